// What this device signed: durable before it is shown, its bytes never change, each with its answer.
//
// One at a time is sent, in the order of the device's counter, because the log takes each device's counters ascending.
// An entry is marked as sent before the first byte leaves, so what was never sent can be taken back and what may have
// been sent never is.
//
// Ownership: borrows the store. Thread-compatible. Failures are the disk's; a method that failed changed nothing.
#ifndef MANDAT_SHARED_CLIENT_OUTBOX_H_
#define MANDAT_SHARED_CLIENT_OUTBOX_H_

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "mandat/v1/ledger.pb.h"
#include "shared/client/client.h"
#include "shared/client/store.h"

namespace mandat::client {

// Acknowledged statements are kept this long, to be offered again after a restore of the server's log.
inline constexpr std::int64_t kKeepAnsweredMs = std::int64_t{90} * 24 * 3600 * 1000;

class Outbox {
 public:
  struct Entry {
    std::uint64_t counter = 0;
    domain::StatementId id;
    v1::SignedStatement bytes;
    v1::Statement statement;
    std::optional<v1::SealedPart> sealed;
    OutboxState state = OutboxState::kWaiting;
    std::int64_t attempts = 0;
    domain::Time signed_at;
    domain::Time sent_at;
    domain::Time answered_at;
    domain::Place place;
    std::optional<v1::Receipt> receipt;
    std::optional<v1::Refusal> refusal;
    bool open() const { return state == OutboxState::kWaiting || state == OutboxState::kSending; }
    // Nothing of it has left this device.
    bool may_be_undone() const { return state == OutboxState::kWaiting && attempts == 0 && !receipt; }
  };

  [[nodiscard]] static absl::StatusOr<std::unique_ptr<Outbox>> Load(Store& store);

  // The counter that the next statement must carry. Add() makes it durable together with the statement.
  std::uint64_t next_counter() const { return last_counter_ + 1; }
  [[nodiscard]] absl::Status Add(Entry entry);
  // FAILED_PRECONDITION once it was sent.
  [[nodiscard]] absl::Status Undo(const domain::StatementId& id);

  // The oldest without an answer that neither is one of `not_yet` nor changes one, however many steps away; null: none.
  const Entry* NextToSend(const std::set<domain::StatementId>& not_yet) const;
  // Must return OK before any byte of it leaves.
  [[nodiscard]] absl::Status MarkSent(const domain::StatementId& id, domain::Time now);
  [[nodiscard]] absl::Status MarkReceived(const domain::StatementId& id, const v1::Receipt& receipt);
  [[nodiscard]] absl::Status MarkRefused(const domain::StatementId& id, const v1::Refusal& refusal, domain::Time now);
  // What was received at a place that a restore of the server's log took away waits again, with its receipt; but the
  // statement that began a lost epoch, which says nothing any more, is lost with it. Returns what waits again.
  [[nodiscard]] absl::StatusOr<std::vector<domain::StatementId>> OfferAgain(
      const std::function<bool(domain::Place)>& is_lost);
  // What was refused and stands in the log all the same (after a restore somebody else offered it) is sent again: its
  // repeat gets the first receipt.
  [[nodiscard]] absl::Status SendAgainWhatWasRecorded(const domain::State& state);
  // Answered entries whose record was erased since go, as it did.
  [[nodiscard]] absl::Status ForgetErased(const domain::State& state);
  // Answered entries older than 90 days go.
  [[nodiscard]] absl::Status Prune(domain::Time now);

  const std::vector<Entry>& entries() const { return entries_; }  // by counter
  const Entry* Find(const domain::StatementId& id) const;
  std::size_t open_count() const;

 private:
  explicit Outbox(Store& store) : store_(store) {}
  [[nodiscard]] absl::Status Save(const Entry& entry);
  Entry* FindMutable(const domain::StatementId& id);

  Store& store_;
  std::uint64_t last_counter_ = 0;
  std::vector<Entry> entries_;
};

[[nodiscard]] OutboxEntry Describe(const Outbox::Entry& entry);

}  // namespace mandat::client

#endif  // MANDAT_SHARED_CLIENT_OUTBOX_H_
