#include "shared/sheets/xlsx.h"

#include <xlsxwriter.h>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <map>
#include <memory>

#include "absl/strings/str_cat.h"

namespace mandat::sheets {
namespace {

constexpr std::size_t kMaxCellChars = 32767;  // Excel's

struct Colours {
  lxw_color_t text;
  lxw_color_t ground;
};

Colours ColoursOf(Tone tone) {
  switch (tone) {
    case Tone::kGood:
      return {0x0B5D2E, 0xE3F4E8};
    case Tone::kUncertain:
      return {0x6B4A00, 0xFFF3D6};
    case Tone::kBad:
      return {0x8C1D18, 0xFCE4E2};
    case Tone::kQuiet:
      return {0x5F6670, 0xFFFFFF};
    case Tone::kPlain:
      break;
  }
  return {0x1B1F24, 0xFFFFFF};
}

// At most what a cell takes, never half a character.
std::string Fitting(const std::string& text) {
  std::size_t chars = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool begins = (static_cast<unsigned char>(text[at]) & 0xc0) != 0x80;
    if (begins && ++chars > kMaxCellChars) return text.substr(0, at);
  }
  return text;
}

class Book {
 public:
  Book(const std::string& path, const std::string& folder) : folder_(folder) {
    lxw_workbook_options options = {};
    options.tmpdir = folder_.data();
    book_ = workbook_new_opt(path.c_str(), &options);
  }

  bool ok() const { return book_ != nullptr; }

  // When it was made, so that the same state gives the same file.
  void MadeAt(domain::Time time) {
    lxw_doc_properties properties = {};
    properties.created = static_cast<std::time_t>(time.ms / 1000);
    workbook_set_properties(book_, &properties);
  }

  absl::Status Add(const Sheet& sheet) {
    lxw_worksheet* const page = workbook_add_worksheet(book_, sheet.name.c_str());
    if (page == nullptr) return absl::InvalidArgumentError(absl::StrCat("no sheet can be called ", sheet.name));
    const auto columns = static_cast<lxw_col_t>(sheet.columns.size());
    for (lxw_col_t column = 0; column < columns; ++column) {
      worksheet_set_column(page, column, column, sheet.columns[column].width, nullptr);
      worksheet_write_string(page, 0, column, Fitting(sheet.columns[column].heading).c_str(), Heading());
    }
    lxw_row_t row = 1;
    for (const std::vector<Cell>& cells : sheet.rows) {
      for (lxw_col_t column = 0; column < columns && column < cells.size(); ++column)
        worksheet_write_string(page, row, column, Fitting(cells[column].text).c_str(), FormatOf(cells[column].tone));
      ++row;
    }
    worksheet_freeze_panes(page, 1, static_cast<lxw_col_t>(sheet.frozen_columns));
    if (columns > 0) worksheet_autofilter(page, 0, 0, row - 1, columns - 1);
    worksheet_set_landscape(page);
    worksheet_set_paper(page, 9);  // A4
    worksheet_fit_to_pages(page, 1, 0);
    worksheet_repeat_rows(page, 0, 0);
    return absl::OkStatus();
  }

  // Frees the book in any case.
  lxw_error Close() {
    lxw_workbook* const book = book_;
    book_ = nullptr;
    return workbook_close(book);
  }

 private:
  lxw_format* Heading() {
    if (heading_ == nullptr) {
      heading_ = workbook_add_format(book_);
      format_set_bold(heading_);
      format_set_text_wrap(heading_);
      format_set_align(heading_, LXW_ALIGN_VERTICAL_TOP);
      format_set_bottom(heading_, LXW_BORDER_THIN);
    }
    return heading_;
  }

  lxw_format* FormatOf(Tone tone) {
    lxw_format*& format = formats_[tone];
    if (format == nullptr) {
      format = workbook_add_format(book_);
      format_set_text_wrap(format);
      format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
      format_set_font_color(format, ColoursOf(tone).text);
      if (ColoursOf(tone).ground != 0xFFFFFF) format_set_bg_color(format, ColoursOf(tone).ground);
    }
    return format;
  }

  std::string folder_;
  lxw_workbook* book_ = nullptr;
  lxw_format* heading_ = nullptr;
  std::map<Tone, lxw_format*> formats_;
};

}  // namespace

absl::Status WriteXlsx(const std::vector<Sheet>& sheets, const std::string& path, domain::Time made_at) {
  std::string folder = std::filesystem::path(path).parent_path().string();
  if (folder.empty()) folder = ".";
  Book book(path, folder);
  if (!book.ok()) return absl::UnavailableError(absl::StrCat(path, ": cannot be made"));
  book.MadeAt(made_at);
  absl::Status status;
  for (const Sheet& sheet : sheets) {
    if (status.ok()) status = book.Add(sheet);
  }
  const lxw_error error = book.Close();
  if (status.ok() && error != LXW_NO_ERROR)
    status = absl::UnavailableError(absl::StrCat(path, ": ", lxw_strerror(error)));
  if (!status.ok()) std::remove(path.c_str());
  return status;
}

}  // namespace mandat::sheets
