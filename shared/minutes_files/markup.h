// Text as it stands in HTML and XML. Internal to minutes_files. Pure.
#ifndef MANDAT_SHARED_MINUTES_FILES_MARKUP_H_
#define MANDAT_SHARED_MINUTES_FILES_MARKUP_H_

#include <string>
#include <string_view>

namespace mandat::files {

// Control characters, which XML does not know, are left out; so is every one of the C0 set but tab and line feed.
[[nodiscard]] inline std::string Escaped(std::string_view text, std::string_view line_break = "\n") {
  std::string escaped;
  escaped.reserve(text.size());
  for (const char c : text) {
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
