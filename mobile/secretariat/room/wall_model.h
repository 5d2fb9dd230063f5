// What the meeting's own screen shows to everybody in the room: where the meeting is, what is proposed or decided,
// whether enough are there, and on asking the log's newest checkpoint. Nobody's name and nobody's word.
//
// It stays with the forum that was on the screen when the meeting was named, also while another one is; while the app
// is locked it shows nothing of the meeting (`paused`). GUI thread; follows Session's changes of any forum.
#ifndef MANDAT_MOBILE_SECRETARIAT_ROOM_WALL_MODEL_H_
#define MANDAT_MOBILE_SECRETARIAT_ROOM_WALL_MODEL_H_

#include <QtQml/qqmlregistration.h>

#include <QObject>
#include <QString>
#include <QStringList>
#include <QVariantList>

#include "mobile/models/tone.h"
#include "mobile/secretariat/room/room_reading.h"

namespace mandat::app {

class WallModel : public QObject {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(QString meeting READ meeting WRITE setMeeting NOTIFY changed)
  Q_PROPERTY(QString forumName READ forumName NOTIFY changed)
  Q_PROPERTY(QString dateText READ dateText NOTIFY changed)
  Q_PROPERTY(QString head READ head NOTIFY changed)
  Q_PROPERTY(QString title READ title NOTIFY changed)
  Q_PROPERTY(QString stateText READ stateText NOTIFY changed)
  Q_PROPERTY(QString prefix READ prefix NOTIFY changed)
  Q_PROPERTY(QStringList clauses READ clauses NOTIFY changed)
  Q_PROPERTY(QString outcome READ outcome NOTIFY changed)
  Q_PROPERTY(mandat::app::Tone::Value tone READ tone NOTIFY changed)
  Q_PROPERTY(QString nextText READ nextText NOTIFY changed)
  Q_PROPERTY(bool quorumMet READ quorumMet NOTIFY changed)
  Q_PROPERTY(QString quorumText READ quorumText NOTIFY changed)
  Q_PROPERTY(bool open READ open NOTIFY changed)
  // The meeting has ended, or there is none any more.
  Q_PROPERTY(bool over READ over NOTIFY changed)
  // The app is locked.
  Q_PROPERTY(bool paused READ paused NOTIFY changed)
  // "mandat-checkpoint:FORUM:EPOCH:SIZE:HEAD"; empty until it was asked for, and where there is none.
  Q_PROPERTY(QString checkpoint READ checkpoint NOTIFY changed)
  Q_PROPERTY(QString checkpointText READ checkpointText NOTIFY changed)

 public:
  explicit WallModel(QObject* parent = nullptr);

  QString meeting() const { return meeting_; }
  void setMeeting(const QString& meeting);
  QString forumName() const { return forum_name_; }
  QString dateText() const { return date_text_; }
  QString head() const { return wall_.head; }
  QString title() const { return wall_.title; }
  QString stateText() const { return wall_.state; }
  QString prefix() const { return wall_.prefix; }
  QStringList clauses() const { return wall_.clauses; }
  QString outcome() const { return wall_.outcome; }
  Tone::Value tone() const { return wall_.tone; }
  QString nextText() const { return wall_.next; }
  bool quorumMet() const { return quorum_.met; }
  QString quorumText() const { return quorum_.text; }
  bool open() const { return open_; }
  bool over() const { return over_; }
  bool paused() const { return paused_; }
  QString checkpoint() const { return checkpoint_; }
  QString checkpointText() const { return checkpoint_text_; }

  // Reads the log: a moment's work, so it is asked for.
  Q_INVOKABLE void showCheckpoint(bool shown);

 Q_SIGNALS:
  void changed();

 private:
  void Reload();
  // Null: not open now.
  const Workspace* Find() const;

  QString forum_;  // as Session.forum
  QString meeting_, forum_name_, date_text_, checkpoint_, checkpoint_text_;
  WallReading wall_;
  RoomQuorum quorum_;
  bool open_ = false, over_ = false, paused_ = false;
};

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_SECRETARIAT_ROOM_WALL_MODEL_H_
