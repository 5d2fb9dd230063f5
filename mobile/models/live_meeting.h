// The meeting that goes on, for the band on top of other screens and for its own screen: it follows the log as records
// come, also those that came while there was no network.
//
// GUI thread; follows Session::contentChanged and the connection. What the rows hold: live_reading.h.
#ifndef MANDAT_MOBILE_MODELS_LIVE_MEETING_H_
#define MANDAT_MOBILE_MODELS_LIVE_MEETING_H_

#include <QtQml/qqmlregistration.h>

#include <QObject>
#include <QString>
#include <QStringList>

#include "mobile/models/live_reading.h"
#include "mobile/models/rows_model.h"

namespace mandat::app {

class LiveMeeting : public QObject {
  Q_OBJECT
  QML_ELEMENT
  // Empty: whichever goes on.
  Q_PROPERTY(QString meeting READ meeting WRITE setMeeting NOTIFY changed)
  // The one that is shown; empty: none.
  Q_PROPERTY(QString shownMeeting READ shownMeeting NOTIFY changed)
  Q_PROPERTY(bool open READ open NOTIFY changed)
  Q_PROPERTY(bool closed READ closed NOTIFY changed)
  Q_PROPERTY(QString dateText READ dateText NOTIFY changed)
  Q_PROPERTY(QString title READ title NOTIFY changed)
  Q_PROPERTY(QString whereText READ whereText NOTIFY changed)
  Q_PROPERTY(QString newestText READ newestText NOTIFY changed)
  Q_PROPERTY(QString staleText READ staleText NOTIFY changed)
  // Something is asked of me at the current item: "Ta ställning". Empty: nothing.
  Q_PROPERTY(QString askText READ askText NOTIFY changed)
  // The current item; empty: none, or done with.
  Q_PROPERTY(QString item READ item NOTIFY changed)
  Q_PROPERTY(QString itemLine READ itemLine NOTIFY changed)
  Q_PROPERTY(QString itemTitle READ itemTitle NOTIFY changed)
  Q_PROPERTY(QString itemKind READ itemKind NOTIFY changed)
  Q_PROPERTY(QString verdictText READ verdictText NOTIFY changed)
  Q_PROPERTY(mandat::app::Tone::Value verdictTone READ verdictTone NOTIFY changed)
  Q_PROPERTY(QStringList clauses READ clauses NOTIFY changed)
  // Who records the attendance, by name.
  Q_PROPERTY(QString recorderText READ recorderText NOTIFY changed)
  Q_PROPERTY(mandat::app::RowsModel* voices READ voices CONSTANT)
  Q_PROPERTY(mandat::app::RowsModel* agenda READ agenda CONSTANT)
  Q_PROPERTY(mandat::app::RowsModel* decisions READ decisions CONSTANT)

 public:
  explicit LiveMeeting(QObject* parent = nullptr);

  QString meeting() const { return meeting_; }
  void setMeeting(const QString& meeting);
  QString shownMeeting() const { return shown_; }
  bool open() const { return live_.open; }
  bool closed() const { return live_.closed; }
  QString dateText() const { return date_text_; }
  QString title() const { return live_.title; }
  QString whereText() const { return live_.where; }
  QString newestText() const { return live_.newest; }
  QString staleText() const { return live_.stale; }
  QString askText() const { return ask_text_; }
  QString item() const { return item_; }
  QString itemLine() const { return live_.current_line; }
  QString itemTitle() const { return item_title_; }
  QString itemKind() const { return item_kind_; }
  QString verdictText() const { return live_.verdict; }
  Tone::Value verdictTone() const { return live_.verdict_tone; }
  QStringList clauses() const { return clauses_; }
  QString recorderText() const { return recorder_text_; }
  RowsModel* voices() { return &voices_; }
  RowsModel* agenda() { return &agenda_; }
  RowsModel* decisions() { return &decisions_; }

  // What would be said to the secretary; `presence`: 1 not there, 2 in the room, 3 remotely.
  Q_INVOKABLE QString message(const QString& mandate, int presence) const;
  // Remembers that it was said. With `by_mail` the device's mail program opens with it; false: there is none.
  Q_INVOKABLE bool tell(const QString& mandate, int presence, bool by_mail);

 Q_SIGNALS:
  void changed();

 private:
  void Reload();
  const domain::Meeting* Shown() const;

  QString meeting_, shown_, date_text_, item_, item_title_, item_kind_, ask_text_, recorder_text_;
  QStringList clauses_;
  LiveReading live_;  // `current` is used in Reload() alone
  RowsModel voices_, agenda_, decisions_;
};

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_MODELS_LIVE_MEETING_H_
