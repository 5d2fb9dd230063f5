// A meeting to the person's own calendar: a calendar file in their downloads, opened by what the system opens such
// files with. It holds when, where and what the meeting is called, no agenda and nobody's name; the person is told
// where it is. GUI thread.
#ifndef MANDAT_MOBILE_MODELS_MEETING_CALENDAR_H_
#define MANDAT_MOBILE_MODELS_MEETING_CALENDAR_H_

#include <QtQml/qqmlregistration.h>

#include <QObject>
#include <QString>

namespace mandat::app {

class MeetingCalendar : public QObject {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(QString meeting MEMBER meeting_ NOTIFY changed)

 public:
  explicit MeetingCalendar(QObject* parent = nullptr) : QObject(parent) {}

  // Writes and opens it. False with the reason as Session's problem.
  Q_INVOKABLE bool save();

 Q_SIGNALS:
  void changed();

 private:
  QString meeting_;
};

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_MODELS_MEETING_CALENDAR_H_
