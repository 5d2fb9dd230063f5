// How the person wants the app to look; no secret, kept in the platform's settings. One for the whole app. GUI thread.
#ifndef MANDAT_MOBILE_MODELS_PREFERENCES_H_
#define MANDAT_MOBILE_MODELS_PREFERENCES_H_

#include <QtQml/qqmlregistration.h>

#include <QObject>
#include <QString>

namespace mandat::app {

class Preferences : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_SINGLETON
  // "system", "light", "dark".
  Q_PROPERTY(QString theme READ theme WRITE setTheme NOTIFY changed)
  // 1.0 to 2.0.
  Q_PROPERTY(double textScale READ textScale WRITE setTextScale NOTIFY changed)

 public:
  explicit Preferences(QObject* parent = nullptr);

  QString theme() const { return theme_; }
  void setTheme(const QString& theme);
  double textScale() const { return text_scale_; }
  void setTextScale(double scale);

 Q_SIGNALS:
  void changed();

 private:
  QString theme_;
  double text_scale_ = 1.0;
};

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_MODELS_PREFERENCES_H_
