#include <QtQml/qqmlextensionplugin.h>

#include <QAccessible>
#include <QKeyEvent>
#include <QQmlContext>
#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickWindow>
#include <QtQuickTest>

#include "mobile/ui/pressable_reader.h"

Q_IMPORT_QML_PLUGIN(Mandat_UiPlugin)

// What a screen reader can get at, whichever way it asks.
class Reader : public QObject {
  Q_OBJECT

 public:
  // As a reader gets them, which is not always what `Accessible` says.
  Q_INVOKABLE int role(QQuickItem* item) const { return QAccessible::queryAccessibleInterface(item)->role(); }
  Q_INVOKABLE bool disabled(QQuickItem* item) const {
    return QAccessible::queryAccessibleInterface(item)->state().disabled;
  }
  Q_INVOKABLE bool checked(QQuickItem* item) const {
    return QAccessible::queryAccessibleInterface(item)->state().checked;
  }
  Q_INVOKABLE void press(QQuickItem* item) const {
    QAccessible::queryAccessibleInterface(item)->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
  }
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

// A key that is kept down, in the window of whatever has the focus.
class HeldKey : public QObject {
  Q_OBJECT

 public:
  // As X11 tells it: up and down again, until it is let go.
  Q_INVOKABLE void hold(QQuickItem* item, int key) const {
    const auto send = [&](QEvent::Type type, bool again) {
      QKeyEvent event(type, key, Qt::NoModifier, key == Qt::Key_Space ? QStringLiteral(" ") : QString(), again);
      QCoreApplication::sendEvent(item->window(), &event);
    };
    send(QEvent::KeyPress, false);
    for (int i = 0; i < 5; ++i) {
      send(QEvent::KeyRelease, true);
      send(QEvent::KeyPress, true);
    }
    send(QEvent::KeyRelease, false);
  }
};

// Not in an anonymous namespace: moc has to name it.
class UiTestSetup : public QObject {
  Q_OBJECT

 public Q_SLOTS:
  void qmlEngineAvailable(QQmlEngine* engine) {
    engine->addImportPath(QStringLiteral("qrc:/qt/qml"));
    mandat::ui::InstallPressableReader();
    engine->rootContext()->setContextProperty(QStringLiteral("reader"), &reader_);
    engine->rootContext()->setContextProperty(QStringLiteral("heldKey"), &held_key_);
  }

 private:
  Reader reader_;
  HeldKey held_key_;
};

QUICK_TEST_MAIN_WITH_SETUP(ui, UiTestSetup)

#include "ui_test.moc"
