// For test programs that invite in every test and look for nothing in how a code becomes a key: there it is a plain
// hash of the same inputs instead of Argon2id with 64 MiB. Linked into the program before libsodium, whose function
// this is; the product's own programs, and the tests of invitations themselves, never have it.
#include <sodium.h>

#include <cstddef>

int crypto_pwhash_argon2id(unsigned char* out, unsigned long long out_size, const char* code,
                           unsigned long long code_size, const unsigned char* salt, unsigned long long passes,
                           std::size_t memory, int) {
  crypto_generichash_state state;
  crypto_generichash_init(&state, salt, crypto_pwhash_argon2id_SALTBYTES, static_cast<std::size_t>(out_size));
  crypto_generichash_update(&state, reinterpret_cast<const unsigned char*>(code), code_size);
  crypto_generichash_update(&state, reinterpret_cast<const unsigned char*>(&passes), sizeof passes);
  crypto_generichash_update(&state, reinterpret_cast<const unsigned char*>(&memory), sizeof memory);
  return crypto_generichash_final(&state, out, static_cast<std::size_t>(out_size));
}
