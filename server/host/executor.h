// A fixed number of threads for work that must not run in gRPC's reactions: signatures, SQL, hashing. With none at all
// the work waits for RunPosted(): what a simulation in one thread does.
//
// Thread-safe. Stop() lets what was posted finish, joins the threads and refuses more; it is idempotent and not for the
// executor's own threads.
#ifndef MANDAT_SERVER_HOST_EXECUTOR_H_
#define MANDAT_SERVER_HOST_EXECUTOR_H_

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <mutex>
#include <thread>
#include <vector>

#include "absl/functional/any_invocable.h"

namespace mandat::server {

class Executor {
 public:
  using Task = absl::AnyInvocable<void()>;
  Executor(int threads, std::size_t max_waiting);
  ~Executor() { Stop(); }
  Executor(const Executor&) = delete;
  Executor& operator=(const Executor&) = delete;

  // False, and the task is dropped, when too many wait or the executor has stopped.
  [[nodiscard]] bool TryPost(Task task);
  // As TryPost, but however many wait: for what its caller bounds. False only after Stop().
  bool Post(Task task);
  // Without threads: does what was posted, on the caller's thread.
  void RunPosted();
  void Stop();

 private:
  void Work();

  const std::size_t max_waiting_;
  std::mutex mutex_;
  std::condition_variable wake_;
  std::deque<Task> tasks_;
  bool stopping_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace mandat::server

#endif  // MANDAT_SERVER_HOST_EXECUTOR_H_
