// mandatd.toml: what the operator decides about one forum's server.
//
//   [listen]   members = "127.0.0.1:7443"      where the two processes listen
//              gate    = "127.0.0.1:7444"
//   [address]  members = "127.0.0.1:7443"      what devices are told; as founded. Default: as [listen]
//              gate    = "127.0.0.1:7444"
//   [limits]   statements_per_minute = 600     for each device; 0: none
//              gate_per_source_per_minute = 60
//              gate_per_minute = 600
//              ballast_mib = 64               room kept in reserve on the disk; 0: none
//   [renditions] program = "/usr/bin/soffice"  LibreOffice, which makes PDFs of office papers. Default: found in PATH;
//   "off"
//              seconds = 120                  for one paper
//              memory_mib = 1024              for one of its processes
//   [mail]     server = "smtp.exempel.se:587"  what takes the mails; without the table none goes out
//              tls = "starttls"               or "implicit"; "none-on-loopback" for a mail server on this machine
//              user = "mandat"                and password_file = "/etc/mandat/mail-password" (0600), or
//              "credential:NAME" of systemd's ca_file = "/etc/ssl/..."       who signed the mail server's certificate.
//              Default: those that the system trusts sender = "lsvo@exempel.se"     whom mails come from return_path =
//              "studsar@exempel.se"  where they come back to. Default: the sender. verp = true: one address a mail
//              bounces = "/var/mail/studsar"  a Maildir, where those that come back are read
//   [incoming_mail] authserv_ids = ["mx.exempel.se"]  who takes in the secretariat's mail: whose word on a mail's
//   origin counts [log]      level = "info"                  "debug", "info", "warning" or "error"
// The data directory is the one that the file lies in. Plain values; thread-compatible.
#ifndef MANDAT_SERVER_MANDATD_CONFIG_H_
#define MANDAT_SERVER_MANDATD_CONFIG_H_

#include <cstdint>
#include <string>
#include <string_view>

#include "absl/status/statusor.h"
#include "server/mail/mail_settings.h"

namespace mandat::server {

struct Config {
  std::string path;
  std::string data_dir;
  std::string listen_members;
  std::string listen_gate;
  std::string members_address;
  std::string gate_address;
  int statements_per_minute = 600;
  int gate_per_source_per_minute = 60;
  int gate_per_minute = 600;
  int ballast_mib = 64;
  std::string renditions_program;  // absolute; empty: found in PATH
  bool renditions_off = false;
  int renditions_seconds = 120;
  int renditions_memory_mib = 1024;
  std::string log_level = "info";
  MailSettings mail;
  std::vector<std::string> authserv_ids;
};

[[nodiscard]] inline std::uint64_t BallastBytes(const Config& config) {
  return static_cast<std::uint64_t>(config.ballast_mib) << 20;
}

// INVALID_ARGUMENT "FILE:LINE: what is wrong and what is allowed": also for a setting that is missing or not known.
[[nodiscard]] absl::StatusOr<Config> ParseConfig(std::string_view toml, const std::string& path);
[[nodiscard]] absl::StatusOr<Config> ReadConfig(const std::string& path);

// "HOST:PORT": HOST a DNS name, an IPv4 address, or an IPv6 address in brackets.
struct HostPort {
  std::string host;  // without brackets
  int port = 0;
};
[[nodiscard]] absl::StatusOr<HostPort> ParseHostPort(std::string_view text);

}  // namespace mandat::server

#endif  // MANDAT_SERVER_MANDATD_CONFIG_H_
