#include <algorithm>
#include <tuple>

#include "shared/domain/apply_internal.h"
#include "shared/domain/deadlines.h"
#include "shared/domain/paragraphs.h"
#include "shared/domain/positions.h"
#include "shared/domain/text_hash.h"

namespace mandat::domain::internal {
namespace {

MeetingDeadlines DeadlinesOf(const Rules& rules, Date day) {
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
  meeting.rules = state.forum.rules;
  meeting.deadlines = DeadlinesOf(meeting.rules, meeting.date);
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
  std::sort(meeting->items.begin(), meeting->items.end(), [](const AgendaItem& a, const AgendaItem& b) {
    return std::tie(a.number, a.letter, a.id) < std::tie(b.number, b.letter, b.id);
  });
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

void AddDocument(State& state, const AppliedRecord& record, const v1::AddDocument& act) {
  Meeting* meeting = MeetingIn(state, act.meeting());
  if (meeting == nullptr) return;
  const Hash hash = BytesTo<Hash>(act.document().hash());
  meeting->documents.push_back(hash);
  const Hash replaces = BytesTo<Hash>(act.replaces());
  const auto earlier = state.documents.find(replaces);
  int version = 1;
  if (!replaces.is_zero() && earlier != state.documents.end()) {
    earlier->second.replaced = true;
    version = earlier->second.version + 1;
    state.replaced[earlier->second.statement] = IdOf(*record.statement);
  }
  const auto known = state.documents.find(hash);
  if (known != state.documents.end()) {
    known->second.also_in.push_back(meeting->id);
    return;
  }
  Document document;
  document.hash = hash;
  document.meeting = meeting->id;
  document.item = ItemId(act.item());
  document.title = act.title();
  document.media_type = act.media_type();
  document.size = act.size();
  document.replaces = replaces;
  document.version = version;
  document.statement = IdOf(*record.statement);
  document.place = record.place;
  state.documents.emplace(hash, std::move(document));
}

void RecordAttendance(State& state, const v1::RecordAttendance& act) {
  Meeting* meeting = MeetingIn(state, act.meeting());
  if (meeting == nullptr) return;
  const ItemAttendance attendance{act.present(), act.by_substitute(), act.remote()};
  const MandateId mandate(act.mandate());
  if (act.items().empty()) {
    for (AgendaItem& item : meeting->items) {
      if (!item.decision) item.attendance[mandate] = attendance;
    }
    return;
  }
  for (const std::string& id : act.items()) {
    if (AgendaItem* item = meeting->FindItem(ItemId(id))) item->attendance[mandate] = attendance;
  }
}

void RecordDecision(State& state, const AppliedRecord& record, const v1::RecordDecision& act) {
  Meeting* meeting = MeetingIn(state, act.meeting());
  AgendaItem* item = meeting == nullptr ? nullptr : meeting->FindItem(ItemId(act.item()));
  if (item == nullptr) return;
  ItemDecision decision;
  decision.outcome = act.outcome();
  decision.clauses = ClausesOf(act.clauses());
  decision.mandates = WordsTo<MandateId>(act.mandates());
  decision.statement = IdOf(*record.statement);
  decision.place = record.place;
  decision.at = record.time;
  if (item->decision) {
    // A correction of what was written down: the rule was, and stays, judged when it was decided.
    decision.place = item->decision->place;
    decision.at = item->decision->at;
    decision.verdict = item->decision->verdict;
  } else if (state.KnowsMeeting(*meeting)) {
    for (ItemForecast& forecast : ForecastMeeting(state, *meeting)) {
      if (forecast.item == item->id) decision.verdict = std::move(forecast);
    }
  }
  decision.against_rule = decision.verdict && decision.verdict->verdict != Verdict::kDecidable;
  item->decision = std::move(decision);
  NumberParagraph(state, *meeting, *item);
}

}  // namespace

void ApplyMeetings(State& state, const AppliedRecord& record) {
  const v1::Statement& statement = *record.statement;
  switch (statement.act_case()) {
    case v1::Statement::kCreateMeeting:
      return CreateMeeting(state, record, statement.create_meeting());
    case v1::Statement::kSetAgendaItem:
      return SetAgendaItem(state, record, statement.set_agenda_item());
    case v1::Statement::kSetProposal:
      return SetProposal(state, record, statement.set_proposal());
    case v1::Statement::kAddDocument:
      return AddDocument(state, record, statement.add_document());
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
      }
      return;
    case v1::Statement::kRecordAttendance:
      return RecordAttendance(state, statement.record_attendance());
    case v1::Statement::kRecordDecision:
      return RecordDecision(state, record, statement.record_decision());
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
