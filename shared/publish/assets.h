// The style sheet, the search script and the icon of the published pages. Constants.
#ifndef MANDAT_SHARED_PUBLISH_ASSETS_H_
#define MANDAT_SHARED_PUBLISH_ASSETS_H_

#include <string_view>

namespace mandat::publish {

[[nodiscard]] std::string_view StyleSheet();
[[nodiscard]] std::string_view SearchScript();
[[nodiscard]] std::string_view Icon();  // SVG

}  // namespace mandat::publish

#endif  // MANDAT_SHARED_PUBLISH_ASSETS_H_
