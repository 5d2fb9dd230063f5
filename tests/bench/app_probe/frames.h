// What frames cost the thread that makes them, in a window that is drawn by software: there all of it happens in the
// GUI's thread, from the property that changes to the frame on the screen. And what memory that takes.
//
// QT_QPA_UPDATE_IDLE_TIME=0 must be set: Qt otherwise waits 5 ms before every frame. GUI thread.
#ifndef MANDAT_TESTS_BENCH_APP_PROBE_FRAMES_H_
#define MANDAT_TESTS_BENCH_APP_PROBE_FRAMES_H_

#include <functional>

class QQuickWindow;

namespace mandat::bench {

// A line on standard output: "NAME VALUE".
void Tell(const char* what, double value);
// The same with the time now, CLOCK_MONOTONIC in milliseconds.
void TellNow(const char* what);

// The process's proportional share of the machine's memory, in MB.
[[nodiscard]] double MemoryMb();

// Lets things happen: for so long; or until `done`, at most for `most_ms`: false when it was not by then.
void Rest(int ms);
[[nodiscard]] bool Await(const std::function<bool()>& done, int most_ms = 60'000);

// From `act` to the first frame with what `shown` looks for in it, in milliseconds; below 0: it never came.
[[nodiscard]] double UntilShown(QQuickWindow* window, const std::function<void()>& act,
                                const std::function<bool()>& shown);

// `count` times, sixty a second, `step` changes something that is seen: tells of each as `what` how long it took from
// there to the end of the frame. Waiting is not in it; a frame that takes longer than its time delays the next one.
// False: a step changed nothing.
[[nodiscard]] bool TellFrames(QQuickWindow* window, const char* what, int count, const std::function<void()>& step);

}  // namespace mandat::bench

#endif  // MANDAT_TESTS_BENCH_APP_PROBE_FRAMES_H_
