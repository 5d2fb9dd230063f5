#include "tests/app/driver/gestures.h"

#include <QCoreApplication>
#include <QPointingDevice>
#include <QQuickItem>
#include <QQuickWindow>
#include <QTest>
#include <QWheelEvent>

namespace mandat::app_tests {
namespace {

constexpr int kSteps = 12;
// Qt tells items of a finger's movements once a frame.
constexpr int kFrameMs = 16;

QPointF MiddleSeen(const QQuickWindow* window, const QQuickItem* item) {
  const QRectF whole(item->mapToScene(QPointF(0, 0)), item->size());
  return whole.intersected(QRectF(QPointF(0, 0), QSizeF(window->size()))).center();
}

}  // namespace

void Drag(QQuickWindow* window, QPointingDevice* touch, const QQuickItem* item, QPointF from, QPointF to) {
  const auto at = [&](double part) {
    const QPointF place = from + (to - from) * part;
    return item->mapToScene(QPointF(place.x() * item->width(), place.y() * item->height())).toPoint();
  };
  QTest::touchEvent(window, touch).press(0, at(0), window).commit();
  for (int step = 1; step <= kSteps; ++step) {
    QTest::touchEvent(window, touch).move(0, at(static_cast<double>(step) / kSteps), window).commit();
    QTest::qWait(kFrameMs);
  }
  QTest::touchEvent(window, touch).release(0, at(1), window).commit();
}

void Pinch(QQuickWindow* window, QPointingDevice* touch, const QQuickItem* item, double factor) {
  const QPointF middle = MiddleSeen(window, item);
  constexpr double kApart = 60;
  const auto finger = [&](double part, int side) {
    const double apart = kApart * (1 + (factor - 1) * part);
    return (middle + QPointF(side * apart / 2, side * apart / 4)).toPoint();
  };
  QTest::touchEvent(window, touch).press(0, finger(0, -1), window).press(1, finger(0, 1), window).commit();
  for (int step = 1; step <= kSteps; ++step) {
    const double part = static_cast<double>(step) / kSteps;
    QTest::touchEvent(window, touch).move(0, finger(part, -1), window).move(1, finger(part, 1), window).commit();
    QTest::qWait(kFrameMs);
  }
  QTest::touchEvent(window, touch).release(0, finger(1, -1), window).release(1, finger(1, 1), window).commit();
}

void CtrlWheel(QQuickWindow* window, const QQuickItem* item, int delta) {
  const QPointF at = MiddleSeen(window, item);
  QWheelEvent event(at, window->mapToGlobal(at), {}, {0, delta}, Qt::NoButton, Qt::ControlModifier, Qt::NoScrollPhase,
                    false);
  QCoreApplication::sendEvent(window, &event);
}

}  // namespace mandat::app_tests
