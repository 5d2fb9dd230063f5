// A paper as it is read on the screen: opened from the encrypted replica, drawn from memory, touching no file.
//
// The library's work is done in the thread for PDFs; here are its results: sizes, outline, pictures of pages (at most
// kPictureBytes of them, the latest used), texts, matches of a search. GUI thread. Losing the session closes the paper.
// Units as in pdf_source.h.
#ifndef MANDAT_MOBILE_MODELS_PDF_PAPER_H_
#define MANDAT_MOBILE_MODELS_PDF_PAPER_H_

#include <QtQml/qqmlregistration.h>

#include <QCache>
#include <QHash>
#include <QImage>
#include <QObject>
#include <QVariantList>
#include <functional>
#include <memory>

#include "mobile/models/mailbox.h"
#include "mobile/models/pdf_source.h"
#include "mobile/models/pdf_thread.h"
#include "mobile/models/rows_model.h"
#include "shared/domain/ids.h"

namespace mandat::app {

class PdfPaper : public QObject {
  Q_OBJECT
  QML_ELEMENT
  // Hex.
  Q_PROPERTY(QString hash READ hash WRITE setHash NOTIFY changed)
  Q_PROPERTY(QString title READ title NOTIFY changed)
  // "PDF som servern har gjort av Lägesbild.pptx"; empty: what is shown is the paper itself.
  Q_PROPERTY(QString madeText READ madeText NOTIFY changed)
  Q_PROPERTY(int pageCount READ pageCount NOTIFY changed)
  // Why there is nothing to see, in words; empty when there is, or will be in a moment.
  Q_PROPERTY(QString problem READ problem NOTIFY changed)
  // It is on its way to this device, from 0 to 1; below 0: it is not.
  Q_PROPERTY(double fetched READ fetched NOTIFY changed)
  Q_PROPERTY(bool opening READ opening NOTIFY changed)
  // Roles title, level, page.
  Q_PROPERTY(mandat::app::RowsModel* outline READ outline CONSTANT)
  // What is looked for in this paper; empty: nothing.
  Q_PROPERTY(QString words READ words WRITE setWords NOTIFY foundChanged)
  Q_PROPERTY(int foundCount READ foundCount NOTIFY foundChanged)
  Q_PROPERTY(bool searching READ searching NOTIFY foundChanged)

 public:
  static constexpr int kPictureBytes = 64 * 1024 * 1024;
  // A picture has at most so many points: a page beyond is enlarged.
  static constexpr int kMostPixels = 8 * 1000 * 1000;

  explicit PdfPaper(QObject* parent = nullptr);
  ~PdfPaper() override;

  QString hash() const { return hash_; }
  void setHash(const QString& hash);
  QString title() const { return title_; }
  QString madeText() const { return made_text_; }
  int pageCount() const { return static_cast<int>(sizes_.size()); }
  QString problem() const { return problem_; }
  double fetched() const { return fetched_; }
  bool opening() const { return opening_; }
  RowsModel* outline() { return &outline_; }
  QString words() const { return words_; }
  void setWords(const QString& words);
  int foundCount() const { return static_cast<int>(found_.size()); }
  bool searching() const { return searching_; }

  // Height divided by width; 1.4142 where there is no such page.
  Q_INVOKABLE double pageRatio(int page) const;
  // The match's page and the top of it, {page, y}; empty where there is no such match.
  Q_INVOKABLE QVariantMap foundAt(int index) const;
  // The first match on this page or after it; the very first where there is none after
  // it. -1: none, or not known yet.
  Q_INVOKABLE int foundFrom(int page) const;

  // For the items that show pages. A picture may be of another size than the one asked for, until that is there.
  QImage Picture(int page, bool small) const;
  void Draw(int page, bool small, int width);
  void DrawNoMore(int page, bool small);
  QString Text(int page) const { return texts_.value(page); }
  void ReadText(int page);
  // Matches on this page: {x, y, width, height, index}.
  QVariantList FoundOn(int page) const;
  void Locate(int page, int start, int length, std::function<void(const PdfSpan&)> then);
  void Select(int page, QPointF from, QPointF to, std::function<void(const PdfSpan&)> then);

 Q_SIGNALS:
  void changed();
  void foundChanged();
  void pictureChanged(int page);
  void textChanged(int page);

 private:
  struct Shared;

  void Reload();
  void Open();
  void Close();
  void Search();
  void SearchOn(int page, int generation);

  QString hash_, title_, made_text_, problem_, words_;
  domain::Hash bytes_;  // that are shown: the paper's, or of the PDF made of it
  double fetched_ = -1;
  bool opening_ = false;
  bool searching_ = false;
  int generation_ = 0;  // of the paper
  int search_ = 0;      // of the search
  QList<QSizeF> sizes_;
  RowsModel outline_;
  QList<PdfSpan> found_;
  QHash<int, QString> texts_;
  mutable QCache<int, QImage> pictures_;  // cost in kilobytes; key: twice the page, and one for a small picture
  std::shared_ptr<Shared> shared_;
  std::shared_ptr<Mailbox> mailbox_;
  std::shared_ptr<PdfThread> thread_;
};

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_MODELS_PDF_PAPER_H_
