#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "server/mandatd/commands.h"
#include "server/mandatd/data_dir.h"
#include "server/qr/qr.h"
#include "shared/ledger/link.h"

namespace mandat::server {
namespace {

class InitTest : public testing::Test {
 protected:
  void SetUp() override {
    std::string pattern = testing::TempDir() + "init.XXXXXX";
    ASSERT_NE(mkdtemp(pattern.data()), nullptr);
    base_ = pattern;
    const char* root = std::getenv("MANDAT_SOURCE_DIR");
    options_.forum_file = std::string(root == nullptr ? "." : root) + "/tests/data/lsvo.forum.toml";
    options_.data_dir = base_ + "/data";
  }
  void TearDown() override { std::filesystem::remove_all(base_); }

  int Init() {
    testing::internal::CaptureStdout();
    testing::internal::CaptureStderr();
    const int result = RunInit(options_);
    out_ = testing::internal::GetCapturedStdout();
    error_ = testing::internal::GetCapturedStderr();
    return result;
  }
  std::string Link() const {
    const std::size_t begin = out_.find("mandat://found");
    return begin == std::string::npos ? "" : out_.substr(begin, out_.find('\n', begin) - begin);
  }
  std::vector<std::string> Entries() const {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(base_))
      names.push_back(entry.path().filename().string());
    return names;
  }
  void Write(const std::string& path, const std::string& text) const { std::ofstream(path) << text; }

  std::string base_;
  InitOptions options_;
  std::string out_;
  std::string error_;
};

TEST_F(InitTest, PreparesADirectoryThatOnlyItsOwnerReads) {
  ASSERT_EQ(Init(), 0) << error_;
  int files = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(options_.data_dir)) {
    if (entry.is_symlink()) continue;
    struct stat info {};
    ASSERT_EQ(stat(entry.path().c_str(), &info), 0);
    EXPECT_EQ(info.st_mode & 0777, entry.is_directory() ? 0700U : 0600U) << entry.path();
    ++files;
  }
  EXPECT_GT(files, 10);
  EXPECT_TRUE(ReadConfig(options_.data_dir + "/mandatd.toml").ok());
  EXPECT_TRUE(ReadKeys(DataDir{options_.data_dir}).ok());
}

TEST_F(InitTest, SetsRoomAsideOnTheDiskAsItIsTold) {
  options_.ballast_mib = 3;
  ASSERT_EQ(Init(), 0) << error_;
  const DataDir dir{options_.data_dir};
  struct stat info {};
  ASSERT_EQ(stat(dir.ballast().c_str(), &info), 0);
  EXPECT_GE(static_cast<std::uint64_t>(info.st_blocks) * 512, std::uint64_t{3} << 20);
  EXPECT_EQ(ReadConfig(dir.config())->ballast_mib, 3) << "as serve will keep it";
}

TEST_F(InitTest, TheLinkNamesTheGateAndTheCaAndItsSecretIsKeptAsAHashAlone) {
  ASSERT_EQ(Init(), 0) << error_;
  const auto parsed = ledger::ParseLink(Link());
  ASSERT_TRUE(parsed.ok()) << parsed.status();
  const auto& link = std::get<ledger::FoundingLink>(*parsed);
  const DataDir dir{options_.data_dir};
  EXPECT_EQ(link.gate_address, options_.gate);
  EXPECT_EQ(link.ca_hash, ReadKeys(dir)->ca.certificate.fingerprint());
  EXPECT_TRUE(IsFoundingSecret(dir, link.secret));
  EXPECT_FALSE(IsFoundingSecret(dir, std::string(32, 'x')));
  EXPECT_FALSE(IsFoundingSecret(dir, ""));
}

TEST_F(InitTest, AnotherLinkEndsTheOneBefore) {
  ASSERT_EQ(Init(), 0) << error_;
  const std::string first = std::get<ledger::FoundingLink>(*ledger::ParseLink(Link())).secret;
  testing::internal::CaptureStdout();
  ASSERT_EQ(RunLink(options_.data_dir + "/mandatd.toml"), 0);
  out_ = testing::internal::GetCapturedStdout();
  const std::string second = std::get<ledger::FoundingLink>(*ledger::ParseLink(Link())).secret;
  EXPECT_FALSE(IsFoundingSecret(DataDir{options_.data_dir}, first));
  EXPECT_TRUE(IsFoundingSecret(DataDir{options_.data_dir}, second));
}

TEST_F(InitTest, ADirectoryThatHoldsAnythingIsLeftAlone) {
  std::filesystem::create_directory(options_.data_dir);
  Write(options_.data_dir + "/something", "here");
  EXPECT_EQ(Init(), 1);
  EXPECT_NE(error_.find("is not empty"), std::string::npos) << error_;
  EXPECT_EQ(Entries(), std::vector<std::string>{"data"});
  std::filesystem::remove(options_.data_dir + "/something");
  EXPECT_EQ(Init(), 0) << "an empty one is used: " << error_;
  EXPECT_EQ(Init(), 1) << "and never twice";
}

TEST_F(InitTest, AWrongForumFileIsNamedWithItsLineAndNothingIsWritten) {
  options_.forum_file = base_ + "/forum.toml";
  Write(options_.forum_file, "[forum]\nid = \"NOT A WORD\"\n");
  EXPECT_EQ(Init(), 1);
  EXPECT_NE(error_.find(options_.forum_file + ":"), std::string::npos) << error_;
  EXPECT_EQ(Entries(), std::vector<std::string>{"forum.toml"});
}

TEST_F(InitTest, AWrongAddressIsRefusedAndNothingIsWritten) {
  options_.listen = "no port here";
  EXPECT_EQ(Init(), 1);
  EXPECT_NE(error_.find("--listen: must be \"HOST:PORT\""), std::string::npos) << error_;
  EXPECT_TRUE(Entries().empty());
  options_.listen = "127.0.0.1:7443";
  options_.gate_address = "gate.example.se";
  EXPECT_EQ(Init(), 1);
  EXPECT_NE(error_.find("--gate-address: must be \"HOST:PORT\""), std::string::npos) << error_;
  EXPECT_TRUE(Entries().empty());
}

TEST_F(InitTest, WhatCannotBeFinishedLeavesNothingBehind) {
  options_.data_dir = base_ + "/file/data";
  Write(base_ + "/file", "no directory");
  EXPECT_EQ(Init(), 1);
  EXPECT_EQ(Entries(), std::vector<std::string>{"file"});
}

TEST_F(InitTest, ASystemsCertificateIsWrittenOnceAndItsNameIsFreeAfterRevocation) {
  ASSERT_EQ(Init(), 0) << error_;
  const std::string config = options_.data_dir + "/mandatd.toml";
  testing::internal::CaptureStdout();
  testing::internal::CaptureStderr();
  EXPECT_EQ(RunIssueClient(config, "archive", "read", base_ + "/archive"), 0);
  EXPECT_EQ(RunIssueClient(config, "archive", "read", base_ + "/again"), 1) << "in force already";
  EXPECT_FALSE(std::filesystem::exists(base_ + "/again/client.key"));
  EXPECT_EQ(RunIssueClient(config, "other", "write", base_ + "/other"), 1) << "no such scope";
  EXPECT_EQ(RunIssueClient(config, "Not a word", "read", base_ + "/other"), 1);
  EXPECT_EQ(RunIssueClient(config, "other", "read", base_ + "/archive"), 1) << "nothing is written over";
  EXPECT_EQ(RunRevokeClient(config, "archive"), 0);
  EXPECT_EQ(RunRevokeClient(config, "archive"), 1);
  EXPECT_EQ(RunIssueClient(config, "archive", "read", base_ + "/again"), 0);
  testing::internal::GetCapturedStdout();
  testing::internal::GetCapturedStderr();
}

TEST_F(InitTest, OneProcessServesADirectoryAtATime) {
  ASSERT_EQ(Init(), 0) << error_;
  const DataDir dir{options_.data_dir};
  {
    const auto first = DataDirLock::Take(dir);
    ASSERT_TRUE(first.ok()) << first.status();
    EXPECT_TRUE(absl::IsFailedPrecondition(DataDirLock::Take(dir).status()));
  }
  EXPECT_TRUE(DataDirLock::Take(dir).ok());
}

TEST(QrTest, ALinkFitsAndAFloodDoesNot) {
  const std::string qr = QrForTerminal("mandat://found?gate=127.0.0.1:7444&ca=abc&secret=def");
  EXPECT_NE(qr.find("█"), std::string::npos);
  EXPECT_GT(std::count(qr.begin(), qr.end(), '\n'), 14);
  EXPECT_EQ(QrForTerminal(std::string(10000, 'x')), "");
}

}  // namespace
}  // namespace mandat::server
