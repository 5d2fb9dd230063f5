#include "shared/client/loop.h"

#include <gtest/gtest.h>

#include <string>

#include "shared/client/recovery_code.h"

namespace mandat::client {
namespace {

TEST(LoopTest, RunsWhatWasPostedInOrderAndTimersWhenTheyAreDue) {
  Loop loop;
  std::string order;
  char late = 0, early = 0;
  loop.SetTimer(&late, 20, [&] { order += "t20 "; });
  loop.SetTimer(&early, 10, [&] { order += "t10 "; });
  loop.Post([&] {
    order += "a ";
    loop.Post([&] { order += "b "; });
  });
  EXPECT_TRUE(loop.RunDue(10));
  EXPECT_EQ(order, "a b t10 ");
  EXPECT_EQ(loop.next_due(), 20);
  loop.CancelTimer(&late);
  EXPECT_FALSE(loop.RunDue(100));
  EXPECT_EQ(loop.next_due(), -1);
}

TEST(LoopTest, AClosedLoopDropsWhatComes) {
  Loop loop;
  bool ran = false;
  loop.Post([&] { ran = true; });
  loop.Close();
  loop.Post([&] { ran = true; });
  EXPECT_FALSE(loop.RunDue(1));
  EXPECT_FALSE(ran);
}

TEST(RecoveryCodeTest, IsReadBackAsItWasPrintedAndSlipsAreNoticed) {
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
  int noticed = 0, slips = 0;
  for (std::size_t i = 0; i < printed.size(); ++i) {
    if (printed[i] == '-') continue;
    std::string slip = printed;
    slip[i] = slip[i] == '7' ? '8' : '7';
    ++slips;
    if (!ParseRecoveryCode(slip)) ++noticed;
  }
  EXPECT_GE(noticed, slips - 1);
  EXPECT_FALSE(ParseRecoveryCode(printed.substr(1)));
  EXPECT_FALSE(ParseRecoveryCode(""));
}

}  // namespace
}  // namespace mandat::client
