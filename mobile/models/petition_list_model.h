// Petitions for extra meetings: who asks for what, and how many more have to.
//
// Roles: petition (hex), reason, agenda, whoText ("Begärt av Alva Norrgård, 08:14"), beforeText, countText ("3 av 6 som
// behövs"), value (0 to 1), stateText, stateIcon, tone, joinedText (names), joined (by me), canJoin, canWithdraw,
// meeting (that came of it; empty: none), meetingText, joinName, withdrawName, over. Those that lead somewhere yet
// first, the newest first. GUI thread; follows Session::contentChanged.
#ifndef MANDAT_MOBILE_MODELS_PETITION_LIST_MODEL_H_
#define MANDAT_MOBILE_MODELS_PETITION_LIST_MODEL_H_

#include <QtQml/qqmlregistration.h>

#include "mobile/models/rows_model.h"
#include "mobile/models/workspace.h"

namespace mandat::app {

[[nodiscard]] QByteArrayList PetitionRoles();
[[nodiscard]] QList<QVariantMap> PetitionRows(const Workspace& workspace, bool online);

class PetitionListModel : public mandat::app::RowsModel {
  Q_OBJECT
  QML_ELEMENT
  // How many have to ask: "Minst 6 av 17 ledamöter behöver begära det."
  Q_PROPERTY(QString rule READ rule NOTIFY changed)
  Q_PROPERTY(bool canBegin READ canBegin NOTIFY changed)

 public:
  explicit PetitionListModel(QObject* parent = nullptr);
  QString rule() const { return rule_; }
  bool canBegin() const { return can_begin_; }

  // Puts my name under it, or takes it back.
  Q_INVOKABLE void join(const QString& petition, bool join);

 Q_SIGNALS:
  void changed();

 private:
  void Reload();

  QString rule_;
  bool can_begin_ = false;
};

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_MODELS_PETITION_LIST_MODEL_H_
