// The papers of all meetings, newest meeting first; the oldest are left out until they are asked for. Roles as in
// document_rows.h. GUI thread.
#ifndef MANDAT_MOBILE_MODELS_PAPER_LIST_MODEL_H_
#define MANDAT_MOBILE_MODELS_PAPER_LIST_MODEL_H_

#include "mobile/models/rows_model.h"

namespace mandat::app {

class PaperListModel : public mandat::app::RowsModel {
  Q_OBJECT
  QML_ELEMENT
  // How many are left out.
  Q_PROPERTY(int more READ more NOTIFY moreChanged)

 public:
  explicit PaperListModel(QObject* parent = nullptr);

  int more() const { return more_; }
  Q_INVOKABLE void showMore();

 Q_SIGNALS:
  void moreChanged();

 private:
  void Reload();

  int limit_;
  int more_ = 0;
};

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_MODELS_PAPER_LIST_MODEL_H_
