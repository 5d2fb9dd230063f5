#include "mobile/models/preferences.h"

#include <QCoreApplication>
#include <QJSEngine>
#include <QSettings>
#include <algorithm>

namespace mandat::app {
namespace {

// On a phone the application that is left is shown as a picture among the others; on a desktop its window stays in view.
#if defined(Q_OS_ANDROID) || defined(Q_OS_IOS)
constexpr bool kCoverInactive = true;
#else
constexpr bool kCoverInactive = false;
#endif

int LockMinutes(int minutes) { return minutes == 1 || minutes == 15 ? minutes : 5; }

}  // namespace


Preferences* Preferences::instance() {
  static Preferences* const one = new Preferences(QCoreApplication::instance());  // goes with the application
  return one;
}

Preferences* Preferences::create(QQmlEngine*, QJSEngine*) {
  QJSEngine::setObjectOwnership(instance(), QJSEngine::CppOwnership);
  return instance();
}

Preferences::Preferences(QObject* parent)
    : QObject(parent),
      theme_(QSettings().value(QStringLiteral("theme"), QStringLiteral("system")).toString()),
      fetch_papers_(QSettings().value(QStringLiteral("fetchPapers"), QStringLiteral("free")).toString()),
      text_scale_(std::clamp(QSettings().value(QStringLiteral("textScale"), 1.0).toDouble(), 1.0, 2.0)),
      lock_minutes_(LockMinutes(QSettings().value(QStringLiteral("lockMinutes"), 5).toInt())),
      cover_inactive_(QSettings().value(QStringLiteral("coverInactive"), kCoverInactive).toBool()) {}

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

void Preferences::setFetchPapers(const QString& choice) {
  if (choice == fetch_papers_) return;
  fetch_papers_ = choice;
  QSettings().setValue(QStringLiteral("fetchPapers"), choice);
  Q_EMIT changed();
}

void Preferences::setLockMinutes(int minutes) {
  minutes = LockMinutes(minutes);
  if (minutes == lock_minutes_) return;
  lock_minutes_ = minutes;
  QSettings().setValue(QStringLiteral("lockMinutes"), minutes);
  Q_EMIT changed();
}

void Preferences::setCoverInactive(bool cover) {
  if (cover == cover_inactive_) return;
  cover_inactive_ = cover;
  QSettings().setValue(QStringLiteral("coverInactive"), cover);
  Q_EMIT changed();
}

}  // namespace mandat::app
