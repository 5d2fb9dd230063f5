// The way over gRPC against a real server on loopback, over mutual TLS: answers, streams, cancelling, and going away in
// the middle.
#include <grpcpp/grpcpp.h>
#include <gtest/gtest.h>

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>

#include "mandat/v1/member_service.grpc.pb.h"
#include "shared/client/await.h"
#include "shared/client/network.h"
#include "shared/domain/text_hash.h"
#include "shared/pki/authority.h"
#include "shared/pki/keys.h"

namespace mandat::client {
namespace {

domain::Time WallNow() {
  return {std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::system_clock::now().time_since_epoch())
              .count()};
}

class EchoService : public v1::MemberService::Service {
 public:
  grpc::Status Submit(grpc::ServerContext*, const v1::SubmitRequest* request, v1::SubmitResponse* response) override {
    response->mutable_receipt()->set_salt(request->statement().statement());
    return grpc::Status::OK;
  }
  grpc::Status Subscribe(grpc::ServerContext* context, const v1::SubscribeRequest* request,
                         grpc::ServerWriter<v1::SubscribeResponse>* writer) override {
    for (std::uint64_t i = 0; i < request->after_seq(); ++i) {
      v1::SubscribeResponse response;
      response.mutable_checkpoint()->set_size(i + 1);
      if (!writer->Write(response)) return grpc::Status::CANCELLED;
    }
    std::unique_lock<std::mutex> lock(mutex);
    ++waiting;
    changed.notify_all();
    while (!context->IsCancelled() && !stop) changed.wait_for(lock, std::chrono::milliseconds(10));
    return grpc::Status(grpc::StatusCode::UNAVAILABLE, "over");
  }
  grpc::Status PutDocument(grpc::ServerContext*, grpc::ServerReader<v1::PutDocumentRequest>* reader,
                           v1::PutDocumentResponse* response) override {
    v1::PutDocumentRequest request;
    while (reader->Read(&request)) {
      largest = std::max(largest, request.chunk().size());
      document += request.chunk();
    }
    response->set_received(document.size());
    response->set_complete(true);
    return grpc::Status::OK;
  }
  std::mutex mutex;
  std::condition_variable changed;
  int waiting = 0;
  bool stop = false;
  std::string document;
  std::size_t largest = 0;
};

class TransportTest : public ::testing::Test {
 protected:
  void SetUp() override {
    ca.emplace(*pki::CreateCa("Test CA", WallNow()));
    const pki::Identity server_identity = *pki::IssueServerCertificate(*ca, {"127.0.0.1"}, WallNow());
    grpc::SslServerCredentialsOptions tls(GRPC_SSL_REQUEST_AND_REQUIRE_CLIENT_CERTIFICATE_AND_VERIFY);
    tls.pem_root_certs = ca->certificate.Pem();
    // The CA goes with it: first contact is pinned to its hash.
    tls.pem_key_cert_pairs.push_back(
        {server_identity.key_pem, server_identity.certificate.Pem() + ca->certificate.Pem()});
    grpc::ServerBuilder builder;
    int port = 0;
    builder.AddListeningPort("127.0.0.1:0", grpc::SslServerCredentials(tls), &port);
    builder.RegisterService(&service);
    server = builder.BuildAndStart();
    ASSERT_NE(server, nullptr);
    address = "127.0.0.1:" + std::to_string(port);
    identity.private_key = *pki::CreateTlsKey();
    device.data()[0] = 1;
    identity.certificate =
        pki::IssueDeviceCertificate(*ca, *pki::CreateRequest(identity.private_key), device, WallNow())->der();
  }
  void TearDown() override {
    {
      const std::lock_guard<std::mutex> lock(service.mutex);
      service.stop = true;
      service.changed.notify_all();
    }
    server->Shutdown(std::chrono::system_clock::now() + std::chrono::seconds(2));
  }
  std::unique_ptr<MemberTransport> Connect(const TlsIdentity& with) {
    return network->Members(address, with, {ca->certificate.der()});
  }
  absl::StatusOr<v1::SubmitResponse> SubmitOver(MemberTransport& members, Timeout timeout = std::chrono::seconds(10)) {
    v1::SubmitRequest request;
    request.mutable_statement()->set_statement("hello");
    return Await<v1::SubmitResponse>(
        [&](Done<v1::SubmitResponse> done) { return members.Submit(request, timeout, std::move(done)); }, timeout);
  }

  domain::DeviceId device;
  EchoService service;
  std::optional<pki::Identity> ca;
  std::unique_ptr<grpc::Server> server;
  std::string address;
  TlsIdentity identity;
  std::unique_ptr<Network> network = MakeGrpcNetwork();
};

TEST_F(TransportTest, AnAnswerComesOverMutualTls) {
  auto members = Connect(identity);
  auto response = SubmitOver(*members);
  ASSERT_TRUE(response.ok()) << response.status();
  EXPECT_EQ(response->receipt().salt(), "hello");
}

TEST_F(TransportTest, ARefusedCertificateLooksLikeNoNetworkAndTheHandshakeTellsThemApart) {
  const pki::Identity other_ca = *pki::CreateCa("Other CA", WallNow());
  TlsIdentity stranger;
  stranger.private_key = *pki::CreateTlsKey();
  stranger.certificate =
      pki::IssueDeviceCertificate(other_ca, *pki::CreateRequest(stranger.private_key), device, WallNow())->der();
  auto members = Connect(stranger);
  EXPECT_TRUE(absl::IsUnavailable(SubmitOver(*members).status()));
  const auto fetch = [&](const std::string& at, const domain::Hash& hash) {
    return Await<std::string>(
        [&](Done<std::string> done) {
          return network->FetchCa(at, hash, true, std::chrono::seconds(5), std::move(done));
        },
        std::chrono::seconds(5));
  };
  auto there = fetch(address, ca->certificate.fingerprint());
  ASSERT_TRUE(there.ok()) << there.status();
  EXPECT_EQ(*there, ca->certificate.der());
  EXPECT_TRUE(absl::IsUnauthenticated(fetch(address, other_ca.certificate.fingerprint()).status()));
  EXPECT_TRUE(absl::IsUnavailable(fetch("127.0.0.1:1", ca->certificate.fingerprint()).status()));
}

TEST_F(TransportTest, AStreamGivesOneMessageForEachAskedAndEndsWhenCancelled) {
  auto members = Connect(identity);
  std::mutex mutex;
  std::condition_variable changed;
  std::uint64_t newest = 0;
  std::optional<absl::Status> ended;
  v1::SubscribeRequest request;
  request.set_after_seq(3);
  CallHandle feed = members->Subscribe(
      request,
      [&](v1::SubscribeResponse response) {
        const std::lock_guard<std::mutex> lock(mutex);
        EXPECT_EQ(response.checkpoint().size(), newest + 1);
        newest = response.checkpoint().size();
        changed.notify_all();
      },
      [&](absl::Status status) {
        const std::lock_guard<std::mutex> lock(mutex);
        ended = std::move(status);
        changed.notify_all();
      });
  for (std::uint64_t i = 1; i <= 3; ++i) {
    std::unique_lock<std::mutex> lock(mutex);
    ASSERT_TRUE(changed.wait_for(lock, std::chrono::seconds(10), [&] { return newest == i; }));
    lock.unlock();
    feed->ReadNext();
  }
  feed->Cancel();
  std::unique_lock<std::mutex> lock(mutex);
  ASSERT_TRUE(changed.wait_for(lock, std::chrono::seconds(10), [&] { return ended.has_value(); }));
  EXPECT_TRUE(absl::IsCancelled(*ended)) << *ended;
}

TEST_F(TransportTest, NoHandlerRunsAfterItsTransportIsGone) {
  for (int round = 0; round < 20; ++round) {
    auto members = Connect(identity);
    auto alive = std::make_shared<std::atomic<bool>>(true);
    std::atomic<int> ends{0};
    v1::SubscribeRequest request;
    request.set_after_seq(static_cast<std::uint64_t>(round % 3));
    CallHandle feed = members->Subscribe(
        request, [alive](v1::SubscribeResponse) { EXPECT_TRUE(*alive); },
        [alive, &ends](absl::Status) {
          EXPECT_TRUE(*alive);
          ++ends;
        });
    CallHandle submit =
        members->Submit({}, std::chrono::seconds(10), [alive, &ends](absl::StatusOr<v1::SubmitResponse>) {
          EXPECT_TRUE(*alive);
          ++ends;
        });
    if (round % 2 == 0) std::this_thread::yield();
    feed = nullptr;
    submit = nullptr;
    members = nullptr;
    *alive = false;
    EXPECT_EQ(ends, 2);
  }
}

// A message that is on its way up when its call is cancelled must not keep the call, and whoever waits for its end.
TEST_F(TransportTest, AStreamThatIsCancelledWhileMessagesArriveEnds) {
  for (int round = 0; round < 300; ++round) {
    auto members = Connect(identity);
    std::mutex mutex;
    std::condition_variable changed;
    std::uint64_t newest = 0;
    bool ended = false;
    v1::SubscribeRequest request;
    request.set_after_seq(100'000);
    CallHandle feed = members->Subscribe(
        request,
        [&](v1::SubscribeResponse response) {
          const std::lock_guard<std::mutex> lock(mutex);
          newest = response.checkpoint().size();
          changed.notify_all();
        },
        [&](absl::Status) {
          const std::lock_guard<std::mutex> lock(mutex);
          ended = true;
          changed.notify_all();
        });
    for (std::uint64_t i = 1; i <= 2; ++i) {
      std::unique_lock<std::mutex> lock(mutex);
      ASSERT_TRUE(changed.wait_for(lock, std::chrono::seconds(10), [&] { return newest == i; }));
      lock.unlock();
      feed->ReadNext();
    }
    for (int spin = 0; spin < round % 50 * 200; ++spin) std::atomic_signal_fence(std::memory_order_seq_cst);
    feed->Cancel();
    std::unique_lock<std::mutex> lock(mutex);
    const bool over = changed.wait_for(lock, std::chrono::seconds(10), [&] { return ended; });
    // Going on would wait for ever where the transport goes.
    if (!over) std::fprintf(stderr, "round %d: a cancelled stream did not end\n", round), std::abort();
  }
}

// gRPC joins its threads when the last channel of a process goes: that must not happen on one of them.
TEST_F(TransportTest, TheOnlyChannelMayGoAsSoonAsItsAnswerIsThere) {
  for (int round = 0; round < 150; ++round) {
    auto members = Connect(identity);
    const auto response = SubmitOver(*members);
    ASSERT_TRUE(response.ok()) << response.status();
  }
}

TEST_F(TransportTest, ADocumentGoesUpInChunks) {
  auto members = Connect(identity);
  const std::string bytes(200'000, 'd');
  auto response = Await<v1::PutDocumentResponse>(
      [&](Done<v1::PutDocumentResponse> done) {
        return members->PutDocument(domain::Sha256(bytes), bytes.size(), 0, bytes, std::chrono::seconds(10),
                                    std::move(done));
      },
      std::chrono::seconds(10));
  ASSERT_TRUE(response.ok()) << response.status();
  EXPECT_EQ(service.document, bytes);
  EXPECT_LE(service.largest, 64u * 1024);
}

}  // namespace
}  // namespace mandat::client
