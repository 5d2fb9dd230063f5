#include "server/mandatd/serve.h"

#include <signal.h>

#include <chrono>
#include <condition_variable>
#include <iostream>
#include <mutex>
#include <thread>
#include <utility>

#include "absl/strings/str_cat.h"
#include "server/mail/mail_table.h"
#include "server/mail/maildir.h"
#include "server/mail/smtp_transport.h"
#include "server/mandatd/data_dir.h"
#include "server/mandatd/disk_room.h"
#include "server/mandatd/grpc_log.h"
#include "server/mandatd/log.h"
#include "server/mandatd/server_certificates.h"
#include "server/renditions/process_converter.h"
#include "server/services/forum_server.h"
#include "server/store/certificate_register.h"
#include "server/store/sqlcipher_log_store.h"
#include "server/tls/disk.h"
#include "server/tls/tls_policy.h"
#include "shared/ledger/random.h"
#include "shared/pki/fetch_peer_chain.h"

namespace mandat::server {
namespace {

constexpr std::chrono::milliseconds kGrace(5000);
constexpr std::chrono::seconds kProbeEvery(10);
constexpr std::chrono::milliseconds kProbeTimeout(5000);
constexpr int kProbesMayFail = 3;
constexpr int kProbesADay = 24 * 360;
constexpr std::size_t kMaxForumFile = 256 * 1024;

int Fail(const absl::Status& status) {
  Log(LogLevel::kError, "serve.refused", {{"reason", std::string(status.message())}});
  std::cerr << "mandatd serve: " << status.message() << "\n";
  return 1;
}

// Shakes hands with the members' port every few seconds, as a stranger who goes away: gRPC's listener can die while the
// process looks healthy. Also renews the ports' certificates once a day.
class Watchdog {
 public:
  Watchdog(int port, domain::Hash ca, std::string host, std::function<void()> daily)
      : port_(port), ca_(ca), host_(std::move(host)), daily_(std::move(daily)), thread_([this] { Run(); }) {}
  ~Watchdog() {
    {
      std::lock_guard lock(mutex_);
      stop_ = true;
    }
    wake_.notify_all();
    thread_.join();
  }
  bool failed() const { return failed_.load(); }

 private:
  void Run() {
    int failures = 0;
    int probes = 0;
    while (true) {
      {
        std::unique_lock lock(mutex_);
        if (wake_.wait_for(lock, kProbeEvery, [this] { return stop_; })) return;
      }
      if (++probes % kProbesADay == 0) daily_();
      const auto answer =
          pki::FetchCaCertificate(host_, static_cast<std::uint16_t>(port_), ca_, pki::kMembersName, kProbeTimeout);
      failures = answer.ok() ? 0 : failures + 1;
      if (failures == 0) continue;
      Log(LogLevel::kWarning, "watchdog.no_answer", {{"failures", absl::StrCat(failures)}});
      if (failures < kProbesMayFail) continue;
      failed_ = true;
      WakeWaiter();
      return;
    }
  }

  const int port_;
  const domain::Hash ca_;
  const std::string host_;
  const std::function<void()> daily_;
  std::atomic<bool> failed_{false};
  std::mutex mutex_;
  std::condition_variable wake_;
  bool stop_ = false;
  std::thread thread_;
};

std::string ProbeHost(const std::string& listen) {
  const absl::StatusOr<HostPort> parsed = ParseHostPort(listen);
  if (!parsed.ok() || parsed->host == "0.0.0.0") return "127.0.0.1";
  return parsed->host == "::" ? "::1" : parsed->host;
}

}  // namespace

absl::StatusOr<std::unique_ptr<LogStore>> OpenSqlcipherStore(const std::string& directory,
                                                             const vault::SecretBytes& database_key) {
  SqlcipherLogStore::Options options;
  options.directory = directory;
  options.key = &database_key;
  absl::StatusOr<std::unique_ptr<SqlcipherLogStore>> store = SqlcipherLogStore::Open(options);
  if (!store.ok()) return store.status();
  return std::unique_ptr<LogStore>(*std::move(store));
}

int RunServe(const ServeOptions& options, const StoreFactory& open_store) {
  BlockSignals();
  HardenServer();
  const absl::StatusOr<Config> config = ReadConfig(options.config_path);
  if (!config.ok()) {
    std::cerr << "mandatd serve: " << config.status().message() << "\n";
    return 1;
  }
  StartLog(config->log_level);
  RouteGrpcLog();
  const DataDir dir{config->data_dir};
  const absl::StatusOr<DataDirLock> lock = DataDirLock::Take(dir);
  if (!lock.ok()) return Fail(lock.status());
  if (absl::Status status = EnsureTlsPolicy(dir.members()); !status.ok()) return Fail(status);
  const absl::StatusOr<ServerKeys> keys = ReadKeys(dir);
  if (!keys.ok()) return Fail(keys.status());
  const absl::StatusOr<std::string> forum_file = ReadSmallFile(dir.forum_file(), kMaxForumFile);
  if (!forum_file.ok()) return Fail(forum_file.status());
  const SystemClock clock;
  const auto ensure_certificates = [&] { return EnsureServerCertificates(dir, *config, keys->ca, clock.Now()); };
  if (absl::Status status = ensure_certificates(); !status.ok()) return Fail(status);
  absl::StatusOr<std::unique_ptr<LogStore>> store = open_store(dir.root, keys->database_key);
  if (!store.ok()) return Fail(store.status());
  absl::StatusOr<std::unique_ptr<CertificateRegister>> certificates =
      CertificateRegister::Open(dir.root, keys->database_key, false);
  if (!certificates.ok()) return Fail(certificates.status());

  const absl::StatusOr<std::optional<std::uint64_t>> put_back = ReadPutBack(dir);
  if (!put_back.ok()) return Fail(put_back.status());

  ForumServerOptions server_options;
  server_options.put_back_in = *put_back;
  server_options.store = store->get();
  server_options.certificates = certificates->get();
  server_options.clock = &clock;
  server_options.log_key = &keys->log_key;
  server_options.random = &ledger::SystemRandom();
  server_options.ca = &keys->ca;
  server_options.forum_file = *forum_file;
  server_options.members_address = config->members_address;
  server_options.gate_address = config->gate_address;
  server_options.is_founding_secret = [&dir](const std::string& secret) { return IsFoundingSecret(dir, secret); };
  server_options.listen = config->listen_members;
  server_options.certificate_files = CertificateFilesIn(dir.members());
  server_options.gate_socket = dir.socket();
  server_options.statements_per_minute = config->statements_per_minute;
  server_options.reflection = options.reflection;
  DiskRoom room(
      dir.ballast(), BallastBytes(*config), [&dir] { return SpaceAt(dir.root); },
      [](bool has_room) {
        if (has_room) return Log(LogLevel::kInfo, "disk.room_again");
        Log(LogLevel::kError, "disk.full", {{"consequence", "nothing is taken until there is room"}});
      });
  server_options.room = [&room] { return room.Check(); };
  ProcessConverter converter({.program = config->renditions_program,
                              .directory = RenditionDirectory(dir.root),
                              .seconds = config->renditions_seconds,
                              .memory_mib = config->renditions_memory_mib});
  if (!config->renditions_off) server_options.converter = &converter;
  server_options.told = [](const char* event, const std::string& word) {
    if (word.empty()) return Log(LogLevel::kInfo, event);
    Log(LogLevel::kWarning, event, {{"reason", word}});
  };
  absl::StatusOr<std::unique_ptr<SmtpTransport>> mail_server = std::unique_ptr<SmtpTransport>();
  absl::StatusOr<std::unique_ptr<MailTable>> mail_table = std::unique_ptr<MailTable>();
  server_options.authserv_ids = config->authserv_ids;
  if (config->mail.on()) {
    mail_server = SmtpTransport::Make(config->mail);
    if (!mail_server.ok()) return Fail(mail_server.status());
    if (!config->mail.bounces.empty()) {
      if (absl::Status status = Maildir(config->mail.bounces).Check(); !status.ok()) return Fail(status);
    }
    mail_table = MailTable::Open(dir.root, keys->database_key);
    if (!mail_table.ok()) return Fail(mail_table.status());
    server_options.mail = config->mail;
    server_options.mail_transport = mail_server->get();
    server_options.mail_table = mail_table->get();
  }
  absl::StatusOr<std::unique_ptr<ForumServer>> server = ForumServer::Start(server_options);
  if (!server.ok()) return Fail(server.status());
  std::uint64_t records = 0;
  bool awaits_epoch = false;
  (*server)->host().Read([&](const ForumHost::View& view) {
    records = view.state.head.seq;
    awaits_epoch = view.awaits_epoch;
  });
  if (awaits_epoch)
    Log(LogLevel::kWarning, "serve.awaits_epoch", {{"consequence", "nobody is let in but who begins it"}});
  Log(LogLevel::kInfo, "serve.ready", {{"port", absl::StrCat((*server)->port())}, {"records", absl::StrCat(records)}});
  const std::uint64_t listener = (*server)->host().hub().Add([host = &(*server)->host()] {
    if (!host->takes_writes())
      Log(LogLevel::kError, "log.write_failed", {{"consequence", "no more statements are taken"}});
  });
  SayReady(options.ready, absl::StrCat("ready ", (*server)->port()));

  bool listener_died = false;
  {
    const Watchdog watchdog(
        (*server)->port(), keys->ca.certificate.fingerprint(), ProbeHost(config->listen_members), [&] {
          if (absl::Status status = ensure_certificates(); !status.ok()) {
            Log(LogLevel::kError, "certificates.not_renewed", {{"reason", std::string(status.message())}});
          }
        });
    int signal_number = 0;
    do {
      signal_number = WaitForSignal();
    } while (signal_number == SIGHUP);
    listener_died = watchdog.failed();
  }
  Log(listener_died ? LogLevel::kError : LogLevel::kInfo, "serve.stopping",
      {{"reason", listener_died ? "the listener died" : "signal"}});
  (*server)->host().hub().Remove(listener);
  (*server)->Stop(kGrace);
  Log(LogLevel::kInfo, "serve.stopped");
  return listener_died ? 1 : 0;
}

}  // namespace mandat::server
