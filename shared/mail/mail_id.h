// Which mail it is: one for each cause and person, always with the same Message-ID, so that a mail that comes back, or
// is sent again after a crash, is known again.
//
// Message-ID: CAUSE.KEY@DOMAIN, where CAUSE is the statement's id in hexadecimal and KEY tells the person, or
// recipient, and the reminder's day and subject: keyed (HMAC-SHA256) with the server's secret, so that nobody's name
// can be read from it and nobody who has a mail can make up another's. The same in front of the @ is the token of a
// return address. Pure; thread-safe.
#ifndef MANDAT_SHARED_MAIL_MAIL_ID_H_
#define MANDAT_SHARED_MAIL_MAIL_ID_H_

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "shared/domain/ids.h"

namespace mandat::mail {

struct MailKey {
  domain::StatementId cause;
  domain::PersonId person;  // or else
  std::string recipient;
  int days_before = 0;
  int about = 0;  // mandat.v1.ReminderSubject

  friend auto operator<=>(const MailKey&, const MailKey&) = default;
};

// "CAUSE.KEY". `secret` has 32 bytes.
[[nodiscard]] std::string TokenOf(const MailKey& key, std::span<const std::uint8_t> secret);
[[nodiscard]] std::string MessageIdOf(const std::string& token, std::string_view sender);
// "bounces+CAUSE.KEY@exempel.se" of "bounces@exempel.se".
[[nodiscard]] std::string ReturnPathOf(const std::string& token, std::string_view return_path);

// The first token in a Message-ID or an address; nullopt: none.
[[nodiscard]] std::optional<std::string> FindToken(std::string_view text);
// Of a token.
[[nodiscard]] std::optional<domain::StatementId> CauseOfToken(std::string_view token);

}  // namespace mandat::mail

#endif  // MANDAT_SHARED_MAIL_MAIL_ID_H_
