// Files that a command writes are their owner's alone.
#include "shared/output/output_file.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace mandat::output {
namespace {

class OutputFileTest : public ::testing::Test {
 protected:
  OutputFileTest() {
    std::string pattern = (std::filesystem::temp_directory_path() / "mandat-out.XXXXXX").string();
    if (mkdtemp(pattern.data()) != nullptr) folder_ = pattern;
    before_ = umask(0);
  }
  ~OutputFileTest() override {
    umask(before_);
    std::error_code error;
    std::filesystem::remove_all(folder_, error);
  }
  static unsigned ModeOf(const std::filesystem::path& path) {
    struct stat found {};
    return stat(path.c_str(), &found) == 0 ? found.st_mode & 0777u : 0;
  }
  std::filesystem::path folder_;
  mode_t before_ = 0;
};

TEST_F(OutputFileTest, NobodyElseReadsWhatIsWrittenHoweverWideTheUmaskIs) {
  ASSERT_FALSE(folder_.empty());
  ASSERT_TRUE(MakePrivateFolder(folder_ / "archive" / "minutes").ok());
  EXPECT_EQ(ModeOf(folder_ / "archive" / "minutes"), 0700u);
  ASSERT_TRUE(WriteDurable(folder_ / "archive" / "minutes" / "v1.pb", "said").ok());
  EXPECT_EQ(ModeOf(folder_ / "archive" / "minutes" / "v1.pb"), 0600u);
  std::ifstream in(folder_ / "archive" / "minutes" / "v1.pb");
  EXPECT_EQ(std::string(std::istreambuf_iterator<char>(in), {}), "said");
}

TEST_F(OutputFileTest, AFileThatWasOpenToOthersIsItsOwnersAloneOnceItIsWrittenAnew) {
  ASSERT_FALSE(folder_.empty());
  const std::filesystem::path file = folder_ / "log.mandat";
  std::ofstream(file) << "what was there before";
  ASSERT_EQ(ModeOf(file), 0666u);
  ASSERT_TRUE(WriteDurable(file, "said").ok());
  EXPECT_EQ(ModeOf(file), 0600u);
  std::ifstream in(file);
  EXPECT_EQ(std::string(std::istreambuf_iterator<char>(in), {}), "said");
}

TEST_F(OutputFileTest, WhatIsNoFileOfADiskIsWrittenToAndLeftAsItIs) {
  const unsigned before = ModeOf("/dev/null");
  const absl::Status written = WriteDurable("/dev/null", "said");
  EXPECT_TRUE(written.ok()) << written;
  EXPECT_EQ(ModeOf("/dev/null"), before);
}

TEST_F(OutputFileTest, AFolderThatIsThereIsTakenAndAFileInItsPlaceIsTold) {
  ASSERT_FALSE(folder_.empty());
  EXPECT_TRUE(MakePrivateFolder(folder_ / "a").ok());
  EXPECT_TRUE(MakePrivateFolder(folder_ / "a").ok());
  ASSERT_TRUE(WriteDurable(folder_ / "file", "").ok());
  EXPECT_FALSE(MakePrivateFolder(folder_ / "file").ok());
  EXPECT_FALSE(WriteDurable(folder_ / "none" / "file", "").ok());
}

}  // namespace
}  // namespace mandat::output
