#include "mobile/secretariat/desk/meeting_steps.h"

#include <gtest/gtest.h>

#include <utility>

namespace mandat::app {
namespace {

domain::Date Day(const char* text) { return *domain::Date::Parse(text); }

domain::Meeting PlannedMeeting() {
  domain::Meeting meeting;
  meeting.date = Day("2026-12-11");
  meeting.deadlines.notice = Day("2026-12-01");
  meeting.phase = domain::MeetingPhase::kPlanned;
  return meeting;
}

domain::MinutesVersion Adjusted(bool replaced) {
  domain::MinutesVersion version;
  version.for_signing = true;
  version.adjusted_at = {1};
  version.replaced = replaced;
  return version;
}

TEST(MeetingStepsTest, APlannedMeetingIsAtItsAgendaUntilThatIsSettledOrTheNoticeIsDue) {
  domain::Meeting meeting = PlannedMeeting();
  EXPECT_EQ(StepNow(meeting, Day("2026-11-20")), QStringLiteral("agenda"));
  EXPECT_EQ(StepNow(meeting, Day("2026-12-01")), QStringLiteral("notice"));
  meeting.agenda.changed.seq = 3;
  meeting.agenda.settled.seq = 4;
  EXPECT_EQ(StepNow(meeting, Day("2026-11-20")), QStringLiteral("notice"));
  meeting.agenda.changed.seq = 5;
  EXPECT_EQ(StepNow(meeting, Day("2026-11-20")), QStringLiteral("agenda"));
}

TEST(MeetingStepsTest, ACalledMeetingIsAtItsStandingUntilItsDayComes) {
  domain::Meeting meeting = PlannedMeeting();
  meeting.phase = domain::MeetingPhase::kCalled;
  EXPECT_EQ(StepNow(meeting, Day("2026-12-10")), QStringLiteral("standing"));
  EXPECT_EQ(StepNow(meeting, Day("2026-12-11")), QStringLiteral("room"));
}

TEST(MeetingStepsTest, AClosedMeetingIsAtItsMinutesUntilTheNewestAreAdjusted) {
  domain::Meeting meeting = PlannedMeeting();
  meeting.phase = domain::MeetingPhase::kClosed;
  EXPECT_EQ(StepNow(meeting, Day("2026-12-12")), QStringLiteral("minutes"));
  meeting.minutes.versions[domain::ItemId()] = {Adjusted(true)};
  EXPECT_EQ(StepNow(meeting, Day("2026-12-12")), QStringLiteral("minutes"));
  // A paragraph that was adjusted by itself is not the whole.
  meeting.minutes.versions[domain::ItemId("i5")] = {Adjusted(false)};
  EXPECT_EQ(StepNow(meeting, Day("2026-12-12")), QStringLiteral("minutes"));
  meeting.minutes.versions[domain::ItemId()].push_back(Adjusted(false));
  EXPECT_EQ(StepNow(meeting, Day("2026-12-12")), QStringLiteral("out"));
}

TEST(MeetingStepsTest, EachStepIsTickedOnceItIsDone) {
  domain::Meeting meeting = PlannedMeeting();
  const auto done = [&] {
    QString keys;
    for (const MeetingStep& step : StepsOf(meeting)) keys += step.done ? step.key + QLatin1Char(' ') : QString();
    return keys.trimmed();
  };
  EXPECT_EQ(done(), QString());
  meeting.phase = domain::MeetingPhase::kCalled;
  meeting.notice_sent_at = {1};
  EXPECT_EQ(done(), QStringLiteral("agenda notice"));
  meeting.phase = domain::MeetingPhase::kOpen;
  EXPECT_EQ(done(), QStringLiteral("agenda notice standing"));
  meeting.phase = domain::MeetingPhase::kClosed;
  meeting.minutes.versions[domain::ItemId()] = {Adjusted(false)};
  EXPECT_EQ(done(), QStringLiteral("agenda notice standing room minutes"));
  meeting.minutes.sendings.push_back({});
  EXPECT_EQ(done(), QStringLiteral("agenda notice standing room minutes out"));
}

}  // namespace
}  // namespace mandat::app
