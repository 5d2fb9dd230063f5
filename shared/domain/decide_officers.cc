// Another chair or secretary for one meeting: see decide_internal.h.
#include <algorithm>

#include "shared/domain/decide_internal.h"
#include "shared/domain/limits.h"
#include "shared/domain/officers.h"
#include "shared/domain/positions.h"

namespace mandat::domain::internal {
namespace {

// Somebody of whom the forum knows: with a name, a device, a mandate or an office. A slip of the pen hands over
// nothing.
bool IsOfTheForum(const State& state, const PersonId& person) {
  return state.persons.contains(person) || state.devices_of.contains(person) || person == state.chair ||
         person == state.secretary || std::any_of(state.mandates.begin(), state.mandates.end(), [&](const Mandate& m) {
           return m.holder == person;
         });
}

v1::Refusal MayNot(const Meeting& meeting, const PersonId& person, const char* who_may) {
  v1::Refusal refusal = NotAllowed(person.value(), "person");
  refusal.set_meeting(meeting.id.value());
  refusal.set_allowed(who_may);
  return refusal;
}

// Who has it while the meeting is open signs its minutes, and leads or records what is being dealt with.
Decision CheckAtOpenMeeting(const Meeting& meeting, const PersonId& person) {
  for (const Adjuster& adjuster : meeting.minutes.adjusters) {
    if (adjuster.person == person) return MayNot(meeting, person, "somebody who does not adjust the minutes");
  }
  const AgendaItem* item = meeting.FindItem(meeting.current_item);
  if (item != nullptr && !item->decision && IsRecused(*item, person)) return Recused(*item, person);
  return std::nullopt;
}

Decision DecideAppointment(const Question& question, const v1::AppointOfficer& act) {
  const State& state = question.state;
  const Meeting* meeting = state.FindMeeting(MeetingId(act.meeting()));
  if (meeting == nullptr) return NotFound("meeting", act.meeting());
  if (Decision refusal = CheckNotOver(*meeting)) return refusal;
  const bool chair = act.office() == v1::OFFICE_CHAIR;
  const PersonId& own = chair ? meeting->chair : meeting->secretary;
  if (act.person().empty() && own.empty()) return NotFound("person", "");
  if (act.person() == own.value()) return AlreadyExists("person", act.person());
  if (meeting->officer_changes.size() >= static_cast<std::size_t>(kMaxOfficerChanges))
    return TooMany("office", kMaxOfficerChanges);
  const PersonId next = !act.person().empty() ? PersonId(act.person()) : (chair ? state.chair : state.secretary);
  if (!IsOfTheForum(state, next)) return NotFound("person", next.value());
  // Both sign the minutes: none of the four is asked twice.
  if (state.chair != state.secretary && next == (chair ? SecretaryOf(state, *meeting) : ChairOf(state, *meeting)))
    return MayNot(*meeting, next,
                  chair ? "somebody else than the meeting's secretary" : "somebody else than its chair");
  if (meeting->phase != MeetingPhase::kOpen) return std::nullopt;
  if (chair && act.person().empty() && !RolesAt(state, next, question.now).chair)
    return MayNot(*meeting, next, "a chair whose term is not over");
  return CheckAtOpenMeeting(*meeting, next);
}

}  // namespace

Decision DecideOfficers(const Question& question) {
  return question.statement.has_appoint_officer() ? DecideAppointment(question, question.statement.appoint_officer())
                                                  : std::nullopt;
}

}  // namespace mandat::domain::internal
