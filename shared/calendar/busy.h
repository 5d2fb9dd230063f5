// When people are busy elsewhere, read from calendar files, and what of a plan of meetings clashes with it.
//
// Pure values; `ReadCalendar` keeps nothing but libical's own table of time zones, which is filled once;
// thread-compatible: one call at a time. Times are minutes of the forum's local clock since 1970-01-01 00:00. Limits: 2
// MiB a file, 10 000 events, 20 000 busy times a year, 50 000 steps of one recurrence.
#ifndef MANDAT_SHARED_CALENDAR_BUSY_H_
#define MANDAT_SHARED_CALENDAR_BUSY_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "shared/domain/date.h"
#include "shared/domain/file_error.h"
#include "shared/domain/petition_state.h"

namespace mandat::calendar {

struct BusyTime {
  std::int64_t start = 0;  // inclusive
  std::int64_t end = 0;    // exclusive
  std::string summary;
  std::string source;  // the file's name
  int line = 0;        // where its event begins
};

// The busy times of one iCalendar file (RFC 5545) that touch `year`, by start: events that are neither cancelled nor
// marked as free, with their recurrences. `time_zone` is the forum's, an IANA name known to the system; times without a
// zone are taken as the forum's. An error names the line.
[[nodiscard]] std::variant<std::vector<BusyTime>, domain::FileError> ReadCalendar(std::string_view text,
                                                                                  const std::string& name, int year,
                                                                                  const std::string& time_zone);

struct Clash {
  domain::PlannedMeeting meeting;
  BusyTime busy;
};

// Every planned meeting with every busy time that it overlaps, in the plan's order. A meeting without a start takes the
// whole day, one without an end goes on until midnight.
[[nodiscard]] std::vector<Clash> FindClashes(const domain::MeetingPlan& plan, const std::vector<BusyTime>& busy);

// "2027-03-12 08:30".
[[nodiscard]] std::string LocalText(std::int64_t minutes);

}  // namespace mandat::calendar

#endif  // MANDAT_SHARED_CALENDAR_BUSY_H_
