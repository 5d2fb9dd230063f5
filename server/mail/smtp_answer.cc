#include "server/mail/smtp_answer.h"

#include <cstddef>

namespace mandat::server {

std::string EnhancedCode(const std::string& answer) {
  if (answer.size() < 9) return "";
  const std::string code = answer.substr(4, answer.find_first_of(" \t\r\n", 4) - 4);
  int dots = 0;
  for (const char c : code) {
    if (c == '.') ++dots;
    if (c != '.' && (c < '0' || c > '9')) return "";
  }
  const bool good = dots == 2 && code.size() >= 5 && code.size() <= 9 && code[1] == '.' && code[0] == answer[0] &&
                    code[2] != '.' && code.back() != '.' && code.find("..") == std::string::npos;
  return good ? code : "";
}

MailSent JudgeFailure(SmtpStage stage, const std::string& answer, bool all_sent) {
  MailSent sent;
  sent.code = EnhancedCode(answer);
  const char reply = answer.empty() ? '\0' : answer.front();
  // MAIL FROM says how large the mail is (RFC 1870): that it is too large is about this mail, all else about the
  // sender.
  const bool too_large = stage == SmtpStage::kFrom && (answer.starts_with("552") || sent.code == "5.3.4");
  const bool about_this = stage == SmtpStage::kTo || stage == SmtpStage::kData || too_large;
  if (about_this && reply == '5') {
    sent.kind = MailSent::Kind::kRefused;
  } else if (about_this && reply == '4') {
    sent.kind = MailSent::Kind::kLater;
  } else if (stage == SmtpStage::kData && all_sent) {
    sent.kind = MailSent::Kind::kUnknown;
  }
  return sent;
}

}  // namespace mandat::server
