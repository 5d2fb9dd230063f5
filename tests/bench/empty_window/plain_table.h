// The least that a table of a board's size can be: a letter in each cell of a TableView.
#ifndef MANDAT_TESTS_BENCH_EMPTY_WINDOW_PLAIN_TABLE_H_
#define MANDAT_TESTS_BENCH_EMPTY_WINDOW_PLAIN_TABLE_H_

class QQmlApplicationEngine;
class QQuickWindow;

namespace mandat::bench {

// A window of 1440 x 900 with the table in it, not made yet; null: it cannot be.
[[nodiscard]] QQuickWindow* MakePlainTable(QQmlApplicationEngine& engine, int rows, int columns);
// Tells "open", "scrolled", "change" and "memory" as board_use.h does.
[[nodiscard]] bool UsePlainTable(QQuickWindow* window);

}  // namespace mandat::bench

#endif  // MANDAT_TESTS_BENCH_EMPTY_WINDOW_PLAIN_TABLE_H_
