// "What I must do": answer the notice, declare, reaffirm, accept a substitution, judge what was conveyed. Sorted by
// deadline.
//
// Roles: kind ("answerNotice", "declare", "reaffirm", "answerNomination", "judge"), section ("Till torsdag 17
// december"), overline ("Ärende 10 a · möte 17 december"), title, body (why me, in a sentence or two), dueText ("om 2
// dagar"), dueTone, actionText, actionName (accessible), primary (the first card has the only filled button), meeting,
// item, mandate, statement. GUI thread; reloads itself on Session::contentChanged.
#ifndef MANDAT_MOBILE_MODELS_TASK_LIST_MODEL_H_
#define MANDAT_MOBILE_MODELS_TASK_LIST_MODEL_H_

#include "mobile/models/rows_model.h"

namespace mandat::app {

class TaskListModel : public RowsModel {
  Q_OBJECT
  QML_ELEMENT

 public:
  explicit TaskListModel(QObject* parent = nullptr);

 private:
  void Reload();
};

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_MODELS_TASK_LIST_MODEL_H_
