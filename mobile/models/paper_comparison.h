// What differs between two versions of a paper: their texts, word by word, told page by page.
//
// Roles: page (of the later version), pageText, lead (words before), removed, added, rest (words after), spoken. Works
// in the thread for PDFs. GUI thread.
#ifndef MANDAT_MOBILE_MODELS_PAPER_COMPARISON_H_
#define MANDAT_MOBILE_MODELS_PAPER_COMPARISON_H_

#include <QtQml/qqmlregistration.h>

#include <QString>
#include <memory>
#include <vector>

#include "mobile/models/mailbox.h"
#include "mobile/models/pdf_thread.h"
#include "mobile/models/rows_model.h"

namespace mandat::app {

// What came of comparing.
struct Compared {
  enum class End { kDone, kMissing, kUnreadable, kTooDifferent } end = End::kDone;
  struct Row {
    int page;
    QString lead, removed, added, rest;
  };
  std::vector<Row> rows;
};

class PaperComparison : public mandat::app::RowsModel {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(QString before READ before WRITE setBefore NOTIFY changed)
  Q_PROPERTY(QString after READ after WRITE setAfter NOTIFY changed)
  Q_PROPERTY(QString title READ title NOTIFY changed)
  // "Version 1 and version 2".
  Q_PROPERTY(QString versionsText READ versionsText NOTIFY changed)
  // What came of it, in a sentence.
  Q_PROPERTY(QString text READ text NOTIFY changed)
  Q_PROPERTY(bool comparing READ comparing NOTIFY changed)

 public:
  explicit PaperComparison(QObject* parent = nullptr);
  ~PaperComparison() override;

  QString before() const { return before_; }
  void setBefore(const QString& hash);
  QString after() const { return after_; }
  void setAfter(const QString& hash);
  QString title() const { return title_; }
  QString versionsText() const { return versions_text_; }
  QString text() const { return text_; }
  bool comparing() const { return comparing_; }

 Q_SIGNALS:
  void changed();

 private:
  void Reload();
  void Tell();

  QString before_, after_, title_, versions_text_, text_;
  bool comparing_ = false;
  std::shared_ptr<const Compared> result_;  // once they were compared
  std::shared_ptr<Mailbox> mailbox_;
  std::shared_ptr<PdfThread> thread_;
};

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_MODELS_PAPER_COMPARISON_H_
