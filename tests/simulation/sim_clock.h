// Time in a simulation: one that only the simulation moves, and clocks that show it more or less well.
#ifndef MANDAT_TESTS_SIMULATION_SIM_CLOCK_H_
#define MANDAT_TESTS_SIMULATION_SIM_CLOCK_H_

#include <cstdint>
#include <functional>
#include <map>
#include <utility>

#include "server/host/clock.h"
#include "shared/client/clock.h"

namespace mandat::simulation {

struct TrueTime {
  std::int64_t ms = 0;
};

// One machine's clock: steady as true time, its wall clock off by what was set.
class SimClock : public client::Clock, public server::Clock {
 public:
  explicit SimClock(const TrueTime* time) : time_(time) {}
  domain::Time WallNow() const override { return {time_->ms + offset_ms}; }
  std::int64_t SteadyMs() const override { return time_->ms; }
  domain::Time Now() const override { return WallNow(); }

  std::int64_t offset_ms = 0;

 private:
  const TrueTime* const time_;
};

// What is on its way, by the moment at which it arrives; of one moment, in the order in which it was sent.
class EventQueue {
 public:
  using Work = std::function<void()>;
  void At(std::int64_t ms, Work work) { events_.emplace(std::pair(ms, ++last_), std::move(work)); }
  // Of the next event; INT64_MAX: none.
  [[nodiscard]] std::int64_t next() const { return events_.empty() ? INT64_MAX : events_.begin()->first.first; }
  bool RunOne(std::int64_t now) {
    if (next() > now) return false;
    Work work = std::move(events_.begin()->second);
    events_.erase(events_.begin());
    work();
    return true;
  }
  [[nodiscard]] std::size_t size() const { return events_.size(); }

 private:
  std::uint64_t last_ = 0;
  std::map<std::pair<std::int64_t, std::uint64_t>, Work> events_;
};

}  // namespace mandat::simulation

#endif  // MANDAT_TESTS_SIMULATION_SIM_CLOCK_H_
