// The e-mail by which an absent member's positions come to the secretary where the app cannot send them: in Swedish and
// English, whatever the app's language is.
//
// Pure: reads the workspace's snapshot and the drafts of this device; sends nothing. GUI thread.
#ifndef MANDAT_MOBILE_MODELS_ABSENCE_MAIL_H_
#define MANDAT_MOBILE_MODELS_ABSENCE_MAIL_H_

#include <QString>
#include <QTranslator>
#include <QUrl>
#include <vector>

#include "mobile/models/workspace.h"

namespace mandat::app {

struct MailLine {
  QString number;
  QString title;
  int revision = 0;
  domain::Stance stance = domain::Stance::kUnspecified;
  QString comment;
  bool handed_in = false;  // in the app already; otherwise as chosen in the draft
  bool counts = false;     // without presence, by the item's class
};

struct AbsenceMail {
  bool open = false;  // the route is: the meeting has not begun
  QString to;         // the meeting's secretary, by name
  QString address;    // empty: not known here
  QString forum;
  domain::Date date;
  QString name;
  QString function;
  std::vector<MailLine> lines;  // in the agenda's order
};

[[nodiscard]] AbsenceMail MailOf(const Workspace& workspace, const domain::Meeting& meeting,
                                 const domain::MandateId& mandate, bool online);
[[nodiscard]] QString MailText(const AbsenceMail& mail, const QTranslator& swedish);
[[nodiscard]] QString MailSubject(const AbsenceMail& mail, const QTranslator& swedish);
// "mailto:", with subject and text.
[[nodiscard]] QUrl MailUrl(const AbsenceMail& mail, const QTranslator& swedish);

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_MODELS_ABSENCE_MAIL_H_
