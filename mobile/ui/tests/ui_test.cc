#include <QtQml/qqmlextensionplugin.h>

#include <QAccessible>
#include <QQmlContext>
#include <QQmlEngine>
#include <QQuickItem>
#include <QtQuickTest>

Q_IMPORT_QML_PLUGIN(Mandat_UiPlugin)

// What a screen reader can get at, whichever way it asks.
class Reader : public QObject {
  Q_OBJECT

 public:
  Q_INVOKABLE QString everything(QQuickItem* item) const {
    QAccessibleInterface* iface = QAccessible::queryAccessibleInterface(item);
    if (!iface) return {};
    QString heard;
    for (const auto kind : {QAccessible::Name, QAccessible::Description, QAccessible::Value, QAccessible::Help,
                            QAccessible::Accelerator}) {
      heard += iface->text(kind) + u'\n';
    }
    if (QAccessibleTextInterface* text = iface->textInterface()) heard += text->text(0, text->characterCount()) + u'\n';
    if (QAccessibleValueInterface* value = iface->valueInterface()) heard += value->currentValue().toString();
    return heard;
  }
};

// Not in an anonymous namespace: moc has to name it.
class UiTestSetup : public QObject {
  Q_OBJECT

 public Q_SLOTS:
  void qmlEngineAvailable(QQmlEngine* engine) {
    engine->addImportPath(QStringLiteral("qrc:/qt/qml"));
    engine->rootContext()->setContextProperty(QStringLiteral("reader"), &reader_);
  }

 private:
  Reader reader_;
};

QUICK_TEST_MAIN_WITH_SETUP(ui, UiTestSetup)

#include "ui_test.moc"
