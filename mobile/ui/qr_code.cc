#include "mobile/ui/qr_code.h"

#include <qrencode.h>

#include <QPainter>
#include <algorithm>
#include <memory>

namespace mandat::ui {
namespace {

constexpr int kQuietModules = 4;
constexpr double kDefaultSide = 240;

}  // namespace

QrCode::QrCode(QQuickItem* parent) : QQuickPaintedItem(parent) {
  setFillColor(Qt::white);
  setImplicitSize(kDefaultSide, kDefaultSide);
}

void QrCode::setText(const QString& text) {
  if (text == text_) return;
  text_ = text;
  side_ = 0;
  dark_.clear();
  const QByteArray bytes = text_.toUtf8();
  const std::unique_ptr<QRcode, void (*)(QRcode*)> code(
      bytes.isEmpty() ? nullptr
                      : QRcode_encodeData(static_cast<int>(bytes.size()),
                                          reinterpret_cast<const unsigned char*>(bytes.constData()), 0, QR_ECLEVEL_M),
      &QRcode_free);
  if (code) {
    side_ = code->width;
    const auto cells = static_cast<size_t>(side_) * static_cast<size_t>(side_);
    dark_.resize(cells);
    for (size_t i = 0; i < cells; ++i) dark_[i] = (code->data[i] & 1) != 0;
  }
  Q_EMIT textChanged();
  update();
}

void QrCode::paint(QPainter* painter) {
  if (side_ == 0) return;
  // Whole pixels a module: a blurred edge costs scanning distance.
  const int across = side_ + 2 * kQuietModules;
  const double room = std::min(width(), height());
  const double module = room >= across ? static_cast<int>(room / across) : room / across;
  const double left = (width() - module * side_) / 2;
  const double top = (height() - module * side_) / 2;
  painter->setRenderHint(QPainter::Antialiasing, false);
  painter->setPen(Qt::NoPen);
  painter->setBrush(Qt::black);
  for (int y = 0; y < side_; ++y) {
    for (int x = 0; x < side_; ++x) {
      if (dark_[static_cast<size_t>(y * side_ + x)])
        painter->drawRect(QRectF(left + x * module, top + y * module, module, module));
    }
  }
}

}  // namespace mandat::ui
