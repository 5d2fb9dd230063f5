#include "server/gate/gate_server.h"

#include <grpcpp/create_channel.h>
#include <grpcpp/health_check_service_interface.h>
#include <grpcpp/resource_quota.h>
#include <grpcpp/security/credentials.h>
#include <grpcpp/security/server_credentials.h>
#include <grpcpp/server.h>
#include <grpcpp/server_builder.h>

#include <utility>

#include "absl/strings/str_cat.h"
#include "mandat/v1/gate_service.grpc.pb.h"
#include "server/handlers/rate_limit.h"
#include "server/host/clock.h"
#include "server/tls/deadline.h"
#include "server/tls/tls_policy.h"

namespace mandat::server {
namespace {

constexpr std::chrono::seconds kForwardDeadline(30);

// One forwarded call: the client's side of it lives until it is answered.
template <typename Request, typename Response>
struct Forwarded {
  grpc::ClientContext context;
  Request request;
  Response response;
};

class Forwarder : public v1::GateService::CallbackService {
 public:
  Forwarder(const std::shared_ptr<grpc::Channel>& channel, const GateOptions& options)
      : stub_(v1::GateService::NewStub(channel)),
        per_source_(options.per_source_per_minute),
        all_(options.per_minute) {}

  grpc::ServerUnaryReactor* GetFounding(grpc::CallbackServerContext* context, const v1::GetFoundingRequest* request,
                                        v1::GetFoundingResponse* response) override {
    return Forward(context, request, response, &v1::GateService::StubInterface::async_interface::GetFounding);
  }
  grpc::ServerUnaryReactor* Found(grpc::CallbackServerContext* context, const v1::FoundRequest* request,
                                  v1::EnrolResponse* response) override {
    return Forward(context, request, response, &v1::GateService::StubInterface::async_interface::Found);
  }
  grpc::ServerUnaryReactor* GetInvitation(grpc::CallbackServerContext* context, const v1::GetInvitationRequest* request,
                                          v1::GetInvitationResponse* response) override {
    return Forward(context, request, response, &v1::GateService::StubInterface::async_interface::GetInvitation);
  }
  grpc::ServerUnaryReactor* Enrol(grpc::CallbackServerContext* context, const v1::EnrolRequest* request,
                                  v1::EnrolResponse* response) override {
    return Forward(context, request, response, &v1::GateService::StubInterface::async_interface::Enrol);
  }
  grpc::ServerUnaryReactor* Renew(grpc::CallbackServerContext* context, const v1::RenewRequest* request,
                                  v1::RenewResponse* response) override {
    return Forward(context, request, response, &v1::GateService::StubInterface::async_interface::Renew);
  }
  grpc::ServerUnaryReactor* DeviceStatus(grpc::CallbackServerContext* context, const v1::DeviceStatusRequest* request,
                                         v1::DeviceStatusResponse* response) override {
    return Forward(context, request, response, &v1::GateService::StubInterface::async_interface::DeviceStatus);
  }
  grpc::ServerUnaryReactor* GetTrust(grpc::CallbackServerContext* context, const v1::GetTrustRequest* request,
                                     v1::GetTrustResponse* response) override {
    return Forward(context, request, response, &v1::GateService::StubInterface::async_interface::GetTrust);
  }

 private:
  using Async = v1::GateService::StubInterface::async_interface;

  template <typename Request, typename Response>
  grpc::ServerUnaryReactor* Forward(grpc::CallbackServerContext* context, const Request* request, Response* response,
                                    void (Async::*call)(grpc::ClientContext*, const Request*, Response*,
                                                        std::function<void(grpc::Status)>)) {
    grpc::ServerUnaryReactor* reactor = context->DefaultReactor();
    if (grpc::Status status = CheckDeadline(context->deadline(), kLongestCall); !status.ok()) {
      reactor->Finish(status);
      return reactor;
    }
    const domain::Time now = clock_.Now();
    if (!per_source_.Allow(SourceOf(context->peer()), now) || !all_.Allow("", now)) {
      reactor->Finish({grpc::StatusCode::RESOURCE_EXHAUSTED, "too many requests: try again in a minute"});
      return reactor;
    }
    auto forwarded = std::make_shared<Forwarded<Request, Response>>();
    forwarded->request = *request;
    forwarded->context.set_deadline(std::chrono::system_clock::now() + kForwardDeadline);
    (stub_->async()->*call)(
        &forwarded->context, &forwarded->request, &forwarded->response,
        [forwarded, reactor, response](grpc::Status status) {
          if (status.ok()) *response = std::move(forwarded->response);
          // Of a members' process that does not answer, strangers learn only that.
          if (status.error_code() == grpc::StatusCode::UNAVAILABLE) {
            status = {grpc::StatusCode::UNAVAILABLE, "the server does not answer now: try again soon"};
          }
          reactor->Finish(status);
        });
    return reactor;
  }

  std::unique_ptr<v1::GateService::Stub> stub_;
  SystemClock clock_;
  RateLimit per_source_;
  RateLimit all_;
};

}  // namespace

struct GateServer::Parts {
  std::unique_ptr<Forwarder> forwarder;
  std::unique_ptr<grpc::Server> server;
  int port = 0;
  bool stopped = false;
};

GateServer::GateServer(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
GateServer::~GateServer() { Stop(std::chrono::milliseconds(500)); }
int GateServer::port() const { return parts_->port; }

absl::StatusOr<std::unique_ptr<GateServer>> GateServer::Start(const GateOptions& options) {
  absl::StatusOr<std::shared_ptr<grpc::ServerCredentials>> credentials = GateCredentials(options.certificate_files);
  if (!credentials.ok()) return credentials.status();
  grpc::ChannelArguments arguments;
  // A restarted members' process is found again within a second.
  arguments.SetInt(GRPC_ARG_MAX_RECONNECT_BACKOFF_MS, 1000);
  arguments.SetInt(GRPC_ARG_INITIAL_RECONNECT_BACKOFF_MS, 100);
  arguments.SetInt(GRPC_ARG_MIN_RECONNECT_BACKOFF_MS, 1000);
  auto parts = std::make_unique<Parts>();
  parts->forwarder = std::make_unique<Forwarder>(
      grpc::CreateCustomChannel(absl::StrCat("unix:", options.socket), grpc::InsecureChannelCredentials(), arguments),
      options);
  grpc::EnableDefaultHealthCheckService(false);
  grpc::ServerBuilder builder;
  ApplyLimits(builder);
  grpc::ResourceQuota quota("gate");
  quota.Resize(options.max_memory);
  builder.SetResourceQuota(quota);
  builder.RegisterService(parts->forwarder.get());
  builder.AddListeningPort(options.listen, *credentials, &parts->port);
  parts->server = builder.BuildAndStart();
  if (parts->server == nullptr || parts->port == 0)
    return absl::UnavailableError(absl::StrCat("cannot listen on ", options.listen));
  return std::unique_ptr<GateServer>(new GateServer(std::move(parts)));
}

void GateServer::Stop(std::chrono::milliseconds grace) {
  if (std::exchange(parts_->stopped, true)) return;
  if (parts_->server != nullptr) parts_->server->Shutdown(std::chrono::system_clock::now() + grace);
  parts_->server.reset();
}

}  // namespace mandat::server
