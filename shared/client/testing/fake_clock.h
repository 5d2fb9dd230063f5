// A clock that moves when a test says so.
#ifndef MANDAT_SHARED_CLIENT_TESTING_FAKE_CLOCK_H_
#define MANDAT_SHARED_CLIENT_TESTING_FAKE_CLOCK_H_

#include "shared/client/clock.h"

namespace mandat::client::testing {

class FakeClock : public Clock {
 public:
  domain::Time WallNow() const override { return {wall_ms + skew_ms}; }
  std::int64_t SteadyMs() const override { return steady_ms; }
  void Advance(std::int64_t ms) {
    wall_ms += ms;
    steady_ms += ms;
  }
  std::int64_t wall_ms = 1'790'000'000'000;  // in September 2026
  std::int64_t steady_ms = 1'000;
  std::int64_t skew_ms = 0;
};

}  // namespace mandat::client::testing

#endif  // MANDAT_SHARED_CLIENT_TESTING_FAKE_CLOCK_H_
