#include "mobile/ui/announcer.h"

#include <QAccessible>
#include <QVariant>

namespace mandat::ui {
namespace {

constexpr int kMomentMs = 120;

}  // namespace

Announcer::Announcer(QObject* parent) : QObject(parent) {
  moment_.setSingleShot(true);
  moment_.setInterval(kMomentMs);
  connect(&moment_, &QTimer::timeout, this, &Announcer::Tell);
}

void Announcer::use(QObject* region) { region_ = region; }

void Announcer::say(const QString& words) {
  const QString said = words.trimmed();
  if (said.isEmpty()) return;
  waiting_.removeAll(said);
  waiting_ << said;
  moment_.start();
}

void Announcer::Tell() {
  const QString words = waiting_.join(u' ');
  waiting_.clear();
  // The same words again are news too, but no change.
  if (text_ == words) {
    text_.clear();
    Q_EMIT textChanged();
  }
  text_ = words;
  Q_EMIT textChanged();
  if (!region_) return;
  QAccessibleValueChangeEvent event(region_, QVariant(text_));
  QAccessible::updateAccessibility(&event);
}

}  // namespace mandat::ui
