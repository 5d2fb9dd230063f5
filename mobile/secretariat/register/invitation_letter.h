// Letters that carry an invitation, as a PDF made on this device: one page each, for somebody who has never heard of
// the app. What stands in them is a secret until it has been used.
//
// Pure but for the file; needs a QGuiApplication for its fonts. GUI thread. Texts are in the app's language.
#ifndef MANDAT_MOBILE_SECRETARIAT_REGISTER_INVITATION_LETTER_H_
#define MANDAT_MOBILE_SECRETARIAT_REGISTER_INVITATION_LETTER_H_

#include <QByteArray>
#include <QString>
#include <vector>

namespace mandat::app {

struct InvitationLetter {
  QString name;      // of the invited person; empty: not known
  QString function;  // what they are invited as
  QString link;
  QString expires;  // "7 december 2026"
};

struct LetterHead {
  QString forum;        // its whole name
  QString fingerprint;  // as the app shows it when somebody joins
  QString sender;       // who invites, by name
  QString sender_mail;  // empty: not known
  QString date;         // "23 november 2026"
};

// The PDF's bytes; empty where there is nothing to write, or no page could be made.
[[nodiscard]] QByteArray LettersPdf(const LetterHead& head, const std::vector<InvitationLetter>& letters);

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_SECRETARIAT_REGISTER_INVITATION_LETTER_H_
