// Moving a meeting to another day, and cancelling it: whether it can be, what follows of it in words before anybody
// signs it, and the acts.
//
// Pure reading of the workspace's snapshot and of what is handed in. GUI thread, for its words.
#ifndef MANDAT_MOBILE_SECRETARIAT_YEAR_MEETING_CHANGE_H_
#define MANDAT_MOBILE_SECRETARIAT_YEAR_MEETING_CHANGE_H_

#include <QCoreApplication>
#include <QString>
#include <QStringList>
#include <QVariantList>
#include <vector>

#include "mandat/v1/statement.pb.h"
#include "mobile/models/workspace.h"
#include "shared/calendar/busy.h"

namespace mandat::app {

class MeetingChangeWords {
  Q_DECLARE_TR_FUNCTIONS(MeetingChangeWords)
};

// What is planned or called; not what has opened or is over.
[[nodiscard]] bool CanBeChanged(const domain::Meeting& meeting);

// Why the meeting cannot be moved to that day; empty: it can. Of the times: why they are none.
[[nodiscard]] QString ProblemOfNewDay(const Workspace& workspace, const domain::Meeting& meeting, const QString& date);
[[nodiscard]] QString ProblemOfNewTimes(const QString& date, const QString& start, const QString& end);

// Where the meeting would be: without times those that it has.
[[nodiscard]] domain::PlannedMeeting NewDayOf(const domain::Meeting& meeting, domain::Date day, const QString& start,
                                              const QString& end);

// The deadlines before the new day by the meeting's own rules, as DeadlineTable.qml shows them.
[[nodiscard]] QVariantList DeadlinesAfterMove(const Workspace& workspace, const domain::Meeting& meeting,
                                              domain::Date day);
// What speaks against it: no working day, another meeting, deadlines that have passed, what it clashes with.
[[nodiscard]] QStringList TroublesOfMove(const Workspace& workspace, const domain::Meeting& meeting,
                                         const domain::PlannedMeeting& to, const std::vector<calendar::BusyTime>& busy);

// What follows, each as { text, glyph, tone }.
[[nodiscard]] QVariantList WhatMovingDoes(const Workspace& workspace, const domain::Meeting& meeting,
                                          const domain::PlannedMeeting& to);
[[nodiscard]] QVariantList WhatCancellingDoes(const Workspace& workspace, const domain::Meeting& meeting);

[[nodiscard]] v1::Statement MoveAct(const domain::Meeting& meeting, const domain::PlannedMeeting& to,
                                    const QString& reason);
[[nodiscard]] v1::Statement CancelAct(const domain::Meeting& meeting, const QString& reason);

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_SECRETARIAT_YEAR_MEETING_CHANGE_H_
