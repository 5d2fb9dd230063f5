// Random choices that replay from a seed, the same on every machine (splitmix64). Thread-compatible.
#ifndef MANDAT_TESTS_SUPPORT_DICE_H_
#define MANDAT_TESTS_SUPPORT_DICE_H_

#include <cstdint>
#include <iterator>

namespace mandat::testing {

class Dice {
 public:
  // The state moves by a constant: what the next seed throws is the same, one throw later.
  explicit Dice(std::uint64_t seed) : state_(seed * kStep + 1) {}
  // Begins far from where every other seed does.
  [[nodiscard]] static Dice Apart(std::uint64_t seed) {
    Dice dice(0);
    dice.state_ = Mixed(seed + kStep);
    return dice;
  }

  std::uint64_t Next() { return Mixed(state_ += kStep); }
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
  static constexpr std::uint64_t kStep = 0x9e3779b97f4a7c15ULL;
  static std::uint64_t Mixed(std::uint64_t value) {
    value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9ULL;
    value = (value ^ (value >> 27)) * 0x94d049bb133111ebULL;
    return value ^ (value >> 31);
  }

  std::uint64_t state_;
};

}  // namespace mandat::testing

#endif  // MANDAT_TESTS_SUPPORT_DICE_H_
