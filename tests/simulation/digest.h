// All that a world is at a moment, as one hash: whether two runs are the same run.
//
// The server's log with every byte of it and its state; of each device what its disk holds, what is durable there, its
// state as folded, its outbox and what it shows. Costs milliseconds. Single-threaded.
#ifndef MANDAT_TESTS_SIMULATION_DIGEST_H_
#define MANDAT_TESTS_SIMULATION_DIGEST_H_

#include <string>

#include "tests/simulation/world.h"

namespace mandat::simulation {

// 64 hex digits.
[[nodiscard]] std::string DigestOf(World& world);

}  // namespace mandat::simulation

#endif  // MANDAT_TESTS_SIMULATION_DIGEST_H_
