#include "mobile/models/text_difference.h"

#include <algorithm>
#include <cstddef>

namespace mandat::app {
namespace {

// Myers' greedy algorithm: the furthest place on each diagonal after d edits, kept for every d to find the way back.
// False: more edits than are allowed.
bool Edits(const QStringList& before, const QStringList& after, int first, int before_end, int after_end,
           std::vector<TextChange>& single) {
  const int n = before_end - first;
  const int m = after_end - first;
  const int most = std::min(n + m, kMostEdits);
  std::vector<std::vector<int>> furthest;  // [d][k + d]
  const auto at = [](const std::vector<int>& row, int d, int k) { return row[static_cast<std::size_t>(k + d)]; };
  int d = 0;
  bool there = false;
  for (; d <= most && !there; ++d) {
    std::vector<int> row(static_cast<std::size_t>(2 * d + 1), 0);
    for (int k = -d; k <= d; k += 2) {
      int x = 0;
      if (d > 0) {
        const std::vector<int>& last = furthest.back();
        const bool down = k == -d || (k != d && at(last, d - 1, k - 1) < at(last, d - 1, k + 1));
        x = down ? at(last, d - 1, k + 1) : at(last, d - 1, k - 1) + 1;
      }
      while (x < n && x - k < m && before[first + x] == after[first + x - k]) ++x;
      row[static_cast<std::size_t>(k + d)] = x;
      if (x >= n && x - k >= m) {
        there = true;
        break;
      }
    }
    furthest.push_back(std::move(row));
  }
  if (!there) return false;
  int x = n, y = m;
  for (d = static_cast<int>(furthest.size()) - 1; d > 0; --d) {
    const std::vector<int>& last = furthest[static_cast<std::size_t>(d - 1)];
    const int k = x - y;
    const bool down = k == -d || (k != d && at(last, d - 1, k - 1) < at(last, d - 1, k + 1));
    const int from_x = down ? at(last, d - 1, k + 1) : at(last, d - 1, k - 1);
    const int from_y = from_x - (down ? k + 1 : k - 1);
    single.push_back(down ? TextChange{first + from_x, first + from_x, first + from_y, first + from_y + 1}
                          : TextChange{first + from_x, first + from_x + 1, first + from_y, first + from_y});
    x = from_x;
    y = from_y;
  }
  std::reverse(single.begin(), single.end());
  return true;
}

}  // namespace

std::optional<std::vector<TextChange>> Difference(const QStringList& before, const QStringList& after) {
  int first = 0;
  const int shorter = static_cast<int>(std::min(before.size(), after.size()));
  while (first < shorter && before[first] == after[first]) ++first;
  int before_end = static_cast<int>(before.size());
  int after_end = static_cast<int>(after.size());
  while (before_end > first && after_end > first && before[before_end - 1] == after[after_end - 1]) {
    --before_end;
    --after_end;
  }
  std::vector<TextChange> changes;
  if (before_end == first || after_end == first) {
    if (before_end != after_end) changes.push_back({first, before_end, first, after_end});
    return changes;
  }
  std::vector<TextChange> single;
  if (!Edits(before, after, first, before_end, after_end, single)) return std::nullopt;
  for (const TextChange& one : single) {
    if (!changes.empty() && one.before_from - changes.back().before_to < kJoinWithin &&
        one.after_from - changes.back().after_to < kJoinWithin) {
      changes.back().before_to = one.before_to;
      changes.back().after_to = one.after_to;
    } else {
      changes.push_back(one);
    }
  }
  return changes;
}

}  // namespace mandat::app
