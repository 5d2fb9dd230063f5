// The product's app with a stopwatch. Says on standard output, in CLOCK_MONOTONIC's milliseconds, when its first frame
// was shown ("frame"), when that with the first screen was ("screen"), when the key was ready ("key") and when the list
// of what to do was on screen ("list"); before those, when main began, the network was there, the screens were about to
// be loaded and were loaded.
//
// Further options: --probe frame|list, --pin PIN (unlocks with it once the first frame is there).
#include <QGuiApplication>
#include <QQuickItem>
#include <QQuickWindow>
#include <QTimer>
#include <chrono>
#include <cstdio>
#include <string>

#include "mobile/app/app.h"
#include "mobile/models/session.h"
#include "shared/client/network.h"

namespace {

void Tell(const char* what) {
  const auto now = std::chrono::steady_clock::now().time_since_epoch();
  std::printf("%s %.3f\n", what, std::chrono::duration<double, std::milli>(now).count());
  std::fflush(stdout);
}

// Whether something is visible that says what it is in `property`.
bool Shows(const QQuickItem* item, const char* property) {
  if (!item->isVisible()) return false;
  if (item->height() > 0 && !item->property(property).toString().isEmpty()) return true;
  for (const QQuickItem* child : item->childItems()) {
    if (Shows(child, property)) return true;
  }
  return false;
}

// Only a screen of first use has words for the one thing to do, and only a card of the list an action's name.
constexpr char kScreen[] = "primaryText";
constexpr char kCard[] = "actionName";

}  // namespace

int main(int argc, char** argv) {
  Tell("main");
  std::string probe = "frame";
  std::string pin;
  mandat::app::AppHooks hooks;
  hooks.option = [&](const char* option, const char* value) {
    if (std::string(option) == "--probe") {
      probe = value;
      return true;
    }
    if (std::string(option) == "--pin") {
      pin = value;
      return true;
    }
    return false;
  };
  hooks.network = [](std::unique_ptr<mandat::client::Network> network) {
    Tell("network");
    return network;
  };
  hooks.engine = [](QQmlEngine*) { Tell("engine"); };
  hooks.key_ready = [] { Tell("key"); };
  bool first = true;
  bool screen = false;
  hooks.window = [&](QQuickWindow* window) {
    Tell("window");
    // Drawn by software all happens in this thread: what is there after a frame was in it.
    QObject::connect(window, &QQuickWindow::frameSwapped, window, [&, window] {
      if (first) {
        first = false;
        Tell("frame");
      } else if (!screen) {
        if (!Shows(window->contentItem(), kScreen)) return;
        screen = true;
        Tell("screen");
        if (probe == "frame") return QGuiApplication::quit();
        QTimer::singleShot(0, window, [&] { mandat::app::Session::instance()->unlock(QString::fromStdString(pin)); });
      } else if (Shows(window->contentItem(), kCard)) {
        Tell("list");
        QGuiApplication::quit();
      }
    });
  };
  return mandat::app::RunApp(argc, argv, hooks);
}
