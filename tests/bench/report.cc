#include "tests/bench/report.h"

#include <algorithm>
#include <cstdio>
#include <nlohmann/json.hpp>

namespace mandat::bench {
namespace {

// What the ratio should be; docs/bench.md says why.
const char* AimOf(const std::string& name) {
  if (name == "floor") return "0.33 or more, or the run is void";
  if (name == "submit") return "0.8 or more";
  if (name == "submit_at_100k") return "1: no slower in a long log";
  if (name == "replica_sync") return "1 or more";
  if (name == "first_frame") return "1.5 or less";
  if (name == "search") return "2 or less";
  if (name == "search_500_papers" || name == "search_500_worst") return "100 ms or less: at once, to whoever types";
  if (name == "scroll_frame_p95" || name == "scroll_paper_p95") return "16.7 ms or less: sixty frames a second";
  if (name == "reconnect_at_100k" || name == "reconnect_at_1m") return "1: no dearer in a long log";
  return "";
}

std::string Format(const char* format, double value) {
  char text[64];
  std::snprintf(text, sizeof(text), format, value);
  return text;
}

}  // namespace

const Row* Report::Find(const std::string& name) const {
  const auto found = std::find_if(rows_.begin(), rows_.end(), [&](const Row& row) { return row.name == name; });
  return found == rows_.end() ? nullptr : &*found;
}

std::optional<double> Report::RatioOf(const Row& row) const {
  const Row* against = row.against.empty() ? nullptr : Find(row.against);
  if (against == nullptr || against->value <= 0) return std::nullopt;
  return row.value / against->value;
}

bool Report::is_void() const {
  const Row* floor = Find("floor");
  const Row* empty = Find("empty_unary");
  return floor != nullptr && empty != nullptr && floor->value * 3 < empty->value;
}

std::string Report::Json() const {
  nlohmann::ordered_json rows = nlohmann::ordered_json::array();
  for (const Row& row : rows_) {
    nlohmann::ordered_json out;
    out["name"] = row.name;
    out["value"] = row.value;
    out["unit"] = row.unit;
    out["against"] = row.against.empty() ? nlohmann::ordered_json() : nlohmann::ordered_json(row.against);
    const std::optional<double> ratio = RatioOf(row);
    out["ratio"] = ratio ? nlohmann::ordered_json(*ratio) : nlohmann::ordered_json();
    rows.push_back(std::move(out));
  }
  nlohmann::ordered_json report;
  report["rows"] = std::move(rows);
  return report.dump(2) + "\n";
}

std::string Report::Table() const {
  std::string table;
  char line[200];
  std::snprintf(line, sizeof(line), "%-22s %10s  %-10s %7s  %-22s %s\n", "", "value", "unit", "ratio", "against",
                "aim");
  table += line;
  for (const Row& row : rows_) {
    const std::optional<double> ratio = RatioOf(row);
    std::snprintf(line, sizeof(line), "%-22s %10s  %-10s %7s  %-22s %s\n", row.name.c_str(),
                  Format(row.value >= 100  ? "%.0f"
                         : row.value >= 10 ? "%.1f"
                                           : "%.2f",
                         row.value)
                      .c_str(),
                  row.unit.c_str(), ratio ? Format("%.2f", *ratio).c_str() : "", row.against.c_str(), AimOf(row.name));
    table += line;
  }
  return table;
}

double Median(std::vector<double> values) {
  if (values.empty()) return 0;
  std::sort(values.begin(), values.end());
  const std::size_t middle = values.size() / 2;
  return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

double Percentile(std::vector<double> values, int percent) {
  if (values.empty()) return 0;
  std::sort(values.begin(), values.end());
  const std::size_t below = (values.size() * static_cast<std::size_t>(percent) + 99) / 100;
  return values[std::max<std::size_t>(below, 1) - 1];
}

void Say(const std::string& what) { std::fprintf(stderr, "mandat-bench: %s\n", what.c_str()); }

}  // namespace mandat::bench
