#include "mobile/secretariat/board/board_files.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>
#include <QStandardPaths>
#include <string>

#include "mobile/models/paper_handout.h"
#include "mobile/models/session.h"
#include "mobile/models/words.h"
#include "mobile/secretariat/board/board_pdf.h"
#include "mobile/secretariat/board/board_reading.h"
#include "shared/sheets/board_sheet.h"
#include "shared/sheets/csv.h"
#include "shared/sheets/xlsx.h"

namespace mandat::app {
namespace {

BoardPaper PaperOf(const Workspace& w, const domain::Meeting& meeting) {
  return {BoardWords::tr("The standing before the meeting of %1").arg(Words::Day(meeting.date, w.today())),
          Q(w.shown().forum.name), BoardWords::tr("as of %1").arg(Words::Moment(w.now(), w.now()))};
}

}  // namespace

absl::Status WriteBoardFile(const Workspace& w, const domain::Meeting& meeting, const QString& kind,
                            const QString& path) {
  const domain::Language language = WordsLanguage() == u"sv" ? domain::Language::kSwedish : domain::Language::kEnglish;
  if (kind == u"xlsx")
    return sheets::WriteXlsx(sheets::BoardSheets(w.shown(), meeting, language), path.toStdString(), w.now());
  QSaveFile file(path);
  if (!file.open(QIODevice::WriteOnly)) return absl::UnavailableError(file.errorString().toStdString());
  bool written = false;
  if (kind == u"csv") {
    const std::string text = sheets::WriteCsv(sheets::BoardList(w.shown(), meeting, language));
    written = file.write(text.data(), static_cast<qint64>(text.size())) == static_cast<qint64>(text.size());
  } else {
    written = WriteBoardPdf(ReadBoard(w, meeting), PaperOf(w, meeting), file);
  }
  if (written && file.commit()) return absl::OkStatus();
  return absl::UnavailableError(file.errorString().toStdString());
}

bool BoardFiles::save(const QString& kind) {
  Session* session = Session::instance();
  const Workspace* w = session->workspace();
  const domain::Meeting* meeting = w ? w->shown().FindMeeting(domain::MeetingId(meeting_.toStdString())) : nullptr;
  if (!meeting) return false;
  QString folder = QStandardPaths::writableLocation(QStandardPaths::DownloadLocation);
  if (folder.isEmpty() || !QDir().mkpath(folder))
    folder = QStandardPaths::writableLocation(QStandardPaths::TempLocation);
  // What was saved earlier stays.
  const QString path = FreePath(
      folder,
      BoardWords::tr("standing-%1.%2", "a file's name: a date and its ending").arg(Q(meeting->date.ToString()), kind));
  if (const absl::Status status = WriteBoardFile(*w, *meeting, kind, path); !status.ok()) {
    session->Say(BoardWords::tr("The file could not be saved: %1.").arg(Q(std::string(status.message()))));
    return false;
  }
  session->Say({});
  Q_EMIT session->notice(BoardWords::tr("Saved among your downloads as %1.").arg(QFileInfo(path).fileName()), {});
  return true;
}

}  // namespace mandat::app
