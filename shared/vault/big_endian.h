// Inside the vault only: fixed-width integers in the vault's file formats.
#ifndef MANDAT_SHARED_VAULT_BIG_ENDIAN_H_
#define MANDAT_SHARED_VAULT_BIG_ENDIAN_H_

#include <cstddef>
#include <cstdint>

namespace mandat::vault {

template <typename Unsigned>
void PutBigEndian(uint8_t* out, Unsigned value) {
  for (size_t i = 0; i < sizeof(Unsigned); ++i) {
    out[i] = static_cast<uint8_t>(value >> (8 * (sizeof(Unsigned) - 1 - i)));
  }
}

template <typename Unsigned>
Unsigned GetBigEndian(const uint8_t* in) {
  Unsigned value = 0;
  for (size_t i = 0; i < sizeof(Unsigned); ++i) value = static_cast<Unsigned>((value << 8) | in[i]);
  return value;
}

}  // namespace mandat::vault

#endif  // MANDAT_SHARED_VAULT_BIG_ENDIAN_H_
