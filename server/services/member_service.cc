#include <grpcpp/security/auth_context.h>

#include <memory>
#include <utility>

#include "mandat/v1/member_service.grpc.pb.h"
#include "server/services/document_reactors.h"
#include "server/services/minutes_file_reactor.h"
#include "server/services/services.h"
#include "server/services/subscribe_reactor.h"
#include "server/services/unary.h"
#include "server/tls/deadline.h"

namespace mandat::server {
namespace {

// A stream that is refused before it begins.
template <typename Response>
class RefusedStream : public grpc::ServerWriteReactor<Response> {
 public:
  explicit RefusedStream(const grpc::Status& status) { this->Finish(status); }
  void OnDone() override { delete this; }
};
template <typename Request>
class RefusedUpload : public grpc::ServerReadReactor<Request> {
 public:
  explicit RefusedUpload(const grpc::Status& status) { this->Finish(status); }
  void OnDone() override { delete this; }
};

class MemberServiceImpl : public v1::MemberService::CallbackService, public RunningService {
 public:
  explicit MemberServiceImpl(const MemberParts& parts) : parts_(parts) {}
  grpc::Service* service() override { return this; }
  void FinishStreams() override { streams_.FinishAll(); }

  grpc::ServerUnaryReactor* Submit(grpc::CallbackServerContext* context, const v1::SubmitRequest* request,
                                   v1::SubmitResponse* response) override {
    grpc::ServerUnaryReactor* reactor = context->DefaultReactor();
    if (grpc::Status status = CheckDeadline(context->deadline(), kLongestCall); !status.ok()) {
      reactor->Finish(status);
      return reactor;
    }
    const absl::StatusOr<PeerKeys> peer = parts_.peers->Of(*context->auth_context());
    if (!peer.ok()) {
      reactor->Finish(ToGrpc(peer.status()));
      return reactor;
    }
    parts_.submit->Submit(*peer, *request, [reactor, response](absl::StatusOr<v1::SubmitResponse> answer) {
      if (answer.ok()) *response = std::move(*answer);
      reactor->Finish(ToGrpc(answer.status()));
    });
    return reactor;
  }

  grpc::ServerWriteReactor<v1::SubscribeResponse>* Subscribe(grpc::CallbackServerContext* context,
                                                             const v1::SubscribeRequest* request) override {
    absl::StatusOr<DeviceCaller> caller = CallerOf(context);
    if (!caller.ok()) return new RefusedStream<v1::SubscribeResponse>(ToGrpc(caller.status()));
    auto* reactor = new SubscribeReactor(parts_.host, parts_.work, &streams_, context, *std::move(caller), *request);
    reactor->Start();
    return reactor;
  }

  grpc::ServerUnaryReactor* DocumentStatus(grpc::CallbackServerContext* context,
                                           const v1::DocumentStatusRequest* request,
                                           v1::DocumentStatusResponse* response) override {
    absl::StatusOr<PeerKeys> peer = parts_.peers->Of(*context->auth_context());
    return AnswerOn(*parts_.work, context, response,
                    [this, peer = std::move(peer), request]() -> absl::StatusOr<v1::DocumentStatusResponse> {
                      if (!peer.ok()) return peer.status();
                      const absl::StatusOr<BlobProgress> progress = parts_.documents->Status(*peer, request->hash());
                      if (!progress.ok()) return progress.status();
                      v1::DocumentStatusResponse status;
                      status.set_received(progress->received);
                      status.set_complete(progress->complete);
                      return status;
                    });
  }

  grpc::ServerReadReactor<v1::PutDocumentRequest>* PutDocument(grpc::CallbackServerContext* context,
                                                               v1::PutDocumentResponse* response) override {
    if (grpc::Status status = CheckDeadline(context->deadline(), kLongestTransfer); !status.ok())
      return new RefusedUpload<v1::PutDocumentRequest>(status);
    absl::StatusOr<PeerKeys> peer = parts_.peers->Of(*context->auth_context());
    if (!peer.ok()) return new RefusedUpload<v1::PutDocumentRequest>(ToGrpc(peer.status()));
    return new PutDocumentReactor(parts_.documents, parts_.work, *peer, response);
  }

  grpc::ServerWriteReactor<v1::GetDocumentResponse>* GetDocument(grpc::CallbackServerContext* context,
                                                                 const v1::GetDocumentRequest* request) override {
    if (grpc::Status status = CheckDeadline(context->deadline(), kLongestTransfer); !status.ok())
      return new RefusedStream<v1::GetDocumentResponse>(status);
    absl::StatusOr<PeerKeys> peer = parts_.peers->Of(*context->auth_context());
    if (!peer.ok()) return new RefusedStream<v1::GetDocumentResponse>(ToGrpc(peer.status()));
    return new GetDocumentReactor(parts_.documents, parts_.work, *peer, *request);
  }

  grpc::ServerWriteReactor<v1::GetMinutesFileResponse>* GetMinutesFile(
      grpc::CallbackServerContext* context, const v1::GetMinutesFileRequest* request) override {
    if (grpc::Status status = CheckDeadline(context->deadline(), kLongestTransfer); !status.ok())
      return new RefusedStream<v1::GetMinutesFileResponse>(status);
    absl::StatusOr<PeerKeys> peer = parts_.peers->Of(*context->auth_context());
    if (!peer.ok()) return new RefusedStream<v1::GetMinutesFileResponse>(ToGrpc(peer.status()));
    return new MinutesFileReactor(parts_.minutes_files, parts_.work, *peer, *request);
  }

  grpc::ServerUnaryReactor* RenditionStatus(grpc::CallbackServerContext* context,
                                            const v1::RenditionStatusRequest* request,
                                            v1::RenditionStatusResponse* response) override {
    absl::StatusOr<PeerKeys> peer = parts_.peers->Of(*context->auth_context());
    return AnswerOn(*parts_.work, context, response,
                    [this, peer = std::move(peer), request]() -> absl::StatusOr<v1::RenditionStatusResponse> {
                      if (!peer.ok()) return peer.status();
                      return parts_.documents->RenditionStatus(*peer, *request);
                    });
  }

  grpc::ServerUnaryReactor* GetMailStatus(grpc::CallbackServerContext* context, const v1::GetMailStatusRequest*,
                                          v1::GetMailStatusResponse* response) override {
    absl::StatusOr<PeerKeys> peer = parts_.peers->Of(*context->auth_context());
    return AnswerOn(*parts_.work, context, response,
                    [this, peer = std::move(peer)]() -> absl::StatusOr<v1::GetMailStatusResponse> {
                      if (!peer.ok()) return peer.status();
                      return parts_.mail_status->Get(*peer);
                    });
  }

 private:
  absl::StatusOr<DeviceCaller> CallerOf(grpc::CallbackServerContext* context) {
    const absl::StatusOr<PeerKeys> peer = parts_.peers->Of(*context->auth_context());
    if (!peer.ok()) return peer.status();
    return parts_.identity->DeviceOf(*peer);
  }

  const MemberParts parts_;
  LiveStreams streams_;
};

}  // namespace

std::unique_ptr<RunningService> MakeMemberService(const MemberParts& parts) {
  return std::make_unique<MemberServiceImpl>(parts);
}

}  // namespace mandat::server
