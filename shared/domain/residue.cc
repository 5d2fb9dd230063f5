#include "shared/domain/residue.h"

#include <google/protobuf/descriptor.h>
#include <google/protobuf/message.h>

#include <algorithm>

#include "shared/domain/authority.h"
#include "shared/domain/convert.h"
#include "shared/domain/minutes.h"
#include "shared/domain/refusal.h"
#include "shared/domain/retention.h"
#include "shared/domain/unknown_fields.h"
#include "shared/domain/visibility.h"

namespace mandat::domain {
namespace {

using S = v1::Statement;

// As many as there were: that somebody was named in words says who may report on an assignment.
void ClearEach(google::protobuf::RepeatedPtrField<std::string>& texts) {
  for (std::string& text : texts) text.clear();
}

// What people wrote in the act itself.
void ClearWords(S& statement) {
  switch (statement.act_case()) {
    case S::kDescribePerson:
      statement.mutable_describe_person()->clear_name();
      statement.mutable_describe_person()->clear_email();
      return;
    case S::kAddDocument:
      statement.mutable_add_document()->clear_title();
      statement.mutable_add_document()->clear_ground();
      return;
    case S::kSetDocumentAccess:
      return statement.mutable_set_document_access()->clear_ground();
    case S::kInviteExpert:
      return statement.mutable_invite_expert()->clear_organisation();
    case S::kNominateSubstitute:
      return statement.mutable_nominate_substitute()->clear_basis();
    case S::kRevokeNomination:
      return statement.mutable_revoke_nomination()->clear_reason();
    case S::kContestPosition:
      return statement.mutable_contest_position()->clear_reason();
    case S::kDeclareRecusal:
      return statement.mutable_declare_recusal()->clear_reason();
    case S::kRequestConveyance:
      return statement.mutable_request_conveyance()->clear_message();
    case S::kRecordReservation:
      return statement.mutable_record_reservation()->clear_text();
    case S::kPetitionMeeting:
      statement.mutable_petition_meeting()->clear_reason();
      statement.mutable_petition_meeting()->clear_agenda();
      return;
    case S::kSubmitMatter:
      statement.mutable_submit_matter()->clear_title();
      statement.mutable_submit_matter()->clear_description();
      statement.mutable_submit_matter()->clear_documents();
      return ClearEach(*statement.mutable_submit_matter()->mutable_groups());
    case S::kReviewMatter:
      return statement.mutable_review_matter()->clear_request();
    case S::kCompleteMatter:
      statement.mutable_complete_matter()->clear_text();
      statement.mutable_complete_matter()->clear_documents();
      return;
    case S::kPrepareMatter:
      statement.mutable_prepare_matter()->clear_referred_to();
      statement.mutable_prepare_matter()->clear_reason();
      statement.mutable_prepare_matter()->clear_coordination();
      return ClearEach(*statement.mutable_prepare_matter()->mutable_groups());
    case S::kAdmitLateMatter:
      return statement.mutable_admit_late_matter()->clear_reason();
    case S::kWithdrawMatter:
      return statement.mutable_withdraw_matter()->clear_reason();
    case S::kNoteMatterHistory:
      return statement.mutable_note_matter_history()->clear_text();
    case S::kIssueMinutes:
      return statement.mutable_issue_minutes()->clear_change();
    case S::kCommentMinutes:
      return statement.mutable_comment_minutes()->clear_text();
    case S::kRecordDistribution:
      return ClearEach(*statement.mutable_record_distribution()->mutable_recipients());
    case S::kSendReminder:
      return statement.mutable_send_reminder()->clear_note();
    case S::kDistributeMinutes:
      for (v1::MailRecipient& to : *statement.mutable_distribute_minutes()->mutable_recipients()) to.Clear();
      return;
    case S::kMailOutcome:
      return statement.mutable_mail_outcome()->clear_recipient();
    case S::kGiveAssignment:
      statement.mutable_give_assignment()->clear_what();
      return ClearEach(*statement.mutable_give_assignment()->mutable_others());
    case S::kReportAssignment:
      return statement.mutable_report_assignment()->clear_text();
    case S::kCloseAssignment:
      return statement.mutable_close_assignment()->clear_text();
    default:
      // Answers, positions and their kin say everything by ids; the rest of them is sealed, or evidence.
      return;
  }
}

bool IsDraft(const S& statement) {
  return statement.has_issue_minutes() && statement.issue_minutes().stage() == v1::MINUTES_STAGE_DRAFT;
}

// By the field's name in the schema: "declare_position".
std::string ActName(int act) {
  const google::protobuf::FieldDescriptor* field = S::descriptor()->FindFieldByNumber(act);
  return field == nullptr ? "" : field->name();
}

v1::Refusal NotErasable(const RecordFacts& facts, std::uint64_t seq, const char* why) {
  v1::Refusal refusal = Refuse(v1::Refusal::CODE_NOT_ERASABLE);
  refusal.set_field(why);
  refusal.set_given(ActName(facts.erases != 0 ? static_cast<int>(S::kEraseRecord) : facts.act));
  refusal.set_seq(seq);
  return refusal;
}

bool IsNamedByAProposal(const State& state, const Hash& paper) {
  for (const auto& [id, meeting] : state.meetings) {
    for (const AgendaItem& item : meeting.items) {
      for (const Revision& revision : item.revisions) {
        if (std::find(revision.papers.begin(), revision.papers.end(), paper) != revision.papers.end()) return true;
      }
    }
  }
  return false;
}

// Members' words and what was asked of people at a meeting stay until its minutes, which say them, are adjusted.
bool WaitsForMinutes(const RecordFacts& facts) {
  return facts.kind == RecordKind::kPosition || facts.kind == RecordKind::kMemberWord ||
         facts.act == S::kGiveAssignment || facts.act == S::kInviteExpert;
}

}  // namespace

std::optional<v1::Statement> ResidueOf(const v1::Statement& original) {
  if (RetentionOf(original.act_case()).bar != ErasureBar::kNone && !IsDraft(original)) return std::nullopt;
  S residue = original;
  residue.clear_forum_id();
  residue.clear_observed_epoch();
  residue.clear_observed_seq();
  residue.clear_observed_hash();
  residue.clear_device_time_ms();
  if (const v1::Provenance* entered = EnteredIn(residue); entered != nullptr) {
    // `residue` is ours to change; EnteredIn alone knows where each act has it.
    auto* mine = const_cast<v1::Provenance*>(entered);
    mine->clear_evidence_text();
    mine->clear_evidence_file();
  }
  ClearWords(residue);
  return residue;
}

std::optional<v1::Statement> ParseResidue(const std::string& bytes) {
  S residue;
  if (!residue.ParseFromString(bytes) || HasUnknownFields(residue)) return std::nullopt;
  return residue;
}

bool IsTrueErasure(const v1::EraseRecord& act, const v1::Statement& original, Time time) {
  const std::optional<S> expected = ResidueOf(original);
  const std::optional<S> given = ParseResidue(act.residue());
  // Both serialised here and now, so the order of fields is the same.
  return expected && given && expected->SerializeAsString() == given->SerializeAsString() && act.time_ms() == time.ms;
}

std::optional<v1::Refusal> WhyNotErasable(const State& state, std::uint64_t seq) {
  if (seq == 0 || seq > state.facts.size()) return NotFound("seq", std::to_string(seq));
  const RecordFacts& facts = state.facts[seq - 1];
  const ErasureBar bar = RetentionOf(facts).bar;
  if (bar != ErasureBar::kNone) return NotErasable(facts, seq, BarWord(bar));
  if (facts.erased_by != 0) {
    v1::Refusal refusal = AlreadyExists("seq", std::to_string(seq));
    refusal.set_seq(facts.erased_by);
    return refusal;
  }
  // A decision rests on the papers that its proposal names.
  if (facts.act == S::kAddDocument && IsNamedByAProposal(state, facts.document))
    return NotErasable(facts, seq, "decision");
  if (!WaitsForMinutes(facts)) return std::nullopt;
  const Meeting* meeting = state.FindMeeting(facts.meeting);
  if (meeting == nullptr || meeting->phase == MeetingPhase::kCancelled) return std::nullopt;
  const MinutesVersion* version = VersionForSigning(*meeting, ItemId());
  if (meeting->phase == MeetingPhase::kClosed && version != nullptr && version->adjusted()) return std::nullopt;
  v1::Refusal refusal = WrongState(*meeting, "adjusted, cancelled");
  refusal.set_seq(seq);
  return refusal;
}

namespace {

// By a proposal, or by a record other than the one at `except` that is not erased.
bool IsStillNamed(const State& state, const Hash& file, std::uint64_t except) {
  const auto by_another = [&](const std::vector<std::uint64_t>& records, bool adding) {
    return std::any_of(records.begin(), records.end(), [&](std::uint64_t other) {
      const RecordFacts& facts = state.facts[other - 1];
      return other != except && facts.erased_by == 0 && facts.erases == 0 && (!adding || facts.act == S::kAddDocument);
    });
  };
  const auto paper = state.paper_access.find(file);
  const auto evidence = state.evidence_records.find(file);
  return IsNamedByAProposal(state, file) ||
         (paper != state.paper_access.end() && by_another(paper->second.records, true)) ||
         (evidence != state.evidence_records.end() && by_another(evidence->second, false));
}

}  // namespace

std::uint64_t PaperErasedBy(const State& state, const Hash& paper) {
  const auto known = state.paper_access.find(paper);
  if (known == state.paper_access.end() || IsStillNamed(state, paper, 0)) return 0;
  std::uint64_t by = 0;
  for (const std::uint64_t seq : known->second.records) {
    const RecordFacts& facts = state.facts[seq - 1];
    if (facts.act == S::kAddDocument) by = std::max(by, facts.erased_by);
  }
  return by;
}

std::vector<Hash> FilesThatGo(const State& state, std::uint64_t seq, const v1::Statement& original,
                              const v1::SealedPart* sealed) {
  std::vector<std::string> named = FilesNamedBy(original);
  if (original.has_add_document()) named.push_back(original.add_document().document().hash());
  if (sealed != nullptr && !sealed->evidence_file().empty()) named.push_back(sealed->evidence_file());
  std::vector<Hash> gone;
  for (const std::string& bytes : named) {
    const Hash file = BytesTo<Hash>(bytes);
    const bool stays = file.is_zero() || IsStillNamed(state, file, seq);
    if (!stays && std::find(gone.begin(), gone.end(), file) == gone.end()) gone.push_back(file);
  }
  return gone;
}

v1::EraseRecord MakeErasure(Place place, const v1::Statement& original, Time time, const std::string& ground) {
  v1::EraseRecord act;
  act.set_epoch(place.epoch);
  act.set_seq(place.seq);
  act.set_ground(ground);
  act.set_time_ms(time.ms);
  if (const std::optional<S> residue = ResidueOf(original)) act.set_residue(residue->SerializeAsString());
  return act;
}

}  // namespace mandat::domain
