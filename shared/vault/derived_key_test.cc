#include "shared/vault/derived_key.h"

#include <gtest/gtest.h>

#include <cstdio>
#include <string>

namespace mandat::vault {
namespace {

std::string HexOf(const SecretBytes& bytes) {
  std::string hex;
  char two[3];
  for (const uint8_t byte : bytes.bytes()) {
    std::snprintf(two, sizeof two, "%02x", byte);
    hex += two;
  }
  return hex;
}

SecretBytes Counting() {
  SecretBytes key(32);
  for (size_t i = 0; i < key.size(); ++i) key.mutable_bytes()[i] = static_cast<uint8_t>(i);
  return key;
}

// Computed by Python's hashlib.blake2b(b"mandat/derived/v1\0forums/02", key=bytes(range(32)), digest_size=32).
TEST(DerivedKeyTest, IsWhatItsHeaderSaysForEver) {
  EXPECT_EQ(HexOf(DeriveKey(Counting(), "forums/02")),
            "5815d8835eecb7d4ec74f8c9e41ad7af050514c464915612563b0f654dfd1259");
}

TEST(DerivedKeyTest, EachNameAndEachKeyGivesAnother) {
  const SecretBytes one = DeriveKey(Counting(), "forums/02");
  EXPECT_FALSE(one == DeriveKey(Counting(), "forums/03"));
  EXPECT_FALSE(one == DeriveKey(SecretBytes::Random(32), "forums/02"));
  EXPECT_FALSE(one == Counting());
}

}  // namespace
}  // namespace mandat::vault
