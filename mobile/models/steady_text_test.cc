#include "mobile/models/steady_text.h"

#include <gtest/gtest.h>

namespace mandat::app {
namespace {

using State = SteadyText::State;

const QString kAway = QStringLiteral("No network.");
const QString kWaits = QStringLiteral("No network. One waits.");

TEST(SteadyText, AShortDropShowsNothing) {
  SteadyText banner;
  banner.Want(kAway, false, 1000);
  EXPECT_EQ(banner.state(), State::kQuiet);
  EXPECT_EQ(banner.NextChange(), 1000 + SteadyText::kDropMs);
  banner.Tick(1000 + SteadyText::kDropMs - 1);
  EXPECT_EQ(banner.state(), State::kQuiet);
  banner.Want({}, false, 1000 + SteadyText::kDropMs - 1);
  EXPECT_EQ(banner.state(), State::kQuiet);
  EXPECT_EQ(banner.NextChange(), -1);
}

TEST(SteadyText, DropAfterDropShowsNothing) {
  SteadyText banner;
  for (std::int64_t now = 0; now < 60000; now += 3000) {
    banner.Want(now % 2000 == 0 ? kAway : QString(), false, now);
    EXPECT_EQ(banner.state(), State::kQuiet) << now;
  }
}

TEST(SteadyText, ALongDropIsShownAndItsEndIsTold) {
  SteadyText banner;
  banner.Want(kAway, false, 0);
  banner.Tick(SteadyText::kDropMs);
  EXPECT_EQ(banner.state(), State::kShown);
  EXPECT_EQ(banner.text(), kAway);
  EXPECT_EQ(banner.NextChange(), -1);
  banner.Want({}, false, 60000);
  EXPECT_EQ(banner.state(), State::kRecovered);
  EXPECT_EQ(banner.NextChange(), 60000 + SteadyText::kRecoveredMs);
  banner.Tick(60000 + SteadyText::kRecoveredMs);
  EXPECT_EQ(banner.state(), State::kQuiet);
}

TEST(SteadyText, WhatIsShownStaysLongEnoughToBeRead) {
  SteadyText banner;
  banner.Want(kAway, false, 0);
  banner.Tick(SteadyText::kDropMs);
  banner.Want({}, false, SteadyText::kDropMs + 10);
  EXPECT_EQ(banner.state(), State::kShown);
  EXPECT_EQ(banner.text(), kAway);
  EXPECT_EQ(banner.NextChange(), SteadyText::kDropMs + SteadyText::kLeastMs);
  banner.Tick(SteadyText::kDropMs + SteadyText::kLeastMs);
  EXPECT_EQ(banner.state(), State::kRecovered);
}

TEST(SteadyText, WhatIsGraveAndWhatIsMoreExactIsShownAtOnce) {
  SteadyText banner;
  banner.Want(kAway, true, 0);
  EXPECT_EQ(banner.state(), State::kShown);
  banner.Want(kWaits, false, 10);
  EXPECT_EQ(banner.text(), kWaits);
}

TEST(SteadyText, ADropWhileItsEndIsToldBeginsAnew) {
  SteadyText banner;
  banner.Want(kAway, true, 0);
  banner.Want({}, false, 5000);
  ASSERT_EQ(banner.state(), State::kRecovered);
  banner.Want(kAway, false, 6000);
  EXPECT_EQ(banner.state(), State::kRecovered);
  banner.Tick(6000 + SteadyText::kDropMs);
  EXPECT_EQ(banner.state(), State::kShown);
}

}  // namespace
}  // namespace mandat::app
