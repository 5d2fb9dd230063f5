// What our two ports ask of TLS and HTTP/2, in one place, and who is calling.
//
// gRPC 1.51 can neither forbid TLS 1.2 nor session tickets by its own interface; OpenSSL's configuration can
// (EnsureTlsPolicy). It holds for the whole process, so whatever must reach a TLS 1.2 server from it (mail, OIDC) uses
// GnuTLS.
//
// The members' port requires a client certificate of a trusted CA and verifies it: a peer without one gets no byte of
// HTTP/2, whose implementation must not face strangers. The gate's port asks for none and belongs in a process of its
// own. Certificates are read again while the server runs (`refresh`). Functions are thread-safe but for
// EnsureTlsPolicy. Failures as absl::Status.
#ifndef MANDAT_SERVER_TLS_TLS_POLICY_H_
#define MANDAT_SERVER_TLS_TLS_POLICY_H_

#include <chrono>
#include <memory>
#include <optional>
#include <string>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "server/tls/certificate_files.h"
#include "shared/domain/ids.h"

namespace grpc {
class AuthContext;
class ServerBuilder;
class ServerCredentials;
}  // namespace grpc

namespace mandat::server {

// Writes `dir`/openssl.cnf and makes OpenSSL obey it: TLS 1.3 only, no session tickets. To be called first in main, in
// a process with one thread; `dir` exists. FailedPrecondition when OpenSSL does not obey (something had used it
// before): the caller must not serve then.
[[nodiscard]] absl::Status EnsureTlsPolicy(const std::string& dir);

// Credentials of the members' port and of the gate. The files are checked first (CheckCertificateFiles).
[[nodiscard]] absl::StatusOr<std::shared_ptr<grpc::ServerCredentials>> MembersCredentials(
    const CertificateFiles& files, std::chrono::seconds refresh = std::chrono::seconds(60));
[[nodiscard]] absl::StatusOr<std::shared_ptr<grpc::ServerCredentials>> GateCredentials(
    const CertificateFiles& files, std::chrono::seconds refresh = std::chrono::seconds(60));

inline constexpr int kMaxMessageBytes = 1024 * 1024;
inline constexpr int kMaxMetadataBytes = 8 * 1024;
inline constexpr int kMaxConcurrentStreams = 32;

// What a test may shorten.
struct ConnectionLimits {
  // From accepting a connection to HTTP/2's first frame.
  std::chrono::milliseconds handshake{5000};
};

// The limits that every port of ours has. To be called before BuildAndStart.
void ApplyLimits(grpc::ServerBuilder& builder, const ConnectionLimits& limits = {});

// SHA-256 of the DER of the caller's certificate, by which the register knows it; nullopt for a caller that TLS has not
// verified. Costs about a microsecond. Names in the certificate are never looked at.
[[nodiscard]] std::optional<domain::Hash> PeerFingerprint(const grpc::AuthContext& context);

}  // namespace mandat::server

#endif  // MANDAT_SERVER_TLS_TLS_POLICY_H_
