// Two real ports on loopback for the TLS tests: the members' and the gate's, with a service that answers with its
// caller's fingerprint; and a raw OpenSSL client that sees every byte. Test code only; every wait is bounded by
// kPatience.
#ifndef MANDAT_TESTS_RPC_TLS_HARNESS_H_
#define MANDAT_TESTS_RPC_TLS_HARNESS_H_

#include <grpcpp/client_context.h>
#include <grpcpp/generic/async_generic_service.h>
#include <grpcpp/grpcpp.h>

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "server/tls/tls_policy.h"
#include "shared/pki/authority.h"
#include "shared/pki/openssl.h"

namespace mandat::server {

inline constexpr std::chrono::seconds kPatience{60};

[[nodiscard]] domain::Time Now();

// A certificate and key to show, or none.
struct Credential {
  std::string certificate_der;
  std::string key_pem;
};

// Answers every method with the hex fingerprint of its caller ("nobody" without one).
class FingerprintService : public grpc::CallbackGenericService {
 public:
  grpc::ServerGenericBidiReactor* CreateReactor(grpc::GenericCallbackServerContext* context) override;
};

enum class Port { kMembers, kGate };

// A server on an ephemeral port, stopped by its destructor.
class TestPort {
 public:
  TestPort(Port kind, const CertificateFiles& files, const ConnectionLimits& limits, std::chrono::seconds refresh);
  ~TestPort();
  TestPort(const TestPort&) = delete;
  TestPort& operator=(const TestPort&) = delete;
  std::uint16_t port() const { return static_cast<std::uint16_t>(port_); }

 private:
  FingerprintService service_;
  std::unique_ptr<grpc::Server> server_;
  int port_ = 0;
};

// What a raw client saw.
struct Seen {
  // The client's half of the handshake was done; with TLS 1.3 that is before the server judges the client's
  // certificate.
  bool handshake = false;
  // Application data from the server: HTTP/2.
  std::string http2;
  // The server ended it, by an alert or by closing: not merely silent until kPatience was over.
  bool refused = false;
  bool resumed = false;
  int tickets = 0;
  // The last session, resumable or not.
  std::shared_ptr<SSL_SESSION> session;
  domain::Hash server_fingerprint;
};

// Connects with OpenSSL, ALPN h2, sends nothing but the handshake, and reads until the server's first application data,
// an alert or the end.
[[nodiscard]] Seen RawConnect(std::uint16_t port, const Credential* credential, int tls_version,
                              SSL_SESSION* resume = nullptr);

// Connects by TCP and sends `first` and then nothing; true when the server closes within kPatience.
[[nodiscard]] bool ServerClosesSilentSocket(std::uint16_t port);

// As above, but after a whole TLS handshake: the server's HTTP/2 preface is read, ours never comes.
[[nodiscard]] bool ServerClosesWithoutPreface(std::uint16_t port, const Credential& credential);

struct CallOptions {
  std::size_t message_bytes = 0;
  std::size_t metadata_bytes = 0;
  bool gzip = false;
};

struct CallResult {
  grpc::Status status;
  std::string answer;
};

// One call on a channel of its own by gRPC's client.
[[nodiscard]] CallResult CallOnce(std::uint16_t port, const pki::Certificate& ca, const char* server_name,
                                  const Credential* credential, const CallOptions& options = {});

}  // namespace mandat::server

#endif  // MANDAT_TESTS_RPC_TLS_HARNESS_H_
