#include "mobile/ui/pressable_reader.h"

#include <QAccessible>
#include <QAccessibleActionInterface>
#include <QAccessibleObject>
#include <QMetaObject>
#include <QQuickItem>
#include <QQuickWindow>

namespace mandat::ui {
namespace {

// The control's own words about itself (QML's `Accessible`), which is a child of it; null: it says none.
const QObject* WordsOf(const QObject* control) {
  for (const QObject* child : control->children()) {
    if (child->inherits("QQuickAccessibleAttached")) return child;
  }
  return nullptr;
}

class PressableReader : public QAccessibleObject, public QAccessibleActionInterface {
 public:
  explicit PressableReader(QQuickItem* item) : QAccessibleObject(item) {}

  QWindow* window() const override { return item()->window(); }
  QRect rect() const override {
    const QRectF scene = item()->mapRectToScene(QRectF(0, 0, item()->width(), item()->height()));
    const QPoint at = item()->window() ? item()->window()->mapToGlobal(QPoint(0, 0)) : QPoint();
    return scene.toAlignedRect().translated(at);
  }

  QAccessible::Role role() const override {
    // MPressable's own `role`: that of its `Accessible` is written over when a reader begins to listen.
    const int said = object()->property("role").toInt();
    return said == QAccessible::NoRole ? QAccessible::Button : static_cast<QAccessible::Role>(said);
  }

  QAccessible::State state() const override {
    QAccessible::State state;
    state.checkable = CanBeChecked();
    state.checked = state.checkable && item()->property("checked").toBool();
    state.selectable = Said("selectable").toBool();
    state.selected = Said("selected").toBool();
    state.focusable = item()->isEnabled();
    state.focused = item()->hasActiveFocus();
    state.disabled = !item()->isEnabled();
    state.pressed = item()->property("down").toBool();
    const bool shown =
        item()->window() && item()->window()->isVisible() && item()->isVisible() && item()->opacity() > 0;
    state.invisible = !shown;
    state.offscreen =
        shown && !QRect(item()->window()->mapToGlobal(QPoint(0, 0)), item()->window()->size()).intersects(rect());
    return state;
  }

  QString text(QAccessible::Text kind) const override {
    if (kind == QAccessible::Name) return Said("name").toString();
    if (kind == QAccessible::Description) return Said("description").toString();
    return {};
  }

  // The nearest item around it that a screen reader knows, or the window.
  QAccessibleInterface* parent() const override {
    const QQuickWindow* window = item()->window();
    for (QQuickItem* up = item()->parentItem(); up && window && up != window->contentItem(); up = up->parentItem()) {
      if (QAccessibleInterface* known = QAccessible::queryAccessibleInterface(up)) return known;
    }
    return QAccessible::queryAccessibleInterface(item()->window());
  }

  // What stands in it is said by its name and description.
  int childCount() const override { return 0; }
  QAccessibleInterface* child(int) const override { return nullptr; }
  int indexOfChild(const QAccessibleInterface*) const override { return -1; }

  void* interface_cast(QAccessible::InterfaceType type) override {
    return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this) : nullptr;
  }
  QStringList actionNames() const override {
    if (!item()->isEnabled()) return {};
    return CanBeChecked() ? QStringList{toggleAction(), pressAction(), setFocusAction()}
                          : QStringList{pressAction(), setFocusAction()};
  }
  void doAction(const QString& action) override {
    if (action == setFocusAction())
      item()->forceActiveFocus(Qt::TabFocusReason);
    else if (actionNames().contains(action))
      QMetaObject::invokeMethod(item(), "press");
  }
  QStringList keyBindingsForAction(const QString&) const override { return {}; }

 private:
  bool CanBeChecked() const {
    return role() == QAccessible::CheckBox || role() == QAccessible::RadioButton || Said("checkable").toBool();
  }
  QQuickItem* item() const { return static_cast<QQuickItem*>(object()); }
  QVariant Said(const char* property) const {
    const QObject* words = WordsOf(object());
    return words ? words->property(property) : QVariant();
  }
};

QAccessibleInterface* Make(const QString& type, QObject* object) {
  // Every one of them is an MPressable. With a reader listening it is asked for while it is being made, when nothing of
  // that is there yet to be looked at.
  return type == u"QQuickAbstractButton" ? new PressableReader(static_cast<QQuickItem*>(object)) : nullptr;
}

}  // namespace

void InstallPressableReader() { QAccessible::installFactory(&Make); }

}  // namespace mandat::ui
