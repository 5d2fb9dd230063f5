// The experts who present at one item of an agenda: approved by the chair, or the secretary enters the chair's word. An
// expert with a device sees the agenda of their items and the papers that are open to experts there.
//
// Rows: person, title, subtitle ("Region Blekinge · även ärende 8 b"), removeName (accessible). Invokables that sign
// return false with the reason as Session.problem. GUI thread; follows Session::contentChanged.
#ifndef MANDAT_MOBILE_SECRETARIAT_AGENDA_ITEM_EXPERTS_MODEL_H_
#define MANDAT_MOBILE_SECRETARIAT_AGENDA_ITEM_EXPERTS_MODEL_H_

#include <QtQml/qqmlregistration.h>

#include <QByteArrayList>
#include <QList>
#include <QObject>
#include <QString>
#include <QVariantMap>

#include "mobile/models/rows_model.h"
#include "mobile/models/workspace.h"

namespace mandat::app {

[[nodiscard]] QByteArrayList ItemExpertRoles();
[[nodiscard]] QList<QVariantMap> ItemExperts(const Workspace& workspace, const domain::Meeting& meeting,
                                             const domain::AgendaItem& item);
// The person's invitation with the item, or without it; where no other item is left, it is taken back. What was said of
// the organisation stays unless another is given.
[[nodiscard]] v1::Statement ExpertAct(const domain::Meeting& meeting, const domain::ItemId& item,
                                      const domain::PersonId& person, const QString& organisation, bool invited);

class ItemExpertsModel : public QObject {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(QString meeting READ meeting WRITE setMeeting NOTIFY changed)
  Q_PROPERTY(QString item READ item WRITE setItem NOTIFY changed)
  Q_PROPERTY(bool isChair READ isChair NOTIFY changed)
  Q_PROPERTY(QString chairName READ chairName NOTIFY changed)
  Q_PROPERTY(mandat::app::RowsModel* experts READ experts CONSTANT)

 public:
  explicit ItemExpertsModel(QObject* parent = nullptr);

  QString meeting() const { return meeting_; }
  void setMeeting(const QString& meeting);
  QString item() const { return item_; }
  void setItem(const QString& item);
  bool isChair() const { return is_chair_; }
  QString chairName() const { return chair_name_; }
  RowsModel* experts() { return &experts_; }

  // `person` of the register; empty: somebody new by that name, who is put into it first. `channel` and `evidence` of
  // the chair's word, where another enters it.
  Q_INVOKABLE bool invite(const QString& person, const QString& name, const QString& organisation,
                          const QString& channel, const QString& evidence);
  Q_INVOKABLE bool takeBack(const QString& person, const QString& channel, const QString& evidence);

 Q_SIGNALS:
  void changed();

 private:
  const domain::Meeting* Find() const;
  void Reload();
  bool Sign(v1::Statement act, const QString& channel, const QString& evidence, const QString& done);

  QString meeting_, item_, chair_name_;
  bool is_chair_ = false;
  RowsModel experts_;
};

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_SECRETARIAT_AGENDA_ITEM_EXPERTS_MODEL_H_
