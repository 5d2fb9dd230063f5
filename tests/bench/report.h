// Rows of a benchmark, for people and for machines.
#ifndef MANDAT_TESTS_BENCH_REPORT_H_
#define MANDAT_TESTS_BENCH_REPORT_H_

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace mandat::bench {

struct Row {
  std::string name;
  double value = 0;
  std::string unit;
  std::string against;  // the row that `ratio` divides by; empty: none
};

class Report {
 public:
  void Add(Row row) { rows_.push_back(std::move(row)); }
  [[nodiscard]] const Row* Find(const std::string& name) const;
  // Of the row's value by that of the row it is measured against; nullopt: there is none.
  [[nodiscard]] std::optional<double> RatioOf(const Row& row) const;
  // A floor below a third of the empty call was not limited by what it shares with Submit: such a run says nothing.
  [[nodiscard]] bool is_void() const;

  [[nodiscard]] std::string Json() const;
  [[nodiscard]] std::string Table() const;

 private:
  std::vector<Row> rows_;
};

[[nodiscard]] double Median(std::vector<double> values);
// The least value that `percent` of them do not exceed; 100: the greatest.
[[nodiscard]] double Percentile(std::vector<double> values, int percent);

// A line on standard error: what is being measured now.
void Say(const std::string& what);

}  // namespace mandat::bench

#endif  // MANDAT_TESTS_BENCH_REPORT_H_
