#include "shared/pki/authority.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <openssl/pem.h>

#include <set>

#include "shared/pki/keys.h"
#include "shared/pki/test_support.h"

namespace mandat::pki {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

class AuthorityTest : public ::testing::Test {
 protected:
  static std::string FreshRequest() { return CreateRequest(CreateTlsKey().value()).value(); }

  Identity ca_ = CreateCa("Test CA", kTestNow).value();
};

TEST_F(AuthorityTest, CaLivesTenYearsAndMayOnlySignEndCertificates) {
  EXPECT_TRUE(ca_.certificate.is_ca());
  EXPECT_EQ(ca_.certificate.common_name(), "Test CA");
  EXPECT_EQ(ca_.certificate.not_before().ms, kTestNow.ms - 3'600'000);
  EXPECT_EQ(ca_.certificate.not_after().ms, kTestNow.ms + kCaDays * kDayMs);
  EXPECT_TRUE(Matches(ca_.certificate, ca_.key_pem).ok());
  EXPECT_THAT(CreateCa("", kTestNow).status().message(), HasSubstr("name"));
  EXPECT_FALSE(CreateCa("line\nbreak", kTestNow).ok());
  EXPECT_FALSE(CreateCa(std::string(65, 'x'), kTestNow).ok());
}

TEST_F(AuthorityTest, ServerCertificateServesItsHostsAndTheFixedNames) {
  const Identity server =
      IssueServerCertificate(ca_, {"127.0.0.1", "::1", "mandat.example.org", "localhost"}, kTestNow).value();
  EXPECT_EQ(Verdict(server.certificate, ca_.certificate, X509_PURPOSE_SSL_SERVER, kTestNow), X509_V_OK);
  EXPECT_EQ(Verdict(server.certificate, ca_.certificate, X509_PURPOSE_SSL_CLIENT, kTestNow),
            X509_V_ERR_INVALID_PURPOSE);
  EXPECT_TRUE(Matches(server.certificate, server.key_pem).ok());
  EXPECT_EQ(server.certificate.not_after().ms, kTestNow.ms + kCertificateDays * kDayMs);

  const X509Ptr parsed = FromDer<d2i_X509, X509Ptr>(server.certificate.der());
  for (const char* name : {kMembersName, kGateName, "mandat.example.org", "localhost"}) {
    EXPECT_EQ(X509_check_host(parsed.get(), name, 0, 0, nullptr), 1) << name;
  }
  EXPECT_EQ(X509_check_host(parsed.get(), "other.example.org", 0, 0, nullptr), 0);
  EXPECT_EQ(X509_check_ip_asc(parsed.get(), "127.0.0.1", 0), 1);
  EXPECT_EQ(X509_check_ip_asc(parsed.get(), "::1", 0), 1);
  EXPECT_EQ(X509_check_ip_asc(parsed.get(), "10.0.0.1", 0), 0);
}

TEST_F(AuthorityTest, HostThatCouldInjectAnExtensionIsRefused) {
  for (const std::string& host :
       {std::string("a,URI:urn:x"), std::string("a\nb"), std::string(""), std::string("*.example.org"),
        std::string("-a.example"), std::string("a..b"), std::string(254, 'a'), std::string("a.b\0c", 5),
        std::string("dirName:sect"), std::string(64, 'a') + ".se", std::string("a.se.")}) {
    EXPECT_EQ(IssueServerCertificate(ca_, {host}, kTestNow).status().code(), absl::StatusCode::kInvalidArgument)
        << host;
  }
  EXPECT_FALSE(IssueServerCertificate(ca_, std::vector<std::string>(kMaxHosts + 1, "a.se"), kTestNow).ok());
}

TEST_F(AuthorityTest, DeviceCertificateNamesTheDeviceAndNobody) {
  const Certificate device = IssueDeviceCertificate(ca_, FreshRequest(), TestDevice(), kTestNow).value();
  EXPECT_EQ(device.common_name(), "30313233343536373839616263646566");
  EXPECT_THAT(device.uris(), ElementsAre("urn:mandat:device:30313233343536373839616263646566"));
  EXPECT_FALSE(device.is_ca());
  EXPECT_EQ(Verdict(device, ca_.certificate, X509_PURPOSE_SSL_CLIENT, kTestNow), X509_V_OK);
  EXPECT_EQ(Verdict(device, ca_.certificate, X509_PURPOSE_SSL_SERVER, kTestNow), X509_V_ERR_INVALID_PURPOSE);
  EXPECT_EQ(Verdict(device, ca_.certificate, X509_PURPOSE_SSL_CLIENT, {kTestNow.ms + 91 * kDayMs}),
            X509_V_ERR_CERT_HAS_EXPIRED);
  EXPECT_FALSE(IssueDeviceCertificate(ca_, FreshRequest(), domain::DeviceId(), kTestNow).ok());
}

TEST_F(AuthorityTest, DeviceCertificateDoesNotOutlastWhatItReplaces) {
  const auto end_of = [&](std::optional<domain::Time> latest_end) {
    return IssueDeviceCertificate(ca_, FreshRequest(), TestDevice(), kTestNow, latest_end)->not_after().ms;
  };
  EXPECT_EQ(end_of(domain::Time{kTestNow.ms + 7 * kDayMs}), kTestNow.ms + 7 * kDayMs);
  EXPECT_EQ(end_of(domain::Time{kTestNow.ms + 700 * kDayMs}), end_of(std::nullopt)) << "nor is it made longer";
}

TEST_F(AuthorityTest, DeviceCertificateHasTheKeyOfItsRequest) {
  const std::string key = CreateTlsKey().value();
  const std::string request = CreateRequest(key).value();
  const Certificate first = IssueDeviceCertificate(ca_, request, TestDevice(), kTestNow).value();
  const Certificate second = IssueDeviceCertificate(ca_, request, TestDevice(), kTestNow).value();
  EXPECT_TRUE(Matches(first, key).ok());
  EXPECT_EQ(first.key_fingerprint(), CheckRequest(request).value());
  EXPECT_EQ(first.key_fingerprint(), second.key_fingerprint());
  EXPECT_NE(first.fingerprint(), second.fingerprint());
}

TEST_F(AuthorityTest, WhatARequestAsksForBeyondItsKeyIsIgnored) {
  const KeyPtr key(EVP_EC_gen("P-256"));
  const std::string request = MakeRequest(key.get(), key.get(), EVP_sha256(), /*ask_for_ca=*/true);
  const Certificate device = IssueDeviceCertificate(ca_, request, TestDevice(), kTestNow).value();
  EXPECT_FALSE(device.is_ca());
  EXPECT_EQ(device.common_name(), TestDevice().hex());
  EXPECT_THAT(device.uris(), ElementsAre("urn:mandat:device:" + TestDevice().hex()));
}

TEST_F(AuthorityTest, SerialNumbersAreRandomAndWide) {
  std::set<std::string> serials;
  const std::string request = FreshRequest();
  int widest = 0;
  for (int i = 0; i < 16; ++i) {
    const Certificate device = IssueDeviceCertificate(ca_, request, TestDevice(), kTestNow).value();
    const X509Ptr parsed = FromDer<d2i_X509, X509Ptr>(device.der());
    const BignumPtr number(ASN1_INTEGER_to_BN(X509_get0_serialNumber(parsed.get()), nullptr));
    EXPECT_FALSE(BN_is_negative(number.get()));
    widest = std::max(widest, BN_num_bits(number.get()));
    serials.insert(ToDer<i2d_ASN1_INTEGER>(X509_get_serialNumber(parsed.get())));
  }
  EXPECT_EQ(serials.size(), 16U);
  EXPECT_GT(widest, 120);
  EXPECT_LE(widest, 128);
}

TEST_F(AuthorityTest, ClientCertificateNamesTheSystem) {
  const Identity client = IssueClientCertificate(ca_, "archive-1", kTestNow).value();
  EXPECT_THAT(client.certificate.uris(), ElementsAre("urn:mandat:client:archive-1"));
  EXPECT_EQ(Verdict(client.certificate, ca_.certificate, X509_PURPOSE_SSL_CLIENT, kTestNow), X509_V_OK);
  EXPECT_TRUE(Matches(client.certificate, client.key_pem).ok());
  for (const char* name : {"", "Archive", "a,URI:x", "-a", "a b"}) {
    EXPECT_EQ(IssueClientCertificate(ca_, name, kTestNow).status().code(), absl::StatusCode::kInvalidArgument) << name;
  }
}

TEST_F(AuthorityTest, NothingIsIssuedByAWrongOrExpiredOrNonCaIssuer) {
  const Identity other = CreateCa("Other CA", kTestNow).value();
  const Identity mixed(ca_.certificate, other.key_pem);
  EXPECT_EQ(IssueClientCertificate(mixed, "a", kTestNow).status().code(), absl::StatusCode::kFailedPrecondition);
  const domain::Time later{kTestNow.ms + (kCaDays + 1) * kDayMs};
  EXPECT_EQ(IssueClientCertificate(ca_, "a", later).status().code(), absl::StatusCode::kFailedPrecondition);
  const Identity leaf = IssueClientCertificate(ca_, "a", kTestNow).value();
  EXPECT_EQ(IssueClientCertificate(leaf, "b", kTestNow).status().code(), absl::StatusCode::kFailedPrecondition);
  EXPECT_EQ(Verdict(leaf.certificate, other.certificate, X509_PURPOSE_SSL_CLIENT, kTestNow),
            X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY);
}

TEST_F(AuthorityTest, NoCertificateOutlivesItsCa) {
  const domain::Time late{kTestNow.ms + (kCaDays - 10) * kDayMs};
  const Identity client = IssueClientCertificate(ca_, "a", late).value();
  EXPECT_EQ(client.certificate.not_after(), ca_.certificate.not_after());
}

TEST_F(AuthorityTest, HostileRequestsAreRefused) {
  const auto refused = [&](const std::string& request) {
    EXPECT_EQ(CheckRequest(request).status().code(), absl::StatusCode::kInvalidArgument);
    EXPECT_EQ(IssueDeviceCertificate(ca_, request, TestDevice(), kTestNow).status().code(),
              absl::StatusCode::kInvalidArgument);
    return std::string(CheckRequest(request).status().message());
  };
  const KeyPtr p256(EVP_EC_gen("P-256"));
  const KeyPtr other(EVP_EC_gen("P-256"));
  const KeyPtr p384(EVP_EC_gen("P-384"));
  const KeyPtr rsa(EVP_RSA_gen(2048));
  const KeyPtr ed25519(EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519"));
  EXPECT_THAT(refused(MakeRequest(rsa.get(), rsa.get(), EVP_sha256(), false)), HasSubstr("not P-256"));
  EXPECT_THAT(refused(MakeRequest(p384.get(), p384.get(), EVP_sha256(), false)), HasSubstr("not P-256"));
  EXPECT_THAT(refused(MakeRequest(ed25519.get(), ed25519.get(), nullptr, false)), HasSubstr("not P-256"));
  EXPECT_THAT(refused(MakeRequest(p256.get(), other.get(), EVP_sha256(), false)), HasSubstr("signature is wrong"));
  EXPECT_THAT(refused(MakeRequest(p256.get(), p256.get(), EVP_sha1(), false)), HasSubstr("SHA-2"));

  EVP_PKEY* spelt_out = EVP_EC_gen("P-256");
  EVP_PKEY_set_utf8_string_param(spelt_out, "encoding", "explicit");
  const KeyPtr explicit_curve(spelt_out);
  EXPECT_THAT(refused(MakeRequest(spelt_out, spelt_out, EVP_sha256(), false)), HasSubstr("not P-256"));

  const std::string good = FreshRequest();
  ASSERT_TRUE(CheckRequest(good).ok());
  EXPECT_THAT(refused(good + '\0'), HasSubstr("not well-formed"));
  EXPECT_THAT(refused(std::string(kMaxRequestBytes + 1, '\x30')), HasSubstr("bytes"));
  refused("");
  for (std::size_t size = 1; size < good.size(); ++size) refused(good.substr(0, size));
}

TEST_F(AuthorityTest, NoSingleFlippedBitMakesAnotherAcceptedRequest) {
  const std::string good = FreshRequest();
  for (std::size_t i = 0; i < good.size() * 8; ++i) {
    std::string bad = good;
    bad[i / 8] = static_cast<char>(bad[i / 8] ^ (1 << (i % 8)));
    EXPECT_FALSE(CheckRequest(bad).ok()) << "bit " << i;
  }
}

TEST(KeysTest, KeyOfAnotherCertificateDoesNotMatch) {
  const Identity ca = CreateCa("Test CA", kTestNow).value();
  EXPECT_EQ(Matches(ca.certificate, CreateTlsKey().value()).code(), absl::StatusCode::kFailedPrecondition);
  EXPECT_EQ(Matches(ca.certificate, "not a key").code(), absl::StatusCode::kInvalidArgument);
  EXPECT_EQ(Matches(ca.certificate, std::string(kMaxKeyPemBytes + 1, 'x')).code(), absl::StatusCode::kInvalidArgument);
}

TEST(KeysTest, EncryptedKeyIsRefusedWithoutAskingForItsPassPhrase) {
  const KeyPtr key(EVP_EC_gen("P-256"));
  const BioPtr out(BIO_new(BIO_s_mem()));
  std::string pass = "secret";
  ASSERT_EQ(PEM_write_bio_PKCS8PrivateKey(out.get(), key.get(), EVP_aes_256_cbc(), pass.data(), 6, nullptr, nullptr),
            1);
  EXPECT_EQ(CreateRequest(Contents(out.get())).status().code(), absl::StatusCode::kInvalidArgument);
}

TEST(KeysTest, WipingOverwritesTheBytes) {
  std::string secret(100, 's');
  const char* const bytes = secret.data();
  Wipe(secret);
  EXPECT_THAT(secret, IsEmpty());
  EXPECT_EQ(secret.data(), bytes);
  secret.resize(1);  // the same memory, whose first byte is now ours to read
  EXPECT_EQ(secret[0], '\0');
}

}  // namespace
}  // namespace mandat::pki
