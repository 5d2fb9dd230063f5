// The lines of an iCalendar file as far as they can be judged without knowing its properties: what opens and closes,
// and where. Internal to the calendar library: libical tells neither lines nor much else of what is wrong.
//
// Pure; thread-safe.
#ifndef MANDAT_SHARED_CALENDAR_ICS_LINES_H_
#define MANDAT_SHARED_CALENDAR_ICS_LINES_H_

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "shared/domain/file_error.h"

namespace mandat::calendar {

inline constexpr std::size_t kMaxCalendarBytes = 2 * 1024 * 1024;
inline constexpr std::size_t kMaxEvents = 10000;

// The line of each BEGIN:VEVENT that stands in a VCALENDAR, in the file's order.
[[nodiscard]] std::variant<std::vector<int>, domain::FileError> EventLines(std::string_view text,
                                                                           const std::string& name);

}  // namespace mandat::calendar

#endif  // MANDAT_SHARED_CALENDAR_ICS_LINES_H_
