// Files on this device to attach: one folder at a time, folders first. Where the system has no file picker that Qt
// reaches.
//
// Roles: name, path, isFolder, subtitle (size, or why it cannot be attached), usable, openName. It begins with the
// documents; the places that people keep files in are one step up. Hidden files are left out. GUI thread; reads the
// folder when it is opened.
#ifndef MANDAT_MOBILE_MODELS_FOLDER_MODEL_H_
#define MANDAT_MOBILE_MODELS_FOLDER_MODEL_H_

#include <QtQml/qqmlregistration.h>

#include <QStringList>

#include "mobile/models/rows_model.h"

namespace mandat::app {

class FolderModel : public mandat::app::RowsModel {
  Q_OBJECT
  QML_ELEMENT
  // "Dokument"; of the places: "Den här enheten".
  Q_PROPERTY(QString name READ name NOTIFY changed)
  Q_PROPERTY(bool canGoUp READ canGoUp NOTIFY changed)
  // To choose where something goes, not what.
  Q_PROPERTY(bool foldersOnly READ foldersOnly WRITE setFoldersOnly NOTIFY changed)
  // Files of these endings alone (".csv", ".eml"), whatever is in them; none: what can be attached.
  Q_PROPERTY(QStringList endings READ endings WRITE setEndings NOTIFY changed)
  // Empty: the places, among which nothing can be put.
  Q_PROPERTY(QString folder READ folder NOTIFY changed)

 public:
  explicit FolderModel(QObject* parent = nullptr);
  QString name() const;
  bool canGoUp() const { return !folder_.isEmpty(); }
  bool foldersOnly() const { return folders_only_; }
  void setFoldersOnly(bool folders_only);
  QStringList endings() const { return endings_; }
  void setEndings(const QStringList& endings);
  QString folder() const { return folder_; }

  Q_INVOKABLE void open(const QString& folder);
  Q_INVOKABLE void up();

 Q_SIGNALS:
  void changed();

 private:
  void Show();
  void ShowPlaces();

  QString folder_;  // empty: the places
  bool folders_only_ = false;
  QStringList endings_;
};

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_MODELS_FOLDER_MODEL_H_
