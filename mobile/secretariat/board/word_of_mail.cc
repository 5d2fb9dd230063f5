#include "mobile/secretariat/board/word_of_mail.h"

#include <algorithm>

namespace mandat::app {

WordOfMail ReadWordOfMail(const Workspace& w, const domain::Meeting& meeting, const MailIntake& mail,
                          const domain::MandateId& open, bool by_hand) {
  WordOfMail word;
  word.mandate = open;
  const bool own = std::find(mail.mandates.begin(), mail.mandates.end(), open) != mail.mandates.end();
  if (own || mail.mandates.empty()) return word;
  if (!by_hand) {
    // Of somebody who holds several, the secretary says which.
    word.mandate = mail.mandates.size() == 1 ? mail.mandates.front() : domain::MandateId();
    return word;
  }
  const domain::Mandate* sender = w.shown().MandateOn(mail.mandates.front(), meeting.date);
  if (!sender || open.empty()) return word;
  word.channel = QStringLiteral("conveyed");
  word.conveyor = sender->holder;
  return word;
}

}  // namespace mandat::app
