// Client's worker: who runs the loop, and when the listener is told.
#include <algorithm>
#include <chrono>
#include <utility>

#include "absl/strings/str_cat.h"
#include "shared/client/client_impl.h"

namespace mandat::client {
namespace {

using UniqueLock = std::unique_lock<std::mutex>;
using std::chrono::milliseconds;

// The worker looks at the clock at least so often: a phone that slept has no timer that fires in time.
constexpr std::int64_t kLongestNapMs = 30'000;
// A full disk is asked whether there is room again.
constexpr std::int64_t kLookForRoomMs = 3'000;

}  // namespace

std::int64_t Client::Impl::RunDue() {
  const UniqueLock lock(mutex);
  sync.LookAtClock();  // before what waited is believed to be news
  core.loop->RunDue(core.options.clock->SteadyMs());
  if (core.status.storage == StorageTrouble::kFull && !std::exchange(looking_for_room, true)) {
    core.loop->SetTimer(&looking_for_room, core.options.clock->SteadyMs() + kLookForRoomMs, [this] {
      looking_for_room = false;
      (void)GoOn();  // if not, it stays what status() says, and is tried again
    });
  }
  return core.loop->next_due();
}

absl::Status Client::Impl::GoOn() {
  if (absl::Status room = core.GoOn(); !room.ok()) return room;
  sync.Stop();
  if (running) sync.Start();
  core.loop->Wake();
  return absl::OkStatus();
}

void Client::Impl::Notify() {
  {
    const UniqueLock lock(mutex);
    if (!std::exchange(core.changed, false)) return;
  }
  if (core.options.listener) core.options.listener();
}

void Client::Impl::Run() {
  while (!stopping) {
    const std::int64_t next = RunDue();
    Notify();
    std::int64_t nap = kLongestNapMs;
    if (next >= 0) nap = std::clamp<std::int64_t>(next - core.options.clock->SteadyMs(), 0, kLongestNapMs);
    if (nap > 0 && !stopping) core.loop->Wait(milliseconds(nap));
  }
}

void Client::Start() {
  const std::lock_guard<std::mutex> worker_lock(impl_->worker_mutex);
  if (impl_->worker.joinable()) return;
  impl_->stopping = false;
  {
    const UniqueLock lock(impl_->mutex);
    impl_->running = true;
    impl_->sync.Start();
  }
  impl_->worker = std::thread([impl = impl_.get()] { impl->Run(); });
}

void Client::Stop() {
  const std::lock_guard<std::mutex> worker_lock(impl_->worker_mutex);
  impl_->stopping = true;
  impl_->core.loop->Wake();
  if (impl_->worker.joinable()) impl_->worker.join();
  const UniqueLock lock(impl_->mutex);
  impl_->running = false;
  impl_->sync.Stop();
}

void Client::Erase() {
  Stop();
  const UniqueLock lock(impl_->mutex);
  impl_->prepared.reset();
  impl_->core.Wipe();
}

void Client::Retry() {
  const UniqueLock lock(impl_->mutex);
  if (impl_->core.status.storage == StorageTrouble::kFull) (void)impl_->GoOn();
  impl_->sync.Retry();
  impl_->core.loop->Wake();
}

void Client::LookAgain() {
  const UniqueLock lock(impl_->mutex);
  impl_->sync.LookAtClock();
  impl_->sync.TryNow();
  impl_->core.loop->Wake();
}

std::int64_t Client::Step() {
  {
    const UniqueLock lock(impl_->mutex);
    if (!impl_->running) {
      impl_->running = true;
      impl_->sync.Start();
    }
  }
  const std::int64_t next = impl_->RunDue();
  impl_->Notify();
  return next;
}

std::optional<absl::Status> Client::Impl::Outcome() const {
  if (core.status.storage_failed) return absl::DataLossError(core.status.detail);
  switch (core.status.connection) {
    case Connection::kAlarm:
      return absl::DataLossError(absl::StrCat("alarm: ", core.status.detail));
    case Connection::kRevoked:
      return absl::PermissionDeniedError("revoked");
    default:
      break;
  }
  if (sync.idle()) return absl::OkStatus();
  if (!sync.gave_up()) return std::nullopt;
  switch (core.status.connection) {
    case Connection::kRefused:
      if (core.status.refused_because == RefusedBecause::kWaitingForCountersignature)
        return absl::PermissionDeniedError(kWaitsForApproval);
      return absl::PermissionDeniedError(absl::StrCat("refused: ", core.status.detail));
    case Connection::kClockWrong:
      return absl::FailedPreconditionError(absl::StrCat("clock: ", core.status.clock_offset_ms, " ms"));
    case Connection::kNoNetwork:
      return absl::UnavailableError(absl::StrCat("no network: ", core.status.detail));
    default:
      return std::nullopt;  // a short break; the next try is planned
  }
}

absl::Status Client::SyncOnce(milliseconds timeout) {
  bool started_here = false;
  {
    const UniqueLock lock(impl_->mutex);
    if (!impl_->core.identity) return absl::FailedPreconditionError("this device is not enrolled");
    if (!impl_->running) {
      impl_->running = started_here = true;
      impl_->sync.Start();
    }
  }
  const auto deadline = std::chrono::steady_clock::now() + timeout;
  absl::Status outcome = absl::DeadlineExceededError("not caught up in time");
  while (true) {
    std::int64_t next = -1;
    if (started_here) {
      next = impl_->RunDue();
      impl_->Notify();
    }
    {
      const UniqueLock lock(impl_->mutex);
      if (auto reached = impl_->Outcome()) {
        outcome = *std::move(reached);
        break;
      }
    }
    const auto left = std::chrono::duration_cast<milliseconds>(deadline - std::chrono::steady_clock::now());
    if (left <= milliseconds(0)) break;
    std::int64_t nap = std::min<std::int64_t>(left.count(), started_here ? 1'000 : 20);
    if (next >= 0) nap = std::clamp<std::int64_t>(next - impl_->core.options.clock->SteadyMs(), 0, nap);
    if (nap > 0) impl_->core.loop->Wait(milliseconds(nap));
  }
  if (started_here) {
    const UniqueLock lock(impl_->mutex);
    if (outcome.ok()) impl_->sync.Tidy();
    impl_->running = false;
    impl_->sync.Stop();
  }
  impl_->Notify();
  return outcome;
}

ClientStatus Client::status() const {
  const UniqueLock lock(impl_->mutex);
  const Core& core = impl_->core;
  ClientStatus status = core.status;
  if (core.replica) status.records = core.replica->place().seq;
  if (core.outbox) status.waiting = core.outbox->open_count();
  // A clock that is set back does not lengthen the lease: the newest time ever seen counts.
  if (core.identity && status.last_contact.ms > 0) {
    status.lease_ends = {status.last_contact.ms + std::chrono::duration_cast<milliseconds>(core.options.lease).count()};
    // Whoever is in touch is in touch, whatever the device's clock says.
    if (status.connection != Connection::kOnline && std::max(core.Now().ms, core.Wall().ms) > status.lease_ends.ms) {
      status.lock_advised = true;
    }
  }
  return status;
}

}  // namespace mandat::client
