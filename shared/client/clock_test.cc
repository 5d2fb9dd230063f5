// The device's clock against the server's: what is known of it, and from when on.
#include <gtest/gtest.h>

#include "shared/client/testing/world.h"

namespace mandat::client {
namespace {

using testing::kMandate;
using testing::kMember;
using testing::World;

constexpr std::int64_t kHourMs = std::int64_t{3600} * 1000;

class ClockTest : public ::testing::Test {
 protected:
  void SetUp() override {
    world.Found();
    world.Enrol("member", kMember);
    world.Meeting();
  }
  Client& member() { return world["member"]; }
  std::int64_t Offset() { return member().status().clock_offset_ms; }
  int Connections() { return world.network.calls["Subscribe"]; }

  World world;
};

TEST_F(ClockTest, WhoConnectsLearnsHowWrongItsClockIs) {
  world.clock.skew_ms = kHourMs;
  world.Open("member");
  world.Settle();
  EXPECT_NEAR(static_cast<double>(Offset()), kHourMs, 10'000);
  EXPECT_NEAR(static_cast<double>(member().Now().ms), static_cast<double>(world.clock.wall_ms), 10'000);
}

TEST_F(ClockTest, AClockThatIsSetWrongIsNoticedWithoutAWordFromAnybody) {
  world.clock.skew_ms = -kHourMs;
  world.Settle();
  EXPECT_NEAR(static_cast<double>(Offset()), -kHourMs, 10'000);
}

TEST_F(ClockTest, AClockThatIsSetRightIsKnownToBeRightWithoutAWordFromAnybody) {
  world.clock.skew_ms = kHourMs;
  (void)world.Declare("member", kMandate, "i1");
  world.Settle();
  ASSERT_NEAR(static_cast<double>(Offset()), kHourMs, 10'000);
  world.clock.skew_ms = 0;
  world.At("member").told = 0;
  world.Settle();
  EXPECT_EQ(Offset(), 0);
  EXPECT_GT(world.At("member").told, 0);
  EXPECT_EQ(member().status().connection, Connection::kOnline);
}

TEST_F(ClockTest, AServerThatSaidSoOfAClockIsAskedAgainOnceItWasSetRight) {
  world.clock.skew_ms = kHourMs;
  world.Settle();
  world.server.refuse_next.emplace();
  world.server.refuse_next->set_code(v1::Refusal::CODE_CLOCK);
  world.server.refuse_next->set_deadline_ms(world.clock.wall_ms);
  (void)world.Declare("member", kMandate, "i1");
  world.Settle();
  ASSERT_TRUE(member().status().clock_wrong);
  ASSERT_EQ(member().status().connection, Connection::kClockWrong);
  world.clock.skew_ms = 0;
  world.Settle();
  EXPECT_FALSE(member().status().clock_wrong);
  EXPECT_EQ(member().status().connection, Connection::kOnline);
}

TEST_F(ClockTest, WhatWaitedOnItsWayWhileTheDeviceSleptSaysNothingOfItsClock) {
  world.Close("secretary");
  const ActResult word = world.Declare("member", kMandate, "i1");
  (void)member().Step();  // handed in, and its record is on its way back
  (void)world.network.Deliver();
  world.clock.wall_ms += kHourMs;  // the clock for waiting stands still in sleep
  world.Settle();
  EXPECT_EQ(Offset(), 0);
  EXPECT_EQ(world.StateOf("member", word.id), OutboxState::kReceived);
}

TEST_F(ClockTest, AnAnswerThatTookLongSaysNothingOfTheClock) {
  world.Close("member");
  world.clock.skew_ms = kHourMs;
  world.server.on_batch = [this](const domain::PersonId&, v1::SubscribeResponse&) { world.clock.Advance(15'000); };
  world.Open("member");
  world.Settle();
  ASSERT_EQ(member().status().connection, Connection::kOnline);
  EXPECT_EQ(Offset(), 0);
}

TEST_F(ClockTest, WhatNoClockOfAPhoneIsFreeOfDoesNotCostAConnection) {
  const int before = Connections();
  world.clock.skew_ms = 20'000;
  world.Settle();
  EXPECT_EQ(Connections(), before);
  EXPECT_EQ(Offset(), 0);
  world.clock.skew_ms += kHourMs;
  world.Settle();
  EXPECT_GT(Connections(), before);
}

TEST_F(ClockTest, WhoWasStoppedByAnAlarmIsNotMadeToListenByItsClock) {
  world.server.ForceRestore(world.server.log.size() - 1);
  world.Open("member");
  world.Settle();
  ASSERT_EQ(member().status().connection, Connection::kAlarm);
  const int before = Connections();
  world.clock.skew_ms = kHourMs;
  world.Close("secretary");
  world.Settle();
  EXPECT_EQ(member().status().connection, Connection::kAlarm);
  EXPECT_EQ(Connections(), before);
}

TEST_F(ClockTest, WhoIsOutOfReachTriesAtOnceWhenToldOfANetwork) {
  world.network.up = false;
  world.network.CutFeeds();
  world.Advance(600'000);
  ASSERT_GT(member().status().retry_in_ms, 60'000);
  world.network.up = true;
  world.Settle();
  ASSERT_EQ(member().status().connection, Connection::kNoNetwork);
  member().LookAgain();
  world.Settle();
  EXPECT_EQ(member().status().connection, Connection::kOnline);
}

TEST_F(ClockTest, WhoWasStoppedByAnAlarmIsNotMadeToListenByANetwork) {
  world.server.ForceRestore(world.server.log.size() - 1);
  world.Open("member");
  world.Settle();
  ASSERT_EQ(member().status().connection, Connection::kAlarm);
  const int before = Connections();
  world.Close("secretary");
  member().LookAgain();
  world.Settle();
  EXPECT_EQ(member().status().connection, Connection::kAlarm);
  EXPECT_EQ(Connections(), before);
}

TEST_F(ClockTest, WhoIsOutOfReachTriesAtOnceWhenTheDeviceHasSlept) {
  world.network.up = false;
  world.network.CutFeeds();
  world.Advance(600'000);
  ASSERT_EQ(member().status().connection, Connection::kNoNetwork);
  world.network.up = true;
  world.clock.wall_ms += kHourMs;
  world.Settle();
  EXPECT_EQ(member().status().connection, Connection::kOnline);
  EXPECT_EQ(Offset(), 0);
}

}  // namespace
}  // namespace mandat::client
