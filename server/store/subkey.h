// One key per file from the server's database key, so that no two files share one.
//
// subkey = BLAKE2b-256(key = database key, label). Thread-safe.
#ifndef MANDAT_SERVER_STORE_SUBKEY_H_
#define MANDAT_SERVER_STORE_SUBKEY_H_

#include <string_view>

#include "shared/vault/secret_bytes.h"

namespace mandat::server {

// `key` has 32 bytes.
[[nodiscard]] vault::SecretBytes DeriveSubkey(const vault::SecretBytes& key, std::string_view label);

}  // namespace mandat::server

#endif  // MANDAT_SERVER_STORE_SUBKEY_H_
