// Whose word a mail is and how it came, as far as its sender's address tells.
//
// Pure reading. GUI thread.
#ifndef MANDAT_MOBILE_SECRETARIAT_BOARD_WORD_OF_MAIL_H_
#define MANDAT_MOBILE_SECRETARIAT_BOARD_WORD_OF_MAIL_H_

#include <QString>

#include "mobile/secretariat/board/mail_intake.h"

namespace mandat::app {

struct WordOfMail {
  domain::MandateId mandate;  // empty: the secretary has to say
  QString channel = QStringLiteral("email");
  domain::PersonId conveyor;  // of "conveyed"
};

// `open`: the mandate that the secretary came from, or chose (`by_hand`). The sender's own wins over one that only
// happened to be open; of one that was chosen, another member who sits has brought the word.
[[nodiscard]] WordOfMail ReadWordOfMail(const Workspace& workspace, const domain::Meeting& meeting,
                                        const MailIntake& mail, const domain::MandateId& open, bool by_hand);

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_SECRETARIAT_BOARD_WORD_OF_MAIL_H_
