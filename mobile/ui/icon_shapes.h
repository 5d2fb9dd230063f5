// The shapes of the icon set: SVG fragments in a 24 x 24 box, stroke 2, round caps. Drawn for this product. Pure data.
#ifndef MANDAT_MOBILE_UI_ICON_SHAPES_H_
#define MANDAT_MOBILE_UI_ICON_SHAPES_H_

#include <QString>
#include <string_view>
#include <vector>

namespace mandat::ui {

// The fragment of `name`, or empty when there is no such icon.
[[nodiscard]] std::string_view IconShapes(const QString& name);
// Every name, sorted.
[[nodiscard]] std::vector<std::string_view> IconNames();

}  // namespace mandat::ui

#endif  // MANDAT_MOBILE_UI_ICON_SHAPES_H_
