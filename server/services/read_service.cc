#include <grpcpp/security/auth_context.h>

#include "mandat/v1/read_service.grpc.pb.h"
#include "server/services/services.h"
#include "server/services/unary.h"

namespace mandat::server {
namespace {

class ReadServiceImpl : public v1::ReadService::CallbackService, public RunningService {
 public:
  ReadServiceImpl(const ReadHandler* reads, Executor* work, PeerLookup* peers)
      : reads_(reads), work_(work), peers_(peers) {}
  grpc::Service* service() override { return this; }

  grpc::ServerUnaryReactor* ListMandates(grpc::CallbackServerContext* context, const v1::ListMandatesRequest* request,
                                         v1::ListMandatesResponse* response) override {
    return Answer(context, request, response, &ReadHandler::ListMandates);
  }
  grpc::ServerUnaryReactor* ListSubjectAreas(grpc::CallbackServerContext* context,
                                             const v1::ListSubjectAreasRequest* request,
                                             v1::ListSubjectAreasResponse* response) override {
    return Answer(context, request, response, &ReadHandler::ListSubjectAreas);
  }
  grpc::ServerUnaryReactor* ListSubstitutes(grpc::CallbackServerContext* context,
                                            const v1::ListSubstitutesRequest* request,
                                            v1::ListSubstitutesResponse* response) override {
    return Answer(context, request, response, &ReadHandler::ListSubstitutes);
  }
  grpc::ServerUnaryReactor* ListMeetings(grpc::CallbackServerContext* context, const v1::ListMeetingsRequest* request,
                                         v1::ListMeetingsResponse* response) override {
    return Answer(context, request, response, &ReadHandler::ListMeetings);
  }
  grpc::ServerUnaryReactor* ListNeeded(grpc::CallbackServerContext* context, const v1::ListNeededRequest* request,
                                       v1::ListNeededResponse* response) override {
    return Answer(context, request, response, &ReadHandler::ListNeeded);
  }
  grpc::ServerUnaryReactor* GetForecast(grpc::CallbackServerContext* context, const v1::GetForecastRequest* request,
                                        v1::GetForecastResponse* response) override {
    return Answer(context, request, response, &ReadHandler::GetForecast);
  }
  grpc::ServerUnaryReactor* ListPositions(grpc::CallbackServerContext* context, const v1::ListPositionsRequest* request,
                                          v1::ListPositionsResponse* response) override {
    return Answer(context, request, response, &ReadHandler::ListPositions);
  }

 private:
  template <typename Request, typename Response>
  grpc::ServerUnaryReactor* Answer(grpc::CallbackServerContext* context, const Request* request, Response* response,
                                   absl::StatusOr<Response> (ReadHandler::*read)(const PeerKeys&, const Request&)
                                       const) {
    absl::StatusOr<PeerKeys> peer = peers_->Of(*context->auth_context());
    return AnswerOn(*work_, context, response,
                    [this, peer = std::move(peer), request, read]() -> absl::StatusOr<Response> {
                      if (!peer.ok()) return peer.status();
                      return (reads_->*read)(*peer, *request);
                    });
  }

  const ReadHandler* const reads_;
  Executor* const work_;
  PeerLookup* const peers_;
};

}  // namespace

std::unique_ptr<RunningService> MakeReadService(const ReadHandler* reads, Executor* work, PeerLookup* peers) {
  return std::make_unique<ReadServiceImpl>(reads, work, peers);
}

}  // namespace mandat::server
