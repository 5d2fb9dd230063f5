#include "shared/domain/agenda_file.h"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "shared/domain/forum_file.h"

namespace mandat::domain {
namespace {

std::string FileText(const std::string& path) {
  std::ifstream in(path);
  std::stringstream text;
  text << in.rdbuf();
  return text.str();
}

Forum LsvoForum() { return std::get<Forum>(ParseForumFile(FileText("tests/data/lsvo.forum.toml"), "lsvo.forum.toml")); }

std::string ErrorOf(const std::string& toml) {
  const auto result = ParseAgendaFile(LsvoForum(), toml, "a.toml");
  return std::holds_alternative<FileError>(result) ? std::get<FileError>(result).ToString() : "accepted";
}

constexpr char kHead[] = "[meeting]\nid = \"m\"\ntitle = \"T\"\n";

TEST(AgendaFileTest, ReadsTheDemosAgenda) {
  const auto result = ParseAgendaFile(LsvoForum(), FileText("demo/meeting.toml"), "meeting.toml");
  ASSERT_TRUE(std::holds_alternative<AgendaFile>(result)) << std::get<FileError>(result).ToString();
  const AgendaFile& file = std::get<AgendaFile>(result);
  EXPECT_EQ(file.start, "08:30");
  EXPECT_FALSE(file.date);
  ASSERT_EQ(file.items.size(), 14u);
  EXPECT_EQ(file.items[10].number, 10);
  EXPECT_EQ(file.items[10].letter, "a");
  EXPECT_EQ(file.items[10].decision_class, DecisionClass::kSubject);
  EXPECT_EQ(file.items[10].clauses.size(), 2u);
  EXPECT_EQ(file.items[10].papers, std::vector<std::string>{"digitala-hjalpmedel.pdf"});
}

TEST(AgendaFileTest, NamesTheLineOfWhatIsWrong) {
  EXPECT_EQ(ErrorOf(std::string(kHead) + "start = \"8.30\"\n"),
            "a.toml:4: `start` is \"8.30\"; allowed: a time such as \"08:30\"");
  const std::string item = "[[item]]\nid = \"a\"\nnumber = 1\ntitle = \"x\"\nkind = \"decision\"\n";
  EXPECT_NE(ErrorOf(kHead + item + "class = \"subject\"\n")
                .find("a.toml:9: an item of the class \"subject\" has no `subject_areas`"),
            std::string::npos);
  EXPECT_NE(ErrorOf(kHead + item + "class = \"forum\"\n" + item + "class = \"forum\"\n")
                .find("a.toml:11: the item id \"a\" is there twice"),
            std::string::npos);
  EXPECT_NE(
      ErrorOf(kHead + item + "class = \"forum\"\npapers = [\"../x.pdf\"]\n").find("a.toml:10: the paper \"../x.pdf\""),
      std::string::npos);
  EXPECT_NE(ErrorOf(kHead + item + "class = \"forum\"\nwhat = 1\n").find("a.toml:10: "), std::string::npos);
}

}  // namespace
}  // namespace mandat::domain
