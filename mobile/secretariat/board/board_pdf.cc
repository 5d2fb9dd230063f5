#include "mobile/secretariat/board/board_pdf.h"

#include <QFont>
#include <QPainter>
#include <QPdfWriter>
#include <algorithm>

#include "mobile/models/words.h"

namespace mandat::app {
namespace {

// In points.
constexpr qreal kMargin = 34;
constexpr qreal kNames = 190;
constexpr qreal kNarrowest = 46;
constexpr qreal kWidest = 92;
constexpr qreal kHeadHeight = 66;
constexpr qreal kLineHeight = 19;
constexpr qreal kHeaderLine = 21;
constexpr qreal kFiner = 10;  // pixel sizes of fonts are whole: they are set larger and drawn smaller

QColor InkOf(Tone::Value tone) {
  switch (tone) {
    case Tone::Ok:
      return QColor(0x1B, 0x6A, 0x35);
    case Tone::Warn:
      return QColor(0x7A, 0x4A, 0x00);
    case Tone::Bad:
      return QColor(0x9C, 0x24, 0x19);
    case Tone::Accent:
      return QColor(0x0B, 0x5F, 0x55);
    default:
      return QColor(0x4A, 0x5A, 0x55);
  }
}

QColor SoftOf(Tone::Value tone) {
  switch (tone) {
    case Tone::Ok:
      return QColor(0xDF, 0xF2, 0xE4);
    case Tone::Warn:
      return QColor(0xFF, 0xF0, 0xD2);
    case Tone::Bad:
      return QColor(0xFB, 0xE3, 0xE0);
    case Tone::Accent:
      return QColor(0xDC, 0xEF, 0xEA);
    default:
      return QColor(Qt::white);
  }
}

class PaperTable {
 public:
  PaperTable(const BoardReading& board, const BoardPaper& paper, QPdfWriter& writer, QPainter& painter)
      : board_(board), paper_(paper), writer_(writer), painter_(painter) {
    const QSizeF size = writer.pageLayout().fullRectPoints().size();
    width_ = size.width() - 2 * kMargin;
    height_ = size.height() - 2 * kMargin;
  }

  void Draw() {
    Title();
    const int count = static_cast<int>(board_.columns.size());
    const int fit = std::max(1, static_cast<int>((width_ - kNames) / kNarrowest));
    // As many on each page as there have to be, not a single one on the last.
    const int pages = std::max(1, (count + fit - 1) / fit);
    const int each = std::max(1, (count + pages - 1) / pages);
    for (int from = 0; from < count; from += each) {
      if (from > 0) NewPage();
      Part(from, std::min(count, from + each));
    }
    Legend();
    Foot();
  }

 private:
  void Title() {
    Write(QRectF(0, 0, width_, 26), paper_.title, 17, QFont::Bold, Tone::Value::Neutral, Qt::AlignLeft, Qt::black);
    Write(QRectF(0, 26, width_, 18), paper_.headline + QStringLiteral(" · ") + paper_.made, 9.5, QFont::Normal,
          Tone::Value::Neutral, Qt::AlignLeft);
    y_ = 52;
  }

  void NewPage() {
    Foot();
    writer_.newPage();
    ++page_;
    y_ = 0;
  }

  void Foot() {
    Write(QRectF(0, height_ + 6, width_, 14), QString::number(page_), 8, QFont::Normal, Tone::Value::Neutral,
          Qt::AlignRight);
  }

  void Heads(int from, int to) {
    painter_.setPen(QPen(QColor(0xDC, 0xE4, 0xE1), 0.7));
    for (int column = from; column < to; ++column) {
      const BoardColumnHead& head = board_.columns[static_cast<std::size_t>(column)];
      const QRectF cell(kNames + (column - from) * cell_, y_, cell_, kHeadHeight);
      painter_.drawRect(cell);
      Write(QRectF(cell.x() + 2, cell.y() + 3, cell_ - 4, 13), head.number, 10, QFont::Bold, Tone::Value::Neutral,
            Qt::AlignHCenter, Qt::black);
      Write(QRectF(cell.x() + 2, cell.y() + 16, cell_ - 4, 34), head.title, 6.5, QFont::Normal, Tone::Value::Neutral,
            Qt::AlignHCenter | Qt::TextWordWrap);
      Write(QRectF(cell.x() + 2, cell.y() + 51, cell_ - 4, 13), head.verdict, 6.5, QFont::DemiBold, head.tone,
            Qt::AlignHCenter);
    }
    y_ += kHeadHeight;
  }

  void Part(int from, int to) {
    cell_ = std::clamp((width_ - kNames) / (to - from), kNarrowest, kWidest);
    Heads(from, to);
    const qreal right = kNames + (to - from) * cell_;
    for (const BoardLine& line : board_.lines) {
      const qreal height = line.is_header ? kHeaderLine : kLineHeight;
      // A principal's name never stands alone at the foot of a page.
      if (y_ + height + (line.is_header ? kLineHeight : 0) > height_) {
        NewPage();
        Heads(from, to);
      }
      painter_.setPen(QPen(QColor(0xDC, 0xE4, 0xE1), 0.7));
      if (line.is_header) {
        painter_.fillRect(QRectF(0, y_, right, height), QColor(0xF5, 0xF7, 0xF6));
        painter_.drawRect(QRectF(0, y_, right, height));
        Write(QRectF(4, y_, right - 8, height), line.title, 9, QFont::Bold, Tone::Value::Neutral,
              Qt::AlignLeft | Qt::AlignVCenter);
      } else {
        painter_.drawRect(QRectF(0, y_, kNames, height));
        Write(QRectF(4, y_, kNames - 8, height), line.title, 9, QFont::Normal, Tone::Value::Neutral,
              Qt::AlignLeft | Qt::AlignVCenter, Qt::black);
        for (int column = from; column < to; ++column) {
          const CellLook look = LookOf(line.cells[static_cast<std::size_t>(column)]);
          const QRectF cell(kNames + (column - from) * cell_, y_, cell_, height);
          painter_.fillRect(cell.adjusted(1, 1, -1, -1), SoftOf(look.tone));
          painter_.setPen(QPen(QColor(0xDC, 0xE4, 0xE1), 0.7));
          painter_.drawRect(cell);
          Write(cell, QString::fromUtf8(look.glyph), 10, QFont::Bold, look.tone, Qt::AlignCenter);
        }
      }
      y_ += height;
    }
    y_ += 12;
  }

  void Legend() {
    qreal x = 0;
    if (y_ + 20 > height_) NewPage();
    for (CellKind kind : {CellKind::kDeclared, CellKind::kByMail, CellKind::kConveyed, CellKind::kBySubstitute,
                          CellKind::kSubstitute, CellKind::kComing, CellKind::kAway, CellKind::kUnanswered,
                          CellKind::kMissing, CellKind::kStale, CellKind::kContested, CellKind::kRecused}) {
      const CellLook look = LookOf(kind);
      const QString text = QString::fromUtf8(look.glyph) + QStringLiteral("  ") + Words::Capital(look.text);
      const qreal wide =
          FontOf(8, QFont::Normal, [&](const QFontMetricsF& m) { return m.horizontalAdvance(text); }) / kFiner + 16;
      if (x + wide > width_) {
        x = 0;
        y_ += 15;
        if (y_ + 15 > height_) NewPage();
      }
      Write(QRectF(x, y_, wide, 14), text, 8, QFont::Normal, look.tone, Qt::AlignLeft | Qt::AlignVCenter);
      x += wide;
    }
  }

  // What is measured is kFiner times as large as it is drawn.
  template <typename Measure>
  qreal FontOf(qreal points, QFont::Weight weight, const Measure& measure) {
    SetFont(points, weight);
    return measure(QFontMetricsF(painter_.font(), painter_.device()));
  }

  void SetFont(qreal points, QFont::Weight weight) {
    QFont font(QStringLiteral("Inter"));
    font.setPixelSize(std::max(1, static_cast<int>(points * kFiner)));
    font.setWeight(weight);
    painter_.setFont(font);
  }

  // Everything is in points, but for the font.
  void Write(const QRectF& where, const QString& text, qreal points, QFont::Weight weight, Tone::Value tone, int flags,
             const QColor& ink = {}) {
    painter_.save();
    painter_.scale(1.0 / kFiner, 1.0 / kFiner);
    SetFont(points, weight);
    painter_.setPen(ink.isValid() ? ink : InkOf(tone));
    const QRectF large(where.x() * kFiner, where.y() * kFiner, where.width() * kFiner, where.height() * kFiner);
    const bool wraps = (flags & Qt::TextWordWrap) != 0;
    const QString shown = wraps ? text : QFontMetricsF(painter_.font()).elidedText(text, Qt::ElideRight, large.width());
    painter_.setClipRect(large);
    painter_.drawText(large, flags, shown);
    painter_.restore();
  }

  const BoardReading& board_;
  const BoardPaper& paper_;
  QPdfWriter& writer_;
  QPainter& painter_;
  qreal width_ = 0, height_ = 0, y_ = 0, cell_ = kNarrowest;
  int page_ = 1;
};

}  // namespace

bool WriteBoardPdf(const BoardReading& board, const BoardPaper& paper, QIODevice& where) {
  QPdfWriter writer(&where);
  writer.setPdfVersion(QPagedPaintDevice::PdfVersion_1_6);
  writer.setTitle(paper.title);
  writer.setCreator(QStringLiteral("Mandat"));
  writer.setResolution(72);
  writer.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Landscape,
                                   QMarginsF(kMargin, kMargin, kMargin, kMargin), QPageLayout::Point));
  QPainter painter;
  if (!painter.begin(&writer)) return false;
  PaperTable(board, paper, writer, painter).Draw();
  return painter.end();
}

}  // namespace mandat::app
