// What holds of every state that a log can be folded to, whoever stated what in whatever order.
//
//   S1 one place     There is one statement and one set of facts for each record.
//   S2 one voice     On each item each speaker has at most one word in force in each way, the indices say so too, and
//   each
//                    mandate counts once, and only where it is needed or has a vote in presence.
//   S3 substitutes   For a mandate and an item one substitute at most is asked or acts, and nobody serves two mandates
//   at
//                    one meeting.
//   S4 paragraphs    A number is given once a year, and never above the year's last.
//   S5 devices       A revoked device says when; nobody has more devices than are allowed.
// Between a state and the one after the next record:
//   S6 no way back   A meeting's phase only advances, but that it is planned anew when it is postponed; what is decided
//   stays decided in its place; a closed meeting's
//                    register and rules stay.
//   S7 append only   Facts of earlier records stay (but that they may be erased), times do not fall.
// Pure.
#ifndef MANDAT_TESTS_SUPPORT_STATE_INVARIANTS_H_
#define MANDAT_TESTS_SUPPORT_STATE_INVARIANTS_H_

#include <optional>
#include <string>

#include "shared/domain/state.h"

namespace mandat::testing {

// The first of S1 to S5 that does not hold, in words.
[[nodiscard]] std::optional<std::string> CheckState(const domain::State& state);
// S6 and S7.
[[nodiscard]] std::optional<std::string> CheckAfter(const domain::State& before, const domain::State& after);

}  // namespace mandat::testing

#endif  // MANDAT_TESTS_SUPPORT_STATE_INVARIANTS_H_
