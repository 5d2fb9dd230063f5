#include <memory>
#include <utility>

#include "mandat/v1/gate_service.grpc.pb.h"
#include "server/services/services.h"
#include "server/services/unary.h"

namespace mandat::server {
namespace {

class GateBackend : public v1::GateService::CallbackService, public RunningService {
 public:
  GateBackend(EnrolmentHandler* enrolment, Executor* work) : enrolment_(enrolment), work_(work) {}
  grpc::Service* service() override { return this; }

  grpc::ServerUnaryReactor* GetFounding(grpc::CallbackServerContext* context, const v1::GetFoundingRequest* request,
                                        v1::GetFoundingResponse* response) override {
    return AnswerOn(*work_, context, response, [this, request] { return enrolment_->GetFounding(*request); });
  }
  grpc::ServerUnaryReactor* Found(grpc::CallbackServerContext* context, const v1::FoundRequest* request,
                                  v1::EnrolResponse* response) override {
    return AnswerLater<v1::EnrolResponse>(context, response,
                                          [this, request](auto done) { enrolment_->Found(*request, std::move(done)); });
  }
  grpc::ServerUnaryReactor* GetInvitation(grpc::CallbackServerContext* context, const v1::GetInvitationRequest* request,
                                          v1::GetInvitationResponse* response) override {
    return AnswerOn(*work_, context, response, [this, request] { return enrolment_->GetInvitation(*request); });
  }
  grpc::ServerUnaryReactor* Enrol(grpc::CallbackServerContext* context, const v1::EnrolRequest* request,
                                  v1::EnrolResponse* response) override {
    return AnswerLater<v1::EnrolResponse>(context, response,
                                          [this, request](auto done) { enrolment_->Enrol(*request, std::move(done)); });
  }
  grpc::ServerUnaryReactor* Renew(grpc::CallbackServerContext* context, const v1::RenewRequest* request,
                                  v1::RenewResponse* response) override {
    return AnswerLater<v1::RenewResponse>(context, response,
                                          [this, request](auto done) { enrolment_->Renew(*request, std::move(done)); });
  }
  grpc::ServerUnaryReactor* DeviceStatus(grpc::CallbackServerContext* context, const v1::DeviceStatusRequest* request,
                                         v1::DeviceStatusResponse* response) override {
    return AnswerOn(*work_, context, response, [this, request] { return enrolment_->DeviceStatus(*request); });
  }
  grpc::ServerUnaryReactor* GetTrust(grpc::CallbackServerContext* context, const v1::GetTrustRequest* request,
                                     v1::GetTrustResponse* response) override {
    return AnswerOn(*work_, context, response, [this, request] { return enrolment_->GetTrust(*request); });
  }

 private:
  // For what the forum host answers on a thread of its own.
  template <typename Response, typename Start>
  grpc::ServerUnaryReactor* AnswerLater(grpc::CallbackServerContext* context, Response* response, Start start) {
    grpc::ServerUnaryReactor* reactor = context->DefaultReactor();
    if (grpc::Status status = CheckDeadline(context->deadline(), kLongestCall); !status.ok()) {
      reactor->Finish(status);
      return reactor;
    }
    const bool posted = work_->TryPost([reactor, response, start = std::move(start)]() mutable {
      start([reactor, response](absl::StatusOr<Response> result) {
        if (result.ok()) *response = std::move(*result);
        reactor->Finish(ToGrpc(result.status()));
      });
    });
    if (!posted) reactor->Finish({grpc::StatusCode::RESOURCE_EXHAUSTED, "the server is busy: try again soon"});
    return reactor;
  }

  EnrolmentHandler* const enrolment_;
  Executor* const work_;
};

}  // namespace

std::unique_ptr<RunningService> MakeGateBackend(EnrolmentHandler* enrolment, Executor* work) {
  return std::make_unique<GateBackend>(enrolment, work);
}

}  // namespace mandat::server
