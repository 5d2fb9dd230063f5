// The founding that simulations go on from: made once a process and kind with real enrolments (their Argon2id takes a
// tenth of a second each), then copied.
//
// Nine devices: the secretary's, the chair's, four members', a member's second one, a substitute's and an adjunct's;
// one meeting with three decision items that is not called yet. Single-threaded; lives as long as the process.
#ifndef MANDAT_TESTS_SIMULATION_GENESIS_H_
#define MANDAT_TESTS_SIMULATION_GENESIS_H_

#include <memory>
#include <string>
#include <vector>

#include "tests/simulation/world.h"

namespace mandat::simulation {

inline constexpr int kForumKinds = 3;

// Differs in when positions are read, what counts in advance, and whether members may be substitutes.
[[nodiscard]] std::string ForumFile(int kind);

// Below it every simulation has a directory of its own. Removed at exit.
[[nodiscard]] const std::string& RootDirectory();

// The founded forum as it is copied; its devices are off.
[[nodiscard]] World& Genesis(int kind);

// A world that goes on from there, everybody switched off and the server up.
[[nodiscard]] std::unique_ptr<World> GoOn(int kind, std::uint64_t seed, int submits_per_minute);

}  // namespace mandat::simulation

#endif  // MANDAT_TESTS_SIMULATION_GENESIS_H_
