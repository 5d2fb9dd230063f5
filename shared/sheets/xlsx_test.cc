// Workbooks. That other programs read them is tested with the command line (tests/cli/sheets_test.py).
#include "shared/sheets/xlsx.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>

namespace mandat::sheets {
namespace {

class XlsxTest : public ::testing::Test {
 protected:
  XlsxTest() : folder_(std::filesystem::path(::testing::TempDir()) / ("xlsx-" + std::to_string(::getpid()))) {
    std::filesystem::create_directories(folder_);
  }
  ~XlsxTest() override { std::filesystem::remove_all(folder_); }
  std::string Path(const char* name) const { return (folder_ / name).string(); }
  static std::string Bytes(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }
  const Sheet sheet_{"Läget", {{"Huvudman", 20}, {"1 Budget", 12}}, {{{"Ronneby"}, {"Saknas", Tone::kBad}}}, 1};
  std::filesystem::path folder_;
};

TEST_F(XlsxTest, TheSameSheetsGiveTheSameFile) {
  ASSERT_TRUE(WriteXlsx({sheet_}, Path("a.xlsx"), domain::Time{1798761600000}).ok());
  ASSERT_TRUE(WriteXlsx({sheet_}, Path("b.xlsx"), domain::Time{1798761600000}).ok());
  EXPECT_TRUE(Bytes(Path("a.xlsx")).starts_with("PK\x03\x04"));
  EXPECT_EQ(Bytes(Path("a.xlsx")), Bytes(Path("b.xlsx")));
  std::size_t files = 0;
  for (const auto& entry : std::filesystem::directory_iterator(folder_)) files += entry.is_regular_file() ? 1 : 0;
  EXPECT_EQ(files, 2u);  // nothing temporary is left
}

TEST_F(XlsxTest, ANameThatNoSheetCanHaveLeavesNoFile) {
  Sheet wrong = sheet_;
  wrong.name = "a/b";
  EXPECT_EQ(WriteXlsx({wrong}, Path("c.xlsx"), {}).code(), absl::StatusCode::kInvalidArgument);
  EXPECT_FALSE(std::filesystem::exists(Path("c.xlsx")));
}

TEST_F(XlsxTest, AFolderThatIsNotThereIsSaid) {
  EXPECT_EQ(WriteXlsx({sheet_}, Path("none/d.xlsx"), {}).code(), absl::StatusCode::kUnavailable);
}

}  // namespace
}  // namespace mandat::sheets
