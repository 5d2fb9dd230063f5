#include "mobile/models/meeting_calendar.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>
#include <QStandardPaths>
#include <QUrl>

#include "mobile/models/session.h"
#include "mobile/models/words.h"
#include "mobile/models/workspace.h"
#include "shared/calendar/meeting_event.h"

namespace mandat::app {
namespace {

calendar::MeetingEvent EventOf(const domain::Meeting& meeting, const Workspace& w) {
  return {.uid = meeting.statement.hex().substr(0, 32) + "@mandat",
          .title = w.shown().forum.short_name + ": " + meeting.title,
          .place = meeting.place,
          .date = meeting.date,
          .start = meeting.start,
          .end = meeting.end,
          .time_zone = w.shown().forum.time_zone,
          .sequence = static_cast<int>(meeting.postponements.size()),
          .called = meeting.phase != domain::MeetingPhase::kPlanned,
          .cancelled = meeting.phase == domain::MeetingPhase::kCancelled,
          .made_at = w.now()};
}

}  // namespace

bool MeetingCalendar::save() {
  Session* session = Session::instance();
  const Workspace* w = session->workspace();
  const domain::Meeting* meeting = w ? w->shown().FindMeeting(domain::MeetingId(meeting_.toStdString())) : nullptr;
  if (!meeting) return false;
  const auto text = calendar::ToCalendarFile(EventOf(*meeting, *w));
  if (!text.ok()) {
    session->Say(Words::ErrorText(text.status()));
    return false;
  }
  QString folder = QStandardPaths::writableLocation(QStandardPaths::DownloadLocation);
  if (folder.isEmpty() || !QDir().mkpath(folder))
    folder = QStandardPaths::writableLocation(QStandardPaths::TempLocation);
  QSaveFile file(folder + QStringLiteral("/mandat-%1.ics").arg(Q(meeting->date.ToString())));
  if (!file.open(QIODevice::WriteOnly) || file.write(text->data(), static_cast<qint64>(text->size())) < 0 ||
      !file.commit()) {
    session->Say(Words::tr("The calendar file could not be saved: %1.").arg(file.errorString()));
    return false;
  }
  session->Say({});
  const QString name = QFileInfo(file.fileName()).fileName();
  const bool opened = QDesktopServices::openUrl(QUrl::fromLocalFile(file.fileName()));
  Q_EMIT session->notice(opened ? Words::tr("Handed to your calendar. The file %1 is among your downloads.").arg(name)
                                : Words::tr("Saved among your downloads as %1. Open it with your calendar.").arg(name),
                         {});
  return true;
}

}  // namespace mandat::app
