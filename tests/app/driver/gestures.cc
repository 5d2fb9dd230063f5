#include "tests/app/driver/gestures.h"

#include <QCoreApplication>
#include <QDragEnterEvent>
#include <QDragMoveEvent>
#include <QDropEvent>
#include <QList>
#include <QMimeData>
#include <QPointingDevice>
#include <QQuickItem>
#include <QQuickWindow>
#include <QTest>
#include <QUrl>
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

void DragByMouse(QQuickWindow* window, const QQuickItem* item, QPointF from, QPointF to) {
  const auto at = [&](double part) {
    const QPointF place = from + (to - from) * part;
    return item->mapToScene(QPointF(place.x() * item->width(), place.y() * item->height())).toPoint();
  };
  QTest::mouseMove(window, at(0));
  QTest::mousePress(window, Qt::LeftButton, Qt::NoModifier, at(0));
  for (int step = 1; step <= kSteps; ++step) {
    QTest::mouseMove(window, at(static_cast<double>(step) / kSteps));
    QTest::qWait(kFrameMs);
  }
  QTest::mouseRelease(window, Qt::LeftButton, Qt::NoModifier, at(1));
}

bool DropFiles(QQuickWindow* window, const QQuickItem* item, const QStringList& files) {
  QMimeData files_held;
  QList<QUrl> urls;
  for (const QString& file : files) urls << QUrl::fromLocalFile(file);
  files_held.setUrls(urls);
  const QPointF at = MiddleSeen(window, item);
  QDragEnterEvent enter(at.toPoint(), Qt::CopyAction, &files_held, Qt::LeftButton, Qt::NoModifier);
  QCoreApplication::sendEvent(window, &enter);
  for (int step = 0; step < 2; ++step) {
    QDragMoveEvent move(at.toPoint(), Qt::CopyAction, &files_held, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(window, &move);
    QTest::qWait(kFrameMs);
  }
  QDropEvent drop(at, Qt::CopyAction, &files_held, Qt::LeftButton, Qt::NoModifier);
  QCoreApplication::sendEvent(window, &drop);
  return drop.isAccepted();
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
