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

 public:
  explicit TaskListModel(QObject* parent = nullptr);

 private:
  void Reload();
};

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_MODELS_TASK_LIST_MODEL_H_
