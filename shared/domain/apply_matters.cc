// Matters, and what happens to them when their items are set and decided and when their meetings end.
#include <algorithm>

#include "shared/domain/apply_internal.h"

namespace mandat::domain::internal {
namespace {

Matter* MatterIn(State& state, const std::string& id) {
  const auto found = state.matters.find(MatterId(id));
  return found == state.matters.end() ? nullptr : &found->second;
}

void MoveMatter(State& state, Matter& matter, MatterPhase phase, const MeetingId& meeting, const StatementId& by) {
  if (!matter.meeting.empty()) {
    const auto accepted = state.matters_accepted.find(matter.meeting);
    if (accepted != state.matters_accepted.end()) {
      accepted->second.erase(matter.id);
      if (accepted->second.empty()) state.matters_accepted.erase(accepted);
    }
  }
  matter.phase = phase;
  matter.meeting = meeting;
  matter.moved_by = by;
  if (!meeting.empty()) state.matters_accepted[meeting].insert(matter.id);
}

void AppendHashes(std::vector<Hash>& hashes, const google::protobuf::RepeatedPtrField<v1::DocumentRef>& documents) {
  for (const v1::DocumentRef& document : documents) hashes.push_back(BytesTo<Hash>(document.hash()));
}

void NoteSubmission(State& state, const AppliedRecord& record, const v1::SubmitMatter& act) {
  Matter matter;
  matter.id = MatterId(act.matter());
  matter.title = act.title();
  matter.description = act.description();
  matter.kind = act.kind();
  matter.is_decision = act.kind() == v1::ITEM_KIND_DECISION;
  matter.decision_class = ClassOf(act.decision_class());
  matter.areas = WordsTo<AreaId>(act.areas());
  matter.wished_meeting = MeetingId(act.meeting());
  AppendHashes(matter.documents, act.documents());
  matter.groups.assign(act.groups().begin(), act.groups().end());
  matter.submitter = AuthorOf(*record.statement);
  matter.handed_in = record.time;
  if (act.has_entered()) {
    matter.entered = ProvenanceOf(act.entered(), matter.submitter);
    matter.submitter = matter.entered->stated_by;
    matter.handed_in = matter.entered->given_at;
  }
  matter.statement = IdOf(*record.statement);
  matter.place = record.place;
  state.matters.emplace(matter.id, std::move(matter));
}

void NoteTakenIn(State& state, const AppliedRecord& record, const v1::TakeIn& act) {
  Matter matter;
  matter.id = MatterId(act.matter());
  matter.title = act.title();
  matter.description = act.description();
  matter.documents.push_back(BytesTo<Hash>(act.bundle().hash()));
  matter.submitter = AuthorOf(*record.statement);
  matter.origin = MatterOrigin{BytesTo<ForumId>(act.from_forum_id()), act.from_forum(),
                               BytesTo<StatementId>(act.statement_id()), act.seq(), BytesTo<Hash>(act.bundle().hash())};
  matter.handed_in = record.time;
  matter.statement = IdOf(*record.statement);
  matter.place = record.place;
  state.taken_in.emplace(matter.origin->statement, matter.id);
  state.matters.emplace(matter.id, std::move(matter));
}

void NoteReview(Matter& matter, const AppliedRecord& record, const v1::ReviewMatter& act) {
  matter.review = act.complete() ? MatterReview::kComplete : MatterReview::kCompletionRequested;
  matter.review_statement = IdOf(*record.statement);
  if (act.complete()) return;
  MatterExchange exchange;
  exchange.request = true;
  exchange.text = act.request();
  exchange.author = AuthorOf(*record.statement);
  exchange.statement = IdOf(*record.statement);
  exchange.at = record.time;
  matter.exchanges.push_back(std::move(exchange));
}

void NoteCompletion(Matter& matter, const AppliedRecord& record, const v1::CompleteMatter& act) {
  MatterExchange exchange;
  exchange.text = act.text();
  AppendHashes(exchange.documents, act.documents());
  AppendHashes(matter.documents, act.documents());
  exchange.author = AuthorOf(*record.statement);
  if (act.has_entered()) exchange.entered = ProvenanceOf(act.entered(), exchange.author);
  exchange.statement = IdOf(*record.statement);
  exchange.at = record.time;
  matter.exchanges.push_back(std::move(exchange));
  matter.review = MatterReview::kUnreviewed;
}

void NoteRuling(State& state, Matter& matter, const AppliedRecord& record, const v1::PrepareMatter& act) {
  MatterRuling ruling;
  ruling.ruling = act.ruling();
  ruling.meeting = MeetingId(act.meeting());
  ruling.referred_to = act.referred_to();
  ruling.reason = act.reason();
  ruling.coordination = act.coordination();
  ruling.author = AuthorOf(*record.statement);
  ruling.statement = IdOf(*record.statement);
  ruling.at = record.time;
  if (act.groups_size() > 0) matter.groups.assign(act.groups().begin(), act.groups().end());
  const MatterPhase phase = act.ruling() == v1::MATTER_RULING_ACCEPTED   ? MatterPhase::kAccepted
                            : act.ruling() == v1::MATTER_RULING_REJECTED ? MatterPhase::kRejected
                                                                         : MatterPhase::kReferred;
  MoveMatter(state, matter, phase, ruling.meeting, ruling.statement);
  matter.rulings.push_back(std::move(ruling));
}

void NoteAdmission(State& state, Matter& matter, const AppliedRecord& record, const v1::AdmitLateMatter& act) {
  MatterAdmission admission;
  admission.meeting = MeetingId(act.meeting());
  admission.by_forum = act.by_forum();
  admission.reason = act.reason();
  admission.author = AuthorOf(*record.statement);
  if (act.has_entered()) admission.entered = ProvenanceOf(act.entered(), admission.author);
  admission.statement = IdOf(*record.statement);
  admission.at = record.time;
  MoveMatter(state, matter, MatterPhase::kAccepted, admission.meeting, admission.statement);
  matter.admissions.push_back(std::move(admission));
}

void NoteReferral(State& state, const AppliedRecord& record, const v1::ReferOut& act) {
  Referral referral;
  referral.matter = MatterId(act.matter());
  referral.meeting = MeetingId(act.meeting());
  referral.item = ItemId(act.item());
  referral.to_forum = act.to_forum();
  referral.to_forum_id = BytesTo<ForumId>(act.to_forum_id());
  referral.text = act.text();
  AppendHashes(referral.documents, act.documents());
  referral.author = AuthorOf(*record.statement);
  referral.statement = IdOf(*record.statement);
  referral.place = record.place;
  referral.at = record.time;
  if (Matter* matter = MatterIn(state, act.matter()))
    matter->referrals.push_back(static_cast<std::uint32_t>(state.referrals.size()));
  state.referrals.push_back(std::move(referral));
}

// Also of a matter that is not known here yet: what makes it concern a meeting is what reveals the rest of it.
void NoteConcern(State& state, const std::string& matter, const std::string& meeting) {
  if (!matter.empty() && !meeting.empty()) state.matter_meetings[MatterId(matter)].insert(MeetingId(meeting));
}

// The item names another matter than before, or none.
void LinkMatter(State& state, const v1::SetAgendaItem& act) {
  AgendaItem* item = ItemIn(state, act.meeting(), act.item());
  if (item == nullptr || item->matter.value() == act.matter()) return;
  const MatterTakeUp take_up{MeetingId(act.meeting()), item->id};
  if (Matter* earlier = MatterIn(state, item->matter.value())) std::erase(earlier->take_ups, take_up);
  item->matter = MatterId(act.matter());
  if (Matter* matter = MatterIn(state, act.matter())) matter->take_ups.push_back(take_up);
}

// Back to the preparatory group; in time once, it stays so.
void PutBackMatter(State& state, Matter& matter, const StatementId& by) {
  matter.deferred = true;
  MoveMatter(state, matter, MatterPhase::kInPreparation, MeetingId(), by);
}

void MoveByDecision(State& state, const AppliedRecord& record, const v1::RecordDecision& act) {
  const AgendaItem* item = ItemIn(state, act.meeting(), act.item());
  Matter* matter = item == nullptr ? nullptr : MatterIn(state, item->matter.value());
  if (matter == nullptr) return;
  // A correction moves the matter only if nothing else has moved it since.
  const StatementId corrected = BytesTo<StatementId>(record.statement->replaces());
  if (!corrected.is_zero() && matter->moved_by != corrected) return;
  const StatementId by = IdOf(*record.statement);
  switch (act.outcome()) {
    case v1::OUTCOME_DEFERRED: {
      const Meeting* to = state.FindMeeting(MeetingId(act.to_meeting()));
      PutBackMatter(state, *matter, by);
      const bool over = to == nullptr || to->phase == MeetingPhase::kClosed || to->phase == MeetingPhase::kCancelled;
      if (!over) MoveMatter(state, *matter, MatterPhase::kAccepted, to->id, by);
      return;
    }
    case v1::OUTCOME_REFERRED_BACK:
      return PutBackMatter(state, *matter, by);
    case v1::OUTCOME_WITHDRAWN:
      return MoveMatter(state, *matter, MatterPhase::kWithdrawn, MeetingId(), by);
    default:
      return MoveMatter(state, *matter, MatterPhase::kDecided, MeetingId(), by);
  }
}

// What was not decided at a meeting that is over: told of or discussed, or back in preparation.
void EndMattersOf(State& state, const AppliedRecord& record, const std::string& meeting_id, bool held) {
  const Meeting* meeting = state.FindMeeting(MeetingId(meeting_id));
  const auto accepted = state.matters_accepted.find(MeetingId(meeting_id));
  if (meeting == nullptr || accepted == state.matters_accepted.end()) return;
  const StatementId by = IdOf(*record.statement);
  const std::set<MatterId> matters = accepted->second;
  for (const MatterId& id : matters) {
    Matter& matter = state.matters.at(id);
    bool told = false;
    for (const AgendaItem& item : meeting->items) told = told || (item.matter == id && !item.is_decision);
    if (held && told) {
      MoveMatter(state, matter, MatterPhase::kHandled, MeetingId(), by);
    } else {
      PutBackMatter(state, matter, by);
    }
  }
}

}  // namespace

void ApplyMatters(State& state, const AppliedRecord& record) {
  const v1::Statement& statement = *record.statement;
  const auto with = [&](const std::string& id, const auto& then) {
    if (Matter* matter = MatterIn(state, id)) then(*matter);
  };
  switch (statement.act_case()) {
    case v1::Statement::kSubmitMatter:
      NoteConcern(state, statement.submit_matter().matter(), statement.submit_matter().meeting());
      return NoteSubmission(state, record, statement.submit_matter());
    case v1::Statement::kTakeIn:
      return NoteTakenIn(state, record, statement.take_in());
    case v1::Statement::kReviewMatter: {
      const v1::ReviewMatter& act = statement.review_matter();
      return with(act.matter(), [&](Matter& matter) { NoteReview(matter, record, act); });
    }
    case v1::Statement::kCompleteMatter: {
      const v1::CompleteMatter& act = statement.complete_matter();
      return with(act.matter(), [&](Matter& matter) { NoteCompletion(matter, record, act); });
    }
    case v1::Statement::kPrepareMatter: {
      const v1::PrepareMatter& act = statement.prepare_matter();
      NoteConcern(state, act.matter(), act.meeting());
      return with(act.matter(), [&](Matter& matter) { NoteRuling(state, matter, record, act); });
    }
    case v1::Statement::kAdmitLateMatter: {
      const v1::AdmitLateMatter& act = statement.admit_late_matter();
      NoteConcern(state, act.matter(), act.meeting());
      return with(act.matter(), [&](Matter& matter) { NoteAdmission(state, matter, record, act); });
    }
    case v1::Statement::kWithdrawMatter: {
      const v1::WithdrawMatter& act = statement.withdraw_matter();
      return with(act.matter(), [&](Matter& matter) {
        matter.withdrawn_because = act.reason();
        MoveMatter(state, matter, MatterPhase::kWithdrawn, MeetingId(), IdOf(statement));
      });
    }
    case v1::Statement::kNoteMatterHistory: {
      const v1::NoteMatterHistory& act = statement.note_matter_history();
      const auto date = Date::Parse(act.date());
      if (!date) return;
      return with(act.matter(), [&](Matter& matter) {
        matter.notes.push_back({*date, act.text(), AuthorOf(statement), IdOf(statement)});
      });
    }
    case v1::Statement::kReferOut:
      return NoteReferral(state, record, statement.refer_out());
    case v1::Statement::kSetAgendaItem:
      NoteConcern(state, statement.set_agenda_item().matter(), statement.set_agenda_item().meeting());
      return LinkMatter(state, statement.set_agenda_item());
    case v1::Statement::kRecordDecision:
      return MoveByDecision(state, record, statement.record_decision());
    case v1::Statement::kCloseMeeting:
      return EndMattersOf(state, record, statement.close_meeting().meeting(), true);
    case v1::Statement::kCancelMeeting:
      return EndMattersOf(state, record, statement.cancel_meeting().meeting(), false);
    default:
      return;
  }
}

}  // namespace mandat::domain::internal
