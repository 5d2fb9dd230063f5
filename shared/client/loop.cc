#include "shared/client/loop.h"

namespace mandat::client {

void Loop::Post(Work work) {
  const std::lock_guard<std::mutex> lock(mutex_);
  if (closed_) return;
  posted_.push_back(std::move(work));
  wake_.notify_all();
}

void Loop::Wake() {
  const std::lock_guard<std::mutex> lock(mutex_);
  woken_ = true;
  wake_.notify_all();
}

void Loop::Wait(std::chrono::milliseconds longest) {
  std::unique_lock<std::mutex> lock(mutex_);
  wake_.wait_for(lock, longest, [this] { return woken_ || !posted_.empty(); });
  woken_ = false;
}

void Loop::SetTimer(const void* name, std::int64_t steady_ms, Work work) {
  timers_[name] = {steady_ms, std::move(work)};
}

void Loop::CancelTimer(const void* name) { timers_.erase(name); }

bool Loop::RunDue(std::int64_t steady_now) {
  bool ran = false;
  while (true) {
    Work work;
    {
      const std::lock_guard<std::mutex> lock(mutex_);
      if (!posted_.empty()) {
        work = std::move(posted_.front());
        posted_.pop_front();
      }
    }
    if (!work) {
      auto due = timers_.end();
      for (auto it = timers_.begin(); it != timers_.end(); ++it) {
        if (it->second.first <= steady_now && (due == timers_.end() || it->second.first < due->second.first)) due = it;
      }
      if (due == timers_.end()) return ran;
      work = std::move(due->second.second);
      timers_.erase(due);
    }
    ran = true;
    work();
  }
}

std::int64_t Loop::next_due() const {
  std::int64_t next = -1;
  for (const auto& [name, timer] : timers_) {
    if (next < 0 || timer.first < next) next = timer.first;
  }
  return next;
}

void Loop::Close() {
  std::deque<Work> dropped;  // destroyed outside the lock: what it holds may post again
  {
    const std::lock_guard<std::mutex> lock(mutex_);
    closed_ = true;
    dropped.swap(posted_);
  }
  timers_.clear();
}

}  // namespace mandat::client
