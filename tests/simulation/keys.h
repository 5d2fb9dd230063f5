// Where keys, ids, certificates and salts come from in simulations: the generators of libsodium, OpenSSL and SQLite,
// replaced by streams that can be played again.
//
// Every founding and every seed begins the streams anew, so a seed's run does not depend on what ran before it in the
// same process. OpenSSL matters too: a certificate's signature has 70 to 72 bytes, and with it a database's pages and
// the number of writes after which a disk dies. Single-threaded; for the whole process.
#ifndef MANDAT_TESTS_SIMULATION_KEYS_H_
#define MANDAT_TESTS_SIMULATION_KEYS_H_

#include <string_view>

namespace mandat::simulation {

// Before any of the libraries is used for the first time, and after MemoryDisk::Install().
void InstallReplayableKeys();

// What is drawn from now on depends on `name` alone.
void BeginKeys(std::string_view name);

}  // namespace mandat::simulation

#endif  // MANDAT_TESTS_SIMULATION_KEYS_H_
