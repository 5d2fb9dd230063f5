// The board as a file of this device: PDF, a spreadsheet, or CSV, among the downloads.
//
// It is an act of the user's own: until then nothing of the board is on disk in the clear. GUI thread; blocking for the
// moment that it takes.
#ifndef MANDAT_MOBILE_SECRETARIAT_BOARD_BOARD_FILES_H_
#define MANDAT_MOBILE_SECRETARIAT_BOARD_BOARD_FILES_H_

#include <QtQml/qqmlregistration.h>

#include <QObject>
#include <QString>

#include "absl/status/status.h"
#include "mobile/models/workspace.h"

namespace mandat::app {

// `kind`: "pdf", "xlsx" or "csv". On failure no file is left.
[[nodiscard]] absl::Status WriteBoardFile(const Workspace& workspace, const domain::Meeting& meeting,
                                          const QString& kind, const QString& path);

class BoardFiles : public QObject {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(QString meeting MEMBER meeting_ NOTIFY meetingChanged)

 public:
  explicit BoardFiles(QObject* parent = nullptr) : QObject(parent) {}

  // False with the reason as Session.problem.
  Q_INVOKABLE bool save(const QString& kind);

 Q_SIGNALS:
  void meetingChanged();

 private:
  QString meeting_;
};

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_SECRETARIAT_BOARD_BOARD_FILES_H_
