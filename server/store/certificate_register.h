// What the server must remember of the certificates that it issued and that the log does not say.
//
// Other systems' certificates with name, scope and revocation; and until when a device's newest certificate runs
// (renewal is allowed 400 days beyond). In `register.db`, SQLCipher; `mandatd issue-client` writes it while `mandatd
// serve` reads it. Thread-safe. Failures: absl::Status from the disk; ALREADY_EXISTS and NOT_FOUND where said.
#ifndef MANDAT_SERVER_STORE_CERTIFICATE_REGISTER_H_
#define MANDAT_SERVER_STORE_CERTIFICATE_REGISTER_H_

#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "shared/domain/ids.h"
#include "shared/vault/database.h"

namespace mandat::server {

struct SystemClient {
  std::string name;
  std::string scope;         // "read"
  domain::Hash fingerprint;  // SHA-256 of the certificate's DER
  domain::Time not_after;
  bool revoked = false;
};

class CertificateRegister {
 public:
  // `key` is the database key (32 bytes), borrowed for the call. `vfs`: for fault tests.
  [[nodiscard]] static absl::StatusOr<std::unique_ptr<CertificateRegister>> Open(const std::string& directory,
                                                                                 const vault::SecretBytes& key,
                                                                                 bool create,
                                                                                 const std::string& vfs = "");

  // ALREADY_EXISTS while a certificate of that name is in force.
  [[nodiscard]] absl::Status AddClient(const SystemClient& client);
  // NOT_FOUND when none of that name is in force.
  [[nodiscard]] absl::Status RevokeClient(const std::string& name);
  [[nodiscard]] absl::StatusOr<std::optional<SystemClient>> FindClient(const domain::Hash& fingerprint);
  [[nodiscard]] absl::StatusOr<std::vector<SystemClient>> Clients();

  [[nodiscard]] absl::Status NoteDeviceCertificate(const domain::DeviceId& device, domain::Time not_after);
  [[nodiscard]] absl::StatusOr<std::optional<domain::Time>> DeviceCertificateEnd(const domain::DeviceId& device);

 private:
  explicit CertificateRegister(std::unique_ptr<vault::Database> database) : database_(std::move(database)) {}
  std::mutex mutex_;
  std::unique_ptr<vault::Database> database_;
};

}  // namespace mandat::server

#endif  // MANDAT_SERVER_STORE_CERTIFICATE_REGISTER_H_
