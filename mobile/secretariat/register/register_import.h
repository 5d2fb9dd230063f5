// Reading the register in from a spreadsheet: choose a file, see every change or every error with its line, then state
// them all.
//
// read() -> `problems` or `changes`; commit() states what `changes` shows. What others change meanwhile is taken into
// the preview. Nothing is stated by reading. GUI thread. Roles: register_import_words.h.
#ifndef MANDAT_MOBILE_SECRETARIAT_REGISTER_REGISTER_IMPORT_H_
#define MANDAT_MOBILE_SECRETARIAT_REGISTER_REGISTER_IMPORT_H_

#include <QtQml/qqmlregistration.h>

#include <QByteArray>
#include <QObject>
#include <QString>
#include <optional>

#include "mobile/models/rows_model.h"
#include "shared/registry/register_file.h"

namespace mandat::app {

class RegisterImport : public QObject {
  Q_OBJECT
  QML_ELEMENT
  // Empty: none was read yet.
  Q_PROPERTY(QString fileName READ fileName NOTIFY changed)
  Q_PROPERTY(QString summaryText READ summaryText NOTIFY changed)
  Q_PROPERTY(bool canCommit READ canCommit NOTIFY changed)
  // How many were stated; below 0: not done yet.
  Q_PROPERTY(int stated READ stated NOTIFY changed)
  Q_PROPERTY(mandat::app::RowsModel* problems READ problems CONSTANT)
  Q_PROPERTY(mandat::app::RowsModel* changes READ changes CONSTANT)

 public:
  explicit RegisterImport(QObject* parent = nullptr);

  QString fileName() const { return file_name_; }
  QString summaryText() const { return summary_text_; }
  bool canCommit() const { return preview_ && !preview_->changes.empty(); }
  int stated() const { return stated_; }
  RowsModel* problems() { return &problems_; }
  RowsModel* changes() { return &changes_; }

  Q_INVOKABLE void read(const QString& path);
  // `reason`: of what is said of mandates, for the log. False with the reason as Session.problem.
  Q_INVOKABLE bool commit(const QString& reason);
  Q_INVOKABLE void again();

 Q_SIGNALS:
  void changed();

 private:
  void Look();

  QString file_name_, summary_text_;
  QByteArray bytes_;
  std::optional<registry::Preview> preview_;
  int stated_ = -1;
  bool stating_ = false;
  RowsModel problems_, changes_;
};

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_SECRETARIAT_REGISTER_REGISTER_IMPORT_H_
