// The product's app with a stopwatch. Says on standard output, in CLOCK_MONOTONIC's milliseconds, when its first frame
// was shown ("frame"), when the key was ready ("key") and when the list of what to do was on screen ("list"); before
// those, when main began, the network was there, the screens were about to be loaded and were loaded.
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

// A card of the list: the only items with an action's name.
bool ShowsCard(const QQuickItem* item) {
  if (!item->isVisible()) return false;
  if (item->height() > 0 && !item->property("actionName").toString().isEmpty()) return true;
  for (const QQuickItem* child : item->childItems()) {
    if (ShowsCard(child)) return true;
  }
  return false;
}

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
  hooks.window = [&](QQuickWindow* window) {
    Tell("window");
    // Drawn by software all happens in this thread: what is there after a frame was in it.
    QObject::connect(window, &QQuickWindow::frameSwapped, window, [&, window] {
      if (first) {
        first = false;
        Tell("frame");
        if (probe == "frame") return QGuiApplication::quit();
        QTimer::singleShot(0, window, [&] { mandat::app::Session::instance()->unlock(QString::fromStdString(pin)); });
      } else if (ShowsCard(window->contentItem())) {
        Tell("list");
        QGuiApplication::quit();
      }
    });
  };
  return mandat::app::RunApp(argc, argv, hooks);
}
