// Where time comes from: handed in, so that tests and simulations own it.
//
// Thread-safe.
#ifndef MANDAT_SERVER_HOST_CLOCK_H_
#define MANDAT_SERVER_HOST_CLOCK_H_

#include <atomic>
#include <chrono>

#include "shared/domain/ids.h"

namespace mandat::server {

class Clock {
 public:
  virtual ~Clock() = default;
  // Milliseconds since 1970, UTC. May step backwards.
  [[nodiscard]] virtual domain::Time Now() const = 0;
};

class SystemClock : public Clock {
 public:
  domain::Time Now() const override {
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return {std::chrono::duration_cast<std::chrono::milliseconds>(now).count()};
  }
};

// Stands still until it is told.
class ManualClock : public Clock {
 public:
  explicit ManualClock(domain::Time now) : now_ms_(now.ms) {}
  domain::Time Now() const override { return {now_ms_.load()}; }
  void Set(domain::Time now) { now_ms_ = now.ms; }
  void Advance(std::chrono::milliseconds step) { now_ms_ += step.count(); }

 private:
  std::atomic<std::int64_t> now_ms_;
};

}  // namespace mandat::server

#endif  // MANDAT_SERVER_HOST_CLOCK_H_
