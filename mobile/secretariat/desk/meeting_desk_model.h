// The head of a meeting's desk: what it is called, when and where, how far it has come, and the steps of its life.
//
// `steps`: a list of { key, label, done }; `now` is the key of the one that the meeting is at. GUI thread; follows
// Session::contentChanged.
#ifndef MANDAT_MOBILE_SECRETARIAT_DESK_MEETING_DESK_MODEL_H_
#define MANDAT_MOBILE_SECRETARIAT_DESK_MEETING_DESK_MODEL_H_

#include <QtQml/qqmlregistration.h>

#include <QObject>
#include <QString>
#include <QVariantList>

#include "mobile/models/tone.h"

namespace mandat::app {

class MeetingDeskModel : public QObject {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(QString meeting READ meeting WRITE setMeeting NOTIFY changed)
  Q_PROPERTY(bool exists READ exists NOTIFY changed)
  Q_PROPERTY(QString title READ title NOTIFY changed)
  // "Fredag 11 december, 08:30–12:00 · Wämö center".
  Q_PROPERTY(QString whenText READ whenText NOTIFY changed)
  Q_PROPERTY(QString stateText READ stateText NOTIFY changed)
  Q_PROPERTY(mandat::app::Tone::Value stateTone READ stateTone NOTIFY changed)
  // "Om 18 dagar"; empty for one that is over.
  Q_PROPERTY(QString countdownText READ countdownText NOTIFY changed)
  // It can be moved and cancelled, by who is here.
  Q_PROPERTY(bool changeable READ changeable NOTIFY changed)
  Q_PROPERTY(QVariantList steps READ steps NOTIFY stepsChanged)
  Q_PROPERTY(QString now READ now NOTIFY changed)

 public:
  explicit MeetingDeskModel(QObject* parent = nullptr);

  QString meeting() const { return meeting_; }
  void setMeeting(const QString& meeting);
  bool exists() const { return exists_; }
  QString title() const { return title_; }
  QString whenText() const { return when_text_; }
  QString stateText() const { return state_text_; }
  Tone::Value stateTone() const { return state_tone_; }
  QString countdownText() const { return countdown_text_; }
  bool changeable() const { return changeable_; }
  QVariantList steps() const { return steps_; }
  QString now() const { return now_; }

 Q_SIGNALS:
  void changed();
  void stepsChanged();

 private:
  void Reload();

  QString meeting_, title_, when_text_, state_text_, countdown_text_, now_;
  bool exists_ = false, changeable_ = false;
  Tone::Value state_tone_ = Tone::Neutral;
  QVariantList steps_;
};

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_SECRETARIAT_DESK_MEETING_DESK_MODEL_H_
