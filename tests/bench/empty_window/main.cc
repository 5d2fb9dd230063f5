// The least that a Qt Quick program can be: an empty window. Says when its first frame was shown ("frame"), and ends.
// With the argument "use" it goes on: "memory" is what it takes in MB, and it changes its colour sixty times a second,
// "repaint" being what a frame took in milliseconds. With "table ROWS COLUMNS" it is plain_table.h's.
#include <QColor>
#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QQuickWindow>
#include <QTimer>

#include "tests/bench/app_probe/frames.h"
#include "tests/bench/empty_window/plain_table.h"

namespace {

constexpr int kSettleMs = 2500;
constexpr int kFrames = 300;

bool Use(QQuickWindow* window) {
  mandat::bench::Rest(kSettleMs);
  mandat::bench::Tell("memory", mandat::bench::MemoryMb());
  int frame = 0;
  return mandat::bench::TellFrames(window, "repaint", kFrames,
                                   [&] { window->setColor(QColor(200, 200, ++frame % 2 == 0 ? 200 : 220)); });
}

}  // namespace

int main(int argc, char** argv) {
  mandat::bench::TellNow("main");
  QGuiApplication app(argc, argv);
  const bool use = QGuiApplication::arguments().contains(QStringLiteral("use"));
  const QStringList arguments = QGuiApplication::arguments();
  QQmlApplicationEngine engine;
  if (arguments.size() == 4 && arguments[1] == QStringLiteral("table")) {
    QQuickWindow* table = mandat::bench::MakePlainTable(engine, arguments[2].toInt(), arguments[3].toInt());
    if (table == nullptr) return 1;
    QTimer::singleShot(0, table, [&] { QGuiApplication::exit(mandat::bench::UsePlainTable(table) ? 0 : 1); });
    return QGuiApplication::exec();
  }
  engine.loadData("import QtQuick\nWindow { width: 390; height: 844; visible: true }\n");
  if (engine.rootObjects().isEmpty()) return 1;
  auto* window = qobject_cast<QQuickWindow*>(engine.rootObjects().first());
  const auto first_frame = [&] {
    mandat::bench::TellNow("frame");
    if (!use) return QGuiApplication::quit();
    QTimer::singleShot(0, window, [&] { QGuiApplication::exit(Use(window) ? 0 : 1); });
  };
  QObject::connect(window, &QQuickWindow::frameSwapped, window, first_frame,
                   static_cast<Qt::ConnectionType>(Qt::DirectConnection | Qt::SingleShotConnection));
  return QGuiApplication::exec();
}
