// The product's app with a stopwatch. Says on standard output, in CLOCK_MONOTONIC's milliseconds, when its first frame
// was shown ("frame"), when that with the first screen was ("screen"), when the key was ready ("key") and when the list
// of what to do was on screen ("list"); before those, when main began, the network was there, the screens were about to
// be loaded and were loaded. Then what use.h tells.
//
// Further options: --probe frame|list|read|use|board (how far it goes: list ends with the list, read when every paper
// can be searched, board uses the secretary's board), --pin PIN (unlocks with it once the first frame is there),
// --paper HASH (the long one).
#include <QGuiApplication>
#include <QQuickItem>
#include <QQuickWindow>
#include <QTimer>
#include <string>

#include "mobile/app/app.h"
#include "mobile/models/session.h"
#include "shared/client/network.h"
#include "tests/bench/app_probe/board_use.h"
#include "tests/bench/app_probe/frames.h"
#include "tests/bench/app_probe/items.h"
#include "tests/bench/app_probe/use.h"

namespace {

using mandat::bench::TellNow;

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
  TellNow("main");
  std::string probe = "frame";
  std::string pin;
  QString paper;
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
    if (std::string(option) == "--paper") {
      paper = QString::fromUtf8(value);
      return true;
    }
    return false;
  };
  hooks.network = [](std::unique_ptr<mandat::client::Network> network) {
    TellNow("network");
    return network;
  };
  hooks.engine = [](QQmlEngine*) { TellNow("engine"); };
  hooks.key_ready = [] { TellNow("key"); };
  bool first = true;
  bool screen = false;
  bool list = false;
  hooks.window = [&](QQuickWindow* window) {
    TellNow("window");
    // Drawn by software all happens in this thread: what is there after a frame was in it.
    QObject::connect(window, &QQuickWindow::frameSwapped, window, [&, window] {
      if (first) {
        first = false;
        TellNow("frame");
      } else if (!screen) {
        if (!Shows(window->contentItem(), kScreen)) return;
        screen = true;
        TellNow("screen");
        if (probe == "frame") return QGuiApplication::quit();
        QTimer::singleShot(0, window, [&] { mandat::app::Session::instance()->unlock(QString::fromStdString(pin)); });
      } else if (probe == "board") {
        if (list || mandat::bench::FindWithMethod(window, "go(QString)") == nullptr) return;
        list = true;
        QTimer::singleShot(0, window, [window] { QGuiApplication::exit(mandat::bench::UseTheBoard(window) ? 0 : 1); });
      } else if (!list && Shows(window->contentItem(), kCard)) {
        list = true;
        TellNow("list");
        if (probe == "list") return QGuiApplication::quit();
        QTimer::singleShot(0, window, [&, window] {
          const bool done = probe == "read" ? mandat::bench::ReadAllPapers() : mandat::bench::UseTheApp(window, paper);
          QGuiApplication::exit(done ? 0 : 1);
        });
      }
    });
  };
  return mandat::app::RunApp(argc, argv, hooks);
}
