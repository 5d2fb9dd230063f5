// The agenda of a meeting while it is made: its order, its items, and its settling.
//
// A new order is tried here and signed by saveOrder() as one act; until then it stays on this device. What somebody
// else changes meanwhile comes into it; another order of somebody else's is told, and this one stays until one of them
// is chosen.
//
// `items`, `doubts`, `waiting`: agenda_reading.h. GUI thread; follows Session::contentChanged.
#ifndef MANDAT_MOBILE_SECRETARIAT_AGENDA_AGENDA_MODEL_H_
#define MANDAT_MOBILE_SECRETARIAT_AGENDA_AGENDA_MODEL_H_

#include <QtQml/qqmlregistration.h>

#include <QObject>
#include <QString>
#include <optional>

#include "mobile/models/rows_model.h"
#include "mobile/models/workspace.h"
#include "mobile/secretariat/agenda/agenda_order.h"

namespace mandat::app {

class AgendaModel : public QObject {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(QString meeting READ meeting WRITE setMeeting NOTIFY changed)
  Q_PROPERTY(bool exists READ exists NOTIFY changed)
  // It can be worked on: the meeting is neither closed nor cancelled.
  Q_PROPERTY(bool open READ open NOTIFY changed)
  // An item that is new has to say why, since the notice is out.
  Q_PROPERTY(bool needsReason READ needsReason NOTIFY changed)
  // "12 ärenden · 5 att besluta om".
  Q_PROPERTY(QString summary READ summary NOTIFY changed)
  // There is an order that is not signed yet.
  Q_PROPERTY(bool reordered READ reordered NOTIFY changed)
  // Whoever gave it another order meanwhile; empty: nobody.
  Q_PROPERTY(QString orderConflict READ orderConflict NOTIFY changed)
  Q_PROPERTY(bool settlesAsChair READ settlesAsChair NOTIFY changed)
  Q_PROPERTY(QString chairName READ chairName NOTIFY changed)
  Q_PROPERTY(mandat::app::RowsModel* items READ items CONSTANT)
  Q_PROPERTY(mandat::app::RowsModel* doubts READ doubts CONSTANT)
  Q_PROPERTY(mandat::app::RowsModel* waiting READ waiting CONSTANT)

 public:
  explicit AgendaModel(QObject* parent = nullptr);

  QString meeting() const { return meeting_; }
  void setMeeting(const QString& meeting);
  bool exists() const { return exists_; }
  bool open() const { return open_; }
  bool needsReason() const { return needs_reason_; }
  QString summary() const { return summary_; }
  bool reordered() const { return order_.has_value(); }
  QString orderConflict() const { return order_conflict_; }
  bool settlesAsChair() const { return settles_as_chair_; }
  QString chairName() const { return chair_name_; }
  RowsModel* items() { return &items_; }
  RowsModel* doubts() { return &doubts_; }
  RowsModel* waiting() { return &waiting_; }

  // Each returns what is told aloud: where it landed, or why it did not move.
  Q_INVOKABLE QString move(const QString& item, int by);
  Q_INVOKABLE QString moveTo(const QString& item, const QString& target);
  Q_INVOKABLE QString makeSub(const QString& item);
  Q_INVOKABLE QString takeOut(const QString& item);
  Q_INVOKABLE bool saveOrder();
  Q_INVOKABLE void dropOrder();
  // This order is to stand although somebody else gave it another.
  Q_INVOKABLE void keepOrder();

  // The new item's id; empty, with the reason as Session.problem, when it was not added. `under`: as its sub-item.
  Q_INVOKABLE QString addItem(const QString& title, const QString& under, const QString& reason);
  Q_INVOKABLE QString takeUp(const QString& matter, const QString& reason);
  Q_INVOKABLE bool addStanding(const QString& reason);
  // `channel` and `evidence` where the secretary enters it for the chair.
  Q_INVOKABLE bool settle(const QString& channel, const QString& evidence);
  Q_INVOKABLE int rowOf(const QString& item) const;

 Q_SIGNALS:
  void changed();

 private:
  const domain::Meeting* Find() const;
  void Reload();
  void Show();
  void Forget();
  void KeepTried();
  QString Told(AgendaOrder::Moved moved, const QString& item, AgendaOrder order);
  // Puts it where new items go, as an act of its own; the item is there either way.
  bool Place(const std::string& item);
  [[nodiscard]] bool SignOrder(const AgendaOrder& order, const QString& done, const domain::StatementId& replaces = {});

  QString meeting_, summary_, order_conflict_, chair_name_;
  bool exists_ = false, open_ = false, needs_reason_ = false, settles_as_chair_ = false;
  std::optional<AgendaOrder> order_;
  domain::StatementId order_base_;  // the order that the one that is tried was begun on
  domain::StatementId lost_order_;  // the act that an order comes from that was not taken
  RowsModel items_, doubts_, waiting_;
};

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_SECRETARIAT_AGENDA_AGENDA_MODEL_H_
