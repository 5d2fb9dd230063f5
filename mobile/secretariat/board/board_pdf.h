// The board on paper: a table of mandates and items, with headings again on every page and what the marks mean at the
// end.
//
// Blocking; GUI thread (fonts and texts). `where` is open for writing, stays the caller's, and holds a whole PDF when
// true is returned.
#ifndef MANDAT_MOBILE_SECRETARIAT_BOARD_BOARD_PDF_H_
#define MANDAT_MOBILE_SECRETARIAT_BOARD_BOARD_PDF_H_

#include <QIODevice>
#include <QString>

#include "mobile/secretariat/board/board_reading.h"

namespace mandat::app {

struct BoardPaper {
  QString title;     // "Läget inför mötet 11 december"
  QString headline;  // how many are coming
  QString made;      // "Uttaget 23 november 09:12"
};
[[nodiscard]] bool WriteBoardPdf(const BoardReading& board, const BoardPaper& paper, QIODevice& where);

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_SECRETARIAT_BOARD_BOARD_PDF_H_
