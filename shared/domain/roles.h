// What one person is at a moment: computed from the state, never stored.
//
// Thread-safe on a state that nobody changes.
#ifndef MANDAT_SHARED_DOMAIN_ROLES_H_
#define MANDAT_SHARED_DOMAIN_ROLES_H_

#include <vector>

#include "shared/domain/identity_state.h"
#include "shared/domain/meeting_state.h"

namespace mandat::domain {

struct State;

// What an invited expert reads of a meeting.
struct ExpertScope {
  MeetingId meeting;
  std::vector<ItemId> items;
};

// What one person is at a moment; default deny: a person without any is a stranger.
struct Roles {
  bool secretary = false;  // of the forum
  bool chair = false;
  bool member = false;  // holds a mandate
  bool adjunct = false;
  bool preparatory_group = false;
  bool observer = false;
  bool scoped = false;              // of a device that has a substitute's scope alone, also once that has ended
  std::vector<MandateId> mandates;  // held
  std::vector<SubstituteScope> substitutes;  // nominated (asked or accepted) or enrolled for
  std::vector<ExpertScope> experts;          // invited, until the meeting is over

  bool any() const {
    return secretary || chair || member || adjunct || preparatory_group || observer || !substitutes.empty() ||
           !experts.empty();
  }
  bool secretariat() const { return secretary || chair; }
};

// Validity of offices and mandates is judged at the state's newest record, with a day's grace for time zones. A scope
// of a substitute lasts while a nomination asks or binds the person, or a device is enrolled for it and no nomination
// there has ended, until the meeting is closed or cancelled.
[[nodiscard]] Roles RolesOf(const State& state, const PersonId& person);
// As RolesOf, judged at another moment than the newest record's.
[[nodiscard]] Roles RolesAt(const State& state, const PersonId& person, Time when);
// As RolesOf the device's person; a device that was invited for a substitute's scope alone has that scope alone,
// whatever the person is otherwise.
[[nodiscard]] Roles RolesOfDevice(const State& state, const Device& device);
// Somebody with an active mandate on the day.
[[nodiscard]] bool IsSittingMember(const State& state, const PersonId& person, Date day);
// The meeting's own chair and secretary, who may differ from the offices' holders, and the secretary who had it at the
// opening or was named since; a chair of the forum whose term is over at the newest record is none.
[[nodiscard]] bool IsMeetingChair(const State& state, const Meeting& meeting, const PersonId& person);
[[nodiscard]] bool IsMeetingSecretary(const State& state, const Meeting& meeting, const PersonId& person);

}  // namespace mandat::domain

#endif  // MANDAT_SHARED_DOMAIN_ROLES_H_
