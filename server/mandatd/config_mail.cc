// [mail] of mandatd.toml: see config.h.
#include "server/mandatd/config_reader.h"
#include "shared/domain/mail.h"

namespace mandat::server {
namespace {

bool IsOnThisMachine(const std::string& host) {
  return host == "localhost" || host == "::1" || host.starts_with("127.");
}

// What one setting needs of another.
absl::Status CheckTogether(const ConfigReader& reader, const MailSettings& mail) {
  const int line = reader.TableLine("mail");
  if (!mail.user.empty() && mail.password_file.empty())
    return reader.Wrong(line,
                        "mail.password_file is missing: a file with the password of mail.user, or \"credential:NAME\"");
  if (mail.user.empty() && !mail.password_file.empty())
    return reader.Wrong(line, "mail.user is missing: whose password mail.password_file holds");
  if (mail.verp && mail.return_path.empty())
    return reader.Wrong(line,
                        "mail.return_path is missing: with mail.verp each mail comes back to an address of its own");
  return absl::OkStatus();
}

absl::Status ReadTls(const ConfigReader& reader, MailSettings& mail) {
  std::string tls = "starttls";
  int line = 0;
  if (absl::Status status = reader.Text("mail", "tls", tls, &line); !status.ok()) return status;
  if (tls == "starttls") {
    mail.tls = MailTls::kStartTls;
  } else if (tls == "implicit") {
    mail.tls = MailTls::kImplicit;
  } else if (tls == "none-on-loopback") {
    mail.tls = MailTls::kNoneOnLoopback;
    if (!IsOnThisMachine(mail.host)) {
      return reader.Wrong(
          line,
          "mail.tls: \"none-on-loopback\" is for a mail server on this machine (127.0.0.1, ::1, localhost) alone");
    }
  } else {
    return reader.Wrong(line, "mail.tls must be \"starttls\", \"implicit\" or \"none-on-loopback\"");
  }
  return absl::OkStatus();
}

absl::Status ReadAddress(const ConfigReader& reader, const char* key, std::string& out) {
  int line = 0;
  if (absl::Status status = reader.Text("mail", key, out, &line); !status.ok()) return status;
  if (out.empty() || domain::IsMailAddress(out)) return absl::OkStatus();
  return reader.Wrong(line, absl::StrCat("mail.", key, " must be an e-mail address, such as \"lsvo@exempel.se\""));
}

absl::Status ReadPath(const ConfigReader& reader, const char* key, bool or_credential, std::string& out) {
  int line = 0;
  if (absl::Status status = reader.Text("mail", key, out, &line); !status.ok()) return status;
  if (out.empty() || out.front() == '/' || (or_credential && out.starts_with("credential:"))) return absl::OkStatus();
  return reader.Wrong(line, absl::StrCat("mail.", key, " must be a whole path, such as \"/etc/mandat/...\"",
                                         or_credential ? " or \"credential:NAME\"" : ""));
}

}  // namespace

absl::Status ReadMailSettings(const ConfigReader& reader, MailSettings& mail) {
  if (!reader.Has("mail")) return absl::OkStatus();
  std::string server;
  if (absl::Status status = reader.Address("mail", "server", "", false, server); !status.ok()) return status;
  const absl::StatusOr<HostPort> parsed = ParseHostPort(server);
  mail.host = parsed->host;
  mail.port = parsed->port;
  if (absl::Status status = ReadTls(reader, mail); !status.ok()) return status;
  if (absl::Status status = reader.Text("mail", "user", mail.user); !status.ok()) return status;
  if (absl::Status status = ReadPath(reader, "password_file", true, mail.password_file); !status.ok()) return status;
  if (absl::Status status = ReadPath(reader, "ca_file", false, mail.ca_file); !status.ok()) return status;
  if (absl::Status status = ReadPath(reader, "bounces", false, mail.bounces); !status.ok()) return status;
  if (absl::Status status = ReadAddress(reader, "sender", mail.sender); !status.ok()) return status;
  if (mail.sender.empty())
    return reader.Wrong(reader.TableLine("mail"), "mail.sender is missing: the address that mails come from");
  if (absl::Status status = ReadAddress(reader, "return_path", mail.return_path); !status.ok()) return status;
  if (absl::Status status = reader.Flag("mail", "verp", mail.verp); !status.ok()) return status;
  return CheckTogether(reader, mail);
}

}  // namespace mandat::server
