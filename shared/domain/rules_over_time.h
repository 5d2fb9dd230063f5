// Which rules of procedure hold for what: meetings keep those that they were created under, all else is judged by those
// in force (State::forum.rules).
//
// Pure; thread-safe.
#ifndef MANDAT_SHARED_DOMAIN_RULES_OVER_TIME_H_
#define MANDAT_SHARED_DOMAIN_RULES_OVER_TIME_H_

#include "shared/domain/state.h"

namespace mandat::domain {

// Those of a meeting that is created by a record of `time`: those in force. One that is taken again after a restore was
// created under those of its own time.
[[nodiscard]] const Rules& RulesForNewMeeting(const State& state, Time time);

// Whether what the version rests on still stands: the decision that it names says "approved". True where it names none.
[[nodiscard]] bool StandsOnItsDecision(const State& state, const RulesVersion& version);

}  // namespace mandat::domain

#endif  // MANDAT_SHARED_DOMAIN_RULES_OVER_TIME_H_
