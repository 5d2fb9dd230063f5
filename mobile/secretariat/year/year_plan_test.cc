// The plan for a year: what is suggested, what the rules say of it, what it clashes with, and what is on the calendar.
#include "mobile/secretariat/year/year_plan.h"

#include <QFile>
#include <QTemporaryDir>

#include "mobile/secretariat/agenda/desk_world_test_util.h"
#include "mobile/secretariat/year/busy_calendars.h"

namespace mandat::app {
namespace {

using testing::HasSubstr;

class YearPlanTest : public DeskWorldTest {
 protected:
  static domain::MeetingPlan PlanOf(std::initializer_list<const char*> days) {
    domain::MeetingPlan plan;
    plan.year = 2027;
    for (const char* day : days) plan.meetings.push_back({*domain::Date::Parse(day), "08:30", "12:00"});
    return plan;
  }
  static QVariantMap DayOn(const QVariantList& months, const char* date) {
    const domain::Date day = *domain::Date::Parse(date);
    const QVariantMap month = months[static_cast<int>(day.month()) - 1].toMap();
    return month["days"].toList()[static_cast<int>(day.day()) - 1].toMap();
  }
};

TEST_F(YearPlanTest, WithoutAPatternTheYearIsSpreadOnWorkingDaysAndThereAreEnough) {
  Desk();
  const auto suggested = SuggestPlan(*workspace_, 2029);
  ASSERT_EQ(suggested.size(), 8u);
  for (std::size_t i = 0; i < suggested.size(); ++i) {
    EXPECT_EQ(suggested[i].date.year(), 2029);
    EXPECT_NE(suggested[i].date.month(), 7u);
    EXPECT_LE(suggested[i].date.iso_weekday(), 5u);
    EXPECT_EQ(suggested[i].start, "08:30");  // as the newest meeting
    if (i > 0) {
      EXPECT_LT(suggested[i - 1].date, suggested[i].date);
    }
  }
}

TEST_F(YearPlanTest, TheDaysOfTheYearBeforeComeAgainOnTheSameWeekdayAndNotOnAHoliday) {
  v1::Statement act;
  act.mutable_set_meeting_plan()->set_year(2027);
  for (const char* day : {"2027-01-08", "2027-02-05", "2027-03-05", "2027-04-30", "2027-05-28", "2027-09-03", "2027-10-01",
                          "2027-12-03"}) {
    v1::PlannedMeeting& meeting = *act.mutable_set_meeting_plan()->add_meetings();
    meeting.set_date(day);
    meeting.set_start("09:00");
  }
  Must("secretary", act);
  Desk();
  const auto suggested = SuggestPlan(*workspace_, 2028);
  ASSERT_EQ(suggested.size(), 8u);
  EXPECT_EQ(suggested[0].date.ToString(), "2028-01-07");
  EXPECT_EQ(suggested[7].date.ToString(), "2028-12-01");
  for (const auto& meeting : suggested) EXPECT_LE(meeting.date.iso_weekday(), 5u);
}

TEST_F(YearPlanTest, EachMeetingTellsItsDeadlinesInBothReadingsAndWhetherItIsThere) {
  Desk();
  const auto rows = PlanRows(*workspace_, PlanOf({"2027-03-12", "2027-05-21"}), {});
  ASSERT_EQ(rows.size(), 2);
  EXPECT_EQ(rows[0]["meeting"].toString().toStdString(), "m1");
  EXPECT_EQ(rows[0]["stateText"].toString().toStdString(), "Notice sent");
  EXPECT_EQ(rows[1]["stateText"].toString().toStdString(), "Not created yet");
  const QVariantList deadlines = rows[1]["deadlines"].toList();
  ASSERT_EQ(deadlines.size(), 4);
  EXPECT_EQ(deadlines[0].toMap()["label"].toString().toStdString(), "Material for decisions");
  EXPECT_EQ(deadlines[0].toMap()["calendarText"].toString().toStdString(), "Fri 30 Apr");
  EXPECT_EQ(deadlines[0].toMap()["weekdaysText"].toString().toStdString(), "Wed 21 Apr");
  EXPECT_TRUE(deadlines[0].toMap()["byWeekdays"].toBool());
}

TEST_F(YearPlanTest, ADayOffAndAnImportedCalendarAreToldAtTheMeetingAndOnTheCalendar) {
  Desk();
  QTemporaryDir folder;
  const QString path = folder.filePath(QStringLiteral("skr.ics"));
  QFile file(path);
  ASSERT_TRUE(file.open(QIODevice::WriteOnly));
  file.write("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//t//t//SV\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20260101T000000Z\r\n"
             "DTSTART;TZID=Europe/Stockholm:20270521T090000\r\nDTEND;TZID=Europe/Stockholm:20270521T100000\r\n"
             "SUMMARY:Kongress\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
  file.close();
  ASSERT_EQ(ImportCalendar(*workspace_, 2027, path).toStdString(), "");
  ASSERT_EQ(ImportCalendar(*workspace_, 2027, path).toStdString(), "");  // read again: in its place
  const auto calendars = BusyCalendars(*workspace_, 2027);
  ASSERT_EQ(calendars.size(), 1u);
  EXPECT_TRUE(BusyCalendars(*workspace_, 2028).empty());
  const auto plan = PlanOf({"2027-05-21", "2027-05-22"});
  const auto busy = BusyTimes(calendars);
  const auto rows = PlanRows(*workspace_, plan, busy);
  ASSERT_EQ(rows.size(), 3);  // with the meeting that is there
  EXPECT_EQ(rows[1]["troubles"].toList()[0].toMap()["text"].toString().toStdString(),
            "Clashes with Kongress, 09:00–10:00 (skr.ics)");
  EXPECT_EQ(rows[2]["troubles"].toList()[0].toMap()["text"].toString().toStdString(), "It is no working day.");
  const QVariantList months = MonthsOf(*workspace_, plan, busy);
  ASSERT_EQ(months.size(), 12);
  EXPECT_EQ(DayOn(months, "2027-05-21")["mark"].toInt(), 3);
  EXPECT_THAT(DayOn(months, "2027-05-21")["name"].toString().toStdString(), HasSubstr("Clashes with Kongress"));
  EXPECT_EQ(DayOn(months, "2027-03-12")["mark"].toInt(), 2);
  EXPECT_EQ(DayOn(months, "2027-05-20")["mark"].toInt(), 0);
  EXPECT_TRUE(DayOn(months, "2027-04-21")["due"].toBool());
  EXPECT_EQ(months[4].toMap()["offset"].toInt(), 5);  // 1 May 2027 is a Saturday
}

TEST_F(YearPlanTest, AFileThatIsNoCalendarSaysWhereItBreaks) {
  Desk();
  QTemporaryDir folder;
  const QString path = folder.filePath(QStringLiteral("fel.ics"));
  QFile file(path);
  ASSERT_TRUE(file.open(QIODevice::WriteOnly));
  file.write("hej\r\n");
  file.close();
  EXPECT_THAT(ImportCalendar(*workspace_, 2027, path).toStdString(), HasSubstr("fel.ics:1"));
  EXPECT_TRUE(BusyCalendars(*workspace_, 2027).empty());
}

TEST_F(YearPlanTest, DaysAndTimesAreLookedAtBeforeTheyComeIn) {
  EXPECT_EQ(ProblemOfDay("2027-02-30", "08:30", "12:00", 2027).toStdString(), "The date must be written as 2026-12-11.");
  EXPECT_EQ(ProblemOfDay("2028-02-20", "08:30", "12:00", 2027).toStdString(), "The day lies in another year.");
  EXPECT_EQ(ProblemOfDay("2027-02-26", "8:30", "12:00", 2027).toStdString(), "A time must be written as 08:30.");
  EXPECT_EQ(ProblemOfDay("2027-02-26", "12:00", "08:30", 2027).toStdString(), "It must end after it begins.");
  EXPECT_EQ(ProblemOfDay("2027-02-26", "", "", 2027).toStdString(), "");
}

TEST_F(YearPlanTest, AMeetingThatComesOfThePlanHasAnIdOfItsOwn) {
  Desk();
  EXPECT_EQ(NewMeetingId(*workspace_, *domain::Date::Parse("2027-05-21")), "m-2027-05-21");
  DeskBackToTheWorld();
  Create("m-2027-05-21", "2027-05-21");
  Desk();
  EXPECT_EQ(NewMeetingId(*workspace_, *domain::Date::Parse("2027-05-21")), "m-2027-05-21-2");
  EXPECT_EQ(CountOf(*workspace_, PlanOf({"2027-05-21"})).needed, 8);
  EXPECT_FALSE(CountOf(*workspace_, PlanOf({"2027-05-21"})).enough());
}

}  // namespace
}  // namespace mandat::app
