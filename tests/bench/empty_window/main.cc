// The least that a Qt Quick program can be: an empty window. Says when its first frame was shown, and ends.
#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QQuickWindow>
#include <chrono>
#include <cstdio>

namespace {

void Tell(const char* what) {
  const auto now = std::chrono::steady_clock::now().time_since_epoch();
  std::printf("%s %.3f\n", what, std::chrono::duration<double, std::milli>(now).count());
}

}  // namespace

int main(int argc, char** argv) {
  Tell("main");
  QGuiApplication app(argc, argv);
  QQmlApplicationEngine engine;
  engine.loadData("import QtQuick\nWindow { width: 390; height: 844; visible: true }\n");
  if (engine.rootObjects().isEmpty()) return 1;
  auto* window = qobject_cast<QQuickWindow*>(engine.rootObjects().first());
  QObject::connect(window, &QQuickWindow::frameSwapped, window, [] {
    Tell("frame");
    QGuiApplication::quit();
  });
  return QGuiApplication::exec();
}
