#include "shared/pki/connect.h"

#include <netdb.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <condition_variable>
#include <cstring>
#include <memory>
#include <mutex>
#include <optional>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"

namespace mandat::pki {
namespace {

struct Address {
  sockaddr_storage storage;
  socklen_t size;
};

// What the resolving thread and its caller share; the thread may outlive the caller's patience.
struct Resolution {
  std::mutex mutex;
  std::condition_variable done;
  std::optional<absl::StatusOr<std::vector<Address>>> result;
};

absl::Status ErrnoStatus(const char* what, int error) {
  return absl::UnavailableError(absl::StrCat(what, ": ", std::generic_category().message(error)));
}

absl::StatusOr<std::vector<Address>> ResolveNow(const std::string& host, std::uint16_t port, int flags) {
  addrinfo hints = {};
  hints.ai_socktype = SOCK_STREAM;
  hints.ai_flags = AI_NUMERICSERV | flags;
  addrinfo* list = nullptr;
  const int error = getaddrinfo(host.c_str(), std::to_string(port).c_str(), &hints, &list);
  if (error != 0) return absl::UnavailableError(absl::StrCat("no address for the server: ", gai_strerror(error)));
  std::vector<Address> addresses;
  for (const addrinfo* entry = list; entry != nullptr; entry = entry->ai_next) {
    Address address = {};
    if (entry->ai_addrlen > sizeof(address.storage)) continue;
    std::memcpy(&address.storage, entry->ai_addr, entry->ai_addrlen);
    address.size = entry->ai_addrlen;
    addresses.push_back(address);
  }
  freeaddrinfo(list);
  if (addresses.empty()) return absl::UnavailableError("no address for the server");
  return addresses;
}

absl::StatusOr<std::vector<Address>> Resolve(const std::string& host, std::uint16_t port, Deadline deadline) {
  if (auto numeric = ResolveNow(host, port, AI_NUMERICHOST); numeric.ok()) return numeric;
  // getaddrinfo has no deadline of its own.
  auto resolution = std::make_shared<Resolution>();
  std::thread([resolution, host, port] {
    auto result = ResolveNow(host, port, AI_ADDRCONFIG);
    const std::lock_guard lock(resolution->mutex);
    resolution->result = std::move(result);
    resolution->done.notify_all();
  }).detach();
  std::unique_lock lock(resolution->mutex);
  if (!resolution->done.wait_until(lock, deadline, [&] { return resolution->result.has_value(); })) {
    return absl::DeadlineExceededError("no address for the server in time");
  }
  return *std::move(resolution->result);
}

absl::StatusOr<Socket> ConnectTo(const Address& address, Deadline deadline) {
  Socket socket(::socket(address.storage.ss_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0));
  if (socket.fd() < 0) return ErrnoStatus("socket", errno);
  if (connect(socket.fd(), reinterpret_cast<const sockaddr*>(&address.storage), address.size) == 0) return socket;
  if (errno != EINPROGRESS) return ErrnoStatus("connect", errno);
  if (absl::Status status = WaitFor(socket, POLLOUT, deadline); !status.ok()) return status;
  int error = 0;
  socklen_t size = sizeof(error);
  if (getsockopt(socket.fd(), SOL_SOCKET, SO_ERROR, &error, &size) != 0) return ErrnoStatus("connect", errno);
  if (error != 0) return ErrnoStatus("connect", error);
  return socket;
}

}  // namespace

Socket::~Socket() {
  if (fd_ >= 0) close(fd_);
}

absl::Status WaitFor(const Socket& socket, short events, Deadline deadline) {
  for (;;) {
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - std::chrono::steady_clock::now()).count();
    if (left <= 0) return absl::DeadlineExceededError("no answer in time");
    pollfd entry = {socket.fd(), events, 0};
    const int ready = poll(&entry, 1, static_cast<int>(std::min<decltype(left)>(left, 60'000)));
    if (ready > 0) return absl::OkStatus();
    if (ready < 0 && errno != EINTR) return ErrnoStatus("poll", errno);
  }
}

absl::StatusOr<Socket> Connect(const std::string& host, std::uint16_t port, Deadline deadline) {
  const absl::StatusOr<std::vector<Address>> addresses = Resolve(host, port, deadline);
  if (!addresses.ok()) return addresses.status();
  absl::Status last;
  for (std::size_t i = 0; i < addresses->size(); ++i) {
    const auto now = std::chrono::steady_clock::now();
    const auto share = (deadline - now) / static_cast<int>(addresses->size() - i);
    absl::StatusOr<Socket> socket = ConnectTo((*addresses)[i], now + share);
    if (socket.ok()) return socket;
    last = socket.status();
  }
  return last;
}

absl::Status SendAll(const Socket& socket, const std::string& bytes, Deadline deadline) {
  std::size_t sent = 0;
  while (sent < bytes.size()) {
    const ssize_t n = send(socket.fd(), bytes.data() + sent, bytes.size() - sent, MSG_NOSIGNAL);
    if (n >= 0) {
      sent += static_cast<std::size_t>(n);
    } else if (errno == EAGAIN || errno == EWOULDBLOCK) {
      if (absl::Status status = WaitFor(socket, POLLOUT, deadline); !status.ok()) return status;
    } else if (errno != EINTR) {
      return ErrnoStatus("send", errno);
    }
  }
  return absl::OkStatus();
}

absl::StatusOr<std::string> ReceiveSome(const Socket& socket, std::size_t limit, Deadline deadline) {
  std::string bytes(limit, '\0');
  for (;;) {
    if (absl::Status status = WaitFor(socket, POLLIN, deadline); !status.ok()) return status;
    const ssize_t n = recv(socket.fd(), bytes.data(), bytes.size(), 0);
    if (n > 0) {
      bytes.resize(static_cast<std::size_t>(n));
      return bytes;
    }
    if (n == 0) return absl::UnavailableError("the server closed the connection");
    if (errno != EAGAIN && errno != EWOULDBLOCK && errno != EINTR) return ErrnoStatus("receive", errno);
  }
}

}  // namespace mandat::pki
