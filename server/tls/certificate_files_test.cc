#include "server/tls/certificate_files.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <cstdlib>
#include <filesystem>

#include "server/tls/disk.h"
#include "shared/pki/keys.h"

namespace mandat::server {
namespace {

using ::testing::HasSubstr;

constexpr domain::Time kNow{1'790'000'000'000};

class CertificateFilesTest : public ::testing::Test {
 protected:
  void SetUp() override {
    std::string pattern = ::testing::TempDir() + "mandat-tls-XXXXXX";
    ASSERT_NE(mkdtemp(pattern.data()), nullptr);
    root_ = pattern;
    dir_ = root_ + "/members";
  }
  void TearDown() override { std::filesystem::remove_all(root_); }

  pki::Identity Server() const { return pki::IssueServerCertificate(ca_, {"127.0.0.1"}, kNow).value(); }

  std::string root_;
  std::string dir_;
  pki::Identity ca_ = pki::CreateCa("Test CA", kNow).value();
};

TEST_F(CertificateFilesTest, WhatIsInstalledPassesTheCheckAndTheKeyIsPrivate) {
  const pki::Identity server = Server();
  ASSERT_TRUE(InstallCertificate(dir_, server, {ca_.certificate}).ok());
  const CertificateFiles files = CertificateFilesIn(dir_);
  EXPECT_EQ(CheckCertificateFiles(files).value().fingerprint(), server.certificate.fingerprint());
  struct stat info = {};
  ASSERT_EQ(stat(files.key_path.c_str(), &info), 0);
  EXPECT_EQ(info.st_mode & 0777U, 0600U);
  ASSERT_EQ(stat(dir_.c_str(), &info), 0);
  EXPECT_EQ(info.st_mode & 0777U, 0700U);
}

TEST_F(CertificateFilesTest, AReplacementLeavesThePathsAndRemovesTheOldKey) {
  ASSERT_TRUE(InstallCertificate(dir_, Server(), {ca_.certificate}).ok());
  const pki::Identity next_ca = pki::CreateCa("Next CA", kNow).value();
  const pki::Identity renewed = Server();
  ASSERT_TRUE(InstallCertificate(dir_, renewed, {ca_.certificate, next_ca.certificate}).ok());
  EXPECT_EQ(CheckCertificateFiles(CertificateFilesIn(dir_)).value().fingerprint(), renewed.certificate.fingerprint());
  int entries = 0;
  for ([[maybe_unused]] const auto& entry : std::filesystem::directory_iterator(dir_)) ++entries;
  EXPECT_EQ(entries, 2) << "the link and the folder that it names";
}

TEST_F(CertificateFilesTest, InstallingTheSameAgainChangesNothing) {
  const pki::Identity server = Server();
  ASSERT_TRUE(InstallCertificate(dir_, server, {ca_.certificate}).ok());
  ASSERT_TRUE(InstallCertificate(dir_, server, {ca_.certificate}).ok());
  EXPECT_TRUE(CheckCertificateFiles(CertificateFilesIn(dir_)).ok());
}

TEST_F(CertificateFilesTest, AMismatchedPairIsRefusedAndTheOldOneStaysCurrent) {
  const pki::Identity server = Server();
  ASSERT_TRUE(InstallCertificate(dir_, server, {ca_.certificate}).ok());
  const pki::Identity mixed(Server().certificate, pki::CreateTlsKey().value());
  EXPECT_EQ(InstallCertificate(dir_, mixed, {ca_.certificate}).code(), absl::StatusCode::kFailedPrecondition);
  EXPECT_EQ(CheckCertificateFiles(CertificateFilesIn(dir_)).value().fingerprint(), server.certificate.fingerprint());
}

TEST_F(CertificateFilesTest, FilesThatDoNotFitTogetherAreNamed) {
  ASSERT_TRUE(InstallCertificate(dir_, Server(), {ca_.certificate}).ok());
  const CertificateFiles files = CertificateFilesIn(dir_);
  const pki::Identity other = pki::CreateCa("Other CA", kNow).value();

  ASSERT_TRUE(WriteFileDurably(files.key_path, other.key_pem, 0600).ok());
  EXPECT_THAT(CheckCertificateFiles(files).status().message(), HasSubstr("key.pem"));
  ASSERT_TRUE(WriteFileDurably(files.ca_path, other.certificate.Pem(), 0644).ok());
  EXPECT_THAT(CheckCertificateFiles(files).status().message(), HasSubstr("chain.pem"));
  ASSERT_TRUE(WriteFileDurably(files.ca_path, Server().certificate.Pem(), 0644).ok());
  EXPECT_THAT(CheckCertificateFiles(files).status().message(), HasSubstr("not a CA's"));
  std::filesystem::remove(files.chain_path);
  EXPECT_EQ(CheckCertificateFiles(files).status().code(), absl::StatusCode::kUnavailable);
}

TEST_F(CertificateFilesTest, AServerThatTrustsNobodyIsNotInstalled) {
  EXPECT_EQ(InstallCertificate(dir_, Server(), {}).code(), absl::StatusCode::kInvalidArgument);
}

TEST_F(CertificateFilesTest, AFileThatIsTooLargeIsRefused) {
  ASSERT_TRUE(WriteFileDurably(root_ + "/big", std::string(11, 'x'), 0600).ok());
  EXPECT_EQ(ReadSmallFile(root_ + "/big", 10).status().code(), absl::StatusCode::kInvalidArgument);
  EXPECT_EQ(ReadSmallFile(root_ + "/big", 11).value().size(), 11U);
}

}  // namespace
}  // namespace mandat::server
