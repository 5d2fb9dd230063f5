// When the app locks itself: after so long without anybody touching it, and sooner while its window is out of sight.
//
// A value; one thread. Its clock is handed in: milliseconds that only grow, also while the device sleeps.
#ifndef MANDAT_MOBILE_MODELS_IDLE_LOCK_H_
#define MANDAT_MOBILE_MODELS_IDLE_LOCK_H_

#include <algorithm>
#include <cstdint>
#include <functional>
#include <optional>
#include <utility>

namespace mandat::app {

// Out of sight it is nobody's: somebody else may pick the device up.
inline constexpr std::int64_t kAwayLimitMs = 60'000;

class IdleLock {
 public:
  explicit IdleLock(std::function<std::int64_t()> clock_ms) : clock_ms_(std::move(clock_ms)), touched_(clock_ms_()) {}

  void SetLimit(std::int64_t limit_ms) { limit_ms_ = limit_ms; }
  void Touched() { touched_ = clock_ms_(); }
  // Whether the window is hidden. Coming back is no touch: a limit that ran out meanwhile has run out.
  void SetAway(bool away) {
    if (away != away_since_.has_value()) away_since_ = away ? std::optional(clock_ms_()) : std::nullopt;
  }
  [[nodiscard]] bool away() const { return away_since_.has_value(); }
  // Zero: it is time.
  [[nodiscard]] std::int64_t MsLeft() const {
    const std::int64_t now = clock_ms_();
    std::int64_t left = touched_ + limit_ms_ - now;
    if (away_since_) left = std::min(left, *away_since_ + kAwayLimitMs - now);
    return std::max<std::int64_t>(0, left);
  }

 private:
  std::function<std::int64_t()> clock_ms_;
  std::int64_t limit_ms_ = 5 * 60'000;
  std::int64_t touched_;
  std::optional<std::int64_t> away_since_;
};

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_MODELS_IDLE_LOCK_H_
