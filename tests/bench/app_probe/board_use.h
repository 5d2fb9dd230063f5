// The secretary's board in use, measured.
#ifndef MANDAT_TESTS_BENCH_APP_PROBE_BOARD_USE_H_
#define MANDAT_TESTS_BENCH_APP_PROBE_BOARD_USE_H_

class QQuickWindow;

namespace mandat::bench {

// Begins on the unlocked app's first screen. Tells in milliseconds "open" (from the key to the frame with the marks),
// each "scrolled" frame while it is scrolled both ways, each "change" (from a position that the secretary enters to the
// frame with its mark), and "memory" in MB at the end. False: something was not where it should be; standard error says
// what.
[[nodiscard]] bool UseTheBoard(QQuickWindow* window);

}  // namespace mandat::bench

#endif  // MANDAT_TESTS_BENCH_APP_PROBE_BOARD_USE_H_
