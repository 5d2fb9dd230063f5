// The desk of what has come in: each matter waits for one thing, with the days left in both readings.
#include "mobile/secretariat/year/intake_reading.h"

#include "mobile/secretariat/agenda/desk_world_test_util.h"

namespace mandat::app {
namespace {

using testing::HasSubstr;

class IntakeReadingTest : public DeskWorldTest {
 protected:
  const domain::Matter& Fou() const { return workspace_->shown().matters.at(domain::MatterId("fou")); }
  IntakeStep Step() {
    Desk();
    const IntakeStep step = StepOf(*workspace_, Fou());
    EXPECT_EQ(IntakeRows(*workspace_, ViewOf(step), true).size(), 1);
    DeskBackToTheWorld();
    return step;
  }
};

TEST_F(IntakeReadingTest, AMatterGoesFromReviewByTheGroupToTheAgenda) {
  Create("m2", "2027-06-11");
  HandIn("m2", {"Barn och unga"});
  EXPECT_EQ(Step(), IntakeStep::kReview);
  Review("Kalkyl saknas");
  EXPECT_EQ(Step(), IntakeStep::kAnswer);
  Review("");
  EXPECT_EQ(Step(), IntakeStep::kPrepare);
  Rule(v1::MATTER_RULING_ACCEPTED, "m2");
  EXPECT_EQ(Step(), IntakeStep::kAgenda);
  Rule(v1::MATTER_RULING_REJECTED, "", "Ingen länsfråga");
  EXPECT_EQ(Step(), IntakeStep::kOver);
}

TEST_F(IntakeReadingTest, DeadlinesAreToldInBothReadingsWithTheDaysLeft) {
  Create("m2", "2027-06-11");
  HandIn("m2", {"Barn och unga"});
  Desk();
  const auto rows = IntakeRows(*workspace_, "review", true);
  ASSERT_EQ(rows.size(), 1);
  EXPECT_EQ(rows[0]["meetingText"].toString().toStdString(), "Wishes for the meeting 11 June");
  EXPECT_EQ(rows[0]["deadlineText"].toString().toStdString(),
            "Material for decisions: Thu 13 May in weekdays, Fri 21 May in calendar days");
  EXPECT_THAT(rows[0]["leftText"].toString().toStdString(), HasSubstr("In "));
  const auto deadlines = MatterDeadlineRows(*workspace_, Fou());
  ASSERT_EQ(deadlines.size(), 2);
  EXPECT_THAT(deadlines[0]["stateText"].toString().toStdString(), HasSubstr("In time: "));
  EXPECT_EQ(deadlines[1]["label"].toString().toStdString(), "Preparatory group");
}

TEST_F(IntakeReadingTest, OneWithoutAWishIsForTheFirstMeetingThatItIsInTimeFor) {
  Create("m2", "2027-06-11");
  HandIn("", {"Barn och unga"});
  Desk();
  ASSERT_TRUE(MeetingFor(*workspace_, Fou()));
  const bool in_time_for_first = !IntakeRows(*workspace_, "review", true)[0]["leftText"].toString().isEmpty();
  EXPECT_TRUE(in_time_for_first);
  EXPECT_THAT(IntakeRows(*workspace_, "review", true)[0]["meetingText"].toString().toStdString(),
              HasSubstr("In time for the meeting "));
  EXPECT_EQ(MatterDeadlineRows(*workspace_, Fou()).size(), 2);
}

TEST_F(IntakeReadingTest, WhatCameLateWaitsForChairOrForumAndMeetingsSayForWhichItIsLate) {
  Create("m2", "2027-06-11");
  world_.clock.wall_ms = 1'806'192'000'000;  // 2027-03-27: after the first meeting's days, before the second's
  Create("m3", "2027-04-02");
  HandIn("m3", {"Barn och unga"});
  Review("");
  EXPECT_EQ(Step(), IntakeStep::kLate);
  Desk();
  bool late_for_near = false;
  bool late_for_far = true;
  for (const QVariantMap& row : MatterMeetingRows(*workspace_, Fou())) {
    if (row["meeting"].toString() == u"m3") late_for_near = row["late"].toBool();
    if (row["meeting"].toString() == u"m2") late_for_far = row["late"].toBool();
  }
  EXPECT_TRUE(late_for_near);
  EXPECT_FALSE(late_for_far);
  EXPECT_EQ(IntakeRows(*workspace_, "prepare", true)[0]["leftText"].toString().toStdString(), "Late");
  DeskBackToTheWorld();
  v1::Statement act;
  act.mutable_admit_late_matter()->set_matter("fou");
  act.mutable_admit_late_matter()->set_meeting("m3");
  act.mutable_admit_late_matter()->set_reason("Brådskar");
  Must("chair", act);
  EXPECT_EQ(Step(), IntakeStep::kAgenda);
}

TEST_F(IntakeReadingTest, GroupsThatWereMarkedOnceAreOfferedAgain) {
  HandIn("", {"Barn och unga"});
  Desk();
  EXPECT_EQ(KnownGroups(*workspace_), QStringList{QStringLiteral("Barn och unga")});
}

}  // namespace
}  // namespace mandat::app
