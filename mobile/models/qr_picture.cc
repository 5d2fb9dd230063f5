#include "mobile/models/qr_picture.h"

#define ZX_USE_UTF8 1  // texts as UTF-8, as every later version of the library has them
#include <ZXing/ReadBarcode.h>

#include <QPainter>
#include <algorithm>

namespace mandat::app {
namespace {

// A code of our links has some 60 modules a side: this leaves enough points for each, also where it fills a third of
// the picture.
constexpr int kLongestSide = 1600;

QString Read(const QImage& grey) {
  const ZXing::ImageView view(grey.constBits(), grey.width(), grey.height(), ZXing::ImageFormat::Lum,
                              static_cast<int>(grey.bytesPerLine()));
#if __has_include(<ZXing/ReaderOptions.h>)
  ZXing::ReaderOptions options;
#else
  ZXing::DecodeHints options;
#endif
  options.setFormats(ZXing::BarcodeFormat::QRCode);
  options.setTryHarder(true);
  options.setTryRotate(true);
  const auto found = ZXing::ReadBarcode(view, options);
  return found.isValid() ? QString::fromStdString(found.text()) : QString();
}

}  // namespace

QString TextInPicture(const QImage& picture) {
  if (picture.isNull()) return {};
  // What is clear through is white to the eye.
  QImage grey(picture.size(), QImage::Format_RGB32);
  grey.fill(Qt::white);
  QPainter(&grey).drawImage(0, 0, picture);
  if (std::max(grey.width(), grey.height()) > kLongestSide)
    grey = grey.scaled(kLongestSide, kLongestSide, Qt::KeepAspectRatio, Qt::SmoothTransformation);
  grey = grey.convertToFormat(QImage::Format_Grayscale8);
  QString text = Read(grey);
  if (text.isEmpty()) {
    // As a dark theme shows it: light on dark.
    grey.invertPixels();
    text = Read(grey);
  }
  return text;
}

}  // namespace mandat::app
