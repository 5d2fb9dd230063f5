// Looking for what is on the screen. GUI thread.
#ifndef MANDAT_TESTS_BENCH_APP_PROBE_ITEMS_H_
#define MANDAT_TESTS_BENCH_APP_PROBE_ITEMS_H_

#include <functional>

class QQuickItem;
class QQuickWindow;

namespace mandat::bench {

// The first visible item that `fits`, from `item` down; null: there is none.
[[nodiscard]] QQuickItem* FindItem(QQuickItem* item, const std::function<bool(QQuickItem*)>& fits);
// The first one that has a method of that signature: "go(QString)".
[[nodiscard]] QQuickItem* FindWithMethod(QQuickWindow* window, const char* signature);

// There and back again, `frames` times: tells of each frame as `what`. `across`: to the right and back.
[[nodiscard]] bool ScrollItem(QQuickWindow* window, QQuickItem* flickable, const char* what, int frames, bool across);

}  // namespace mandat::bench

#endif  // MANDAT_TESTS_BENCH_APP_PROBE_ITEMS_H_
