// A year's meetings as they are planned: a suggestion to begin with, what the rules say of each, what it clashes with,
// and the year as a calendar.
//
// Pure reading of the workspace's snapshot and of what is handed in. GUI thread.
#ifndef MANDAT_MOBILE_SECRETARIAT_YEAR_YEAR_PLAN_H_
#define MANDAT_MOBILE_SECRETARIAT_YEAR_YEAR_PLAN_H_

#include <QByteArrayList>
#include <QList>
#include <QString>
#include <QStringList>
#include <QVariantList>
#include <QVariantMap>
#include <array>
#include <vector>

#include "mobile/models/workspace.h"
#include "shared/calendar/busy.h"
#include "shared/domain/deadlines.h"
#include "shared/domain/meeting_plan.h"

namespace mandat::app {

// As many as the rules ask for: the days of the year before, a year later on the same weekday, or else spread over the
// year without July. None on a day that is no working day.
[[nodiscard]] std::vector<domain::PlannedMeeting> SuggestPlan(const Workspace& workspace, int year);

// From when to when the forum's meetings usually are: as the newest one.
struct UsualMeeting {
  std::string start = "08:30";
  std::string end = "12:00";
  std::string place;
};
[[nodiscard]] UsualMeeting UsualOf(const Workspace& workspace);

// The planned ones, and the meetings of the year that nobody planned: what is looked at for clashes and on the calendar.
// Without planned days whose meeting was moved away or cancelled.
[[nodiscard]] domain::MeetingPlan WholeYear(const Workspace& workspace, const domain::MeetingPlan& plan);
// The meeting on that day that is not cancelled; of several the one that begins then.
[[nodiscard]] const domain::Meeting* MeetingOn(const Workspace& workspace, const domain::PlannedMeeting& planned);
// The meeting that was on the planned day and is not any more, for it was moved or cancelled; null: none was, or one is.
[[nodiscard]] const domain::Meeting* MeetingThatLeft(const Workspace& workspace, const domain::PlannedMeeting& planned);

// Roles: date, dayText, timeText, meeting (empty: not created yet), planned, stateText, stateTone, kindText, deadlines (list
// of { label, weekdaysText, calendarText, leftText, tone, spoken }), troubles (list of { text, tone }), openName, createName,
// removeName, groupName, changeable (it can be moved and cancelled), moveName, cancelName.
[[nodiscard]] QByteArrayList PlanRoles();
[[nodiscard]] QList<QVariantMap> PlanRows(const Workspace& workspace, const domain::MeetingPlan& plan,
                                          const std::vector<calendar::BusyTime>& busy);

// Of the year as a whole: "8 möten planerade. Reglerna kräver minst 8." What was cancelled, or moved out of the year, is
// not counted.
struct YearCount {
  int planned = 0;
  int needed = 0;
  [[nodiscard]] bool enough() const { return planned >= needed; }
};
[[nodiscard]] YearCount CountOf(const Workspace& workspace, const domain::MeetingPlan& plan);

// Twelve of { name, offset (empty days before the first Monday to Sunday week), days: list of { date, number, mark (0
// none, 1 planned, 2 a meeting, 3 with a clash or another trouble), due, off, today, name } }.
[[nodiscard]] QVariantList MonthsOf(const Workspace& workspace, const domain::MeetingPlan& plan,
                                    const std::vector<calendar::BusyTime>& busy);

// Why these are no day and times of a meeting; empty: they are. Times may be left out.
[[nodiscard]] QString ProblemOfDay(const QString& date, const QString& start, const QString& end, int year);

// An id for a meeting on that day that the forum does not have.
[[nodiscard]] std::string NewMeetingId(const Workspace& workspace, domain::Date day);

// What is wrong with a meeting on that day by itself: no working day, a deadline that has passed, what it clashes with.
[[nodiscard]] QStringList TroublesOfDay(const Workspace& workspace, const domain::Rules& rules,
                                        const domain::PlannedMeeting& planned,
                                        const std::vector<calendar::BusyTime>& busy);
// As DeadlineTable.qml shows them.
[[nodiscard]] QVariantList DeadlineRows(const Workspace& workspace, const std::array<domain::Deadline, 4>& deadlines,
                                        bool over);
// "08:30–12:00", "the whole day".
[[nodiscard]] QString HoursText(const std::string& start, const std::string& end);

[[nodiscard]] QString DeadlineLabel(domain::DeadlineKind kind);
// "fre 12 mar".
[[nodiscard]] QString TinyDay(domain::Date day);

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_SECRETARIAT_YEAR_YEAR_PLAN_H_
