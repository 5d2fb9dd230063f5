// The platform's keystore as the vault sees it: a few small named values that do not live in the app's own files.
//
// Two things are kept there: the secret that a PIN alone cannot replace (pin_vault.h), and the last checkpoint that the
// client has seen (so that a rolled-back database file is noticed). The one for real phones and desktops wraps
// QtKeychain and lives with the app; here are the interface, the one that keeps nothing, and the one for tests.
//
// Ownership: whoever makes it owns it; users borrow and must go first.
// Thread safety: implementations are called by one thread at a time; calls may block on the system's service.
// Failures: NOT_FOUND = the service answered, there is no such value. UNAVAILABLE = it did not answer or is locked:
//   ask again later, draw no conclusion. FAILED_PRECONDITION = there is no keystore at all (NoKeyStore::Store).
// Units: values of up to kMaxKeyStoreValue bytes; names are ASCII, [a-z0-9._-], up to 80 characters.
#ifndef MANDAT_SHARED_VAULT_KEY_STORE_H_
#define MANDAT_SHARED_VAULT_KEY_STORE_H_

#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "shared/vault/secret_bytes.h"

namespace mandat::vault {

inline constexpr size_t kMaxKeyStoreValue = 1024;

class KeyStore {
 public:
  virtual ~KeyStore() = default;

  // Replaces what is there. OK = a Load() by another process would see it.
  [[nodiscard]] virtual absl::Status Store(std::string_view name, std::span<const uint8_t> value) = 0;
  [[nodiscard]] virtual absl::StatusOr<SecretBytes> Load(std::string_view name) = 0;
  // OK also when it was not there.
  [[nodiscard]] virtual absl::Status Remove(std::string_view name) = 0;

  // What holds the values, for the screen that says what protects this device: "gnome-keyring", "none".
  [[nodiscard]] virtual std::string description() const = 0;
  // False = there is no keystore: only the PIN protects the files, a rolled-back replica may go unnoticed, and the app
  // says both aloud.
  [[nodiscard]] virtual bool is_platform_backed() const = 0;
};

// A machine without a keystore. Store fails, Load finds nothing, Remove has nothing to do.
class NoKeyStore : public KeyStore {
 public:
  [[nodiscard]] absl::Status Store(std::string_view name, std::span<const uint8_t> value) override;
  [[nodiscard]] absl::StatusOr<SecretBytes> Load(std::string_view name) override;
  [[nodiscard]] absl::Status Remove(std::string_view name) override;
  [[nodiscard]] std::string description() const override { return "none"; }
  [[nodiscard]] bool is_platform_backed() const override { return false; }
};

// In memory, in place of a platform's keystore. For tests and simulations; nothing survives the process.
class MemoryKeyStore : public KeyStore {
 public:
  [[nodiscard]] absl::Status Store(std::string_view name, std::span<const uint8_t> value) override;
  [[nodiscard]] absl::StatusOr<SecretBytes> Load(std::string_view name) override;
  [[nodiscard]] absl::Status Remove(std::string_view name) override;
  [[nodiscard]] std::string description() const override { return "memory"; }
  [[nodiscard]] bool is_platform_backed() const override { return true; }

  // While true every call answers UNAVAILABLE, as a locked keyring does.
  void set_unavailable(bool unavailable) { unavailable_ = unavailable; }
  [[nodiscard]] size_t size() const { return values_.size(); }

 private:
  std::map<std::string, SecretBytes, std::less<>> values_;
  bool unavailable_ = false;
};

// OK if the name and the size are what every platform's keystore can hold; INVALID_ARGUMENT otherwise.
[[nodiscard]] absl::Status CheckKeyStoreValue(std::string_view name, size_t size);

}  // namespace mandat::vault

#endif  // MANDAT_SHARED_VAULT_KEY_STORE_H_
