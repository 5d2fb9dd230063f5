// What became of a mail, in words; and a mail as it would go out, composed of the log by the same code as on the
// server.
//
// Pure: reads the workspace's snapshot. GUI thread, for its words.
#ifndef MANDAT_MOBILE_SECRETARIAT_NOTICE_MAIL_OUTCOMES_H_
#define MANDAT_MOBILE_SECRETARIAT_NOTICE_MAIL_OUTCOMES_H_

#include <QCoreApplication>
#include <QString>

#include "mandat/v1/statement.pb.h"
#include "mobile/models/tone.h"
#include "mobile/models/workspace.h"
#include "shared/domain/mail.h"

namespace mandat::app {

class NoticeWords {
  Q_DECLARE_TR_FUNCTIONS(NoticeWords)
};

struct MailLook {
  QString text;
  QString glyph;
  Tone::Value tone = Tone::Neutral;
  bool arrived = false;  // a mail server took it, and it did not come back
  bool failed = false;   // and nothing more will come of it
};
// `end` null: nothing is known yet of a mail that was asked for; `waits_here`: what asks for it is still on this
// device.
[[nodiscard]] MailLook LookOfMail(const domain::MailEnd* end, bool waits_here, domain::Time now);

// Empty: the register has none that a mail server takes.
[[nodiscard]] QString AddressOf(const Workspace& workspace, const domain::PersonId& person);

struct MailPreview {
  QString to;
  QString subject;
  QString text;
  bool calendar = false;  // an invitation for the calendar goes with it
  QString problem;        // why there is nothing to show; empty: there is
};
// The mail that the person gets once `act` is in the log. It has to be one that mails go out for, without minutes.
[[nodiscard]] MailPreview PreviewOfMail(const Workspace& workspace, const v1::Statement& act,
                                        const domain::PersonId& person);
// The mail of a cause that is there.
[[nodiscard]] MailPreview PreviewOfCause(const Workspace& workspace, const domain::MailCause& cause,
                                         const domain::PersonId& person);

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_SECRETARIAT_NOTICE_MAIL_OUTCOMES_H_
