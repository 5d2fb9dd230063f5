// The text of an HTML page, as a person reads it: for mails that have nothing else. Internal to shared/mail.
//
// No browser: tags go, blocks become lines, scripts and styles are left out, the common entities are resolved. Pure;
// thread-safe.
#ifndef MANDAT_SHARED_MAIL_PLAIN_TEXT_H_
#define MANDAT_SHARED_MAIL_PLAIN_TEXT_H_

#include <string>
#include <string_view>

namespace mandat::mail {

[[nodiscard]] std::string TextOfHtml(std::string_view html);

}  // namespace mandat::mail

#endif  // MANDAT_SHARED_MAIL_PLAIN_TEXT_H_
