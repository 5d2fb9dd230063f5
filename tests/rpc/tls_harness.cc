#include "tests/rpc/tls_harness.h"

#include <arpa/inet.h>
#include <grpcpp/generic/generic_stub.h>
#include <netinet/in.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <string_view>

namespace mandat::server {
namespace {

grpc::ByteBuffer ToBuffer(const std::string& bytes) {
  const grpc::Slice slice(bytes);
  return grpc::ByteBuffer(&slice, 1);
}

std::string FromBuffer(const grpc::ByteBuffer& buffer) {
  grpc::Slice slice;
  return buffer.TrySingleSlice(&slice).ok() ? std::string(slice.begin(), slice.end()) : std::string();
}

class FingerprintReactor : public grpc::ServerGenericBidiReactor {
 public:
  explicit FingerprintReactor(const grpc::GenericCallbackServerContext& context) {
    const std::optional<domain::Hash> fingerprint = PeerFingerprint(*context.auth_context());
    response_ = ToBuffer(fingerprint ? fingerprint->hex() : "nobody");
    StartRead(&request_);
  }
  void OnReadDone(bool ok) override {
    if (ok) {
      StartWriteAndFinish(&response_, {}, grpc::Status::OK);
    } else {
      Finish(grpc::Status(grpc::StatusCode::CANCELLED, "no request"));
    }
  }
  void OnDone() override { delete this; }

 private:
  grpc::ByteBuffer request_;
  grpc::ByteBuffer response_;
};

// A blocking TCP connection to loopback whose reads and writes end after kPatience.
class Tcp {
 public:
  explicit Tcp(std::uint16_t port) : fd_(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    const timeval limit = {kPatience.count(), 0};
    setsockopt(fd_, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof(limit));
    setsockopt(fd_, SOL_SOCKET, SO_SNDTIMEO, &limit, sizeof(limit));
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    connected_ = connect(fd_, reinterpret_cast<const sockaddr*>(&address), sizeof(address)) == 0;
  }
  ~Tcp() { close(fd_); }
  Tcp(const Tcp&) = delete;
  Tcp& operator=(const Tcp&) = delete;
  int fd() const { return fd_; }
  bool connected() const { return connected_; }
  // Reads to the end; false when it does not come in time.
  bool ReadToEnd() const {
    char buffer[4096];
    ssize_t n = 0;
    while ((n = recv(fd_, buffer, sizeof(buffer), 0)) > 0) {
    }
    return n == 0 || errno == ECONNRESET;
  }

 private:
  int fd_;
  bool connected_ = false;
};

int CountTicket(SSL* ssl, SSL_SESSION*) {
  ++static_cast<Seen*>(SSL_get_app_data(ssl))->tickets;
  return 0;
}

// A client that may do what ours may not: any TLS version, tickets welcome. The process's policy is taken off again.
pki::SslContextPtr LaxContext(const Credential* credential, int tls_version) {
  pki::SslContextPtr context(SSL_CTX_new(TLS_client_method()));
  SSL_CTX_clear_options(context.get(), SSL_OP_NO_TLSv1_2 | SSL_OP_NO_TLSv1_3 | SSL_OP_NO_TICKET);
  SSL_CTX_set_min_proto_version(context.get(), tls_version);
  SSL_CTX_set_max_proto_version(context.get(), tls_version);
  static constexpr unsigned char kAlpn[] = {2, 'h', '2'};
  SSL_CTX_set_alpn_protos(context.get(), kAlpn, sizeof(kAlpn));
  SSL_CTX_set_session_cache_mode(context.get(), SSL_SESS_CACHE_CLIENT);
  SSL_CTX_sess_set_new_cb(context.get(), CountTicket);
  if (credential != nullptr) {
    const pki::X509Ptr certificate = pki::FromDer<d2i_X509, pki::X509Ptr>(credential->certificate_der);
    const pki::BioPtr pem = pki::ReadFrom(credential->key_pem);
    const pki::KeyPtr key(PEM_read_bio_PrivateKey(pem.get(), nullptr, nullptr, nullptr));
    SSL_CTX_use_certificate(context.get(), certificate.get());
    SSL_CTX_use_PrivateKey(context.get(), key.get());
  }
  return context;
}

}  // namespace

domain::Time Now() {
  return {std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::system_clock::now().time_since_epoch())
              .count()};
}

grpc::ServerGenericBidiReactor* FingerprintService::CreateReactor(grpc::GenericCallbackServerContext* context) {
  return new FingerprintReactor(*context);
}

TestPort::TestPort(Port kind, const CertificateFiles& files, const ConnectionLimits& limits,
                   std::chrono::seconds refresh) {
  const auto credentials =
      kind == Port::kMembers ? MembersCredentials(files, refresh) : GateCredentials(files, refresh);
  if (!credentials.ok()) return;
  grpc::ServerBuilder builder;
  ApplyLimits(builder, limits);
  builder.AddListeningPort("127.0.0.1:0", *credentials, &port_);
  builder.RegisterCallbackGenericService(&service_);
  server_ = builder.BuildAndStart();
}

TestPort::~TestPort() {
  if (server_ != nullptr) server_->Shutdown(std::chrono::system_clock::now());
}

Seen RawConnect(std::uint16_t port, const Credential* credential, int tls_version, SSL_SESSION* resume) {
  Seen seen;
  const Tcp tcp(port);
  if (!tcp.connected()) return seen;
  const pki::SslContextPtr context = LaxContext(credential, tls_version);
  const pki::SslPtr ssl(SSL_new(context.get()));
  SSL_set_app_data(ssl.get(), &seen);
  if (resume != nullptr) SSL_set_session(ssl.get(), resume);
  SSL_set_fd(ssl.get(), tcp.fd());
  // A read that ran into kPatience is SSL_ERROR_WANT_READ; an alert or the stream's end is not.
  const auto ended = [&ssl](int result) {
    const int error = SSL_get_error(ssl.get(), result);
    return error == SSL_ERROR_SSL || error == SSL_ERROR_SYSCALL || error == SSL_ERROR_ZERO_RETURN;
  };
  ERR_clear_error();
  const int shaken = SSL_connect(ssl.get());
  seen.handshake = shaken == 1;
  seen.refused = !seen.handshake && ended(shaken);
  if (seen.handshake) {
    // TLS 1.3: a refusal, or HTTP/2's first frame, comes only now; and tickets before it.
    char buffer[4096];
    const int size = SSL_read(ssl.get(), buffer, sizeof(buffer));
    if (size > 0) seen.http2.assign(buffer, static_cast<std::size_t>(size));
    seen.refused = size <= 0 && ended(size);
    seen.resumed = SSL_session_reused(ssl.get()) == 1;
    seen.session = std::shared_ptr<SSL_SESSION>(SSL_get1_session(ssl.get()), SSL_SESSION_free);
    if (X509* certificate = SSL_get0_peer_certificate(ssl.get())) {
      seen.server_fingerprint = pki::Certificate::FromDer(pki::ToDer<i2d_X509>(certificate)).value().fingerprint();
    }
  }
  ERR_clear_error();
  return seen;
}

bool ServerClosesSilentSocket(std::uint16_t port) {
  const Tcp tcp(port);
  return tcp.connected() && tcp.ReadToEnd();
}

bool ServerClosesWithoutPreface(std::uint16_t port, const Credential& credential) {
  const Tcp tcp(port);
  if (!tcp.connected()) return false;
  const pki::SslContextPtr context = LaxContext(&credential, TLS1_3_VERSION);
  const pki::SslPtr ssl(SSL_new(context.get()));
  Seen seen;
  SSL_set_app_data(ssl.get(), &seen);
  SSL_set_fd(ssl.get(), tcp.fd());
  const bool shaken = SSL_connect(ssl.get()) == 1;
  const bool closed = shaken && tcp.ReadToEnd();
  ERR_clear_error();
  return closed;
}

CallResult CallOnce(std::uint16_t port, const pki::Certificate& ca, const char* server_name,
                    const Credential* credential, const CallOptions& options) {
  grpc::SslCredentialsOptions tls;
  tls.pem_root_certs = ca.Pem();
  if (credential != nullptr) {
    tls.pem_cert_chain = pki::Certificate::FromDer(credential->certificate_der).value().Pem();
    tls.pem_private_key = credential->key_pem;
  }
  grpc::ChannelArguments arguments;
  arguments.SetSslTargetNameOverride(server_name);
  arguments.SetMaxSendMessageSize(-1);
  arguments.SetInt(GRPC_ARG_USE_LOCAL_SUBCHANNEL_POOL, 1);
  const auto channel =
      grpc::CreateCustomChannel("127.0.0.1:" + std::to_string(port), grpc::SslCredentials(tls), arguments);
  grpc::GenericStub stub(channel);
  grpc::ClientContext context;
  context.set_deadline(std::chrono::system_clock::now() + kPatience);
  if (options.gzip) context.set_compression_algorithm(GRPC_COMPRESS_GZIP);
  if (options.metadata_bytes > 0) context.AddMetadata("x-padding", std::string(options.metadata_bytes, 'x'));
  const grpc::ByteBuffer request = ToBuffer(std::string(options.message_bytes, 'x'));
  grpc::ByteBuffer response;

  std::mutex mutex;
  std::condition_variable changed;
  std::optional<grpc::Status> status;
  stub.UnaryCall(&context, "/test.Fingerprint/Get", {}, &request, &response, [&](grpc::Status result) {
    const std::lock_guard lock(mutex);
    status = std::move(result);
    changed.notify_all();
  });
  std::unique_lock lock(mutex);
  changed.wait(lock, [&] { return status.has_value(); });  // the deadline bounds it
  return {*status, status->ok() ? FromBuffer(response) : std::string()};
}

}  // namespace mandat::server
