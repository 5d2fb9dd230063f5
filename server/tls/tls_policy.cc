#include "server/tls/tls_policy.h"

#include <grpc/grpc_security_constants.h>
#include <grpcpp/security/auth_context.h>
#include <grpcpp/security/server_credentials.h>
#include <grpcpp/security/tls_certificate_provider.h>
#include <grpcpp/security/tls_credentials_options.h>
#include <grpcpp/server_builder.h>
#include <openssl/sha.h>

#include <cstdlib>
#include <string_view>
#include <vector>

#include "absl/strings/escaping.h"
#include "absl/strings/str_cat.h"
#include "server/tls/disk.h"
#include "shared/pki/openssl.h"

namespace mandat::server {
namespace {

// `MinProtocol` alone is not enough: gRPC sets a minimum of TLS 1.2 on its contexts afterwards. `Protocol` becomes an
// option, which it keeps.
// `-SessionTicket` ends self-contained tickets; TLS 1.3 would still hand out tickets for the server's session cache, so
// their number is 0 too.
constexpr char kPolicy[] = R"(# Written by Mandat at every start; changes are lost.
openssl_conf = mandat

[mandat]
ssl_conf = mandat_ssl

[mandat_ssl]
system_default = mandat_tls

[mandat_tls]
MinProtocol = TLSv1.3
Protocol = -ALL, TLSv1.3
Options = -SessionTicket
NumTickets = 0
)";

constexpr std::uint64_t kForbidden = SSL_OP_NO_TLSv1 | SSL_OP_NO_TLSv1_1 | SSL_OP_NO_TLSv1_2 | SSL_OP_NO_TICKET;

// Whether a fresh context of this process is as the policy says.
bool PolicyHolds() {
  const pki::SslContextPtr context(SSL_CTX_new(TLS_method()));
  return context != nullptr && (SSL_CTX_get_options(context.get()) & kForbidden) == kForbidden &&
         SSL_CTX_get_min_proto_version(context.get()) == TLS1_3_VERSION && SSL_CTX_get_num_tickets(context.get()) == 0;
}

using Provider = grpc::experimental::FileWatcherCertificateProvider;

unsigned Seconds(std::chrono::seconds refresh) {
  return static_cast<unsigned>(refresh.count() < 1 ? 1 : refresh.count());
}

std::shared_ptr<grpc::ServerCredentials> Build(const grpc::experimental::TlsServerCredentialsOptions& options) {
  return grpc::experimental::TlsServerCredentials(options);
}

}  // namespace

absl::Status EnsureTlsPolicy(const std::string& dir) {
  const std::string path = dir + "/openssl.cnf";
  if (absl::Status status = WriteFileDurably(path, kPolicy, 0644); !status.ok()) return status;
  if (setenv("OPENSSL_CONF", path.c_str(), 1) != 0 || setenv("GRPC_VERBOSITY", "ERROR", 0) != 0) {
    return absl::InternalError("the environment cannot be set");
  }
  if (!PolicyHolds()) {
    return absl::FailedPreconditionError(
        absl::StrCat("OpenSSL does not follow ", path, ": it was in use before, or the file was not read"));
  }
  return absl::OkStatus();
}

absl::StatusOr<std::shared_ptr<grpc::ServerCredentials>> MembersCredentials(const CertificateFiles& files,
                                                                            std::chrono::seconds refresh) {
  if (const auto checked = CheckCertificateFiles(files); !checked.ok()) return checked.status();
  grpc::experimental::TlsServerCredentialsOptions options(
      std::make_shared<Provider>(files.key_path, files.chain_path, files.ca_path, Seconds(refresh)));
  options.watch_root_certs();
  options.watch_identity_key_cert_pairs();
  options.set_cert_request_type(GRPC_SSL_REQUEST_AND_REQUIRE_CLIENT_CERTIFICATE_AND_VERIFY);
  return Build(options);
}

absl::StatusOr<std::shared_ptr<grpc::ServerCredentials>> GateCredentials(const CertificateFiles& files,
                                                                         std::chrono::seconds refresh) {
  if (const auto checked = CheckCertificateFiles(files); !checked.ok()) return checked.status();
  grpc::experimental::TlsServerCredentialsOptions options(
      std::make_shared<Provider>(files.key_path, files.chain_path, Seconds(refresh)));
  options.watch_identity_key_cert_pairs();
  return Build(options);
}

void ApplyLimits(grpc::ServerBuilder& builder, const ConnectionLimits& limits) {
  using std::chrono::milliseconds;
  using std::chrono::minutes;
  using std::chrono::seconds;
  const auto set = [&builder](const char* name, std::chrono::milliseconds value) {
    builder.AddChannelArgument(name, static_cast<int>(value.count()));
  };
  builder.SetMaxReceiveMessageSize(kMaxMessageBytes);
  // Bit 0, "identity", and no other: a compressed message is answered by UNIMPLEMENTED before it is unpacked.
  builder.AddChannelArgument(GRPC_COMPRESSION_CHANNEL_ENABLED_ALGORITHMS_BITSET, 1);
  builder.AddChannelArgument(GRPC_ARG_MAX_CONCURRENT_STREAMS, kMaxConcurrentStreams);
  builder.AddChannelArgument(GRPC_ARG_MAX_METADATA_SIZE, kMaxMetadataBytes);
  set(GRPC_ARG_SERVER_HANDSHAKE_TIMEOUT_MS, limits.handshake);
  set(GRPC_ARG_KEEPALIVE_TIME_MS, seconds(120));
  set(GRPC_ARG_KEEPALIVE_TIMEOUT_MS, seconds(20));
  set(GRPC_ARG_HTTP2_MIN_RECV_PING_INTERVAL_WITHOUT_DATA_MS, seconds(60));
  builder.AddChannelArgument(GRPC_ARG_HTTP2_MAX_PING_STRIKES, 2);
  builder.AddChannelArgument(GRPC_ARG_KEEPALIVE_PERMIT_WITHOUT_CALLS, 0);
  set(GRPC_ARG_MAX_CONNECTION_IDLE_MS, minutes(15));
  set(GRPC_ARG_MAX_CONNECTION_AGE_MS, minutes(30));
  set(GRPC_ARG_MAX_CONNECTION_AGE_GRACE_MS, minutes(30));
  // Two servers never share a port unnoticed; zero-copy sending has a memory disclosure (CVE-2024-11407).
  builder.AddChannelArgument(GRPC_ARG_ALLOW_REUSEPORT, 0);
  builder.AddChannelArgument(GRPC_ARG_TCP_TX_ZEROCOPY_ENABLED, 0);
}

std::optional<domain::Hash> PeerFingerprint(const grpc::AuthContext& context) {
  if (!context.IsPeerAuthenticated()) return std::nullopt;
  const std::vector<grpc::string_ref> certificates = context.FindPropertyValues(GRPC_X509_PEM_CERT_PROPERTY_NAME);
  if (certificates.size() != 1) return std::nullopt;
  // The PEM was written by OpenSSL from the verified certificate, so its base64 is unpacked without parsing the
  // certificate once more.
  constexpr std::string_view kBegin = "-----BEGIN CERTIFICATE-----";
  constexpr std::string_view kEnd = "-----END CERTIFICATE-----";
  const std::string_view pem(certificates.front().data(), certificates.front().size());
  const std::size_t begin = pem.find(kBegin);
  const std::size_t end = pem.find(kEnd);
  if (begin == std::string_view::npos || end == std::string_view::npos || end < begin + kBegin.size())
    return std::nullopt;
  const std::string_view base64 = pem.substr(begin + kBegin.size(), end - begin - kBegin.size());
  std::string der;
  if (!absl::Base64Unescape(absl::string_view(base64.data(), base64.size()), &der) || der.empty()) return std::nullopt;
  domain::Hash fingerprint;
  SHA256(reinterpret_cast<const unsigned char*>(der.data()), der.size(), fingerprint.data());
  return fingerprint;
}

}  // namespace mandat::server
