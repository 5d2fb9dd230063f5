// Where randomness comes from: the system's generator, or a replayable stream for tests and simulations.
//
// A source is used by one thread at a time; the system's may be used by any number. Never fails: the process ends if
// the system has no randomness.
#ifndef MANDAT_SHARED_LEDGER_RANDOM_H_
#define MANDAT_SHARED_LEDGER_RANDOM_H_

#include <cstdint>
#include <span>
#include <string_view>

#include "shared/domain/ids.h"

namespace mandat::ledger {

class RandomSource {
 public:
  virtual ~RandomSource() = default;
  virtual void Fill(std::span<std::uint8_t> out) = 0;
};

// The system's; lives as long as the process.
[[nodiscard]] RandomSource& SystemRandom();

// The same bytes for the same seed, on every machine: block n is SHA-256("mandat/test-random/v1\0" || SHA-256(seed) ||
// u64 n). Not for secrets.
class SeededRandom : public RandomSource {
 public:
  explicit SeededRandom(std::string_view seed);
  void Fill(std::span<std::uint8_t> out) override;

 private:
  domain::Hash seed_;
  domain::Hash block_;
  std::uint64_t counter_ = 0;
  std::size_t left_ = 0;  // bytes of block_ that were not given out yet
};

template <typename T>
[[nodiscard]] T RandomFixed(RandomSource& random) {
  T value;
  random.Fill(std::span<std::uint8_t>(value.data(), T::size()));
  return value;
}

}  // namespace mandat::ledger

#endif  // MANDAT_SHARED_LEDGER_RANDOM_H_
