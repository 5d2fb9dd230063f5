#include "server/services/forum_server.h"

#include <dlfcn.h>
#include <grpcpp/health_check_service_interface.h>
#include <grpcpp/resource_quota.h>
#include <grpcpp/security/server_credentials.h>
#include <grpcpp/server.h>
#include <grpcpp/server_builder.h>
#include <sys/stat.h>
#include <unistd.h>

#include <utility>

#include "absl/strings/str_cat.h"
#include "server/handlers/documents.h"
#include "server/handlers/enrolment.h"
#include "server/handlers/identity.h"
#include "server/handlers/minutes_attachment.h"
#include "server/handlers/reads.h"
#include "server/handlers/submit.h"
#include "server/services/services.h"
#include "server/tls/tls_policy.h"

namespace mandat::server {
namespace {

constexpr std::size_t kMaxWork = 1024;
constexpr std::size_t kMaxSocketPath = 100;
constexpr char kWrites[] = "mandat.writes";

}  // namespace

struct ForumServer::Parts {
  explicit Parts(const ForumServerOptions& options) : work(options.work_threads, kMaxWork) {}

  std::unique_ptr<ForumHost> host;
  std::unique_ptr<Identity> identity;
  std::unique_ptr<SubmitHandler> submit;
  std::unique_ptr<Renditions> renditions;
  std::unique_ptr<MinutesFiles> minutes_files;
  std::unique_ptr<DocumentHandler> documents;
  std::unique_ptr<MinutesFileHandler> minutes_file;
  std::unique_ptr<Mailer> mailer;
  std::unique_ptr<MailStatusHandler> mail_status;
  std::unique_ptr<ReadHandler> reads;
  std::unique_ptr<EnrolmentHandler> enrolment;
  PeerLookup peers;
  Executor work;
  std::unique_ptr<RunningService> member_service;
  std::unique_ptr<RunningService> read_service;
  std::unique_ptr<RunningService> gate_backend;
  std::unique_ptr<grpc::Server> members;
  std::unique_ptr<grpc::Server> gate;
  std::string gate_socket;
  std::uint64_t health_listener = 0;
  int port = 0;
  bool stopped = false;

  absl::Status BuildGate() {
    if (gate_socket.size() > kMaxSocketPath)
      return absl::InvalidArgumentError(absl::StrCat(gate_socket, ": the path is too long for a socket"));
    unlink(gate_socket.c_str());
    grpc::ServerBuilder builder;
    ApplyLimits(builder);
    builder.RegisterService(gate_backend->service());
    builder.AddListeningPort(absl::StrCat("unix:", gate_socket), grpc::InsecureServerCredentials());
    gate = builder.BuildAndStart();
    if (gate == nullptr) return absl::UnavailableError(absl::StrCat("cannot listen on ", gate_socket));
    if (chmod(gate_socket.c_str(), 0600) != 0)
      return absl::UnavailableError(absl::StrCat("cannot make ", gate_socket, " private"));
    return absl::OkStatus();
  }

  absl::Status BuildMembers(const ForumServerOptions& options) {
    absl::StatusOr<std::shared_ptr<grpc::ServerCredentials>> credentials =
        MembersCredentials(options.certificate_files);
    if (!credentials.ok()) return credentials.status();
    grpc::ServerBuilder builder;
    ApplyLimits(builder);
    builder.RegisterService(member_service->service());
    builder.RegisterService(read_service->service());
    builder.AddListeningPort(options.listen, *credentials, &port);
    members = builder.BuildAndStart();
    if (members == nullptr || port == 0)
      return absl::UnavailableError(absl::StrCat("cannot listen on ", options.listen));
    grpc::HealthCheckServiceInterface* health = members->GetHealthCheckService();
    health->SetServingStatus(true);
    health->SetServingStatus(kWrites, true);
    health_listener = host->hub().Add([h = host.get(), health] {
      if (!h->takes_writes()) health->SetServingStatus(kWrites, false);
    });
    return absl::OkStatus();
  }
};

ForumServer::ForumServer(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}

ForumServer::~ForumServer() { Stop(std::chrono::milliseconds(1000)); }

int ForumServer::port() const { return parts_->port; }
ForumHost& ForumServer::host() { return *parts_->host; }

absl::StatusOr<std::unique_ptr<ForumServer>> ForumServer::Start(const ForumServerOptions& options) {
  auto parts = std::make_unique<Parts>(options);
  HostOptions host;
  host.store = options.store;
  host.clock = options.clock;
  host.room = options.room;
  host.put_back_in = options.put_back_in;
  host.log_key = options.log_key;
  host.random = options.random;
  host.verify_threads = options.verify_threads;
  absl::StatusOr<std::unique_ptr<ForumHost>> loaded = ForumHost::Load(host);
  if (!loaded.ok()) return loaded.status();
  parts->host = *std::move(loaded);
  parts->identity = std::make_unique<Identity>(parts->host.get(), options.certificates);
  parts->submit =
      std::make_unique<SubmitHandler>(parts->host.get(), parts->identity.get(), options.statements_per_minute);
  parts->renditions = std::make_unique<Renditions>(parts->host.get(), options.converter, options.told);
  parts->documents =
      std::make_unique<DocumentHandler>(parts->host.get(), parts->identity.get(), parts->renditions.get());
  parts->minutes_files = std::make_unique<MinutesFiles>(options.converter);
  parts->minutes_file =
      std::make_unique<MinutesFileHandler>(parts->host.get(), parts->identity.get(), parts->minutes_files.get());
  if (options.mail_transport != nullptr) {
    MailQueue::Parts mail{parts->host.get(), options.mail_table, options.mail_transport, options.mail, {}, {},
                          options.told};
    if (options.converter != nullptr) {
      mail.files = [h = parts->host.get(), f = parts->minutes_files.get()](const v1::MinutesDocument& document,
                                                                           const domain::ItemId& item) {
        return MinutesAttachment(*h, *f, document, item);
      };
    }
    parts->mailer = std::make_unique<Mailer>(std::move(mail));
  }
  std::function<v1::GetMailStatusResponse()> mail_status;
  if (parts->mailer) mail_status = [m = parts->mailer.get()] { return m->Status(); };
  parts->mail_status = std::make_unique<MailStatusHandler>(parts->host.get(), parts->identity.get(),
                                                           std::move(mail_status), options.authserv_ids);
  parts->reads = std::make_unique<ReadHandler>(parts->host.get(), parts->identity.get(), parts->renditions.get());
  EnrolmentHandler::Options enrolment;
  enrolment.host = parts->host.get();
  enrolment.certificates = options.certificates;
  enrolment.ca = options.ca;
  enrolment.forum_file = options.forum_file;
  enrolment.members_address = options.members_address;
  enrolment.gate_address = options.gate_address;
  enrolment.is_founding_secret = options.is_founding_secret;
  parts->enrolment = std::make_unique<EnrolmentHandler>(std::move(enrolment));
  parts->member_service =
      MakeMemberService({parts->host.get(), parts->identity.get(), parts->submit.get(), parts->documents.get(),
                         parts->minutes_file.get(), parts->mail_status.get(), &parts->work, &parts->peers});
  parts->read_service = MakeReadService(parts->reads.get(), &parts->work, &parts->peers);
  parts->gate_backend = MakeGateBackend(parts->enrolment.get(), &parts->work);
  parts->gate_socket = options.gate_socket;
  std::unique_ptr<ForumServer> server(new ForumServer(std::move(parts)));
  // Switches of the whole process that take effect when a server is built.
  grpc::EnableDefaultHealthCheckService(false);
  if (absl::Status status = server->parts_->BuildGate(); !status.ok()) return status;
  grpc::EnableDefaultHealthCheckService(true);
  if (options.reflection && dlopen(MANDAT_REFLECTION_LIBRARY, RTLD_NOW) == nullptr) {
    return absl::FailedPreconditionError("reflection is not installed: " MANDAT_REFLECTION_LIBRARY);
  }
  if (absl::Status status = server->parts_->BuildMembers(options); !status.ok()) return status;
  return server;
}

void ForumServer::Stop(std::chrono::milliseconds grace) {
  if (std::exchange(parts_->stopped, true)) return;
  const auto deadline = std::chrono::system_clock::now() + grace;
  if (parts_->members != nullptr) {
    parts_->host->hub().Remove(parts_->health_listener);
    parts_->members->GetHealthCheckService()->Shutdown();
    parts_->member_service->FinishStreams();
  }
  // Before the files that it waits for: it takes on no mail more.
  if (parts_->mailer) parts_->mailer->AskToStop();
  // Who waits for LibreOffice is let go: the port waits for them, and so does the mailer.
  parts_->minutes_files->Stop();
  // No new questions from outside; what runs gets its time.
  if (parts_->gate != nullptr) parts_->gate->Shutdown(deadline);
  if (parts_->members != nullptr) parts_->members->Shutdown(deadline);
  parts_->renditions->Stop();
  if (parts_->mailer) parts_->mailer->Stop();
  parts_->host->Stop();
  parts_->work.Stop();
  parts_->gate.reset();
  parts_->members.reset();
  if (!parts_->gate_socket.empty()) unlink(parts_->gate_socket.c_str());
}

}  // namespace mandat::server
