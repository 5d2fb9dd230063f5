// The recovery key's secret half as it is printed at the founding: 32 bytes in Crockford's base32, in groups of four.
//
// 52 symbols, the last of which carries one bit; then two check symbols: the sum of place times symbol modulo 1021,
// which notices every single wrong symbol and every two that changed places. Pure; thread-safe. The text is a secret.
#ifndef MANDAT_SHARED_CLIENT_RECOVERY_CODE_H_
#define MANDAT_SHARED_CLIENT_RECOVERY_CODE_H_

#include <optional>
#include <string>
#include <string_view>

#include "shared/vault/secret_bytes.h"

namespace mandat::client {

[[nodiscard]] std::string FormatRecoveryCode(const vault::SecretBytes& seed);
// Case, dashes and spaces are ignored; I and L read as 1, O as 0. nullopt: not a recovery code.
[[nodiscard]] std::optional<vault::SecretBytes> ParseRecoveryCode(std::string_view text);

}  // namespace mandat::client

#endif  // MANDAT_SHARED_CLIENT_RECOVERY_CODE_H_
