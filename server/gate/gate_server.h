// The gate: what strangers may reach. A process without data that asks the members' process over a UNIX socket.
//
// Knows no key but its own TLS key, opens no database, and forwards nothing that is over a limit: calls from one
// source, calls altogether, sizes. Answers UNAVAILABLE while the members' process does not run. Only GateService is
// registered: no health, no reflection. Thread-safe.
#ifndef MANDAT_SERVER_GATE_GATE_SERVER_H_
#define MANDAT_SERVER_GATE_GATE_SERVER_H_

#include <chrono>
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "absl/status/statusor.h"
#include "server/tls/certificate_files.h"

namespace mandat::server {

struct GateOptions {
  std::string listen;  // "127.0.0.1:7444"; port 0: any
  CertificateFiles certificate_files;
  std::string socket;  // of the members' process
  int per_source_per_minute = 60;
  int per_minute = 600;
  std::size_t max_memory = 128ull << 20;  // for gRPC's buffers
};

class GateServer {
 public:
  [[nodiscard]] static absl::StatusOr<std::unique_ptr<GateServer>> Start(const GateOptions& options);
  ~GateServer();

  [[nodiscard]] int port() const;
  // Idempotent.
  void Stop(std::chrono::milliseconds grace);

 private:
  struct Parts;
  explicit GateServer(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

// What counts as one source of gRPC's peer name ("ipv4:192.0.2.1:443" -> "192.0.2.1"; of IPv6 the first 64 bits).
[[nodiscard]] std::string SourceOf(std::string_view peer);

}  // namespace mandat::server

#endif  // MANDAT_SERVER_GATE_GATE_SERVER_H_
