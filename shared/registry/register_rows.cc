#include "shared/registry/register_rows.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "shared/domain/limits.h"
#include "shared/domain/mail.h"
#include "shared/registry/forum_names.h"

namespace mandat::registry {
namespace {

std::size_t CharsOf(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; }));
}

class RowsReader {
 public:
  RowsReader(const domain::Forum& forum, domain::Date today, Problems& problems)
      : forum_(forum), today_(today), problems_(problems) {}

  std::vector<RegisterRow> Read(std::string_view csv) {
    auto read = sheets::ReadCsv(csv);
    if (const auto* problem = std::get_if<sheets::CsvProblem>(&read)) {
      problems_.AddTable(*problem);
      return {};
    }
    const sheets::CsvTable& table = std::get<sheets::CsvTable>(read);
    if (!ReadHeadings(table.rows.front())) return {};
    std::vector<RegisterRow> rows;
    for (auto row = table.rows.begin() + 1; row != table.rows.end(); ++row) ReadRow(*row, rows);
    return rows;
  }

 private:
  bool ReadHeadings(const sheets::CsvRow& row) {
    std::map<int, std::string> names;
    for (std::size_t i = 0; i < row.cells.size(); ++i) names[static_cast<int>(i) + 1] = row.cells[i].text;
    problems_.Headings(std::move(names));
    bool right = true;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      const sheets::CsvCell& cell = row.cells[i];
      const int column = static_cast<int>(i) + 1;
      headings_.push_back(std::nullopt);
      if (cell.text.empty()) continue;  // a column without a name must have nothing in it
      const auto heading = HeadingOf(cell.text);
      if (!heading) {
        problems_.Add(Fault::kHeadingUnknown, cell.line, column, cell.text, AllHeadings());
        right = false;
        continue;
      }
      const auto before = std::find(headings_.begin(), headings_.end(), heading);
      if (before != headings_.end()) {
        problems_.Add(Fault::kHeadingTwice, cell.line, column, cell.text, "",
                      static_cast<int>(before - headings_.begin()) + 1);
        right = false;
      }
      headings_.back() = heading;
    }
    const auto has = [&](Heading heading) {
      return std::find(headings_.begin(), headings_.end(), heading) != headings_.end();
    };
    const bool about_somebody = has(Heading::kPerson) || has(Heading::kName) || has(Heading::kEmail);
    if (right && !about_somebody && !has(Heading::kMandate) && !has(Heading::kTitle)) {
      // A list of principals or areas by themselves: the forum has its own, and no file makes others.
      const bool alone = has(Heading::kPrincipal) || has(Heading::kAreas);
      problems_.Add(alone ? Fault::kPrincipalsAlone : Fault::kHeadingsMissing, row.line, 0, "", AllHeadings());
      return false;
    }
    return right;
  }

  void ReadRow(const sheets::CsvRow& cells, std::vector<RegisterRow>& rows) {
    RegisterRow row;
    row.line = cells.line;
    for (std::size_t i = 0; i < cells.cells.size(); ++i) {
      const sheets::CsvCell& cell = cells.cells[i];
      if (cell.text.empty()) continue;
      const int column = static_cast<int>(i) + 1;
      if (i >= headings_.size() || !headings_[i]) {
        problems_.Add(Fault::kTooManyCells, cell.line, column, cell.text);
        continue;
      }
      row.columns[*headings_[i]] = column;
      row.lines[*headings_[i]] = cell.line;
      ReadCell(*headings_[i], cell.text, row);
    }
    if (row.columns.empty()) return;  // what was there stands under no heading, and is said
    CheckRow(row);
    rows.push_back(std::move(row));
  }

  void ReadCell(Heading heading, const std::string& text, RegisterRow& row) {
    switch (heading) {
      case Heading::kPerson:
        if (IsNothing(text)) {
          row.vacant = true;
        } else if (IsId(heading, text, row)) {
          row.person = text;
        }
        return;
      case Heading::kName:
        if (IsNothing(text)) {
          row.vacant = true;
        } else if (Fits(heading, text, domain::kMaxName, row)) {
          row.name = OneLine(text);
        }
        return;
      case Heading::kEmail:
        if (IsNothing(text)) {
          row.no_email = true;
          return;
        }
        if (!domain::IsMailAddress(text) || text.size() > domain::kMaxEmail)
          return problems_.At(row, heading, Fault::kNoEmail, text, "one address, such as namn@exempel.se");
        row.email = text;
        return;
      case Heading::kPrincipal:
        if (const domain::Principal* principal = PrincipalOf(forum_, text, today_)) {
          row.principal = principal->id;
        } else {
          problems_.At(row, heading,
                       {.fault = Fault::kPrincipalUnknown,
                        .given = text,
                        .allowed = PrincipalNames(forum_),
                        .meant = PrincipalsLike(forum_, text)});
        }
        return;
      case Heading::kMandate:
        if (IsId(heading, text, row)) row.mandate = text;
        return;
      case Heading::kTitle:
        if (Fits(heading, text, domain::kMaxTitle, row)) row.title = OneLine(text);
        return;
      case Heading::kAreas:
        return ReadAreas(text, row);
      case Heading::kFrom:
        return ReadDate(heading, text, row, row.from);
      case Heading::kTo:
        return ReadDate(heading, text, row, row.to);
      case Heading::kBasis:
        if (!Fits(heading, text, domain::kMaxBasis, row)) return;
        row.basis = {true, IsNothing(text) ? "" : text};
        return;
      case Heading::kOffice:
        for (const std::string& word : Split(text, ",;|\n")) {
          const v1::Office office = OfficeOf(word);
          if (office == v1::OFFICE_UNSPECIFIED) {
            problems_.At(row, heading, Fault::kOfficeUnknown, word, AllOffices());
          } else if (std::find(row.offices.begin(), row.offices.end(), office) == row.offices.end()) {
            row.offices.push_back(office);
          }
        }
        return;
      case Heading::kUntil:
        return ReadDate(heading, text, row, row.until);
    }
  }

  void ReadAreas(const std::string& text, RegisterRow& row) {
    row.areas.emplace();
    if (IsNothing(text)) return;
    if (const domain::SubjectArea* area = AreaOf(forum_, text, today_)) {  // whose name may have a comma
      row.areas->push_back(area->id);
      return;
    }
    for (const std::string& word : Split(text, ",;|/\n")) {
      const domain::SubjectArea* area = AreaOf(forum_, word, today_);
      if (area == nullptr) {
        problems_.At(row, Heading::kAreas,
                     {.fault = Fault::kAreaUnknown,
                      .given = word,
                      .allowed = AreaNames(forum_),
                      .meant = AreasLike(forum_, word)});
      } else if (std::find(row.areas->begin(), row.areas->end(), area->id) == row.areas->end()) {
        row.areas->push_back(area->id);
      }
    }
  }

  void ReadDate(Heading heading, const std::string& text, RegisterRow& row, Said<std::optional<domain::Date>>& said) {
    if (IsNothing(text)) {
      said = {true, std::nullopt};
      return;
    }
    const auto day = domain::Date::Parse(text);
    if (!day) return problems_.At(row, heading, Fault::kNoDate, text, "a day, such as 2027-01-31, or -");
    said = {true, day};
  }

  // What does not hang on other lines or on the register.
  void CheckRow(const RegisterRow& row) {
    const auto has = [&](Heading heading) { return row.columns.contains(heading); };
    if (row.from.value && row.to.value && *row.to.value < *row.from.value)
      problems_.At(row, Heading::kTo, Fault::kDatesReversed, row.to.value->ToString(),
                   "not before " + row.from.value->ToString());
    for (const Heading heading : {Heading::kAreas, Heading::kFrom, Heading::kTo, Heading::kBasis}) {
      if (has(heading) && !has(Heading::kMandate) && !has(Heading::kTitle)) {
        problems_.At(row, heading, Fault::kTitleMissing, "", "a title or a mandate's id");
        break;
      }
    }
    const bool somebody = has(Heading::kPerson) || has(Heading::kName) || has(Heading::kEmail);
    if (!somebody && !has(Heading::kMandate) && !has(Heading::kTitle) && !has(Heading::kOffice))
      problems_.Add(Fault::kRowEmpty, row.line, 0);
    if (has(Heading::kOffice) && (!somebody || row.vacant)) problems_.At(row, Heading::kOffice, Fault::kPersonMissing);
    if (has(Heading::kUntil) && !has(Heading::kOffice)) problems_.At(row, Heading::kUntil, Fault::kUntilAlone);
    const bool secretary = std::find(row.offices.begin(), row.offices.end(), v1::OFFICE_SECRETARY) != row.offices.end();
    if (secretary && row.until.value) problems_.At(row, Heading::kUntil, Fault::kUntilOfSecretary);
  }

  bool IsId(Heading heading, const std::string& text, const RegisterRow& row) {
    if (domain::IsWord(text)) return true;
    problems_.At(row, heading, Fault::kNoId, text, "1 to 64 of a-z, 0-9 and -, a letter or digit first");
    return false;
  }

  bool Fits(Heading heading, const std::string& text, std::size_t most, const RegisterRow& row) {
    if (CharsOf(text) <= most) return true;
    problems_.At(row, heading, Fault::kTooLong, Beginning(text) + "...", std::to_string(most) + " characters");
    return false;
  }

  // Some forty bytes of it, no half character at the end.
  static std::string Beginning(const std::string& text) {
    std::size_t end = std::min<std::size_t>(text.size(), 40);
    while (end > 0 && end < text.size() && (static_cast<unsigned char>(text[end]) & 0xc0) == 0x80) --end;
    return text.substr(0, end);
  }

  static std::string OneLine(const std::string& text) {
    std::string line;
    for (const std::string& word : Split(text, " \t\n")) line += (line.empty() ? "" : " ") + word;
    return line;
  }

  const domain::Forum& forum_;
  const domain::Date today_;
  Problems& problems_;
  std::vector<std::optional<Heading>> headings_;
};

}  // namespace

void Problems::Add(Problem problem) {
  if (problems_.size() >= kMaxProblems) return;
  const auto heading = headings_.find(problem.column);
  if (heading != headings_.end()) problem.heading = heading->second;
  problems_.push_back(std::move(problem));
}

void Problems::Add(Fault fault, int line, int column, std::string given, std::string allowed, int other_line) {
  Add({.fault = fault,
       .line = line,
       .column = column,
       .given = std::move(given),
       .allowed = std::move(allowed),
       .other_line = other_line});
}

void Problems::AddTable(const sheets::CsvProblem& table) {
  Add(Fault::kCsv, table.line, table.column);
  problems_.back().csv = table.fault;
}

void Problems::At(const RegisterRow& row, Heading heading, Problem problem) {
  const auto column = row.columns.find(heading);
  problem.line = column == row.columns.end() ? row.line : row.lines.at(heading);
  problem.column = column == row.columns.end() ? 0 : column->second;
  Add(std::move(problem));
}

void Problems::At(const RegisterRow& row, Heading heading, Fault fault, std::string given, std::string allowed,
                  int other_line) {
  At(row, heading,
     {.fault = fault, .given = std::move(given), .allowed = std::move(allowed), .other_line = other_line});
}

std::vector<Problem> Problems::Take() {
  std::stable_sort(problems_.begin(), problems_.end(), [](const Problem& a, const Problem& b) {
    return std::tie(a.line, a.column) < std::tie(b.line, b.column);
  });
  return std::move(problems_);
}

std::vector<RegisterRow> ReadRows(const domain::Forum& forum, std::string_view csv, domain::Date today,
                                  Problems& problems) {
  return RowsReader(forum, today, problems).Read(csv);
}

}  // namespace mandat::registry
