// Reading what spreadsheets save as CSV, and writing what they open.
#include "shared/sheets/csv.h"

#include <gtest/gtest.h>

namespace mandat::sheets {
namespace {

using Texts = std::vector<std::vector<std::string>>;

Texts Read(std::string_view bytes) {
  const auto read = ReadCsv(bytes);
  Texts texts;
  if (const auto* problem = std::get_if<CsvProblem>(&read)) {
    ADD_FAILURE() << problem->line << ": " << CsvFaultWords(problem->fault);
    return texts;
  }
  for (const CsvRow& row : std::get<CsvTable>(read).rows) {
    texts.emplace_back();
    for (const CsvCell& cell : row.cells) texts.back().push_back(cell.text);
  }
  return texts;
}

CsvProblem Refused(std::string_view bytes) {
  const auto read = ReadCsv(bytes);
  const auto* problem = std::get_if<CsvProblem>(&read);
  if (problem == nullptr) ADD_FAILURE() << "was read";
  return problem == nullptr ? CsvProblem() : *problem;
}

TEST(ReadCsv, TheFirstLineTellsTheSeparator) {
  EXPECT_EQ(Read("namn;uppdrag\nEva;Chef, IT\n"), Texts({{"namn", "uppdrag"}, {"Eva", "Chef, IT"}}));
  EXPECT_EQ(Read("name,title\nEva,Chief; IT\n"), Texts({{"name", "title"}, {"Eva", "Chief; IT"}}));
  EXPECT_EQ(Read("namn\tuppdrag\nEva\tChef\n"), Texts({{"namn", "uppdrag"}, {"Eva", "Chef"}}));
  EXPECT_EQ(Read("\"a;b;c\",d\n1,2\n"), Texts({{"a;b;c", "d"}, {"1", "2"}}));
  EXPECT_EQ(Read("sep=,\nnamn;x,uppdrag\nEva,Chef\n"), Texts({{"namn;x", "uppdrag"}, {"Eva", "Chef"}}));
}

TEST(ReadCsv, TakesAByteOrderMarkEveryLineEndAndBlanksAroundCells) {
  EXPECT_EQ(Read("\xEF\xBB\xBFnamn;x\r\n  Eva \xC2\xA0;\tChef \r\n"), Texts({{"namn", "x"}, {"Eva", "Chef"}}));
  EXPECT_EQ(Read("a;b\r1;2\r3;4"), Texts({{"a", "b"}, {"1", "2"}, {"3", "4"}}));
}

TEST(ReadCsv, QuotedCellsHoldSeparatorsQuotesAndLines) {
  EXPECT_EQ(Read("a;b\n\"x;y\";\"er \"\"vän\"\"\"\n"), Texts({{"a", "b"}, {"x;y", "er \"vän\""}}));
  EXPECT_EQ(Read("a;b\n\"x\r\ny\";z\n"), Texts({{"a", "b"}, {"x\ny", "z"}}));
}

TEST(ReadCsv, LinesAreCountedAsAnEditorDoes) {
  const auto read = ReadCsv("a;b\n\n;;\n\"x\ny\";z\nlast;line\n");
  const auto& table = std::get<CsvTable>(read);
  ASSERT_EQ(table.rows.size(), 3u);  // those with nothing in them are left out
  EXPECT_EQ(table.rows[1].line, 4);
  EXPECT_EQ(table.rows[1].cells[1].line, 5);
  EXPECT_EQ(table.rows[2].line, 6);
}

TEST(ReadCsv, AnotherEncodingIsRefusedWithItsLineInsteadOfGuessed) {
  EXPECT_EQ(Refused("namn\nEva\n\xC5sa\n").fault, CsvFault::kNotUtf8);  // Windows-1252
  EXPECT_EQ(Refused("namn\nEva\n\xC5sa\n").line, 3);
  EXPECT_EQ(Refused(std::string("\xFF\xFEn\0a\0", 6)).fault, CsvFault::kNotUtf8);  // UTF-16
  EXPECT_EQ(Refused(std::string("namn\nE\0va", 9)).fault, CsvFault::kNotUtf8);
  EXPECT_EQ(Refused("namn\n\xC0\xAF").fault, CsvFault::kNotUtf8);      // overlong
  EXPECT_EQ(Refused("namn\n\xED\xA0\x80").fault, CsvFault::kNotUtf8);  // half a surrogate
  EXPECT_EQ(Refused("namn\n\xC3").fault, CsvFault::kNotUtf8);          // cut short
}

TEST(ReadCsv, ASpreadsheetsOwnFormatIsToldApart) {
  EXPECT_EQ(Refused("PK\x03\x04more").fault, CsvFault::kSpreadsheet);
  EXPECT_EQ(Refused("\xD0\xCF\x11\xE0").fault, CsvFault::kSpreadsheet);
}

TEST(ReadCsv, WhatIsTooMuchOrTornIsRefusedWithItsPlace) {
  EXPECT_EQ(Refused("").fault, CsvFault::kEmpty);
  EXPECT_EQ(Refused("\n;;\n").fault, CsvFault::kEmpty);
  EXPECT_EQ(Refused(std::string(kMaxCsvBytes + 1, 'x')).fault, CsvFault::kTooLarge);
  const CsvProblem open = Refused("a;b\nx;\"y\nz");
  EXPECT_EQ(open.fault, CsvFault::kQuoteNotClosed);
  EXPECT_EQ(open.line, 2);
  EXPECT_EQ(open.column, 2);
  EXPECT_EQ(Refused("a;b\n\"x\"y;z\n").fault, CsvFault::kTextAfterQuote);
  EXPECT_EQ(Refused("a\n" + std::string(kMaxCsvCell + 1, 'x')).fault, CsvFault::kCellTooLong);
  EXPECT_EQ(Refused("a\n" + std::string(kMaxCsvColumns, ';') + "x").fault, CsvFault::kTooManyColumns);
  std::string rows;
  for (std::size_t i = 0; i <= kMaxCsvRows; ++i) rows += "x\n";
  EXPECT_EQ(Refused(rows).fault, CsvFault::kTooManyRows);
}

TEST(WriteCsv, WhatIsWrittenIsReadBack) {
  Sheet sheet{"Lista", {{"namn"}, {"text; kort"}}, {{{"Åsa \"Åsis\" Ek"}, {"rad ett\nrad två"}}, {{""}, {"a,b"}}}, 0};
  for (const CsvStyle style : {CsvStyle{}, CsvStyle{',', false}})
    EXPECT_EQ(Read(WriteCsv(sheet, style)),
              Texts({{"namn", "text; kort"}, {"Åsa \"Åsis\" Ek", "rad ett\nrad två"}, {"", "a,b"}}));
  EXPECT_TRUE(WriteCsv(sheet).starts_with("\xEF\xBB\xBFnamn;\"text; kort\"\r\n"));
  EXPECT_TRUE(WriteCsv(sheet, {',', false}).starts_with("namn,\"text; kort\"\r\n"));
}

TEST(WriteCsv, NothingIsTakenForAFormula) {
  const Sheet sheet{"", {{"a"}}, {{{"=1+1"}}, {{"@x"}}, {{"-"}}, {{"+46"}}, {{"ok"}}}, 0};
  EXPECT_EQ(WriteCsv(sheet, {',', false}), "a\r\n'=1+1\r\n'@x\r\n'-\r\n'+46\r\nok\r\n");
  EXPECT_EQ(Read(WriteCsv(sheet)), Texts({{"a"}, {"=1+1"}, {"@x"}, {"-"}, {"+46"}, {"ok"}}));
}

}  // namespace
}  // namespace mandat::sheets
