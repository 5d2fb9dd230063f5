// Asking another member to state my position at a meeting: who is asked, what they answered, and who may be asked.
//
// `requests` (standing or declined ones) roles: person, personName, itemsText, message, stateText, stateIcon, tone,
// canWithdraw, statement (hex, of what waits and may be undone). `members` (who may be asked) roles: person,
// personName, functionText, comingText, asked. GUI thread; follows Session::contentChanged.
#ifndef MANDAT_MOBILE_MODELS_CONVEYANCE_REQUEST_MODEL_H_
#define MANDAT_MOBILE_MODELS_CONVEYANCE_REQUEST_MODEL_H_

#include <QtQml/qqmlregistration.h>

#include <QObject>
#include <QString>
#include <QStringList>

#include "mobile/models/rows_model.h"

namespace mandat::app {

class ConveyanceRequestModel : public QObject {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(QString meeting READ meeting WRITE setMeeting NOTIFY changed)
  Q_PROPERTY(QString mandate READ mandate WRITE setMandate NOTIFY changed)
  // There is an item on which a position stated by another member would count.
  Q_PROPERTY(bool counts READ counts NOTIFY changed)
  Q_PROPERTY(mandat::app::RowsModel* requests READ requests CONSTANT)
  Q_PROPERTY(mandat::app::RowsModel* members READ members CONSTANT)

 public:
  explicit ConveyanceRequestModel(QObject* parent = nullptr);

  QString meeting() const { return meeting_; }
  void setMeeting(const QString& meeting);
  QString mandate() const { return mandate_; }
  void setMandate(const QString& mandate);
  bool counts() const { return counts_; }
  RowsModel* requests() { return &requests_; }
  RowsModel* members() { return &members_; }

  // `items` empty: every item that counts on the mandate. False with the reason as Session.problem.
  Q_INVOKABLE bool ask(const QString& person, const QStringList& items, const QString& message);
  Q_INVOKABLE void withdraw(const QString& person);

 Q_SIGNALS:
  void changed();

 private:
  void Reload();

  QString meeting_, mandate_;
  bool counts_ = false;
  RowsModel requests_, members_;
};

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_MODELS_CONVEYANCE_REQUEST_MODEL_H_
