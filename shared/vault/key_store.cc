#include "shared/vault/key_store.h"

#include <algorithm>
#include <utility>

namespace mandat::vault {
namespace {

constexpr size_t kMaxNameLength = 80;

bool IsNameCharacter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '_' || c == '-';
}

}  // namespace

absl::Status CheckKeyStoreValue(std::string_view name, size_t size) {
  if (name.empty() || name.size() > kMaxNameLength || !std::all_of(name.begin(), name.end(), IsNameCharacter)) {
    return absl::InvalidArgumentError("keystore: a name is 1 to 80 of a-z 0-9 . _ -");
  }
  if (size > kMaxKeyStoreValue) return absl::InvalidArgumentError("keystore: a value is at most 1024 bytes");
  return absl::OkStatus();
}

absl::Status NoKeyStore::Store(std::string_view, std::span<const uint8_t>) {
  return absl::FailedPreconditionError("there is no keystore on this machine");
}

absl::StatusOr<SecretBytes> NoKeyStore::Load(std::string_view) {
  return absl::NotFoundError("there is no keystore on this machine");
}

absl::Status NoKeyStore::Remove(std::string_view) { return absl::OkStatus(); }

absl::Status MemoryKeyStore::Store(std::string_view name, std::span<const uint8_t> value) {
  if (unavailable_) return absl::UnavailableError("keystore: locked");
  if (absl::Status status = CheckKeyStoreValue(name, value.size()); !status.ok()) return status;
  values_.insert_or_assign(std::string(name), SecretBytes::CopyOf(value));
  return absl::OkStatus();
}

absl::StatusOr<SecretBytes> MemoryKeyStore::Load(std::string_view name) {
  if (unavailable_) return absl::UnavailableError("keystore: locked");
  const auto found = values_.find(name);
  if (found == values_.end()) return absl::NotFoundError("keystore: no such value");
  return found->second.Clone();
}

absl::Status MemoryKeyStore::Remove(std::string_view name) {
  if (unavailable_) return absl::UnavailableError("keystore: locked");
  if (const auto found = values_.find(name); found != values_.end()) values_.erase(found);
  return absl::OkStatus();
}

}  // namespace mandat::vault
