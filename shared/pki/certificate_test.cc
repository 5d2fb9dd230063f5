#include "shared/pki/certificate.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "shared/pki/keys.h"
#include "shared/pki/test_support.h"

namespace mandat::pki {
namespace {

using ::testing::HasSubstr;

class CertificateTest : public ::testing::Test {
 protected:
  Identity ca_ = CreateCa("Test CA", kTestNow).value();
  Identity client_ = IssueClientCertificate(ca_, "archive", kTestNow).value();
};

TEST_F(CertificateTest, PemAndDerAreTheSameCertificate) {
  const Certificate again = Certificate::FromPem(client_.certificate.Pem()).value();
  EXPECT_EQ(again.der(), client_.certificate.der());
  EXPECT_EQ(again.fingerprint(), client_.certificate.fingerprint());
  EXPECT_EQ(again.uris(), client_.certificate.uris());
}

TEST_F(CertificateTest, FingerprintIsWhatOpenSslComputes) {
  const X509Ptr parsed = FromDer<d2i_X509, X509Ptr>(client_.certificate.der());
  domain::Hash digest;
  unsigned size = 0;
  ASSERT_EQ(X509_digest(parsed.get(), EVP_sha256(), digest.data(), &size), 1);
  EXPECT_EQ(client_.certificate.fingerprint(), digest);
  EXPECT_NE(client_.certificate.fingerprint(), client_.certificate.key_fingerprint());
}

TEST_F(CertificateTest, ValidityIncludesBothEnds) {
  const Certificate& certificate = client_.certificate;
  EXPECT_TRUE(certificate.ValidAt(certificate.not_before()));
  EXPECT_TRUE(certificate.ValidAt(certificate.not_after()));
  EXPECT_FALSE(certificate.ValidAt({certificate.not_before().ms - 1}));
  EXPECT_FALSE(certificate.ValidAt({certificate.not_after().ms + 1}));
}

TEST_F(CertificateTest, BundleIsReadInOrderAndKeysInItAreSkipped) {
  const std::string bundle = "# two\n" + client_.certificate.Pem() + client_.key_pem + ca_.certificate.Pem();
  const std::vector<Certificate> all = CertificatesFromPem(bundle).value();
  ASSERT_EQ(all.size(), 2U);
  EXPECT_EQ(all[0].fingerprint(), client_.certificate.fingerprint());
  EXPECT_EQ(all[1].fingerprint(), ca_.certificate.fingerprint());
}

TEST_F(CertificateTest, TruncatedDerIsRefusedAtEveryLength) {
  const std::string& der = client_.certificate.der();
  for (std::size_t size = 0; size < der.size(); ++size) {
    EXPECT_EQ(Certificate::FromDer(std::string_view(der).substr(0, size)).status().code(),
              absl::StatusCode::kInvalidArgument)
        << size;
  }
  EXPECT_FALSE(Certificate::FromDer(der + "x").ok());
}

TEST_F(CertificateTest, FlippedBitsNeverCrashAndNeverKeepTheFingerprint) {
  const std::string& der = client_.certificate.der();
  for (std::size_t i = 0; i < der.size() * 8; ++i) {
    std::string bad = der;
    bad[i / 8] = static_cast<char>(bad[i / 8] ^ (1 << (i % 8)));
    const absl::StatusOr<Certificate> parsed = Certificate::FromDer(bad);
    if (parsed.ok()) {
      EXPECT_NE(parsed->fingerprint(), client_.certificate.fingerprint());
    }
  }
}

TEST_F(CertificateTest, HugeInputIsRefusedUnread) {
  EXPECT_THAT(Certificate::FromDer(std::string(kMaxCertificateBytes + 1, '\x30')).status().message(),
              HasSubstr("bytes"));
  EXPECT_THAT(CertificatesFromPem(std::string(kMaxPemBytes + 1, '-')).status().message(), HasSubstr("bytes"));
  std::string many;
  for (std::size_t i = 0; i <= kMaxCertificatesInPem; ++i) many += client_.certificate.Pem();
  EXPECT_THAT(CertificatesFromPem(many).status().message(), HasSubstr("more than"));
}

TEST_F(CertificateTest, PemWithoutOrWithABrokenCertificateIsRefused) {
  EXPECT_THAT(Certificate::FromPem("").status().message(), HasSubstr("no certificate"));
  EXPECT_THAT(Certificate::FromPem("hello").status().message(), HasSubstr("no certificate"));
  EXPECT_FALSE(Certificate::FromPem(client_.key_pem).ok());
  const std::string pem = client_.certificate.Pem();
  EXPECT_FALSE(Certificate::FromPem(pem.substr(0, pem.size() / 2)).ok());
  EXPECT_FALSE(CertificatesFromPem(pem + "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n").ok());
}

}  // namespace
}  // namespace mandat::pki
