#include "server/tls/deadline.h"

#include "absl/strings/str_cat.h"

namespace mandat::server {
namespace {

// gRPC rounds a timeout up on its way.
constexpr std::chrono::seconds kRounding(2);

}  // namespace

grpc::Status CheckDeadline(std::chrono::system_clock::time_point deadline, std::chrono::seconds longest) {
  if (deadline <= std::chrono::system_clock::now() + longest + kRounding) return grpc::Status::OK;
  return {grpc::StatusCode::INVALID_ARGUMENT, absl::StrCat("a deadline of at most ", longest.count(), " s is needed")};
}

}  // namespace mandat::server
