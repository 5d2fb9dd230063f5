#include "mobile/secretariat/room/room_acts.h"

#include <algorithm>
#include <utility>

#include "mobile/secretariat/room/room_guests.h"
#include "mobile/secretariat/room/room_reading.h"
#include "mobile/secretariat/year/entered_word.h"
#include "shared/client/acts.h"
#include "shared/domain/officers.h"

namespace mandat::app {
namespace {

bool IsHere(Presence presence) { return presence == Presence::kInTheRoom || presence == Presence::kRemote; }

// As somebody was found at the beginning or when they were first asked for, or what happened to them since.
v1::Movement MovementOf(const domain::Meeting& meeting, Presence before, Presence after) {
  const bool under_way = std::any_of(meeting.items.begin(), meeting.items.end(), [](const domain::AgendaItem& item) {
    return item.decision || item.started_at.ms != 0;
  });
  if (!under_way || before == Presence::kNotRecorded || IsHere(before) == IsHere(after))
    return v1::MOVEMENT_UNSPECIFIED;
  return IsHere(after) ? v1::MOVEMENT_ARRIVED : v1::MOVEMENT_LEFT;
}

bool IsSame(const domain::ItemAttendance& a, const domain::ItemAttendance& b) {
  return a.present == b.present && a.by_substitute == b.by_substitute && a.remote == b.remote;
}

const domain::ItemAttendance* NotedAt(const domain::Meeting& meeting, const domain::ItemId& item,
                                      const domain::MandateId& mandate) {
  const domain::AgendaItem* found = meeting.FindItem(item);
  if (!found) return nullptr;
  const auto there = found->attendance.find(mandate);
  return there == found->attendance.end() ? nullptr : &there->second;
}

// At each item what was noted there before, where nothing else has been noted since. Where nothing was noted before,
// there is nothing to write: to say that they were away would not be true.
std::vector<RoomAct> AttendanceBack(const v1::RecordAttendance& done, const domain::Meeting& before,
                                    const domain::Meeting& now) {
  const domain::MandateId mandate(done.mandate());
  const domain::ItemAttendance said{done.present(), done.by_substitute(), done.remote()};
  std::vector<RoomAct> back;
  for (const domain::AgendaItem& item : now.items) {
    const bool concerned = done.items().empty() ||
                           std::find(done.items().begin(), done.items().end(), item.id.value()) != done.items().end();
    const domain::ItemAttendance* was = NotedAt(before, item.id, mandate);
    const domain::ItemAttendance* is = NotedAt(now, item.id, mandate);
    if (item.decision || !concerned || !was || !is || !IsSame(*is, said) || IsSame(*was, said)) continue;
    auto same = std::find_if(back.begin(), back.end(), [&](const RoomAct& each) {
      const v1::RecordAttendance& act = each.act.record_attendance();
      return IsSame(*was, {act.present(), act.by_substitute(), act.remote()});
    });
    if (same == back.end()) {
      same = back.emplace(back.end());
      v1::RecordAttendance& act = *same->act.mutable_record_attendance();
      act.set_meeting(done.meeting());
      act.set_mandate(done.mandate());
      act.set_present(was->present);
      act.set_remote(was->remote);
      act.set_by_substitute(was->by_substitute);
    }
    same->act.mutable_record_attendance()->add_items(item.id.value());
  }
  // The same at every item that is left is said of the meeting, as it was.
  const auto left = std::count_if(now.items.begin(), now.items.end(), [](const auto& item) { return !item.decision; });
  if (done.items().empty() && back.size() == 1 && back.front().act.record_attendance().items_size() == left)
    back.front().act.mutable_record_attendance()->clear_items();
  return back;
}

// What was said at the table and then replaced is said again; nothing where it does not hold any more.
std::optional<RoomAct> SaidAgain(const Workspace& w, const domain::Meeting& meeting, const domain::AgendaItem& item,
                                 const domain::Position& earlier) {
  if (earlier.revision != item.current_revision() || earlier.contested ||
      earlier.stance == domain::Stance::kUnspecified)
    return std::nullopt;
  RoomAct again;
  again.act = client::PositionAct(w.shown(), meeting, item, earlier.mandate, earlier.speaker());
  FillEntered(w, earlier.speaker(), QStringLiteral("meeting"), {},
              *again.act.mutable_declare_position()->mutable_entered());
  again.sealed.emplace();
  again.sealed->set_stance(static_cast<v1::Stance>(earlier.stance));
  again.sealed->set_comment(earlier.comment);
  return again;
}

std::vector<RoomAct> SaidBack(const Workspace& w, const domain::ItemId& id, const domain::StatementId& declaration,
                              const domain::Meeting& before, const domain::Meeting& now) {
  std::vector<RoomAct> back;
  const domain::AgendaItem* item = now.FindItem(id);
  const domain::AgendaItem* was = before.FindItem(id);
  if (!item || item->decision) return back;
  for (const domain::Position& position : item->positions) {
    if (!position.in_force() || position.said_in != declaration) continue;
    if (was) {
      const auto earlier = std::find_if(was->positions.begin(), was->positions.end(), [&](const auto& each) {
        return each.in_force() && each.slot() == position.slot();
      });
      std::optional<RoomAct> again;
      if (earlier != was->positions.end()) again = SaidAgain(w, now, *item, *earlier);
      if (again) {
        back.push_back(*std::move(again));
        continue;
      }
    }
    RoomAct gone;
    gone.act.mutable_withdraw_position()->set_position(position.id.bytes());
    if (position.entered)
      FillEntered(w, position.entered->stated_by, QStringLiteral("meeting"), {},
                  *gone.act.mutable_withdraw_position()->mutable_entered());
    back.push_back(std::move(gone));
  }
  return back;
}

// With the text that it had before, or taken back where there was none.
std::vector<RoomAct> ReservationBack(const v1::Statement& act, const domain::Meeting& before) {
  const v1::RecordReservation& done = act.record_reservation();
  const domain::Reservation* was = nullptr;
  if (const domain::AgendaItem* item = before.FindItem(domain::ItemId(done.item()))) {
    const auto known = item->reservations.find(domain::MandateId(done.mandate()));
    if (known != item->reservations.end() && !known->second.withdrawn) was = &known->second;
  }
  if (!was && done.withdrawn()) return {};
  RoomAct again{act, std::nullopt};
  again.act.mutable_record_reservation()->set_withdrawn(!was);
  if (was) again.act.mutable_record_reservation()->set_text(was->text);
  return {std::move(again)};
}

}  // namespace

RoomAct PresenceAct(const domain::Meeting& meeting, const domain::AgendaItem& item, const domain::MandateId& mandate,
                    Presence presence, bool by_substitute, bool only_here) {
  RoomAct out;
  v1::RecordAttendance& act = *out.act.mutable_record_attendance();
  act.set_meeting(meeting.id.value());
  act.set_mandate(mandate.value());
  act.set_present(IsHere(presence));
  act.set_remote(presence == Presence::kRemote);
  act.set_by_substitute(by_substitute && IsHere(presence));
  if (only_here || IsRoomElsewhere(meeting, item)) {
    act.add_items(item.id.value());
  } else {
    act.set_movement(MovementOf(meeting, RoomPresenceAt(item, mandate), presence));
  }
  return out;
}

RoomAct RecusalAct(const Workspace& w, const domain::Meeting& meeting, const domain::AgendaItem& item,
                   const domain::PersonId& person, bool withdrawn) {
  RoomAct out;
  v1::DeclareRecusal& act = *out.act.mutable_declare_recusal();
  act.set_meeting(meeting.id.value());
  act.set_item(item.id.value());
  act.set_person(person.value());
  act.set_withdrawn(withdrawn);
  if (person != w.me()) FillEntered(w, person, QStringLiteral("meeting"), {}, *act.mutable_entered());
  return out;
}

RoomAct SaidAct(const domain::Meeting& meeting, const domain::AgendaItem& item, int stance,
                const QVariantMap& exceptions) {
  RoomAct out;
  out.act = client::SaidForPresentAct(meeting, item);
  out.sealed.emplace();
  out.sealed->set_stance(static_cast<v1::Stance>(stance));
  for (auto each = exceptions.begin(); each != exceptions.end(); ++each) {
    const int other = each.value().toInt();
    if (other == stance) continue;
    if (other == 0) {
      out.act.mutable_declare_for_present()->add_silent(each.key().toStdString());
      continue;
    }
    v1::Exception& exception = *out.sealed->add_exceptions();
    exception.set_mandate(each.key().toStdString());
    exception.set_stance(static_cast<v1::Stance>(other));
  }
  return out;
}

RoomAct DecisionAct(const Workspace& w, const domain::Meeting& meeting, const domain::AgendaItem& item,
                    const RoomDecision& decision) {
  RoomAct out;
  v1::RecordDecision& act = *out.act.mutable_record_decision();
  act.set_meeting(meeting.id.value());
  act.set_item(item.id.value());
  act.set_outcome(static_cast<v1::Outcome>(decision.outcome));
  for (const QString& clause : decision.clauses) act.add_clauses()->set_text(clause.toStdString());
  if (decision.outcome == v1::OUTCOME_APPROVED_FOR_SOME) {
    for (const QString& mandate : decision.mandates) act.add_mandates(mandate.toStdString());
  }
  if (decision.outcome == v1::OUTCOME_DEFERRED) {
    act.set_to_meeting(decision.to_meeting.toStdString());
    const domain::PersonId chair = domain::ChairOf(w.shown(), meeting);
    if (chair != w.me() && !domain::IsMeetingChair(w.shown(), meeting, w.me()))
      FillEntered(w, chair, QStringLiteral("meeting"), {}, *act.mutable_entered());
  } else {
    act.set_deviation(decision.deviation.trimmed().toStdString());
  }
  return out;
}

RoomAct ReservationAct(const Workspace& w, const domain::Meeting& meeting, const domain::AgendaItem& item,
                       const domain::MandateId& mandate, const QString& text, bool withdrawn) {
  RoomAct out;
  v1::RecordReservation& act = *out.act.mutable_record_reservation();
  act.set_meeting(meeting.id.value());
  act.set_item(item.id.value());
  act.set_mandate(mandate.value());
  act.set_text(text.trimmed().toStdString());
  act.set_withdrawn(withdrawn);
  const domain::Mandate* held = w.shown().MandateOn(mandate, meeting.date);
  const auto there = item.attendance.find(mandate);
  const domain::Nomination* substitute = domain::ActingSubstitute(meeting, item.id, mandate);
  const bool by_substitute = substitute && there != item.attendance.end() && there->second.by_substitute;
  const domain::PersonId speaker = by_substitute ? substitute->person : held ? held->holder : domain::PersonId();
  if (speaker != w.me()) FillEntered(w, speaker, QStringLiteral("meeting"), {}, *act.mutable_entered());
  return out;
}

RoomAct RoomAssignmentAct(const domain::Meeting& meeting, const domain::AgendaItem& item, const QString& what,
                          const QStringList& persons, const QStringList& others, const QString& due) {
  RoomAct out;
  v1::GiveAssignment& act = *out.act.mutable_give_assignment();
  act.set_assignment("a" + client::NewPersonId().value());
  act.set_meeting(meeting.id.value());
  act.set_item(item.id.value());
  act.set_what(what.trimmed().toStdString());
  for (const QString& person : persons) act.add_persons(person.toStdString());
  for (const QString& other : others) act.add_others(other.toStdString());
  act.set_due_date(due.trimmed().toStdString());
  return out;
}

bool IsStillDone(const Workspace& w, const domain::StatementId& id) {
  const auto entry = w.Outgoing(id);
  return entry && (entry->state == client::OutboxState::kWaiting || entry->state == client::OutboxState::kSending ||
                   entry->state == client::OutboxState::kReceived);
}

std::vector<RoomAct> TakingBack(const Workspace& w, const v1::Statement& act, const domain::StatementId& id,
                                const domain::Meeting& before, const domain::Meeting& now) {
  std::vector<RoomAct> back;
  switch (act.act_case()) {
    case v1::Statement::kRecordAttendance:
      return AttendanceBack(act.record_attendance(), before, now);
    case v1::Statement::kDeclareRecusal: {
      RoomAct again{act, std::nullopt};
      again.act.mutable_declare_recusal()->set_withdrawn(!act.declare_recusal().withdrawn());
      back.push_back(std::move(again));
      break;
    }
    case v1::Statement::kRecordReservation:
      return ReservationBack(act, before);
    case v1::Statement::kRecordGuest:
      return GuestBack(act.record_guest(), before);
    case v1::Statement::kElectAdjusters: {
      // Others before: they are elected again. Nobody before: that cannot be said.
      if (before.minutes.adjusters.empty()) break;
      RoomAct again{act, std::nullopt};
      again.act.mutable_elect_adjusters()->clear_mandates();
      for (const domain::Adjuster& adjuster : before.minutes.adjusters)
        again.act.mutable_elect_adjusters()->add_mandates(adjuster.mandate.value());
      again.act.mutable_elect_adjusters()->set_deadline_ms(before.minutes.adjustment_deadline.ms);
      again.act.mutable_elect_adjusters()->set_place(before.minutes.adjustment_place);
      back.push_back(std::move(again));
      break;
    }
    case v1::Statement::kStartItem: {
      if (before.current_item.empty()) break;
      RoomAct again{act, std::nullopt};
      again.act.mutable_start_item()->set_item(before.current_item.value());
      back.push_back(std::move(again));
      break;
    }
    case v1::Statement::kDeclareForPresent:
      return SaidBack(w, domain::ItemId(act.declare_for_present().item()), id, before, now);
    case v1::Statement::kGiveAssignment: {
      RoomAct again;
      again.act.mutable_close_assignment()->set_assignment(act.give_assignment().assignment());
      again.act.mutable_close_assignment()->set_text(RoomWords::tr("Given by mistake").toStdString());
      back.push_back(std::move(again));
      break;
    }
    default:
      break;
  }
  return back;
}

}  // namespace mandat::app
