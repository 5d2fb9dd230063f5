#include "shared/client/loop.h"

#include <gtest/gtest.h>

#include <string>

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

}  // namespace
}  // namespace mandat::client
