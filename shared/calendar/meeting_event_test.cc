#include "shared/calendar/meeting_event.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "shared/calendar/busy.h"

namespace mandat::calendar {
namespace {

using testing::HasSubstr;
using testing::Not;

MeetingEvent Event() {
  return {.uid = "abc@mandat",
          .title = "LSVO: Möte, 11 december; \"digitalt\"",
          .place = "Wämö center",
          .date = domain::Date(2026, 12, 11),
          .start = "08:30",
          .end = "12:00",
          .time_zone = "Europe/Stockholm",
          .sequence = 2,
          .called = true,
          .made_at = {1795000000000}};
}

// What another calendar reads in it.
std::vector<BusyTime> Read(const std::string& text) {
  const auto read = ReadCalendar(text, "meeting.ics", 2026, "Europe/Stockholm");
  const auto* times = std::get_if<std::vector<BusyTime>>(&read);
  return times ? *times : std::vector<BusyTime>{};
}

TEST(MeetingEvent, IsReadByACalendarAsItsTimeAndTitle) {
  const auto file = ToCalendarFile(Event());
  ASSERT_TRUE(file.ok()) << file.status();
  const std::vector<BusyTime> read = Read(*file);
  ASSERT_EQ(read.size(), 1u) << *file;
  EXPECT_EQ(LocalText(read[0].start), "2026-12-11 08:30");
  EXPECT_EQ(LocalText(read[0].end), "2026-12-11 12:00");
  EXPECT_EQ(read[0].summary, Event().title);
}

TEST(MeetingEvent, TimesAreInUtcAlsoInSummer) {
  MeetingEvent event = Event();
  EXPECT_THAT(*ToCalendarFile(event), HasSubstr("DTSTART:20261211T073000Z"));
  event.date = domain::Date(2026, 6, 11);
  EXPECT_THAT(*ToCalendarFile(event), HasSubstr("DTSTART:20260611T063000Z"));
}

TEST(MeetingEvent, InAMailItSaysFromWhomToWhom) {
  MeetingEvent event = Event();
  EXPECT_THAT(*ToCalendarFile(event), HasSubstr("METHOD:PUBLISH"));
  EXPECT_THAT(*ToCalendarFile(event), Not(HasSubstr("ORGANIZER")));
  event.method = EventMethod::kRequest;
  event.organizer = "lsvo@exempel.se";
  event.attendee = "vera@exempel.se";
  EXPECT_THAT(*ToCalendarFile(event), HasSubstr("METHOD:REQUEST"));
  EXPECT_THAT(*ToCalendarFile(event), HasSubstr("ORGANIZER:mailto:lsvo@exempel.se"));
  EXPECT_THAT(*ToCalendarFile(event), HasSubstr("vera@exempel.se"));
  event.method = EventMethod::kCancel;
  event.cancelled = true;
  EXPECT_THAT(*ToCalendarFile(event), HasSubstr("METHOD:CANCEL"));
  EXPECT_THAT(*ToCalendarFile(event), HasSubstr("STATUS:CANCELLED"));
}

TEST(MeetingEvent, WithoutTimesItTakesTheDayAndWithoutAnEndAnHour) {
  MeetingEvent event = Event();
  event.end.clear();
  EXPECT_EQ(LocalText(Read(*ToCalendarFile(event)).at(0).end), "2026-12-11 09:30");
  event.start.clear();
  const std::string file = *ToCalendarFile(event);
  EXPECT_THAT(file, HasSubstr("DTSTART;VALUE=DATE:20261211"));
  EXPECT_THAT(file, HasSubstr("DTEND;VALUE=DATE:20261212"));
}

TEST(MeetingEvent, AChangeReplacesWhatACalendarHas) {
  MeetingEvent event = Event();
  EXPECT_THAT(*ToCalendarFile(event), testing::AllOf(HasSubstr("UID:abc@mandat"), HasSubstr("SEQUENCE:2"),
                                                     HasSubstr("STATUS:CONFIRMED"), HasSubstr("METHOD:PUBLISH")));
  event.called = false;
  EXPECT_THAT(*ToCalendarFile(event), HasSubstr("STATUS:TENTATIVE"));
  event.cancelled = true;
  EXPECT_THAT(*ToCalendarFile(event), HasSubstr("STATUS:CANCELLED"));
}

TEST(MeetingEvent, TextBreaksOutOfNoLine) {
  MeetingEvent event = Event();
  event.title = "A\r\nEND:VEVENT\nATTACH:file:///etc/passwd";
  const auto file = ToCalendarFile(event);
  ASSERT_TRUE(file.ok());
  EXPECT_THAT(*file, Not(HasSubstr("\nATTACH")));
  EXPECT_EQ(Read(*file).size(), 1u);
}

TEST(MeetingEvent, WhatIsNoTimeIsRefused) {
  for (const char* start : {"8:30", "25:00", "08.30", "08:60", "0a:00"}) {
    MeetingEvent event = Event();
    event.start = start;
    EXPECT_FALSE(ToCalendarFile(event).ok()) << start;
  }
  MeetingEvent event = Event();
  event.time_zone = "Mars/Base";
  EXPECT_FALSE(ToCalendarFile(event).ok());
}

}  // namespace
}  // namespace mandat::calendar
