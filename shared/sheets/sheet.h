// A table of texts on its way to a file: what csv.h and xlsx.h write.
//
// Plain values, copyable; thread-compatible.
#ifndef MANDAT_SHARED_SHEETS_SHEET_H_
#define MANDAT_SHARED_SHEETS_SHEET_H_

#include <string>
#include <vector>

namespace mandat::sheets {

// What a cell's colour adds to its words; never the only bearer of meaning. A CSV file has none.
enum class Tone { kPlain, kGood, kUncertain, kBad, kQuiet };

struct Cell {
  std::string text;
  Tone tone = Tone::kPlain;
};

struct Column {
  std::string heading;
  double width = 12;  // in characters
};

struct Sheet {
  std::string name;  // at most 31 characters, none of []:*?/\ and no apostrophe at either end
  std::vector<Column> columns;
  std::vector<std::vector<Cell>> rows;  // each with as many cells as there are columns
  int frozen_columns = 0;               // that stay in sight beside the heading
};

}  // namespace mandat::sheets

#endif  // MANDAT_SHARED_SHEETS_SHEET_H_
