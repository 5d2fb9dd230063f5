#include "shared/calendar/meeting_event.h"

#include <libical/ical.h>

#include <charconv>
#include <cstdlib>
#include <memory>
#include <optional>

namespace mandat::calendar {
namespace {

constexpr int kUsualMinutes = 60;

struct FreeCalendar {
  void operator()(icalcomponent* component) const { icalcomponent_free(component); }
};

// Minutes since midnight; nullopt: not HH:MM.
std::optional<int> MinutesOfDay(const std::string& text) {
  if (text.size() != 5 || text[2] != ':') return std::nullopt;
  int hour = -1, minute = -1;
  const char* at = text.data();
  if (std::from_chars(at, at + 2, hour).ptr != at + 2 || std::from_chars(at + 3, at + 5, minute).ptr != at + 5)
    return std::nullopt;
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59) return std::nullopt;
  return hour * 60 + minute;
}

icaltimetype DayOf(const domain::Date& date) {
  icaltimetype time = icaltime_null_date();
  time.year = date.year();
  time.month = static_cast<int>(date.month());
  time.day = static_cast<int>(date.day());
  return time;
}

icaltimetype UtcOf(const domain::Date& date, int minutes, icaltimezone* zone) {
  icaltimetype time = DayOf(date.PlusDays(minutes / (24 * 60)));
  time.is_date = 0;
  time.hour = minutes / 60 % 24;
  time.minute = minutes % 60;
  time.second = 0;  // libical's empty time has minus one
  time.zone = zone;
  return icaltime_convert_to_zone(time, icaltimezone_get_utc_timezone());
}

// Nobody is to answer by mail: the notice is answered in Mandat.
void AddPeople(const MeetingEvent& event, icalcomponent* made) {
  icalcomponent_add_property(made, icalproperty_new_organizer(("mailto:" + event.organizer).c_str()));
  icalproperty* attendee = icalproperty_new_attendee(("mailto:" + event.attendee).c_str());
  icalproperty_add_parameter(attendee, icalparameter_new_role(ICAL_ROLE_REQPARTICIPANT));
  icalproperty_add_parameter(attendee, icalparameter_new_partstat(ICAL_PARTSTAT_NEEDSACTION));
  icalproperty_add_parameter(attendee, icalparameter_new_rsvp(ICAL_RSVP_FALSE));
  icalcomponent_add_property(made, attendee);
}

icalproperty_method MethodOf(EventMethod method) {
  switch (method) {
    case EventMethod::kRequest:
      return ICAL_METHOD_REQUEST;
    case EventMethod::kCancel:
      return ICAL_METHOD_CANCEL;
    case EventMethod::kPublish:
      break;
  }
  return ICAL_METHOD_PUBLISH;
}

icalcomponent* EventOf(const MeetingEvent& event, icalproperty* start, icalproperty* end) {
  icalcomponent* made = icalcomponent_vanew(
      ICAL_VEVENT_COMPONENT, icalproperty_new_uid(event.uid.c_str()),
      icalproperty_new_dtstamp(
          icaltime_from_timet_with_zone(event.made_at.ms / 1000, 0, icaltimezone_get_utc_timezone())),
      start, end, icalproperty_new_summary(event.title.c_str()), icalproperty_new_sequence(event.sequence),
      icalproperty_new_status(event.cancelled ? ICAL_STATUS_CANCELLED
                                              : (event.called ? ICAL_STATUS_CONFIRMED : ICAL_STATUS_TENTATIVE)),
      static_cast<void*>(nullptr));
  if (!event.place.empty()) icalcomponent_add_property(made, icalproperty_new_location(event.place.c_str()));
  if (event.method != EventMethod::kPublish) AddPeople(event, made);
  return made;
}

}  // namespace

absl::StatusOr<std::string> ToCalendarFile(const MeetingEvent& event) {
  icalproperty* start = nullptr;
  icalproperty* end = nullptr;
  if (event.start.empty()) {
    start = icalproperty_new_dtstart(DayOf(event.date));
    end = icalproperty_new_dtend(DayOf(event.date.PlusDays(1)));
  } else {
    icaltimezone* zone = icaltimezone_get_builtin_timezone(event.time_zone.c_str());
    if (zone == nullptr) return absl::InvalidArgumentError("no such time zone: " + event.time_zone);
    const std::optional<int> from = MinutesOfDay(event.start);
    const std::optional<int> to =
        event.end.empty() && from ? std::optional(*from + kUsualMinutes) : MinutesOfDay(event.end);
    if (!from || !to) return absl::InvalidArgumentError("no time of day: " + event.start + ", " + event.end);
    start = icalproperty_new_dtstart(UtcOf(event.date, *from, zone));
    end = icalproperty_new_dtend(UtcOf(event.date, *to < *from ? *to + 24 * 60 : *to, zone));
  }
  const std::unique_ptr<icalcomponent, FreeCalendar> calendar(icalcomponent_vanew(
      ICAL_VCALENDAR_COMPONENT, icalproperty_new_version("2.0"), icalproperty_new_prodid("-//Mandat//Mandat//EN"),
      icalproperty_new_method(MethodOf(event.method)), EventOf(event, start, end), static_cast<void*>(nullptr)));
  const std::unique_ptr<char, decltype(&std::free)> text(icalcomponent_as_ical_string_r(calendar.get()), &std::free);
  return std::string(text.get());
}

}  // namespace mandat::calendar
