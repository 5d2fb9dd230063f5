// SHA-256 over parts, without joining them first. Thread-compatible.
#ifndef MANDAT_SHARED_LEDGER_SHA256_H_
#define MANDAT_SHARED_LEDGER_SHA256_H_

#include <sodium.h>

#include <cstdint>
#include <string_view>

#include "shared/domain/ids.h"

namespace mandat::ledger {

class Sha256Stream {
 public:
  Sha256Stream() { crypto_hash_sha256_init(&state_); }
  Sha256Stream& Add(std::string_view bytes) {
    crypto_hash_sha256_update(&state_, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
    return *this;
  }
  Sha256Stream& AddU32(std::uint32_t value) { return AddBigEndian(value, 4); }
  Sha256Stream& AddU64(std::uint64_t value) { return AddBigEndian(value, 8); }
  [[nodiscard]] domain::Hash Finish() {
    domain::Hash hash;
    crypto_hash_sha256_final(&state_, hash.data());
    return hash;
  }

 private:
  Sha256Stream& AddBigEndian(std::uint64_t value, int width) {
    unsigned char bytes[8];
    for (int i = 0; i < width; ++i) bytes[i] = static_cast<unsigned char>(value >> (8 * (width - 1 - i)));
    crypto_hash_sha256_update(&state_, bytes, static_cast<unsigned long long>(width));
    return *this;
  }

  crypto_hash_sha256_state state_;
};

}  // namespace mandat::ledger

#endif  // MANDAT_SHARED_LEDGER_SHA256_H_
