// A unary call answered from an executor's thread. For the .cc files of services/ only.
#ifndef MANDAT_SERVER_SERVICES_UNARY_H_
#define MANDAT_SERVER_SERVICES_UNARY_H_

#include <grpcpp/support/server_callback.h>

#include <utility>

#include "absl/status/statusor.h"
#include "server/host/executor.h"
#include "server/services/status.h"
#include "server/tls/deadline.h"

namespace mandat::server {

// `answer` returns absl::StatusOr<Response>; request and response live until the reactor is finished.
template <typename Response, typename Answer>
grpc::ServerUnaryReactor* AnswerOn(Executor& executor, grpc::CallbackServerContext* context, Response* response,
                                   Answer answer) {
  grpc::ServerUnaryReactor* reactor = context->DefaultReactor();
  if (grpc::Status status = CheckDeadline(context->deadline(), kLongestCall); !status.ok()) {
    reactor->Finish(status);
    return reactor;
  }
  const bool posted = executor.TryPost([reactor, response, answer = std::move(answer)]() mutable {
    absl::StatusOr<Response> result = answer();
    if (result.ok()) *response = std::move(*result);
    reactor->Finish(ToGrpc(result.status()));
  });
  if (!posted) reactor->Finish({grpc::StatusCode::RESOURCE_EXHAUSTED, "the server is busy: try again soon"});
  return reactor;
}

}  // namespace mandat::server

#endif  // MANDAT_SERVER_SERVICES_UNARY_H_
