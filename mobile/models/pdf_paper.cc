#include "mobile/models/pdf_paper.h"

#include <QPainter>
#include <QPdfSelection>
#include <QQuickWindow>

#include "mobile/models/session.h"
#include "mobile/models/words.h"
#include "mobile/models/workspace.h"

namespace mandat::app {

PdfPaper::PdfPaper(QObject* parent) : QObject(parent) {
  connect(Session::instance(), &Session::contentChanged, this, &PdfPaper::Reload);
}

PdfPaper::~PdfPaper() { document_.close(); }

void PdfPaper::setHash(const QString& hash) {
  if (hash == hash_) return;
  document_.close();
  device_.close();
  bytes_.clear();
  hash_ = hash;
  Reload();
}

int PdfPaper::pageCount() const {
  return document_.status() == QPdfDocument::Status::Ready ? document_.pageCount() : 0;
}

void PdfPaper::Reload() {
  const Workspace* w = Session::instance()->workspace();
  if (!w) {
    document_.close();
    device_.close();
    bytes_.fill('\0');
    bytes_.clear();
  } else if (const auto hash = domain::Hash::FromBytes(QByteArray::fromHex(hash_.toLatin1()).toStdString());
             hash && bytes_.isEmpty()) {
    const auto found = w->shown().documents.find(*hash);
    title_ = found == w->shown().documents.end() ? QString() : Q(found->second.title);
    const absl::StatusOr<std::string> bytes = w->client().Document(*hash);
    problem_.clear();
    if (!bytes.ok()) {
      problem_ = Words::tr("The paper is not on this device yet. It is fetched as soon as there is a network.");
    } else {
      bytes_ = QByteArray::fromStdString(*bytes);
      device_.setBuffer(&bytes_);
      device_.open(QIODevice::ReadOnly);
      document_.load(&device_);
      if (document_.status() != QPdfDocument::Status::Ready)
        problem_ = Words::tr("The paper is no PDF that can be shown here.");
    }
  } else {
    return;
  }
  Q_EMIT changed();
}

double PdfPaper::pageRatio(int page) const {
  const QSizeF size = page >= 0 && page < pageCount() ? document_.pagePointSize(page) : QSizeF();
  return size.isEmpty() ? 1.4142 : size.height() / size.width();
}

QString PdfPaper::pageText(int page) const {
  return page >= 0 && page < pageCount() ? document_.getAllText(page).text() : QString();
}

QImage PdfPaper::Render(int page, QSize size) const {
  return page >= 0 && page < pageCount() ? document_.render(page, size) : QImage();
}

PdfPageItem::PdfPageItem(QQuickItem* parent) : QQuickPaintedItem(parent) {
  setFillColor(Qt::white);
  setOpaquePainting(true);
}

void PdfPageItem::setPaper(PdfPaper* paper) {
  if (paper == paper_) return;
  if (paper_) paper_->disconnect(this);
  paper_ = paper;
  if (paper_) {
    connect(paper_, &PdfPaper::changed, this, [this] {
      image_ = {};
      update();
    });
  }
  Q_EMIT paperChanged();
  update();
}

void PdfPageItem::setPage(int page) {
  if (page == page_) return;
  page_ = page;
  image_ = {};
  Q_EMIT pageChanged();
  update();
}

void PdfPageItem::paint(QPainter* painter) {
  if (!paper_) return;
  const double ratio = window() ? window()->effectiveDevicePixelRatio() : 1.0;
  const QSize pixels = (size() * ratio).toSize();
  if (image_.size() != pixels) image_ = paper_->Render(page_, pixels);
  painter->fillRect(boundingRect(), Qt::white);
  if (!image_.isNull()) painter->drawImage(boundingRect(), image_);
}

}  // namespace mandat::app
