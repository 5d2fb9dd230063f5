// A mail that somebody sent (an .eml file): from whom, when, what it says, what is attached, and what the mail system
// that received it says of its origin. For taking over a position that came by mail, and for mails that come back.
//
// Nothing that the mail says of itself is checked: whose address stands in it anybody can write, which is why `origin`
// is shown beside it. Bytes in, values out; thread-safe on distinct mails. Text is UTF-8. INVALID_ARGUMENT: no mail, or
// one with more parts, or more deeply nested, than the limits; RESOURCE_EXHAUSTED: too large.
#ifndef MANDAT_SHARED_MAIL_READ_MAIL_H_
#define MANDAT_SHARED_MAIL_READ_MAIL_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "shared/domain/ids.h"
#include "shared/domain/state.h"
#include "shared/mail/authentication_results.h"
#include "shared/mail/delivery_report.h"
#include "shared/mail/write_mail.h"

namespace mandat::mail {

inline constexpr std::size_t kMaxReadBytes = std::size_t{30} * 1024 * 1024;
inline constexpr int kMaxParts = 200;
inline constexpr int kMaxDepth = 20;
inline constexpr std::size_t kMaxText = std::size_t{200} * 1024;  // the rest of a longer text is cut off

struct ReadAttachment {
  std::string name;
  std::string media_type;
  std::uint64_t size = 0;
  domain::Hash hash;  // SHA-256 of its bytes
};

struct MailRead {
  Mailbox from;  // the first, where there are several
  std::string subject;
  domain::Time sent_at;  // as the mail says; zero: it does not
  std::string message_id;
  std::string text;
  bool text_was_html = false;
  bool text_cut = false;
  std::vector<ReadAttachment> attachments;
  OriginVerdict origin;
  domain::Hash hash;                      // SHA-256 of the whole file
  std::vector<std::string> delivered_to;  // addresses of Delivered-To, X-Original-To and To
  std::optional<DeliveryReport> report;   // a mail about a mail
};

// `trusted`: authserv-ids of the mail systems whose word on origin counts (authentication_results.h).
[[nodiscard]] absl::StatusOr<MailRead> ReadMail(std::string_view bytes, const std::vector<std::string>& trusted = {});

// Whose address it is in the register: letter case aside.
[[nodiscard]] std::vector<domain::PersonId> PersonsWithAddress(const domain::State& state, std::string_view address);

}  // namespace mandat::mail

#endif  // MANDAT_SHARED_MAIL_READ_MAIL_H_
