// Matters: from a member's submission to an item of an agenda.
#include <algorithm>

#include "shared/domain/decide_internal.h"
#include "shared/domain/forum_time.h"
#include "shared/domain/limits.h"
#include "shared/domain/matters.h"

namespace mandat::domain::internal {
namespace {

using S = v1::Statement;

struct FoundMatter {
  const Matter* matter = nullptr;
  Decision refusal;
};

FoundMatter FindMatter(const State& state, const std::string& id) {
  FoundMatter found;
  const auto entry = state.matters.find(MatterId(id));
  if (entry == state.matters.end()) {
    found.refusal = NotFound("matter", id);
  } else {
    found.matter = &entry->second;
  }
  return found;
}

template <typename List>
Decision CheckRoom(const List& list, const char* what) {
  return list.size() >= static_cast<std::size_t>(kMaxMatterEntries) ? Decision(TooMany(what, kMaxMatterEntries))
                                                                    : std::nullopt;
}

// What is over stays over: a word that no later act changes.
Decision CheckPhaseOf(const Matter& matter, std::initializer_list<MatterPhase> allowed) {
  if (std::find(allowed.begin(), allowed.end(), matter.phase) != allowed.end()) return std::nullopt;
  std::string words;
  for (MatterPhase phase : allowed) words += (words.empty() ? "" : ", ") + std::string(MatterPhaseWord(phase));
  return WrongMatterState(matter, MatterPhaseWord(matter.phase), words);
}

Decision CheckNewMatter(const State& state, const std::string& id) {
  return state.matters.contains(MatterId(id)) ? Decision(AlreadyExists("matter", id)) : std::nullopt;
}

Decision DecideSubmission(const Question& question, const v1::SubmitMatter& act) {
  const State& state = question.state;
  if (Decision refusal = CheckNewMatter(state, act.matter())) return refusal;
  for (const std::string& area : act.areas()) {
    if (state.FindArea(AreaId(area)) == nullptr) return NotFound("areas", area);
  }
  if (!act.meeting().empty()) {
    const Meeting* meeting = state.FindMeeting(MeetingId(act.meeting()));
    if (meeting == nullptr) return NotFound("meeting", act.meeting());
    if (Decision refusal = CheckNotOver(*meeting)) return refusal;
  }
  return act.has_entered() ? CheckEnteredForMember(question, PersonId(act.entered().stated_by())) : std::nullopt;
}

Decision DecideReview(const Question& question, const v1::ReviewMatter& act) {
  const FoundMatter found = FindMatter(question.state, act.matter());
  if (found.refusal) return found.refusal;
  if (Decision refusal = CheckRoom(found.matter->exchanges, "exchanges")) return refusal;
  return CheckPhaseOf(*found.matter, {MatterPhase::kInPreparation, MatterPhase::kAccepted});
}

Decision DecideCompletion(const Question& question, const v1::CompleteMatter& act) {
  const FoundMatter found = FindMatter(question.state, act.matter());
  if (found.refusal) return found.refusal;
  const Matter& matter = *found.matter;
  if (Decision refusal = CheckPhaseOf(matter, {MatterPhase::kInPreparation, MatterPhase::kAccepted})) return refusal;
  if (matter.review != MatterReview::kCompletionRequested)
    return WrongMatterState(matter, MatterReviewWord(matter.review), "completion_requested");
  if (Decision refusal = CheckRoom(matter.exchanges, "exchanges")) return refusal;
  return CheckEnteredForForum(question, matter.submitter);
}

Decision DecideAcceptance(const Question& question, const Matter& matter, const v1::PrepareMatter& act) {
  const Meeting* meeting = question.state.FindMeeting(MeetingId(act.meeting()));
  if (meeting == nullptr) return NotFound("meeting", act.meeting());
  // At an open meeting only chair or forum take up a matter.
  if (meeting->phase != MeetingPhase::kPlanned && meeting->phase != MeetingPhase::kCalled)
    return WrongState(*meeting, "planned, called");
  if (AdmissionTo(matter, meeting->id) != nullptr) return std::nullopt;
  if (matter.is_decision && matter.review != MatterReview::kComplete)
    return WrongMatterState(matter, MatterReviewWord(matter.review), "complete");
  if (!IsLate(question.state, matter, *meeting)) return std::nullopt;
  v1::Refusal refusal = Refuse(v1::Refusal::CODE_TOO_LATE);
  refusal.set_field("matter");
  refusal.set_given(matter.id.value());
  refusal.set_meeting(meeting->id.value());
  const Date due = matter.is_decision ? meeting->deadlines.decision_material : meeting->deadlines.other_material;
  refusal.set_deadline_ms(ForumTime(question.state.forum.time_zone, due.PlusDays(1), 0).ms);
  return refusal;
}

Decision DecidePreparation(const Question& question, const v1::PrepareMatter& act) {
  const FoundMatter found = FindMatter(question.state, act.matter());
  if (found.refusal) return found.refusal;
  const Matter& matter = *found.matter;
  if (Decision refusal = CheckRoom(matter.rulings, "rulings")) return refusal;
  if (act.ruling() != v1::MATTER_RULING_ACCEPTED) {
    return CheckPhaseOf(
        matter, {MatterPhase::kInPreparation, MatterPhase::kAccepted, MatterPhase::kRejected, MatterPhase::kReferred});
  }
  // What was decided or told of comes up again when the group says so.
  if (Decision refusal =
          CheckPhaseOf(matter, {MatterPhase::kInPreparation, MatterPhase::kAccepted, MatterPhase::kRejected,
                                MatterPhase::kReferred, MatterPhase::kDecided, MatterPhase::kHandled})) {
    return refusal;
  }
  return DecideAcceptance(question, matter, act);
}

Decision DecideAdmission(const Question& question, const v1::AdmitLateMatter& act) {
  const FoundMatter found = FindMatter(question.state, act.matter());
  if (found.refusal) return found.refusal;
  const Matter& matter = *found.matter;
  const Meeting* meeting = question.state.FindMeeting(MeetingId(act.meeting()));
  if (meeting == nullptr) return NotFound("meeting", act.meeting());
  if (Decision refusal = CheckNotOver(*meeting)) return refusal;
  if (act.by_forum() && meeting->phase != MeetingPhase::kOpen) return WrongState(*meeting, "open");
  if (Decision refusal = CheckPhaseOf(matter, {MatterPhase::kInPreparation, MatterPhase::kAccepted,
                                               MatterPhase::kDecided, MatterPhase::kHandled})) {
    return refusal;
  }
  if (AdmissionTo(matter, meeting->id) != nullptr) return AlreadyExists("matter", act.matter());
  if (Decision refusal = CheckRoom(matter.admissions, "admissions")) return refusal;
  return act.by_forum() ? std::nullopt : CheckChairsAct(question, meeting);
}

Decision DecideWithdrawal(const Question& question, const v1::WithdrawMatter& act) {
  const FoundMatter found = FindMatter(question.state, act.matter());
  if (found.refusal) return found.refusal;
  if (Decision refusal = CheckPhaseOf(*found.matter, {MatterPhase::kInPreparation, MatterPhase::kAccepted}))
    return refusal;
  return CheckEnteredForForum(question, found.matter->submitter);
}

Decision DecideNote(const Question& question, const v1::NoteMatterHistory& act) {
  const FoundMatter found = FindMatter(question.state, act.matter());
  if (found.refusal) return found.refusal;
  return CheckRoom(found.matter->notes, "notes");
}

Decision DecideReferral(const Question& question, const v1::ReferOut& act) {
  if (!act.to_forum_id().empty() && act.to_forum_id() == question.state.forum_id.view())
    return Malformed("to_forum_id", "another forum's");
  if (act.meeting().empty()) {
    const FoundMatter found = FindMatter(question.state, act.matter());
    if (found.refusal) return found.refusal;
    if (found.matter->phase == MatterPhase::kWithdrawn)
      return WrongMatterState(*found.matter, MatterPhaseWord(found.matter->phase), "not withdrawn");
    return CheckRoom(found.matter->referrals, "referrals");
  }
  const Meeting* meeting = question.state.FindMeeting(MeetingId(act.meeting()));
  if (meeting == nullptr) return NotFound("meeting", act.meeting());
  if (meeting->phase != MeetingPhase::kClosed) return WrongState(*meeting, "closed");
  if (!act.item().empty() && meeting->FindItem(ItemId(act.item())) == nullptr) return NotFound("item", act.item());
  return std::nullopt;
}

Decision DecideTakeIn(const Question& question, const v1::TakeIn& act) {
  if (Decision refusal = CheckNewMatter(question.state, act.matter())) return refusal;
  if (act.from_forum_id() == question.state.forum_id.view()) return Malformed("from_forum_id", "another forum's");
  const auto before = question.state.taken_in.find(BytesTo<StatementId>(act.statement_id()));
  if (before == question.state.taken_in.end()) return std::nullopt;
  return AlreadyExists("statement_id", before->second.value());
}

// An item takes up a matter that was accepted to its meeting, or admitted at it.
Decision DecideTakingUp(const Question& question, const v1::SetAgendaItem& act) {
  if (act.matter().empty()) return std::nullopt;
  const FoundMatter found = FindMatter(question.state, act.matter());
  if (found.refusal) return found.refusal;
  const MeetingId meeting(act.meeting());
  const MatterTakeUp take_up{meeting, ItemId(act.item())};
  const std::vector<MatterTakeUp>& known = found.matter->take_ups;
  if (std::find(known.begin(), known.end(), take_up) != known.end()) return std::nullopt;
  if (Decision refusal = CheckRoom(known, "items")) return refusal;
  if (MayBeTakenUp(*found.matter, meeting)) return std::nullopt;
  std::string given = MatterPhaseWord(found.matter->phase);
  if (!found.matter->meeting.empty()) given += " to " + found.matter->meeting.value();
  v1::Refusal refusal = WrongMatterState(*found.matter, given, "accepted to, or admitted at, " + act.meeting());
  refusal.set_meeting(act.meeting());
  return refusal;
}

}  // namespace

Decision DecideMatters(const Question& question) {
  const S& statement = question.statement;
  switch (statement.act_case()) {
    case S::kSubmitMatter:
      return DecideSubmission(question, statement.submit_matter());
    case S::kReviewMatter:
      return DecideReview(question, statement.review_matter());
    case S::kCompleteMatter:
      return DecideCompletion(question, statement.complete_matter());
    case S::kPrepareMatter:
      return DecidePreparation(question, statement.prepare_matter());
    case S::kAdmitLateMatter:
      return DecideAdmission(question, statement.admit_late_matter());
    case S::kWithdrawMatter:
      return DecideWithdrawal(question, statement.withdraw_matter());
    case S::kNoteMatterHistory:
      return DecideNote(question, statement.note_matter_history());
    case S::kReferOut:
      return DecideReferral(question, statement.refer_out());
    case S::kTakeIn:
      return DecideTakeIn(question, statement.take_in());
    case S::kSetAgendaItem:
      return DecideTakingUp(question, statement.set_agenda_item());
    default:
      return std::nullopt;
  }
}

}  // namespace mandat::domain::internal
