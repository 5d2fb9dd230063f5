// One key made into several: for each named use a key of its own, from which neither the first nor the others follow.
//
//   BLAKE2b-256(key = the first key, "mandat/derived/v1\0" || name)
//
// Pure; any thread. The name is no secret. Never fails: without memory the process ends, as with SecretBytes.
#ifndef MANDAT_SHARED_VAULT_DERIVED_KEY_H_
#define MANDAT_SHARED_VAULT_DERIVED_KEY_H_

#include <string_view>

#include "shared/vault/secret_bytes.h"

namespace mandat::vault {

// `key` has 16 to 64 bytes; the result has 32.
[[nodiscard]] SecretBytes DeriveKey(const SecretBytes& key, std::string_view name);

}  // namespace mandat::vault

#endif  // MANDAT_SHARED_VAULT_DERIVED_KEY_H_
