#include "tests/bench/lanes.h"

#include <chrono>

namespace mandat::bench {

double Lanes::Run() {
  if (calls_ == 0) return 0;
  running_ = lanes_;
  const auto began = std::chrono::steady_clock::now();
  for (int lane = 0; lane < lanes_; ++lane) Next(lane, 0);
  std::unique_lock lock(mutex_);
  ended_.wait(lock, [this] { return running_ == 0; });
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - began;
  return failed_ ? -1 : took.count();
}

void Lanes::Next(int lane, int call) {
  start_(lane, call, [this, lane, call](bool ok) { Answered(lane, call, ok); });
}

void Lanes::Answered(int lane, int call, bool ok) {
  {
    std::lock_guard lock(mutex_);
    if (!ok) failed_ = true;
    if (failed_ || call + 1 == calls_) {
      if (--running_ == 0) ended_.notify_all();
      return;
    }
  }
  Next(lane, call + 1);
}

}  // namespace mandat::bench
