// Documents in a SQLCipher file of their own, in chunks as they came; see the second half of log_store.h for the
// meaning.
//
// Thread-safe: one writer at a time, readers beside it.
#ifndef MANDAT_SERVER_STORE_SQLCIPHER_BLOBS_H_
#define MANDAT_SERVER_STORE_SQLCIPHER_BLOBS_H_

#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

#include "server/store/connections.h"
#include "server/store/log_store.h"
#include "shared/vault/database.h"

namespace mandat::server {

class SqlcipherBlobs {
 public:
  [[nodiscard]] static absl::StatusOr<std::unique_ptr<SqlcipherBlobs>> Open(const std::string& path,
                                                                            vault::SecretBytes key, bool create,
                                                                            const BlobLimits& limits,
                                                                            const std::string& vfs = "");

  [[nodiscard]] absl::StatusOr<std::optional<std::uint64_t>> Size(const domain::Hash& hash);
  [[nodiscard]] absl::StatusOr<BlobProgress> Status(const domain::Hash& hash, const domain::DeviceId& device);
  [[nodiscard]] absl::StatusOr<BlobProgress> Add(const domain::Hash& hash, const domain::DeviceId& device,
                                                 std::uint64_t size, std::uint64_t offset, std::string_view bytes,
                                                 domain::Time now);
  // The document and every upload of it, durably. Its bytes may stand in the write-ahead log until Purge().
  [[nodiscard]] absl::Status Remove(const domain::Hash& hash);
  [[nodiscard]] absl::Status Purge();
  [[nodiscard]] absl::StatusOr<std::string> Read(const domain::Hash& hash, std::uint64_t offset, std::size_t max);
  [[nodiscard]] absl::StatusOr<std::optional<StoredRendition>> FindRendition(const domain::Hash& document);
  [[nodiscard]] absl::Status NoteRendition(const domain::Hash& document, int tries, int reason);
  [[nodiscard]] absl::Status PutRendition(const domain::Hash& document, std::string_view pdf);
  [[nodiscard]] absl::StatusOr<std::string> ReadRendition(const domain::Hash& document, const domain::Hash& rendition,
                                                          std::uint64_t offset, std::size_t max);

 private:
  struct Upload {
    std::int64_t id = 0;
    std::uint64_t size = 0;
    std::uint64_t received = 0;
  };
  SqlcipherBlobs(vault::SecretBytes key, const BlobLimits& limits) : key_(std::move(key)), limits_(limits) {}
  absl::StatusOr<std::optional<Upload>> FindUpload(vault::Database& database, const domain::Hash& hash,
                                                   const domain::DeviceId& device);
  absl::StatusOr<Upload> Begin(const domain::Hash& hash, const domain::DeviceId& device, std::uint64_t size,
                               domain::Time now);
  // At most `max` bytes from `offset`, which lies before the end. `sql` is a constant that gives start and bytes of the
  // pieces of content ?1 in order, from the one that holds the byte at ?2.
  static absl::StatusOr<std::string> ReadPieces(vault::Database& database, std::string_view sql, std::int64_t content,
                                                std::uint64_t offset, std::size_t max);
  // True when the bytes of `content` have that hash.
  absl::StatusOr<bool> HasHash(std::int64_t content, const domain::Hash& hash);

  const vault::SecretBytes key_;
  const BlobLimits limits_;
  std::mutex writer_mutex_;
  std::unique_ptr<vault::Database> writer_;
  std::unique_ptr<Connections> readers_;
};

}  // namespace mandat::server

#endif  // MANDAT_SERVER_STORE_SQLCIPHER_BLOBS_H_
