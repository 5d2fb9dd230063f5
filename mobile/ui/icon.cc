#include "mobile/ui/icon.h"

#include <QPainter>
#include <QSvgRenderer>

#include "mobile/ui/icon_shapes.h"

namespace mandat::ui {

Icon::Icon(QQuickItem* parent) : QQuickPaintedItem(parent) {
  setAntialiasing(true);
  setImplicitSize(size_, size_);
}

void Icon::setName(const QString& name) {
  if (name == name_) return;
  name_ = name;
  if (!name_.isEmpty() && !known()) qWarning("MIcon: there is no icon \"%s\"", qPrintable(name_));
  Q_EMIT nameChanged();
  update();
}

void Icon::setColor(const QColor& color) {
  if (color == color_) return;
  color_ = color;
  Q_EMIT colorChanged();
  update();
}

void Icon::setSize(double size) {
  if (qFuzzyCompare(size, size_)) return;
  size_ = size;
  setImplicitSize(size_, size_);
  Q_EMIT sizeChanged();
}

bool Icon::known() const { return !IconShapes(name_).empty(); }

void Icon::paint(QPainter* painter) {
  const std::string_view shapes = IconShapes(name_);
  if (shapes.empty()) return;
  QByteArray svg =
      "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24' fill='none' stroke-width='2' stroke-linecap='round' "
      "stroke-linejoin='round' stroke='";
  svg += color_.name(QColor::HexRgb).toLatin1();
  svg += "' color='";
  svg += color_.name(QColor::HexRgb).toLatin1();
  svg += "'>";
  svg += QByteArray(shapes.data(), static_cast<qsizetype>(shapes.size()));
  svg += "</svg>";
  // QtSvg knows currentColor for fill only through its own colour stack; putting the colour in keeps both the same.
  svg.replace("currentColor", color_.name(QColor::HexRgb).toLatin1());
  QSvgRenderer renderer(svg);
  painter->setOpacity(color_.alphaF());
  const double side = qMin(width(), height());
  renderer.render(painter, QRectF((width() - side) / 2, (height() - side) / 2, side, side));
}

}  // namespace mandat::ui
