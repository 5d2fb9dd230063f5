// A LogStore in memory, for tests and simulations: the same answers as the real one, nothing survives it.
//
// Thread-safe.
#ifndef MANDAT_SERVER_STORE_MEMORY_LOG_STORE_H_
#define MANDAT_SERVER_STORE_MEMORY_LOG_STORE_H_

#include <map>
#include <mutex>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "server/store/log_store.h"

namespace mandat::server {

class MemoryLogStore : public LogStore {
 public:
  explicit MemoryLogStore(BlobLimits limits = {}) : limits_(limits) {}

  absl::Status Append(std::uint64_t expected_size, const std::vector<LogRecord>& records,
                      const ledger::Checkpoint& checkpoint) override;
  absl::Status FinishErasures() override;
  absl::StatusOr<std::vector<LogRecord>> Read(std::uint64_t after_seq, std::size_t max_records,
                                              std::size_t max_bytes) override;
  absl::StatusOr<std::uint64_t> Size() override;
  absl::StatusOr<std::optional<ledger::Checkpoint>> NewestCheckpoint() override;
  absl::StatusOr<std::optional<ledger::Checkpoint>> FirstCheckpointCovering(std::uint64_t seq) override;
  absl::StatusOr<std::optional<std::uint64_t>> BlobSize(const domain::Hash& hash) override;
  absl::StatusOr<BlobProgress> BlobStatus(const domain::Hash& hash, const domain::DeviceId& device) override;
  absl::StatusOr<BlobProgress> AddToBlob(const domain::Hash& hash, const domain::DeviceId& device, std::uint64_t size,
                                         std::uint64_t offset, std::string_view bytes, domain::Time now) override;
  absl::StatusOr<std::string> ReadBlob(const domain::Hash& hash, std::uint64_t offset, std::size_t max) override;
  absl::StatusOr<std::optional<StoredRendition>> FindRendition(const domain::Hash& document) override;
  absl::Status NoteRendition(const domain::Hash& document, int tries, int reason) override;
  absl::Status PutRendition(const domain::Hash& document, std::string_view pdf) override;
  absl::StatusOr<std::string> ReadRendition(const domain::Hash& document, const domain::Hash& rendition,
                                            std::uint64_t offset, std::size_t max) override;

 private:
  struct Upload {
    std::uint64_t size = 0;
    std::string bytes;
    domain::Time touched;
  };
  void DropStale(domain::Time now);

  const BlobLimits limits_;
  std::mutex mutex_;
  std::vector<LogRecord> records_;
  std::set<domain::Hash> to_go_;  // documents of erased records
  std::map<std::uint64_t, ledger::Checkpoint> checkpoints_;
  std::map<domain::Hash, std::string> blobs_;
  struct Rendition {
    StoredRendition stored;
    std::string pdf;
  };
  std::map<domain::Hash, Rendition> renditions_;  // of documents in blobs_
  std::map<std::pair<domain::Hash, domain::DeviceId>, Upload> uploads_;
  std::set<std::pair<domain::Hash, domain::DeviceId>> uploaders_;  // who handed in all of a document
};

}  // namespace mandat::server

#endif  // MANDAT_SERVER_STORE_MEMORY_LOG_STORE_H_
