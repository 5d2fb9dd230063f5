// Codes as they come: clean, small, turned, on dark, in a large photo, blurred by a camera, or not at all.
#include "mobile/models/qr_picture.h"

#include <qrencode.h>

#include <QColor>
#include <QPainter>
#include <QTransform>
#include <memory>
#include <random>

#include "gtest/gtest.h"

namespace mandat::app {
namespace {

const QString kLinkInCode = QStringLiteral(
    "mandat://enrol?gate=forum.example.se:8443&ca=5815d8835eecb7d4ec74f8c9e41ad7af050514c464915612563b0f654dfd1259"
    "&forum=9a3c77d1e4b20f8896d5c1a0b3e2f4d5566778899aabbccddeeff00112233445&inv=0192f3c4d5e6f708&code=4T7H2-9KQMW-"
    "3XPRB");

// As Mandat draws it: dark modules, a white margin of four.
QImage CodeOf(const QString& text, int module) {
  const std::unique_ptr<QRcode, void (*)(QRcode*)> code(
      QRcode_encodeString(text.toUtf8().constData(), 0, QR_ECLEVEL_M, QR_MODE_8, 1), &QRcode_free);
  const int side = (code->width + 8) * module;
  QImage image(side, side, QImage::Format_RGB32);
  image.fill(Qt::white);
  QPainter painter(&image);
  for (int y = 0; y < code->width; ++y) {
    for (int x = 0; x < code->width; ++x) {
      if (code->data[y * code->width + x] & 1)
        painter.fillRect((x + 4) * module, (y + 4) * module, module, module, Qt::black);
    }
  }
  return image;
}

// A photo of a page: the code somewhere on it, grey light, noise, a little out of focus.
QImage PhotoOf(const QImage& code, double turned) {
  QImage photo(3000, 2200, QImage::Format_RGB32);
  photo.fill(QColor(150, 140, 120));
  {
    QPainter painter(&photo);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.translate(1700, 1000);
    painter.rotate(turned);
    painter.fillRect(-900, -700, 1800, 1400, QColor(215, 210, 200));
    painter.drawImage(-code.width() / 2, -code.height() / 2, code);
  }
  photo = photo.scaled(1000, 733, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
              .scaled(3000, 2200, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
  std::mt19937 random(7);
  std::uniform_int_distribution<int> noise(-25, 25);
  for (int y = 0; y < photo.height(); y += 2) {
    for (int x = 0; x < photo.width(); x += 2) {
      const QColor was = photo.pixelColor(x, y);
      const int more = noise(random);
      const auto part = [&](int value) { return std::clamp(value + more, 0, 255); };
      photo.setPixelColor(x, y, QColor(part(was.red()), part(was.green()), part(was.blue())));
    }
  }
  return photo;
}

TEST(QrPictureTest, ReadsWhatMandatDraws) {
  for (const int module : {2, 3, 8, 20}) EXPECT_EQ(TextInPicture(CodeOf(kLinkInCode, module)), kLinkInCode) << module;
}

TEST(QrPictureTest, ReadsItTurnedAndLightOnDark) {
  const QImage code = CodeOf(kLinkInCode, 6);
  for (const int degrees : {90, 180, 270})
    EXPECT_EQ(TextInPicture(code.transformed(QTransform().rotate(degrees))), kLinkInCode);
  QImage inverted = code;
  inverted.invertPixels();
  EXPECT_EQ(TextInPicture(inverted), kLinkInCode);
}

TEST(QrPictureTest, ReadsItInALargeNoisyPhotoHeldSlantwise) {
  const QImage code = CodeOf(kLinkInCode, 14);
  for (const double degrees : {0.0, 7.0, -12.0})
    EXPECT_EQ(TextInPicture(PhotoOf(code, degrees)), kLinkInCode) << degrees;
}

TEST(QrPictureTest, WhatIsClearThroughIsWhite) {
  QImage clear = CodeOf(kLinkInCode, 5).convertToFormat(QImage::Format_ARGB32);
  for (int y = 0; y < clear.height(); ++y) {
    for (int x = 0; x < clear.width(); ++x) {
      if (clear.pixel(x, y) == qRgb(255, 255, 255)) clear.setPixel(x, y, qRgba(0, 0, 0, 0));
    }
  }
  EXPECT_EQ(TextInPicture(clear), kLinkInCode);
}

TEST(QrPictureTest, FindsNothingWhereNothingIs) {
  EXPECT_EQ(TextInPicture({}), "");
  QImage blank(640, 480, QImage::Format_RGB32);
  blank.fill(Qt::gray);
  EXPECT_EQ(TextInPicture(blank), "");
  QImage torn = CodeOf(kLinkInCode, 6);
  EXPECT_EQ(TextInPicture(torn.copy(0, 0, torn.width() / 2, torn.height())), "");
  EXPECT_EQ(TextInPicture(QImage(1, 1, QImage::Format_RGB32)), "");
}

}  // namespace
}  // namespace mandat::app
