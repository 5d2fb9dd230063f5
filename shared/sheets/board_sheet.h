// The secretary's board as tables: which items can be decided, who is missing, and every position with its route,
// presence and freshness.
//
// `BoardSheets` gives three for one workbook: the items with their verdicts; the matrix of mandates and items; and the
// same as a list, one row a cell, which `BoardList` gives by itself for a CSV file. What the state hides from its
// viewer is said to be hidden, never guessed. Pure functions of the state, as of the meeting's register; thread-safe.
#ifndef MANDAT_SHARED_SHEETS_BOARD_SHEET_H_
#define MANDAT_SHARED_SHEETS_BOARD_SHEET_H_

#include <vector>

#include "shared/domain/state.h"
#include "shared/sheets/sheet.h"

namespace mandat::sheets {

// Decision items only, mandates in the register's order.
[[nodiscard]] std::vector<Sheet> BoardSheets(const domain::State& state, const domain::Meeting& meeting,
                                             domain::Language language);
[[nodiscard]] Sheet BoardList(const domain::State& state, const domain::Meeting& meeting, domain::Language language);

}  // namespace mandat::sheets

#endif  // MANDAT_SHARED_SHEETS_BOARD_SHEET_H_
