// A PDF paper, rendered from memory: its bytes go from the encrypted replica to the screen and touch no file.
//
// PdfPaper opens the paper with `hash` and tells its pages; PdfPageItem paints one. GUI thread; pages render there too,
// at the size they are shown in, and are kept by the item. Losing the session closes the paper.
#ifndef MANDAT_MOBILE_MODELS_PDF_PAPER_H_
#define MANDAT_MOBILE_MODELS_PDF_PAPER_H_

#include <QtQml/qqmlregistration.h>

#include <QBuffer>
#include <QImage>
#include <QPdfDocument>
#include <QQuickPaintedItem>

namespace mandat::app {

class PdfPaper : public QObject {
  Q_OBJECT
  QML_ELEMENT
  // Hex.
  Q_PROPERTY(QString hash READ hash WRITE setHash NOTIFY changed)
  Q_PROPERTY(QString title READ title NOTIFY changed)
  Q_PROPERTY(int pageCount READ pageCount NOTIFY changed)
  // Why there is nothing to see, in words; empty when there is.
  Q_PROPERTY(QString problem READ problem NOTIFY changed)

 public:
  explicit PdfPaper(QObject* parent = nullptr);
  ~PdfPaper() override;

  QString hash() const { return hash_; }
  void setHash(const QString& hash);
  QString title() const { return title_; }
  int pageCount() const;
  QString problem() const { return problem_; }
  // Height divided by width; 1.4142 where there is no such page.
  Q_INVOKABLE double pageRatio(int page) const;
  // The page's text, for screen readers and search.
  Q_INVOKABLE QString pageText(int page) const;
  QImage Render(int page, QSize size) const;

 Q_SIGNALS:
  void changed();

 private:
  void Reload();

  QString hash_, title_, problem_;
  QByteArray bytes_;
  // The document reads from the device and must go before it.
  QBuffer device_;
  mutable QPdfDocument document_;
};

class PdfPageItem : public QQuickPaintedItem {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(mandat::app::PdfPaper* paper READ paper WRITE setPaper NOTIFY paperChanged)
  Q_PROPERTY(int page READ page WRITE setPage NOTIFY pageChanged)

 public:
  explicit PdfPageItem(QQuickItem* parent = nullptr);
  PdfPaper* paper() const { return paper_; }
  void setPaper(PdfPaper* paper);
  int page() const { return page_; }
  void setPage(int page);
  void paint(QPainter* painter) override;

 Q_SIGNALS:
  void paperChanged();
  void pageChanged();

 private:
  QPointer<PdfPaper> paper_;
  int page_ = 0;
  QImage image_;
};

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_MODELS_PDF_PAPER_H_
