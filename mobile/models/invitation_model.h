// For the secretariat: everybody in the register, whether they have a device, and invitations for those who have not.
//
// Roles: person, personName, hasName, functionText, stateText, tone, deviceText, canInvite, section (principal),
// inviteName (accessible). GUI thread. The code and link of an invitation exist on this device only, and only until the
// app is locked.
#ifndef MANDAT_MOBILE_MODELS_INVITATION_MODEL_H_
#define MANDAT_MOBILE_MODELS_INVITATION_MODEL_H_

#include "mobile/models/rows_model.h"

namespace mandat::app {

class InvitationModel : public mandat::app::RowsModel {
  Q_OBJECT
  QML_ELEMENT
  // Of the invitation made last; empty when none was.
  Q_PROPERTY(QString link READ link NOTIFY invited)
  Q_PROPERTY(QString forPerson READ forPerson NOTIFY invited)
  Q_PROPERTY(QString expiresText READ expiresText NOTIFY invited)
  Q_PROPERTY(QString summaryText READ summaryText NOTIFY countChanged)

 public:
  explicit InvitationModel(QObject* parent = nullptr);
  QString link() const { return link_; }
  QString forPerson() const { return for_person_; }
  QString expiresText() const { return expires_text_; }
  QString summaryText() const { return summary_text_; }

  // Records the name where it is given, makes the invitation, and shows its link by `invited`. False with the reason as
  // Session.problem.
  Q_INVOKABLE bool invite(const QString& person, const QString& name);
  Q_INVOKABLE void forget();

 Q_SIGNALS:
  void invited();

 private:
  void Reload();

  QString link_, for_person_, expires_text_, summary_text_;
};

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_MODELS_INVITATION_MODEL_H_
