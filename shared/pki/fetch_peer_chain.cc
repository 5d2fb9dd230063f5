#include "shared/pki/fetch_peer_chain.h"

#include <openssl/err.h>

#include <cstddef>
#include <string_view>

#include "absl/status/status.h"
#include "absl/strings/str_cat.h"
#include "shared/pki/connect.h"
#include "shared/pki/openssl.h"

namespace mandat::pki {
namespace {

// A handshake of ours is some 3 KiB; a server that sends more than this is none of ours.
constexpr std::size_t kMaxHandshakeBytes = 128 * 1024;
constexpr std::size_t kReceiveBytes = 16 * 1024;
constexpr std::string_view kAlpn("\x02h2", 3);

absl::StatusOr<SslContextPtr> MakeContext() {
  SslContextPtr context(SSL_CTX_new(TLS_client_method()));
  // The chain is judged after the handshake, by its hash: before it there is no CA to judge it by.
  if (context == nullptr || SSL_CTX_set_min_proto_version(context.get(), TLS1_3_VERSION) != 1 ||
      SSL_CTX_set_alpn_protos(context.get(), reinterpret_cast<const unsigned char*>(kAlpn.data()),
                              static_cast<unsigned>(kAlpn.size())) != 0) {
    return OpenSslError(absl::StatusCode::kInternal, "TLS: cannot be set up");
  }
  SSL_CTX_set_verify(context.get(), SSL_VERIFY_NONE, nullptr);
  SSL_CTX_set_session_cache_mode(context.get(), SSL_SESS_CACHE_OFF);
  return context;
}

// TLS over memory: the socket is read and written by us alone, so that nothing but the handshake can leave, and no
// SIGPIPE comes.
absl::Status Handshake(SSL* ssl, const Socket& socket, Deadline deadline) {
  BIO* in = BIO_new(BIO_s_mem());
  BIO* out = BIO_new(BIO_s_mem());
  if (in == nullptr || out == nullptr) {
    BIO_free(in);
    BIO_free(out);
    return absl::InternalError("TLS: no memory");
  }
  SSL_set_bio(ssl, in, out);
  SSL_set_connect_state(ssl);
  std::size_t received = 0;
  for (;;) {
    ERR_clear_error();
    const int result = SSL_do_handshake(ssl);
    const int error = SSL_get_error(ssl, result);
    const std::string pending = Contents(out);
    (void)BIO_reset(out);
    absl::Status sent = SendAll(socket, pending, deadline);
    if (result != 1 && error != SSL_ERROR_WANT_READ) {
      return OpenSslError(absl::StatusCode::kFailedPrecondition, "the server does not speak TLS 1.3 as Mandat's does");
    }
    if (!sent.ok()) return sent;
    if (result == 1) return absl::OkStatus();
    const absl::StatusOr<std::string> bytes = ReceiveSome(socket, kReceiveBytes, deadline);
    if (!bytes.ok()) return bytes.status();
    received += bytes->size();
    if (received > kMaxHandshakeBytes) return absl::FailedPreconditionError("the server's handshake is too long");
    if (BIO_write(in, bytes->data(), static_cast<int>(bytes->size())) != static_cast<int>(bytes->size())) {
      return absl::InternalError("TLS: no memory");
    }
  }
}

// Whether the leaf was issued by the CA, for a server. The dates are not looked at.
bool IssuedBy(X509* leaf, X509* ca) {
  const StorePtr store(X509_STORE_new());
  const StoreContextPtr context(X509_STORE_CTX_new());
  if (store == nullptr || context == nullptr || X509_STORE_add_cert(store.get(), ca) != 1 ||
      X509_STORE_CTX_init(context.get(), store.get(), leaf, nullptr) != 1 ||
      X509_STORE_CTX_set_purpose(context.get(), X509_PURPOSE_SSL_SERVER) != 1) {
    return false;
  }
  X509_STORE_CTX_set_flags(context.get(), X509_V_FLAG_NO_CHECK_TIME);
  const bool verified = X509_verify_cert(context.get()) == 1;
  ERR_clear_error();
  return verified;
}

absl::StatusOr<Certificate> FindCa(SSL* ssl, const domain::Hash& expected_ca) {
  STACK_OF(X509)* chain = SSL_get_peer_cert_chain(ssl);
  const int size = chain == nullptr ? 0 : sk_X509_num(chain);
  std::string came_instead = "no certificate";
  for (int i = 0; i < size; ++i) {
    X509* entry = sk_X509_value(chain, i);
    absl::StatusOr<Certificate> certificate = Certificate::FromDer(ToDer<i2d_X509>(entry));
    if (!certificate.ok()) return certificate.status();
    if (certificate->fingerprint() != expected_ca) {
      came_instead = certificate->fingerprint().hex();
      continue;
    }
    if (!certificate->is_ca() || !IssuedBy(sk_X509_value(chain, 0), entry)) {
      return absl::UnauthenticatedError(
          "another CA answered: the expected certificate was shown, but the server's is not issued by it");
    }
    return certificate;
  }
  return absl::UnauthenticatedError(
      absl::StrCat("another CA answered: expected ", expected_ca.hex(), ", got ", came_instead));
}

}  // namespace

absl::StatusOr<Certificate> FetchCaCertificate(const std::string& host, std::uint16_t port,
                                               const domain::Hash& expected_ca, const std::string& sni,
                                               std::chrono::milliseconds timeout) {
  const auto is_name = [](const std::string& name) {
    return !name.empty() && name.size() <= 253 && name.find('\0') == std::string::npos;
  };
  if (!is_name(host) || !is_name(sni) || port == 0) return absl::InvalidArgumentError("not a server's address");
  const Deadline deadline = std::chrono::steady_clock::now() + timeout;
  const absl::StatusOr<SslContextPtr> context = MakeContext();
  if (!context.ok()) return context.status();
  const SslPtr ssl(SSL_new(context->get()));
  if (ssl == nullptr || SSL_set_tlsext_host_name(ssl.get(), sni.c_str()) != 1) {
    return OpenSslError(absl::StatusCode::kInternal, "TLS: cannot be set up");
  }
  const absl::StatusOr<Socket> socket = Connect(host, port, deadline);
  if (!socket.ok()) return socket.status();
  if (absl::Status status = Handshake(ssl.get(), *socket, deadline); !status.ok()) return status;
  const unsigned char* protocol = nullptr;
  unsigned size = 0;
  SSL_get0_alpn_selected(ssl.get(), &protocol, &size);
  if (std::string_view(reinterpret_cast<const char*>(protocol), size) != "h2") {
    return absl::FailedPreconditionError("the server does not speak HTTP/2 as Mandat's does");
  }
  return FindCa(ssl.get(), expected_ca);
}

}  // namespace mandat::pki
