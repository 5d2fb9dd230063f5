#include "shared/vault/derived_key.h"

#include <sodium.h>

namespace mandat::vault {
namespace {

constexpr char kDerivedTag[] = "mandat/derived/v1";  // hashed with its zero byte
constexpr size_t kDerivedSize = 32;

}  // namespace

SecretBytes DeriveKey(const SecretBytes& key, std::string_view name) {
  InitCrypto();
  SecretBytes derived(kDerivedSize);
  crypto_generichash_state hash;
  crypto_generichash_init(&hash, key.bytes().data(), key.size(), kDerivedSize);
  crypto_generichash_update(&hash, reinterpret_cast<const uint8_t*>(kDerivedTag), sizeof kDerivedTag);
  crypto_generichash_update(&hash, reinterpret_cast<const uint8_t*>(name.data()), name.size());
  crypto_generichash_final(&hash, derived.mutable_bytes().data(), kDerivedSize);
  sodium_memzero(&hash, sizeof hash);
  return derived;
}

}  // namespace mandat::vault
