// Keeps what is open from eyes that it is not for: locks after a while without a touch, and covers the content while
// the window is out of sight (an application switcher shows a picture of it).
//
// One for the app; GUI thread. Watch() binds it to the window and the session; without it nothing is ever covered.
#ifndef MANDAT_MOBILE_MODELS_PRIVACY_H_
#define MANDAT_MOBILE_MODELS_PRIVACY_H_

#include <QtQml/qqmlregistration.h>

#include <QObject>
#include <QPointer>
#include <QTimer>
#include <cstdint>
#include <functional>
#include <memory>

class QJSEngine;
class QQmlEngine;
class QQuickWindow;

namespace mandat::app {

class IdleLock;

class Privacy : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_SINGLETON
  // Nothing of the content may be drawn.
  Q_PROPERTY(bool covered READ covered NOTIFY coveredChanged)

 public:
  static Privacy* create(QQmlEngine* engine, QJSEngine* scripts);
  static Privacy* instance();
  ~Privacy() override;

  // Milliseconds that only grow, also while the device sleeps.
  static std::int64_t SystemMs();
  // `clock_ms`: null: SystemMs.
  void Watch(QQuickWindow* window, std::function<std::int64_t()> clock_ms);
  // Whether it is time to lock; otherwise when to look again.
  void Look();
  bool covered() const { return covered_; }
  // In the system's place, where a test has no other application to go to.
  void Assume(Qt::ApplicationState state);

 Q_SIGNALS:
  void coveredChanged();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  explicit Privacy(QObject* parent);
  void Cover();

  QPointer<QQuickWindow> window_;
  std::unique_ptr<IdleLock> idle_;
  QTimer timer_;
  Qt::ApplicationState state_ = Qt::ApplicationActive;
  bool covered_ = false;
};

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_MODELS_PRIVACY_H_
