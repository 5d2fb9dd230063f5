#include "shared/sheets/csv.h"

#include <algorithm>
#include <cstdint>
#include <optional>

namespace mandat::sheets {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
// What a spreadsheet takes for a formula, unless an apostrophe stands before it.
constexpr std::string_view kFormula = "=+-@\t\r";

// How many bytes the character at `at` has; 0: it is none of UTF-8.
std::size_t Utf8Length(std::string_view bytes, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(bytes[i]); };
  const std::uint8_t first = byte(at);
  if (first < 0x80) return 1;
  const std::size_t length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
  if (first < 0xc2 || first > 0xf4 || at + length > bytes.size()) return 0;
  for (std::size_t i = 1; i < length; ++i) {
    if ((byte(at + i) & 0xc0) != 0x80) return 0;
  }
  const std::uint8_t second = byte(at + 1);
  const bool overlong = (first == 0xe0 && second < 0xa0) || (first == 0xf0 && second < 0x90);
  const bool outside = (first == 0xed && second > 0x9f) || (first == 0xf4 && second > 0x8f);
  return overlong || outside ? 0 : length;
}

// The line with the first byte that is no text; nullopt: there is none.
std::optional<int> LineOfWrongByte(std::string_view bytes) {
  int line = 1;
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t length = Utf8Length(bytes, at);
    const char c = bytes[at];
    const bool control = length == 1 && static_cast<std::uint8_t>(c) < 0x20 && c != '\n' && c != '\r' && c != '\t';
    if (length == 0 || control) return line;
    if (c == '\n' || (c == '\r' && (at + 1 == bytes.size() || bytes[at + 1] != '\n'))) ++line;
    at += length;
  }
  return std::nullopt;
}

// Of those in the first line, outside quotes: the one that is there most often, of equals the first of `;,\t`.
char SeparatorOf(std::string_view text) {
  std::size_t counts[3] = {};
  static constexpr std::string_view kSeparators = ";,\t";
  bool quoted = false;
  for (const char c : text) {
    if (c == '"') quoted = !quoted;
    if (!quoted && (c == '\n' || c == '\r')) break;
    const std::size_t which = kSeparators.find(c);
    if (!quoted && which != std::string_view::npos) ++counts[which];
  }
  return kSeparators[static_cast<std::size_t>(std::max_element(counts, counts + 3) - counts)];
}

class CsvReader {
 public:
  explicit CsvReader(std::string_view text) : text_(text) {
    // Excel's own way of telling the separator.
    if (text_.size() >= 5 && text_.starts_with("sep=") &&
        std::string_view(";,\t").find(text_[4]) != std::string_view::npos) {
      table_.separator = text_[4];
      at_ = 5;
      if (!EndOfLine()) at_ = 0;
    }
    if (at_ == 0) table_.separator = SeparatorOf(text_);
  }

  std::variant<CsvTable, CsvProblem> Read() {
    while (!problem_ && at_ < text_.size()) ReadRow();
    if (problem_) return *problem_;
    if (table_.rows.empty()) return CsvProblem{CsvFault::kEmpty, 1, 1};
    return std::move(table_);
  }

 private:
  void ReadRow() {
    CsvRow row;
    row.line = line_;
    do {
      row.cells.push_back(ReadCell(static_cast<int>(row.cells.size()) + 1));
      if (problem_) return;
      if (row.cells.size() > kMaxCsvColumns)
        return Fail(CsvFault::kTooManyColumns, row.line, static_cast<int>(row.cells.size()));
    } while (Take(table_.separator));
    if (at_ < text_.size() && !EndOfLine())
      return Fail(CsvFault::kTextAfterQuote, line_, static_cast<int>(row.cells.size()));
    const bool empty =
        std::all_of(row.cells.begin(), row.cells.end(), [](const CsvCell& cell) { return cell.text.empty(); });
    if (empty) return;
    table_.rows.push_back(std::move(row));
    if (table_.rows.size() > kMaxCsvRows) Fail(CsvFault::kTooManyRows, table_.rows.back().line, 1);
  }

  CsvCell ReadCell(int column) {
    CsvCell cell;
    cell.line = line_;
    if (Take('"')) {
      ReadQuoted(cell, column);
    } else {
      while (at_ < text_.size() && text_[at_] != table_.separator && text_[at_] != '\n' && text_[at_] != '\r')
        cell.text += text_[at_++];
    }
    Trim(cell.text);
    if (cell.text.size() > 1 && cell.text[0] == '\'' && kFormula.find(cell.text[1]) != std::string_view::npos)
      cell.text.erase(0, 1);
    if (cell.text.size() > kMaxCsvCell) Fail(CsvFault::kCellTooLong, cell.line, column);
    return cell;
  }

  void ReadQuoted(CsvCell& cell, int column) {
    for (; at_ < text_.size(); ++at_) {
      if (text_[at_] == '"') {
        ++at_;
        if (at_ == text_.size() || text_[at_] != '"') return;
      }
      if (text_[at_] == '\n') ++line_;
      if (text_[at_] != '\r') cell.text += text_[at_];
    }
    Fail(CsvFault::kQuoteNotClosed, cell.line, column);
  }

  bool Take(char c) {
    if (at_ >= text_.size() || text_[at_] != c) return false;
    ++at_;
    return true;
  }

  // LF, CRLF or CR.
  bool EndOfLine() {
    const bool carriage = Take('\r');
    if (!Take('\n') && !carriage) return false;
    ++line_;
    return true;
  }

  // Blanks around a cell say nothing; among them the ones that do not break.
  static void Trim(std::string& text) {
    static constexpr std::string_view kNoBreak = "\xC2\xA0";
    std::string_view view = text;
    for (bool more = true; more;) {
      more = false;
      while (!view.empty() && std::string_view(" \t\n").find(view.front()) != std::string_view::npos)
        view.remove_prefix(1);
      while (!view.empty() && std::string_view(" \t\n").find(view.back()) != std::string_view::npos)
        view.remove_suffix(1);
      if (view.starts_with(kNoBreak)) view.remove_prefix(kNoBreak.size()), more = true;
      if (view.ends_with(kNoBreak)) view.remove_suffix(kNoBreak.size()), more = true;
    }
    text = std::string(view);
  }

  void Fail(CsvFault fault, int line, int column) {
    if (!problem_) problem_ = CsvProblem{fault, line, column};
  }

  std::string_view text_;
  std::size_t at_ = 0;
  int line_ = 1;
  CsvTable table_;
  std::optional<CsvProblem> problem_;
};

// Also around another separator: whoever guesses from the first line guesses right.
std::string Quoted(const std::string& text) {
  std::string cell = text;
  if (!cell.empty() && kFormula.find(cell.front()) != std::string_view::npos) cell.insert(0, 1, '\'');
  if (cell.find_first_of("\"\n\r;,\t") == std::string::npos) return cell;
  std::string quoted = "\"";
  for (const char c : cell) quoted += c == '"' ? "\"\"" : std::string(1, c);
  return quoted + "\"";
}

}  // namespace

std::variant<CsvTable, CsvProblem> ReadCsv(std::string_view bytes) {
  if (bytes.size() > kMaxCsvBytes) return CsvProblem{CsvFault::kTooLarge, 1, 1};
  if (bytes.starts_with("PK\x03\x04") || bytes.starts_with("\xD0\xCF\x11\xE0"))
    return CsvProblem{CsvFault::kSpreadsheet, 1, 1};
  if (bytes.starts_with(kByteOrderMark)) bytes.remove_prefix(kByteOrderMark.size());
  if (const auto line = LineOfWrongByte(bytes)) return CsvProblem{CsvFault::kNotUtf8, *line, 1};
  return CsvReader(bytes).Read();
}

std::string CsvFaultWords(CsvFault fault) {
  switch (fault) {
    case CsvFault::kEmpty:
      return "there is nothing in the file; a line with headings comes first, then a line for each mandate or person";
    case CsvFault::kTooLarge:
      return "the file is larger than 1 MiB";
    case CsvFault::kSpreadsheet:
      return "this is a spreadsheet's own format; save it as CSV UTF-8";
    case CsvFault::kNotUtf8:
      return "this line is not UTF-8, so names would come out wrong; save the file as CSV UTF-8";
    case CsvFault::kTooManyRows:
      return "there are more than " + std::to_string(kMaxCsvRows) + " lines with something in them";
    case CsvFault::kTooManyColumns:
      return "there are more than " + std::to_string(kMaxCsvColumns) + " columns";
    case CsvFault::kCellTooLong:
      return "the cell has more than " + std::to_string(kMaxCsvCell) + " bytes";
    case CsvFault::kQuoteNotClosed:
      return "the quotation mark that begins the cell is not closed";
    case CsvFault::kTextAfterQuote:
      return "something stands after the quotation mark that ends the cell; a quotation mark inside one is written "
             "twice";
  }
  return "";
}

std::string WriteCsv(const Sheet& sheet, const CsvStyle& style) {
  std::string text(style.byte_order_mark ? kByteOrderMark : "");
  for (std::size_t i = 0; i < sheet.columns.size(); ++i) {
    if (i > 0) text += style.separator;
    text += Quoted(sheet.columns[i].heading);
  }
  text += "\r\n";
  for (const std::vector<Cell>& row : sheet.rows) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (i > 0) text += style.separator;
      text += Quoted(row[i].text);
    }
    text += "\r\n";
  }
  return text;
}

}  // namespace mandat::sheets
