// Minutes as files of this device, made by the server: PDF/A, DOCX, HTML; among the downloads.
//
// The server may need some seconds. It is asked in a thread of its own, without the client: nothing waits for it, and
// whoever goes away takes the question back. GUI thread.
#ifndef MANDAT_MOBILE_SECRETARIAT_MINUTES_MINUTES_FILE_H_
#define MANDAT_MOBILE_SECRETARIAT_MINUTES_MINUTES_FILE_H_

#include <QtQml/qqmlregistration.h>

#include <QObject>
#include <QString>
#include <chrono>
#include <memory>
#include <string>

#include "absl/status/statusor.h"
#include "mandat/v1/member_service.pb.h"
#include "mobile/models/mailbox.h"
#include "mobile/models/workspace.h"
#include "shared/client/inquiry.h"

namespace mandat::app {

// LibreOffice may have others' papers to finish first.
inline constexpr std::chrono::minutes kMinutesFilePatience{5};

// Why the file did not come, in words.
[[nodiscard]] QString MinutesFileProblem(const absl::Status& status);

// Made if it is not there; where there are none, the system's folder for what is temporary.
[[nodiscard]] QString DownloadsFolder();
// Writes it among the downloads, whole or not at all; where it lies, or why not (INTERNAL with words for the screen).
[[nodiscard]] absl::StatusOr<QString> SaveAmongDownloads(const QString& name, const std::string& bytes);
// "protokoll-2024-09-06-v2.pdf"; of a paragraph with its item.
[[nodiscard]] QString MinutesFileName(const domain::Meeting& meeting, const domain::ItemId& item, int version,
                                      const QString& ending);

class MinutesFile : public QObject {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(QString meeting MEMBER meeting_ NOTIFY whatChanged)
  // Of this paragraph: its extract, or its own minutes. Empty: the whole.
  Q_PROPERTY(QString item MEMBER item_ NOTIFY whatChanged)
  Q_PROPERTY(int version MEMBER version_ NOTIFY whatChanged)
  Q_PROPERTY(bool busy READ busy NOTIFY changed)
  // Where it was saved last; empty: not yet.
  Q_PROPERTY(QString savedText READ savedText NOTIFY changed)

 public:
  explicit MinutesFile(QObject* parent = nullptr);
  ~MinutesFile() override;

  bool busy() const { return inquiry_ != nullptr; }
  QString savedText() const { return saved_text_; }

  // `format`: "pdf", "docx" or "html". What went wrong is Session.problem.
  Q_INVOKABLE void save(const QString& format);

 Q_SIGNALS:
  void whatChanged();
  void changed();

 private:
  QString meeting_, item_, saved_text_;
  int version_ = 0;
  std::shared_ptr<client::Inquiry> inquiry_;  // while it is asked
  std::shared_ptr<Mailbox> mailbox_;
};

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_SECRETARIAT_MINUTES_MINUTES_FILE_H_
