// The server's certificate authority: what it issues and to whom.
//
// Everything is P-256 with SHA-256, has a random 128-bit serial number and begins an hour before `now`, for clocks that
// lag. What a request asks for beyond its key (subject, names, CA rights) is ignored. Whether a certificate is
// *accepted* is never read from its names: the register looks up its fingerprint at every call. Thread-safe: no shared
// state; nothing reads a clock. Failures: InvalidArgument for malformed input; FailedPrecondition when the CA's key is
// another's or the CA has run out; Internal from OpenSSL.
#ifndef MANDAT_SHARED_PKI_AUTHORITY_H_
#define MANDAT_SHARED_PKI_AUTHORITY_H_

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "shared/domain/ids.h"
#include "shared/pki/certificate.h"

namespace mandat::pki {

inline constexpr int kCaDays = 3653;
inline constexpr int kCertificateDays = 90;
inline constexpr std::size_t kMaxHosts = 32;
// Every server certificate carries these two names, so that a client that knows the CA can ask for a port by its
// purpose whatever its address.
inline constexpr char kMembersName[] = "members.mandat.internal";
inline constexpr char kGateName[] = "gate.mandat.internal";

// A certificate with its private key (PEM, a secret: wiped with its owner). Movable only.
struct Identity {
  Certificate certificate;
  std::string key_pem;

  Identity(Certificate the_certificate, std::string the_key);
  ~Identity();
  Identity(Identity&& other) noexcept;
  Identity& operator=(Identity&& other) noexcept;
  Identity(const Identity&) = delete;
  Identity& operator=(const Identity&) = delete;
};

// A self-signed CA for kCaDays that may issue end certificates only. `name`: 1-64 printable ASCII characters.
[[nodiscard]] absl::StatusOr<Identity> CreateCa(std::string_view name, domain::Time now);

// For the server: serverAuth, the two names above, and `hosts` (DNS names or IP addresses, at most kMaxHosts).
[[nodiscard]] absl::StatusOr<Identity> IssueServerCertificate(const Identity& ca, const std::vector<std::string>& hosts,
                                                              domain::Time now);

// For a device: clientAuth, CN = the device's id in hex, URI urn:mandat:device:<hex>. `request_der` is PKCS#10
// (keys.h). It lasts kCertificateDays, and never beyond `latest_end`.
[[nodiscard]] absl::StatusOr<Certificate> IssueDeviceCertificate(const Identity& ca, std::string_view request_der,
                                                                 const domain::DeviceId& device, domain::Time now,
                                                                 std::optional<domain::Time> latest_end = std::nullopt);

// For another system: clientAuth, URI urn:mandat:client:<name>. `name` is a word (domain::IsWord). Its scope is held in
// the register.
[[nodiscard]] absl::StatusOr<Identity> IssueClientCertificate(const Identity& ca, std::string_view name,
                                                              domain::Time now);

}  // namespace mandat::pki

#endif  // MANDAT_SHARED_PKI_AUTHORITY_H_
