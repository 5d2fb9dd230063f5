#include <algorithm>
#include <tuple>

#include "shared/domain/apply_internal.h"
#include "shared/domain/deadlines.h"
#include "shared/domain/paragraphs.h"
#include "shared/domain/positions.h"
#include "shared/domain/rules_over_time.h"
#include "shared/domain/text_hash.h"

namespace mandat::domain::internal {
namespace {

void CreateMeeting(State& state, const AppliedRecord& record, const v1::CreateMeeting& act) {
  const auto date = Date::Parse(act.date());
  if (!date) return;
  Meeting meeting;
  meeting.id = MeetingId(act.meeting());
  meeting.date = *date;
  meeting.start = act.start();
  meeting.end = act.end();
  meeting.place = act.place();
  meeting.title = act.title();
  meeting.chair = PersonId(act.chair());
  meeting.secretary = PersonId(act.secretary());
  meeting.rules = RulesForNewMeeting(state, record.time);
  meeting.deadlines = FrozenDeadlines(meeting.rules, meeting.date);
  meeting.statement = IdOf(*record.statement);
  state.meetings.emplace(meeting.id, std::move(meeting));
}

void SetAgendaItem(State& state, const AppliedRecord& record, const v1::SetAgendaItem& act) {
  Meeting* meeting = MeetingIn(state, act.meeting());
  if (meeting == nullptr) return;
  AgendaItem* item = meeting->FindItem(ItemId(act.item()));
  if (item == nullptr) {
    item = &meeting->items.emplace_back();
    item->id = ItemId(act.item());
    item->added_late = meeting->phase != MeetingPhase::kPlanned;
    item->added_when_open = meeting->phase == MeetingPhase::kOpen;
  }
  item->number = static_cast<int>(act.number());
  item->letter = act.letter();
  item->title = act.title();
  item->summary = act.summary();
  item->rapporteur = act.rapporteur();
  item->kind = act.kind();
  item->is_decision = act.kind() == v1::ITEM_KIND_DECISION;
  item->decision_class = ClassOf(act.decision_class());
  item->areas = WordsTo<AreaId>(act.areas());
  item->principals = WordsTo<PrincipalId>(act.principals());
  item->statement = IdOf(*record.statement);
  meeting->agenda.changed = record.place;
  meeting->agenda.change = item->statement;
  SortAgenda(*meeting);
}

void SetProposal(State& state, const AppliedRecord& record, const v1::SetProposal& act) {
  AgendaItem* item = ItemIn(state, act.meeting(), act.item());
  if (item == nullptr) return;
  Revision revision;
  revision.number = static_cast<int>(act.revision());
  revision.clauses = ClausesOf(act.clauses());
  for (const v1::DocumentRef& paper : act.papers()) revision.papers.push_back(BytesTo<Hash>(paper.hash()));
  revision.change = act.change();
  revision.clauses_hash = ClausesHash(revision.clauses);
  revision.statement = IdOf(*record.statement);
  revision.place = record.place;
  revision.at = record.time;
  item->revisions.push_back(std::move(revision));
}

// After a restore words may be taken again before the opening that they came after.
void MarkLate(Meeting& meeting) {
  for (AgendaItem& item : meeting.items) {
    for (Position& position : item.positions) {
      if (position.received_at > meeting.opened_at && ComesFromOutside(position.channel)) position.late = true;
    }
  }
}

}  // namespace

void SortAgenda(Meeting& meeting) {
  std::sort(meeting.items.begin(), meeting.items.end(), [](const AgendaItem& a, const AgendaItem& b) {
    return std::tie(a.number, a.letter, a.id) < std::tie(b.number, b.letter, b.id);
  });
}

MeetingDeadlines FrozenDeadlines(const Rules& rules, Date day) {
  MeetingDeadlines result{day, day, day, day};
  const auto deadlines = Deadlines(DeadlineRules::From(rules), day);
  if (!deadlines) return result;
  for (const Deadline& deadline : *deadlines) {
    switch (deadline.kind) {
      case DeadlineKind::kDecisionMaterial:
        result.decision_material = deadline.due;
        break;
      case DeadlineKind::kPreparation:
        result.preparation = deadline.due;
        break;
      case DeadlineKind::kOtherMaterial:
        result.other_material = deadline.due;
        break;
      case DeadlineKind::kNotice:
        result.notice = deadline.due;
        break;
    }
  }
  return result;
}

void ApplyMeetings(State& state, const AppliedRecord& record) {
  const v1::Statement& statement = *record.statement;
  switch (statement.act_case()) {
    case v1::Statement::kCreateMeeting:
      return CreateMeeting(state, record, statement.create_meeting());
    case v1::Statement::kSetAgendaItem:
      return SetAgendaItem(state, record, statement.set_agenda_item());
    case v1::Statement::kSetProposal:
      return SetProposal(state, record, statement.set_proposal());
    case v1::Statement::kSendNotice:
      if (Meeting* meeting = MeetingIn(state, statement.send_notice().meeting())) {
        meeting->phase = MeetingPhase::kCalled;
        meeting->notice_sent_at = record.time;
      }
      return;
    case v1::Statement::kOpenMeeting:
      if (Meeting* meeting = MeetingIn(state, statement.open_meeting().meeting())) {
        meeting->phase = MeetingPhase::kOpen;
        meeting->opened_at = record.time;
        MarkLate(*meeting);
      }
      return;
    case v1::Statement::kCloseMeeting:
      if (Meeting* meeting = MeetingIn(state, statement.close_meeting().meeting())) {
        meeting->register_at_close = state.RegisterOn(meeting->date);
        NumberRemainingParagraphs(state, *meeting);
        meeting->phase = MeetingPhase::kClosed;
        meeting->closed_at = record.time;
      }
      return;
    case v1::Statement::kCancelMeeting:
      if (Meeting* meeting = MeetingIn(state, statement.cancel_meeting().meeting())) {
        meeting->phase = MeetingPhase::kCancelled;
        meeting->cancel_reason = statement.cancel_meeting().reason();
      }
      return;
    default:
      return;
  }
}

}  // namespace mandat::domain::internal
