#include <QQmlEngine>
#include <QtPlugin>
#include <QtQuickTest>

Q_IMPORT_QML_PLUGIN(Mandat_UiPlugin)

namespace {

class Setup : public QObject {
  Q_OBJECT

 public Q_SLOTS:
  void qmlEngineAvailable(QQmlEngine* engine) { engine->addImportPath(QStringLiteral("qrc:/qt/qml")); }
};

}  // namespace

QUICK_TEST_MAIN_WITH_SETUP(ui, Setup)

#include "ui_test.moc"
