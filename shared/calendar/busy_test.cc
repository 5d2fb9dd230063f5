#include "shared/calendar/busy.h"

#include <gtest/gtest.h>

#include "shared/calendar/ics_lines.h"

namespace mandat::calendar {
namespace {

std::string Calendar(const std::string& inner) {
  return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//test\r\n" + inner + "END:VCALENDAR\r\n";
}
std::string Event(const std::string& lines, const std::string& uid = "a") {
  return "BEGIN:VEVENT\r\nUID:" + uid + "\r\nDTSTAMP:20260101T000000Z\r\nSUMMARY:Ledningsgrupp\r\n" + lines +
         "END:VEVENT\r\n";
}

std::vector<std::string> TimesOf(const std::string& text, int year = 2027) {
  const auto read = ReadCalendar(text, "kommun.ics", year, "Europe/Stockholm");
  if (const auto* error = std::get_if<domain::FileError>(&read)) {
    return {std::to_string(error->line) + ": " + error->problem};
  }
  std::vector<std::string> result;
  for (const BusyTime& busy : std::get<std::vector<BusyTime>>(read))
    result.push_back(LocalText(busy.start) + " - " + LocalText(busy.end));
  return result;
}
using Times = std::vector<std::string>;

domain::FileError ErrorOf(const std::string& text) {
  const auto read = ReadCalendar(text, "kommun.ics", 2027, "Europe/Stockholm");
  const auto* error = std::get_if<domain::FileError>(&read);
  if (error != nullptr) return *error;
  ADD_FAILURE() << "read: " << text.substr(0, 200);
  return {};
}

TEST(BusyTimes, AreReadByTheForumsClockWhateverZoneTheyAreWrittenIn) {
  const std::string zones =
      Calendar(Event("DTSTART:20270312T080000Z\r\nDTEND:20270312T090000Z\r\n", "utc") +
               Event("DTSTART;TZID=Europe/Helsinki:20270312T090000\r\nDURATION:PT90M\r\n", "helsinki") +
               Event("DTSTART:20270713T080000Z\r\nDTEND:20270713T090000Z\r\n", "summer") +
               Event("DTSTART:20271001T080000\r\nDTEND:20271001T093000\r\n", "floating"));
  EXPECT_EQ(TimesOf(zones), (Times{"2027-03-12 08:00 - 2027-03-12 09:30", "2027-03-12 09:00 - 2027-03-12 10:00",
                                   "2027-07-13 10:00 - 2027-07-13 11:00", "2027-10-01 08:00 - 2027-10-01 09:30"}));
}

TEST(BusyTimes, AZoneThatTheFileDefinesIsUsedUnderItsOwnName) {
  const std::string zone =
      "BEGIN:VTIMEZONE\r\nTZID:Kommunens tid\r\n"
      "BEGIN:STANDARD\r\nDTSTART:16010101T030000\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\n"
      "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10\r\nEND:STANDARD\r\n"
      "BEGIN:DAYLIGHT\r\nDTSTART:16010101T020000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\n"
      "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3\r\nEND:DAYLIGHT\r\nEND:VTIMEZONE\r\n";
  EXPECT_EQ(
      TimesOf(Calendar(
          zone + Event("DTSTART;TZID=Kommunens tid:20270713T083000\r\nDTEND;TZID=Kommunens tid:20270713T120000\r\n"))),
      (Times{"2027-07-13 08:30 - 2027-07-13 12:00"}));
}

TEST(BusyTimes, RecurrencesAreFollowedThroughTheYearAcrossSummerTimeWithTheirExceptions) {
  // The last Friday of every month at half past eight since 2025, but not in July, in April an hour later, and an
  // extra.
  const std::string master = Event(
      "DTSTART;TZID=Europe/Stockholm:20250131T083000\r\nDTEND;TZID=Europe/Stockholm:20250131T100000\r\n"
      "RRULE:FREQ=MONTHLY;BYDAY=-1FR\r\nEXDATE;TZID=Europe/Stockholm:20270730T083000,20270827T083000\r\n"
      "RDATE;TZID=Europe/Stockholm:20270804T083000\r\n");
  const std::string moved = Event(
      "RECURRENCE-ID;TZID=Europe/Stockholm:20270430T083000\r\n"
      "DTSTART;TZID=Europe/Stockholm:20270430T093000\r\nDTEND;TZID=Europe/Stockholm:20270430T100000\r\n");
  const Times times = TimesOf(Calendar(master + moved));
  ASSERT_EQ(times.size(), 11u);
  EXPECT_EQ(times[0], "2027-01-29 08:30 - 2027-01-29 10:00");
  EXPECT_EQ(times[3], "2027-04-30 09:30 - 2027-04-30 10:00");
  EXPECT_EQ(times[5], "2027-06-25 08:30 - 2027-06-25 10:00");
  EXPECT_EQ(times[6], "2027-08-04 08:30 - 2027-08-04 10:00");
  EXPECT_EQ(times[7], "2027-09-24 08:30 - 2027-09-24 10:00");
  EXPECT_EQ(times[10], "2027-12-31 08:30 - 2027-12-31 10:00");
}

TEST(BusyTimes, ARecurrenceEndsByItsCountOrUntil) {
  EXPECT_EQ(
      TimesOf(Calendar(Event("DTSTART:20270104T080000\r\nDURATION:PT1H\r\nRRULE:FREQ=WEEKLY;COUNT=3\r\n"))).size(), 3u);
  EXPECT_EQ(TimesOf(Calendar(Event(
                        "DTSTART:20270104T080000Z\r\nDURATION:PT1H\r\nRRULE:FREQ=WEEKLY;UNTIL=20270111T080000Z\r\n")))
                .size(),
            2u);
  EXPECT_TRUE(
      TimesOf(Calendar(Event("DTSTART:20250104T080000\r\nDURATION:PT1H\r\nRRULE:FREQ=DAILY;COUNT=5\r\n"))).empty());
}

TEST(BusyTimes, ADayIsBusyAsAWholeAndFreeOrCancelledOrEmptyEventsAreNot) {
  EXPECT_EQ(TimesOf(Calendar(Event("DTSTART;VALUE=DATE:20270312\r\n") +
                             Event("DTSTART;VALUE=DATE:20270401\r\nDTEND;VALUE=DATE:20270403\r\n", "two-days"))),
            (Times{"2027-03-12 00:00 - 2027-03-13 00:00", "2027-04-01 00:00 - 2027-04-03 00:00"}));
  EXPECT_TRUE(TimesOf(Calendar(Event("DTSTART:20270312T080000\r\nDURATION:PT1H\r\nTRANSP:TRANSPARENT\r\n") +
                               Event("DTSTART:20270312T080000\r\nDURATION:PT1H\r\nSTATUS:CANCELLED\r\n", "b") +
                               Event("DTSTART:20270312T080000\r\n", "c")))
                  .empty());
}

TEST(BusyTimes, TouchTheYearOrAreLeftOut) {
  const std::string at_new_year = Calendar(Event("DTSTART:20261231T220000\r\nDTEND:20270101T020000\r\n"));
  EXPECT_EQ(TimesOf(at_new_year, 2026).size(), 1u);
  EXPECT_EQ(TimesOf(at_new_year, 2027).size(), 1u);
  EXPECT_TRUE(TimesOf(at_new_year, 2028).empty());
  EXPECT_TRUE(TimesOf(Calendar("")).empty());
}

TEST(BusyTimes, WhatCannotBeReadIsSaidWithItsLine) {
  EXPECT_EQ(ErrorOf("hello").line, 1);
  EXPECT_EQ(ErrorOf("").problem, "no calendar: the file begins with BEGIN:VCALENDAR");
  EXPECT_EQ(ErrorOf("BEGIN:VCALENDAR\nVERSION 2.0\nEND:VCALENDAR\n").line, 2);
  const domain::FileError cut = ErrorOf("BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\n");
  EXPECT_EQ(cut.line, 2);
  EXPECT_EQ(cut.problem, "BEGIN:VEVENT is never ended: the file is cut off");
  const domain::FileError crossed = ErrorOf("BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VCALENDAR\nEND:VEVENT\n");
  EXPECT_EQ(crossed.line, 3);
  EXPECT_EQ(crossed.problem, "END:VCALENDAR where BEGIN:VEVENT of line 2 is open");
  EXPECT_EQ(ErrorOf(std::string("BEGIN:VCALENDAR\n\0\nEND:VCALENDAR\n", 32)).line, 2);
  // The event begins on line 4 of what Calendar writes.
  for (const char* bad :
       {"DTSTART:20271312T080000\r\n", "DTSTART:tomorrow\r\n", "DURATION:PT1H\r\n",
        "DTSTART:20270312T080000\r\nDTEND:20270312T070000\r\n", "DTSTART;TZID=Atlantis:20270312T080000\r\n",
        "DTSTART:20270312T080000\r\nDURATION:PT1H\r\nRRULE:FREQ=SOMETIMES\r\n"}) {
    const domain::FileError error = ErrorOf(Calendar(Event(bad)));
    EXPECT_EQ(error.line, 4) << bad << error.problem;
    EXPECT_FALSE(error.problem.empty());
  }
  // A rule is named by its own line, however it is folded.
  EXPECT_EQ(ErrorOf(Calendar(Event("DTSTART:20270312T080000\r\nDURATION:PT1H\r\nRRULE:FREQ=HOUR\r\n LY\r\n"))).line,
            10);
  const domain::FileError zone = ErrorOf(
      Calendar("BEGIN:VTIMEZONE\r\nTZID:x\r\nBEGIN:STANDARD\r\nDTSTART:16010101T030000\r\nTZOFFSETFROM:+0200\r\n"
               "TZOFFSETTO:+0100\r\nRRULE:FREQ=DAILY\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n"));
  EXPECT_EQ(zone.line, 10);
  EXPECT_EQ(zone.problem, "a time zone that changes more often than monthly: that is not read");
  const auto unknown = ReadCalendar(Calendar(""), "a.ics", 2027, "Europe/Atlantis");
  EXPECT_TRUE(std::holds_alternative<domain::FileError>(unknown));
}

TEST(BusyTimes, AreLimitedInSizeNumberAndRepetition) {
  EXPECT_EQ(ErrorOf(std::string(kMaxCalendarBytes + 1, 'x')).problem, "the file is larger than 2 MiB");
  std::string many = "BEGIN:VCALENDAR\n";
  for (std::size_t i = 0; i <= kMaxEvents; ++i) many += "BEGIN:VEVENT\nEND:VEVENT\n";
  EXPECT_EQ(ErrorOf(many + "END:VCALENDAR\n").line, static_cast<int>(2 + 2 * kMaxEvents));
  std::string daily;
  for (int i = 0; i < 60; ++i) {
    daily += Event("DTSTART:20270101T080000\r\nDURATION:PT1H\r\nRRULE:FREQ=DAILY\r\n", std::to_string(i));
  }
  EXPECT_EQ(ErrorOf(Calendar(daily)).problem, "more than 20000 busy times in the year");
  std::string old;
  for (int i = 0; i < 60; ++i)
    old += Event("DTSTART:19700101T080000\r\nDURATION:PT0S\r\nRRULE:FREQ=DAILY\r\n", std::to_string(i));
  EXPECT_EQ(ErrorOf(Calendar(old)).problem, "the event repeats too many times to be followed into the year");
  // A day that never comes.
  EXPECT_TRUE(TimesOf(Calendar(Event(
                          "DTSTART:20270101T080000\r\nDURATION:PT1H\r\nRRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30\r\n")))
                  .size() <= 1);
}

// libical believes what a VALUE parameter says of a property's type.
TEST(BusyTimes, ATypeThatAPropertyDoesNotHaveIsNeverReadAsOne) {
  for (const char* odd :
       {"RRULE;VALUE=TEXT:FREQ=DAILY\r\n", "RRULE;VALUE=INTEGER:5\r\n", "SUMMARY;VALUE=INTEGER:5\r\n",
        "EXDATE;VALUE=TEXT:x\r\n", "EXDATE;VALUE=PERIOD:20270312T080000Z/PT1H\r\n", "RDATE;VALUE=TEXT:x\r\n",
        "DURATION;VALUE=TEXT:x\r\n", "DTEND;VALUE=DURATION:PT1H\r\n", "UID;VALUE=INTEGER:7\r\n",
        "RECURRENCE-ID;VALUE=BINARY:AAAA\r\n", "X-LIC-ERROR;VALUE=INTEGER:7\r\n", "TRANSP;VALUE=INTEGER:7\r\n",
        "STATUS;VALUE=INTEGER:7\r\n"}) {
    const auto read =
        ReadCalendar(Calendar(std::string("BEGIN:VEVENT\r\n") + odd + "DTSTART:20270312T080000\r\nEND:VEVENT\r\n"),
                     "a.ics", 2027, "Europe/Stockholm");
    const auto* error = std::get_if<domain::FileError>(&read);
    EXPECT_TRUE(error == nullptr || error->line == 4) << odd;
  }
}

TEST(BusyTimes, ShowNoControlCharacters) {
  const auto read =
      ReadCalendar(Calendar("BEGIN:VEVENT\r\nSUMMARY:a\x1b[31m\\nb\r\nDTSTART;VALUE=DATE:20270312\r\nEND:VEVENT\r\n"),
                   "a.ics", 2027, "Europe/Stockholm");
  ASSERT_TRUE(std::holds_alternative<std::vector<BusyTime>>(read));
  EXPECT_EQ(std::get<std::vector<BusyTime>>(read).at(0).summary, "a [31m b");
}

TEST(Clashes, ArePlannedMeetingsThatOverlapABusyTime) {
  const auto read = ReadCalendar(Calendar(Event("DTSTART:20270312T113000\r\nDTEND:20270312T130000\r\n") +
                                          Event("DTSTART:20270312T120000\r\nDTEND:20270312T130000\r\n", "b")),
                                 "kommun.ics", 2027, "Europe/Stockholm");
  ASSERT_TRUE(std::holds_alternative<std::vector<BusyTime>>(read));
  const auto& busy = std::get<std::vector<BusyTime>>(read);
  domain::MeetingPlan plan;
  plan.year = 2027;
  plan.meetings = {{domain::Date(2027, 3, 12), "08:30", "12:00"}, {domain::Date(2027, 3, 12), "13:00", "14:00"}};
  const std::vector<Clash> clashes = FindClashes(plan, busy);
  ASSERT_EQ(clashes.size(), 1u);
  EXPECT_EQ(clashes[0].busy.line, 4);
  EXPECT_EQ(clashes[0].busy.source, "kommun.ics");
  EXPECT_EQ(clashes[0].busy.summary, "Ledningsgrupp");
  // Without hours the whole day is meant.
  plan.meetings = {{domain::Date(2027, 3, 12), "", ""}, {domain::Date(2027, 3, 12), "12:30", ""}};
  EXPECT_EQ(FindClashes(plan, busy).size(), 4u);
}

}  // namespace
}  // namespace mandat::calendar
