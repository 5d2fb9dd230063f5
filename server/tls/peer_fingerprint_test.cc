#include <grpc/grpc_security_constants.h>
#include <grpcpp/security/auth_context.h>
#include <gtest/gtest.h>

#include <utility>

#include "server/tls/tls_policy.h"

namespace mandat::server {
namespace {

class NoProperties : public grpc::AuthPropertyIterator {
 public:
  NoProperties() : AuthPropertyIterator(nullptr, nullptr) {}
};

// What gRPC would say of a peer.
class FakeAuthContext : public grpc::AuthContext {
 public:
  FakeAuthContext(bool authenticated, std::vector<std::string> certificates)
      : authenticated_(authenticated), certificates_(std::move(certificates)) {}
  bool IsPeerAuthenticated() const override { return authenticated_; }
  std::vector<grpc::string_ref> GetPeerIdentity() const override { return {}; }
  std::string GetPeerIdentityPropertyName() const override { return ""; }
  std::vector<grpc::string_ref> FindPropertyValues(const std::string& name) const override {
    if (name != GRPC_X509_PEM_CERT_PROPERTY_NAME) return {};
    return {certificates_.begin(), certificates_.end()};
  }
  grpc::AuthPropertyIterator begin() const override { return end(); }
  grpc::AuthPropertyIterator end() const override { return NoProperties(); }
  void AddProperty(const std::string&, const grpc::string_ref&) override {}
  bool SetPeerIdentityPropertyName(const std::string&) override { return false; }

 private:
  bool authenticated_;
  std::vector<std::string> certificates_;
};

class PeerFingerprintTest : public ::testing::Test {
 protected:
  static domain::Time Now() { return {1'790'000'000'000}; }
  pki::Identity ca_ = pki::CreateCa("Test CA", Now()).value();
  pki::Certificate certificate_ = pki::IssueClientCertificate(ca_, "archive", Now()).value().certificate;
  std::string pem_ = certificate_.Pem();
};

TEST_F(PeerFingerprintTest, AVerifiedCertificateIsKnownByTheHashOfItsDer) {
  EXPECT_EQ(PeerFingerprint(FakeAuthContext(true, {pem_})), certificate_.fingerprint());
}

TEST_F(PeerFingerprintTest, ACertificateThatWasNotVerifiedIsNobody) {
  EXPECT_EQ(PeerFingerprint(FakeAuthContext(false, {pem_})), std::nullopt);
}

TEST_F(PeerFingerprintTest, NoneOrTwoOrBrokenOnesAreNobody) {
  EXPECT_EQ(PeerFingerprint(FakeAuthContext(true, {})), std::nullopt);
  EXPECT_EQ(PeerFingerprint(FakeAuthContext(true, {pem_, pem_})), std::nullopt);
  for (const std::string& broken : {std::string(), std::string("x"), pem_.substr(0, pem_.size() / 2), pem_.substr(1),
                                    std::string("-----END CERTIFICATE-----") + pem_,
                                    std::string("-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----\n"),
                                    std::string("-----BEGIN CERTIFICATE-----\n*\n-----END CERTIFICATE-----\n")}) {
    EXPECT_EQ(PeerFingerprint(FakeAuthContext(true, {broken})), std::nullopt) << broken;
  }
}

}  // namespace
}  // namespace mandat::server
