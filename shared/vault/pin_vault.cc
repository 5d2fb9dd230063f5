#include "shared/vault/pin_vault.h"

#include <sodium.h>
#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <cstring>
#include <optional>
#include <utility>

#include "absl/strings/cord.h"
#include "absl/strings/str_cat.h"
#include "shared/vault/attempts_file.h"
#include "shared/vault/big_endian.h"
#include "shared/vault/durable_file.h"

namespace mandat::vault {
namespace {

constexpr char kVaultErrorPayload[] = "mandat.vault/vault-error";
constexpr char kVaultMagic[] = "MANDATPV";
constexpr char kKekTag[] = "mandat/kek/v1";  // hashed with its zero byte
constexpr uint8_t kVersion = 1;
constexpr uint8_t kFlagKeyStore = 1;
constexpr size_t kHeaderSize = 40;
constexpr size_t kKeySize = 32;
constexpr size_t kBoxSize = kKeySize + crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr size_t kNonceSize = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr size_t kVaultFileSize = kHeaderSize + kNonceSize + kBoxSize;
static_assert(kVaultFileSize == 112);
static_assert(crypto_pwhash_SALTBYTES == 16);

// Above these nobody wrote the file on purpose; without a ceiling a changed byte could eat all memory.
constexpr uint32_t kMaxPasses = 64;
constexpr uint64_t kMaxMemory = 4ull << 30;

absl::StatusCode CodeOf(VaultError error) {
  switch (error) {
    case VaultError::kNone:
      return absl::StatusCode::kOk;
    case VaultError::kNoVault:
      return absl::StatusCode::kNotFound;
    case VaultError::kAlreadyExists:
      return absl::StatusCode::kAlreadyExists;
    case VaultError::kWeakPin:
    case VaultError::kNotAPin:
      return absl::StatusCode::kInvalidArgument;
    case VaultError::kWrongPin:
      return absl::StatusCode::kUnauthenticated;
    case VaultError::kWait:
    case VaultError::kNoMemory:
      return absl::StatusCode::kResourceExhausted;
    case VaultError::kDestroyed:
    case VaultError::kDamaged:
      return absl::StatusCode::kDataLoss;
    case VaultError::kKeyStoreSecretMissing:
    case VaultError::kBelowFloor:
    case VaultError::kNewerVersion:
      return absl::StatusCode::kFailedPrecondition;
    case VaultError::kKeyStoreUnavailable:
    case VaultError::kIo:
      return absl::StatusCode::kUnavailable;
  }
  return absl::StatusCode::kInternal;
}

absl::Status Fail(VaultError error, const std::string& message = "", PinProblem problem = PinProblem::kNone) {
  absl::Status status(
      CodeOf(error), absl::StrCat("vault: ", std::string(VaultErrorName(error)), message.empty() ? "" : ": ", message));
  const char payload[2] = {static_cast<char>(error), static_cast<char>(problem)};
  status.SetPayload(kVaultErrorPayload, absl::Cord(std::string(payload, 2)));
  return status;
}

absl::Status FailIo(const absl::Status& cause) { return Fail(VaultError::kIo, std::string(cause.message())); }

bool LooksLikePin(std::string_view pin) {
  return !pin.empty() && pin.size() <= kMaxPinDigits &&
         std::all_of(pin.begin(), pin.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// Milliseconds still to wait; unset = it cannot be told from what is on disk.
std::optional<int64_t> WaitLeft(const AttemptsFile::Count& count, int64_t now_ms) {
  const int64_t delay = BackOff(count.used).count();
  if (delay == 0) return 0;
  if (!count.since_ms.has_value() || now_ms < *count.since_ms) return std::nullopt;
  return std::max<int64_t>(0, delay - (now_ms - *count.since_ms));
}

// Deriving a key must not fail after the attempt is counted, or a phone short of memory would count itself to death.
bool HasMemoryFor(uint64_t bytes) {
  void* const probe = mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  return probe != MAP_FAILED && munmap(probe, bytes) == 0;
}

}  // namespace

VaultError VaultErrorOf(const absl::Status& status) {
  const auto payload = status.GetPayload(kVaultErrorPayload);
  if (!payload.has_value() || payload->size() != 2) return VaultError::kNone;
  return static_cast<VaultError>((*payload)[0]);
}

PinProblem PinProblemOf(const absl::Status& status) {
  const auto payload = status.GetPayload(kVaultErrorPayload);
  if (!payload.has_value() || payload->size() != 2) return PinProblem::kNone;
  return static_cast<PinProblem>((*payload)[1]);
}

std::string_view VaultErrorName(VaultError error) {
  switch (error) {
    case VaultError::kNone:
      return "none";
    case VaultError::kNoVault:
      return "no_vault";
    case VaultError::kAlreadyExists:
      return "already_exists";
    case VaultError::kWeakPin:
      return "weak_pin";
    case VaultError::kNotAPin:
      return "not_a_pin";
    case VaultError::kWrongPin:
      return "wrong_pin";
    case VaultError::kWait:
      return "wait";
    case VaultError::kDestroyed:
      return "destroyed";
    case VaultError::kKeyStoreSecretMissing:
      return "key_store_secret_missing";
    case VaultError::kKeyStoreUnavailable:
      return "key_store_unavailable";
    case VaultError::kBelowFloor:
      return "below_floor";
    case VaultError::kNewerVersion:
      return "newer_version";
    case VaultError::kDamaged:
      return "damaged";
    case VaultError::kNoMemory:
      return "no_memory";
    case VaultError::kIo:
      return "io";
  }
  return "none";
}

std::chrono::milliseconds BackOff(int wrong_attempts) {
  using std::chrono_literals::operator""s;
  using std::chrono_literals::operator""min;
  if (wrong_attempts < 3) return 0s;
  if (wrong_attempts == 3) return 30s;
  if (wrong_attempts == 4) return 5min;
  if (wrong_attempts == 5) return 15min;
  return 60min;
}

struct PinVault::Parsed {
  std::array<uint8_t, kVaultFileSize> bytes{};
  bool destroyed = false;
  bool key_store_bound = false;
  KdfCost cost;

  [[nodiscard]] const uint8_t* salt() const { return bytes.data() + 24; }
  [[nodiscard]] const uint8_t* nonce() const { return bytes.data() + kHeaderSize; }
  [[nodiscard]] const uint8_t* box() const { return bytes.data() + kHeaderSize + kNonceSize; }

  // What the box is bound to besides the key: the whole header and the device.
  [[nodiscard]] std::array<uint8_t, kHeaderSize + 16> Aad(const DeviceId& device) const {
    std::array<uint8_t, kHeaderSize + 16> aad{};
    std::copy_n(bytes.begin(), kHeaderSize, aad.begin());
    std::copy(device.begin(), device.end(), aad.begin() + kHeaderSize);
    return aad;
  }
};

PinVault::PinVault(Options options) : options_(std::move(options)), write_cost_(kKdfFloor), floor_(kKdfFloor) {}

PinVault::PinVault(Options options, CheapKdfForTests cheap)
    : options_(std::move(options)), write_cost_(cheap.cost), floor_(cheap.cost) {}

std::string PinVault::KeyName() const {
  std::string name = "mandat.kw.";
  for (const uint8_t byte : options_.device_id) absl::StrAppend(&name, absl::Hex(byte, absl::kZeroPad2));
  return name;
}

absl::StatusOr<PinVault::Parsed> PinVault::Read() const {
  absl::StatusOr<std::string> file = ReadSmallFile(options_.path, kVaultFileSize + 1);
  if (!file.ok()) return absl::IsNotFound(file.status()) ? Fail(VaultError::kNoVault) : FailIo(file.status());
  if (file->size() < 9 || std::memcmp(file->data(), kVaultMagic, 8) != 0) return Fail(VaultError::kDamaged);
  const auto version = static_cast<uint8_t>((*file)[8]);
  if (version > kVersion) return Fail(VaultError::kNewerVersion, absl::StrCat("version ", version));
  if (file->size() != kVaultFileSize) return Fail(VaultError::kDamaged);
  Parsed parsed;
  std::memcpy(parsed.bytes.data(), file->data(), kVaultFileSize);
  parsed.destroyed = version == 0;
  if (parsed.destroyed) return parsed;
  const uint8_t flags = parsed.bytes[9];
  if ((flags & ~kFlagKeyStore) != 0 || parsed.bytes[10] != 0 || parsed.bytes[11] != 0) {
    return Fail(VaultError::kDamaged);
  }
  parsed.key_store_bound = (flags & kFlagKeyStore) != 0;
  parsed.cost.passes = GetBigEndian<uint32_t>(parsed.bytes.data() + 12);
  parsed.cost.memory_bytes = GetBigEndian<uint64_t>(parsed.bytes.data() + 16);
  if (parsed.cost.passes < floor_.passes || parsed.cost.memory_bytes < floor_.memory_bytes) {
    return Fail(VaultError::kBelowFloor);
  }
  if (parsed.cost.passes > kMaxPasses || parsed.cost.memory_bytes > kMaxMemory) return Fail(VaultError::kDamaged);
  return parsed;
}

absl::StatusOr<SecretBytes> PinVault::LoadHardwareKey(const Parsed& file) const {
  if (!file.key_store_bound) return SecretBytes();
  absl::StatusOr<SecretBytes> key = options_.key_store->Load(KeyName());
  if (key.ok() && key->size() == kKeySize) return key;
  if (key.ok() || absl::IsNotFound(key.status())) return Fail(VaultError::kKeyStoreSecretMissing);
  return Fail(VaultError::kKeyStoreUnavailable, std::string(key.status().message()));
}

absl::StatusOr<SecretBytes> PinVault::DeriveKek(const Parsed& file, std::string_view pin,
                                                const SecretBytes& hardware_key) const {
  SecretBytes pin_key(kKeySize);
  if (crypto_pwhash(pin_key.mutable_bytes().data(), kKeySize, pin.data(), pin.size(), file.salt(), file.cost.passes,
                    file.cost.memory_bytes, crypto_pwhash_ALG_ARGON2ID13) != 0) {
    return Fail(VaultError::kNoMemory);
  }
  SecretBytes kek(kKeySize);
  crypto_generichash_state hash;
  crypto_generichash_init(&hash, hardware_key.empty() ? nullptr : hardware_key.bytes().data(), hardware_key.size(),
                          kKeySize);
  crypto_generichash_update(&hash, reinterpret_cast<const uint8_t*>(kKekTag), sizeof kKekTag);
  crypto_generichash_update(&hash, pin_key.bytes().data(), kKeySize);
  crypto_generichash_update(&hash, options_.device_id.data(), options_.device_id.size());
  crypto_generichash_final(&hash, kek.mutable_bytes().data(), kKeySize);
  sodium_memzero(&hash, sizeof hash);
  return kek;
}

absl::Status PinVault::WriteWrapped(std::string_view pin, const SecretBytes& dek,
                                    const SecretBytes& hardware_key) const {
  Parsed file;
  file.cost = write_cost_;
  uint8_t* const out = file.bytes.data();
  std::copy_n(kVaultMagic, 8, out);
  out[8] = kVersion;
  out[9] = hardware_key.empty() ? 0 : kFlagKeyStore;
  PutBigEndian(out + 12, file.cost.passes);
  PutBigEndian(out + 16, file.cost.memory_bytes);
  randombytes_buf(out + 24, crypto_pwhash_SALTBYTES + kNonceSize);  // salt and nonce lie side by side
  absl::StatusOr<SecretBytes> kek = DeriveKek(file, pin, hardware_key);
  if (!kek.ok()) return kek.status();
  const auto aad = file.Aad(options_.device_id);
  crypto_aead_xchacha20poly1305_ietf_encrypt(out + kHeaderSize + kNonceSize, nullptr, dek.bytes().data(), dek.size(),
                                             aad.data(), aad.size(), nullptr, file.nonce(), kek->bytes().data());
  if (absl::Status written = ReplaceFile(options_.path, file.bytes); !written.ok()) return FailIo(written);
  return absl::OkStatus();
}

absl::StatusOr<PinVault::State> PinVault::state() const {
  State state;
  absl::StatusOr<Parsed> file = Read();
  if (!file.ok()) {
    if (VaultErrorOf(file.status()) == VaultError::kNoVault) return state;
    return file.status();
  }
  state.exists = true;
  state.destroyed = file->destroyed;
  state.key_store_bound = file->key_store_bound;
  absl::StatusOr<AttemptsFile::Count> count = AttemptsFile(AttemptsPath()).Read();
  if (!count.ok()) return FailIo(count.status());
  state.attempts_used = file->destroyed ? kMaxAttempts : count->used;
  state.attempts_left = kMaxAttempts - state.attempts_used;
  if (state.attempts_left > 0) {
    state.wait =
        std::chrono::milliseconds(WaitLeft(*count, options_.now_unix_ms()).value_or(BackOff(count->used).count()));
  }
  return state;
}

absl::StatusOr<SecretBytes> PinVault::Create(std::string_view pin) {
  InitCrypto();
  if (const PinProblem problem = CheckPin(pin); problem != PinProblem::kNone) {
    return Fail(VaultError::kWeakPin, std::string(PinProblemName(problem)), problem);
  }
  if (absl::StatusOr<Parsed> there = Read(); VaultErrorOf(there.status()) != VaultError::kNoVault) {
    if (VaultErrorOf(there.status()) == VaultError::kIo) return there.status();
    return Fail(VaultError::kAlreadyExists, options_.path);
  }
  // The vault file comes last: until it is there, nothing was made, and Create can simply be called again.
  if (absl::Status made = AttemptsFile(AttemptsPath()).Create(); !made.ok()) return FailIo(made);
  SecretBytes hardware_key;
  if (options_.key_store->is_platform_backed()) {
    hardware_key = SecretBytes::Random(kKeySize);
    absl::Status stored = options_.key_store->Store(KeyName(), hardware_key.bytes());
    if (!stored.ok()) return Fail(VaultError::kKeyStoreUnavailable, std::string(stored.message()));
  }
  SecretBytes dek = SecretBytes::Random(kKeySize);
  if (absl::Status written = WriteWrapped(pin, dek, hardware_key); !written.ok()) return written;
  return dek;
}

absl::StatusOr<SecretBytes> PinVault::Unlock(std::string_view pin) {
  InitCrypto();
  if (!LooksLikePin(pin)) return Fail(VaultError::kNotAPin);
  const AttemptsFile attempts(AttemptsPath());
  absl::StatusOr<AttemptsFile::Count> count = attempts.Read();
  if (!count.ok()) return FailIo(count.status());
  absl::StatusOr<Parsed> file = Read();
  // Ten used and still here: a process died in its tenth attempt or in the middle of destruction. The work is finished
  // even if the vault file is half overwritten.
  const bool used_up = count->used >= kMaxAttempts;
  if (used_up || (file.ok() && file->destroyed)) {
    if (VaultErrorOf(file.status()) == VaultError::kNoVault) return file.status();
    (void)Destroy();  // what fails now is tried again the next time; the answer is the same
    return Fail(VaultError::kDestroyed);
  }
  if (!file.ok()) return file.status();
  absl::StatusOr<SecretBytes> hardware_key = LoadHardwareKey(*file);
  if (!hardware_key.ok()) return hardware_key.status();
  if (!HasMemoryFor(file->cost.memory_bytes)) return Fail(VaultError::kNoMemory);

  const int64_t now = options_.now_unix_ms();
  const std::optional<int64_t> wait = WaitLeft(*count, now);
  if (!wait.has_value()) {
    // The clock was set back, or the file is damaged: the whole wait begins now, and can end.
    if (absl::Status noted = attempts.WaitFrom(*count, now); !noted.ok()) return FailIo(noted);
    return Fail(VaultError::kWait);
  }
  if (*wait > 0) return Fail(VaultError::kWait);

  if (absl::Status counted = attempts.Add(*count, now); !counted.ok()) return FailIo(counted);
  absl::StatusOr<SecretBytes> kek = DeriveKek(*file, pin, *hardware_key);
  if (!kek.ok()) return kek.status();
  SecretBytes dek(kKeySize);
  const auto aad = file->Aad(options_.device_id);
  if (crypto_aead_xchacha20poly1305_ietf_decrypt(dek.mutable_bytes().data(), nullptr, nullptr, file->box(), kBoxSize,
                                                 aad.data(), aad.size(), file->nonce(), kek->bytes().data()) != 0) {
    if (count->used + 1 < kMaxAttempts) return Fail(VaultError::kWrongPin);
    (void)Destroy();
    return Fail(VaultError::kDestroyed);
  }
  // Should clearing fail, the count stays too high: a nuisance, never a gap.
  (void)attempts.Clear();
  return dek;
}

absl::Status PinVault::ChangePin(std::string_view old_pin, std::string_view new_pin) {
  // First, so that a refused new PIN costs no attempt.
  if (const PinProblem problem = CheckPin(new_pin); problem != PinProblem::kNone) {
    return Fail(VaultError::kWeakPin, std::string(PinProblemName(problem)), problem);
  }
  absl::StatusOr<SecretBytes> dek = Unlock(old_pin);
  if (!dek.ok()) return dek.status();
  absl::StatusOr<Parsed> file = Read();
  if (!file.ok()) return file.status();
  absl::StatusOr<SecretBytes> hardware_key = LoadHardwareKey(*file);
  if (!hardware_key.ok()) return hardware_key.status();
  return WriteWrapped(new_pin, *dek, *hardware_key);
}

absl::Status PinVault::Destroy() {
  const absl::Status removed = options_.key_store->Remove(KeyName());
  std::array<uint8_t, kVaultFileSize> marker{};
  std::copy_n(kVaultMagic, 8, marker.data());
  // In place: on a disk that writes where it is told, the wrapped key's own bytes go.
  absl::Status overwritten = OverwriteInPlace(options_.path, 0, marker);
  // A change of PIN that was cut short may have left another wrapping of the same key.
  const std::string half_done = options_.path + ".new";
  if (access(half_done.c_str(), F_OK) == 0) {
    const absl::Status wiped = OverwriteInPlace(half_done, 0, marker);
    if (overwritten.ok()) overwritten = wiped;
    unlink(half_done.c_str());
  }
  if (!overwritten.ok()) {
    return absl::IsNotFound(overwritten) ? Fail(VaultError::kNoVault) : FailIo(overwritten);
  }
  if (!removed.ok()) return Fail(VaultError::kKeyStoreUnavailable, std::string(removed.message()));
  return absl::OkStatus();
}

absl::Status PinVault::RemoveDestroyed() {
  absl::StatusOr<Parsed> file = Read();
  if (!file.ok()) return file.status();
  if (!file->destroyed) return Fail(VaultError::kAlreadyExists, "the vault is in use");
  // A keystore that was locked when the key was destroyed gets its second chance here; without it nothing is removed.
  if (absl::Status done = Destroy(); !done.ok()) return done;
  // The count goes last: without the vault file it means nothing, without the count a vault is down to one try.
  if (unlink(options_.path.c_str()) != 0) return Fail(VaultError::kIo, "cannot remove " + options_.path);
  unlink(AttemptsPath().c_str());
  if (absl::Status synced = SyncDirectoryOf(options_.path); !synced.ok()) return FailIo(synced);
  return absl::OkStatus();
}

}  // namespace mandat::vault
