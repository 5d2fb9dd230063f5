#include "tests/app/driver/tree.h"

#include <QAccessible>
#include <QHash>
#include <QJsonArray>
#include <QMetaEnum>
#include <QQuickItem>
#include <QQuickWindow>
#include <algorithm>
#include <utility>

namespace mandat::app_tests {
namespace {

constexpr int kMostInOrder = 1000;

QJsonArray Rect(const QRectF& rect) { return {rect.x(), rect.y(), rect.width(), rect.height()}; }

QRectF SceneRect(const QQuickItem* item) { return item->mapRectToScene(QRectF(0, 0, item->width(), item->height())); }

// The type's own name: generated classes carry a suffix.
QString TypeOf(const QObject* object) {
  return QString::fromLatin1(object->metaObject()->className()).section(QStringLiteral("_QML"), 0, 0);
}

const QObject* AttachedTo(const QQuickItem* item) {
  for (const QObject* child : item->children()) {
    if (child->inherits("QQuickAccessibleAttached")) return child;
  }
  return nullptr;
}

QJsonArray States(const QAccessible::State& s) {
  QJsonArray set;
  for (const auto& [name, value] : {std::pair<const char*, bool>{"checkable", s.checkable},
                                    {"checked", s.checked},
                                    {"disabled", s.disabled},
                                    {"focusable", s.focusable},
                                    {"focused", s.focused},
                                    {"selectable", s.selectable},
                                    {"selected", s.selected},
                                    {"editable", s.editable},
                                    {"readOnly", s.readOnly},
                                    {"passwordEdit", s.passwordEdit}}) {
    if (value) set.append(QLatin1String(name));
  }
  return set;
}

// Where Tab goes, one after the other, from wherever the keyboard is.
QHash<const QQuickItem*, int> TabOrder(const QQuickWindow* window) {
  QHash<const QQuickItem*, int> order;
  QQuickItem* at = window->activeFocusItem() ? window->activeFocusItem() : window->contentItem();
  for (int place = 0; place < kMostInOrder; ++place) {
    at = at->nextItemInFocusChain(true);
    if (!at || order.contains(at)) break;
    if (at->activeFocusOnTab()) order.insert(at, place);
    if (!at->activeFocusOnTab() && place > 0 && at == window->contentItem()) break;
  }
  return order;
}

struct Around {
  int parent = -1;
  int layer = 0;
  double opacity = 1;
  QRectF seen;
  QJsonArray scrolls;
  bool sideways = false;
};

class TreeWalk {
 public:
  explicit TreeWalk(const QQuickWindow* window) : order_(TabOrder(window)) {}

  void Visit(QQuickItem* item, Around around) {
    if (!item->isVisible() || item->opacity() <= 0.01) return;
    if (item->inherits("QQuickOverlay")) around.layer = 1;
    const QRectF rect = SceneRect(item);
    const QObject* attached = AttachedTo(item);
    const bool is_text = item->inherits("QQuickText");
    if ((attached || is_text || order_.contains(item)) && item->width() > 0 && item->height() > 0) {
      nodes_.append(Node(item, attached, is_text, rect, around));
      around.parent = static_cast<int>(nodes_.size()) - 1;
      layer_ = std::max(layer_, around.layer);
    }
    around.opacity *= item->opacity();
    if (item->clip()) around.seen = around.seen.intersected(rect);
    if (item->inherits("QQuickFlickable") && item->property("interactive").toBool()) {
      around.scrolls.append(QJsonObject{{"id", static_cast<int>(++flickables_)},
                                        {"rect", Rect(rect)},
                                        {"arrows", item->property("keyNavigationEnabled").toBool()}});
      around.sideways |= item->property("contentWidth").toDouble() > item->width() + 1;
    }
    // Heads that go along with what is scrolled under them.
    if (item->inherits("QQuickListView") && item->property("orientation").toInt() == Qt::Horizontal)
      around.sideways |= item->property("contentWidth").toDouble() > item->width() + 1;
    for (QQuickItem* child : item->childItems()) Visit(child, around);
  }

  QJsonArray TakeNodes() { return std::exchange(nodes_, {}); }
  int layer() const { return layer_; }

 private:
  QJsonObject Node(QQuickItem* item, const QObject* attached, bool is_text, const QRectF& rect, const Around& around) {
    QJsonObject node{{"id", static_cast<int>(nodes_.size())},
                     {"parent", around.parent},
                     {"type", TypeOf(item)},
                     {"rect", Rect(rect)},
                     {"seen", Rect(around.seen.intersected(rect))},
                     {"layer", around.layer},
                     {"opacity", around.opacity * item->opacity()},
                     {"scrolls", around.scrolls},
                     {"sideways", around.sideways},
                     {"focus", order_.value(item, -1)},
                     {"enabled", item->isEnabled()},
                     {"ignored", attached && attached->property("ignored").toBool()}};
    if (const QVariant checked = item->property("checked"); checked.isValid()) node["checked"] = checked.toBool();
    if (is_text) {
      node["text"] = item->property("text").toString();
      node["truncated"] = item->property("truncated").toBool();
      // As drawn, as "rect" is: a mark may be drawn smaller than it was laid out.
      const double drawn = item->width() > 0 ? rect.width() / item->width() : 1;
      node["content"] = QJsonArray{drawn * item->property("contentWidth").toDouble(),
                                   drawn * item->property("contentHeight").toDouble()};
    }
    QAccessibleInterface* iface = attached ? QAccessible::queryAccessibleInterface(item) : nullptr;
    if (!iface || !iface->isValid() || node["ignored"].toBool()) return node;
    node["role"] = QLatin1String(QMetaEnum::fromType<QAccessible::Role>().valueToKey(iface->role()));
    node["name"] = iface->text(QAccessible::Name);
    node["description"] = iface->text(QAccessible::Description);
    node["value"] = iface->text(QAccessible::Value);
    node["states"] = States(iface->state());
    if (QAccessibleActionInterface* actions = iface->actionInterface())
      node["actions"] = QJsonArray::fromStringList(actions->actionNames());
    return node;
  }

  const QHash<const QQuickItem*, int> order_;
  QJsonArray nodes_;
  int flickables_ = 0;
  int layer_ = 0;
};

}  // namespace

QJsonObject TreeOf(QQuickWindow* window) {
  TreeWalk walk(window);
  Around around;
  around.seen = QRectF(QPointF(0, 0), QSizeF(window->size()));
  walk.Visit(window->contentItem(), around);
  return {
      {"width", window->width()}, {"height", window->height()}, {"layer", walk.layer()}, {"nodes", walk.TakeNodes()}};
}

}  // namespace mandat::app_tests
