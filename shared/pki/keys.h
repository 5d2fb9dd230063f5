// TLS keys (P-256) and requests for certificates.
//
// Private keys cross this seam as PKCS#8 PEM in a std::string, because gRPC takes them so. Whoever holds one keeps it
// in the vault or in a 0600 file, never logs it, and calls Wipe when done; what these functions hold themselves they
// wipe. Thread-safe: no shared state. Failures: InvalidArgument for input that is malformed, too large or of another
// kind than asked for; Internal when OpenSSL fails.
#ifndef MANDAT_SHARED_PKI_KEYS_H_
#define MANDAT_SHARED_PKI_KEYS_H_

#include <cstddef>
#include <string>
#include <string_view>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "shared/domain/ids.h"
#include "shared/pki/certificate.h"

namespace mandat::pki {

inline constexpr std::size_t kMaxKeyPemBytes = 4 * 1024;
inline constexpr std::size_t kMaxRequestBytes = 4 * 1024;

// A fresh P-256 key, PEM. A secret.
[[nodiscard]] absl::StatusOr<std::string> CreateTlsKey();

// PKCS#10 in DER, signed with the key; its subject is empty, for the issuer decides what a certificate says.
[[nodiscard]] absl::StatusOr<std::string> CreateRequest(std::string_view key_pem);

// Checks that `request_der` asks for a certificate for a P-256 key that its author holds; returns SHA-256 of its
// SubjectPublicKeyInfo.
[[nodiscard]] absl::StatusOr<domain::Hash> CheckRequest(std::string_view request_der);

// Ok when `key_pem` is the certificate's private key; FailedPrecondition when it is another's.
[[nodiscard]] absl::Status Matches(const Certificate& certificate, std::string_view key_pem);

// Overwrites and empties a secret.
void Wipe(std::string& secret);

}  // namespace mandat::pki

#endif  // MANDAT_SHARED_PKI_KEYS_H_
