// MQrCode: a QR code of `text`, always dark on white with its quiet zone (scanners need both, in dark mode too).
//
// `valid` is false when the text is empty or too long for a code (2953 bytes); nothing is drawn then. The caller gives
// the accessible name: what the code is for, never what it holds, since codes carry secrets. GUI thread.
#ifndef MANDAT_MOBILE_UI_QR_CODE_H_
#define MANDAT_MOBILE_UI_QR_CODE_H_

#include <QtQml/qqmlregistration.h>

#include <QQuickPaintedItem>
#include <QString>
#include <vector>

namespace mandat::ui {

class QrCode : public QQuickPaintedItem {
  Q_OBJECT
  QML_NAMED_ELEMENT(MQrCode)
  Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged)
  Q_PROPERTY(bool valid READ valid NOTIFY textChanged)
  // Modules on a side, without the quiet zone; 0 when not valid.
  Q_PROPERTY(int modules READ modules NOTIFY textChanged)

 public:
  explicit QrCode(QQuickItem* parent = nullptr);

  [[nodiscard]] QString text() const { return text_; }
  void setText(const QString& text);
  [[nodiscard]] bool valid() const { return side_ > 0; }
  [[nodiscard]] int modules() const { return side_; }

  void paint(QPainter* painter) override;

 Q_SIGNALS:
  void textChanged();

 private:
  QString text_;
  int side_ = 0;
  std::vector<bool> dark_;  // side_ x side_, row by row
};

}  // namespace mandat::ui

#endif  // MANDAT_MOBILE_UI_QR_CODE_H_
