#include "shared/vault/secret_bytes.h"

#include <gtest/gtest.h>

#include <array>
#include <type_traits>
#include <utility>

namespace mandat::vault {
namespace {

static_assert(!std::is_copy_constructible_v<SecretBytes>);
static_assert(!std::is_copy_assignable_v<SecretBytes>);
static_assert(std::is_nothrow_move_constructible_v<SecretBytes>);

TEST(SecretBytesTest, StartsAsZeroBytesOfTheSizeAskedFor) {
  SecretBytes secret(32);
  ASSERT_EQ(secret.size(), 32u);
  for (const uint8_t byte : secret.bytes()) EXPECT_EQ(byte, 0);
}

TEST(SecretBytesTest, MovingLeavesNothingBehind) {
  SecretBytes first = SecretBytes::CopyOf("secret");
  const SecretBytes second = std::move(first);
  EXPECT_TRUE(first.empty());  // NOLINT(bugprone-use-after-move): that is what is tested
  EXPECT_EQ(AsView(second.bytes()), "secret");
}

TEST(SecretBytesTest, MoveAssignmentReplacesWhatWasThere) {
  SecretBytes target = SecretBytes::CopyOf("old");
  target = SecretBytes::CopyOf("newer");
  EXPECT_EQ(AsView(target.bytes()), "newer");
}

TEST(SecretBytesTest, ComparesContents) {
  const SecretBytes a = SecretBytes::CopyOf("0123456789abcdef");
  EXPECT_TRUE(a == a.Clone());
  EXPECT_FALSE(a == SecretBytes::CopyOf("0123456789abcdeg"));
  EXPECT_FALSE(a == SecretBytes::CopyOf("0123456789abcde"));
  EXPECT_TRUE(SecretBytes() == SecretBytes(0));
}

TEST(SecretBytesTest, RandomSecretsDiffer) { EXPECT_FALSE(SecretBytes::Random(32) == SecretBytes::Random(32)); }

TEST(SecretBytesDeathTest, FreedMemoryCannotBeRead) {
  GTEST_FLAG_SET(death_test_style, "threadsafe");
  // sodium_free gives the pages back to the system: what was there is zeroed and then unmapped.
  EXPECT_DEATH(
      {
        SecretBytes secret = SecretBytes::CopyOf("secret");
        const volatile uint8_t* where = secret.bytes().data();
        secret.Wipe();
        (void)*where;
      },
      "");
}

}  // namespace
}  // namespace mandat::vault
