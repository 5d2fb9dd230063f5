// "What I must do", across forums, sorted by deadline: task_rows.h names the roles.
//
// GUI thread; reloads itself when what is known of any forum changes.
#ifndef MANDAT_MOBILE_MODELS_TASK_LIST_MODEL_H_
#define MANDAT_MOBILE_MODELS_TASK_LIST_MODEL_H_

#include "mobile/models/rows_model.h"

namespace mandat::app {

class TaskListModel : public mandat::app::RowsModel {
  Q_OBJECT
  QML_ELEMENT
  // How much there is to do: these, and requests for completion of matters of mine.
  Q_PROPERTY(int toDo READ toDo NOTIFY toDoChanged)

 public:
  explicit TaskListModel(QObject* parent = nullptr);
  int toDo() const { return to_do_; }

 Q_SIGNALS:
  void toDoChanged();

 private:
  void Reload();

  int to_do_ = 0;
};

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_MODELS_TASK_LIST_MODEL_H_
