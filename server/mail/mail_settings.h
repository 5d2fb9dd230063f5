// [mail] of mandatd.toml: which mail server takes the mails, from whom they come, and where those that come back
// arrive.
//
// Plain values; thread-compatible.
#ifndef MANDAT_SERVER_MAIL_MAIL_SETTINGS_H_
#define MANDAT_SERVER_MAIL_MAIL_SETTINGS_H_

#include <string>

namespace mandat::server {

enum class MailTls { kStartTls, kImplicit, kNoneOnLoopback };

struct MailSettings {
  std::string host;  // empty: no mail goes out
  int port = 0;
  MailTls tls = MailTls::kStartTls;
  std::string user;           // empty: no login
  std::string password_file;  // a file of the server's own, or credential:NAME of systemd's
  std::string ca_file;        // of the mail server's certificate; empty: those that the system trusts
  std::string sender;         // an address
  std::string return_path;    // where mails come back to; empty: the sender
  bool verp = false;          // one return path a mail: NAME+TOKEN@DOMAIN
  std::string bounces;        // a Maildir; empty: nothing is read

  [[nodiscard]] bool on() const { return !host.empty(); }
};

}  // namespace mandat::server

#endif  // MANDAT_SERVER_MAIL_MAIL_SETTINGS_H_
