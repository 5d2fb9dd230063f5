// How the person wants the app to look; no secret, kept in the platform's settings. One for the whole app. GUI thread.
#ifndef MANDAT_MOBILE_MODELS_PREFERENCES_H_
#define MANDAT_MOBILE_MODELS_PREFERENCES_H_

#include <QtQml/qqmlregistration.h>

#include <QObject>
#include <QString>

class QQmlEngine;
class QJSEngine;

namespace mandat::app {

class Preferences : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_SINGLETON
  // "system", "light", "dark".
  Q_PROPERTY(QString theme READ theme WRITE setTheme NOTIFY changed)
  // 1.0 to 2.0.
  Q_PROPERTY(double textScale READ textScale WRITE setTextScale NOTIFY changed)
  // When papers are fetched that nobody asked for: "free" (networks that cost nothing), "always", "asked" (never).
  Q_PROPERTY(QString fetchPapers READ fetchPapers WRITE setFetchPapers NOTIFY changed)
  // After how many minutes without a touch the app locks itself: 1, 5 or 15.
  Q_PROPERTY(int lockMinutes READ lockMinutes WRITE setLockMinutes NOTIFY changed)
  // Whether nothing is to be read in the window while another application is in use. Hidden windows always are covered.
  Q_PROPERTY(bool coverInactive READ coverInactive WRITE setCoverInactive NOTIFY changed)

 public:
  static Preferences* create(QQmlEngine* engine, QJSEngine* scripts);
  static Preferences* instance();

  QString theme() const { return theme_; }
  void setTheme(const QString& theme);
  double textScale() const { return text_scale_; }
  void setTextScale(double scale);
  QString fetchPapers() const { return fetch_papers_; }
  void setFetchPapers(const QString& choice);
  int lockMinutes() const { return lock_minutes_; }
  void setLockMinutes(int minutes);
  bool coverInactive() const { return cover_inactive_; }
  void setCoverInactive(bool cover);

 Q_SIGNALS:
  void changed();

 private:
  explicit Preferences(QObject* parent);

  QString theme_;
  QString fetch_papers_;
  double text_scale_ = 1.0;
  int lock_minutes_ = 5;
  bool cover_inactive_ = false;
};

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_MODELS_PREFERENCES_H_
