// The app in use, measured: memory, search, scrolling through its longest list and through a long paper.
#ifndef MANDAT_TESTS_BENCH_APP_PROBE_USE_H_
#define MANDAT_TESTS_BENCH_APP_PROBE_USE_H_

#include <QString>

class QQuickWindow;

namespace mandat::bench {

// Until every paper is read for searching. False: it was not.
[[nodiscard]] bool ReadAllPapers();

// Begins with the list of what to do on the screen; `paper` is the long one's hash, hex. Tells "memory" and
// "memory_after" in MB, and in milliseconds each "key" (to its letter, in a field that nothing listens to), "search"
// (to what is found), "list_frame" and "paper_frame". False: something was not where it should be; standard error says
// what.
[[nodiscard]] bool UseTheApp(QQuickWindow* window, const QString& paper);

}  // namespace mandat::bench

#endif  // MANDAT_TESTS_BENCH_APP_PROBE_USE_H_
