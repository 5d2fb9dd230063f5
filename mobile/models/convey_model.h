// Stating another member's position: who asks me, my answer, and item by item what I have stated for them.
//
// `requests` (those that stand and are not over) roles: request (hex), mandate, personName, functionText, meeting,
// meetingText, itemsText, message, stateText, stateIcon, tone, canAnswer (yes or no is open), canDecline (a promise may
// be taken back). `items` (of what I promised) roles: meeting, item, mandate, personName, section, numberText, title,
// clauses (a list), versionText, stateText, stateIcon, tone, stance, stanceText, comment, canState, statement (hex, of
// what waits and may be undone). GUI thread; follows Session::contentChanged.
#ifndef MANDAT_MOBILE_MODELS_CONVEY_MODEL_H_
#define MANDAT_MOBILE_MODELS_CONVEY_MODEL_H_

#include <QtQml/qqmlregistration.h>

#include <QObject>
#include <QString>

#include "mandat/v1/statement.pb.h"
#include "mobile/models/rows_model.h"
#include "shared/domain/state.h"

namespace mandat::app {

class Workspace;

// The model's lists, of one meeting or (empty) of all.
[[nodiscard]] QList<QVariantMap> ConveyRequestRows(const Workspace& workspace, const QString& meeting, bool online);
[[nodiscard]] QList<QVariantMap> ConveyItemRows(const Workspace& workspace, const QString& meeting, bool online);
// A position of the mandate's holder as stated by me. The item must have a proposal and the mandate a holder.
[[nodiscard]] v1::Statement ConveyedAct(const Workspace& workspace, const domain::Meeting& meeting,
                                        const domain::AgendaItem& item, const domain::Mandate& held);

class ConveyModel : public QObject {
  Q_OBJECT
  QML_ELEMENT
  // Empty: of every meeting.
  Q_PROPERTY(QString meeting READ meeting WRITE setMeeting NOTIFY changed)
  Q_PROPERTY(mandat::app::RowsModel* requests READ requests CONSTANT)
  Q_PROPERTY(mandat::app::RowsModel* items READ items CONSTANT)

 public:
  explicit ConveyModel(QObject* parent = nullptr);

  QString meeting() const { return meeting_; }
  void setMeeting(const QString& meeting);
  RowsModel* requests() { return &requests_; }
  RowsModel* items() { return &items_; }

  Q_INVOKABLE void answer(const QString& request, bool accept);
  // Signs what the absent member wants, as said by me. False with the reason as Session.problem.
  Q_INVOKABLE bool state(const QString& meeting, const QString& item, const QString& mandate, int stance,
                         const QString& comment);

 Q_SIGNALS:
  void changed();

 private:
  void Reload();

  QString meeting_;
  RowsModel requests_, items_;
};

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_MODELS_CONVEY_MODEL_H_
