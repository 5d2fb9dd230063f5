// A PDF in memory, as the thread for PDFs has it: everything that asks the PDF library is here.
//
// Made, used and dropped in that thread alone. Owns the bytes, which are wiped with it. Units: pages from 0; places on
// a page as fractions of its width and height from the upper left corner; characters as the library numbers them.
#ifndef MANDAT_MOBILE_MODELS_PDF_SOURCE_H_
#define MANDAT_MOBILE_MODELS_PDF_SOURCE_H_

#include <QBuffer>
#include <QByteArray>
#include <QImage>
#include <QList>
#include <QPdfDocument>
#include <QRectF>
#include <QString>
#include <memory>
#include <optional>
#include <vector>

namespace mandat::app {

struct PdfHeading {
  QString title;
  int level = 0;
  int page = 0;
};

// Characters of a page, and where they stand.
struct PdfSpan {
  int page = 0;
  int start = 0;
  int length = 0;
  QString text;
  QList<QRectF> places;
};

class PdfSource {
 public:
  // Null: these bytes are no PDF that can be shown.
  static std::unique_ptr<PdfSource> Open(QByteArray bytes);
  ~PdfSource();

  int pageCount() const { return static_cast<int>(texts_.size()); }
  // In points.
  QSizeF PageSize(int page) const;
  std::vector<PdfHeading> Outline();
  QImage Render(int page, QSize pixels);
  // As it is written on the page, line ends and all; kept.
  const QString& Text(int page);
  // For a search index or a comparison: one line, hyphens at line ends taken out, letters composed.
  static QString Plain(const QString& text);

  // Where these characters stand; what the library skips in its text is made up for.
  PdfSpan Span(int page, int start, int length);
  // From one point of the page to another, in reading order.
  PdfSpan Between(int page, QPointF from, QPointF to);
  // Every place of `words` on the page, whatever their case; spaces match line ends.
  std::vector<PdfSpan> Find(int page, const QString& words);

 private:
  explicit PdfSource(QByteArray bytes);
  QList<QRectF> Places(int page, const QPdfSelection& selection) const;

  QByteArray bytes_;
  // The document reads from the device and must go before it.
  QBuffer device_;
  QPdfDocument document_;
  std::vector<std::optional<QString>> texts_;
};

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_MODELS_PDF_SOURCE_H_
