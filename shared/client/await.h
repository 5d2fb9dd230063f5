// Waiting for an asynchronous call on the caller's thread.
#ifndef MANDAT_SHARED_CLIENT_AWAIT_H_
#define MANDAT_SHARED_CLIENT_AWAIT_H_

#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <utility>

#include "absl/status/statusor.h"
#include "shared/client/network.h"

namespace mandat::client {

// `start` is given the handler and returns the call. The call's own timeout ends it; waiting a little longer is for a
// transport that forgets.
template <typename Response, typename Start>
[[nodiscard]] absl::StatusOr<Response> Await(Start start, std::chrono::milliseconds timeout) {
  struct Shared {
    std::mutex mutex;
    std::condition_variable ready;
    std::optional<absl::StatusOr<Response>> answer;
  };
  auto shared = std::make_shared<Shared>();
  CallHandle call = start([shared](absl::StatusOr<Response> answer) {
    const std::lock_guard<std::mutex> lock(shared->mutex);
    shared->answer.emplace(std::move(answer));
    shared->ready.notify_all();
  });
  std::unique_lock<std::mutex> lock(shared->mutex);
  if (!shared->ready.wait_for(lock, timeout + std::chrono::seconds(2), [&] { return shared->answer.has_value(); })) {
    lock.unlock();
    call = nullptr;
    return absl::DeadlineExceededError("no answer");
  }
  return *std::move(shared->answer);
}

}  // namespace mandat::client

#endif  // MANDAT_SHARED_CLIENT_AWAIT_H_
