// A mail server over SMTP (libcurl): STARTTLS or TLS from the start, its certificate verified, with a login where one
// is set.
//
// The connection is kept from mail to mail, until Rest. One thread calls Send. The password lies in locked memory,
// libcurl copies it while it sends; it is in no log and no error.
#ifndef MANDAT_SERVER_MAIL_SMTP_TRANSPORT_H_
#define MANDAT_SERVER_MAIL_SMTP_TRANSPORT_H_

#include <atomic>
#include <memory>
#include <string>
#include <string_view>

#include "absl/status/statusor.h"
#include "server/mail/mail_settings.h"
#include "server/mail/mail_transport.h"
#include "shared/vault/secret_bytes.h"

namespace mandat::server {

class SmtpTransport : public MailTransport {
 public:
  // Reads the password. FAILED_PRECONDITION with what is wrong: a password file that others may read, or that is not
  // there.
  [[nodiscard]] static absl::StatusOr<std::unique_ptr<SmtpTransport>> Make(const MailSettings& settings);
  ~SmtpTransport() override;

  [[nodiscard]] MailSent Send(const std::string& from, const std::string& to, std::string_view bytes) override;
  void Rest() override;
  void Stop() override { stopping_ = true; }

 private:
  explicit SmtpTransport(const MailSettings& settings);
  [[nodiscard]] absl::Status ReadPassword();

  const MailSettings settings_;
  vault::SecretBytes password_;
  std::atomic<bool> stopping_ = false;
  void* handle_ = nullptr;  // CURL
};

}  // namespace mandat::server

#endif  // MANDAT_SERVER_MAIL_SMTP_TRANSPORT_H_
