// A forum's process without its command line: host, handlers, the members' port, and the socket on which the gate asks.
//
// Start() loads and verifies the log before it listens; from then on it serves. Thread-safe. Borrowed parts outlive it.
// Health (grpc.health.v1 on the members' port): "" serves while the process does; "mandat.writes" until a log write
// fails. Stop(): health goes NOT_SERVING, live streams end with UNAVAILABLE, running calls get `grace` to finish, then
// the host writes what it took.
#ifndef MANDAT_SERVER_SERVICES_FORUM_SERVER_H_
#define MANDAT_SERVER_SERVICES_FORUM_SERVER_H_

#include <chrono>
#include <functional>
#include <memory>
#include <string>

#include "absl/status/statusor.h"
#include "server/host/clock.h"
#include "server/host/forum_host.h"
#include "server/mail/mailer.h"
#include "server/renditions/renditions.h"
#include "server/store/certificate_register.h"
#include "server/store/log_store.h"
#include "server/tls/certificate_files.h"
#include "shared/ledger/random.h"
#include "shared/ledger/signing.h"
#include "shared/pki/authority.h"

namespace mandat::server {

struct ForumServerOptions {
  LogStore* store = nullptr;
  CertificateRegister* certificates = nullptr;
  const Clock* clock = nullptr;
  const ledger::SigningKey* log_key = nullptr;
  ledger::RandomSource* random = nullptr;
  const pki::Identity* ca = nullptr;
  std::string forum_file;
  std::string members_address;  // what devices are told
  std::string gate_address;
  std::function<bool(const std::string&)> is_founding_secret;
  std::string listen;  // members' port, "127.0.0.1:7443"; port 0: any
  CertificateFiles certificate_files;
  std::string gate_socket;                                         // path of the UNIX socket
  int statements_per_minute = 600;                                 // and device; 0: no limit
  std::function<absl::Status()> room;                              // HostOptions::room
  std::optional<std::uint64_t> put_back_in;                        // HostOptions::put_back_in
  Converter* converter = nullptr;                                  // makes PDFs of office papers; null: switched off
  Renditions::Told told = [](const char*, const std::string&) {};  // what becomes of them, for the log
  MailTransport* mail_transport = nullptr;                         // null: no mail goes out
  MailTable* mail_table = nullptr;
  MailSettings mail;
  std::vector<std::string> authserv_ids;  // whose word on the origin of the secretariat's mail counts
  int work_threads = 2;
  int verify_threads = 2;
  bool reflection = false;
};

class ForumServer {
 public:
  [[nodiscard]] static absl::StatusOr<std::unique_ptr<ForumServer>> Start(const ForumServerOptions& options);
  ~ForumServer();

  [[nodiscard]] int port() const;
  [[nodiscard]] ForumHost& host();
  // Idempotent.
  void Stop(std::chrono::milliseconds grace);

 private:
  struct Parts;
  explicit ForumServer(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace mandat::server

#endif  // MANDAT_SERVER_SERVICES_FORUM_SERVER_H_
