#include "mobile/models/preferences.h"

#include <QSettings>
#include <algorithm>

namespace mandat::app {

Preferences::Preferences(QObject* parent)
    : QObject(parent),
      theme_(QSettings().value(QStringLiteral("theme"), QStringLiteral("system")).toString()),
      text_scale_(std::clamp(QSettings().value(QStringLiteral("textScale"), 1.0).toDouble(), 1.0, 2.0)) {}

void Preferences::setTheme(const QString& theme) {
  if (theme == theme_) return;
  theme_ = theme;
  QSettings().setValue(QStringLiteral("theme"), theme);
  Q_EMIT changed();
}

void Preferences::setTextScale(double scale) {
  scale = std::clamp(scale, 1.0, 2.0);
  if (scale == text_scale_) return;
  text_scale_ = scale;
  QSettings().setValue(QStringLiteral("textScale"), scale);
  Q_EMIT changed();
}

}  // namespace mandat::app
