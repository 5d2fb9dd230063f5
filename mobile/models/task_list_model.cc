#include "mobile/models/task_list_model.h"

#include "mobile/models/matter_reading.h"
#include "mobile/models/session.h"
#include "mobile/models/task_rows.h"
#include "mobile/models/words.h"
#include "mobile/models/workspace.h"

namespace mandat::app {

TaskListModel::TaskListModel(QObject* parent) : RowsModel(TaskRoles(), parent) {
  for (auto changes : {&Session::contentChanged, &Session::otherContentChanged, &Session::forumsChanged})
    connect(Session::instance(), changes, this, &TaskListModel::Reload);
  Reload();
}

void TaskListModel::Reload() {
  QList<ForumTasks> forums;
  for (const Workspace* w : Session::instance()->workspaces())
    forums << ForumTasks{w->slot(), Q(w->shown().forum.short_name), TaskRows(*w)};
  setRows(MergedTaskRows(forums));
  const Workspace* shown = Session::instance()->workspace();
  to_do_ = count() + (shown ? CompletionsAskedOfMe(*shown) : 0);
  Q_EMIT toDoChanged();
}

}  // namespace mandat::app
