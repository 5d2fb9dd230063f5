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
//   {"do": "describe", "name": N}                              what is said of it beside its name, and `enabled`
//   {"do": "key",   "key": "Esc"}                              one key press
//   {"do": "write", "text": T}                                 clears the field that has the keyboard and types T
//   {"do": "focused"}                                          the name of what has the keyboard, as `value`; of what
//   has none, what is said of it; nothing while a dialog as such has it
//   {"do": "shot",  "path": P}                                 the window as a PNG, once it has come to rest
//   {"do": "tree"}                                             everything that can be heard, reached and seen; see
//   tree.h
//   {"do": "names"}                                            every visible accessible name, in reading order
//   {"do": "resize","width": W, "height": H}
//   {"do": "look",  "theme": "light|dark", "text_scale": 1.0, "language": "sv|en"}   what is given of it;
//   with a language also "over": a .qm file whose texts come before its own
//   {"do": "wait",  "seconds": N}                              what waits for a clock (the PIN, the lock that closes by
//   itself) sees it go on by so much
//   {"do": "calendar", "days": N}                              what the forums take for now is so much later (or
//   earlier)
//   {"do": "app",   "state": "active|inactive|hidden"}         another application is used, or this one again
//   {"do": "clipboard", "text": T} or {"do": "clipboard", "picture": P}   what is on it
//   {"do": "drag",  "name": N, "from": [x, y], "to": [x, y]}   one finger over it; places are fractions of it
//   {"do": "drag",  "name": N, ..., "mouse": true}             likewise with the mouse
//   {"do": "drop",  "name": N, "files": [P]}                   files of the desktop, drawn over it and let go there
//   {"do": "pinch", "name": N, "factor": 2.0}                  two fingers on it
//   {"do": "wheel", "name": N, "delta": 120}                   the wheel over it, with Ctrl held
//   {"do": "window", "state": "away|back"}                     the window is put away, or fetched
//   {"do": "opened"}                                           what the system was asked to open, as `urls`
//   {"do": "network", "metered": true} or {"do": "network", "back": true}   what the system would say of the network
//   {"do": "mail"}                                             the last "mailto:" that the app opened, as `to`,
//   `subject` and `text`
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
#include <QTranslator>
#include <QUrl>
#include <cstdint>
#include <functional>

class QLocalSocket;
class QPointingDevice;

namespace mandat::app_tests {

class Driver : public QObject {
  Q_OBJECT

 public:
  // Listens on the local socket `socket_path`; fails loudly (qFatal) when it cannot. `complaints` takes what the app
  // has complained of since it was last asked; `wait_ms` moves the clock, `calendar_ms` the one that
  // the forums go by.
  Driver(QQuickWindow* window, const QString& socket_path, std::function<QStringList()> complaints,
         std::function<void(std::int64_t)> wait_ms, std::function<void(std::int64_t)> calendar_ms, QObject* parent);

  // What the app would open in an e-mail program.
  Q_INVOKABLE void TakeMail(const QUrl& url);

  // In the place of the desktop, which opens files.
  Q_INVOKABLE void OnFile(const QUrl& url) { opened_ << url.toString(); }

 private:
  void OnLine(QLocalSocket* socket, const QByteArray& line);
  void Poll();
  // nullopt-like: empty object while the command has to wait.
  QJsonObject Attempt();
  QJsonObject Done(QJsonObject extra = {});
  QJsonObject Failed(const QString& error);
  QJsonObject Look();
  QJsonObject Gesture();

  // What a name is to find: whatever is there, also what was told last to those who hear the app; what shows on the
  // screen; of that what is not disabled, what can be pressed, what can be written in.
  enum class Wanted { kSeen, kShown, kEnabled, kControl, kEditor };
  QQuickItem* Find(const QString& name, Wanted wanted) const;
  QStringList Names() const;
  void ScrollIntoView(QQuickItem* item) const;
  // A hand aims at what has come to rest: the same place, drawn once in between. False: not yet.
  [[nodiscard]] bool IsAtRest(QQuickItem* item);
  void Tap(QQuickItem* item);
  void Write(const QString& text);
  void Type(QQuickItem* item, const QString& text);

  QQuickWindow* window_;
  QPointingDevice* touch_;
  QLocalServer server_;
  std::function<QStringList()> complaints_;
  std::function<void(std::int64_t)> wait_ms_;
  std::function<void(std::int64_t)> calendar_ms_;
  QPointer<QLocalSocket> client_;
  QJsonObject command_;
  QElapsedTimer started_;
  QTimer poll_;
  QPointer<QQuickItem> aimed_at_;
  QRectF aim_;
  int aimed_in_ = 0;  // the frame that was the last one then
  int frames_ = 0;
  QImage picture_;
  QUrl mail_;
  QJsonObject tree_;
  QTranslator translator_;
  bool speaks_over_ = false;
  bool attempting_ = false;
  QStringList opened_;
};

}  // namespace mandat::app_tests

#endif  // MANDAT_TESTS_APP_DRIVER_DRIVER_H_
