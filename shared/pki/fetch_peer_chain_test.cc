#include "shared/pki/fetch_peer_chain.h"

#include <arpa/inet.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <openssl/pem.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <csignal>
#include <optional>
#include <thread>
#include <utility>

#include "shared/pki/authority.h"
#include "shared/pki/test_support.h"

namespace mandat::pki {
namespace {

using std::chrono::milliseconds;
using ::testing::HasSubstr;

constexpr milliseconds kPatience{10'000};

// Listens on loopback and handles one connection on a thread of its own.
class OneShotServer {
 public:
  template <typename Handle>
  explicit OneShotServer(Handle handle) : listener_(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    bind(listener_, reinterpret_cast<sockaddr*>(&address), sizeof(address));
    listen(listener_, 1);
    socklen_t size = sizeof(address);
    getsockname(listener_, reinterpret_cast<sockaddr*>(&address), &size);
    port_ = ntohs(address.sin_port);
    thread_ = std::thread([this, handle = std::move(handle)] {
      const int fd = accept(listener_, nullptr, nullptr);
      if (fd < 0) return;
      const timeval limit = {10, 0};
      setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof(limit));
      handle(fd);
      close(fd);
    });
  }
  ~OneShotServer() { Join(); }
  OneShotServer(const OneShotServer&) = delete;
  OneShotServer& operator=(const OneShotServer&) = delete;

  std::uint16_t port() const { return port_; }
  void Join() {
    shutdown(listener_, SHUT_RDWR);  // ends an accept that nobody came to
    if (thread_.joinable()) thread_.join();
    if (listener_ >= 0) close(std::exchange(listener_, -1));
  }

 private:
  int listener_;
  std::uint16_t port_ = 0;
  std::thread thread_;
};

int SelectH2(SSL*, const unsigned char** out, unsigned char* size, const unsigned char*, unsigned, void*) {
  static constexpr unsigned char kH2[] = {'h', '2'};
  *out = kH2;
  *size = sizeof(kH2);
  return SSL_TLSEXT_ERR_OK;
}

// A TLS server that shows `leaf` and then `chain`, and counts the bytes of application data that the client sends.
struct TlsServer {
  const Identity& leaf;
  std::vector<Certificate> chain;
  int max_version = TLS1_3_VERSION;
  bool http2 = true;
  std::atomic<int>* application_bytes = nullptr;

  void operator()(int fd) const {
    const SslContextPtr context(SSL_CTX_new(TLS_server_method()));
    SSL_CTX_set_max_proto_version(context.get(), max_version);
    SSL_CTX_use_certificate(context.get(), FromDer<d2i_X509, X509Ptr>(leaf.certificate.der()).get());
    const BioPtr key_pem = ReadFrom(leaf.key_pem);
    const KeyPtr key(PEM_read_bio_PrivateKey(key_pem.get(), nullptr, nullptr, nullptr));
    SSL_CTX_use_PrivateKey(context.get(), key.get());
    for (const Certificate& certificate : chain) {
      X509* const owned_by_context = FromDer<d2i_X509, X509Ptr>(certificate.der()).release();
      SSL_CTX_add_extra_chain_cert(context.get(), owned_by_context);
    }
    if (http2) SSL_CTX_set_alpn_select_cb(context.get(), SelectH2, nullptr);
    const SslPtr ssl(SSL_new(context.get()));
    SSL_set_fd(ssl.get(), fd);
    if (SSL_accept(ssl.get()) != 1) return;
    char buffer[256];
    int size = 0;
    while ((size = SSL_read(ssl.get(), buffer, sizeof(buffer))) > 0) {
      if (application_bytes != nullptr) *application_bytes += size;
    }
  }
};

class FetchPeerChainTest : public ::testing::Test {
 protected:
  // A write to a closed socket by OpenSSL's own BIO in the test's server.
  static void SetUpTestSuite() { std::signal(SIGPIPE, SIG_IGN); }

  absl::StatusOr<Certificate> Fetch(const OneShotServer& server, milliseconds patience = kPatience) const {
    return FetchCaCertificate("127.0.0.1", server.port(), ca_.certificate.fingerprint(), kGateName, patience);
  }

  Identity ca_ = CreateCa("Right CA", kTestNow).value();
  Identity rogue_ = CreateCa("Rogue CA", kTestNow).value();
  Identity server_ = IssueServerCertificate(ca_, {}, kTestNow).value();
  Identity impostor_ = IssueServerCertificate(rogue_, {}, kTestNow).value();
};

TEST_F(FetchPeerChainTest, TheExpectedCaIsReturnedAndNothingButTheHandshakeIsSent) {
  std::atomic<int> application_bytes = 0;
  OneShotServer server(TlsServer{server_, {ca_.certificate}, TLS1_3_VERSION, true, &application_bytes});
  const absl::StatusOr<Certificate> ca = Fetch(server);
  ASSERT_TRUE(ca.ok()) << ca.status();
  EXPECT_EQ(ca->der(), ca_.certificate.der());
  server.Join();
  EXPECT_EQ(application_bytes, 0);
}

TEST_F(FetchPeerChainTest, AnotherCaIsNamed) {
  OneShotServer server(TlsServer{impostor_, {rogue_.certificate}});
  const absl::Status status = Fetch(server).status();
  EXPECT_EQ(status.code(), absl::StatusCode::kUnauthenticated);
  EXPECT_THAT(status.message(), HasSubstr("another CA answered"));
  EXPECT_THAT(status.message(), HasSubstr(rogue_.certificate.fingerprint().hex()));
}

TEST_F(FetchPeerChainTest, AnImpostorThatShowsTheRightCaBesideItsOwnCertificateIsRefused) {
  OneShotServer server(TlsServer{impostor_, {rogue_.certificate, ca_.certificate}});
  const absl::Status status = Fetch(server).status();
  EXPECT_EQ(status.code(), absl::StatusCode::kUnauthenticated);
  EXPECT_THAT(status.message(), HasSubstr("not issued by it"));
}

TEST_F(FetchPeerChainTest, AClientCertificateOfTheRightCaIsNoServer) {
  const Identity client = IssueClientCertificate(ca_, "member", kTestNow).value();
  OneShotServer server(TlsServer{client, {ca_.certificate}});
  EXPECT_EQ(Fetch(server).status().code(), absl::StatusCode::kUnauthenticated);
}

TEST_F(FetchPeerChainTest, AServerThatLeavesOutItsCaIsNotBelieved) {
  OneShotServer server(TlsServer{server_, {}});
  EXPECT_EQ(Fetch(server).status().code(), absl::StatusCode::kUnauthenticated);
}

TEST_F(FetchPeerChainTest, Tls12IsRefused) {
  OneShotServer server(TlsServer{server_, {ca_.certificate}, TLS1_2_VERSION});
  EXPECT_EQ(Fetch(server).status().code(), absl::StatusCode::kFailedPrecondition);
}

TEST_F(FetchPeerChainTest, AServerWithoutHttp2IsRefused) {
  OneShotServer server(TlsServer{server_, {ca_.certificate}, TLS1_3_VERSION, false});
  EXPECT_EQ(Fetch(server).status().code(), absl::StatusCode::kFailedPrecondition);
}

TEST_F(FetchPeerChainTest, AnEndlessChainIsRefused) {
  OneShotServer server(TlsServer{server_, std::vector<Certificate>(400, ca_.certificate)});
  EXPECT_EQ(Fetch(server).status().code(), absl::StatusCode::kFailedPrecondition);
}

TEST_F(FetchPeerChainTest, SomethingThatIsNotTlsIsRefused) {
  OneShotServer server([](int fd) {
    static constexpr char kText[] = "HTTP/1.1 400 Bad Request\r\n\r\n";
    send(fd, kText, sizeof(kText) - 1, MSG_NOSIGNAL);
    char buffer[4096];
    while (recv(fd, buffer, sizeof(buffer), 0) > 0) {
    }
  });
  EXPECT_EQ(Fetch(server).status().code(), absl::StatusCode::kFailedPrecondition);
}

TEST_F(FetchPeerChainTest, AConnectionThatIsClosedIsANetworkFault) {
  OneShotServer server([](int fd) {
    char buffer[4096];
    recv(fd, buffer, sizeof(buffer), 0);
  });
  EXPECT_EQ(Fetch(server).status().code(), absl::StatusCode::kUnavailable);
}

TEST_F(FetchPeerChainTest, ASilentServerEndsAtTheDeadline) {
  OneShotServer server([](int fd) {
    char buffer[4096];
    while (recv(fd, buffer, sizeof(buffer), 0) > 0) {
    }
  });
  EXPECT_EQ(Fetch(server, milliseconds(100)).status().code(), absl::StatusCode::kDeadlineExceeded);
}

TEST_F(FetchPeerChainTest, NobodyThereIsANetworkFault) {
  std::optional<OneShotServer> gone(std::in_place, [](int) {});
  const std::uint16_t port = gone->port();
  gone.reset();
  const auto result = FetchCaCertificate("127.0.0.1", port, ca_.certificate.fingerprint(), kGateName, kPatience);
  EXPECT_EQ(result.status().code(), absl::StatusCode::kUnavailable);
}

TEST_F(FetchPeerChainTest, AnAddressThatIsNoneIsRefused) {
  const domain::Hash hash = ca_.certificate.fingerprint();
  EXPECT_EQ(FetchCaCertificate("", 1, hash, kGateName, kPatience).status().code(), absl::StatusCode::kInvalidArgument);
  EXPECT_EQ(FetchCaCertificate("127.0.0.1", 0, hash, kGateName, kPatience).status().code(),
            absl::StatusCode::kInvalidArgument);
  EXPECT_EQ(FetchCaCertificate("127.0.0.1", 1, hash, "", kPatience).status().code(),
            absl::StatusCode::kInvalidArgument);
  EXPECT_EQ(FetchCaCertificate(std::string("a\0b", 3), 1, hash, kGateName, kPatience).status().code(),
            absl::StatusCode::kInvalidArgument);
}

}  // namespace
}  // namespace mandat::pki
