#include "mobile/secretariat/room/room_acts.h"

#include <algorithm>
#include <utility>

#include "mobile/secretariat/room/room_reading.h"
#include "mobile/secretariat/year/entered_word.h"
#include "shared/client/acts.h"
#include "shared/domain/officers.h"

namespace mandat::app {
namespace {

bool IsHere(Presence presence) { return presence == Presence::kInTheRoom || presence == Presence::kRemote; }

// As somebody was found at the beginning, or what happened to them since.
v1::Movement MovementOf(const domain::Meeting& meeting, Presence before, Presence after) {
  const bool under_way = std::any_of(meeting.items.begin(), meeting.items.end(), [](const domain::AgendaItem& item) {
    return item.decision || item.started_at.ms != 0;
  });
  if (!under_way || IsHere(before) == IsHere(after)) return v1::MOVEMENT_UNSPECIFIED;
  return IsHere(after) ? v1::MOVEMENT_ARRIVED : v1::MOVEMENT_LEFT;
}

const domain::ItemAttendance* AttendanceAt(const domain::Meeting& meeting, const std::string& item,
                                           const std::string& mandate) {
  const domain::AgendaItem* found = item.empty() ? RoomItemNow(meeting) : meeting.FindItem(domain::ItemId(item));
  if (!found) return nullptr;
  const auto there = found->attendance.find(domain::MandateId(mandate));
  return there == found->attendance.end() ? nullptr : &there->second;
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
  if (only_here) {
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

std::vector<RoomAct> TakingBack(const Workspace& w, const v1::Statement& act, const domain::StatementId& id,
                                const domain::Meeting& before, const domain::Meeting& now) {
  std::vector<RoomAct> back;
  switch (act.act_case()) {
    case v1::Statement::kRecordAttendance: {
      const v1::RecordAttendance& done = act.record_attendance();
      const std::string item = done.items().empty() ? std::string() : done.items(0);
      const domain::ItemAttendance* was = AttendanceAt(before, item, done.mandate());
      RoomAct again{act, std::nullopt};
      v1::RecordAttendance& restored = *again.act.mutable_record_attendance();
      restored.set_present(was && was->present);
      restored.set_remote(was && was->remote);
      restored.set_by_substitute(was && was->by_substitute);
      restored.set_movement(v1::MOVEMENT_UNSPECIFIED);
      back.push_back(std::move(again));
      break;
    }
    case v1::Statement::kDeclareRecusal: {
      RoomAct again{act, std::nullopt};
      again.act.mutable_declare_recusal()->set_withdrawn(!act.declare_recusal().withdrawn());
      back.push_back(std::move(again));
      break;
    }
    case v1::Statement::kRecordReservation: {
      RoomAct again{act, std::nullopt};
      again.act.mutable_record_reservation()->set_withdrawn(true);
      if (!act.record_reservation().withdrawn()) back.push_back(std::move(again));
      break;
    }
    case v1::Statement::kStartItem: {
      if (before.current_item.empty()) break;
      RoomAct again{act, std::nullopt};
      again.act.mutable_start_item()->set_item(before.current_item.value());
      back.push_back(std::move(again));
      break;
    }
    case v1::Statement::kDeclareForPresent: {
      const domain::AgendaItem* item = now.FindItem(domain::ItemId(act.declare_for_present().item()));
      if (!item || item->decision) break;
      for (const domain::Position& position : item->positions) {
        if (!position.in_force() || position.said_in != id) continue;
        RoomAct again;
        again.act.mutable_withdraw_position()->set_position(position.id.bytes());
        if (position.entered)
          FillEntered(w, position.entered->stated_by, QStringLiteral("meeting"), {},
                      *again.act.mutable_withdraw_position()->mutable_entered());
        back.push_back(std::move(again));
      }
      break;
    }
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
