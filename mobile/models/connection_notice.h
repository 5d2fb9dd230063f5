// How it stands with the server, as a banner over every screen and as a line under every list: steady, in words.
//
// Properties: text (the banner's; empty: none), tone, glyph, stateText ("Everything is up to date."), lastContactText,
// refreshing (somebody has asked for news and waits for it). refresh() asks the server now, whatever was planned. GUI
// thread; follows Session::connectionChanged.
#ifndef MANDAT_MOBILE_MODELS_CONNECTION_NOTICE_H_
#define MANDAT_MOBILE_MODELS_CONNECTION_NOTICE_H_

#include <QtQml/qqmlregistration.h>

#include <QElapsedTimer>
#include <QObject>
#include <QString>
#include <QTimer>

#include "mobile/models/steady_text.h"
#include "mobile/models/tone.h"

namespace mandat::app {

class ConnectionNotice : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_SINGLETON
  Q_PROPERTY(QString text READ text NOTIFY changed)
  Q_PROPERTY(mandat::app::Tone::Value tone READ tone NOTIFY changed)
  Q_PROPERTY(QString glyph READ glyph NOTIFY changed)
  Q_PROPERTY(QString stateText READ stateText NOTIFY changed)
  Q_PROPERTY(QString lastContactText READ lastContactText NOTIFY changed)
  Q_PROPERTY(bool refreshing READ refreshing NOTIFY changed)

 public:
  explicit ConnectionNotice(QObject* parent = nullptr);

  QString text() const { return text_; }
  Tone::Value tone() const { return tone_; }
  QString glyph() const { return glyph_; }
  QString stateText() const { return state_text_; }
  QString lastContactText() const { return last_contact_text_; }
  bool refreshing() const { return refreshing_; }

  Q_INVOKABLE void refresh();
  // For stories, which no person reads: what is shown comes and goes so many times faster.
  static void Hurry(int times);

 Q_SIGNALS:
  void changed();

 private:
  [[nodiscard]] std::int64_t Now() const;
  void Reload();
  void Settle();
  void EndRefresh();

  SteadyText steady_;
  QElapsedTimer clock_;
  QTimer next_;
  QTimer refresh_;
  QString text_, glyph_, state_text_, last_contact_text_;
  Tone::Value tone_ = Tone::Accent;
  bool was_away_ = false;  // what is told, or was, is that there was no contact
  bool refreshing_ = false;
  int looks_ = 0;
};

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_MODELS_CONNECTION_NOTICE_H_
