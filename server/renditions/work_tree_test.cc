#include "server/renditions/work_tree.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/fsuid.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <limits>
#include <string>

namespace mandat::server {
namespace {

constexpr uid_t kSomebody = 65534;

// As somebody whom the modes of files bind, root too.
class WorkTreeTest : public ::testing::Test {
 protected:
  void SetUp() override {
    if (geteuid() == 0) setfsuid(kSomebody);
    root_ = "/dev/shm/mandat-work-tree.XXXXXX";  // on a tmpfs, as it is in earnest
    ASSERT_NE(mkdtemp(root_.data()), nullptr);
    tree_ = root_ + "/tree";
    ASSERT_EQ(mkdir(tree_.c_str(), 0700), 0);
  }
  void TearDown() override {
    if (geteuid() == 0) setfsuid(0);
    std::error_code error;
    std::filesystem::remove_all(root_, error);
  }
  static void Write(const std::string& path, std::size_t size) { std::ofstream(path) << std::string(size, 'x'); }

  std::string root_;
  std::string tree_;
};

TEST_F(WorkTreeTest, ADirectoryThatCannotBeLookedIntoCountsAsTooLargeAndIsTakenAway) {
  Write(tree_ + "/paper", 100000);
  const std::uint64_t before = TreeBytes(tree_);
  EXPECT_GE(before, 100000U);
  EXPECT_LT(before, 200000U);
  for (const char* name : {"/shut", "/shut/within", "/shut/within/deeper"}) {
    ASSERT_EQ(mkdir((tree_ + name).c_str(), 0700), 0);
    Write(tree_ + name + "/file", 10);
  }
  for (const char* name : {"/shut/within/deeper", "/shut/within", "/shut"})
    ASSERT_EQ(chmod((tree_ + name).c_str(), name == std::string("/shut") ? 0300 : 0000), 0);
  EXPECT_EQ(TreeBytes(tree_), std::numeric_limits<std::uint64_t>::max());
  EXPECT_TRUE(EmptyTree(tree_));
  EXPECT_EQ(rmdir(tree_.c_str()), 0) << "empty";
}

TEST_F(WorkTreeTest, WhatALinkLeadsToIsNeitherCountedNorTouched) {
  ASSERT_EQ(mkdir((root_ + "/elsewhere").c_str(), 0500), 0);
  ASSERT_EQ(mkdir((tree_ + "/in").c_str(), 0700), 0);
  ASSERT_EQ(symlink((root_ + "/elsewhere").c_str(), (tree_ + "/link").c_str()), 0);
  ASSERT_EQ(symlink((root_ + "/elsewhere").c_str(), (tree_ + "/in/link").c_str()), 0);
  EXPECT_LT(TreeBytes(tree_), 100000U);
  EXPECT_TRUE(EmptyTree(tree_));
  struct stat elsewhere {};
  ASSERT_EQ(stat((root_ + "/elsewhere").c_str(), &elsewhere), 0);
  EXPECT_EQ(elsewhere.st_mode & 0777U, 0500U);
  EXPECT_EQ(rmdir(tree_.c_str()), 0) << "empty";
  EXPECT_FALSE(EmptyTree(tree_)) << "there is none";
}

TEST_F(WorkTreeTest, ATreeDeeperThanAPathIsLongIsTakenAway) {
  const int top = open(tree_.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  int last = dup(top);
  const std::string deep(200, 'd');
  for (int depth = 0; depth < 100; ++depth) {
    ASSERT_EQ(mkdirat(last, deep.c_str(), 0700), 0);
    const int next = openat(last, deep.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    ASSERT_GE(next, 0);
    close(last);
    last = next;
  }
  close(last);
  close(top);
  EXPECT_EQ(TreeBytes(tree_), std::numeric_limits<std::uint64_t>::max());
  EXPECT_TRUE(EmptyTree(tree_));
  EXPECT_EQ(rmdir(tree_.c_str()), 0) << "empty";
}

}  // namespace
}  // namespace mandat::server
