#include "mobile/ui/settled.h"

namespace mandat::ui {

Settled::Settled(QQuickItem* parent) : QQuickItem(parent) {}

void Settled::setOf(QQuickItem* of) {
  if (of == of_) return;
  if (of_) disconnect(of_, nullptr, this, nullptr);
  of_ = of;
  if (of_) {
    connect(of_, &QQuickItem::implicitWidthChanged, this, &Settled::polish);
    connect(of_, &QQuickItem::implicitHeightChanged, this, &Settled::polish);
  }
  polish();
  Q_EMIT ofChanged();
}

void Settled::componentComplete() {
  QQuickItem::componentComplete();
  updatePolish();
}

void Settled::updatePolish() {
  if (of_) setImplicitSize(of_->implicitWidth(), of_->implicitHeight());
}

}  // namespace mandat::ui
