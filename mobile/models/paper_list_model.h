// All papers of all meetings, newest meeting first. Roles as in document_rows.h. GUI thread.
#ifndef MANDAT_MOBILE_MODELS_PAPER_LIST_MODEL_H_
#define MANDAT_MOBILE_MODELS_PAPER_LIST_MODEL_H_

#include "mobile/models/rows_model.h"

namespace mandat::app {

class PaperListModel : public RowsModel {
  Q_OBJECT
  QML_ELEMENT

 public:
  explicit PaperListModel(QObject* parent = nullptr);

 private:
  void Reload();
};

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_MODELS_PAPER_LIST_MODEL_H_
