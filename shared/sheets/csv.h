// CSV files: reading those that people make with spreadsheets, and writing ones that spreadsheets open without asking.
//
// Read: UTF-8 with or without a byte order mark, separated by `;`, `,` or tabs (the first line tells which), cells
// quoted as in RFC 4180, lines ended by LF, CRLF or CR. Anything else is a problem with its line, never a guess: of a
// file in Windows-1252 somebody's name would come out wrong. An apostrophe that keeps a cell from being a formula goes.
// Pure; thread-safe. Lines and columns count from 1.
#ifndef MANDAT_SHARED_SHEETS_CSV_H_
#define MANDAT_SHARED_SHEETS_CSV_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "shared/sheets/sheet.h"

namespace mandat::sheets {

inline constexpr std::size_t kMaxCsvBytes = std::size_t{1} << 20;
inline constexpr std::size_t kMaxCsvRows = 5000;
inline constexpr std::size_t kMaxCsvColumns = 50;
inline constexpr std::size_t kMaxCsvCell = 8000;  // bytes

struct CsvCell {
  std::string text;
  int line = 1;  // where it begins
};

struct CsvRow {
  int line = 1;
  std::vector<CsvCell> cells;
};

struct CsvTable {
  char separator = ';';
  std::vector<CsvRow> rows;  // without those that have nothing in them
};

enum class CsvFault {
  kEmpty,        // nothing in the file
  kTooLarge,     // more bytes than kMaxCsvBytes
  kSpreadsheet,  // a spreadsheet's own format, not CSV
  kNotUtf8,      // another encoding, or bytes that are no text
  kTooManyRows,
  kTooManyColumns,
  kCellTooLong,
  kQuoteNotClosed,  // the line is where it was opened
  kTextAfterQuote,
};

struct CsvProblem {
  CsvFault fault = CsvFault::kEmpty;
  int line = 1;
  int column = 1;
};

[[nodiscard]] std::variant<CsvTable, CsvProblem> ReadCsv(std::string_view bytes);

// What is wrong and what is allowed, in English, without the line.
[[nodiscard]] std::string CsvFaultWords(CsvFault fault);

// How it is written. Excel in Sweden opens a file with a double click when it has `;` and a byte order mark; other
// programs mostly want `,` and none.
struct CsvStyle {
  char separator = ';';
  bool byte_order_mark = true;
};

// Lines end with CRLF. What a spreadsheet would take for a formula gets an apostrophe before it.
[[nodiscard]] std::string WriteCsv(const Sheet& sheet, const CsvStyle& style = {});

}  // namespace mandat::sheets

#endif  // MANDAT_SHARED_SHEETS_CSV_H_
