#include "server/store/certificate_register.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>

#include "shared/domain/text_hash.h"

namespace mandat::server {
namespace {

class CertificateRegisterTest : public testing::Test {
 protected:
  void SetUp() override {
    std::string pattern = testing::TempDir() + "register.XXXXXX";
    ASSERT_NE(mkdtemp(pattern.data()), nullptr);
    directory_ = pattern;
    key_ = vault::SecretBytes::Random(32);
    auto opened = CertificateRegister::Open(directory_, key_, true);
    ASSERT_TRUE(opened.ok()) << opened.status();
    register_ = *std::move(opened);
  }
  void TearDown() override {
    register_.reset();
    std::filesystem::remove_all(directory_);
  }
  static SystemClient Client(const std::string& name, const std::string& certificate) {
    return {name, "read", domain::Sha256(certificate), {5000}, false};
  }

  std::string directory_;
  vault::SecretBytes key_;
  std::unique_ptr<CertificateRegister> register_;
};

TEST_F(CertificateRegisterTest, ASystemIsFoundByItsCertificateAlone) {
  ASSERT_TRUE(register_->AddClient(Client("archive", "a")).ok());
  const auto found = register_->FindClient(domain::Sha256("a"));
  ASSERT_TRUE(found.ok());
  ASSERT_TRUE(found->has_value());
  EXPECT_EQ((*found)->name, "archive");
  EXPECT_EQ((*found)->scope, "read");
  EXPECT_FALSE((*found)->revoked);
  EXPECT_FALSE(register_->FindClient(domain::Sha256("b"))->has_value());
}

TEST_F(CertificateRegisterTest, OneCertificateOfANameIsInForceAtATime) {
  ASSERT_TRUE(register_->AddClient(Client("archive", "a")).ok());
  EXPECT_TRUE(absl::IsAlreadyExists(register_->AddClient(Client("archive", "b"))));
  ASSERT_TRUE(register_->RevokeClient("archive").ok());
  EXPECT_TRUE(absl::IsNotFound(register_->RevokeClient("archive")));
  ASSERT_TRUE(register_->AddClient(Client("archive", "b")).ok());
  EXPECT_TRUE((*register_->FindClient(domain::Sha256("a")))->revoked) << "the old one is still known, as revoked";
  EXPECT_FALSE((*register_->FindClient(domain::Sha256("b")))->revoked);
  EXPECT_EQ(register_->Clients()->size(), 2U);
}

TEST_F(CertificateRegisterTest, ARevocationByAnotherProcessIsSeenAtTheNextLook) {
  ASSERT_TRUE(register_->AddClient(Client("archive", "a")).ok());
  auto other = CertificateRegister::Open(directory_, key_, false);
  ASSERT_TRUE(other.ok());
  ASSERT_TRUE((*other)->RevokeClient("archive").ok());
  EXPECT_TRUE((*register_->FindClient(domain::Sha256("a")))->revoked);
}

TEST_F(CertificateRegisterTest, KeepsTheLatestEndOfADevicesCertificates) {
  domain::DeviceId device;
  device.data()[0] = 1;
  EXPECT_FALSE(register_->DeviceCertificateEnd(device)->has_value());
  ASSERT_TRUE(register_->NoteDeviceCertificate(device, {5000}).ok());
  ASSERT_TRUE(register_->NoteDeviceCertificate(device, {4000}).ok());
  EXPECT_EQ((*register_->DeviceCertificateEnd(device))->ms, 5000);
}

}  // namespace
}  // namespace mandat::server
