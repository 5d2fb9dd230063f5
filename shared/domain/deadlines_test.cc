#include "shared/domain/deadlines.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace mandat::domain {
namespace {

TEST(DeadlinesTest, GivesBothReadingsForTheMeetingOfSeptember27) {
  const auto deadlines = Deadlines(DeadlineRules(), Date(2024, 9, 27));
  ASSERT_TRUE(deadlines.has_value());
  EXPECT_EQ((*deadlines)[0].kind, DeadlineKind::kDecisionMaterial);
  EXPECT_EQ((*deadlines)[0].weekdays, Date(2024, 8, 29));
  EXPECT_EQ((*deadlines)[0].calendar, Date(2024, 9, 6));
  EXPECT_EQ((*deadlines)[1].kind, DeadlineKind::kPreparation);
  EXPECT_EQ((*deadlines)[1].weekdays, Date(2024, 9, 9));
  EXPECT_EQ((*deadlines)[1].calendar, Date(2024, 9, 13));
  EXPECT_EQ((*deadlines)[2].kind, DeadlineKind::kOtherMaterial);
  EXPECT_EQ((*deadlines)[2].weekdays, Date(2024, 9, 13));
  EXPECT_EQ((*deadlines)[3].kind, DeadlineKind::kNotice);
  EXPECT_EQ((*deadlines)[3].calendar, Date(2024, 9, 17));
}

TEST(DeadlinesTest, IsDueAsTheRulesCount) {
  DeadlineRules rules;
  EXPECT_EQ((*Deadlines(rules, Date(2024, 9, 27)))[0].due, Date(2024, 8, 29));
  rules.day_unit = DayUnit::kCalendar;
  EXPECT_EQ((*Deadlines(rules, Date(2024, 9, 27)))[0].due, Date(2024, 9, 6));
}

TEST(DeadlinesTest, StepsOverEaster) {
  // Good Friday and Easter Monday lie between.
  EXPECT_EQ(DayBefore(Date(2024, 4, 12), 14, DayUnit::kWeekdays), Date(2024, 3, 21));
  EXPECT_EQ(DayBefore(Date(2024, 4, 12), 14, DayUnit::kCalendar), Date(2024, 3, 29));
}

TEST(DeadlinesTest, CountsFromAMeetingOnAHolidayToo) {
  EXPECT_EQ(DayBefore(Date(2024, 6, 22), 1, DayUnit::kWeekdays), Date(2024, 6, 20));
  EXPECT_EQ(DayBefore(Date(2024, 6, 22), 0, DayUnit::kWeekdays), Date(2024, 6, 22));
}

TEST(DeadlinesTest, RefusesYearsBefore2005AndReachesBackIntoThem) {
  EXPECT_EQ(Deadlines(DeadlineRules(), Date(2004, 12, 31)), std::nullopt);
  const auto first = Deadlines(DeadlineRules(), Date(2005, 1, 3));
  ASSERT_TRUE(first.has_value());
  // 30-27 December 2004 are four; Christmas is stepped over; 23-16 December are the other six.
  EXPECT_EQ((*first)[3].weekdays, Date(2004, 12, 16));
}

TEST(DeadlinesTest, AMeetingKeepsTheRulesItWasCreatedUnder) {
  Rules rules;
  const DeadlineRules frozen = DeadlineRules::From(rules);
  rules.notice_lead = 20;
  rules.day_unit = DayUnit::kCalendar;
  EXPECT_NE(frozen, DeadlineRules::From(rules));
  EXPECT_EQ((*Deadlines(frozen, Date(2024, 9, 27)))[3].due, Date(2024, 9, 13));
}

}  // namespace
}  // namespace mandat::domain
