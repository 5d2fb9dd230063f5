// Every call but the feed must say how long it will wait: a call without an end would hold its place for good.
//
// Thread-safe, pure.
#ifndef MANDAT_SERVER_TLS_DEADLINE_H_
#define MANDAT_SERVER_TLS_DEADLINE_H_

#include <grpcpp/support/status.h>

#include <chrono>

namespace mandat::server {

inline constexpr std::chrono::seconds kLongestCall(60);
inline constexpr std::chrono::seconds kLongestTransfer(600);  // of a document, which goes on where it stood

// OK when `deadline` is at most `longest` from now; INVALID_ARGUMENT, with what is allowed, otherwise. The callback
// server enforces the deadline itself by cancelling the call.
[[nodiscard]] grpc::Status CheckDeadline(std::chrono::system_clock::time_point deadline, std::chrono::seconds longest);

}  // namespace mandat::server

#endif  // MANDAT_SERVER_TLS_DEADLINE_H_
