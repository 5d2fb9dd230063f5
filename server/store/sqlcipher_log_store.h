// The embedded LogStore: two SQLCipher files in one directory, `log.db` for records and checkpoints, `documents.db` for
// papers.
//
// Two files, so that an upload never makes a declaration wait for the write lock. Both are opened with keys derived
// from one: only ciphertext reaches the disk. The log is append-only in the file itself: triggers refuse every UPDATE
// and DELETE and any seq that does not follow. Thread safety, durability and failures as in log_store.h; durability is
// vault::OpenDatabase's (WAL, synchronous=FULL).
#ifndef MANDAT_SERVER_STORE_SQLCIPHER_LOG_STORE_H_
#define MANDAT_SERVER_STORE_SQLCIPHER_LOG_STORE_H_

#include <memory>
#include <mutex>
#include <string>

#include "server/store/connections.h"
#include "server/store/log_store.h"
#include "server/store/sqlcipher_blobs.h"
#include "shared/vault/database.h"

namespace mandat::server {

class SqlcipherLogStore : public LogStore {
 public:
  struct Options {
    std::string directory;
    const vault::SecretBytes* key = nullptr;  // 32 bytes; borrowed for the call only
    bool create = false;                      // false: the files must be there
    BlobLimits limits;
    std::string vfs;  // for fault tests; empty: the system's
  };
  [[nodiscard]] static absl::StatusOr<std::unique_ptr<SqlcipherLogStore>> Open(const Options& options);
  ~SqlcipherLogStore() override;

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
  SqlcipherLogStore() = default;
  absl::Status Erase(const LogRecord& erasure);
  absl::StatusOr<std::optional<ledger::Checkpoint>> FindCheckpoint(std::string_view sql, std::uint64_t seq);

  vault::SecretBytes log_key_;
  std::mutex writer_mutex_;
  std::unique_ptr<vault::Database> writer_;
  std::unique_ptr<Connections> readers_;
  std::unique_ptr<SqlcipherBlobs> blobs_;
};

}  // namespace mandat::server

#endif  // MANDAT_SERVER_STORE_SQLCIPHER_LOG_STORE_H_
