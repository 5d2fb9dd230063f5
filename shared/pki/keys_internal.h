// What keys.cc and authority.cc share: parsed keys and checked requests. Not for other folders.
#ifndef MANDAT_SHARED_PKI_KEYS_INTERNAL_H_
#define MANDAT_SHARED_PKI_KEYS_INTERNAL_H_

#include <string>
#include <string_view>

#include "absl/status/statusor.h"
#include "shared/pki/openssl.h"

namespace mandat::pki {

// An unencrypted private key; never asks for a pass phrase.
[[nodiscard]] absl::StatusOr<KeyPtr> ParsePrivateKey(std::string_view key_pem);
[[nodiscard]] absl::StatusOr<std::string> PrivateKeyPem(EVP_PKEY* key);
[[nodiscard]] absl::StatusOr<KeyPtr> GenerateP256();
// The public key of a request that passed every check of CheckRequest.
[[nodiscard]] absl::StatusOr<KeyPtr> CheckedRequestKey(std::string_view request_der);

}  // namespace mandat::pki

#endif  // MANDAT_SHARED_PKI_KEYS_INTERNAL_H_
