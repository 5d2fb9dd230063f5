#include "mobile/ui/near_rows.h"

#include <QQmlContext>
#include <QQmlEngine>
#include <QQuickWindow>
#include <algorithm>

namespace mandat::ui {
namespace {

constexpr double kGuess = 100;
// In heights of what is in sight: so far beyond it rows are there in the same frame, are made in advance, are kept.
constexpr double kAtOnce = 0.35;
constexpr double kInAdvance = 1;
constexpr double kKept = 1.25;
constexpr std::size_t kMostSpare = 8;

}  // namespace

NearRows::NearRows(QQuickItem* parent) : QQuickItem(parent), usual_(kGuess) {}

void NearRows::setModel(QObject* model) {
  auto* next = qobject_cast<QAbstractItemModel*>(model);
  if (next == model_) return;
  if (model_) disconnect(model_, nullptr, this, nullptr);
  model_ = next;
  if (model_) {
    connect(model_, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex&, int first, int last) { Inserted(first, last); });
    connect(model_, &QAbstractItemModel::rowsRemoved, this,
            [this](const QModelIndex&, int first, int last) { Removed(first, last); });
    connect(model_, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex& first, const QModelIndex& last) { Changed(first.row(), last.row()); });
    connect(model_, &QAbstractItemModel::rowsMoved, this, &NearRows::BeginAnew);
    connect(model_, &QAbstractItemModel::layoutChanged, this, &NearRows::BeginAnew);
    connect(model_, &QAbstractItemModel::modelReset, this, &NearRows::BeginAnew);
    connect(model_, &QObject::destroyed, this, &NearRows::BeginAnew);
  }
  BeginAnew();
  Q_EMIT modelChanged();
}

void NearRows::setDelegate(QQmlComponent* delegate) {
  if (delegate == delegate_) return;
  delegate_ = delegate;
  BeginAnew();
  for (QQuickItem* item : spare_) item->deleteLater();
  spare_.clear();
  Q_EMIT delegateChanged();
}

void NearRows::setSight(double sight) {
  if (sight == sight_) return;
  downwards_ = sight > sight_;
  sight_ = sight;
  polish();
  Q_EMIT sightChanged();
}

void NearRows::setExtent(double extent) {
  if (extent == extent_) return;
  extent_ = extent;
  polish();
  Q_EMIT extentChanged();
}

QQuickItem* NearRows::rowAt(int index) const {
  return index >= 0 && index < Count() ? rows_[static_cast<std::size_t>(index)].item : nullptr;
}

void NearRows::measureAnew() {
  for (Row& row : rows_) row.height = 0;
  usual_known_ = false;
  measured_ = false;
  polish();
}

void NearRows::componentComplete() {
  QQuickItem::componentComplete();
  BeginAnew();
}

void NearRows::geometryChange(const QRectF& now, const QRectF& before) {
  QQuickItem::geometryChange(now, before);
  if (now.width() != before.width()) measureAnew();
}

void NearRows::itemChange(ItemChange change, const ItemChangeData& data) {
  QQuickItem::itemChange(change, data);
  if (change == ItemVisibleHasChanged) polish();
}

void NearRows::Inserted(int first, int last) {
  rows_.insert(rows_.begin() + first, static_cast<std::size_t>(last - first + 1), Row());
  polish();
}

void NearRows::Removed(int first, int last) {
  for (int i = first; i <= last; ++i) LetGo(rows_[static_cast<std::size_t>(i)]);
  rows_.erase(rows_.begin() + first, rows_.begin() + last + 1);
  polish();
}

void NearRows::Changed(int first, int last) {
  for (int i = std::max(0, first); i <= last && i < Count(); ++i) {
    if (QQuickItem* item = rows_[static_cast<std::size_t>(i)].item) item->setProperty("row", ValueOf(i));
  }
}

void NearRows::BeginAnew() {
  for (Row& row : rows_) LetGo(row);
  rows_.assign(model_ ? static_cast<std::size_t>(model_->rowCount()) : 0, Row());
  role_ = -1;
  polish();
}

QVariant NearRows::ValueOf(int index) {
  // Some models know their roles only once they have a row.
  if (role_ < 0) role_ = model_->roleNames().key("row", -1);
  return role_ < 0 ? QVariant() : model_->data(model_->index(index, 0), role_);
}

bool NearRows::Within(const Row& row, double beyond) const {
  return row.y + HeightOf(row) >= sight_ - beyond * extent_ && row.y <= sight_ + (1 + beyond) * extent_;
}

// Where each row stands, whether it is there or not.
void NearRows::Place() {
  double made_heights = 0;
  int made = 0;
  for (Row& row : rows_) {
    if (row.item == nullptr) continue;
    row.item->setWidth(width());
    row.height = row.item->implicitHeight();
    row.item->setHeight(row.height);
    made_heights += row.height;
    ++made;
  }
  if (!usual_known_ && made > 0) usual_ = made_heights / made;
  double y = 0;
  for (int i = 0; i < Count(); ++i) {
    Row& row = rows_[static_cast<std::size_t>(i)];
    row.y = y;
    y += HeightOf(row);
    if (row.item == nullptr) continue;
    row.item->setY(row.y);
    row.item->setProperty("index", i);
  }
  setImplicitHeight(y);
}

void NearRows::updatePolish() {
  if (!isComponentComplete() || !delegate_ || !model_) return setImplicitHeight(0);
  Place();
  measured_ = true;
  if (!isVisible() || width() <= 0 || extent_ <= 0) return;
  LetGo();
  bool made = false;
  for (int i = 0; i < Count(); ++i) {
    const Row& row = rows_[static_cast<std::size_t>(i)];
    if (row.item != nullptr || !Within(row, kAtOnce)) continue;
    Make(i);
    made = true;
  }
  if (made) {
    Place();
    polish();  // they may be lower than was thought, and leave room for more
  }
  if (!asked_ && NextInAdvance() >= 0) {
    asked_ = true;
    QMetaObject::invokeMethod(this, &NearRows::MakeInAdvance, Qt::QueuedConnection);
  }
}

void NearRows::LetGo() {
  for (Row& row : rows_) {
    if (row.item != nullptr && !Within(row, kKept) && !HasKeyboard(*row.item)) LetGo(row);
  }
}

// Or would have it if its page had.
bool NearRows::HasKeyboard(const QQuickItem& item) const {
  for (const QQuickItem* up = this; up != nullptr; up = up->parentItem()) {
    if (!up->isFocusScope()) continue;
    const QQuickItem* focus = up->scopedFocusItem();
    return focus != nullptr && (focus == &item || item.isAncestorOf(focus));
  }
  return false;
}

void NearRows::LetGo(Row& row) {
  if (row.item == nullptr) return;
  // What is out of sight may have the keyboard, and would take it along to another row.
  const bool spare = spare_.size() < kMostSpare && !HasKeyboard(*row.item);
  row.item->setVisible(false);
  if (spare) {
    spare_.push_back(row.item);
  } else {
    row.item->disconnect(this);
    row.item->deleteLater();
  }
  row.item = nullptr;
}

void NearRows::Make(int index) {
  Row& row = rows_[static_cast<std::size_t>(index)];
  if (spare_.empty()) {
    row.item = NewItem(index);
    if (row.item == nullptr) return;
  } else {
    row.item = spare_.back();
    spare_.pop_back();
    row.item->setProperty("index", index);
    row.item->setProperty("row", ValueOf(index));
  }
  row.item->setY(row.y);
  // Tab and readers go by the order of the children.
  QQuickItem* before = nullptr;
  QQuickItem* after = nullptr;
  for (int i = index - 1; i >= 0 && before == nullptr; --i) before = rows_[static_cast<std::size_t>(i)].item;
  for (int i = index + 1; i < Count() && before == nullptr && after == nullptr; ++i)
    after = rows_[static_cast<std::size_t>(i)].item;
  if (before != nullptr) {
    row.item->stackAfter(before);
  } else if (after != nullptr) {
    row.item->stackBefore(after);
  }
  row.item->setVisible(true);
}

QQuickItem* NearRows::NewItem(int index) {
  QQmlContext* context = delegate_->creationContext();
  QObject* made = delegate_->beginCreate(context != nullptr ? context : qmlContext(this));
  auto* item = qobject_cast<QQuickItem*>(made);
  if (item == nullptr) {
    qWarning("MRows: no row is made: %s", qPrintable(delegate_->errorString()));
    if (made != nullptr) delegate_->completeCreate();
    delete made;
    return nullptr;
  }
  QQmlEngine::setObjectOwnership(item, QQmlEngine::CppOwnership);
  item->setParent(this);
  item->setParentItem(this);
  item->setWidth(width());
  delegate_->setInitialProperties(item, {{QStringLiteral("index"), index}, {QStringLiteral("row"), ValueOf(index)}});
  delegate_->completeCreate();
  connect(item, &QQuickItem::implicitHeightChanged, this, &QQuickItem::polish);
  return item;
}

// The nearest to what is in sight, first where it is scrolled to; -1: all are there.
int NearRows::NextInAdvance() const {
  int above = -1;
  int below = -1;
  for (int i = 0; i < Count(); ++i) {
    const Row& row = rows_[static_cast<std::size_t>(i)];
    if (row.item != nullptr || !Within(row, kInAdvance)) continue;
    if (row.y < sight_) {
      above = i;
    } else {
      below = i;
      break;
    }
  }
  if (downwards_) return below >= 0 ? below : above;
  return above >= 0 ? above : below;
}

void NearRows::MakeInAdvance() {
  asked_ = false;
  // Not by the heights from before everything was asked to be measured anew.
  if (measured_) usual_known_ = true;
  if (!isVisible() || !delegate_ || !model_) return;
  const int next = NextInAdvance();
  if (next < 0) return;
  Make(next);
  polish();
}

}  // namespace mandat::ui
