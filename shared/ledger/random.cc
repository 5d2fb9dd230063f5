#include "shared/ledger/random.h"

#include <sodium.h>

#include "shared/ledger/bytes.h"
#include "shared/ledger/sha256.h"
#include "shared/vault/secret_bytes.h"

namespace mandat::ledger {
namespace {

class SystemSource : public RandomSource {
 public:
  SystemSource() { vault::InitCrypto(); }
  void Fill(std::span<std::uint8_t> out) override { randombytes_buf(out.data(), out.size()); }
};

}  // namespace

RandomSource& SystemRandom() {
  static SystemSource source;
  return source;
}

SeededRandom::SeededRandom(std::string_view seed) : seed_(Sha256Stream().Add(seed).Finish()) {}

void SeededRandom::Fill(std::span<std::uint8_t> out) {
  for (std::uint8_t& byte : out) {
    if (left_ == 0) {
      block_ = Sha256Stream().Add(Tag("mandat/test-random/v1")).Add(seed_.view()).AddU64(counter_++).Finish();
      left_ = domain::Hash::size();
    }
    byte = block_.data()[domain::Hash::size() - left_--];
  }
}

}  // namespace mandat::ledger
