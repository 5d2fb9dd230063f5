// A mail as the bytes that a mail server takes (RFC 5322, MIME): plain text, perhaps an invitation for a calendar and
// files.
//
// The same mail gives the same bytes. Pure; thread-safe on distinct mails. Text is UTF-8. RESOURCE_EXHAUSTED above
// kMaxMailBytes.
#ifndef MANDAT_SHARED_MAIL_WRITE_MAIL_H_
#define MANDAT_SHARED_MAIL_WRITE_MAIL_H_

#include <cstddef>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "shared/domain/ids.h"

namespace mandat::mail {

// More than most mail servers take.
inline constexpr std::size_t kMaxMailBytes = std::size_t{20} * 1024 * 1024;

struct Mailbox {
  std::string name;  // may be empty
  std::string address;
};

struct Attachment {
  std::string name;
  std::string media_type;  // "application/pdf"
  std::string bytes;
};

struct OutgoingMail {
  Mailbox from;
  Mailbox to;
  Mailbox reply_to;        // empty address: none
  std::string message_id;  // without angle brackets
  domain::Time date;
  std::string language;  // "sv", "en"
  std::string subject;
  std::string text;
  std::string calendar;         // an iCalendar file; empty: none
  std::string calendar_method;  // "REQUEST", "CANCEL"
  std::vector<Attachment> attachments;
};

[[nodiscard]] absl::StatusOr<std::string> WriteMail(const OutgoingMail& mail);

}  // namespace mandat::mail

#endif  // MANDAT_SHARED_MAIL_WRITE_MAIL_H_
