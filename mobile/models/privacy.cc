#include "mobile/models/privacy.h"

#include <time.h>

#include <QEvent>
#include <QGuiApplication>
#include <QJSEngine>
#include <QQuickWindow>
#include <algorithm>
#ifdef Q_OS_ANDROID
#include <QCoreApplication>
#include <QJniObject>
#endif

#include "mobile/models/idle_lock.h"
#include "mobile/models/preferences.h"
#include "mobile/models/session.h"

namespace mandat::app {
namespace {

// The clock is looked at at least so often: other things than a touch may move it.
constexpr std::int64_t kLongestNapMs = 30'000;

// The system's own picture of the window, for its list of applications and for screenshots, stays empty. Written for
// Qt 6.4's Android; not built here.
void KeepOutOfPictures() {
#ifdef Q_OS_ANDROID
  QNativeInterface::QAndroidApplication::runOnAndroidMainThread([] {
    constexpr int kFlagSecure = 0x2000;
    const QJniObject activity(QNativeInterface::QAndroidApplication::context());
    const QJniObject window = activity.callObjectMethod("getWindow", "()Landroid/view/Window;");
    if (window.isValid()) window.callMethod<void>("addFlags", "(I)V", kFlagSecure);
  });
#endif
}

}  // namespace

Privacy* Privacy::instance() {
  static Privacy* const one = new Privacy(QCoreApplication::instance());  // goes with the application
  return one;
}

Privacy* Privacy::create(QQmlEngine*, QJSEngine*) {
  QJSEngine::setObjectOwnership(instance(), QJSEngine::CppOwnership);
  return instance();
}

Privacy::Privacy(QObject* parent) : QObject(parent) {
  timer_.setSingleShot(true);
  connect(&timer_, &QTimer::timeout, this, &Privacy::Look);
}

Privacy::~Privacy() = default;

std::int64_t Privacy::SystemMs() {
  timespec now{};
#ifdef CLOCK_BOOTTIME
  clock_gettime(CLOCK_BOOTTIME, &now);
#else
  clock_gettime(CLOCK_MONOTONIC, &now);
#endif
  return std::int64_t{now.tv_sec} * 1000 + now.tv_nsec / 1'000'000;
}

void Privacy::Watch(QQuickWindow* window, std::function<std::int64_t()> clock_ms) {
  KeepOutOfPictures();
  window_ = window;
  idle_ = std::make_unique<IdleLock>(clock_ms ? std::move(clock_ms) : &SystemMs);
  window->installEventFilter(this);
  connect(window, &QWindow::visibilityChanged, this, &Privacy::Cover);
  connect(qGuiApp, &QGuiApplication::applicationStateChanged, this, &Privacy::Assume);
  connect(Preferences::instance(), &Preferences::changed, this, &Privacy::Cover);
  connect(Session::instance(), &Session::stageChanged, this, [this] {
    if (Session::instance()->stage() != Session::Open) return;
    idle_->Touched();  // the PIN was written just now
    Look();
  });
  state_ = QGuiApplication::applicationState();
  Cover();
}

void Privacy::Assume(Qt::ApplicationState state) {
  const bool back = state == Qt::ApplicationActive && state_ != state;
  state_ = state;
  Cover();
  if (back) Session::instance()->LookAgain();
}

void Privacy::Cover() {
  const QWindow::Visibility visibility = window_ ? window_->visibility() : QWindow::Hidden;
  const bool hidden = visibility == QWindow::Hidden || visibility == QWindow::Minimized ||
                      state_ == Qt::ApplicationHidden || state_ == Qt::ApplicationSuspended;
  const bool covered = hidden || (state_ == Qt::ApplicationInactive && Preferences::instance()->coverInactive());
  const bool lifted = covered_ && !covered;
  if (idle_) {
    // First what is due, then the cover goes.
    if (lifted) Look();
    idle_->SetAway(hidden);
    Look();
  }
  if (covered == covered_) return;
  covered_ = covered;
  Q_EMIT coveredChanged();
}

void Privacy::Look() {
  if (!idle_) return;
  Session* session = Session::instance();
  idle_->SetLimit(std::int64_t{Preferences::instance()->lockMinutes()} * 60'000);
  if (session->forumCount() == 0) return timer_.stop();
  const std::int64_t left = idle_->MsLeft();
  if (left == 0) session->lock();
  if (session->forumCount() == 0) return timer_.stop();
  session->LookAtClock();
  // What may not be locked now (an answer is waited for) is tried again soon.
  timer_.start(static_cast<int>(left == 0 ? 1000 : std::min(left, kLongestNapMs)));
}

bool Privacy::eventFilter(QObject* watched, QEvent* event) {
  switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::TabletPress:
    case QEvent::TouchBegin:
    case QEvent::TouchUpdate:
    case QEvent::Wheel:
      // A touch that comes too late does nothing but show the lock.
      if (idle_->MsLeft() == 0 && Session::instance()->forumCount() > 0) {
        Look();
        if (Session::instance()->forumCount() == 0) return true;
      }
      idle_->Touched();
      break;
    default:
      break;
  }
  return QObject::eventFilter(watched, event);
}

}  // namespace mandat::app
