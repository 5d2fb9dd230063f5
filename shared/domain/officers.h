// Who chairs a meeting and keeps its minutes, and who has: the offices' holders, unless somebody else was named for it.
//
// Pure. Thread-safe on a state that nobody changes.
#ifndef MANDAT_SHARED_DOMAIN_OFFICERS_H_
#define MANDAT_SHARED_DOMAIN_OFFICERS_H_

#include <vector>

#include "mandat/v1/model.pb.h"
#include "shared/domain/state.h"

namespace mandat::domain {

// Who has it, or had it last while the meeting was open.
[[nodiscard]] PersonId ChairOf(const State& state, const Meeting& meeting);
[[nodiscard]] PersonId SecretaryOf(const State& state, const Meeting& meeting);

// Whether the person is the meeting's chair or secretary, or was one of them while it was open: they see it ever after.
[[nodiscard]] bool HasRun(const State& state, const Meeting& meeting, const PersonId& person);

// One who had the office, with the items that they had it at, in the agenda's order.
struct Officer {
  PersonId person;
  std::vector<const AgendaItem*> items;
};
// Everybody who had the office when the meeting dealt with the items of its minutes, in the order in which they had it
// first. What it never came to goes with what follows, at the end with the last one. Until the opening: who is to have
// it. `only`: of the minutes of that paragraph alone; otherwise the last one is among them in any case.
[[nodiscard]] std::vector<Officer> OfficersOf(const State& state, const Meeting& meeting, v1::Office office,
                                              const ItemId& only = {});
// Whether the item is part of the minutes: of all of them (`only` is empty), or of the paragraph by itself.
[[nodiscard]] bool IsInMinutes(const Meeting& meeting, const ItemId& only, const AgendaItem& item);

// By which the office was named or taken back last; zero: never.
[[nodiscard]] StatementId NewestChangeOf(const Meeting& meeting, v1::Office office);

}  // namespace mandat::domain

#endif  // MANDAT_SHARED_DOMAIN_OFFICERS_H_
