// What the parts of Sync share: handlers in the loop, timeouts. Included by sync*.cc alone.
#ifndef MANDAT_SHARED_CLIENT_SYNC_INTERNAL_H_
#define MANDAT_SHARED_CLIENT_SYNC_INTERNAL_H_

#include <chrono>
#include <tuple>
#include <utility>

#include "shared/client/sync.h"

namespace mandat::client {

inline constexpr std::chrono::milliseconds kCallTimeout{20'000};
inline constexpr std::chrono::milliseconds kProbeTimeout{10'000};
inline constexpr std::chrono::milliseconds kTransferTimeout{120'000};
inline constexpr std::int64_t kFirstBatchMs = 60'000;
// A time that the server told counts as its clock's only if the answer came so soon.
inline constexpr std::int64_t kFreshMs = 10'000;
inline constexpr std::int64_t kFirstRetryMs = 1'000;
// How often a paper that the server refuses is offered again, before what waits behind it goes on without it.
inline constexpr int kUploadTries = 6;
inline constexpr std::int64_t kLongestRetryMs = 300'000;
inline constexpr std::int64_t kRefusedRetryMs = 900'000;
// So much between two looks, and the wall clock was set or the device slept.
inline constexpr std::int64_t kClockJumpMs = 30'000;
// So long without a new batch means caught up.
inline constexpr std::int64_t kTidyAfterMs = 2'000;
// What one batch may hold in memory before it is applied.
inline constexpr std::size_t kMaxBatchBytes = 256u << 20;

template <typename... Args>
std::function<void(Args...)> Sync::InLoop(void (Sync::*handler)(Args...)) {
  const std::uint64_t generation = generation_;
  std::weak_ptr<Sync*> weak = self_;
  std::shared_ptr<Loop> loop = core_.loop;
  return [weak, loop, generation, handler](Args... args) {
    loop->Post([weak, generation, handler, packed = std::make_shared<std::tuple<Args...>>(std::move(args)...)] {
      const std::shared_ptr<Sync*> self = weak.lock();
      if (!self || (*self)->generation_ != generation) return;
      std::apply([&](Args&... unpacked) { ((*self)->*handler)(std::move(unpacked)...); }, *packed);
    });
  };
}

}  // namespace mandat::client

#endif  // MANDAT_SHARED_CLIENT_SYNC_INTERNAL_H_
