#include "mobile/models/folder_model.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <QStorageInfo>

#include "mobile/models/matter_draft_model.h"
#include "mobile/models/words.h"

namespace mandat::app {
namespace {

constexpr int kMostRows = 500;

// Documents, downloads, desktop, home, and what is plugged in.
QStringList FilePlaces() {
  QStringList places;
  for (const auto location : {QStandardPaths::DocumentsLocation, QStandardPaths::DownloadLocation,
                              QStandardPaths::DesktopLocation, QStandardPaths::HomeLocation}) {
    const QString path = QDir::cleanPath(QStandardPaths::writableLocation(location));
    if (QFileInfo(path).isDir() && !places.contains(path)) places << path;
  }
  for (const QStorageInfo& volume : QStorageInfo::mountedVolumes()) {
    const QString root = volume.rootPath();
    const bool plugged_in =
        root.startsWith(QStringLiteral("/media/")) || root.startsWith(QStringLiteral("/run/media/"));
    if (plugged_in && volume.isReady() && !places.contains(root)) places << root;
  }
  return places;
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
  const QStringList places = FilePlaces();
  if (!places.isEmpty()) folder_ = places.first();
  Show();
}

QString FolderModel::name() const { return folder_.isEmpty() ? Words::tr("This device") : QDir(folder_).dirName(); }

void FolderModel::open(const QString& folder) {
  folder_ = folder;
  Show();
}

void FolderModel::up() {
  folder_ = FilePlaces().contains(folder_) ? QString() : QFileInfo(folder_).path();
  Show();
}

void FolderModel::ShowPlaces() {
  QList<QVariantMap> rows;
  for (const QString& place : FilePlaces()) rows << FolderRow(place, QDir(place).dirName());
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
