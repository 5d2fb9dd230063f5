// The secretary's board as tables.
#include "shared/sheets/board_sheet.h"

#include <gtest/gtest.h>

#include "tests/support/forum_builder.h"

namespace mandat::sheets {
namespace {

using testing::ForumBuilder;
using testing::kHolder;
using testing::kMandate;
using testing::kOther;

class BoardSheetTest : public ::testing::Test {
 protected:
  BoardSheetTest() {
    for (const char* person : {kHolder, kOther, "chair"}) forum_.Enrol(person);
    forum_.Meeting();  // i1 to i4: of class subject, area older
    forum_.Notice();
  }
  const domain::Meeting& meeting() const { return *forum_.state().FindMeeting(domain::MeetingId("m1")); }
  Sheet List(domain::Language language = domain::Language::kSwedish) const {
    return BoardList(forum_.state(), meeting(), language);
  }
  static std::size_t ColumnOf(const Sheet& sheet, const std::string& heading) {
    for (std::size_t i = 0; i < sheet.columns.size(); ++i) {
      if (sheet.columns[i].heading == heading) return i;
    }
    ADD_FAILURE() << "no column " << heading;
    return 0;
  }
  // Of item 1 and the mandate.
  std::string At(const std::string& mandate, const std::string& heading) const {
    const Sheet sheet = List();
    for (const std::vector<Cell>& row : sheet.rows) {
      if (row[0].text == "1" && row[ColumnOf(sheet, "Mandat")].text == mandate)
        return row[ColumnOf(sheet, heading)].text;
    }
    ADD_FAILURE() << "no row of " << mandate;
    return "";
  }
  ForumBuilder forum_;
};

TEST_F(BoardSheetTest, EveryCellOfEveryRowHasAColumn) {
  for (const Sheet& sheet : BoardSheets(forum_.state(), meeting(), domain::Language::kSwedish)) {
    EXPECT_FALSE(sheet.rows.empty()) << sheet.name;
    for (const std::vector<Cell>& row : sheet.rows) EXPECT_EQ(row.size(), sheet.columns.size()) << sheet.name;
  }
  EXPECT_EQ(List().rows.size(), 4 * forum_.state().mandates.size());
}

TEST_F(BoardSheetTest, WhoIsNeededAndHasNotAnsweredIsToldFromWhoIsNotNeeded) {
  EXPECT_EQ(At(kMandate, "Behövs"), "ja");
  EXPECT_EQ(At(kMandate, "Läge"), "Inget svar");
  EXPECT_EQ(At("karlshamn-education", "Behövs"), "nej");
  EXPECT_EQ(At("karlshamn-education", "Läge"), "Behövs inte");
}

TEST_F(BoardSheetTest, APositionCountsAndSaysItsRouteAndVersion) {
  forum_.Declare(kHolder, kMandate, "i1");
  EXPECT_EQ(At(kMandate, "Läge"), "Räknas");
  EXPECT_EQ(At(kMandate, "Ställningstagande"), "tillstyrker");
  EXPECT_EQ(At(kMandate, "Väg"), "eget ställningstagande i appen");
  EXPECT_EQ(At(kMandate, "Gäller version"), "1 av 1");
}

TEST_F(BoardSheetTest, APositionOnAnEarlierVersionIsStale) {
  forum_.Declare(kHolder, kMandate, "i1");
  forum_.Must(forum_.Proposal("m1", "i1", 2, "anta den nya lydelsen"));
  EXPECT_EQ(At(kMandate, "Läge"), "Inaktuell");
  EXPECT_EQ(At(kMandate, "Gäller version"), "1 av 2");
}

TEST_F(BoardSheetTest, WhoIsAwayWithoutARouteStandsOut) {
  forum_.Must(forum_.Answer(kHolder, kMandate, false));
  EXPECT_EQ(At(kMandate, "Läge"), "Förhinder utan väg");
  EXPECT_EQ(At(kMandate, "Närvaro"), "förhinder");
  const Sheet items = BoardSheets(forum_.state(), meeting(), domain::Language::kSwedish)[0];
  EXPECT_EQ(items.rows[0][ColumnOf(items, "Läge")].text, "kan inte beslutas");
  EXPECT_EQ(items.rows[0][ColumnOf(items, "Läge")].tone, Tone::kBad);
}

TEST_F(BoardSheetTest, TheMatrixHasARowAMandateAndAColumnAnItem) {
  forum_.Declare(kHolder, kMandate, "i1");
  const Sheet matrix = BoardSheets(forum_.state(), meeting(), domain::Language::kSwedish)[1];
  EXPECT_EQ(matrix.rows.size(), forum_.state().mandates.size());
  EXPECT_EQ(matrix.columns.size(), 3u + 4u);
  EXPECT_EQ(matrix.rows[2][3].text, "Räknas: tillstyrker, eget ställningstagande i appen");  // karlskrona-older
  EXPECT_EQ(matrix.rows[2][3].tone, Tone::kGood);
}

TEST_F(BoardSheetTest, ItSpeaksEnglishToo) {
  const Sheet list = List(domain::Language::kEnglish);
  EXPECT_EQ(list.columns[1].heading, "Item");
  EXPECT_EQ(list.rows[2][ColumnOf(list, "State")].text, "No answer");
}

}  // namespace
}  // namespace mandat::sheets
