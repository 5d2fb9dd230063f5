// Text as it stands in HTML and XML. Internal to minutes_files. Pure.
#ifndef MANDAT_SHARED_MINUTES_FILES_MARKUP_H_
#define MANDAT_SHARED_MINUTES_FILES_MARKUP_H_

#include <cstddef>
#include <string>
#include <string_view>

namespace mandat::files {

// What XML 1.0 does not know is left out: the control characters of C0 but tab and line feed, U+FFFE and U+FFFF.
[[nodiscard]] inline std::string Escaped(std::string_view text, std::string_view line_break = "\n") {
  std::string escaped;
  escaped.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    const std::string_view character = text.substr(at, 3);
    if (character == "\xEF\xBF\xBE" || character == "\xEF\xBF\xBF") {
      at += 2;
      continue;
    }
    switch (c) {
      case '&':
        escaped += "&amp;";
        break;
      case '<':
        escaped += "&lt;";
        break;
      case '>':
        escaped += "&gt;";
        break;
      case '"':
        escaped += "&quot;";
        break;
      case '\n':
        escaped += line_break;
        break;
      default:
        if (c == '\t' || static_cast<unsigned char>(c) >= 0x20) escaped += c;
    }
  }
  return escaped;
}

}  // namespace mandat::files

#endif  // MANDAT_SHARED_MINUTES_FILES_MARKUP_H_
