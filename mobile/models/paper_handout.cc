#include "mobile/models/paper_handout.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QProcessEnvironment>
#include <QRegularExpression>
#include <QSaveFile>
#include <QStandardPaths>
#include <QUrl>
#include <algorithm>

#include "mobile/models/paper_rendition.h"
#include "mobile/models/session.h"
#include "mobile/models/words.h"
#include "shared/client/media_type.h"
#include "shared/domain/sharing.h"

namespace mandat::app {
namespace {

constexpr qsizetype kMostNameLetters = 120;  // file systems take 255 bytes
constexpr int kMostCopies = 1000;
// A print service somewhere in a network may never answer.
constexpr int kMostLookingMs = 30'000;
constexpr int kMostPrintingMs = 120'000;

// Without the characters that some file system does not take.
QString Harmless(QString name, qsizetype most) {
  static const QRegularExpression kOdd(QStringLiteral("[\\x00-\\x1f\\x7f/\\\\:*?\"<>|]+"));
  name.replace(kOdd, QStringLiteral(" "));
  name = name.simplified().left(most).trimmed();
  static const QRegularExpression kBeginning(QStringLiteral("^[. ]+"));
  name.remove(kBeginning);
  return name;
}

QString EndingOf(const std::string& media_type) {
  if (media_type == "application/pdf") return QStringLiteral(".pdf");
  for (const char* ending : {".pptx", ".docx", ".ppt", ".doc", ".odp", ".odt"}) {
    if (client::MediaTypeOf(ending, {}) == media_type) return QString::fromLatin1(ending);
  }
  return {};
}

}  // namespace

QString WhyNoCopy(const Workspace& w, const domain::Hash& paper) {
  if (domain::PaperMayBeShared(w.shown(), paper)) return {};
  const auto access = w.shown().paper_access.find(paper);
  if (access != w.shown().paper_access.end() && access->second.access == v1::DOCUMENT_ACCESS_RESTRICTED)
    return Words::tr("This paper may be read by named persons alone. No copy of it leaves the app.");
  return Words::tr("The forum does not allow that papers are shared or printed from the app.");
}

QString CopyName(const domain::Document& document) {
  const QString ending = EndingOf(document.media_type);
  const QString title = Harmless(Q(document.title), kMostNameLetters - ending.size());
  return (title.isEmpty() ? Words::tr("Paper") : title) + ending;
}

QString FreePath(const QString& folder, const QString& name) {
  const QDir dir(folder);
  if (!dir.exists(name)) return dir.filePath(name);
  const QFileInfo parts(name);
  for (int i = 2; i < kMostCopies; ++i) {
    const QString next = QStringLiteral("%1 (%2)%3")
                             .arg(parts.completeBaseName(), QString::number(i),
                                  parts.suffix().isEmpty() ? QString() : u'.' + parts.suffix());
    if (!dir.exists(next)) return dir.filePath(next);
  }
  return {};
}

PaperHandout::PaperHandout(QObject* parent) : QObject(parent), printers_({"name", "label", "isDefault"}) {
  connect(Session::instance(), &Session::contentChanged, this, &PaperHandout::Reload);
  // What it says is read here: in the language of programs, whatever the device's is.
  QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
  environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C"));
  lpstat_.setProcessEnvironment(environment);
  looking_limit_.setSingleShot(true);
  looking_limit_.setInterval(kMostLookingMs);
  connect(&looking_limit_, &QTimer::timeout, &lpstat_, &QProcess::kill);
  connect(&lpstat_, &QProcess::finished, this, [this] {
    // Stopped by itself, or by the limit.
    const bool answered = looking_limit_.isActive();
    ReadPrinters(QString::fromUtf8(lpstat_.readAllStandardOutput()));
    if (!answered) printers_text_ = Words::tr("The print service does not answer. Try again later.");
    LookingEnds();
  });
  connect(&lpstat_, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
    if (error != QProcess::FailedToStart) return;
    ReadPrinters({});
    LookingEnds();
  });
}

PaperHandout::~PaperHandout() {
  lpstat_.disconnect(this);
  lpstat_.kill();
  // What is being printed goes on, and is its own: see print().
}

void PaperHandout::LookingEnds() {
  looking_limit_.stop();
  looking_ = false;
  Q_EMIT changed();
}

void PaperHandout::setHash(const QString& hash) {
  if (hash == hash_) return;
  hash_ = hash;
  paper_ = domain::Hash::FromBytes(QByteArray::fromHex(hash_.toLatin1()).toStdString()).value_or(domain::Hash());
  saved_text_.clear();
  Reload();
}

void PaperHandout::Reload() {
  const Workspace* w = Session::instance()->workspace();
  const auto found = w ? w->shown().documents.find(paper_) : decltype(w->shown().documents.end())();
  exists_ = w && found != w->shown().documents.end();
  why_not_.clear();
  if (exists_) {
    title_ = Q(found->second.title);
    file_name_ = CopyName(found->second);
    why_not_ = WhyNoCopy(*w, paper_);
  }
  Q_EMIT changed();
}

absl::StatusOr<std::string> PaperHandout::Bytes(bool to_print) const {
  Workspace* w = Session::instance()->workspace();
  if (!w || !exists_) return absl::NotFoundError("no paper");
  // As it stands now: the rules may have changed while the sheet was open.
  if (const QString why = WhyNoCopy(*w, paper_); !why.isEmpty()) {
    Session::instance()->Say(why);
    return absl::PermissionDeniedError("no copy");
  }
  // A printer takes the PDF that was made of an office paper; whoever is given a copy gets what its author signed.
  const domain::Document& document = w->shown().documents.at(paper_);
  if (to_print && document.media_type != "application/pdf" && HashToRead(*w, paper_) == paper_) {
    Session::instance()->Say(NoRenditionText(w->client().rendition(paper_), document.media_type, false));
    return absl::NotFoundError("no PDF");
  }
  absl::StatusOr<std::string> bytes = w->client().Document(to_print ? HashToRead(*w, paper_) : paper_);
  if (!bytes.ok()) Session::instance()->Say(Words::tr("The paper is not on this device yet."));
  return bytes;
}

bool PaperHandout::save(const QString& folder, const QString& wanted) {
  Session* session = Session::instance();
  session->clearProblem();
  const absl::StatusOr<std::string> bytes = Bytes(false);
  if (!bytes.ok()) return false;
  const QString name = Harmless(wanted, kMostNameLetters);
  const QString path = name.isEmpty() ? QString() : FreePath(folder, name);
  if (path.isEmpty()) {
    session->Say(Words::tr("The file needs a name."));
    return false;
  }
  QSaveFile file(path);
  const bool written =
      file.open(QIODevice::WriteOnly) && file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) &&
      file.write(bytes->data(), static_cast<qint64>(bytes->size())) == static_cast<qint64>(bytes->size()) &&
      file.commit();
  if (!written) {
    session->Say(Words::tr("The copy could not be saved: %1").arg(file.errorString()));
    return false;
  }
  saved_path_ = path;
  saved_text_ = Words::tr("Saved as %1.").arg(QFileInfo(path).fileName());
  Q_EMIT changed();
  return true;
}

void PaperHandout::openSaved() {
  if (!saved_path_.isEmpty() && !QDesktopServices::openUrl(QUrl::fromLocalFile(saved_path_)))
    Session::instance()->Say(Words::tr("This device has no program that opens it."));
}

void PaperHandout::lookForPrinters() {
  if (looking_) return;
  looking_ = true;
  printers_text_.clear();
  Q_EMIT changed();
  looking_limit_.start();
  // Names alone, one a line; and which of them is used where none is named.
  lpstat_.start(QStringLiteral("lpstat"), {QStringLiteral("-e"), QStringLiteral("-d")});
}

void PaperHandout::ReadPrinters(const QString& said) {
  static const QString kDefault = QStringLiteral("system default destination: ");
  QStringList names;
  QString used;
  for (const QString& line : said.split(u'\n', Qt::SkipEmptyParts)) {
    if (line.startsWith(kDefault)) {
      used = line.mid(kDefault.size()).trimmed();
    } else if (!line.contains(u' ')) {
      names << line;
    }
  }
  QList<QVariantMap> rows;
  for (const QString& name : names) {
    const bool is_default = name == used;
    rows << QVariantMap{{"key", name},
                        {"name", name},
                        {"label", is_default ? Words::tr("%1 (the usual one)").arg(name) : name},
                        {"isDefault", is_default}};
  }
  std::stable_sort(rows.begin(), rows.end(), [](const QVariantMap& a, const QVariantMap& b) {
    return a["isDefault"].toBool() && !b["isDefault"].toBool();
  });
  printers_.setRows(rows);
  if (rows.isEmpty())
    printers_text_ = Words::tr("This device knows no printer. Add one in its settings and try again.");
}

void PaperHandout::print(const QString& printer) {
  if (busy_ || printer.isEmpty()) return;
  Session::instance()->clearProblem();
  const absl::StatusOr<std::string> bytes = Bytes(true);
  if (!bytes.ok()) return;
  busy_ = true;
  Q_EMIT changed();
  // Nobody's but the app's: closing the screen neither stops it nor waits for it.
  auto* const lp = new QProcess(QCoreApplication::instance());
  auto* const limit = new QTimer(lp);
  limit->setSingleShot(true);
  connect(limit, &QTimer::timeout, lp, &QProcess::kill);
  connect(lp, &QProcess::finished, lp, &QObject::deleteLater);
  connect(lp, &QProcess::finished, this, [this, lp, limit](int code, QProcess::ExitStatus how) {
    if (how == QProcess::NormalExit && code == 0) {
      PrintingEnds({});
    } else if (!limit->isActive()) {
      PrintingEnds(Words::tr("The print service does not answer. Try again later."));
    } else {
      const QString said = QString::fromLocal8Bit(lp->readAllStandardError()).simplified();
      PrintingEnds(said.isEmpty() ? Words::tr("The paper could not be printed.")
                                  : Words::tr("The paper could not be printed: %1").arg(said));
    }
  });
  connect(lp, &QProcess::errorOccurred, this, [this, lp](QProcess::ProcessError error) {
    if (error != QProcess::FailedToStart) return;  // what follows tells the others
    lp->deleteLater();
    PrintingEnds(Words::tr("This device has no program that prints (CUPS)."));
  });
  limit->start(kMostPrintingMs);
  // From its standard input: no file.
  lp->start(QStringLiteral("lp"), {QStringLiteral("-d"), printer, QStringLiteral("-t"), title_});
  lp->write(bytes->data(), static_cast<qint64>(bytes->size()));
  lp->closeWriteChannel();
}

void PaperHandout::PrintingEnds(const QString& problem) {
  busy_ = false;
  Q_EMIT changed();
  if (!problem.isEmpty()) {
    Session::instance()->Say(problem);
    return;
  }
  Q_EMIT Session::instance()->notice(Words::tr("The paper has been handed to the printer"), {});
  Q_EMIT printed();
}

}  // namespace mandat::app
