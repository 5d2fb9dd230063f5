#include "tests/bench/app_probe/items.h"

#include <QQuickItem>
#include <QQuickWindow>

#include "tests/bench/app_probe/frames.h"

namespace mandat::bench {
namespace {
constexpr double kStep = 48;  // a frame: 2900 points a second, a quick flick
}  // namespace

QQuickItem* FindItem(QQuickItem* item, const std::function<bool(QQuickItem*)>& fits) {
  if (!item->isVisible()) return nullptr;
  if (fits(item)) return item;
  for (QQuickItem* child : item->childItems()) {
    if (QQuickItem* found = FindItem(child, fits)) return found;
  }
  return nullptr;
}

QQuickItem* FindWithMethod(QQuickWindow* window, const char* signature) {
  return FindItem(window->contentItem(),
                  [&](QQuickItem* item) { return item->metaObject()->indexOfMethod(signature) >= 0; });
}

bool ScrollItem(QQuickWindow* window, QQuickItem* flickable, const char* what, int frames, bool across) {
  const char* origin = across ? "originX" : "originY";
  const char* length = across ? "contentWidth" : "contentHeight";
  const char* place = across ? "contentX" : "contentY";
  double step = kStep;
  return TellFrames(window, what, frames, [&, flickable] {
    const double first = flickable->property(origin).toDouble();
    const double last =
        first + flickable->property(length).toDouble() - (across ? flickable->width() : flickable->height());
    const double now = flickable->property(place).toDouble();
    if (now + step > last) step = -kStep;
    if (now + step < first) step = kStep;
    flickable->setProperty(place, now + step);
  });
}

}  // namespace mandat::bench
