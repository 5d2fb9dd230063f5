#include "mobile/models/folder_model.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <QStorageInfo>
#include <algorithm>
#include <utility>

#include "mobile/models/matter_draft_model.h"
#include "mobile/models/words.h"

namespace mandat::app {
namespace {

constexpr int kMostRows = 500;

struct FilePlace {
  QString path;
  QString name;
};

// Documents, downloads, desktop, home, and what is plugged in.
QList<FilePlace> FilePlaces() {
  QList<FilePlace> places;
  const auto add = [&](const QString& path, const QString& name) {
    const bool known =
        std::any_of(places.begin(), places.end(), [&](const FilePlace& place) { return place.path == path; });
    if (!known && QFileInfo(path).isDir()) places << FilePlace{path, name};
  };
  for (const auto& [location, name] : {std::pair{QStandardPaths::DocumentsLocation, Words::tr("Documents")},
                                       std::pair{QStandardPaths::DownloadLocation, Words::tr("Downloads")},
                                       std::pair{QStandardPaths::DesktopLocation, Words::tr("Desktop")},
                                       std::pair{QStandardPaths::HomeLocation, Words::tr("Home")}}) {
    add(QDir::cleanPath(QStandardPaths::writableLocation(location)), name);
  }
  for (const QStorageInfo& volume : QStorageInfo::mountedVolumes()) {
    const QString root = volume.rootPath();
    const bool plugged_in =
        root.startsWith(QStringLiteral("/media/")) || root.startsWith(QStringLiteral("/run/media/"));
    if (plugged_in && volume.isReady()) add(root, QDir(root).dirName());
  }
  return places;
}

// The place that a folder is, in words; of any other folder its own name.
QString NameOfFolder(const QString& folder) {
  for (const FilePlace& place : FilePlaces()) {
    if (place.path == folder) return place.name;
  }
  return QDir(folder).dirName();
}

bool IsFilePlace(const QString& folder) {
  const QList<FilePlace> places = FilePlaces();
  return std::any_of(places.begin(), places.end(), [&](const FilePlace& place) { return place.path == folder; });
}

QVariantMap FolderRow(const QString& path, const QString& name) {
  return {{"key", path},
          {"name", name},
          {"path", path},
          {"isFolder", true},
          {"subtitle", QString()},
          {"usable", true},
          {"openName", Words::tr("Open the folder %1").arg(name)}};
}

}  // namespace

FolderModel::FolderModel(QObject* parent)
    : RowsModel({"name", "path", "isFolder", "subtitle", "usable", "openName"}, parent) {
  const QList<FilePlace> places = FilePlaces();
  if (!places.isEmpty()) folder_ = places.first().path;
  Show();
}

QString FolderModel::name() const { return folder_.isEmpty() ? Words::tr("This device") : NameOfFolder(folder_); }

void FolderModel::open(const QString& folder) {
  folder_ = folder;
  Show();
}

void FolderModel::setFoldersOnly(bool folders_only) {
  if (folders_only == folders_only_) return;
  folders_only_ = folders_only;
  Show();
}

void FolderModel::setEndings(const QStringList& endings) {
  if (endings == endings_) return;
  endings_ = endings;
  Show();
}

void FolderModel::up() {
  folder_ = IsFilePlace(folder_) ? QString() : QFileInfo(folder_).path();
  Show();
}

void FolderModel::ShowPlaces() {
  QList<QVariantMap> rows;
  for (const FilePlace& place : FilePlaces()) rows << FolderRow(place.path, place.name);
  setRows(rows);
  Q_EMIT changed();
}

void FolderModel::Show() {
  if (folder_.isEmpty()) return ShowPlaces();
  QList<QVariantMap> rows;
  const QFileInfoList entries = QDir(folder_).entryInfoList(QDir::AllDirs | QDir::Files | QDir::NoDotAndDotDot,
                                                            QDir::DirsFirst | QDir::Name | QDir::IgnoreCase);
  for (const QFileInfo& entry : entries) {
    if (rows.size() >= kMostRows) break;
    if (entry.isDir()) {
      rows << FolderRow(entry.filePath(), entry.fileName());
      continue;
    }
    if (folders_only_) break;  // folders come first
    if (!endings_.isEmpty()) {
      const bool fits = std::any_of(endings_.begin(), endings_.end(), [&](const QString& ending) {
        return entry.fileName().endsWith(ending, Qt::CaseInsensitive);
      });
      if (!fits) continue;
      rows << QVariantMap{{"key", entry.filePath()},
                          {"name", entry.fileName()},
                          {"path", entry.filePath()},
                          {"isFolder", false},
                          {"subtitle", Words::Size(static_cast<quint64>(entry.size()))},
                          {"usable", true},
                          {"openName", Words::tr("Choose %1").arg(entry.fileName())}};
      continue;
    }
    QByteArray beginning;
    if (QFile file(entry.filePath()); file.open(QIODevice::ReadOnly)) beginning = file.read(kFileBeginning);
    const QString problem = FileProblem(entry.fileName(), static_cast<quint64>(entry.size()), beginning);
    rows << QVariantMap{{"key", entry.filePath()},
                        {"name", entry.fileName()},
                        {"path", entry.filePath()},
                        {"isFolder", false},
                        {"subtitle", problem.isEmpty() ? Words::Size(static_cast<quint64>(entry.size())) : problem},
                        {"usable", problem.isEmpty()},
                        {"openName", Words::tr("Attach %1").arg(entry.fileName())}};
  }
  setRows(rows);
  Q_EMIT changed();
}

}  // namespace mandat::app
