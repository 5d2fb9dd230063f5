// A TCP connection within a deadline. Not for other folders.
//
// Blocking calls; thread-safe. Failures: Unavailable and DeadlineExceeded, in the network's words.
#ifndef MANDAT_SHARED_PKI_CONNECT_H_
#define MANDAT_SHARED_PKI_CONNECT_H_

#include <chrono>
#include <cstdint>
#include <string>

#include "absl/status/status.h"
#include "absl/status/statusor.h"

namespace mandat::pki {

using Deadline = std::chrono::steady_clock::time_point;

// An owned, non-blocking socket.
class Socket {
 public:
  explicit Socket(int fd) : fd_(fd) {}
  ~Socket();
  Socket(Socket&& other) noexcept : fd_(other.fd_) { other.fd_ = -1; }
  Socket& operator=(Socket&&) = delete;
  Socket(const Socket&) = delete;
  Socket& operator=(const Socket&) = delete;
  int fd() const { return fd_; }

 private:
  int fd_;
};

// Tries each address of the host in turn; each gets its share of the time that is left.
[[nodiscard]] absl::StatusOr<Socket> Connect(const std::string& host, std::uint16_t port, Deadline deadline);

// Ok once `events` (POLLIN, POLLOUT) or an error is there; DeadlineExceeded otherwise.
[[nodiscard]] absl::Status WaitFor(const Socket& socket, short events, Deadline deadline);

// Exactly all of `bytes`.
[[nodiscard]] absl::Status SendAll(const Socket& socket, const std::string& bytes, Deadline deadline);

// At least one byte, at most `limit`; Unavailable at the end of the stream.
[[nodiscard]] absl::StatusOr<std::string> ReceiveSome(const Socket& socket, std::size_t limit, Deadline deadline);

}  // namespace mandat::pki

#endif  // MANDAT_SHARED_PKI_CONNECT_H_
