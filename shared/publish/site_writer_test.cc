// A site is written as a whole or not at all.
#include "shared/publish/site_writer.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/file.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>

namespace mandat::publish {
namespace {

namespace fs = std::filesystem;

class SiteWriterTest : public ::testing::Test {
 protected:
  SiteWriterTest() : root_(fs::path(::testing::TempDir()) / ("site-" + std::to_string(::getpid()))) {
    fs::remove_all(root_);
    fs::create_directories(root_);
  }
  ~SiteWriterTest() override { fs::remove_all(root_); }
  std::string Folder() const { return (root_ / "site").string(); }
  static std::string Read(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }
  // Everything below the root, but the mark's own text.
  std::map<std::string, std::string> Everything() const {
    std::map<std::string, std::string> all;
    for (const auto& entry : fs::recursive_directory_iterator(root_)) {
      if (entry.is_regular_file())
        all[fs::relative(entry.path(), root_).string()] =
            entry.path().filename() == kSiteMark ? "" : Read(entry.path());
    }
    return all;
  }
  using Files = std::map<std::string, std::string>;
  fs::path root_;
};

TEST_F(SiteWriterTest, AFirstSiteAndItsFoldersAreMade) {
  ASSERT_TRUE(WriteSite({{"index.html", "a"}, {"2024/x/y.html", "b"}}, Folder()).ok());
  EXPECT_EQ(Everything(), (Files{{"site/index.html", "a"}, {"site/2024/x/y.html", "b"}, {"site/site.mandat", ""}}));
  EXPECT_EQ(fs::status(root_ / "site/index.html").permissions() & fs::perms::others_read, fs::perms::others_read);
}

TEST_F(SiteWriterTest, ALaterSiteReplacesItAsAWhole) {
  ASSERT_TRUE(WriteSite({{"index.html", "a"}, {"gone.html", "b"}}, Folder() + "/").ok());
  ASSERT_TRUE(WriteSite({{"index.html", "c"}}, Folder()).ok());
  EXPECT_EQ(Everything(), (Files{{"site/index.html", "c"}, {"site/site.mandat", ""}}));
}

TEST_F(SiteWriterTest, AFolderWithSomethingElseInItIsLeftAlone) {
  fs::create_directories(Folder());
  std::ofstream(Folder() + "/thesis.txt") << "mine";
  EXPECT_EQ(WriteSite({{"index.html", "a"}}, Folder()).code(), absl::StatusCode::kFailedPrecondition);
  EXPECT_EQ(Everything(), (Files{{"site/thesis.txt", "mine"}}));
  fs::create_directories(root_ / "other.partial");
  std::ofstream(root_ / "other.partial" / "thesis.txt") << "mine";
  EXPECT_EQ(WriteSite({{"index.html", "a"}}, (root_ / "other").string()).code(), absl::StatusCode::kFailedPrecondition);
  EXPECT_TRUE(fs::exists(root_ / "other.partial" / "thesis.txt"));
  EXPECT_EQ(WriteSite({}, (root_ / "none" / "site").string()).code(), absl::StatusCode::kUnavailable);
}

TEST_F(SiteWriterTest, WhatACrashLeftIsClearedAway) {
  ASSERT_TRUE(WriteSite({{"index.html", "a"}}, Folder()).ok());
  fs::create_directories(root_ / "site.partial");
  std::ofstream(root_ / "site.partial" / kSiteMark) << "";
  std::ofstream(root_ / "site.partial" / "half.html") << "<ht";
  ASSERT_TRUE(WriteSite({{"index.html", "b"}}, Folder()).ok());
  EXPECT_EQ(Everything(), (Files{{"site/index.html", "b"}, {"site/site.mandat", ""}}));
}

TEST_F(SiteWriterTest, WhenThereIsNoRoomForAFileTheOldSiteStaysWhole) {
  ASSERT_TRUE(WriteSite({{"index.html", "old"}, {"2024/a.html", "old"}}, Folder()).ok());
  const pid_t child = fork();
  if (child == 0) {
    // As a full disk: the kernel refuses what goes beyond.
    signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{4096, 4096};
    setrlimit(RLIMIT_FSIZE, &limit);
    const absl::Status status = WriteSite({{"2024/a.html", "new"}, {"index.html", std::string(8192, 'x')}}, Folder());
    _exit(status.code() == absl::StatusCode::kResourceExhausted ? 0 : 1);
  }
  int ended = -1;
  ASSERT_EQ(waitpid(child, &ended, 0), child);
  EXPECT_TRUE(WIFEXITED(ended) && WEXITSTATUS(ended) == 0);
  EXPECT_EQ(Everything(), (Files{{"site/index.html", "old"}, {"site/2024/a.html", "old"}, {"site/site.mandat", ""}}));
  ASSERT_TRUE(WriteSite({{"index.html", "new"}}, Folder()).ok());  // once there is room
  EXPECT_EQ(Everything(), (Files{{"site/index.html", "new"}, {"site/site.mandat", ""}}));
}

TEST_F(SiteWriterTest, TwoRunsAtOnceDoNotMix) {
  const int lock = open(root_.c_str(), O_RDONLY | O_DIRECTORY);
  ASSERT_EQ(flock(lock, LOCK_EX), 0);
  EXPECT_EQ(WriteSite({{"index.html", "a"}}, Folder()).code(), absl::StatusCode::kAborted);
  close(lock);
  EXPECT_TRUE(WriteSite({{"index.html", "a"}}, Folder()).ok());
}

}  // namespace
}  // namespace mandat::publish
