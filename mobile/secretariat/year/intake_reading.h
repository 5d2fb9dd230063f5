// Matters as the secretariat and the preparatory group have them before them: by what each waits for, with the days that
// are left in both readings of them.
//
// Pure reading of the workspace's snapshot. GUI thread.
#ifndef MANDAT_MOBILE_SECRETARIAT_YEAR_INTAKE_READING_H_
#define MANDAT_MOBILE_SECRETARIAT_YEAR_INTAKE_READING_H_

#include <QByteArrayList>
#include <QList>
#include <QString>
#include <QVariantMap>

#include "mobile/models/workspace.h"

namespace mandat::app {

// What is to be done with a matter next, and by whom.
enum class IntakeStep {
  kReview,   // secretary and chair: is it complete?
  kAnswer,   // its submitter: completion was requested
  kPrepare,  // the preparatory group
  kLate,     // chair or forum: it came too late for the meeting that it is for
  kAgenda,   // to be put on the agenda
  kOver,     // on an agenda, decided, rejected, referred or withdrawn
};
[[nodiscard]] IntakeStep StepOf(const Workspace& workspace, const domain::Matter& matter);

// The meeting that a matter is for: where it was accepted or admitted, or that it wishes for; of one that wishes for none
// the first whose material it is in time for. Null: there is none.
[[nodiscard]] const domain::Meeting* MeetingFor(const Workspace& workspace, const domain::Matter& matter);

// Roles: matter, title, byText, stateText, stateIcon, tone, meetingText, deadlineText (both readings), leftText, leftTone,
// openName, section. `view`: "review", "prepare", "agenda" or "over". Those with the fewest days left first.
[[nodiscard]] QByteArrayList IntakeRoles();
[[nodiscard]] QList<QVariantMap> IntakeRows(const Workspace& workspace, const QString& view, bool online);
[[nodiscard]] QString ViewOf(IntakeStep step);

// The deadlines of a matter for its meeting. Roles: label, weekdaysText, calendarText, stateText, tone, spoken.
[[nodiscard]] QByteArrayList MatterDeadlineRoles();
[[nodiscard]] QList<QVariantMap> MatterDeadlineRows(const Workspace& workspace, const domain::Matter& matter);

// Meetings that a matter can be accepted to. Roles: meeting, dayText, detailText (both readings), late.
[[nodiscard]] QByteArrayList MatterMeetingRoles();
[[nodiscard]] QList<QVariantMap> MatterMeetingRows(const Workspace& workspace, const domain::Matter& matter);

// The names of collaboration groups that matters of the forum have been marked with.
[[nodiscard]] QStringList KnownGroups(const Workspace& workspace);

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_SECRETARIAT_YEAR_INTAKE_READING_H_
