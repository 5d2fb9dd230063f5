// Meetings ahead that I have said I miss, wholly or in part, while items that count on me are not covered: one row for
// each of my mandates there.
//
// Roles: meeting, mandate, overline, title, body, actionName. GUI thread; follows Session::contentChanged.
#ifndef MANDAT_MOBILE_MODELS_AWAY_LIST_MODEL_H_
#define MANDAT_MOBILE_MODELS_AWAY_LIST_MODEL_H_

#include <QtQml/qqmlregistration.h>

#include "mobile/models/rows_model.h"

namespace mandat::app {

class Workspace;

[[nodiscard]] QList<QVariantMap> AwayRows(const Workspace& workspace);

class AwayListModel : public mandat::app::RowsModel {
  Q_OBJECT
  QML_ELEMENT

 public:
  explicit AwayListModel(QObject* parent = nullptr);

 private:
  void Reload();
};

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_MODELS_AWAY_LIST_MODEL_H_
