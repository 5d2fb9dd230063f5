#include "tests/simulation/keys.h"

#include <sodium.h>

#include <cstdint>
#include <span>

#include "shared/ledger/random.h"

namespace mandat::simulation {
namespace {

ledger::SeededRandom& Stream() {
  static ledger::SeededRandom* stream = new ledger::SeededRandom("simulation");
  return *stream;
}

const char* StreamName() { return "mandat-simulation"; }
void FillFromStream(void* out, std::size_t size) {
  Stream().Fill(std::span<std::uint8_t>(static_cast<std::uint8_t*>(out), size));
}
std::uint32_t NumberFromStream() {
  std::uint32_t number = 0;
  FillFromStream(&number, sizeof number);
  return number;
}

randombytes_implementation replayable = {StreamName, NumberFromStream, nullptr, nullptr, FillFromStream, nullptr};

}  // namespace

void InstallReplayableKeys() { randombytes_set_implementation(&replayable); }

void BeginKeys(std::string_view name) { Stream() = ledger::SeededRandom(name); }

}  // namespace mandat::simulation
