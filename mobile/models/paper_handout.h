// A copy of a paper outside the app: saved as a file where the person chooses, or printed. Only where the forum allows
// it, and never of a restricted paper.
//
// Out there nothing protects it any more, which the screen says before. The plain bytes go to the file that was chosen
// (readable by its owner alone), or through a pipe to `lp`, the printing command of CUPS, and nowhere else: no other
// copy is made by this program. Qt Print Support would bring all of Qt Widgets along, and print pictures of pages where
// CUPS prints the PDF itself. GUI thread; what takes time is waited for without blocking (`busy`).
#ifndef MANDAT_MOBILE_MODELS_PAPER_HANDOUT_H_
#define MANDAT_MOBILE_MODELS_PAPER_HANDOUT_H_

#include <QtQml/qqmlregistration.h>

#include <QObject>
#include <QProcess>
#include <QString>
#include <QTimer>

#include "mobile/models/rows_model.h"
#include "mobile/models/workspace.h"

namespace mandat::app {

// Why no copy of this paper leaves the app, in words; empty: one may.
[[nodiscard]] QString WhyNoCopy(const Workspace& workspace, const domain::Hash& paper);

// What a copy would be called: the title without what file systems do not take, with the ending of its kind.
[[nodiscard]] QString CopyName(const domain::Document& document);

// Where a copy goes: what is there already is left alone, "Budget.pdf" becomes "Budget (2).pdf".
[[nodiscard]] QString FreePath(const QString& folder, const QString& name);

class PaperHandout : public QObject {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(QString hash READ hash WRITE setHash NOTIFY changed)
  Q_PROPERTY(bool allowed READ allowed NOTIFY changed)
  // Why not; empty: it is allowed.
  Q_PROPERTY(QString whyNotText READ whyNotText NOTIFY changed)
  Q_PROPERTY(QString fileName READ fileName NOTIFY changed)
  // Where it was saved last; empty: not yet.
  Q_PROPERTY(QString savedText READ savedText NOTIFY changed)
  Q_PROPERTY(bool busy READ busy NOTIFY changed)
  // Roles: name, label, isDefault. Known after lookForPrinters().
  Q_PROPERTY(mandat::app::RowsModel* printers READ printers CONSTANT)
  // They are being looked for, at most for half a minute.
  Q_PROPERTY(bool looking READ looking NOTIFY changed)
  // Why there is none to choose; empty: there is, or it is being looked for.
  Q_PROPERTY(QString printersText READ printersText NOTIFY changed)

 public:
  explicit PaperHandout(QObject* parent = nullptr);
  ~PaperHandout() override;

  QString hash() const { return hash_; }
  void setHash(const QString& hash);
  bool allowed() const { return exists_ && why_not_.isEmpty(); }
  QString whyNotText() const { return why_not_; }
  QString fileName() const { return file_name_; }
  QString savedText() const { return saved_text_; }
  bool busy() const { return busy_; }
  RowsModel* printers() { return &printers_; }
  bool looking() const { return looking_; }
  QString printersText() const { return printers_text_; }

  // False with the reason as Session.problem.
  Q_INVOKABLE bool save(const QString& folder, const QString& name);
  // With the program that the device has for it.
  Q_INVOKABLE void openSaved();
  Q_INVOKABLE void lookForPrinters();
  // printed(), or why not as Session.problem, after two minutes at the latest. It goes on when this is gone.
  Q_INVOKABLE void print(const QString& printer);

 Q_SIGNALS:
  void changed();
  void printed();

 private:
  void Reload();
  // The bytes, if a copy is allowed; otherwise the reason is told.
  absl::StatusOr<std::string> Bytes(bool to_print) const;
  void ReadPrinters(const QString& said);
  void LookingEnds();
  // `problem`: why it was not printed; empty: it was.
  void PrintingEnds(const QString& problem);

  QString hash_, why_not_, file_name_, title_, saved_text_, saved_path_, printers_text_;
  bool exists_ = false;
  bool busy_ = false;
  bool looking_ = false;
  domain::Hash paper_;
  RowsModel printers_;
  QProcess lpstat_;
  QTimer looking_limit_;
};

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_MODELS_PAPER_HANDOUT_H_
