// What several subjects ask: see decide_internal.h.
#include <algorithm>

#include "shared/domain/decide_internal.h"
#include "shared/domain/limits.h"
#include "shared/domain/minutes.h"

namespace mandat::domain::internal {

namespace {

// Somebody else's word is brought as it was given.
Decision CheckEvidence(const Question& question, const v1::Provenance& entered) {
  const bool evidence = !entered.evidence_text().empty() || !entered.evidence_file().empty();
  if (evidence || entered.stated_by() == question.statement.person()) return std::nullopt;
  return Malformed("entered.evidence_text", "the word as it was given, or a file");
}

}  // namespace

v1::Refusal WrongTime(const std::string& field, std::int64_t given_ms, Time bound) {
  v1::Refusal refusal = Refuse(v1::Refusal::CODE_CLOCK);
  refusal.set_field(field);
  refusal.set_given(std::to_string(given_ms));
  refusal.set_deadline_ms(bound.ms);
  return refusal;
}

Decision CheckNotAhead(const Question& question, const std::string& field, std::int64_t given_ms) {
  if (given_ms <= question.now.ms + kClockLeewayMs) return std::nullopt;
  return WrongTime(field, given_ms, question.now);
}

bool IsSomebodyElsesUnseen(const Question& question, const MailCause& cause) {
  const Place seen{question.statement.observed_epoch(), question.statement.observed_seq()};
  return cause.author != question.author() && seen < cause.place;
}

FoundItem FindMeetingAndItem(const State& state, const std::string& meeting, const std::string& item) {
  FoundItem found;
  found.meeting = state.FindMeeting(MeetingId(meeting));
  if (found.meeting == nullptr) {
    found.refusal = NotFound("meeting", meeting);
    return found;
  }
  found.item = found.meeting->FindItem(ItemId(item));
  if (found.item == nullptr) {
    found.refusal = NotFound("item", item);
    found.refusal->set_meeting(meeting);
  }
  return found;
}

Decision CheckItemsExist(const Meeting& meeting, const google::protobuf::RepeatedPtrField<std::string>& items) {
  for (const std::string& item : items) {
    if (meeting.FindItem(ItemId(item)) != nullptr) continue;
    v1::Refusal refusal = NotFound("items", item);
    refusal.set_meeting(meeting.id.value());
    return refusal;
  }
  return std::nullopt;
}

Decision CheckNotOver(const Meeting& meeting) {
  if (meeting.phase != MeetingPhase::kClosed && meeting.phase != MeetingPhase::kCancelled) return std::nullopt;
  return WrongState(meeting, "planned, called, open");
}

Decision CheckMandate(const State& state, const Meeting& meeting, const std::string& id, const Mandate*& mandate) {
  mandate = state.MandateOn(MandateId(id), meeting.date);
  if (mandate == nullptr) return NotFound("mandate", id);
  if (mandate->ActiveOn(meeting.date)) return std::nullopt;
  v1::Refusal refusal = Refuse(v1::Refusal::CODE_MANDATE_NOT_ACTIVE);
  refusal.set_mandate(id);
  refusal.set_meeting(meeting.id.value());
  refusal.set_given(meeting.date.ToString());
  return refusal;
}

Decision CheckGiven(const Question& question, const Meeting& meeting, const v1::Provenance& entered) {
  if (Decision refusal = CheckNotAhead(question, "entered.given_at_ms", entered.given_at_ms())) return refusal;
  if (entered.channel() == v1::CHANNEL_MEETING && meeting.phase != MeetingPhase::kOpen)
    return WrongState(meeting, "open");
  return std::nullopt;
}

Decision CheckEntered(const Question& question, const Meeting& meeting, const PersonId& speaker) {
  const v1::Provenance* entered = EnteredIn(question.statement);
  if (entered == nullptr) return std::nullopt;
  if (Decision refusal = CheckGiven(question, meeting, *entered)) return refusal;
  // Only positions have a way by another member.
  if (entered->channel() == v1::CHANNEL_CONVEYED) return Malformed("entered.channel", "email, meeting or other");
  if (entered->stated_by() != speaker.value()) return NotAllowed(entered->stated_by(), "entered.stated_by");
  return entered->channel() == v1::CHANNEL_MEETING ? std::nullopt : CheckEvidence(question, *entered);
}

Decision CheckEnteredForForum(const Question& question, const PersonId& speaker) {
  const v1::Provenance* entered = EnteredIn(question.statement);
  if (entered == nullptr) return std::nullopt;
  if (entered->channel() == v1::CHANNEL_CONVEYED || entered->channel() == v1::CHANNEL_MEETING)
    return Malformed("entered.channel", "email or other");
  if (Decision refusal = CheckNotAhead(question, "entered.given_at_ms", entered->given_at_ms())) return refusal;
  if (entered->stated_by() != speaker.value()) return NotAllowed(entered->stated_by(), "entered.stated_by");
  return CheckEvidence(question, *entered);
}

Decision CheckEnteredForMember(const Question& question, const PersonId& speaker) {
  if (!RolesAt(question.state, speaker, question.now).member) return NotAllowed(speaker.value(), "entered.stated_by");
  return CheckEnteredForForum(question, speaker);
}

Decision CheckChairsAct(const Question& question, const Meeting* meeting) {
  const v1::Provenance* entered = EnteredIn(question.statement);
  const State& state = question.state;
  if (entered == nullptr) {
    if (question.has(kForumChair | kMeetingChair)) return std::nullopt;
    v1::Refusal refusal = Refuse(v1::Refusal::CODE_CHAIRS_ACT);
    refusal.set_person(meeting == nullptr || meeting->chair.empty() ? state.chair.value() : meeting->chair.value());
    return refusal;
  }
  const PersonId stated_by(entered->stated_by());
  if (meeting == nullptr) return CheckEnteredForForum(question, state.chair);
  return CheckEntered(question, *meeting, IsMeetingChair(state, *meeting, stated_by) ? stated_by : state.chair);
}

Decision CheckOpenForWords(const Meeting& meeting, const AgendaItem& item) {
  if (Decision refusal = CheckNotOver(meeting)) return refusal;
  if (!item.is_decision) {
    v1::Refusal refusal = Refuse(v1::Refusal::CODE_NOT_A_DECISION_ITEM);
    refusal.set_item(item.id.value());
    return refusal;
  }
  if (item.decision) return Decided(meeting, item);
  return std::nullopt;
}

Decision Recused(const AgendaItem& item, const PersonId& person) {
  v1::Refusal refusal = Refuse(v1::Refusal::CODE_RECUSED);
  refusal.set_person(person.value());
  refusal.set_item(item.id.value());
  return refusal;
}

Decision CheckText(const AgendaItem& item, std::uint32_t number, const std::string& clauses_hash,
                   const google::protobuf::RepeatedPtrField<std::string>& paper_hashes) {
  if (number == 0 || static_cast<int>(number) != item.current_revision()) {
    v1::Refusal refusal = Refuse(v1::Refusal::CODE_STALE_REVISION);
    refusal.set_item(item.id.value());
    refusal.set_revision(static_cast<std::uint32_t>(item.current_revision()));
    return refusal;
  }
  const Revision& revision = item.revisions.back();
  const bool same_papers =
      std::equal(paper_hashes.begin(), paper_hashes.end(), revision.papers.begin(), revision.papers.end(),
                 [](const std::string& a, const Hash& b) { return a == b.view(); });
  if (clauses_hash == revision.clauses_hash.view() && same_papers) return std::nullopt;
  v1::Refusal refusal = Refuse(v1::Refusal::CODE_TEXT_DIFFERS);
  refusal.set_field(same_papers ? "clauses_hash" : "paper_hashes");
  refusal.set_item(item.id.value());
  refusal.set_revision(number);
  return refusal;
}

Decision CheckNotAdjusted(const Meeting& meeting, const AgendaItem& item) {
  if (!IsAdjusted(meeting, item)) return std::nullopt;
  v1::Refusal refusal = Refuse(v1::Refusal::CODE_TOO_LATE);
  refusal.set_meeting(meeting.id.value());
  refusal.set_item(item.id.value());
  return refusal;
}

}  // namespace mandat::domain::internal
