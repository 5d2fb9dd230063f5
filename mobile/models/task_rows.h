// "What I must do" as rows: of one forum, and of several put together by deadline.
//
// Roles: kind ("answerNotice", "declare", "reaffirm", "answerNomination", "judge", "signMinutes", "assignment",
// "answerConveyance", "convey", "reviewRules"), forum (whose row it is; what MergedTaskRows was given), forumText (its
// short name; empty while there is but one), section ("Till torsdag 17 december"), overline ("Ärende 10 a · möte 17
// december"), title, body (why me, in a sentence or two), functionText (for which mandate), dueText ("om 2 dagar"),
// dueTone, actionText (empty: nothing to press), actionName (accessible; its own in the list), primary (the first that
// has something to press), meeting, item, mandate, statement, assignment, due (ISO 8601; empty: no day), stops (the
// item cannot be decided meanwhile). Pure reading of the workspace's snapshot. GUI thread.
#ifndef MANDAT_MOBILE_MODELS_TASK_ROWS_H_
#define MANDAT_MOBILE_MODELS_TASK_ROWS_H_

#include <QByteArrayList>
#include <QList>
#include <QString>
#include <QVariantMap>

#include "mobile/models/workspace.h"

namespace mandat::app {

[[nodiscard]] QByteArrayList TaskRoles();
[[nodiscard]] QList<QVariantMap> TaskRows(const Workspace& workspace);

struct ForumTasks {
  QString forum;
  QString forum_text;
  QList<QVariantMap> rows;  // of TaskRows
};
// By day, those without a day last; within a day what stops a decision comes first, then each forum's own order.
[[nodiscard]] QList<QVariantMap> MergedTaskRows(const QList<ForumTasks>& forums);

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_MODELS_TASK_ROWS_H_
