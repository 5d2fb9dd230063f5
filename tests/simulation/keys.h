// Where keys and ids come from in simulations: libsodium's generator, replaced by one that can be played again.
//
// Every founding and every seed begins the stream anew, so a seed's run does not depend on what ran before it in the
// same process. Single-threaded; for the whole process.
#ifndef MANDAT_TESTS_SIMULATION_KEYS_H_
#define MANDAT_TESTS_SIMULATION_KEYS_H_

#include <string_view>

namespace mandat::simulation {

// Before libsodium is used for the first time.
void InstallReplayableKeys();

// What is drawn from now on depends on `name` alone.
void BeginKeys(std::string_view name);

}  // namespace mandat::simulation

#endif  // MANDAT_TESTS_SIMULATION_KEYS_H_
