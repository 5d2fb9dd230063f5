#include "server/mail/maildir.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

namespace mandat::server {
namespace {

class MaildirTest : public ::testing::Test {
 protected:
  MaildirTest() : path_(std::filesystem::temp_directory_path() / ("mandat-maildir-" + std::to_string(getpid()))) {
    std::filesystem::remove_all(path_);
    for (const char* folder : {"new", "cur", "tmp"}) std::filesystem::create_directories(path_ / folder);
  }
  ~MaildirTest() override { std::filesystem::remove_all(path_); }
  void Put(const std::string& name, const std::string& bytes) { std::ofstream(path_ / "new" / name) << bytes; }

  std::filesystem::path path_;
};

TEST_F(MaildirTest, GivesWhatIsNewAndMovesWhatWasDealtWith) {
  Put("2.b", "two");
  Put("1.a", "one");
  Put(".hidden", "");
  const Maildir maildir(path_.string());
  EXPECT_TRUE(maildir.Check().ok());
  EXPECT_EQ(*maildir.New(10), (std::vector<std::string>{"1.a", "2.b"}));
  EXPECT_EQ(maildir.New(1)->size(), 1u);
  EXPECT_EQ(*maildir.Read("1.a", 100), "one");
  EXPECT_FALSE(maildir.Read("2.b", 1).ok()) << "larger than the limit";
  ASSERT_TRUE(maildir.MoveToCur("1.a", true).ok());
  ASSERT_TRUE(maildir.MoveToCur("2.b", false).ok());
  EXPECT_TRUE(maildir.New(10)->empty());
  EXPECT_TRUE(std::filesystem::exists(path_ / "cur" / "1.a:2,S"));
  EXPECT_TRUE(std::filesystem::exists(path_ / "cur" / "2.b:2,"));
}

TEST_F(MaildirTest, IsNoneWithoutItsFolders) {
  std::filesystem::remove_all(path_ / "cur");
  const absl::Status status = Maildir(path_.string()).Check();
  EXPECT_FALSE(status.ok());
  EXPECT_NE(std::string(status.message()).find("mail.bounces"), std::string::npos);
}

}  // namespace
}  // namespace mandat::server
