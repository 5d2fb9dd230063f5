// The inside of Client: the lock, the worker and the parts. Internal.
#ifndef MANDAT_SHARED_CLIENT_CLIENT_IMPL_H_
#define MANDAT_SHARED_CLIENT_CLIENT_IMPL_H_

#include <atomic>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <thread>
#include <vector>

#include "shared/client/core.h"
#include "shared/client/enrolment.h"
#include "shared/client/sync.h"

namespace mandat::client {

class Client::Impl {
 public:
  explicit Impl(Options options) : core(std::move(options)), sync(core) {}

  // With the lock: the paper as the log names it to this device; null: it does not.
  const domain::Document* FindDocument(const domain::Hash& hash) const;
  // With the lock: what `shown()` gives; made anew when outbox or log changed.
  std::shared_ptr<const domain::State> Shown();
  // The confirmed state with what waits in the outbox on top, but `without`. `accepted`, if not null: what of the
  // outbox would be accepted so.
  std::shared_ptr<const domain::State> Overlay(const domain::StatementId& without,
                                               std::set<domain::StatementId>* accepted) const;
  // What waits and would be accepted no more if `id` were taken back.
  std::vector<domain::StatementId> WhatStandsOn(const domain::StatementId& id) const;
  // Signs and stores. The lock is held.
  [[nodiscard]] absl::StatusOr<ActResult> Act(const v1::Statement& act, const v1::SealedPart* sealed,
                                              const domain::StatementId& replaces);
  // A connection of its own, beside the sync's; null: not enrolled, or no network. Takes the lock.
  std::unique_ptr<MemberTransport> ConnectAlone();
  // Calls the listener if it is owed a call. Without the lock.
  void Notify();
  void Run();
  // One round under the lock; the steady time of the next timer or -1.
  std::int64_t RunDue();
  // After a failure for want of room: whether there is some now; then work goes on. The lock is held.
  [[nodiscard]] absl::Status GoOn();
  // OK while going on; otherwise why there is no use in going on.
  [[nodiscard]] std::optional<absl::Status> Outcome() const;

  mutable std::mutex mutex;
  Core core;
  Sync sync;
  std::optional<PreparedEnrolment> prepared;
  std::shared_ptr<const domain::State> empty_state = std::make_shared<domain::State>();

  std::mutex worker_mutex;  // Start and Stop, one at a time
  std::thread worker;
  std::atomic<bool> stopping{false};
  bool running = false;  // under `mutex`
  bool looking_for_room = false;  // likewise: a timer is set
};

inline absl::Status NotEnrolled() { return absl::FailedPreconditionError("this device is not enrolled"); }

}  // namespace mandat::client

#endif  // MANDAT_SHARED_CLIENT_CLIENT_IMPL_H_
