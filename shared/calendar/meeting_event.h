// One meeting as a calendar file, for a person's own calendar: when, where and what it is called, and nothing else. No
// agenda, no papers, nobody's name. In a mail also from whom to whom (RFC 6047), so that calendars take it up.
//
// Pure but for libical's own table of time zones; thread-compatible: one call at a time. Text is UTF-8.
#ifndef MANDAT_SHARED_CALENDAR_MEETING_EVENT_H_
#define MANDAT_SHARED_CALENDAR_MEETING_EVENT_H_

#include <string>

#include "absl/status/statusor.h"
#include "shared/domain/date.h"
#include "shared/domain/ids.h"

namespace mandat::calendar {

enum class EventMethod { kPublish, kRequest, kCancel };

struct MeetingEvent {
  // The same for the same meeting, so that a calendar changes what it has instead of showing two.
  std::string uid;
  std::string title;
  std::string place;  // empty: not known yet
  domain::Date date;
  std::string start;      // "HH:MM" of the forum's clock; empty: the whole day
  std::string end;        // empty: an hour after the start
  std::string time_zone;  // the forum's, an IANA name known to the system
  int sequence = 0;       // grows when the meeting has been moved
  bool called = false;    // the notice has been sent; before that the day may change
  bool cancelled = false;
  domain::Time made_at;
  EventMethod method = EventMethod::kPublish;
  std::string organizer;  // addresses; of a request and a cancellation
  std::string attendee;
};

// RFC 5545; times in UTC. INVALID_ARGUMENT: a time or a time zone that is none.
[[nodiscard]] absl::StatusOr<std::string> ToCalendarFile(const MeetingEvent& event);

}  // namespace mandat::calendar

#endif  // MANDAT_SHARED_CALENDAR_MEETING_EVENT_H_
