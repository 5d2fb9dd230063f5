// Where a forum's log and its documents are kept: the one seam under the forum host.
//
// Everything that a LogStore hands out is durable: a reader never sees a record before the transaction that appended it
// has been synced. Append has one caller at a time (the forum's writer thread); every other function may be called from
// any thread at any time. Ownership: the caller owns the store; it outlives the host and every service. Failures:
// absl::Status. UNAVAILABLE, RESOURCE_EXHAUSTED and DATA_LOSS from the disk; ABORTED when another writer appended
// first; NOT_FOUND and the like where said. After a failed Append it is open whether the records come back after a
// crash. Units: sizes in bytes, times in milliseconds since 1970.
#ifndef MANDAT_SERVER_STORE_LOG_STORE_H_
#define MANDAT_SERVER_STORE_LOG_STORE_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "shared/domain/ids.h"
#include "shared/ledger/chain.h"

namespace mandat::server {

struct LogRecord {
  domain::Place place;
  domain::Time time;
  domain::Hash commitment;
  domain::Hash hash;  // the chain's, after this record
  domain::Salt salt;
  std::string statement;
  domain::Signature signature;
  bool has_sealed = false;
  domain::Salt sealed_salt;
  std::string sealed;
  // Of a record that was erased: the record that erased it, and is all there is left of it beside place, commitment and
  // hash. 0: it was not.
  std::uint64_t erased_by = 0;

  // What an erasure takes away: the body of a record, and the documents that nothing else names.
  struct Erasure {
    std::uint64_t seq = 0;
    std::vector<domain::Hash> files;
  };
  std::optional<Erasure> erases = {};  // for Append; Read leaves it out

  std::size_t bytes() const { return statement.size() + sealed.size() + 256; }
};

// How far one device's upload of a document has come.
struct BlobProgress {
  std::uint64_t received = 0;
  bool complete = false;
};

// The PDF that the server made of a document, or how often it tried.
struct StoredRendition {
  int tries = 0;
  int reason = 0;          // why there is none: a v1::Rendition::Reason; 0: not known (yet)
  std::uint64_t size = 0;  // 0: there is none
  domain::Hash hash;
};

struct BlobLimits {
  std::uint64_t document = 25ull << 20;
  std::uint64_t forum = 500ull << 20;
  int unfinished_per_device = 4;
  // An unfinished upload that nobody went on with for so long makes room for others.
  std::int64_t unfinished_ms = 24 * 3600 * 1000;
};

class LogStore {
 public:
  virtual ~LogStore() = default;

  // Appends `records`, whose first seq is `expected_size` + 1, and the checkpoint that covers them, in one transaction.
  // OK = durable. What a record `erases` goes in the same transaction, but for its documents and for what is left of it
  // in files: FinishErasures() takes those.
  [[nodiscard]] virtual absl::Status Append(std::uint64_t expected_size, const std::vector<LogRecord>& records,
                                            const ledger::Checkpoint& checkpoint) = 0;

  // Takes away what erasures before left to do: documents, and the bytes in write-ahead logs. Idempotent; also for what
  // a crash left undone. Not at the same time as Append. UNAVAILABLE while a reader is in the way: call it again later.
  [[nodiscard]] virtual absl::Status FinishErasures() = 0;

  // Records after `after_seq` in order: at most `max_records`, and no more once `max_bytes` are passed (but one at
  // least). Empty at the end.
  [[nodiscard]] virtual absl::StatusOr<std::vector<LogRecord>> Read(std::uint64_t after_seq, std::size_t max_records,
                                                                    std::size_t max_bytes) = 0;
  [[nodiscard]] virtual absl::StatusOr<std::uint64_t> Size() = 0;
  // nullopt while the log is empty.
  [[nodiscard]] virtual absl::StatusOr<std::optional<ledger::Checkpoint>> NewestCheckpoint() = 0;
  // The first checkpoint ever made that covers `seq`: what the first receipt for that record was made of.
  [[nodiscard]] virtual absl::StatusOr<std::optional<ledger::Checkpoint>> FirstCheckpointCovering(
      std::uint64_t seq) = 0;

  // ---- Documents, by the SHA-256 of their bytes ----

  // The size of a complete document; nullopt when there is none.
  [[nodiscard]] virtual absl::StatusOr<std::optional<std::uint64_t>> BlobSize(const domain::Hash& hash) = 0;
  // Of this device's own upload: complete once it has handed in the whole document, whoever else has.
  [[nodiscard]] virtual absl::StatusOr<BlobProgress> BlobStatus(const domain::Hash& hash,
                                                                const domain::DeviceId& device) = 0;
  // Adds bytes at `offset`, which must be where the device's upload stands (OUT_OF_RANGE otherwise). `size` is the
  // whole document's. With the last byte the hash is checked: complete, or INVALID_ARGUMENT and the upload is gone.
  // RESOURCE_EXHAUSTED over a limit. With no bytes at offset 0 it only makes room. A document that others uploaded
  // makes no difference until the device has handed in all of it, and is then kept once.
  [[nodiscard]] virtual absl::StatusOr<BlobProgress> AddToBlob(const domain::Hash& hash, const domain::DeviceId& device,
                                                               std::uint64_t size, std::uint64_t offset,
                                                               std::string_view bytes, domain::Time now) = 0;
  // At most `max` bytes from `offset` of a complete document; empty at its end; NOT_FOUND.
  [[nodiscard]] virtual absl::StatusOr<std::string> ReadBlob(const domain::Hash& hash, std::uint64_t offset,
                                                             std::size_t max) = 0;

  // ---- PDFs that the server made of complete documents; they go with the document, whatever takes it ----

  // nullopt: never tried, or there is no such document.
  [[nodiscard]] virtual absl::StatusOr<std::optional<StoredRendition>> FindRendition(const domain::Hash& document) = 0;
  // NOT_FOUND: there is no such document (any more).
  [[nodiscard]] virtual absl::Status NoteRendition(const domain::Hash& document, int tries, int reason) = 0;
  // Keeps it, in place of one that there is. NOT_FOUND likewise.
  [[nodiscard]] virtual absl::Status PutRendition(const domain::Hash& document, std::string_view pdf) = 0;
  // As ReadBlob, of the PDF; NOT_FOUND unless its hash is `rendition`.
  [[nodiscard]] virtual absl::StatusOr<std::string> ReadRendition(const domain::Hash& document,
                                                                  const domain::Hash& rendition, std::uint64_t offset,
                                                                  std::size_t max) = 0;
};

}  // namespace mandat::server

#endif  // MANDAT_SERVER_STORE_LOG_STORE_H_
