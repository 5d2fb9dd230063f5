// MIcon: one icon of the product's own set, stroked in the colour it is given.
//
// `name` is one of IconNames() (icon_shapes.h); an unknown name draws nothing and warns once. Sizes are in
// device-independent pixels and default to 24. An icon never speaks to screen readers: the control that holds it has
// the words. GUI thread.
#ifndef MANDAT_MOBILE_UI_ICON_H_
#define MANDAT_MOBILE_UI_ICON_H_

#include <QtQml/qqmlregistration.h>

#include <QColor>
#include <QQuickPaintedItem>
#include <QString>

namespace mandat::ui {

class Icon : public QQuickPaintedItem {
  Q_OBJECT
  QML_NAMED_ELEMENT(MIcon)
  Q_PROPERTY(QString name READ name WRITE setName NOTIFY nameChanged)
  Q_PROPERTY(QColor color READ color WRITE setColor NOTIFY colorChanged)
  Q_PROPERTY(double size READ size WRITE setSize NOTIFY sizeChanged)
  Q_PROPERTY(bool known READ known NOTIFY nameChanged)

 public:
  explicit Icon(QQuickItem* parent = nullptr);

  [[nodiscard]] QString name() const { return name_; }
  void setName(const QString& name);
  [[nodiscard]] QColor color() const { return color_; }
  void setColor(const QColor& color);
  [[nodiscard]] double size() const { return size_; }
  void setSize(double size);
  [[nodiscard]] bool known() const;

  void paint(QPainter* painter) override;

 Q_SIGNALS:
  void nameChanged();
  void colorChanged();
  void sizeChanged();

 private:
  QString name_;
  QColor color_ = Qt::black;
  double size_ = 24;
};

}  // namespace mandat::ui

#endif  // MANDAT_MOBILE_UI_ICON_H_
