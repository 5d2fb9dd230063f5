// The plan of a year as its page works it: tried here, signed, and made meetings of; a plan of somebody else's is never
// overwritten unseen.
#include "mobile/secretariat/year/year_model.h"

#include <gtest/gtest.h>

#include "mobile/models/session_test_util.h"
#include "mobile/secretariat/agenda/desk_world_test_util.h"

namespace mandat::app {
namespace {

constexpr int kYearAhead = 2028;

class YearModelTest : public DeskWorldTest {
 protected:
  void SetUp() override {
    DeskWorldTest::SetUp();
    session_.emplace(world_, "secretary");
    year_.emplace();
    year_->setYear(kYearAhead);
  }
  std::size_t Signed() {
    const auto& plans = session_->workspace().shown().plans;
    const auto found = plans.find(kYearAhead);
    return found == plans.end() ? 0 : found->second.meetings.size();
  }
  QString Plan(const char* date) {
    return year_->addMeeting(QString::fromLatin1(date), QStringLiteral("08:30"), QStringLiteral("12:00"));
  }
  void PlanOfTheChair(const char* date) {
    v1::Statement act;
    act.mutable_set_meeting_plan()->set_year(kYearAhead);
    v1::PlannedMeeting& meeting = *act.mutable_set_meeting_plan()->add_meetings();
    meeting.set_date(date);
    meeting.set_start("13:00");
    meeting.set_end("15:00");
    Must("chair", act);
    session_->Step();
  }

  std::optional<SessionForTest> session_;
  std::optional<YearModel> year_;
};

TEST_F(YearModelTest, APlanIsTriedHereAndHoldsOnceItIsSigned) {
  EXPECT_TRUE(year_->empty());
  EXPECT_TRUE(Plan("2028-02-11").isEmpty());
  EXPECT_TRUE(Plan("2028-03-10").isEmpty());
  EXPECT_TRUE(year_->dirty());
  EXPECT_EQ(Signed(), 0u);
  EXPECT_FALSE(Plan("2028-02-30").isEmpty()) << "there is no such day";
  ASSERT_TRUE(year_->save());
  EXPECT_FALSE(year_->dirty());
  EXPECT_EQ(Signed(), 2u);
  // What is only tried is dropped again.
  year_->removeMeeting(QStringLiteral("2028-02-11"), QStringLiteral("08:30"));
  EXPECT_TRUE(year_->dirty());
  year_->discard();
  EXPECT_FALSE(year_->dirty());
  EXPECT_EQ(year_->meetings()->count(), 2);
}

TEST_F(YearModelTest, WhatIsTriedIsThereAgainAfterAnotherVisit) {
  EXPECT_TRUE(Plan("2028-02-11").isEmpty());
  year_.reset();
  year_.emplace();
  year_->setYear(kYearAhead);
  EXPECT_TRUE(year_->dirty());
  EXPECT_EQ(year_->meetings()->count(), 1);
}

TEST_F(YearModelTest, ASignedPlanThatWaitsIsTakenBack) {
  session_->Cut();
  EXPECT_TRUE(Plan("2028-02-11").isEmpty());
  QString statement;
  QObject::connect(&**session_, &Session::notice, [&](const QString&, const QString& id) { statement = id; });
  ASSERT_TRUE(year_->save());
  ASSERT_FALSE(statement.isEmpty());
  ASSERT_TRUE((*session_)->undo(statement));
  EXPECT_EQ(Signed(), 0u);
}

TEST_F(YearModelTest, SomebodyElsesPlanIsNeverOverwrittenUnseen) {
  EXPECT_TRUE(Plan("2028-02-11").isEmpty());
  PlanOfTheChair("2028-05-12");
  EXPECT_FALSE(year_->conflictText().isEmpty());
  EXPECT_FALSE(year_->save());
  EXPECT_EQ(Signed(), 1u);
  year_->keepMine();
  EXPECT_TRUE(year_->conflictText().isEmpty());
  ASSERT_TRUE(year_->save());
  session_->Step();
  ASSERT_EQ(Signed(), 1u);
  EXPECT_EQ(session_->workspace().shown().plans.at(kYearAhead).meetings.front().date.ToString(), "2028-02-11");
}

TEST_F(YearModelTest, PlannedDaysBecomeMeetingsOnce) {
  EXPECT_TRUE(Plan("2028-02-11").isEmpty());
  EXPECT_TRUE(Plan("2028-03-10").isEmpty());
  ASSERT_TRUE(year_->save());
  EXPECT_EQ(year_->toCreate(), 2);
  const QString id = year_->create(QStringLiteral("2028-02-11"), QStringLiteral("08:30"), QStringLiteral("Wämö"));
  ASSERT_FALSE(id.isEmpty());
  EXPECT_EQ(session_->workspace().shown().FindMeeting(domain::MeetingId(id.toStdString()))->place, "Wämö");
  EXPECT_EQ(year_->toCreate(), 1);
  EXPECT_TRUE(year_->createAll({}));
  EXPECT_EQ(year_->toCreate(), 0);
  EXPECT_FALSE(year_->createAll({})) << "there is nothing left to create";
  EXPECT_TRUE(year_->create(QStringLiteral("2028-12-01"), QStringLiteral("08:30"), {}).isEmpty());
}

TEST_F(YearModelTest, AnExtraMeetingWithoutADayIsRefusedInWords) {
  EXPECT_TRUE(year_
                  ->createExtra(QStringLiteral("2028-13-01"), QStringLiteral("08:30"), QStringLiteral("12:00"), {},
                                QStringLiteral("chair"), {}, QStringLiteral("Brådskande"), QStringLiteral("email"),
                                QStringLiteral("Kalla!"))
                  .isEmpty());
  EXPECT_FALSE((*session_)->problem().isEmpty());
  EXPECT_FALSE(year_
                   ->createExtra(QStringLiteral("2028-06-01"), QStringLiteral("08:30"), QStringLiteral("12:00"), {},
                                 QStringLiteral("chair"), {}, QStringLiteral("Brådskande"), QStringLiteral("email"),
                                 QStringLiteral("Kalla!"))
                   .isEmpty());
  EXPECT_TRUE((*session_)->problem().isEmpty());
}

}  // namespace
}  // namespace mandat::app
