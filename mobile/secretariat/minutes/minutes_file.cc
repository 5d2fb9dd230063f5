#include "mobile/secretariat/minutes/minutes_file.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>
#include <QStandardPaths>
#include <QThreadPool>
#include <utility>

#include "mobile/models/session.h"
#include "mobile/models/words.h"
#include "mobile/secretariat/minutes/minutes_reading.h"

namespace mandat::app {
namespace {

v1::GetMinutesFileRequest::Format FormatOf(const QString& ending) {
  return ending == u"docx"   ? v1::GetMinutesFileRequest::FORMAT_DOCX
         : ending == u"html" ? v1::GetMinutesFileRequest::FORMAT_HTML
                             : v1::GetMinutesFileRequest::FORMAT_PDF_A;
}

}  // namespace

QString MinutesFileProblem(const absl::Status& status) {
  if (absl::IsFailedPrecondition(status) || absl::IsUnimplemented(status))
    return MinutesDeskWords::tr(
        "The server makes no such files: LibreOffice is not at work there. The HTML file is made without it.");
  if (absl::IsDeadlineExceeded(status))
    return MinutesDeskWords::tr("The file took too long to make. Try again in a while.");
  return Words::ErrorText(status);
}

QString DownloadsFolder() {
  const QString folder = QStandardPaths::writableLocation(QStandardPaths::DownloadLocation);
  return !folder.isEmpty() && QDir().mkpath(folder) ? folder
                                                    : QStandardPaths::writableLocation(QStandardPaths::TempLocation);
}

absl::StatusOr<QString> SaveAmongDownloads(const QString& name, const std::string& bytes) {
  QSaveFile file(DownloadsFolder() + u'/' + name);
  const auto size = static_cast<qint64>(bytes.size());
  if (!file.open(QIODevice::WriteOnly) || file.write(bytes.data(), size) != size || !file.commit())
    return absl::InternalError(
        MinutesDeskWords::tr("The file could not be saved: %1.").arg(file.errorString()).toStdString());
  return file.fileName();
}

QString MinutesFileName(const domain::Meeting& meeting, const domain::ItemId& item, int version,
                        const QString& ending) {
  const QString whole = MinutesDeskWords::tr("minutes-%1", "a file's name: a date").arg(Q(meeting.date.ToString()));
  return whole + (item.empty() ? QString() : u'-' + Q(item)) +
         (version > 0 ? QStringLiteral("-v%1").arg(version) : QString()) + u'.' + ending;
}

MinutesFile::MinutesFile(QObject* parent) : QObject(parent), mailbox_(std::make_shared<Mailbox>(this)) {}

MinutesFile::~MinutesFile() {
  mailbox_->Close();
  if (inquiry_) inquiry_->Cancel();
}

void MinutesFile::save(const QString& format) {
  const Workspace* w = Session::instance()->workspace();
  const domain::Meeting* meeting = w ? w->shown().FindMeeting(domain::MeetingId(meeting_.toStdString())) : nullptr;
  if (!meeting || inquiry_) return;
  if (!Session::instance()->online()) return Session::instance()->Say(MinutesFileProblem(absl::UnavailableError("")));
  Session::instance()->clearProblem();
  inquiry_ = w->client().Inquire();
  saved_text_.clear();
  Q_EMIT changed();
  v1::GetMinutesFileRequest request;
  request.set_meeting(meeting_.toStdString());
  request.set_item(item_.toStdString());
  request.set_version(static_cast<std::uint32_t>(version_));
  request.set_format(FormatOf(format));
  const QString name = MinutesFileName(*meeting, domain::ItemId(item_.toStdString()), version_, format);
  QThreadPool::globalInstance()->start([this, request, name, inquiry = inquiry_, mailbox = mailbox_] {
    const absl::StatusOr<std::string> file = inquiry->MinutesFile(request, kMinutesFilePatience);
    mailbox->Send([this, file, name] {
      inquiry_ = nullptr;
      const absl::StatusOr<QString> saved =
          file.ok() ? SaveAmongDownloads(name, *file) : absl::StatusOr<QString>(file.status());
      if (saved.ok()) {
        saved_text_ = MinutesDeskWords::tr("Saved among your downloads as %1.").arg(QFileInfo(*saved).fileName());
      } else {
        Session::instance()->Say(file.ok() ? Q(std::string(saved.status().message()))
                                           : MinutesFileProblem(file.status()));
      }
      Q_EMIT changed();
    });
  });
}

}  // namespace mandat::app
