// How it stands before (or at) a meeting: every mandate on every decision item as one mark, and how many of each kind.
//
// Reading of the workspace's snapshot; GUI thread (names are translated). No text is made for a cell before it is shown
// (CellName), and no item is looked at again that stands as it stood (BoardMarks).
#ifndef MANDAT_MOBILE_SECRETARIAT_BOARD_BOARD_READING_H_
#define MANDAT_MOBILE_SECRETARIAT_BOARD_BOARD_READING_H_

#include <QCoreApplication>
#include <QString>
#include <QVariantList>
#include <QVariantMap>
#include <cstdint>
#include <vector>

#include "mobile/models/workspace.h"
#include "mobile/secretariat/board/board_cell.h"
#include "mobile/secretariat/board/board_marks.h"

namespace mandat::app {

class BoardWords {
  Q_DECLARE_TR_FUNCTIONS(BoardWords)
};

struct BoardLine {
  bool is_header = false;
  QString key;
  QString title;
  QString subtitle;  // who holds the mandate
  domain::MandateId mandate;
  std::uint8_t answers = 0;     // BoardFilter bits
  std::vector<CellKind> cells;  // one a column; none for a header
  friend bool operator==(const BoardLine&, const BoardLine&) = default;
};

struct BoardColumnHead {
  domain::ItemId item;
  QString number, title, verdict;
  QString name;  // as it is read aloud
  Tone::Value tone = Tone::Neutral;
  friend bool operator==(const BoardColumnHead&, const BoardColumnHead&) = default;
};

struct BoardReading {
  std::vector<BoardColumnHead> columns;
  std::vector<BoardLine> lines;  // a header before each principal's mandates
  int count_of(std::uint8_t filter) const;
};

// `marks`: of this meeting, as they are now.
[[nodiscard]] BoardReading ReadBoard(const Workspace& workspace, const domain::Meeting& meeting,
                                     const BoardMarks& marks);
// Once, from nothing.
[[nodiscard]] BoardReading ReadBoard(const Workspace& workspace, const domain::Meeting& meeting);
// Those lines that answer the filter, with the headers that are needed; kBoardAll: all.
[[nodiscard]] std::vector<BoardLine> Filtered(const BoardReading& reading, std::uint8_t filter);

// "Äldreförvaltningen, Karlskrona kommun, ärende 10 a: deklarerat".
[[nodiscard]] QString CellName(const Workspace& workspace, const BoardLine& line, const BoardColumnHead& column,
                               CellKind kind);

// What there is to know of one mark: words that the mandate has given on the item, by which way and when, and what
// became of each. Each a map of { title, body, tone, statement (hex), evidence (hex of a file), contested }.
[[nodiscard]] QVariantList CellDetail(const Workspace& workspace, const domain::Meeting& meeting,
                                      const domain::AgendaItem& item, const domain::MandateId& mandate);

// Why an item stands as it does, in a sentence.
[[nodiscard]] QString VerdictReason(const Workspace& workspace, const domain::ItemForecast& forecast,
                                    domain::Phase phase);
// What would mend it: maps of { key, title, body, tone, mandate (whose word is missing; empty: nobody's) }.
[[nodiscard]] QList<QVariantMap> WhatWouldMendIt(const Workspace& workspace, const domain::AgendaItem& item,
                                                 const domain::ItemForecast& forecast);

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_SECRETARIAT_BOARD_BOARD_READING_H_
