#include "shared/domain/holidays.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace mandat::domain {
namespace {

TEST(DateTest, ParsesOnlyDaysThatExist) {
  EXPECT_EQ(Date::Parse("2024-02-29"), Date(2024, 2, 29));
  for (const char* wrong : {"2023-02-29", "2024-13-01", "2024-00-10", "2024-01-00", "2024-1-01", "24-01-01",
                            "2024/01/01", "2024-01-011", " 2024-01-01", "2024-01-0x", "", "0000-01-01", "-024-01-01"}) {
    EXPECT_EQ(Date::Parse(wrong), std::nullopt) << wrong;
  }
}

TEST(DateTest, WritesWhatItParses) {
  EXPECT_EQ(Date(2024, 9, 6).ToString(), "2024-09-06");
  EXPECT_EQ(Date::Parse("0987-06-05")->ToString(), "0987-06-05");
  EXPECT_EQ(Date(2024, 12, 31).PlusDays(1), Date(2025, 1, 1));
  EXPECT_EQ(Date(2024, 9, 6).iso_weekday(), 5U);
  EXPECT_EQ(Date(2024, 9, 8).iso_weekday(), 7U);
}

TEST(HolidaysTest, EasterFallsAsThePrintedCalendarsHaveIt) {
  // 2005-2035, month and day.
  const int kEaster[][2] = {{3, 27}, {4, 16}, {4, 8},  {3, 23}, {4, 12}, {4, 4}, {4, 24}, {4, 8},
                            {3, 31}, {4, 20}, {4, 5},  {3, 27}, {4, 16}, {4, 1}, {4, 21}, {4, 12},
                            {4, 4},  {4, 17}, {4, 9},  {3, 31}, {4, 20}, {4, 5}, {3, 28}, {4, 16},
                            {4, 1},  {4, 21}, {4, 13}, {3, 28}, {4, 17}, {4, 9}, {3, 25}};
  int year = 2005;
  for (const auto& [month, day] : kEaster) {
    EXPECT_EQ(EasterDay(year), Date(year, static_cast<unsigned>(month), static_cast<unsigned>(day))) << year;
    ++year;
  }
  EXPECT_EQ(year, 2036);
}

TEST(HolidaysTest, ListsTheHolidaysAndEvesOf2024) {
  std::vector<std::string> found;
  for (Date day(2024, 1, 1); day <= Date(2024, 12, 31); day = day.PlusDays(1)) {
    if (IsPublicHoliday(day)) found.push_back(day.ToString());
    if (IsHolidayEve(day)) found.push_back(day.ToString() + " eve");
  }
  EXPECT_THAT(found,
              ::testing::ElementsAre("2024-01-01", "2024-01-06", "2024-03-29", "2024-03-31", "2024-04-01", "2024-05-01",
                                     "2024-05-09", "2024-05-19", "2024-06-06", "2024-06-21 eve", "2024-06-22",
                                     "2024-11-02", "2024-12-24 eve", "2024-12-25", "2024-12-26", "2024-12-31 eve"));
}

TEST(HolidaysTest, NationalDayTookThePlaceOfWhitMondayIn2005) {
  EXPECT_TRUE(IsPublicHoliday(Date(2004, 5, 31)));
  EXPECT_FALSE(IsPublicHoliday(Date(2004, 6, 6)));
  EXPECT_FALSE(IsPublicHoliday(Date(2005, 5, 16)));
  EXPECT_TRUE(IsPublicHoliday(Date(2005, 6, 6)));
}

TEST(HolidaysTest, MidsummerAndAllSaintsMoveWithTheSaturday) {
  EXPECT_TRUE(IsPublicHoliday(Date(2026, 6, 20)));
  EXPECT_TRUE(IsHolidayEve(Date(2026, 6, 19)));
  EXPECT_TRUE(IsPublicHoliday(Date(2027, 6, 26)));
  EXPECT_TRUE(IsHolidayEve(Date(2027, 6, 25)));
  EXPECT_TRUE(IsPublicHoliday(Date(2026, 10, 31)));
  EXPECT_TRUE(IsPublicHoliday(Date(2027, 11, 6)));
  EXPECT_FALSE(IsPublicHoliday(Date(2027, 10, 30)));
}

TEST(HolidaysTest, CountsNeitherWeekendsNorHolidaysNorEves) {
  EXPECT_TRUE(IsCountedWeekday(Date(2024, 9, 6)));
  EXPECT_FALSE(IsCountedWeekday(Date(2024, 9, 7)));
  EXPECT_FALSE(IsCountedWeekday(Date(2024, 9, 8)));
  EXPECT_FALSE(IsCountedWeekday(Date(2024, 6, 6)));
  EXPECT_FALSE(IsCountedWeekday(Date(2024, 6, 21)));
  EXPECT_TRUE(IsCountedWeekday(Date(2024, 4, 30)));
}

}  // namespace
}  // namespace mandat::domain
