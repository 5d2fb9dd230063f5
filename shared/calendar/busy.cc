#include "shared/calendar/busy.h"

#include <libical/ical.h>

#include <algorithm>
#include <chrono>
#include <initializer_list>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

#include "shared/calendar/ics_lines.h"

namespace mandat::calendar {
namespace {

constexpr std::int64_t kDayMinutes = 24 * 60;
constexpr std::size_t kMaxBusyTimes = 20000;
constexpr int kMaxStepsOfOne = 50000;
constexpr int kMaxStepsOfAll = 1000000;
constexpr std::size_t kMaxSummaryBytes = 200;

struct FreeComponent {
  void operator()(icalcomponent* component) const { icalcomponent_free(component); }
};
struct FreeIterator {
  void operator()(icalrecur_iterator* iterator) const { icalrecur_iterator_free(iterator); }
};

// libical lets the thirteenth month pass.
bool IsTime(const icaltimetype& time) {
  return !icaltime_is_null_time(time) && time.year >= 1 && time.year <= 9999 && time.month >= 1 && time.month <= 12 &&
         time.day >= 1 && time.day <= icaltime_days_in_month(time.month, time.year) && time.hour >= 0 &&
         time.hour <= 23 && time.minute >= 0 && time.minute <= 59;
}

std::int64_t MinutesOf(const icaltimetype& time) {
  const std::chrono::sys_days day = std::chrono::year(time.year) / time.month / time.day;
  return day.time_since_epoch().count() * kDayMinutes + (time.is_date ? 0 : time.hour * 60 + time.minute);
}

std::int64_t FirstMinuteOf(int year) {
  return domain::Date(year, 1, 1).days().time_since_epoch().count() * kDayMinutes;
}

// A property whose VALUE parameter names another type would be read as what it is not.
bool Is(icalproperty* property, std::initializer_list<icalvalue_kind> kinds) {
  const icalvalue* value = icalproperty_get_value(property);
  return value != nullptr && std::find(kinds.begin(), kinds.end(), icalvalue_isa(value)) != kinds.end();
}

// Null where there is none.
const char* TextOf(icalcomponent* event, icalproperty_kind kind) {
  icalproperty* property = icalcomponent_get_first_property(event, kind);
  if (property == nullptr || !Is(property, {ICAL_TEXT_VALUE})) return nullptr;
  return icalvalue_get_text(icalproperty_get_value(property));
}

std::string Printable(const char* text) {
  std::string result(text == nullptr ? "" : text);
  if (result.size() > kMaxSummaryBytes) {
    std::size_t cut = kMaxSummaryBytes;
    while (cut > 0 && (static_cast<unsigned char>(result[cut]) & 0xC0) == 0x80) --cut;
    result.resize(cut);
  }
  for (char& c : result) c = static_cast<unsigned char>(c) < 0x20 || c == 0x7f ? ' ' : c;
  return result;
}

// One calendar file being read. The first problem ends it.
class Reader {
 public:
  Reader(const std::string& name, int year, icaltimezone* zone, std::vector<int> lines)
      : name_(name),
        year_(year),
        from_(FirstMinuteOf(year)),
        to_(FirstMinuteOf(year + 1)),
        zone_(zone),
        lines_(std::move(lines)) {}

  void Read(icalcomponent* root) {
    CollectEvents(root);
    if (events_.size() != lines_.size()) return Fail(1, "the calendar's events cannot be told apart");
    for (std::size_t i = 0; i < events_.size() && !error_; ++i) NoteReplaced(events_[i], lines_[i]);
    for (std::size_t i = 0; i < events_.size() && !error_; ++i) ReadEvent(events_[i], lines_[i]);
    std::sort(busy_.begin(), busy_.end(), [](const BusyTime& a, const BusyTime& b) {
      return std::tie(a.start, a.end, a.line) < std::tie(b.start, b.end, b.line);
    });
  }

  std::optional<domain::FileError>& error() { return error_; }
  std::vector<BusyTime>& busy() { return busy_; }

 private:
  void Fail(int line, std::string problem) {
    if (!error_) error_ = domain::FileError{name_, line, std::move(problem)};
  }

  void CollectEvents(icalcomponent* component) {
    for (icalcomponent* child = icalcomponent_get_first_component(component, ICAL_ANY_COMPONENT); child != nullptr;
         child = icalcomponent_get_next_component(component, ICAL_ANY_COMPONENT)) {
      if (icalcomponent_isa(child) == ICAL_VCALENDAR_COMPONENT) CollectEvents(child);
      if (icalcomponent_isa(child) == ICAL_VEVENT_COMPONENT) events_.push_back(child);
    }
  }

  // In its own zone; without one it floats, and is the forum's.
  std::optional<icaltimetype> InItsZone(icaltimetype time, icalproperty* property, icalcomponent* event, int line) {
    if (!IsTime(time)) {
      Fail(line, "the event has a time that does not exist");
      return std::nullopt;
    }
    if (time.is_date || icaltime_is_utc(time)) return time;
    icalparameter* parameter = icalproperty_get_first_parameter(property, ICAL_TZID_PARAMETER);
    if (parameter == nullptr) {
      time.zone = zone_;
      return time;
    }
    const char* id = icalparameter_get_tzid(parameter);
    icaltimezone* zone = nullptr;
    for (icalcomponent* in = icalcomponent_get_parent(event); in != nullptr && zone == nullptr;
         in = icalcomponent_get_parent(in)) {
      zone = icalcomponent_get_timezone(in, id);
    }
    if (zone == nullptr) zone = icaltimezone_get_builtin_timezone(id);
    if (zone == nullptr) zone = icaltimezone_get_builtin_timezone_from_tzid(id);
    if (zone == nullptr) {
      Fail(line, "the event's time zone '" + Printable(id) + "' is neither in the file nor known to the system");
      return std::nullopt;
    }
    time.zone = zone;
    return time;
  }

  // By the forum's clock.
  std::int64_t Local(icaltimetype time) const {
    if (time.is_date) return MinutesOf(time);
    return MinutesOf(icaltime_convert_to_zone(time, zone_));
  }

  std::optional<icaltimetype> TimeOf(icalcomponent* event, icalproperty_kind kind, int line) {
    icalproperty* property = icalcomponent_get_first_property(event, kind);
    if (property == nullptr) return std::nullopt;
    if (!Is(property, {ICAL_DATE_VALUE, ICAL_DATETIME_VALUE})) {
      Fail(line, "the event has a time that is none");
      return std::nullopt;
    }
    return InItsZone(icalvalue_get_datetime(icalproperty_get_value(property)), property, event, line);
  }

  // What libical could not read and left out: of times and recurrences that is no detail.
  void CheckWhatWasLeftOut(icalcomponent* event, int line) {
    for (icalproperty* property = icalcomponent_get_first_property(event, ICAL_XLICERROR_PROPERTY); property != nullptr;
         property = icalcomponent_get_next_property(event, ICAL_XLICERROR_PROPERTY)) {
      if (!Is(property, {ICAL_TEXT_VALUE})) continue;
      const std::string text = Printable(icalvalue_get_text(icalproperty_get_value(property)));
      for (const char* name : {"DTSTART", "DTEND", "DURATION", "RRULE", "RDATE", "EXDATE", "RECURRENCE-ID"}) {
        if (text.find(name) != std::string::npos)
          return Fail(line, "the event's " + std::string(name) + " cannot be read: " + text);
      }
    }
  }

  // An event that stands for one occurrence of another.
  void NoteReplaced(icalcomponent* event, int line) {
    const char* uid = TextOf(event, ICAL_UID_PROPERTY);
    const auto of = TimeOf(event, ICAL_RECURRENCEID_PROPERTY, line);
    if (uid != nullptr && of) replaced_[uid].insert(Local(*of));
  }

  void ReadEvent(icalcomponent* event, int line) {
    CheckWhatWasLeftOut(event, line);
    if (error_ || icalcomponent_get_status(event) == ICAL_STATUS_CANCELLED) return;
    icalproperty* transparent = icalcomponent_get_first_property(event, ICAL_TRANSP_PROPERTY);
    if (transparent != nullptr && icalproperty_get_transp(transparent) != ICAL_TRANSP_OPAQUE &&
        icalproperty_get_transp(transparent) != ICAL_TRANSP_OPAQUENOCONFLICT)
      return;
    const auto start = TimeOf(event, ICAL_DTSTART_PROPERTY, line);
    if (!start) return Fail(line, "the event has no DTSTART");
    const auto length = LengthOf(event, *start, line);
    if (!length) return;
    current_ = BusyTime{0, 0, Printable(TextOf(event, ICAL_SUMMARY_PROPERTY)), name_, line};
    const std::set<std::int64_t> without = Without(event, line);
    bool repeats = false;
    for (icalproperty* rule = icalcomponent_get_first_property(event, ICAL_RRULE_PROPERTY); rule != nullptr && !error_;
         rule = icalcomponent_get_next_property(event, ICAL_RRULE_PROPERTY)) {
      repeats = true;
      if (!Is(rule, {ICAL_RECUR_VALUE})) return Fail(line, "the event's RRULE is none");
      Repeat(icalproperty_get_rrule(rule), *start, *length, without, line);
    }
    if (!repeats) Add(Local(*start), *length, without);
    for (icalproperty* date = icalcomponent_get_first_property(event, ICAL_RDATE_PROPERTY); date != nullptr && !error_;
         date = icalcomponent_get_next_property(event, ICAL_RDATE_PROPERTY)) {
      if (!Is(date, {ICAL_DATE_VALUE, ICAL_DATETIME_VALUE, ICAL_DATETIMEPERIOD_VALUE, ICAL_PERIOD_VALUE}))
        return Fail(line, "the event's RDATE is none");
      const icaldatetimeperiodtype value = icalproperty_get_rdate(date);
      const bool is_period = icaltime_is_null_time(value.time);
      const auto time = InItsZone(is_period ? value.period.start : value.time, date, event, line);
      if (time) Add(Local(*time), *length, without);
    }
  }

  // In minutes; nullopt after an error. A day where only a date is given; none where there is a time alone.
  std::optional<std::int64_t> LengthOf(icalcomponent* event, const icaltimetype& start, int line) {
    std::int64_t length = start.is_date ? kDayMinutes : 0;
    if (const auto end = TimeOf(event, ICAL_DTEND_PROPERTY, line)) {
      length = Local(*end) - Local(start);
    } else if (icalproperty* duration = icalcomponent_get_first_property(event, ICAL_DURATION_PROPERTY)) {
      if (!Is(duration, {ICAL_DURATION_VALUE})) {
        Fail(line, "the event's DURATION is none");
        return std::nullopt;
      }
      length = icaldurationtype_as_int(icalproperty_get_duration(duration)) / 60;
    }
    if (error_) return std::nullopt;
    if (length < 0) {
      Fail(line, "the event ends before it begins");
      return std::nullopt;
    }
    return length;
  }

  std::set<std::int64_t> Without(icalcomponent* event, int line) {
    std::set<std::int64_t> without;
    for (icalproperty* date = icalcomponent_get_first_property(event, ICAL_EXDATE_PROPERTY); date != nullptr;
         date = icalcomponent_get_next_property(event, ICAL_EXDATE_PROPERTY)) {
      if (!Is(date, {ICAL_DATE_VALUE, ICAL_DATETIME_VALUE})) {
        Fail(line, "the event's EXDATE is none");
        return without;
      }
      const auto time = InItsZone(icalproperty_get_exdate(date), date, event, line);
      if (time) without.insert(Local(*time));
    }
    const char* uid = TextOf(event, ICAL_UID_PROPERTY);
    const bool is_replacement = icalcomponent_get_first_property(event, ICAL_RECURRENCEID_PROPERTY) != nullptr;
    const auto replaced = uid == nullptr || is_replacement ? replaced_.end() : replaced_.find(uid);
    if (replaced != replaced_.end()) without.insert(replaced->second.begin(), replaced->second.end());
    return without;
  }

  void Repeat(const icalrecurrencetype& rule, const icaltimetype& start, std::int64_t length,
              const std::set<std::int64_t>& without, int line) {
    if (rule.freq == ICAL_NO_RECURRENCE) return Fail(line, "the event's RRULE cannot be followed");
    const std::unique_ptr<icalrecur_iterator, FreeIterator> iterator(icalrecur_iterator_new(rule, start));
    if (iterator == nullptr) return Fail(line, "the event's RRULE cannot be followed");
    for (int step = 0;; ++step) {
      const icaltimetype next = icalrecur_iterator_next(iterator.get());
      if (icaltime_is_null_time(next)) return;
      if (step >= kMaxStepsOfOne || ++steps_ > kMaxStepsOfAll)
        return Fail(line, "the event repeats too many times to be followed into the year");
      if (next.year < year_ - 1) continue;  // what repeats is over within a year
      icaltimetype time = next;
      time.zone = start.zone;
      time.is_date = start.is_date;
      const std::int64_t local = Local(time);
      if (local >= to_) return;
      Add(local, length, without);
      if (error_) return;
    }
  }

  void Add(std::int64_t start, std::int64_t length, const std::set<std::int64_t>& without) {
    if (length == 0 || start >= to_ || start + length <= from_ || without.contains(start)) return;
    // A date among the exceptions means whatever begins on it.
    const std::int64_t midnight = start - ((start % kDayMinutes) + kDayMinutes) % kDayMinutes;
    if (without.contains(midnight)) return;
    if (busy_.size() >= kMaxBusyTimes) return Fail(current_.line, "more than 20000 busy times in the year");
    current_.start = start;
    current_.end = start + length;
    busy_.push_back(current_);
  }

  const std::string& name_;
  int year_;
  std::int64_t from_;
  std::int64_t to_;
  icaltimezone* zone_;
  std::vector<int> lines_;
  std::vector<icalcomponent*> events_;
  std::map<std::string, std::set<std::int64_t>> replaced_;  // uid -> occurrences that events of their own stand for
  BusyTime current_;
  std::vector<BusyTime> busy_;
  int steps_ = 0;
  std::optional<domain::FileError> error_;
};

std::int64_t MinutesOfDay(const std::string& time, std::int64_t otherwise) {
  if (time.size() != 5) return otherwise;
  return ((time[0] - '0') * 10 + (time[1] - '0')) * 60 + (time[3] - '0') * 10 + (time[4] - '0');
}

}  // namespace

std::variant<std::vector<BusyTime>, domain::FileError> ReadCalendar(std::string_view text, const std::string& name,
                                                                    int year, const std::string& time_zone) {
  auto lines = EventLines(text, name);
  if (auto* error = std::get_if<domain::FileError>(&lines)) return std::move(*error);
  icalerror_set_errors_are_fatal(0);
  icaltimezone* zone = icaltimezone_get_builtin_timezone(time_zone.c_str());
  if (zone == nullptr) return domain::FileError{name, 1, "the system does not know the forum's time zone " + time_zone};
  const std::unique_ptr<icalcomponent, FreeComponent> root(icalparser_parse_string(std::string(text).c_str()));
  if (root == nullptr) return domain::FileError{name, 1, "this is no calendar"};
  Reader reader(name, year, zone, std::get<std::vector<int>>(std::move(lines)));
  reader.Read(root.get());
  if (reader.error()) return std::move(*reader.error());
  return std::move(reader.busy());
}

std::vector<Clash> FindClashes(const domain::MeetingPlan& plan, const std::vector<BusyTime>& busy) {
  std::vector<Clash> clashes;
  for (const domain::PlannedMeeting& meeting : plan.meetings) {
    const std::int64_t day = meeting.date.days().time_since_epoch().count() * kDayMinutes;
    const std::int64_t start = day + MinutesOfDay(meeting.start, 0);
    const std::int64_t end = day + MinutesOfDay(meeting.end, kDayMinutes);
    for (const BusyTime& time : busy) {
      if (time.start < end && start < time.end) clashes.push_back({meeting, time});
    }
  }
  return clashes;
}

std::string LocalText(std::int64_t minutes) {
  const std::int64_t of_day = ((minutes % kDayMinutes) + kDayMinutes) % kDayMinutes;
  const domain::Date day(std::chrono::sys_days(std::chrono::days((minutes - of_day) / kDayMinutes)));
  const auto two = [](std::int64_t value) { return std::string(value < 10 ? "0" : "") + std::to_string(value); };
  return day.ToString() + " " + two(of_day / 60) + ":" + two(of_day % 60);
}

}  // namespace mandat::calendar
