// What two fingers, a drawn finger or mouse, files that are let go over it and a wheel do to an item: real events to
// its window. GUI thread.
#ifndef MANDAT_TESTS_APP_DRIVER_GESTURES_H_
#define MANDAT_TESTS_APP_DRIVER_GESTURES_H_

#include <QPointF>
#include <QStringList>

class QPointingDevice;
class QQuickItem;
class QQuickWindow;

namespace mandat::app_tests {

// From one place of the item to another, as fractions of it.
void Drag(QQuickWindow* window, QPointingDevice* touch, const QQuickItem* item, QPointF from, QPointF to);
// As Drag, with the mouse and its left button.
void DragByMouse(QQuickWindow* window, const QQuickItem* item, QPointF from, QPointF to);
// Files of the desktop, drawn over the middle of what is seen of the item and let go there; false: nothing took them.
[[nodiscard]] bool DropFiles(QQuickWindow* window, const QQuickItem* item, const QStringList& files);
// Two fingers around the middle of what is seen of the item, whose distance becomes `factor` times what it was.
void Pinch(QQuickWindow* window, QPointingDevice* touch, const QQuickItem* item, double factor);
// In eighths of a degree, with Ctrl held.
void CtrlWheel(QQuickWindow* window, const QQuickItem* item, int delta);

}  // namespace mandat::app_tests

#endif  // MANDAT_TESTS_APP_DRIVER_GESTURES_H_
