// A meeting that is to be moved or cancelled, as a sheet: what follows is there before it is signed.
//
// `deadlines`: rows of DeadlineTable.qml; `troubles`: sentences; `moveFollows`, `cancelFollows`: lists of { text,
// glyph, tone } (meeting_change.h). move() and cancel() sign; who is not the chair hands in the chair's word. False
// with the reason as Session.problem. GUI thread; follows Session::contentChanged until it has signed.
#ifndef MANDAT_MOBILE_SECRETARIAT_YEAR_MEETING_CHANGE_MODEL_H_
#define MANDAT_MOBILE_SECRETARIAT_YEAR_MEETING_CHANGE_MODEL_H_

#include <QtQml/qqmlregistration.h>

#include <QObject>
#include <QString>
#include <QStringList>
#include <QVariantList>
#include <optional>

#include "absl/status/statusor.h"
#include "mandat/v1/statement.pb.h"
#include "mobile/models/workspace.h"

namespace mandat::app {

class MeetingChangeModel : public QObject {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(QString meeting READ meeting WRITE setMeeting NOTIFY changed)
  // The new day and times as they are written; without times those that the meeting has.
  Q_PROPERTY(QString date READ date WRITE setDate NOTIFY changed)
  Q_PROPERTY(QString start READ start WRITE setStart NOTIFY changed)
  Q_PROPERTY(QString end READ end WRITE setEnd NOTIFY changed)
  // It is planned or called, and nothing more has come of it.
  Q_PROPERTY(bool possible READ possible NOTIFY changed)
  // "Fredag 11 december, 08:30–12:00 · Wämö center".
  Q_PROPERTY(QString nowText READ nowText NOTIFY changed)
  Q_PROPERTY(QString startNow READ startNow NOTIFY changed)
  Q_PROPERTY(QString endNow READ endNow NOTIFY changed)
  // What the day is in words; empty while it is none that the meeting can be moved to.
  Q_PROPERTY(QString dayText READ dayText NOTIFY changed)
  // "Flytta till fredag 15 januari": empty with it.
  Q_PROPERTY(QString moveText READ moveText NOTIFY changed)
  // Why not; empty while the day, or a time, is not written to its end.
  Q_PROPERTY(QString dayProblem READ dayProblem NOTIFY changed)
  Q_PROPERTY(QString timesProblem READ timesProblem NOTIFY changed)
  Q_PROPERTY(bool ready READ ready NOTIFY changed)
  Q_PROPERTY(QVariantList deadlines READ deadlines NOTIFY changed)
  Q_PROPERTY(QStringList troubles READ troubles NOTIFY changed)
  // Of the calendars that were read in for the new day's year.
  Q_PROPERTY(QString calendarsText READ calendarsText NOTIFY changed)
  Q_PROPERTY(QVariantList moveFollows READ moveFollows NOTIFY changed)
  Q_PROPERTY(QVariantList cancelFollows READ cancelFollows NOTIFY changed)
  // Who is here signs as the chair.
  Q_PROPERTY(bool asChair READ asChair NOTIFY changed)
  Q_PROPERTY(QString chairName READ chairName NOTIFY changed)

 public:
  explicit MeetingChangeModel(QObject* parent = nullptr);

  QString meeting() const { return meeting_; }
  void setMeeting(const QString& meeting);
  QString date() const { return date_; }
  void setDate(const QString& date);
  QString start() const { return start_; }
  void setStart(const QString& start);
  QString end() const { return end_; }
  void setEnd(const QString& end);
  bool possible() const { return possible_; }
  QString nowText() const { return now_text_; }
  QString startNow() const { return start_now_; }
  QString endNow() const { return end_now_; }
  QString dayText() const { return day_text_; }
  QString moveText() const { return move_text_; }
  QString dayProblem() const { return day_problem_; }
  QString timesProblem() const { return times_problem_; }
  bool ready() const { return to_.has_value(); }
  QVariantList deadlines() const { return deadlines_; }
  QStringList troubles() const { return troubles_; }
  QString calendarsText() const { return calendars_text_; }
  QVariantList moveFollows() const { return move_follows_; }
  QVariantList cancelFollows() const { return cancel_follows_; }
  bool asChair() const { return as_chair_; }
  QString chairName() const { return chair_name_; }

  // `channel`, `evidence`: how the chair's word came (entered_word.h); of the chair's own they are nothing.
  Q_INVOKABLE bool move(const QString& reason, const QString& channel, const QString& evidence);
  Q_INVOKABLE bool cancel(const QString& reason, const QString& channel, const QString& evidence);

 Q_SIGNALS:
  void changed();

 private:
  void Reload();
  void LookAtNewDay(const domain::Meeting& meeting);
  const domain::Meeting* Find() const;
  // Whether it was taken; `told` of it then.
  bool Signed(const absl::StatusOr<client::ActResult>& result, const QString& told);

  QString meeting_, date_, start_, end_, now_text_, start_now_, end_now_, day_text_, move_text_, day_problem_,
      times_problem_, calendars_text_, chair_name_;
  bool possible_ = false, as_chair_ = false;
  // What follows of one's own act is no news in a sheet that closes on it.
  bool signed_ = false;
  std::optional<domain::PlannedMeeting> to_;
  QVariantList deadlines_, move_follows_, cancel_follows_;
  QStringList troubles_;
};

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_SECRETARIAT_YEAR_MEETING_CHANGE_MODEL_H_
