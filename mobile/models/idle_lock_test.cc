#include "mobile/models/idle_lock.h"

#include "gtest/gtest.h"

namespace mandat::app {
namespace {

constexpr std::int64_t kMinute = 60'000;

class IdleLockTest : public testing::Test {
 protected:
  void Wait(std::int64_t ms) { now_ += ms; }

  std::int64_t now_ = 7'000'000;
  IdleLock lock_{[this] { return now_; }};
};

TEST_F(IdleLockTest, IsDueAfterTheChosenTimeWithoutATouchAndNotBefore) {
  for (const std::int64_t minutes : {1, 5, 15}) {
    lock_.SetLimit(minutes * kMinute);
    lock_.Touched();
    Wait(minutes * kMinute - 1);
    EXPECT_EQ(lock_.MsLeft(), 1) << minutes;
    Wait(1);
    EXPECT_EQ(lock_.MsLeft(), 0) << minutes;
  }
}

TEST_F(IdleLockTest, EveryTouchBeginsTheTimeAnew) {
  lock_.SetLimit(kMinute);
  for (int i = 0; i < 30; ++i) {
    Wait(kMinute - 1);
    ASSERT_GT(lock_.MsLeft(), 0);
    lock_.Touched();
  }
  EXPECT_EQ(lock_.MsLeft(), kMinute);
}

TEST_F(IdleLockTest, AHiddenWindowLocksAfterAMinuteHoweverLongTheChosenTime) {
  lock_.SetLimit(15 * kMinute);
  lock_.SetAway(true);
  Wait(kMinute - 1);
  EXPECT_GT(lock_.MsLeft(), 0);
  lock_.SetAway(true);  // said twice: the first time counts
  Wait(1);
  EXPECT_EQ(lock_.MsLeft(), 0);
}

TEST_F(IdleLockTest, ABriefLookElsewhereCostsNothing) {
  lock_.SetLimit(15 * kMinute);
  lock_.SetAway(true);
  Wait(kMinute / 2);
  lock_.SetAway(false);
  Wait(kMinute);
  EXPECT_GT(lock_.MsLeft(), 0);
  lock_.SetAway(true);
  Wait(kMinute / 2 + 1);
  EXPECT_GT(lock_.MsLeft(), 0) << "the minute begins with each time out of sight";
}

// As after a night on the table: nothing ran meanwhile, and the first thing that happens is the return.
TEST_F(IdleLockTest, ComingBackIsNoTouch) {
  lock_.SetLimit(5 * kMinute);
  lock_.SetAway(true);
  Wait(9 * 60 * kMinute);
  EXPECT_EQ(lock_.MsLeft(), 0) << "looked at before it is uncovered";
  lock_.SetAway(false);
  EXPECT_EQ(lock_.MsLeft(), 0);
}

}  // namespace
}  // namespace mandat::app
