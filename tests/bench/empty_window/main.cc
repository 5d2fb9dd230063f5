// The least that a Qt Quick program can be: an empty window. Says when its first frame was shown, and ends.
#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QQuickWindow>
#include <chrono>
#include <cstdio>

int main(int argc, char** argv) {
  QGuiApplication app(argc, argv);
  QQmlApplicationEngine engine;
  engine.loadData("import QtQuick\nWindow { width: 390; height: 844; visible: true }\n");
  if (engine.rootObjects().isEmpty()) return 1;
  auto* window = qobject_cast<QQuickWindow*>(engine.rootObjects().first());
  QObject::connect(window, &QQuickWindow::frameSwapped, window, [] {
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    std::printf("frame %.3f\n", std::chrono::duration<double, std::milli>(now).count());
    QGuiApplication::quit();
  });
  return QGuiApplication::exec();
}
