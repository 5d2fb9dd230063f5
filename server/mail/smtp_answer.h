// What a mail server's last answer says of the mail that was under way.
//
// Pure; thread-safe.
#ifndef MANDAT_SERVER_MAIL_SMTP_ANSWER_H_
#define MANDAT_SERVER_MAIL_SMTP_ANSWER_H_

#include <string>

#include "server/mail/mail_transport.h"

namespace mandat::server {

// How far the conversation came.
enum class SmtpStage { kBefore, kFrom, kTo, kData };

// "550 5.1.1 no such user" -> "5.1.1"; empty: it has none.
[[nodiscard]] std::string EnhancedCode(const std::string& answer);

// Of a conversation that failed; `answer` is the last line that came in that stage, empty: none. `all_sent`: the whole
// mail had gone. `trouble` is not filled in.
[[nodiscard]] MailSent JudgeFailure(SmtpStage stage, const std::string& answer, bool all_sent);

}  // namespace mandat::server

#endif  // MANDAT_SERVER_MAIL_SMTP_ANSWER_H_
