// What the writer does with the statements of one transaction: judge each against the state before it, give it its
// place, make its receipt.
//
// Not thread-safe: the writer thread owns the state that it works on.
#ifndef MANDAT_SERVER_HOST_BATCH_H_
#define MANDAT_SERVER_HOST_BATCH_H_

#include <cstdint>
#include <functional>
#include <optional>
#include <variant>
#include <vector>

#include "mandat/v1/ledger.pb.h"
#include "mandat/v1/statement.pb.h"
#include "server/host/fold.h"
#include "server/store/log_store.h"
#include "shared/domain/ids.h"
#include "shared/ledger/authentic.h"
#include "shared/ledger/random.h"
#include "shared/ledger/signing.h"

namespace mandat::server {

// A statement on its way to the log, its form and signature checked.
struct Received {
  v1::SignedStatement signed_statement;
  ledger::Authentic parsed;
  // The key that the signature was verified with; nullopt: none was known when it came.
  std::optional<domain::PublicKey> verified_with;
  // Where and when it was recorded before a restore, by a receipt of this log's key that was verified.
  struct Lost {
    domain::Place place;
    domain::Time time;
  };
  std::optional<Lost> lost = {};
};

struct Recorded {
  std::uint64_t seq = 0;
};
// The very same statement stands in the log already (or earlier in this batch).
struct Repeated {
  std::uint64_t seq = 0;
};
// It is offered again after a restore, and what it stands on is not here yet, or no new epoch has begun: later.
struct NotYet {};
using Judgement = std::variant<v1::Refusal, Recorded, Repeated, NotYet>;

class Batch {
 public:
  // A record that is durable; nullopt: it cannot be read now.
  using Stored = std::function<std::optional<LogRecord>(std::uint64_t seq)>;

  // Works on `folded`, which is ahead of what is durable until the batch has been appended. Borrowed.
  Batch(Folded* folded, const ledger::SigningKey* log_key, ledger::RandomSource* random, Stored stored)
      : folded_(folded),
        log_key_(log_key),
        random_(random),
        stored_(std::move(stored)),
        base_(folded->links.size()),
        base_hash_(folded->head) {}

  // One that is offered again with its receipt from the lost part is recorded with its first time and not judged anew
  // (domain::IsTakenAgain).
  //
  // Recorded: it was folded and its record is in records(). `now` is the server's clock; the record's time is never
  // before an earlier one's.
  [[nodiscard]] Judgement Add(const Received& received, domain::Time now);

  const std::vector<LogRecord>& records() const { return records_; }
  std::uint64_t base() const { return base_; }
  // Signed for the newest record of the batch; the batch must have one.
  [[nodiscard]] ledger::Checkpoint SignCheckpoint() const;
  // For a record of this batch.
  [[nodiscard]] v1::Receipt ReceiptFor(std::uint64_t seq, const v1::Checkpoint& checkpoint) const;

 private:
  // Of an EraseRecord: what it takes away, once what it says of the record is true; or why not.
  [[nodiscard]] std::variant<LogRecord::Erasure, v1::Refusal, NotYet> Erased(const v1::EraseRecord& act) const;

  Folded* const folded_;
  const ledger::SigningKey* const log_key_;
  ledger::RandomSource* const random_;
  const Stored stored_;
  const std::uint64_t base_;
  domain::Hash base_hash_;
  std::vector<LogRecord> records_;
};

// The receipt of records[0], made of the records up to and including the checkpoint's newest.
[[nodiscard]] v1::Receipt MakeReceipt(const LogRecord* first, const LogRecord* end, const domain::Hash& previous,
                                      const v1::Checkpoint& checkpoint);

}  // namespace mandat::server

#endif  // MANDAT_SERVER_HOST_BATCH_H_
