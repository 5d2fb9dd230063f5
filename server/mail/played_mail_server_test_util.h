// A mail server that answers as the test says and keeps what it took.
//
// One thread.
#ifndef MANDAT_SERVER_MAIL_PLAYED_MAIL_SERVER_TEST_UTIL_H_
#define MANDAT_SERVER_MAIL_PLAYED_MAIL_SERVER_TEST_UTIL_H_

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "server/mail/mail_transport.h"

namespace mandat::server {

class PlayedMailServer : public MailTransport {
 public:
  struct Mail {
    std::string from, to, bytes;
  };
  MailSent Send(const std::string& from, const std::string& to, std::string_view bytes) override {
    ++tries;
    if (before_answer) before_answer();
    const auto answer = answers.find(to);
    MailSent sent = answer == answers.end() ? otherwise : answer->second;
    if (sent.kind == MailSent::Kind::kAccepted || sent.kind == MailSent::Kind::kUnknown)
      taken.push_back({from, to, std::string(bytes)});
    return sent;
  }
  std::vector<std::string> To() const {
    std::vector<std::string> to;
    for (const Mail& mail : taken) to.push_back(mail.to);
    return to;
  }
  static MailSent Answer(MailSent::Kind kind, const std::string& code = "", const std::string& trouble = "") {
    return {kind, code, trouble};
  }

  std::map<std::string, MailSent> answers;
  MailSent otherwise = Answer(MailSent::Kind::kAccepted, "2.0.0");
  std::function<void()> before_answer;
  std::vector<Mail> taken;
  int tries = 0;
};

}  // namespace mandat::server

#endif  // MANDAT_SERVER_MAIL_PLAYED_MAIL_SERVER_TEST_UTIL_H_
