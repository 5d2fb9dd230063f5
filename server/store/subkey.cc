#include "server/store/subkey.h"

#include <sodium.h>

namespace mandat::server {

vault::SecretBytes DeriveSubkey(const vault::SecretBytes& key, std::string_view label) {
  vault::InitCrypto();
  vault::SecretBytes subkey(32);
  crypto_generichash(subkey.mutable_bytes().data(), subkey.size(), vault::AsBytes(label).data(), label.size(),
                     key.bytes().data(), key.size());
  return subkey;
}

}  // namespace mandat::server
