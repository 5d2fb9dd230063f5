// What libsodium spends most time on in thousands of lives, and where no simulation looks for anything: in this binary
// it is replaced by something that gives the same answers for less. Linked before libsodium, whose functions these are.
// Invitations are cheap by shared/client/testing/cheap_invitations.cc.
#include <sodium.h>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <unordered_map>

#include "shared/ledger/sha256.h"

namespace {

// A signature was right or wrong for good: server, devices and every start look at the same few hundred again.
constexpr std::size_t kMostKnown = 200'000;

struct HashOfHash {
  std::size_t operator()(const mandat::domain::Hash& hash) const {
    std::size_t value = 0;
    std::memcpy(&value, hash.data(), sizeof value);
    return value;
  }
};

std::unordered_map<mandat::domain::Hash, int, HashOfHash>& Verified() {
  static auto* known = new std::unordered_map<mandat::domain::Hash, int, HashOfHash>;
  return *known;
}

std::string_view View(const unsigned char* bytes, std::size_t size) {
  return {reinterpret_cast<const char*>(bytes), size};
}

// Before what sodium_malloc gives out: how much must be overwritten when it is given back.
constexpr std::size_t kHeader = 16;

}  // namespace

int crypto_sign_verify_detached(const unsigned char* signature, const unsigned char* message, unsigned long long size,
                                const unsigned char* key) {
  const mandat::domain::Hash question = mandat::ledger::Sha256Stream()
                                            .Add(View(key, crypto_sign_PUBLICKEYBYTES))
                                            .Add(View(signature, crypto_sign_BYTES))
                                            .Add(View(message, static_cast<std::size_t>(size)))
                                            .Finish();
  auto& known = Verified();
  if (const auto found = known.find(question); found != known.end()) return found->second;
  if (known.size() >= kMostKnown) known.clear();
  return known[question] = crypto_sign_ed25519_verify_detached(signature, message, size, key);
}

// Without the pages that guard it, whose system calls cost a tenth of a run; AddressSanitizer guards these as well.
void* sodium_malloc(std::size_t size) {
  auto* bytes = static_cast<unsigned char*>(std::malloc(kHeader + size));
  if (bytes == nullptr) return nullptr;
  std::memcpy(bytes, &size, sizeof size);
  return bytes + kHeader;
}

void sodium_free(void* given) {
  if (given == nullptr) return;
  unsigned char* bytes = static_cast<unsigned char*>(given) - kHeader;
  std::size_t size = 0;
  std::memcpy(&size, bytes, sizeof size);
  sodium_memzero(given, size);
  std::free(bytes);
}
