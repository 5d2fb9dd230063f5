// Who gets through which port: every kind of certificate x both ports x TLS 1.2 and 1.3, and what the limits stop.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <openssl/pem.h>

#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <map>
#include <vector>

#include "shared/pki/fetch_peer_chain.h"
#include "shared/pki/keys.h"
#include "tests/rpc/tls_harness.h"

namespace mandat::server {
namespace {

constexpr std::int64_t kDayMs = 86'400'000;
constexpr std::chrono::milliseconds kShortHandshake{3000};

Credential FromIdentity(const pki::Identity& identity) { return {identity.certificate.der(), identity.key_pem}; }

Credential Device(const pki::Identity& ca, domain::Time now, const char* device = "0123456789abcdef") {
  const std::string key = pki::CreateTlsKey().value();
  const std::string request = pki::CreateRequest(key).value();
  return {pki::IssueDeviceCertificate(ca, request, *domain::DeviceId::FromBytes(device), now).value().der(), key};
}

// A device's certificate remade for `key`, signed by `signer`: what our own CA never issues.
Credential Remade(const Credential& original, EVP_PKEY* key, EVP_PKEY* signer) {
  const pki::X509Ptr certificate = pki::FromDer<d2i_X509, pki::X509Ptr>(original.certificate_der);
  X509_set_pubkey(certificate.get(), key);
  X509_sign(certificate.get(), signer, EVP_PKEY_get_id(signer) == EVP_PKEY_ED25519 ? nullptr : EVP_sha256());
  const pki::BioPtr pem(BIO_new(BIO_s_mem()));
  PEM_write_bio_PrivateKey(pem.get(), key, nullptr, nullptr, 0, nullptr, nullptr);
  return {pki::ToDer<i2d_X509>(certificate.get()), pki::Contents(pem.get())};
}

pki::KeyPtr ParseKey(const std::string& pem) {
  const pki::BioPtr in = pki::ReadFrom(pem);
  return pki::KeyPtr(PEM_read_bio_PrivateKey(in.get(), nullptr, nullptr, nullptr));
}

std::string Fingerprint(const Credential& credential) {
  return pki::Certificate::FromDer(credential.certificate_der).value().fingerprint().hex();
}

// HTTP/2's first frame from a server is SETTINGS (type 4) on stream 0.
bool IsHttp2(const std::string& bytes) {
  return bytes.size() >= 9 && bytes[3] == 4 && bytes.compare(5, 4, std::string(4, '\0')) == 0;
}

class TlsMatrixTest : public ::testing::Test {
 protected:
  static void SetUpTestSuite() { world_ = new World; }
  static void TearDownTestSuite() {
    delete world_;
    world_ = nullptr;
  }

  struct World {
    World() {
      if (mkdtemp(directory.data()) == nullptr) std::abort();
      if (const auto installed = InstallCertificate(directory + "/tls", server, {ca.certificate}); !installed.ok()) {
        std::cerr << installed << '\n';
        std::abort();
      }
      const CertificateFiles files = CertificateFilesIn(directory + "/tls");
      members = std::make_unique<TestPort>(Port::kMembers, files, ConnectionLimits{}, std::chrono::seconds(60));
      gate = std::make_unique<TestPort>(Port::kGate, files, ConnectionLimits{}, std::chrono::seconds(60));
      impatient = std::make_unique<TestPort>(Port::kMembers, files, ConnectionLimits{kShortHandshake},
                                             std::chrono::seconds(60));
    }
    ~World() { std::filesystem::remove_all(directory); }
    std::string directory = std::filesystem::temp_directory_path() / "mandat-tls-matrix-XXXXXX";
    const domain::Time now = Now();
    // Old enough to have issued what has run out since.
    const pki::Identity ca = pki::CreateCa("Mandat CA", {now.ms - 400 * kDayMs}).value();
    const pki::Identity rogue = pki::CreateCa("Mandat CA", {now.ms - 400 * kDayMs}).value();
    const pki::Identity server = pki::IssueServerCertificate(ca, {"127.0.0.1"}, now).value();
    const Credential good = Device(ca, now);
    std::unique_ptr<TestPort> members, gate, impatient;
  };

  static World* world_;
};

TlsMatrixTest::World* TlsMatrixTest::world_ = nullptr;

TEST_F(TlsMatrixTest, EveryKindOfCertificateGetsWhatTheTableSaysAtBothPorts) {
  const World& w = *world_;
  const pki::KeyPtr ca_key = ParseKey(w.ca.key_pem);
  const pki::KeyPtr ed25519(EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519"));
  const pki::KeyPtr own = ParseKey(w.good.key_pem);
  struct Row {
    const char* kind;
    std::optional<Credential> shown;
    bool members;  // let in by the members' port; the gate asks for none and lets all in
  };
  const std::vector<Row> table = {
      {"none", std::nullopt, false},
      {"good", w.good, true},
      {"same names, other key", Device(w.ca, w.now), true},
      {"other system", FromIdentity(pki::IssueClientCertificate(w.ca, "archive", w.now).value()), true},
      {"Ed25519", Remade(w.good, ed25519.get(), ca_key.get()), true},
      {"rogue CA of the same name", Device(w.rogue, w.now), false},
      {"self-signed", Remade(w.good, own.get(), own.get()), false},
      {"expired", Device(w.ca, {w.now.ms - 91 * kDayMs}), false},
      {"not yet valid", Device(w.ca, {w.now.ms + 2 * kDayMs}), false},
      {"wrong extended key usage", FromIdentity(w.server), false},
      {"the CA itself", FromIdentity(w.ca), false},
  };
  for (const Row& row : table) {
    const Credential* shown = row.shown ? &*row.shown : nullptr;
    const Seen members = RawConnect(w.members->port(), shown, TLS1_3_VERSION);
    if (row.members) {
      EXPECT_TRUE(IsHttp2(members.http2)) << row.kind;
    } else {
      EXPECT_TRUE(members.refused) << row.kind;
      EXPECT_EQ(members.http2.size(), 0U) << row.kind;
    }
    EXPECT_TRUE(IsHttp2(RawConnect(w.gate->port(), shown, TLS1_3_VERSION).http2)) << row.kind;
    for (const TestPort* port : {w.members.get(), w.gate.get()}) {
      const Seen old = RawConnect(port->port(), shown, TLS1_2_VERSION);
      EXPECT_TRUE(old.refused) << row.kind;
      EXPECT_FALSE(old.handshake) << row.kind;
      EXPECT_EQ(old.http2.size(), 0U) << row.kind;
    }
  }
}

TEST_F(TlsMatrixTest, NoTicketIsIssuedAndNoSessionIsResumed) {
  for (const TestPort* port : {world_->members.get(), world_->gate.get()}) {
    const Seen first = RawConnect(port->port(), &world_->good, TLS1_3_VERSION);
    ASSERT_TRUE(IsHttp2(first.http2));
    EXPECT_EQ(first.tickets, 0);
    ASSERT_NE(first.session, nullptr);
    EXPECT_EQ(SSL_SESSION_is_resumable(first.session.get()), 0);
    const Seen second = RawConnect(port->port(), &world_->good, TLS1_3_VERSION, first.session.get());
    EXPECT_TRUE(IsHttp2(second.http2));
    EXPECT_FALSE(second.resumed);
  }
}

TEST_F(TlsMatrixTest, ACallerIsKnownByItsCertificateAndNotByItsName) {
  const Credential twin = Device(world_->ca, world_->now);
  for (const Credential& credential : {world_->good, twin}) {
    const CallResult result = CallOnce(world_->members->port(), world_->ca.certificate, pki::kMembersName, &credential);
    ASSERT_TRUE(result.status.ok()) << result.status.error_message();
    EXPECT_EQ(result.answer, Fingerprint(credential));
  }
  EXPECT_NE(Fingerprint(world_->good), Fingerprint(twin));
}

TEST_F(TlsMatrixTest, AtTheGateNobodyHasAName) {
  for (const Credential* credential : {static_cast<const Credential*>(nullptr), &world_->good}) {
    const CallResult result = CallOnce(world_->gate->port(), world_->ca.certificate, pki::kGateName, credential);
    ASSERT_TRUE(result.status.ok()) << result.status.error_message();
    EXPECT_EQ(result.answer, "nobody");
  }
}

TEST_F(TlsMatrixTest, ARefusedCertificateLooksLikeNoNetworkToGrpc) {
  const Credential rogue = Device(world_->rogue, world_->now);
  const CallResult result = CallOnce(world_->members->port(), world_->ca.certificate, pki::kMembersName, &rogue);
  EXPECT_EQ(result.status.error_code(), grpc::StatusCode::UNAVAILABLE);
}

TEST_F(TlsMatrixTest, TheGateShowsItsCaAtFirstContact) {
  const auto ca = pki::FetchCaCertificate("127.0.0.1", world_->gate->port(), world_->ca.certificate.fingerprint(),
                                          pki::kGateName, kPatience);
  ASSERT_TRUE(ca.ok()) << ca.status();
  EXPECT_EQ(ca->der(), world_->ca.certificate.der());
  const auto other = pki::FetchCaCertificate("127.0.0.1", world_->gate->port(), world_->rogue.certificate.fingerprint(),
                                             pki::kGateName, kPatience);
  EXPECT_EQ(other.status().code(), absl::StatusCode::kUnauthenticated);
}

TEST_F(TlsMatrixTest, ACompressedMessageIsRefusedUnpacked) {
  CallOptions gzip;
  gzip.gzip = true;
  gzip.message_bytes = 512 * 1024;
  const CallResult result =
      CallOnce(world_->members->port(), world_->ca.certificate, pki::kMembersName, &world_->good, gzip);
  EXPECT_EQ(result.status.error_code(), grpc::StatusCode::UNIMPLEMENTED) << result.status.error_message();
}

TEST_F(TlsMatrixTest, AMessageOfOneMebibyteIsTheLargest) {
  CallOptions options;
  options.message_bytes = kMaxMessageBytes;
  EXPECT_TRUE(
      CallOnce(world_->members->port(), world_->ca.certificate, pki::kMembersName, &world_->good, options).status.ok());
  options.message_bytes = kMaxMessageBytes + 1;
  EXPECT_EQ(CallOnce(world_->members->port(), world_->ca.certificate, pki::kMembersName, &world_->good, options)
                .status.error_code(),
            grpc::StatusCode::RESOURCE_EXHAUSTED);
}

TEST_F(TlsMatrixTest, LongHeadersAreRefused) {
  CallOptions options;
  options.metadata_bytes = kMaxMetadataBytes / 2;
  EXPECT_TRUE(
      CallOnce(world_->members->port(), world_->ca.certificate, pki::kMembersName, &world_->good, options).status.ok());
  options.metadata_bytes = 2 * kMaxMetadataBytes;
  EXPECT_EQ(CallOnce(world_->members->port(), world_->ca.certificate, pki::kMembersName, &world_->good, options)
                .status.error_code(),
            grpc::StatusCode::RESOURCE_EXHAUSTED);
}

TEST_F(TlsMatrixTest, SilentConnectionsAreClosed) {
  EXPECT_TRUE(ServerClosesSilentSocket(world_->impatient->port()));
  EXPECT_TRUE(ServerClosesWithoutPreface(world_->impatient->port(), world_->good));
}

TEST_F(TlsMatrixTest, ANewCertificateAndANewCaAreTakenUpWhileServing) {
  const World& w = *world_;
  const std::string dir = world_->directory + "/rotated";
  ASSERT_TRUE(InstallCertificate(dir, w.server, {w.ca.certificate}).ok());
  const TestPort members(Port::kMembers, CertificateFilesIn(dir), ConnectionLimits{}, std::chrono::seconds(1));
  const pki::Identity next_ca = pki::CreateCa("Next CA", w.now).value();
  const Credential of_next = Device(next_ca, w.now);
  ASSERT_EQ(RawConnect(members.port(), &w.good, TLS1_3_VERSION).server_fingerprint, w.server.certificate.fingerprint());
  ASSERT_EQ(RawConnect(members.port(), &of_next, TLS1_3_VERSION).http2.size(), 0U);

  const pki::Identity renewed = pki::IssueServerCertificate(w.ca, {"127.0.0.1"}, w.now).value();
  ASSERT_TRUE(InstallCertificate(dir, renewed, {w.ca.certificate, next_ca.certificate}).ok());
  const auto end = std::chrono::steady_clock::now() + kPatience;
  bool taken_up = false;
  while (!taken_up && std::chrono::steady_clock::now() < end) {
    const Seen old_member = RawConnect(members.port(), &w.good, TLS1_3_VERSION);
    ASSERT_TRUE(IsHttp2(old_member.http2)) << "a member was refused while the certificate changed";
    taken_up = old_member.server_fingerprint == renewed.certificate.fingerprint() &&
               IsHttp2(RawConnect(members.port(), &of_next, TLS1_3_VERSION).http2);
  }
  EXPECT_TRUE(taken_up);
}

TEST_F(TlsMatrixTest, APortWhoseFilesDoNotFitIsNotOpened) {
  const std::string dir = world_->directory + "/broken";
  ASSERT_TRUE(InstallCertificate(dir, world_->server, {world_->ca.certificate}).ok());
  CertificateFiles files = CertificateFilesIn(dir);
  files.key_path = CertificateFilesIn(world_->directory + "/none").key_path;
  EXPECT_FALSE(MembersCredentials(files).ok());
  EXPECT_FALSE(GateCredentials(files).ok());
}

}  // namespace
}  // namespace mandat::server
