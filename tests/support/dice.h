// Random choices that replay from a seed, the same on every machine (splitmix64). Thread-compatible.
#ifndef MANDAT_TESTS_SUPPORT_DICE_H_
#define MANDAT_TESTS_SUPPORT_DICE_H_

#include <cstdint>
#include <iterator>

namespace mandat::testing {

class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed * 0x9e3779b97f4a7c15ULL + 1) {}

  std::uint64_t Next() {
    std::uint64_t value = (state_ += 0x9e3779b97f4a7c15ULL);
    value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9ULL;
    value = (value ^ (value >> 27)) * 0x94d049bb133111ebULL;
    return value ^ (value >> 31);
  }
  // In [0, bound); 0 for a bound of 0 or less.
  std::int64_t Below(std::int64_t bound) {
    return bound <= 0 ? 0 : static_cast<std::int64_t>(Next() % static_cast<std::uint64_t>(bound));
  }
  bool Chance(int percent) { return Below(100) < percent; }
  // One of a non-empty range.
  template <typename Range>
  const auto& Of(const Range& range) {
    return *std::next(std::begin(range), Below(static_cast<std::int64_t>(std::size(range))));
  }

 private:
  std::uint64_t state_;
};

}  // namespace mandat::testing

#endif  // MANDAT_TESTS_SUPPORT_DICE_H_
