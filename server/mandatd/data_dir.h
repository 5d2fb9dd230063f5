// The data directory of one forum: which file is what, and the keys in it.
//
//   mandatd.toml            settings                      0600, the directory itself 0700
//   forum.toml              the forum file as prepared
//   keys/ca.pem, ca.key     the CA that issues devices' certificates
//   keys/log.key            seed of the Ed25519 key that signs checkpoints, 64 hex digits
//   keys/database.key       32 random bytes for SQLCipher, 64 hex digits
//   keys/founding.hash      SHA-256 of the founding link's secret, 64 hex digits
//   members/, gate/         each port's certificate (server/tls/certificate_files.h)
//   log.db, documents.db, register.db, mail.db
//   put-back                the log is an older copy (`mandatd restored`): in which epoch, until a later one has begun
//   ballast                 room on the disk kept in reserve (disk_room.h)
//   gate.sock, serve.lock   while `mandatd serve` runs
// Functions are blocking and thread-safe. Failures name the file.
#ifndef MANDAT_SERVER_MANDATD_DATA_DIR_H_
#define MANDAT_SERVER_MANDATD_DATA_DIR_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "shared/ledger/signing.h"
#include "shared/pki/authority.h"
#include "shared/vault/secret_bytes.h"

namespace mandat::server {

struct DataDir {
  std::string root;
  std::string config() const { return root + "/mandatd.toml"; }
  std::string forum_file() const { return root + "/forum.toml"; }
  std::string keys() const { return root + "/keys"; }
  std::string members() const { return root + "/members"; }
  std::string gate() const { return root + "/gate"; }
  std::string socket() const { return root + "/gate.sock"; }
  std::string ballast() const { return root + "/ballast"; }
  std::string put_back() const { return root + "/put-back"; }
};

// Held by the one `mandatd serve` that may write the directory; the system lets it go when the process ends.
class DataDirLock {
 public:
  // FAILED_PRECONDITION while another process holds it.
  [[nodiscard]] static absl::StatusOr<DataDirLock> Take(const DataDir& dir);
  DataDirLock(DataDirLock&& other) noexcept : fd_(other.fd_) { other.fd_ = -1; }
  DataDirLock& operator=(DataDirLock&&) = delete;
  DataDirLock(const DataDirLock&) = delete;
  DataDirLock& operator=(const DataDirLock&) = delete;
  ~DataDirLock();

 private:
  explicit DataDirLock(int fd) : fd_(fd) {}
  int fd_;
};

struct ServerKeys {
  pki::Identity ca;
  ledger::SigningKey log_key;
  vault::SecretBytes database_key;
};

// Writes fresh keys under keys(), which exists.
[[nodiscard]] absl::Status WriteKeys(const DataDir& dir, const ServerKeys& keys);
[[nodiscard]] absl::StatusOr<ServerKeys> ReadKeys(const DataDir& dir);
// The database key alone: for what needs no other.
[[nodiscard]] absl::StatusOr<vault::SecretBytes> ReadDatabaseKey(const DataDir& dir);

// The epoch in which the log was put back; nullopt: it was not, as far as anybody said.
[[nodiscard]] absl::StatusOr<std::optional<std::uint64_t>> ReadPutBack(const DataDir& dir);
[[nodiscard]] absl::Status WritePutBack(const DataDir& dir, std::uint64_t epoch);

// A fresh founding secret: 32 random bytes; only their hash stays on disk, and any earlier secret ends.
[[nodiscard]] absl::StatusOr<std::string> MakeFoundingSecret(const DataDir& dir);
// Compares in constant time. False when there is no hash.
[[nodiscard]] bool IsFoundingSecret(const DataDir& dir, std::string_view secret);

// The link for a device; a secret.
[[nodiscard]] std::string FoundingLinkFor(const std::string& gate_address, const pki::Certificate& ca,
                                          const std::string& secret);

}  // namespace mandat::server

#endif  // MANDAT_SERVER_MANDATD_DATA_DIR_H_
