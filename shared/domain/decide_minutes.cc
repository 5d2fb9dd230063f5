// Adjusters, minutes with their signatures, distribution: see decide_internal.h.
#include <algorithm>
#include <set>

#include "shared/domain/decide_internal.h"
#include "shared/domain/limits.h"
#include "shared/domain/minutes.h"

namespace mandat::domain::internal {
namespace {

using S = v1::Statement;

Decision FindMeetingOf(const Question& question, const std::string& id, const Meeting*& meeting) {
  meeting = question.state.FindMeeting(MeetingId(id));
  return meeting == nullptr ? Decision(NotFound("meeting", id)) : std::nullopt;
}

bool IsThere(const Meeting& meeting, const MandateId& mandate) {
  return std::any_of(meeting.items.begin(), meeting.items.end(), [&](const AgendaItem& item) {
    const auto found = item.attendance.find(mandate);
    return found != item.attendance.end() && found->second.present;
  });
}

// The sides of which somebody is there who can adjust: neither chair nor secretary.
std::set<SideId> SidesThere(const State& state, const Meeting& meeting) {
  std::set<SideId> sides;
  for (const Mandate& mandate : state.RegisterOf(meeting)) {
    const Principal* principal = state.FindPrincipal(mandate.principal);
    if (principal == nullptr || !mandate.ActiveOn(meeting.date) || !IsThere(meeting, mandate.id)) continue;
    const PersonId person = AdjusterFor(state, meeting, mandate.id);
    if (!SignsByOffice(state, meeting, person)) sides.insert(principal->side);
  }
  return sides;
}

Decision DecideAdjusters(const Question& question, const v1::ElectAdjusters& act) {
  const Meeting* meeting = nullptr;
  if (Decision refusal = FindMeetingOf(question, act.meeting(), meeting)) return refusal;
  if (meeting->phase != MeetingPhase::kOpen) return WrongState(*meeting, "open");
  for (const auto& [item, versions] : meeting->minutes.versions) {
    // They are asked already.
    if (VersionForSigning(*meeting, item) != nullptr) return AlreadyExists("minutes", item.value());
  }
  if (act.deadline_ms() != 0 && act.deadline_ms() <= question.now.ms) {
    return Malformed("deadline_ms", "0 or a time to come", std::to_string(act.deadline_ms()));
  }
  std::set<SideId> left = SidesThere(question.state, *meeting);
  std::set<PersonId> persons;
  for (const std::string& id : act.mandates()) {
    const Mandate* mandate = nullptr;
    if (Decision refusal = CheckMandate(question.state, *meeting, id, mandate)) return refusal;
    const PersonId person = AdjusterFor(question.state, *meeting, mandate->id);
    const Principal* principal = question.state.FindPrincipal(mandate->principal);
    if (person.empty() || SignsByOffice(question.state, *meeting, person) || principal == nullptr) {
      v1::Refusal refusal = NotAllowed(person.empty() ? mandate->holder.value() : person.value(), "mandates");
      refusal.set_mandate(id);
      refusal.set_allowed("a member who is there, neither chair nor secretary");
      return refusal;
    }
    if (left.erase(principal->side) == 0 || !persons.insert(person).second)
      return Malformed("mandates", "one of each side", id);
  }
  if (!left.empty()) return Malformed("mandates", "one of each side", "none of " + left.begin()->value());
  return std::nullopt;
}

// The paragraph that is adjusted by itself is decided, or one of its sub-items is.
bool IsDecidedParagraph(const Meeting& meeting, const AgendaItem& item) {
  return item.decision ||
         (item.letter.empty() && std::any_of(meeting.items.begin(), meeting.items.end(), [&](const AgendaItem& other) {
            return other.number == item.number && other.decision;
          }));
}

Decision DecideIssue(const Question& question, const v1::IssueMinutes& act) {
  const Meeting* meeting = nullptr;
  if (Decision refusal = FindMeetingOf(question, act.meeting(), meeting)) return refusal;
  const ItemId item(act.item());
  if (item.empty()) {
    if (meeting->phase != MeetingPhase::kClosed) return WrongState(*meeting, "closed");
  } else {
    if (meeting->phase != MeetingPhase::kOpen && meeting->phase != MeetingPhase::kClosed)
      return WrongState(*meeting, "open, closed");
    const AgendaItem* found = meeting->FindItem(item);
    if (found == nullptr) return NotFound("item", act.item());
    if (!IsDecidedParagraph(*meeting, *found)) {
      v1::Refusal refusal = NotFound("decision", act.item());
      refusal.set_meeting(act.meeting());
      refusal.set_item(act.item());
      return refusal;
    }
  }
  const auto versions = meeting->minutes.versions.find(item);
  const int newest = versions == meeting->minutes.versions.end() ? 0 : versions->second.back().version;
  if (static_cast<int>(act.version()) != newest + 1) {
    v1::Refusal refusal = Refuse(v1::Refusal::CODE_STALE_REVISION);
    refusal.set_field("version");
    refusal.set_meeting(act.meeting());
    refusal.set_item(act.item());
    refusal.set_revision(static_cast<std::uint32_t>(newest));
    return refusal;
  }
  if (act.stage() == v1::MINUTES_STAGE_FOR_SIGNING && meeting->minutes.adjusters.empty())
    return NotFound("adjusters", act.meeting());
  return std::nullopt;
}

// The version that an answer names, which must be the one that is asked about; `signer` gives it, or it is `entered`.
template <typename Act>
Decision DecideAnswerToMinutes(const Question& question, const Act& act, const PersonId& signer, bool entered) {
  const Meeting* meeting = nullptr;
  if (Decision refusal = FindMeetingOf(question, act.meeting(), meeting)) return refusal;
  const MinutesVersion* version = FindVersion(*meeting, ItemId(act.item()), static_cast<int>(act.version()));
  if (version == nullptr || !version->for_signing) {
    v1::Refusal refusal = NotFound("version", std::to_string(act.version()));
    refusal.set_allowed("one that is issued for signing");
    return refusal;
  }
  if (version->replaced) return Superseded(VersionForSigning(*meeting, ItemId(act.item()))->statement);
  if (std::find(version->signers.begin(), version->signers.end(), signer) == version->signers.end()) {
    v1::Refusal refusal = Refuse(v1::Refusal::CODE_NOT_A_SIGNER);
    refusal.set_person(signer.value());
    refusal.set_meeting(act.meeting());
    return refusal;
  }
  if (act.document_hash() != version->document.view()) {
    v1::Refusal refusal = Refuse(v1::Refusal::CODE_TEXT_DIFFERS);
    refusal.set_field("document_hash");
    refusal.set_document(version->document.bytes());
    refusal.set_revision(act.version());
    return refusal;
  }
  const auto answer = version->answers.find(signer);
  if (answer != version->answers.end() && AnswerThatGivesWay(*version, signer, entered) == nullptr) {
    v1::Refusal refusal = AlreadyExists("signature", signer.value());
    refusal.set_statement_id(answer->second.statement.bytes());
    return refusal;
  }
  return std::nullopt;
}

// One signature stands for one signer: not the same file for two, nor the same certificate's name and time.
Decision DecideWhoseSignature(const MinutesVersion& version, const v1::RecordExternalSignature& act) {
  for (const auto& [person, answer] : version.answers) {
    if (person == PersonId(act.person()) || !answer.external) continue;
    const bool same_file = answer.external->file.view() == act.file().hash();
    const bool same_signature =
        answer.external->signer == act.signer() && answer.external->signed_at.ms == act.signed_at_ms();
    if (!same_file && !same_signature) continue;
    v1::Refusal refusal = AlreadyExists(same_file ? "file" : "signer", person.value());
    refusal.set_statement_id(answer.statement.bytes());
    return refusal;
  }
  return std::nullopt;
}

// After the version was issued, as far as two clocks can tell, and not in the future. Who refused has thought again
// since: a signature from before that says nothing.
Decision DecideExternalSignature(const Question& question, const v1::RecordExternalSignature& act) {
  if (Decision refusal = DecideAnswerToMinutes(question, act, PersonId(act.person()), true)) return refusal;
  const MinutesVersion* version = FindVersion(*question.state.FindMeeting(MeetingId(act.meeting())), ItemId(act.item()),
                                              static_cast<int>(act.version()));
  if (act.signed_at_ms() < version->at.ms - kClockLeewayMs)
    return WrongTime("signed_at_ms", act.signed_at_ms(), version->at);
  const auto answer = version->answers.find(PersonId(act.person()));
  if (answer != version->answers.end() && act.signed_at_ms() < answer->second.at.ms)
    return WrongTime("signed_at_ms", act.signed_at_ms(), answer->second.at);
  if (Decision refusal = DecideWhoseSignature(*version, act)) return refusal;
  return CheckNotAhead(question, "signed_at_ms", act.signed_at_ms());
}

Decision DecideComment(const Question& question, const v1::CommentMinutes& act) {
  const Meeting* meeting = nullptr;
  if (Decision refusal = FindMeetingOf(question, act.meeting(), meeting)) return refusal;
  const MinutesVersion* version = FindVersion(*meeting, ItemId(act.item()), static_cast<int>(act.version()));
  if (version == nullptr) return NotFound("version", std::to_string(act.version()));
  if (version->for_signing || version->replaced) {
    v1::Refusal refusal = Refuse(v1::Refusal::CODE_TOO_LATE);
    refusal.set_meeting(act.meeting());
    refusal.set_item(act.item());
    refusal.set_revision(act.version());
    return refusal;
  }
  if (version->comments.size() >= static_cast<std::size_t>(kMaxMinutesComments))
    return TooMany("comments", kMaxMinutesComments);
  return std::nullopt;
}

Decision DecideRecipients(const Question& question, const v1::SetDistribution& act) {
  const FoundItem found = FindMeetingAndItem(question.state, act.meeting(), act.item());
  if (found.refusal) return found.refusal;
  if (found.meeting->phase == MeetingPhase::kCancelled)
    return WrongState(*found.meeting, "planned, called, open, closed");
  return std::nullopt;
}

Decision DecideSending(const Question& question, const v1::RecordDistribution& act) {
  const Meeting* meeting = nullptr;
  if (Decision refusal = FindMeetingOf(question, act.meeting(), meeting)) return refusal;
  const ItemId item(act.item());
  if (!item.empty() && meeting->FindItem(item) == nullptr) return NotFound("item", act.item());
  // A paragraph goes out by itself when it was adjusted so, else as an extract of the whole.
  const bool by_itself = meeting->minutes.versions.contains(item);
  const MinutesVersion* version = FindVersion(*meeting, by_itself ? item : ItemId(), static_cast<int>(act.version()));
  if (version == nullptr || !version->for_signing) {
    v1::Refusal refusal = NotFound("version", std::to_string(act.version()));
    refusal.set_allowed("one that is issued for signing");
    return refusal;
  }
  if (Decision refusal = CheckNotAhead(question, "at_ms", act.at_ms())) return refusal;
  if (meeting->minutes.sendings.size() >= static_cast<std::size_t>(kMaxSendings))
    return TooMany("sendings", kMaxSendings);
  return std::nullopt;
}

}  // namespace

Decision DecideMinutes(const Question& question) {
  const S& statement = question.statement;
  switch (statement.act_case()) {
    case S::kElectAdjusters:
      return DecideAdjusters(question, statement.elect_adjusters());
    case S::kIssueMinutes:
      return DecideIssue(question, statement.issue_minutes());
    case S::kSignMinutes:
      return DecideAnswerToMinutes(question, statement.sign_minutes(), question.author(), false);
    case S::kRefuseToSignMinutes:
      return DecideAnswerToMinutes(question, statement.refuse_to_sign_minutes(), question.author(), false);
    case S::kRecordExternalSignature:
      return DecideExternalSignature(question, statement.record_external_signature());
    case S::kCommentMinutes:
      return DecideComment(question, statement.comment_minutes());
    case S::kSetDistribution:
      return DecideRecipients(question, statement.set_distribution());
    case S::kRecordDistribution:
      return DecideSending(question, statement.record_distribution());
    default:
      return std::nullopt;
  }
}

}  // namespace mandat::domain::internal
