// Who is calling: the certificate's fingerprints looked up in the register at every call, never its names.
//
// Thread-safe; borrows the host and the register. Failures: UNAUTHENTICATED for a certificate that nobody here knows;
// PERMISSION_DENIED for a device that is revoked or still waits for its countersignature, and for a system without the
// scope. While a log that was put back waits for its new epoch, UNAVAILABLE for everybody who cannot begin it.
#ifndef MANDAT_SERVER_HANDLERS_IDENTITY_H_
#define MANDAT_SERVER_HANDLERS_IDENTITY_H_

#include <optional>
#include <string>

#include "absl/status/statusor.h"
#include "server/host/forum_host.h"
#include "server/store/certificate_register.h"
#include "shared/domain/ids.h"

namespace mandat::server {

// Of the certificate that TLS verified: SHA-256 of its DER, and of its SubjectPublicKeyInfo.
struct PeerKeys {
  domain::Hash certificate;
  domain::Hash tls_key;
};

struct DeviceCaller {
  domain::DeviceId device;
  domain::PersonId person;
};

// A person's device, or another system (then `system` is its name and the device is zero).
struct Caller {
  DeviceCaller device;
  std::string system;
  bool is_system() const { return !system.empty(); }
};

class Identity {
 public:
  Identity(const ForumHost* host, CertificateRegister* certificates) : host_(host), certificates_(certificates) {}

  [[nodiscard]] absl::StatusOr<DeviceCaller> DeviceOf(const PeerKeys& peer) const;
  // Devices, and systems with the scope "read".
  [[nodiscard]] absl::StatusOr<Caller> ReaderOf(const PeerKeys& peer) const;
  // Whether the device may (still) call; the same failures as DeviceOf.
  [[nodiscard]] absl::Status CheckDevice(const domain::DeviceId& device) const;

 private:
  const ForumHost* const host_;
  CertificateRegister* const certificates_;
};

// OK for an active device; PERMISSION_DENIED otherwise. Null: UNAUTHENTICATED.
[[nodiscard]] absl::Status CheckActive(const domain::Device* device);

}  // namespace mandat::server

#endif  // MANDAT_SERVER_HANDLERS_IDENTITY_H_
