#include "shared/client/recovery_code.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>

namespace mandat::client {
namespace {

TEST(RecoveryCodeTest, IsReadBackAsItWasPrintedAndAsItIsTyped) {
  const vault::SecretBytes seed = vault::SecretBytes::Random(32);
  const std::string printed = FormatRecoveryCode(seed);
  auto read = ParseRecoveryCode(printed);
  ASSERT_TRUE(read);
  EXPECT_TRUE(*read == seed);
  std::string sloppy = " " + printed + "\n";
  for (char& c : sloppy) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  EXPECT_TRUE(ParseRecoveryCode(sloppy));
  EXPECT_FALSE(ParseRecoveryCode(printed.substr(1)));
  EXPECT_FALSE(ParseRecoveryCode(""));
}

TEST(RecoveryCodeTest, EveryWrongSymbolIsNoticed) {
  const std::string printed = FormatRecoveryCode(vault::SecretBytes::Random(32));
  for (std::size_t i = 0; i < printed.size(); ++i) {
    if (printed[i] == '-') continue;
    for (const char wrong : std::string("0123456789ABCDEFGHJKMNPQRSTVWXYZ")) {
      if (wrong == printed[i]) continue;
      std::string slip = printed;
      slip[i] = wrong;
      EXPECT_FALSE(ParseRecoveryCode(slip)) << "place " << i;
    }
  }
}

TEST(RecoveryCodeTest, TwoSymbolsOfTheSeedThatChangedPlacesAreNoticed) {
  const std::string printed = FormatRecoveryCode(vault::SecretBytes::Random(32));
  const std::size_t seed_end = printed.size() - 3;
  for (std::size_t i = 0; i < seed_end; ++i) {
    for (std::size_t j = i + 1; j < seed_end; ++j) {
      if (printed[i] == '-' || printed[j] == '-' || printed[i] == printed[j]) continue;
      std::string slip = printed;
      std::swap(slip[i], slip[j]);
      EXPECT_FALSE(ParseRecoveryCode(slip)) << "places " << i << " and " << j;
    }
  }
}

}  // namespace
}  // namespace mandat::client
