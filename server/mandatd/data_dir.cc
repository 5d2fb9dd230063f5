#include "server/mandatd/data_dir.h"

#include <fcntl.h>
#include <sodium.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <optional>
#include <utility>

#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "server/tls/disk.h"
#include "shared/domain/text_hash.h"
#include "shared/ledger/link.h"
#include "shared/pki/keys.h"

namespace mandat::server {
namespace {

constexpr unsigned kPrivate = 0600;
constexpr std::size_t kMaxKeyFile = 64 * 1024;
constexpr std::size_t kSecretBytes = 32;

absl::Status WriteHex(const std::string& path, std::span<const std::uint8_t> bytes) {
  vault::SecretBytes hex(2 * bytes.size() + 1);
  sodium_bin2hex(reinterpret_cast<char*>(hex.mutable_bytes().data()), hex.size(), bytes.data(), bytes.size());
  return WriteFileDurably(path, vault::AsView(hex.bytes().first(2 * bytes.size())), kPrivate);
}

absl::StatusOr<vault::SecretBytes> ReadHex(const std::string& path) {
  absl::StatusOr<std::string> text = ReadSmallFile(path, kMaxKeyFile);
  if (!text.ok()) return text.status();
  vault::SecretBytes bytes(kSecretBytes);
  std::size_t length = 0;
  const char* end = nullptr;
  const int failed =
      sodium_hex2bin(bytes.mutable_bytes().data(), bytes.size(), text->data(), text->size(), "\n\r ", &length, &end);
  const bool whole = failed == 0 && length == kSecretBytes && end == text->data() + text->size();
  sodium_memzero(text->data(), text->size());
  if (!whole) return absl::InvalidArgumentError(absl::StrCat(path, ": must hold 64 hexadecimal digits"));
  return bytes;
}

}  // namespace

absl::StatusOr<DataDirLock> DataDirLock::Take(const DataDir& dir) {
  const std::string path = dir.root + "/serve.lock";
  DataDirLock lock(open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, kPrivate));
  if (lock.fd_ < 0) return DiskError("create", path);
  if (flock(lock.fd_, LOCK_EX | LOCK_NB) != 0) {
    return absl::FailedPreconditionError(absl::StrCat(dir.root, " is served by another process already"));
  }
  return lock;
}

DataDirLock::~DataDirLock() {
  if (fd_ >= 0) close(fd_);
}

absl::Status WriteKeys(const DataDir& dir, const ServerKeys& keys) {
  const std::string base = dir.keys();
  if (absl::Status status = WriteFileDurably(base + "/ca.pem", keys.ca.certificate.Pem(), kPrivate); !status.ok())
    return status;
  if (absl::Status status = WriteFileDurably(base + "/ca.key", keys.ca.key_pem, kPrivate); !status.ok()) return status;
  if (absl::Status status = WriteHex(base + "/log.key", keys.log_key.Seed().bytes()); !status.ok()) return status;
  return WriteHex(base + "/database.key", keys.database_key.bytes());
}

absl::StatusOr<vault::SecretBytes> ReadDatabaseKey(const DataDir& dir) { return ReadHex(dir.keys() + "/database.key"); }

absl::StatusOr<ServerKeys> ReadKeys(const DataDir& dir) {
  const std::string base = dir.keys();
  const absl::StatusOr<std::string> pem = ReadSmallFile(base + "/ca.pem", kMaxKeyFile);
  if (!pem.ok()) return pem.status();
  absl::StatusOr<pki::Certificate> certificate = pki::Certificate::FromPem(*pem);
  if (!certificate.ok())
    return absl::InvalidArgumentError(absl::StrCat(base, "/ca.pem: ", certificate.status().message()));
  absl::StatusOr<std::string> key = ReadSmallFile(base + "/ca.key", kMaxKeyFile);
  if (!key.ok()) return key.status();
  pki::Identity ca(*std::move(certificate), *std::move(key));
  if (absl::Status status = pki::Matches(ca.certificate, ca.key_pem); !status.ok()) {
    return absl::FailedPreconditionError(absl::StrCat(base, "/ca.key: ", status.message()));
  }
  absl::StatusOr<vault::SecretBytes> seed = ReadHex(base + "/log.key");
  if (!seed.ok()) return seed.status();
  std::optional<ledger::SigningKey> log_key = ledger::SigningKey::FromSeed(*seed);
  if (!log_key) return absl::InvalidArgumentError(absl::StrCat(base, "/log.key: no key"));
  absl::StatusOr<vault::SecretBytes> database = ReadDatabaseKey(dir);
  if (!database.ok()) return database.status();
  return ServerKeys{std::move(ca), *std::move(log_key), *std::move(database)};
}

absl::StatusOr<std::optional<std::uint64_t>> ReadPutBack(const DataDir& dir) {
  if (access(dir.put_back().c_str(), F_OK) != 0 && errno == ENOENT) return std::optional<std::uint64_t>();
  const absl::StatusOr<std::string> text = ReadSmallFile(dir.put_back(), kMaxKeyFile);
  if (!text.ok()) return text.status();
  std::uint64_t epoch = 0;
  if (!absl::SimpleAtoi(*text, &epoch) || epoch == 0)
    return absl::InvalidArgumentError(absl::StrCat(dir.put_back(), ": must hold an epoch's number"));
  return std::optional(epoch);
}

absl::Status WritePutBack(const DataDir& dir, std::uint64_t epoch) {
  return WriteFileDurably(dir.put_back(), absl::StrCat(epoch, "\n"), kPrivate);
}

absl::StatusOr<std::string> MakeFoundingSecret(const DataDir& dir) {
  vault::InitCrypto();
  std::string secret(kSecretBytes, '\0');
  randombytes_buf(secret.data(), secret.size());
  const domain::Hash hash = domain::Sha256(secret);
  if (absl::Status status = WriteHex(dir.keys() + "/founding.hash", {hash.data(), domain::Hash::size()}); !status.ok())
    return status;
  return secret;
}

bool IsFoundingSecret(const DataDir& dir, std::string_view secret) {
  const absl::StatusOr<vault::SecretBytes> kept = ReadHex(dir.keys() + "/founding.hash");
  const domain::Hash hash = domain::Sha256(secret);
  return kept.ok() && sodium_memcmp(kept->bytes().data(), hash.data(), domain::Hash::size()) == 0;
}

std::string FoundingLinkFor(const std::string& gate_address, const pki::Certificate& ca, const std::string& secret) {
  return ledger::FormatLink(ledger::FoundingLink{gate_address, ca.fingerprint(), secret});
}

}  // namespace mandat::server
