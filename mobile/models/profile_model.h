// "Jag": this device, what it has sent and what waits, and who else speaks for me.
//
// `outbox` roles: title, name (the title, told apart from others alike), saidText (SaidByOwner()), stateText,
// stateIcon, tone, statement (hex), canUndo, refusalText, hasReceipt, timeText; newest first. `devices` (my own; this
// one first, then the newest) roles: name, stateText, factsText (when it joined and when its certificate was renewed),
// tone, isThis, device (hex), canRevoke, canCountersign. GUI thread.
#ifndef MANDAT_MOBILE_MODELS_PROFILE_MODEL_H_
#define MANDAT_MOBILE_MODELS_PROFILE_MODEL_H_

#include <QtQml/qqmlregistration.h>

#include <QList>
#include <QObject>
#include <QString>
#include <QVariantMap>

#include "mobile/models/rows_model.h"
#include "mobile/models/workspace.h"

namespace mandat::app {

// The stance; and of what did not come to count, which stands nowhere else, the words as they were written.
[[nodiscard]] QString SaidByOwner(const client::OutboxEntry& entry);

[[nodiscard]] QList<QVariantMap> OutboxRows(const Workspace& workspace, bool online);

class ProfileModel : public QObject {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(mandat::app::RowsModel* outbox READ outbox CONSTANT)
  Q_PROPERTY(mandat::app::RowsModel* devices READ devices CONSTANT)

 public:
  explicit ProfileModel(QObject* parent = nullptr);
  RowsModel* outbox() { return &outbox_; }
  RowsModel* devices() { return &devices_; }

  Q_INVOKABLE void revokeDevice(const QString& device, bool lost);
  Q_INVOKABLE void countersignDevice(const QString& device);

 private:
  void Reload();

  RowsModel outbox_, devices_;
};

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_MODELS_PROFILE_MODEL_H_
