// Calls in flight: each lane makes one call after another, and all lanes run at once.
//
// `start(lane, call, done)` begins call number `call` of a lane; `done(ok)` may be called on any thread, once. Lanes
// never make two calls at a time, so a lane can stand for a device whose statements must arrive in order. One run at a
// time; blocks until every lane is through or one call failed.
#ifndef MANDAT_TESTS_BENCH_LANES_H_
#define MANDAT_TESTS_BENCH_LANES_H_

#include <condition_variable>
#include <functional>
#include <mutex>

namespace mandat::bench {

class Lanes {
 public:
  using Done = std::function<void(bool ok)>;
  using Start = std::function<void(int lane, int call, Done done)>;

  Lanes(int lanes, int calls_per_lane, Start start) : lanes_(lanes), calls_(calls_per_lane), start_(std::move(start)) {}

  // Seconds from the first call to the last answer; below 0: a call failed.
  [[nodiscard]] double Run();

 private:
  void Next(int lane, int call);
  void Answered(int lane, int call, bool ok);

  const int lanes_;
  const int calls_;
  const Start start_;
  std::mutex mutex_;
  std::condition_variable ended_;
  int running_ = 0;
  bool failed_ = false;
};

}  // namespace mandat::bench

#endif  // MANDAT_TESTS_BENCH_LANES_H_
