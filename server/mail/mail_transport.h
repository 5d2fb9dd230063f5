// The mail server, as the queue of outgoing mail sees it: one mail, and what became of it.
//
// One thread calls Send; Stop may come from another one and makes a Send under way end soon. Never throws.
#ifndef MANDAT_SERVER_MAIL_MAIL_TRANSPORT_H_
#define MANDAT_SERVER_MAIL_MAIL_TRANSPORT_H_

#include <string>
#include <string_view>

namespace mandat::server {

struct MailSent {
  enum class Kind {
    kAccepted,       // the mail server has it
    kRefused,        // this mail, for good
    kLater,          // this mail, for now
    kServerTrouble,  // the mail server as such: nothing was handed over, others fare alike
    kUnknown,        // the connection broke after the whole mail was sent and before the answer: it may have it
  };
  Kind kind = Kind::kServerTrouble;
  std::string code;     // the enhanced status code (RFC 3463), or empty
  std::string trouble;  // in English, one line; of what is no mail's own fault. Holds no secrets and no addresses
};

class MailTransport {
 public:
  virtual ~MailTransport() = default;
  // `from` is the return path; `bytes` the mail.
  [[nodiscard]] virtual MailSent Send(const std::string& from, const std::string& to, std::string_view bytes) = 0;
  // No more for now: the mail server is let go.
  virtual void Rest() {}
  virtual void Stop() {}
};

}  // namespace mandat::server

#endif  // MANDAT_SERVER_MAIL_MAIL_TRANSPORT_H_
