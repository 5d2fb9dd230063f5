// Calendar files of people and bodies whom the year's meetings must not clash with, kept on this device by year and by
// name.
//
// Kept are the busy times of that year alone, in the encrypted replica. GUI thread.
#ifndef MANDAT_MOBILE_SECRETARIAT_YEAR_BUSY_CALENDARS_H_
#define MANDAT_MOBILE_SECRETARIAT_YEAR_BUSY_CALENDARS_H_

#include <QString>
#include <vector>

#include "mobile/models/workspace.h"
#include "shared/calendar/busy.h"

namespace mandat::app {

struct BusyCalendar {
  QString name;
  std::vector<calendar::BusyTime> times;
};
[[nodiscard]] std::vector<BusyCalendar> BusyCalendars(const Workspace& workspace, int year);
[[nodiscard]] std::vector<calendar::BusyTime> BusyTimes(const std::vector<BusyCalendar>& calendars);
[[nodiscard]] absl::Status KeepCalendars(Workspace& workspace, int year, const std::vector<BusyCalendar>& calendars);

inline constexpr qint64 kMaxCalendarBytes = 4 * 1024 * 1024;
// Reads a file and keeps it in the place of one of the same name. Why not, in words, with the line; empty: it is kept.
[[nodiscard]] QString ImportCalendar(Workspace& workspace, int year, const QString& path);

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_SECRETARIAT_YEAR_BUSY_CALENDARS_H_
