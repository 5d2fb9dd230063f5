// A queue of work and timers that one thread at a time runs: what makes the client core single-threaded inside.
//
// Thread safety: Post(), Wake() and Wait() from any thread; everything else by whoever holds the client's lock. Work
// that is posted while RunDue() runs is run by it. Shared ownership, so that a late answer finds a queue to be dropped
// from.
#ifndef MANDAT_SHARED_CLIENT_LOOP_H_
#define MANDAT_SHARED_CLIENT_LOOP_H_

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <mutex>
#include <utility>

namespace mandat::client {

class Loop {
 public:
  using Work = std::function<void()>;

  void Post(Work work);
  // Ends a Wait() that is under way, or else the next one.
  void Wake();
  // Until something was posted, somebody called Wake(), or the time is over.
  void Wait(std::chrono::milliseconds longest);

  // Replaces the timer of that name.
  void SetTimer(const void* name, std::int64_t steady_ms, Work work);
  void CancelTimer(const void* name);
  // True if anything ran.
  bool RunDue(std::int64_t steady_now);
  // Steady time of the next timer; -1: none.
  [[nodiscard]] std::int64_t next_due() const;
  // Nothing posted from now on is run; what is queued is dropped.
  void Close();

 private:
  std::mutex mutex_;
  std::condition_variable wake_;
  std::deque<Work> posted_;
  bool woken_ = false;
  bool closed_ = false;
  std::map<const void*, std::pair<std::int64_t, Work>> timers_;
};

}  // namespace mandat::client

#endif  // MANDAT_SHARED_CLIENT_LOOP_H_
