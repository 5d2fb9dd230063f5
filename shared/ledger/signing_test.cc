#include "shared/ledger/signing.h"

#include <gtest/gtest.h>

#include <string>

#include "shared/ledger/chain.h"
#include "shared/vault/secret_bytes.h"

namespace mandat::ledger {
namespace {

PublicKey FromHex(const std::string& hex) {
  PublicKey key;
  for (std::size_t i = 0; i < 32; ++i)
    key.data()[i] = static_cast<std::uint8_t>(std::stoi(hex.substr(2 * i, 2), nullptr, 16));
  return key;
}

TEST(Signing, AStatementVerifiesUnderItsKeyAlone) {
  const SigningKey key = SigningKey::Generate();
  const Signature signature = SignStatement(key, "words");
  EXPECT_TRUE(VerifyStatement(key.public_key(), "words", signature));
  EXPECT_FALSE(VerifyStatement(key.public_key(), "sword", signature));
  EXPECT_FALSE(VerifyStatement(SigningKey::Generate().public_key(), "words", signature));
}

TEST(Signing, ASignatureOverTheBytesAloneIsNoStatement) {
  const SigningKey key = SigningKey::Generate();
  EXPECT_FALSE(VerifyStatement(key.public_key(), "words", key.Sign("words")));
}

TEST(Signing, EveryBitOfASignatureCounts) {
  const SigningKey key = SigningKey::Generate();
  const Signature signature = SignStatement(key, "words");
  for (std::size_t bit = 0; bit < 8 * Signature::size(); ++bit) {
    Signature flipped = signature;
    flipped.data()[bit / 8] ^= static_cast<std::uint8_t>(1 << (bit % 8));
    EXPECT_FALSE(VerifyStatement(key.public_key(), "words", flipped)) << bit;
  }
}

// Under such a key a signature of zeros or of the identity "holds" for a naive verifier, whatever the words.
TEST(Signing, KeysOfSmallOrderVerifyNothing) {
  const char* const keys[] = {
      "0000000000000000000000000000000000000000000000000000000000000000",
      "0100000000000000000000000000000000000000000000000000000000000000",
      "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
      "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
      "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
      "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
      "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
  };
  for (const char* hex : keys) {
    Signature identity;
    identity.data()[0] = 1;  // R is the identity, S is 0
    for (int word = 0; word < 64; ++word) {
      ASSERT_FALSE(VerifyStatement(FromHex(hex), "words " + std::to_string(word), identity)) << hex;
      ASSERT_FALSE(VerifyStatement(FromHex(hex), "words " + std::to_string(word), Signature())) << hex;
    }
  }
}

TEST(Signing, AKeyComesBackFromItsSeed) {
  const SigningKey key = SigningKey::Generate();
  const auto again = SigningKey::FromSeed(key.Seed());
  ASSERT_TRUE(again);
  EXPECT_EQ(again->public_key(), key.public_key());
  EXPECT_EQ(again->device_id(), key.device_id());
  EXPECT_FALSE(SigningKey::FromSeed(vault::SecretBytes(31)));
}

}  // namespace
}  // namespace mandat::ledger
