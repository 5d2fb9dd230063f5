// absl::Status as gRPC's. For the .cc files of services/ and gate/ only.
#ifndef MANDAT_SERVER_SERVICES_STATUS_H_
#define MANDAT_SERVER_SERVICES_STATUS_H_

#include <grpcpp/support/status.h>

#include <string>

#include "absl/status/status.h"

namespace mandat::server {

// The codes are the same numbers. What went wrong inside stays inside: such messages may name paths.
inline grpc::Status ToGrpc(const absl::Status& status) {
  if (status.ok()) return grpc::Status::OK;
  const auto code = static_cast<grpc::StatusCode>(status.code());
  if (code == grpc::StatusCode::INTERNAL || code == grpc::StatusCode::DATA_LOSS || code == grpc::StatusCode::UNKNOWN) {
    return {code, "the server could not answer"};
  }
  return {code, std::string(status.message())};
}

}  // namespace mandat::server

#endif  // MANDAT_SERVER_SERVICES_STATUS_H_
