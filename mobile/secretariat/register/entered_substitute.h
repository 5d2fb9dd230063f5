// A substitute that a holder named by another way than the app, nominated by the secretary on the holder's word.
//
// `meetings` roles: meeting, title. `mandates`: mandate, title, subtitle. `items` (decision items of the meeting):
// item, text. What is entered as the holder's words goes to everybody who may see the nomination. nominate() makes the
// invitation on this device; `link` is a secret, kept until forget() or the lock, and reaches no server. GUI thread;
// follows Session::contentChanged.
#ifndef MANDAT_MOBILE_SECRETARIAT_REGISTER_ENTERED_SUBSTITUTE_H_
#define MANDAT_MOBILE_SECRETARIAT_REGISTER_ENTERED_SUBSTITUTE_H_

#include <QtQml/qqmlregistration.h>

#include <QObject>
#include <QString>
#include <QStringList>
#include <QVariantMap>

#include "mobile/models/rows_model.h"
#include "mobile/models/workspace.h"
#include "shared/client/acts.h"

namespace mandat::app {

struct SubstituteForm {
  QString mandate;
  QString person, name;  // somebody of the register, or somebody new
  QStringList items;     // empty: the whole meeting
  QString basis;
  QString channel;  // "email" or "other"
  QString evidence;
};
// nullopt: the form is not complete, or nobody holds the mandate at the meeting.
[[nodiscard]] std::optional<client::Nomination> NominationOf(const Workspace& workspace, const domain::Meeting& meeting,
                                                             const SubstituteForm& form);

class EnteredSubstitute : public QObject {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(QString meeting READ meeting WRITE setMeeting NOTIFY changed)
  Q_PROPERTY(QString mandate READ mandate WRITE setMandate NOTIFY changed)
  Q_PROPERTY(QString holderName READ holderName NOTIFY changed)
  Q_PROPERTY(QString mandateText READ mandateText NOTIFY changed)
  Q_PROPERTY(mandat::app::RowsModel* meetings READ meetings CONSTANT)
  Q_PROPERTY(mandat::app::RowsModel* mandates READ mandates CONSTANT)
  Q_PROPERTY(mandat::app::RowsModel* items READ items CONSTANT)
  Q_PROPERTY(QString link READ link NOTIFY changed)
  Q_PROPERTY(QString invitedName READ invitedName NOTIFY changed)

 public:
  explicit EnteredSubstitute(QObject* parent = nullptr);
  ~EnteredSubstitute() override;

  QString meeting() const { return meeting_; }
  void setMeeting(const QString& meeting);
  QString mandate() const { return mandate_; }
  void setMandate(const QString& mandate);
  QString holderName() const { return holder_name_; }
  QString mandateText() const { return mandate_text_; }
  RowsModel* meetings() { return &meetings_; }
  RowsModel* mandates() { return &mandates_; }
  RowsModel* items() { return &items_; }
  QString link() const { return link_; }
  QString invitedName() const { return invited_name_; }

  // { person, name, items, basis, channel, evidence }. False with the reason as Session.problem.
  Q_INVOKABLE bool nominate(const QVariantMap& form);
  Q_INVOKABLE void forget();

 Q_SIGNALS:
  void changed();

 private:
  void Reload();
  const domain::Meeting* Find() const;

  QString meeting_, mandate_, holder_name_, mandate_text_, link_, invited_name_;
  RowsModel meetings_, mandates_, items_;
};

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_SECRETARIAT_REGISTER_ENTERED_SUBSTITUTE_H_
