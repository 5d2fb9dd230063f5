#include <algorithm>

#include "shared/domain/apply_internal.h"
#include "shared/domain/paragraphs.h"
#include "shared/domain/sitting_rules.h"

namespace mandat::domain::internal {
namespace {

using S = v1::Statement;

void Start(State& state, const AppliedRecord& record, const v1::StartItem& act) {
  Meeting* meeting = MeetingIn(state, act.meeting());
  AgendaItem* item = meeting == nullptr ? nullptr : meeting->FindItem(ItemId(act.item()));
  if (item == nullptr) return;
  meeting->current_item = item->id;
  item->started_at = record.time;
  NumberParagraph(state, *meeting, *item);
}

void RecordGuest(State& state, const AppliedRecord& record, const v1::RecordGuest& act) {
  Meeting* meeting = MeetingIn(state, act.meeting());
  if (meeting == nullptr) return;
  Guest& guest = meeting->guests[GuestKey(PersonId(act.person()), act.name(), act.organisation())];
  guest = {act.kind(),      PersonId(act.person()),  act.name(),  act.organisation(), WordsTo<ItemId>(act.items()),
           act.withdrawn(), IdOf(*record.statement), record.place};
}

void RecordAttendance(State& state, const AppliedRecord& record, const v1::RecordAttendance& act) {
  Meeting* meeting = MeetingIn(state, act.meeting());
  if (meeting == nullptr) return;
  const ItemAttendance attendance{act.present(), act.by_substitute(), act.remote()};
  const MandateId mandate(act.mandate());
  AttendanceEntry entry;
  entry.mandate = mandate;
  entry.items = WordsTo<ItemId>(act.items());
  entry.present = act.present();
  entry.by_substitute = act.by_substitute();
  entry.remote = act.remote();
  entry.movement = act.movement();
  entry.at = act.at_ms() == 0 ? record.time : std::min(Time{act.at_ms()}, record.time);
  entry.statement = IdOf(*record.statement);
  entry.place = record.place;
  if (entry.items.empty()) {
    for (AgendaItem& item : meeting->items) {
      if (!item.decision) item.attendance[mandate] = attendance;
    }
  }
  for (const ItemId& id : entry.items) {
    if (AgendaItem* item = meeting->FindItem(id)) item->attendance[mandate] = attendance;
  }
  meeting->attendance_log.push_back(std::move(entry));
}

void DeclareForPresent(State& state, const AppliedRecord& record, const v1::DeclareForPresent& act) {
  Meeting* meeting = MeetingIn(state, act.meeting());
  AgendaItem* item = meeting == nullptr ? nullptr : meeting->FindItem(ItemId(act.item()));
  if (item == nullptr) return;
  const StatementId declaration = IdOf(*record.statement);
  const PersonId author = AuthorOf(*record.statement);
  for (const Voice& voice : VoicesPresent(state, *meeting, *item)) {
    if (std::find(act.silent().begin(), act.silent().end(), voice.mandate.value()) != act.silent().end()) continue;
    Position position;
    position.id = SaidPositionId(declaration, voice.mandate);
    position.said_in = declaration;
    position.mandate = voice.mandate;
    position.author = author;
    position.device = DeviceOf(*record.statement);
    position.holder = voice.holder;
    position.revision = static_cast<int>(act.revision());
    position.by_substitute = voice.by_substitute;
    position.channel = Channel::kMeeting;
    position.entered = Provenance{Channel::kMeeting, voice.speaker, author, record.time, "", Hash()};
    position.received_at = position.given_at = record.time;
    position.sealed_hash = BytesTo<Hash>(record.statement->sealed_hash());
    position.place = record.place;
    // What was said earlier on the item in the same way; the own word in the app stays beside it.
    const auto earlier = item->latest_words.find(position.slot());
    AddPosition(state, *meeting, *item, position,
                earlier == item->latest_words.end() ? StatementId() : earlier->second);
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
  decision.to_meeting = MeetingId(act.to_meeting());
  decision.entered = EnteredBy(record, act);
  decision.statement = IdOf(*record.statement);
  decision.place = record.place;
  decision.at = record.time;
  if (item->decision) {
    // A correction of what was written down: the rule was, and stays, judged when it was decided.
    decision.place = item->decision->place;
    decision.at = item->decision->at;
    decision.verdict = item->decision->verdict;
  } else if (state.KnowsMeeting(*meeting)) {
    decision.verdict = ForecastItem(state, *meeting, item->id);
  }
  decision.against_rule =
      TakesDecision(act.outcome()) && decision.verdict && decision.verdict->verdict != Verdict::kDecidable;
  decision.deviation = act.deviation();
  item->decision = std::move(decision);
  NumberParagraph(state, *meeting, *item);
}

void Reserve(State& state, const AppliedRecord& record, const v1::RecordReservation& act) {
  AgendaItem* item = ItemIn(state, act.meeting(), act.item());
  if (item == nullptr) return;
  item->reservations[MandateId(act.mandate())] = {
      act.text(),  act.withdrawn(), AuthorOf(*record.statement), EnteredBy(record, act), IdOf(*record.statement),
      record.place};
}

}  // namespace

void ApplySitting(State& state, const AppliedRecord& record) {
  const S& statement = *record.statement;
  switch (statement.act_case()) {
    case S::kStartItem:
      return Start(state, record, statement.start_item());
    case S::kRecordGuest:
      return RecordGuest(state, record, statement.record_guest());
    case S::kRecordAttendance:
      return RecordAttendance(state, record, statement.record_attendance());
    case S::kDeclareForPresent:
      return DeclareForPresent(state, record, statement.declare_for_present());
    case S::kRecordDecision:
      return RecordDecision(state, record, statement.record_decision());
    case S::kRecordReservation:
      return Reserve(state, record, statement.record_reservation());
    default:
      return;
  }
}

}  // namespace mandat::domain::internal
