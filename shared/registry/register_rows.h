// The lines of a register file, each cell read for itself: what is wrong without knowing the other lines is said here.
// Internal to the folder. Pure; thread-safe.
#ifndef MANDAT_SHARED_REGISTRY_REGISTER_ROWS_H_
#define MANDAT_SHARED_REGISTRY_REGISTER_ROWS_H_

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "shared/domain/date.h"
#include "shared/registry/register_file.h"

namespace mandat::registry {

// A cell that says something: `value` is none where it says that there is none.
template <typename Value>
struct Said {
  bool said = false;
  Value value{};
};

struct RegisterRow {
  int line = 1;
  std::map<Heading, int> columns;  // of the cells that are not empty
  std::map<Heading, int> lines;
  bool vacant = false;  // `-` where the person would be
  std::string person;
  std::string name;
  std::string email;
  bool no_email = false;  // `-`: there is none
  domain::PrincipalId principal;
  std::string mandate;
  std::string title;
  std::optional<std::vector<domain::AreaId>> areas;
  Said<std::optional<domain::Date>> from;
  Said<std::optional<domain::Date>> to;
  Said<std::string> basis;
  std::vector<v1::Office> offices;
  Said<std::optional<domain::Date>> until;

  [[nodiscard]] bool has_person() const { return !person.empty() || !name.empty() || !email.empty(); }
  [[nodiscard]] bool has_mandate() const { return !mandate.empty() || !title.empty(); }
};

// Collects what is wrong, and knows where each cell stands.
class Problems {
 public:
  void Headings(std::map<int, std::string> by_column) { headings_ = std::move(by_column); }
  void Add(Problem problem);  // which says line and column
  void Add(Fault fault, int line, int column, std::string given = "", std::string allowed = "", int other_line = 0);
  void AddTable(const sheets::CsvProblem& table);
  // At the cell of that heading; at the line where the row has none.
  void At(const RegisterRow& row, Heading heading, Fault fault, std::string given = "", std::string allowed = "",
          int other_line = 0);
  void At(const RegisterRow& row, Heading heading, Problem problem);  // its line and column are set here
  [[nodiscard]] bool any() const { return !problems_.empty(); }
  // By line and column.
  [[nodiscard]] std::vector<Problem> Take();

 private:
  std::map<int, std::string> headings_;
  std::vector<Problem> problems_;
};

[[nodiscard]] std::vector<RegisterRow> ReadRows(const domain::Forum& forum, std::string_view csv, domain::Date today,
                                                Problems& problems);

}  // namespace mandat::registry

#endif  // MANDAT_SHARED_REGISTRY_REGISTER_ROWS_H_
