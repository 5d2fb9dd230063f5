// One cell of the board: where a mandate stands on an item, as one glyph and in words.
//
// Pure reading of the state. GUI thread (texts are translated).
#ifndef MANDAT_MOBILE_SECRETARIAT_BOARD_BOARD_CELL_H_
#define MANDAT_MOBILE_SECRETARIAT_BOARD_BOARD_CELL_H_

#include <QString>
#include <algorithm>
#include <vector>

#include "mobile/models/tone.h"
#include "shared/domain/positions.h"

namespace mandat::app {

// Whether a list of the forecast, which are all sorted, has the mandate.
[[nodiscard]] inline bool Contains(const std::vector<domain::MandateId>& list, const domain::MandateId& mandate) {
  return std::binary_search(list.begin(), list.end(), mandate);
}

enum class CellKind {
  kNothing,
  kDeclared,
  kByMail,
  kConveyed,
  kBySubstitute,
  kSubstitute,
  kComing,
  kAway,
  kUnanswered,
  kMissing,
  kStale,
  kContested,
  kRecused
};

struct CellLook {
  const char* glyph;
  Tone::Value tone;
  QString text;
};

[[nodiscard]] CellKind CellOf(const domain::State& state, const domain::Meeting& meeting,
                              const domain::AgendaItem& item, const domain::ItemForecast& forecast,
                              const domain::MandateId& mandate);
[[nodiscard]] CellLook LookOf(CellKind kind);

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_SECRETARIAT_BOARD_BOARD_CELL_H_
