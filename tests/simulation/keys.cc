#include "tests/simulation/keys.h"

#include <openssl/rand.h>
#include <sodium.h>
#include <sqlcipher/sqlite3.h>

#include <cstdint>
#include <cstdlib>
#include <span>
#include <string>

#include "shared/ledger/random.h"

namespace mandat::simulation {
namespace {

// One for each library: what one of them draws for itself moves nothing in the other.
struct Streams {
  ledger::SeededRandom sodium{"simulation"};
  ledger::SeededRandom openssl{"simulation"};
};

Streams& TheStreams() {
  static auto* streams = new Streams;
  return *streams;
}

void Fill(ledger::SeededRandom& stream, void* out, std::size_t size) {
  stream.Fill(std::span<std::uint8_t>(static_cast<std::uint8_t*>(out), size));
}

const char* StreamName() { return "mandat-simulation"; }
void FillForSodium(void* out, std::size_t size) { Fill(TheStreams().sodium, out, size); }
std::uint32_t NumberForSodium() {
  std::uint32_t number = 0;
  FillForSodium(&number, sizeof number);
  return number;
}
randombytes_implementation replayable_sodium = {StreamName, NumberForSodium, nullptr, nullptr, FillForSodium, nullptr};

int FillForOpenSsl(unsigned char* out, int size) {
  Fill(TheStreams().openssl, out, static_cast<std::size_t>(size));
  return 1;
}
int AddToNothing(const void*, int, double) { return 1; }
int AlwaysReady() { return 1; }

// OpenSSL 3 would rather have a provider of its own; this way is there still, and is one line.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
RAND_METHOD replayable_openssl = {nullptr, FillForOpenSsl, nullptr, AddToNothing, FillForOpenSsl, AlwaysReady};
bool UseReplayableOpenSsl() { return RAND_set_rand_method(&replayable_openssl) == 1; }
#pragma GCC diagnostic pop

// SQLCipher wakes up with the first encrypted database of a process and goes to sleep after the last, and draws each
// time. One that stays open keeps it awake.
void KeepSqlCipherAwake() {
  sqlite3* database = nullptr;
  if (sqlite3_open_v2(":memory:", &database, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr) != SQLITE_OK ||
      sqlite3_exec(database, "PRAGMA key = 'awake'", nullptr, nullptr, nullptr) != SQLITE_OK) {
    std::abort();
  }
}

}  // namespace

void InstallReplayableKeys() {
  randombytes_set_implementation(&replayable_sodium);
  if (!UseReplayableOpenSsl() || sodium_init() < 0) std::abort();
  KeepSqlCipherAwake();
}

void BeginKeys(std::string_view name) {
  TheStreams().sodium = ledger::SeededRandom(name);
  TheStreams().openssl = ledger::SeededRandom(std::string("openssl ").append(name));
  // SQLite's own generator, which the databases of a process share, begins anew from the next number of the disk.
  sqlite3_randomness(0, nullptr);
}

}  // namespace mandat::simulation
