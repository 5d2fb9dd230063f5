#include "mobile/models/pdf_source.h"

#include <QLoggingCategory>
#include <QPainter>
#include <QPdfBookmarkModel>
#include <QPdfSelection>
#include <QRegularExpression>
#include <algorithm>
#include <functional>
#include <utility>

namespace mandat::app {
namespace {

constexpr std::size_t kMostHeadings = 500;
constexpr int kDeepestHeading = 8;
// How far the library's text may lag behind its numbering of characters.
constexpr int kTextLag = 64;
constexpr std::size_t kMostOnPage = 200;

QRectF Within(const QRectF& points, QSizeF page) {
  return {points.x() / page.width(), points.y() / page.height(), points.width() / page.width(),
          points.height() / page.height()};
}

}  // namespace

PdfSource::PdfSource(QByteArray bytes) : bytes_(std::move(bytes)) {}

PdfSource::~PdfSource() {
  document_.close();
  device_.close();
  bytes_.fill('\0');
}

std::unique_ptr<PdfSource> PdfSource::Open(QByteArray bytes) {
  std::unique_ptr<PdfSource> source(new PdfSource(std::move(bytes)));
  source->device_.setBuffer(&source->bytes_);
  if (!source->device_.open(QIODevice::ReadOnly)) return nullptr;
  source->document_.load(&source->device_);
  if (source->document_.status() != QPdfDocument::Status::Ready) return nullptr;
  source->texts_.resize(static_cast<std::size_t>(std::max(0, source->document_.pageCount())));
  return source;
}

QSizeF PdfSource::PageSize(int page) const { return document_.pagePointSize(page); }

std::vector<PdfHeading> PdfSource::Outline() {
  // The library warns of headings that name a page and no place on it, which is what most do.
  static const bool quiet = [] {
    QLoggingCategory::setFilterRules(QStringLiteral("qt.pdf.bookmarks.warning=false"));
    return true;
  }();
  (void)quiet;
  QPdfBookmarkModel model;
  model.setDocument(&document_);
  std::vector<PdfHeading> headings;
  const std::function<void(const QModelIndex&, int)> walk = [&](const QModelIndex& parent, int level) {
    for (int row = 0; row < model.rowCount(parent) && headings.size() < kMostHeadings; ++row) {
      const QModelIndex index = model.index(row, 0, parent);
      const QString title = index.data(static_cast<int>(QPdfBookmarkModel::Role::Title)).toString().simplified();
      const int page = index.data(static_cast<int>(QPdfBookmarkModel::Role::Page)).toInt();
      if (!title.isEmpty() && page >= 0 && page < pageCount()) headings.push_back({title, level, page});
      if (level < kDeepestHeading) walk(index, level + 1);
    }
  };
  walk({}, 0);
  return headings;
}

QImage PdfSource::Render(int page, QSize pixels) {
  if (page < 0 || page >= pageCount() || pixels.isEmpty()) return {};
  const QImage drawn = document_.render(page, pixels);
  if (drawn.isNull()) return drawn;
  // A page has no colour of its own where nothing is printed.
  QImage paper(drawn.size(), QImage::Format_RGB32);
  paper.fill(Qt::white);
  QPainter(&paper).drawImage(0, 0, drawn);
  return paper;
}

const QString& PdfSource::Text(int page) {
  static const QString none;
  if (page < 0 || page >= pageCount()) return none;
  std::optional<QString>& text = texts_[static_cast<std::size_t>(page)];
  if (!text) text = document_.getAllText(page).text();
  return *text;
}

QString PdfSource::Plain(const QString& text) {
  // The library marks a hyphen at a line's end by U+0002 or U+FFFE; the word goes on.
  static const QRegularExpression hyphen(QStringLiteral("[\\x{0002}\\x{FFFE}\\x{00AD}]\\s*"));
  QString plain = text;
  plain.remove(hyphen);
  return plain.normalized(QString::NormalizationForm_C).simplified();
}

QList<QRectF> PdfSource::Places(int page, const QPdfSelection& selection) const {
  QList<QRectF> places;
  const QSizeF size = PageSize(page);
  if (size.isEmpty()) return places;
  for (const QPolygonF& line : selection.bounds()) places << Within(line.boundingRect(), size);
  return places;
}

PdfSpan PdfSource::Span(int page, int start, int length) {
  PdfSpan span{page, start, length, {}, {}};
  if (page < 0 || page >= pageCount() || start < 0 || length <= 0) return span;
  const QPdfSelection selection = document_.getSelectionAtIndex(page, start, length);
  span.text = selection.text();
  span.places = Places(page, selection);
  return span;
}

PdfSpan PdfSource::Between(int page, QPointF from, QPointF to) {
  PdfSpan span{page, 0, 0, {}, {}};
  if (page < 0 || page >= pageCount()) return span;
  const QSizeF size = PageSize(page);
  const auto points = [&](QPointF at) {
    return QPointF(std::clamp(at.x(), 0.0, 1.0) * size.width(), std::clamp(at.y(), 0.0, 1.0) * size.height());
  };
  const QPdfSelection selection = document_.getSelection(page, points(from), points(to));
  if (!selection.isValid()) return span;
  span.start = selection.startIndex();
  span.length = selection.endIndex() - selection.startIndex();
  span.text = selection.text();
  span.places = Places(page, selection);
  return span;
}

std::vector<PdfSpan> PdfSource::Find(int page, const QString& words) {
  std::vector<PdfSpan> found;
  const QStringList parts = words.split(QRegularExpression(QStringLiteral("\\s+")), Qt::SkipEmptyParts);
  if (parts.isEmpty()) return found;
  QStringList escaped;
  for (const QString& part : parts) escaped << QRegularExpression::escape(part);
  const QRegularExpression pattern(
      escaped.join(QStringLiteral("\\s+")),
      QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
  int lag = 0;
  auto matches = pattern.globalMatch(Text(page));
  while (matches.hasNext() && found.size() < kMostOnPage) {
    const QRegularExpressionMatch match = matches.next();
    const int start = static_cast<int>(match.capturedStart());
    const int length = static_cast<int>(match.capturedLength());
    // Characters that the library counts and does not give stand before this one: it is a little further on.
    PdfSpan span;
    for (int more = 0; more < kTextLag; ++more) {
      span = Span(page, start + lag + more, length);
      if (span.text == match.captured()) {
        lag += more;
        break;
      }
    }
    if (span.text != match.captured()) span = PdfSpan{page, start, length, match.captured(), {}};
    found.push_back(std::move(span));
  }
  return found;
}

}  // namespace mandat::app
