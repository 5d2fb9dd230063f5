// A queue of work and timers that one thread at a time runs: what makes the client core single-threaded inside.
//
// Thread safety: Post() from any thread; everything else by whoever holds the client's lock. Work that is posted while
// RunDue() runs is run by it.
#ifndef MANDAT_SHARED_CLIENT_LOOP_H_
#define MANDAT_SHARED_CLIENT_LOOP_H_

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
  // `wake` is called after each Post, on the posting thread.
  explicit Loop(Work wake) : wake_(std::move(wake)) {}

  void Post(Work work);
  // Replaces the timer of that name.
  void SetTimer(const void* name, std::int64_t steady_ms, Work work);
  void CancelTimer(const void* name);
  // True if anything ran.
  bool RunDue(std::int64_t steady_now);
  bool has_posted() const;
  // Steady time of the next timer; -1: none.
  std::int64_t next_due() const;
  // Nothing posted from now on is run; what is queued is dropped.
  void Close();

 private:
  Work wake_;
  mutable std::mutex mutex_;
  std::deque<Work> posted_;
  bool closed_ = false;
  std::map<const void*, std::pair<std::int64_t, Work>> timers_;
};

}  // namespace mandat::client

#endif  // MANDAT_SHARED_CLIENT_LOOP_H_
