#include "shared/vault/attempts_file.h"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <cstring>

#include "shared/vault/big_endian.h"
#include "shared/vault/durable_file.h"
#include "shared/vault/pin_vault.h"

namespace mandat::vault {
namespace {

constexpr size_t kAttemptsFileSize = 512;
constexpr size_t kSlotsAt = 32;
constexpr size_t kSlotSize = 16;
constexpr size_t kClockSlotAt = kSlotsAt + kMaxAttempts * kSlotSize;
constexpr uint8_t kClockSlotNumber = 16;
constexpr char kAttemptsMagic[] = "MANDATPA";
constexpr char kTag[] = "mandat/attempt/v1";  // hashed with its zero byte

using Slot = std::array<uint8_t, kSlotSize>;

Slot MakeSlot(uint8_t number, int64_t time_ms) {
  InitCrypto();
  Slot slot{};
  PutBigEndian(slot.data(), static_cast<uint64_t>(time_ms));
  std::array<uint8_t, sizeof kTag + 1 + 8> input{};
  std::memcpy(input.data(), kTag, sizeof kTag);
  input[sizeof kTag] = number;
  std::memcpy(input.data() + sizeof kTag + 1, slot.data(), 8);
  std::array<uint8_t, 32> hash{};
  crypto_generichash(hash.data(), hash.size(), input.data(), input.size(), nullptr, 0);
  std::memcpy(slot.data() + 8, hash.data(), 8);
  return slot;
}

std::optional<int64_t> TimeOf(const uint8_t* slot, uint8_t number) {
  const auto time = static_cast<int64_t>(GetBigEndian<uint64_t>(slot));
  const Slot expected = MakeSlot(number, time);
  if (!std::equal(expected.begin(), expected.end(), slot)) return std::nullopt;
  return time;
}

std::array<uint8_t, kAttemptsFileSize> EmptyFile() {
  std::array<uint8_t, kAttemptsFileSize> file{};
  std::memcpy(file.data(), kAttemptsMagic, 8);
  return file;
}

}  // namespace

absl::Status AttemptsFile::Create() const { return ReplaceFile(path_, EmptyFile()); }

absl::StatusOr<AttemptsFile::Count> AttemptsFile::Read() const {
  absl::StatusOr<std::string> file = ReadSmallFile(path_, kAttemptsFileSize + 1);
  if (!file.ok() && !absl::IsNotFound(file.status())) return file.status();
  if (!file.ok() || file->size() != kAttemptsFileSize || std::memcmp(file->data(), kAttemptsMagic, 8) != 0) {
    return Count{.used = kMaxAttempts - 1, .since_ms = std::nullopt, .damaged = true};
  }
  const auto* bytes = reinterpret_cast<const uint8_t*>(file->data());
  Count count;
  // The last used slot counts, not the number of them: a slot that was zeroed by hand before it buys nothing.
  for (int i = 0; i < kMaxAttempts; ++i) {
    const uint8_t* slot = bytes + kSlotsAt + static_cast<size_t>(i) * kSlotSize;
    if (std::any_of(slot, slot + kSlotSize, [](uint8_t b) { return b != 0; })) {
      count.used = i + 1;
      count.since_ms = TimeOf(slot, static_cast<uint8_t>(i));
    }
  }
  const auto clock = TimeOf(bytes + kClockSlotAt, static_cast<uint8_t>(kClockSlotNumber + count.used));
  if (clock.has_value()) count.since_ms = clock;
  return count;
}

absl::Status AttemptsFile::Add(const Count& before, int64_t now_ms) const {
  if (before.damaged || before.used >= kMaxAttempts) return absl::FailedPreconditionError("no attempt left to count");
  const Slot slot = MakeSlot(static_cast<uint8_t>(before.used), now_ms);
  return OverwriteInPlace(path_, kSlotsAt + static_cast<size_t>(before.used) * kSlotSize, slot);
}

absl::Status AttemptsFile::WaitFrom(const Count& count, int64_t now_ms) const {
  if (count.damaged) {
    std::array<uint8_t, kAttemptsFileSize> file = EmptyFile();
    for (int i = 0; i < kMaxAttempts - 1; ++i) {
      const Slot slot = MakeSlot(static_cast<uint8_t>(i), now_ms);
      std::copy(slot.begin(), slot.end(), file.begin() + kSlotsAt + static_cast<size_t>(i) * kSlotSize);
    }
    return ReplaceFile(path_, file);
  }
  return OverwriteInPlace(path_, kClockSlotAt, MakeSlot(static_cast<uint8_t>(kClockSlotNumber + count.used), now_ms));
}

absl::Status AttemptsFile::Clear() const {
  const std::array<uint8_t, kAttemptsFileSize - kSlotsAt> zeros{};
  return OverwriteInPlace(path_, kSlotsAt, zeros);
}

}  // namespace mandat::vault
