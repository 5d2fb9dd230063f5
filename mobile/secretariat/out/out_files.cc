#include "mobile/secretariat/out/out_files.h"

#include <QDesktopServices>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QThreadPool>
#include <QUrl>
#include <utility>
#include <variant>

#include "mobile/models/session.h"
#include "mobile/models/words.h"
#include "mobile/secretariat/out/client_source.h"
#include "mobile/secretariat/out/out_files_words.h"
#include "mobile/secretariat/out/out_reading.h"
#include "shared/publish/site_writer.h"

namespace mandat::app {
namespace {

constexpr char kArchivePlaceNote[] = "out/archive-place";
constexpr char kPagesPlaceNote[] = "out/pages-place";
constexpr char kPagesNameNote[] = "out/pages-name";
constexpr char kPagesSettingsNote[] = "out/pages-settings";
constexpr qint64 kMostSettings = qint64{64} << 10;

QString NoteOf(const char* key) {
  const Workspace* w = Session::instance()->workspace();
  return w ? Q(w->client().LoadNote(key)) : QString();
}

// A place or a file that is still there.
QString PathOfNote(const char* key) {
  const QString path = NoteOf(key);
  return QFileInfo::exists(path) ? path : QString();
}

// How people see it: what it lies in, and its name.
QString FolderWords(const QString& folder) { return QDir::toNativeSeparators(folder); }

// nullopt, with the reason as Session.problem: they cannot be used.
std::optional<publish::Settings> ReadSettings(const QString& path) {
  if (path.isEmpty()) return publish::Settings();
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly) || file.size() > kMostSettings) {
    Session::instance()->Say(OutWords::tr("%1 cannot be read.").arg(QFileInfo(path).fileName()));
    return std::nullopt;
  }
  auto parsed = publish::ParseSettings(file.readAll().toStdString(), QFileInfo(path).fileName().toStdString());
  if (const auto* error = std::get_if<domain::FileError>(&parsed)) {
    Session::instance()->Say(
        OutWords::tr("The file with the pages' own details cannot be used: %1.").arg(Q(error->ToString())));
    return std::nullopt;
  }
  return std::get<publish::Settings>(std::move(parsed));
}

}  // namespace

struct OutFiles::PagesMade {
  absl::Status fetched, written;
  publish::Site site;
  std::size_t versions = 0;
};

OutFiles::OutFiles(QObject* parent) : QObject(parent), mailbox_(std::make_shared<Mailbox>(this)) {
  // What was made of one forum is nothing for whoever opens another, or for the next to unlock.
  for (const auto signal : {&Session::locking, &Session::forumChanged})
    connect(Session::instance(), signal, this, &OutFiles::ForgetAll);
  // The last forum was erased, or may not be shown: there is no other to change to. While a further one is joined,
  // those that are open stay.
  connect(Session::instance(), &Session::stageChanged, this, [this] {
    const Session::Stage stage = Session::instance()->stage();
    if (stage == Session::Locked || stage == Session::Wiped || stage == Session::OutOfContact) ForgetAll();
  });
  // The translator comes after those who listen to the same signal.
  connect(Session::instance(), &Session::languageChanged, this, &OutFiles::changed, Qt::QueuedConnection);
}

OutFiles::~OutFiles() {
  mailbox_->Close();
  cancel();
}

std::shared_ptr<archive::Source> OutFiles::SourceOf(Workspace& workspace) const {
  return std::make_shared<ClientSource>(workspace);
}

QString OutFiles::archiveName(const QString& meeting) const {
  const Workspace* w = Session::instance()->workspace();
  const domain::Meeting* found = w ? w->shown().FindMeeting(domain::MeetingId(meeting.toStdString())) : nullptr;
  return found ? OutWords::tr("archive-%1", "a folder's name: a date").arg(Q(found->date.ToString())) : QString();
}
QString OutFiles::archivePlace() const { return PathOfNote(kArchivePlaceNote); }
QString OutFiles::pagesName() const {
  const QString name = NoteOf(kPagesNameNote);
  return name.isEmpty() ? OutWords::tr("site", "a folder's name") : name;
}
QString OutFiles::pagesPlace() const { return PathOfNote(kPagesPlaceNote); }
QString OutFiles::settingsFile() const { return PathOfNote(kPagesSettingsNote); }

QString OutFiles::FolderOf(const QString& place, const QString& name) const {
  QString problem = FolderNameProblem(name);
  if (problem.isEmpty() && !QFileInfo(place).isDir()) problem = OutWords::tr("Choose where the folder is to be made.");
  if (!problem.isEmpty()) {
    Session::instance()->Say(problem);
    return {};
  }
  return QDir(place).filePath(name.trimmed());
}

std::shared_ptr<OutFiles::Running> OutFiles::Begin(Workspace& workspace, bool pages) {
  Session::instance()->clearProblem();
  running_ = std::make_shared<Running>();
  running_->pages = pages;
  running_->source = SourceOf(workspace);
  step_text_ = pages ? OutWords::tr("The pages are made") : ArchiveStepText(archive::Step::kFiles);
  value_ = -1;
  (pages ? pages_.after : archive_.after) = {};
  return running_;
}

bool OutFiles::makeArchive(const QString& meeting, const QString& place, const QString& name) {
  Workspace* w = Session::instance()->workspace();
  if (!w || running_) return false;
  const QString folder = FolderOf(place, name);
  if (folder.isEmpty()) return false;
  const std::shared_ptr<const domain::State> state = w->client().confirmed();
  const domain::MeetingId id(meeting.toStdString());
  if (!state->FindMeeting(id)) return false;
  (void)w->client().SaveNote(kArchivePlaceNote, place.toStdString());
  const QString fingerprint = Q(w->client().fingerprint());
  asked_meeting_ = meeting;
  const archive::Order order{state, id, folder.toStdString(), fingerprint.toStdString(), w->me(), w->now()};
  QThreadPool::globalInstance()->start(
      [this, order, folder, fingerprint, running = Begin(*w, false), mailbox = mailbox_] {
        const archive::Made made =
            archive::MakeArchive(order, *running->source, [&](archive::Step step, std::size_t done, std::size_t of) {
              const bool counted = step == archive::Step::kFiles || step == archive::Step::kChecking;
              const double value = counted && of > 0 ? static_cast<double>(done) / static_cast<double>(of) : -1;
              mailbox->Send([this, step, value] { Tell(ArchiveStepText(step), value); });
              return !running->cancelled.load();
            });
        mailbox->Send([this, made, folder, fingerprint] { ArchiveIsMade(made, folder, fingerprint); });
      });
  Q_EMIT changed();
  return true;
}

bool OutFiles::makePages(const QString& place, const QString& name, const QString& settings) {
  Workspace* w = Session::instance()->workspace();
  if (!w || running_) return false;
  const QString folder = FolderOf(place, name);
  const std::optional<publish::Settings> read = folder.isEmpty() ? std::nullopt : ReadSettings(settings);
  if (!read) return false;
  (void)w->client().SaveNote(kPagesPlaceNote, place.toStdString());
  (void)w->client().SaveNote(kPagesNameNote, name.trimmed().toStdString());
  (void)w->client().SaveNote(kPagesSettingsNote, settings.toStdString());
  QThreadPool::globalInstance()->start([this, state = w->client().confirmed(),
                                        fingerprint = Q(w->client().fingerprint()), read = *read, folder,
                                        running = Begin(*w, true), mailbox = mailbox_] {
    const PagesMade made = Pages(*state, fingerprint, read, folder, *running);
    mailbox->Send([this, made, folder] { PagesAreMade(made, folder); });
  });
  Q_EMIT changed();
  return true;
}

OutFiles::PagesMade OutFiles::Pages(const domain::State& state, const QString& fingerprint,
                                    const publish::Settings& settings, const QString& folder, Running& running) {
  PagesMade made;
  const std::vector<publish::PublicVersion> versions = publish::PublicVersionsOf(state);
  made.versions = versions.size();
  std::vector<domain::Hash> hashes;
  for (const publish::PublicVersion& version : versions) hashes.push_back(version.document);
  made.fetched = running.source->Fetch(hashes);
  if (!made.fetched.ok()) return made;
  auto documents =
      publish::ReadDocuments(versions, [&](const domain::Hash& hash) { return running.source->File(hash); });
  // Up to here it can be left off; what follows is a moment's work.
  made.fetched = running.cancelled.load() ? absl::CancelledError("nobody waits for it any more") : documents.status();
  if (!made.fetched.ok()) return made;
  made.site = publish::MakeSite({state, fingerprint.toStdString(), settings, versions, *std::move(documents)});
  made.written = publish::WriteSite(made.site.files, folder.toStdString());
  return made;
}

void OutFiles::cancel() {
  if (!running_) return;
  running_->cancelled = true;
  running_->source->Cancel();
}

void OutFiles::ForgetAll() {
  if (running_) running_->forgotten = true;
  cancel();
  asked_meeting_.clear();
  archive_ = {};
  pages_ = {};
  Q_EMIT changed();
}

void OutFiles::Tell(const QString& text, double value) {
  if (!running_ || running_->cancelled.load()) return;
  step_text_ = text;
  value_ = value;
  Q_EMIT changed();
}

void OutFiles::End(const WhyNot& why_not) {
  const std::shared_ptr<Running> ended = std::exchange(running_, nullptr);
  step_text_.clear();
  value_ = -1;
  QString problem;
  if (ended && !ended->forgotten && why_not) {
    if (!ended->cancelled.load()) problem = why_not();
    // Also the server may leave it off, when it stops.
    (ended->pages ? pages_.after : archive_.after) = problem.isEmpty() ? After{true, nullptr} : After{false, why_not};
  }
  Q_EMIT changed();
  // Minutes later: whoever began it is elsewhere, perhaps.
  if (!problem.isEmpty()) Q_EMIT Session::instance()->notice(problem, {});
}

void OutFiles::ArchiveIsMade(const archive::Made& made, const QString& folder, const QString& fingerprint) {
  if (made.fault != archive::Fault::kNone)
    return End([made, folder] { return ArchiveProblem(made, QFileInfo(folder).fileName()); });
  // Whoever left it off a moment too late has it nevertheless.
  if (running_ && !running_->forgotten)
    archive_ = {asked_meeting_, folder, Q(made.manifest.hex()), fingerprint, made.files, made.not_included, {}};
  End(nullptr);
}

void OutFiles::PagesAreMade(const PagesMade& made, const QString& folder) {
  if (!made.fetched.ok()) return End([status = made.fetched] { return PagesFetchProblem(status); });
  if (!made.written.ok())
    return End([status = made.written, folder] { return PagesWriteProblem(status, QFileInfo(folder).fileName()); });
  if (running_ && !running_->forgotten)
    pages_ = {folder, made.site.meetings, made.site.files.size(), made.site.removed, {}};
  End(nullptr);
}

QString OutFiles::archiveText() const {
  if (archive_.folder.isEmpty()) return {};
  return OutWords::tr("%n files in %1", "", static_cast<int>(archive_.files) + 1).arg(FolderWords(archive_.folder));
}
QString OutFiles::checkedText() const {
  if (archive_.folder.isEmpty()) return {};
  return OutWords::tr(
      "Checked as mandat verify does: every file is as the manifest says, and the log holds from the forum's "
      "fingerprint up.");
}
QStringList OutFiles::notIncluded() const { return NotIncludedLines(archive_.not_included); }
QString OutFiles::verifyCommand() const {
  if (archive_.folder.isEmpty()) return {};
  return QStringLiteral("mandat verify \"%1\" --fingerprint \"%2\"")
      .arg(FolderWords(archive_.folder), archive_.fingerprint);
}
QString OutFiles::pagesText() const {
  if (pages_.folder.isEmpty()) return {};
  return OutWords::tr("Minutes of %n meetings", "", pages_.meetings) + QStringLiteral(", ") +
         OutWords::tr("%n files in %1", "", static_cast<int>(pages_.files)).arg(FolderWords(pages_.folder));
}
QString OutFiles::removedText() const {
  if (pages_.folder.isEmpty()) return {};
  const QString removed = RemovedText(pages_.removed);
  return removed.isEmpty() ? OutWords::tr("Nothing was found in the texts that had to be taken out.")
                           : OutWords::tr("Taken out of the texts: %1.").arg(removed);
}
QString OutFiles::archiveEndedText() const {
  return archive_.after.left_off ? OutWords::tr("It was left off, and nothing is left of it.") : QString();
}
QString OutFiles::pagesEndedText() const {
  return pages_.after.left_off ? OutWords::tr("It was left off. The pages are as they were.") : QString();
}
QString OutFiles::archiveProblem() const { return archive_.after.why_not ? archive_.after.why_not() : QString(); }
QString OutFiles::pagesProblem() const { return pages_.after.why_not ? pages_.after.why_not() : QString(); }

void OutFiles::openArchive() const {
  if (!archive_.folder.isEmpty()) QDesktopServices::openUrl(QUrl::fromLocalFile(archive_.folder));
}
void OutFiles::openPages() const {
  if (!pages_.folder.isEmpty())
    QDesktopServices::openUrl(QUrl::fromLocalFile(QDir(pages_.folder).filePath(QStringLiteral("index.html"))));
}

}  // namespace mandat::app
