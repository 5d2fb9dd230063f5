// Drives the real app from outside, for the story and for tests: one JSON object a line over a local socket, one reply
// a line.
//
//   {"do": "see",   "name": N, "timeout_ms": 10000}            waits until a visible control or text has this
//   accessible name
//   {"do": "gone",  "name": N, "timeout_ms": 10000}            waits until none has
//   {"do": "press", "name": N, "timeout_ms": 10000}            taps it with a real touch, scrolled into view and at
//   rest; it must be enabled
//   {"do": "type",  "name": N, "text": T}                      taps a field, clears it and types T with key events
//   {"do": "read",  "name": N}                                 the `value` of the field or control named N
//   {"do": "describe", "name": N}                              what is said of it beside its name
//   {"do": "key",   "key": "Esc"}                              one key press
//   {"do": "shot",  "path": P}                                 the window as a PNG, once it has come to rest
//   {"do": "names"}                                            every visible accessible name, in reading order
//   {"do": "resize","width": W, "height": H}
//   {"do": "look",  "theme": "light|dark", "text_scale": 1.0, "language": "sv|en"}   what is given of it
//   {"do": "wait",  "seconds": N}                              what waits for a clock (the PIN) sees it go on by so
//   much
//   {"do": "drag",  "name": N, "from": [x, y], "to": [x, y]}   one finger over it; places are fractions of it
//   {"do": "pinch", "name": N, "factor": 2.0}                  two fingers on it
//   {"do": "wheel", "name": N, "delta": 120}                   the wheel over it, with Ctrl held
//   {"do": "network", "metered": true}                         what the system would say of the network
//   {"do": "quit"}
// A name that starts with "~" matches any name that contains the rest. Reply: {"ok": true, "ms": n, ...} or {"ok":
// false, "error": "...", "names": [...]}. Whatever the app complained of since the last reply (a polish loop, a binding
// to something undefined) turns that reply into a failure.
//
// Lives in the GUI thread; owned by its parent. It exists in the test binary only: the product has no remote control.
#ifndef MANDAT_TESTS_APP_DRIVER_DRIVER_H_
#define MANDAT_TESTS_APP_DRIVER_DRIVER_H_

#include <QElapsedTimer>
#include <QImage>
#include <QJsonObject>
#include <QLocalServer>
#include <QObject>
#include <QPointer>
#include <QQuickItem>
#include <QQuickWindow>
#include <QTimer>
#include <cstdint>
#include <functional>

class QLocalSocket;
class QPointingDevice;

namespace mandat::app_tests {

class Driver : public QObject {
  Q_OBJECT

 public:
  // Listens on the local socket `socket_path`; fails loudly (qFatal) when it cannot. `complaints` takes what the app
  // has complained of since it was last asked; `wait_ms` moves the clock.
  Driver(QQuickWindow* window, const QString& socket_path, std::function<QStringList()> complaints,
         std::function<void(std::int64_t)> wait_ms, QObject* parent);

 private:
  void OnLine(QLocalSocket* socket, const QByteArray& line);
  void Poll();
  // nullopt-like: empty object while the command has to wait.
  QJsonObject Attempt();
  QJsonObject Done(QJsonObject extra = {});
  QJsonObject Failed(const QString& error);
  QJsonObject Look();
  QJsonObject Gesture();

  QQuickItem* Find(const QString& name, bool enabled) const;
  QStringList Names() const;
  void ScrollIntoView(QQuickItem* item) const;
  void Tap(QQuickItem* item);
  void Type(QQuickItem* item, const QString& text);

  QQuickWindow* window_;
  QPointingDevice* touch_;
  QLocalServer server_;
  std::function<QStringList()> complaints_;
  std::function<void(std::int64_t)> wait_ms_;
  QPointer<QLocalSocket> client_;
  QJsonObject command_;
  QElapsedTimer started_;
  QTimer poll_;
  QPointer<QQuickItem> aimed_at_;
  QRectF aim_;
  QImage picture_;
};

}  // namespace mandat::app_tests

#endif  // MANDAT_TESTS_APP_DRIVER_DRIVER_H_
