// The marks of a board that is read again and again: one for each mandate of the register on each decision item. Only
// items that may stand differently since the last reading are looked at (shared/domain/item_forecasts.h).
//
// Pure reading of the state. Thread-compatible; keeps copies of what it has read.
#ifndef MANDAT_MOBILE_SECRETARIAT_BOARD_BOARD_MARKS_H_
#define MANDAT_MOBILE_SECRETARIAT_BOARD_BOARD_MARKS_H_

#include <cstdint>
#include <vector>

#include "mobile/secretariat/board/board_cell.h"
#include "shared/domain/item_forecasts.h"

namespace mandat::app {

// What a mandate is asked about by a filter.
enum BoardFilter : std::uint8_t {
  kBoardAll = 0,
  kBoardMissing = 1,
  kBoardAway = 2,
  kBoardStale = 4,
  kBoardContested = 8,
  kBoardUnanswered = 16,
};

// Of one item, in the register's order.
struct ItemMarks {
  std::vector<CellKind> cells;
  std::vector<std::uint8_t> answers;  // BoardFilter bits
  friend bool operator==(const ItemMarks&, const ItemMarks&) = default;
};

class BoardMarks {
 public:
  void Read(const domain::State& state, const domain::Meeting& meeting);

  const std::vector<domain::ItemForecast>& forecasts() const { return forecasts_.all(); }
  const std::vector<domain::Mandate>& mandates() const { return forecasts_.mandates(); }
  // Of each of forecasts().
  const std::vector<ItemMarks>& items() const { return items_; }
  // How many items the last reading looked at.
  int looked_at() const { return looked_at_; }

 private:
  domain::ItemForecasts forecasts_;
  std::vector<ItemMarks> items_;
  int looked_at_ = 0;
};

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_SECRETARIAT_BOARD_BOARD_MARKS_H_
