// SHA-256 over parts, without joining them first. Thread-compatible.
//
// By OpenSSL, which uses the processor's own instructions where it has them (several times as fast as libsodium's); by its
// plain functions, because an EVP context would be an allocation for every hash of a few hundred bytes.
#ifndef MANDAT_SHARED_LEDGER_SHA256_H_
#define MANDAT_SHARED_LEDGER_SHA256_H_

#include <openssl/sha.h>

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "shared/domain/ids.h"

namespace mandat::ledger {

// OpenSSL 3 would rather have everybody use EVP.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"

class Sha256Stream {
 public:
  Sha256Stream() { SHA256_Init(&state_); }
  Sha256Stream& Add(std::string_view bytes) {
    SHA256_Update(&state_, bytes.data(), bytes.size());
    return *this;
  }
  Sha256Stream& AddU32(std::uint32_t value) { return AddBigEndian(value, 4); }
  Sha256Stream& AddU64(std::uint64_t value) { return AddBigEndian(value, 8); }
  [[nodiscard]] domain::Hash Finish() {
    domain::Hash hash;
    SHA256_Final(hash.data(), &state_);
    return hash;
  }

 private:
  Sha256Stream& AddBigEndian(std::uint64_t value, int width) {
    unsigned char bytes[8];
    for (int i = 0; i < width; ++i) bytes[i] = static_cast<unsigned char>(value >> (8 * (width - 1 - i)));
    SHA256_Update(&state_, bytes, static_cast<std::size_t>(width));
    return *this;
  }

  SHA256_CTX state_;
};

#pragma GCC diagnostic pop

}  // namespace mandat::ledger

#endif  // MANDAT_SHARED_LEDGER_SHA256_H_
