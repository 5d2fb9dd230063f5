// What a mail server reports of a mail that it could not deliver (RFC 3464), as it stands in the report's own part.
//
// Pure; thread-safe.
#ifndef MANDAT_SHARED_MAIL_DELIVERY_REPORT_H_
#define MANDAT_SHARED_MAIL_DELIVERY_REPORT_H_

#include <string>
#include <string_view>
#include <vector>

namespace mandat::mail {

struct DeliveryReport {
  struct Recipient {
    std::string address;  // Final-Recipient
    std::string action;   // "failed", "delayed", "delivered", ...
    std::string status;   // "5.1.1"; empty: none that is well formed
  };
  std::string original_message_id;  // of the mail that it is about, without angle brackets; empty: not said
  std::vector<Recipient> recipients;

  // Whether some recipient was given up, and with which status.
  [[nodiscard]] const Recipient* failed() const {
    for (const Recipient& recipient : recipients) {
      if (recipient.action == "failed") return &recipient;
    }
    return nullptr;
  }
};

// Of a message/delivery-status part.
[[nodiscard]] std::vector<DeliveryReport::Recipient> ReadDeliveryStatus(std::string_view text);
// Of headers as they stand in a mail: the value of the first of that name, unfolded; empty: none.
[[nodiscard]] std::string HeaderIn(std::string_view headers, std::string_view name);
// Without white space and angle brackets.
[[nodiscard]] std::string BareMessageId(std::string_view text);

}  // namespace mandat::mail

#endif  // MANDAT_SHARED_MAIL_DELIVERY_REPORT_H_
