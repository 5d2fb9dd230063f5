// A device's database key, wrapped by a PIN and a secret of the platform's keystore: both are needed to open it.
//
//   DEK   = 32 random bytes: the SQLCipher key. Made once, never changed by a change of PIN.
//   K_hw  = 32 random bytes in the keystore, under the name "mandat.kw." + hex(device id)
//   K_pin = Argon2id13(PIN, salt, t, m, p = 1) -> 32 bytes
//   KEK   = BLAKE2b-256(key = K_hw, "mandat/kek/v1\0" || K_pin || device id);  without a keystore: no key
//   box   = XChaCha20-Poly1305-IETF(KEK, nonce, DEK, aad = bytes 0..39 of the file || device id)
//
// The vault file (`path`), 112 bytes, integers big-endian:
//   offset size
//        0    8  "MANDATPV"
//        8    1  version = 1 (0 = destroyed: everything after this byte is zero)
//        9    1  flags: bit 0 = K_hw takes part; the others are zero
//       10    2  zero
//       12    4  t, passes
//       16    8  m, bytes
//       24   16  salt
//       40   24  nonce
//       64   48  box: 32 bytes of ciphertext, 16 of tag
//
// The attempts file (`path` + ".attempts") counts wrong PINs; its 512 bytes are specified in attempts_file.h.
// An attempt is on disk (fsync) before the PIN is tried; a right PIN clears the count. A missing or damaged attempts
// file beside a vault counts as nine used: one try is left.
//
// After three wrong PINs further tries have to wait (BackOff). The tenth wrong one destroys the key: K_hw is removed
// from the keystore, the vault file is overwritten. A process killed during the tenth attempt counts as wrong.
//
// Ownership: borrows the keystore. Thread safety: one thread at a time, one process at a time per path. Create, Unlock
//   and ChangePin take about 0.1 s and 64 MiB each: not on the thread that draws.
// Failures: absl::Status with a VaultError payload; the file system's own as kIo. Nothing is deleted but by
// destruction.
#ifndef MANDAT_SHARED_VAULT_PIN_VAULT_H_
#define MANDAT_SHARED_VAULT_PIN_VAULT_H_

#include <array>
#include <chrono>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "shared/vault/key_store.h"
#include "shared/vault/pin_rule.h"
#include "shared/vault/secret_bytes.h"

namespace mandat::vault {

enum class VaultError {
  kNone,                   // OK, or a status from elsewhere
  kNoVault,                // NOT_FOUND: no vault has been made here
  kAlreadyExists,          // ALREADY_EXISTS: Create where one is (also a destroyed one: Remove it first)
  kWeakPin,                // INVALID_ARGUMENT: see PinProblemOf()
  kNotAPin,                // INVALID_ARGUMENT: empty, too long or not digits: refused without counting an attempt
  kWrongPin,               // UNAUTHENTICATED: see state() for what is left. Also a damaged box: nobody can tell
  kWait,                   // RESOURCE_EXHAUSTED: too soon after the last wrong one; not counted; see state()
  kDestroyed,              // DATA_LOSS: ten wrong PINs (or Destroy): the key is gone for good
  kKeyStoreSecretMissing,  // FAILED_PRECONDITION: the file needs a keystore secret that is not there (copied files)
  kKeyStoreUnavailable,    // UNAVAILABLE: the keystore is locked or does not answer; not counted
  kBelowFloor,             // FAILED_PRECONDITION: the file asks for a weaker PIN derivation than is allowed
  kNewerVersion,           // FAILED_PRECONDITION: written by a newer version of the program
  kDamaged,                // DATA_LOSS: not a vault file; left as it is
  kNoMemory,               // RESOURCE_EXHAUSTED: too little memory to derive a key; no PIN was tried
  kIo,                     // UNAVAILABLE: the file could not be read or made durable; no PIN was tried
};

[[nodiscard]] VaultError VaultErrorOf(const absl::Status& status);
// Why a PIN was refused; kNone if the status is no kWeakPin.
[[nodiscard]] PinProblem PinProblemOf(const absl::Status& status);
[[nodiscard]] std::string_view VaultErrorName(VaultError error);

using DeviceId = std::array<uint8_t, 16>;

// Argon2id's cost. What is written to new files, and what a file must at least have.
struct KdfCost {
  uint32_t passes = 3;
  uint64_t memory_bytes = 64ull << 20;
};
inline constexpr KdfCost kKdfFloor{};

inline constexpr int kMaxAttempts = 10;

// How long to wait after so many wrong PINs in a row before the next is looked at: 0 after none, one and two; 30 s
// after three, 5 min after four, 15 min after five, then 1 h.
[[nodiscard]] std::chrono::milliseconds BackOff(int wrong_attempts);

class PinVault {
 public:
  struct Options {
    std::string path;
    DeviceId device_id{};
    KeyStore* key_store = nullptr;         // borrowed
    std::function<int64_t()> now_unix_ms;  // wall clock, milliseconds since 1970
  };
  // A cost below the floor, so that a test can try a thousand PINs. Only tests name this type.
  struct CheapKdfForTests {
    KdfCost cost{1, 8 << 10};
  };

  explicit PinVault(Options options);
  PinVault(Options options, CheapKdfForTests cheap);

  struct State {
    bool exists = false;  // a vault file is there, destroyed or not
    bool destroyed = false;
    bool key_store_bound = false;  // false: only the PIN protects the key
    int attempts_used = 0;
    int attempts_left = kMaxAttempts;
    std::chrono::milliseconds wait{0};  // until the next attempt is looked at
  };
  [[nodiscard]] absl::StatusOr<State> state() const;

  // Makes a new key, wraps it, and returns it. A keystore that is not platform-backed takes no part.
  [[nodiscard]] absl::StatusOr<SecretBytes> Create(std::string_view pin);

  [[nodiscard]] absl::StatusOr<SecretBytes> Unlock(std::string_view pin);

  // The same key under another PIN. Tries `old_pin` as Unlock does (counted). After a crash either PIN is the one,
  // never none, never both.
  [[nodiscard]] absl::Status ChangePin(std::string_view old_pin, std::string_view new_pin);

  // Crypto-erase: K_hw goes from the keystore, the wrapped key is overwritten; the file stays as a marker. OK only if
  // both are done; whichever fails, the other is done all the same, and Unlock finishes the work next time.
  [[nodiscard]] absl::Status Destroy();

  // Takes a destroyed vault's files away, so that the device can be set up anew. FAILED_PRECONDITION if it is not
  // destroyed.
  [[nodiscard]] absl::Status RemoveDestroyed();

 private:
  struct Parsed;
  [[nodiscard]] absl::StatusOr<Parsed> Read() const;
  [[nodiscard]] absl::StatusOr<SecretBytes> LoadHardwareKey(const Parsed& file) const;
  [[nodiscard]] absl::StatusOr<SecretBytes> DeriveKek(const Parsed& file, std::string_view pin,
                                                      const SecretBytes& hardware_key) const;
  [[nodiscard]] absl::Status WriteWrapped(std::string_view pin, const SecretBytes& dek,
                                          const SecretBytes& hardware_key) const;
  [[nodiscard]] std::string KeyName() const;
  [[nodiscard]] std::string AttemptsPath() const { return options_.path + ".attempts"; }

  Options options_;
  KdfCost write_cost_;
  KdfCost floor_;
};

}  // namespace mandat::vault

#endif  // MANDAT_SHARED_VAULT_PIN_VAULT_H_
