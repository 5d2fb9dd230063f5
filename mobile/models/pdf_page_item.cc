#include "mobile/models/pdf_page_item.h"

#include <QQuickWindow>
#include <QSGImageNode>
#include <cmath>

#include "mobile/models/pdf_source.h"

namespace mandat::app {
namespace {

constexpr int kSettleMs = 120;

QVariantMap PlaceMap(const QRectF& place) {
  return {{"x", place.x()}, {"y", place.y()}, {"width", place.width()}, {"height", place.height()}};
}

}  // namespace

PdfPageItem::PdfPageItem(QQuickItem* parent) : QQuickItem(parent) {
  setFlag(ItemHasContents);
  settled_.setSingleShot(true);
  settled_.setInterval(kSettleMs);
  connect(&settled_, &QTimer::timeout, this, &PdfPageItem::Ask);
}

PdfPageItem::~PdfPageItem() {
  if (paper_) paper_->DrawNoMore(page_, small_);
}

void PdfPageItem::setPaper(PdfPaper* paper) {
  if (paper == paper_) return;
  if (paper_) paper_->disconnect(this);
  paper_ = paper;
  if (paper_) {
    connect(paper_, &PdfPaper::changed, this, [this] {
      Ask();
      LocateMarks();
    });
    connect(paper_, &PdfPaper::pictureChanged, this, [this](int page) {
      if (page == page_) Take();
    });
    connect(paper_, &PdfPaper::textChanged, this, [this](int page) {
      if (page == page_) Q_EMIT textChanged();
    });
    connect(paper_, &PdfPaper::foundChanged, this, &PdfPageItem::foundChanged);
  }
  Q_EMIT paperChanged();
  Take();
  Ask();
  LocateMarks();
}

void PdfPageItem::setPage(int page) {
  if (page == page_) return;
  if (paper_) paper_->DrawNoMore(page_, small_);
  page_ = page;
  image_ = {};
  clearSelection();
  Q_EMIT pageChanged();
  Q_EMIT textChanged();
  Q_EMIT foundChanged();
  Take();
  Ask();
  LocateMarks();
}

void PdfPageItem::setSmall(bool small) {
  if (small == small_) return;
  small_ = small;
  Q_EMIT pageChanged();
  Take();
  Ask();
}

void PdfPageItem::geometryChange(const QRectF& now, const QRectF& before) {
  QQuickItem::geometryChange(now, before);
  if (now.size() == before.size()) return;
  update();
  if (image_.isNull()) {
    Ask();
  } else {
    settled_.start();
  }
}

void PdfPageItem::itemChange(ItemChange change, const ItemChangeData& data) {
  QQuickItem::itemChange(change, data);
  if (change == ItemSceneChange || change == ItemDevicePixelRatioHasChanged) {
    image_is_new_ = true;
    Ask();
  }
}

void PdfPageItem::Ask() {
  if (!paper_ || !window() || width() <= 0) return;
  const double ratio = window()->effectiveDevicePixelRatio();
  paper_->Draw(page_, small_, static_cast<int>(std::lround(width() * ratio)));
  if (!small_) paper_->ReadText(page_);
}

void PdfPageItem::Take() {
  const QImage image = paper_ ? paper_->Picture(page_, small_) : QImage();
  if (image.cacheKey() == image_.cacheKey() && !image_.isNull()) return;
  image_ = image;
  image_is_new_ = true;
  if (drawn_ != !image_.isNull()) {
    drawn_ = !image_.isNull();
    Q_EMIT drawnChanged();
  }
  update();
}

QSGNode* PdfPageItem::updatePaintNode(QSGNode* node, UpdatePaintNodeData*) {
  auto* picture = static_cast<QSGImageNode*>(node);
  if (image_.isNull()) {
    delete picture;
    return nullptr;
  }
  if (!picture) {
    picture = window()->createImageNode();
    picture->setOwnsTexture(true);
    picture->setFiltering(QSGTexture::Linear);
    image_is_new_ = true;
  }
  if (image_is_new_) {
    picture->setTexture(window()->createTextureFromImage(image_, QQuickWindow::TextureIsOpaque));
    image_is_new_ = false;
  }
  picture->setRect(boundingRect());
  return picture;
}

void PdfPageItem::setMarks(const QVariantList& marks) {
  if (marks == marks_) return;
  marks_ = marks;
  LocateMarks();
}

void PdfPageItem::LocateMarks() {
  const int round = ++located_;
  highlights_.clear();
  Q_EMIT highlightsChanged();
  if (!paper_) return;
  for (const QVariant& entry : std::as_const(marks_)) {
    const QVariantMap mark = entry.toMap();
    paper_->Locate(page_, mark["start"].toInt(), mark["length"].toInt(),
                   [guard = QPointer<PdfPageItem>(this), round, id = mark["mark"]](const PdfSpan& span) {
                     if (!guard || guard->located_ != round) return;
                     for (const QRectF& place : span.places) {
                       QVariantMap row = PlaceMap(place);
                       row["mark"] = id;
                       guard->highlights_ << row;
                     }
                     Q_EMIT guard->highlightsChanged();
                   });
  }
}

void PdfPageItem::select(double from_x, double from_y, double to_x, double to_y) {
  if (!paper_) return;
  paper_->Select(page_, {from_x, from_y}, {to_x, to_y},
                 [guard = QPointer<PdfPageItem>(this), round = ++selecting_](const PdfSpan& span) {
                   if (!guard || guard->selecting_ != round) return;
                   guard->selection_.clear();
                   for (const QRectF& place : span.places) guard->selection_ << PlaceMap(place);
                   guard->selection_start_ = span.start;
                   guard->selection_length_ = span.length;
                   guard->selected_text_ = PdfSource::Plain(span.text);
                   Q_EMIT guard->selectionChanged();
                 });
}

void PdfPageItem::clearSelection() {
  ++selecting_;
  if (selection_.isEmpty() && selection_length_ == 0) return;
  selection_.clear();
  selection_start_ = selection_length_ = 0;
  selected_text_.clear();
  Q_EMIT selectionChanged();
}

}  // namespace mandat::app
