// ASCII as mail headers have it: letter case aside, white space at the ends aside. Internal to shared/mail.
//
// Pure; thread-safe. On std::string_view, which absl's own does not take here.
#ifndef MANDAT_SHARED_MAIL_ASCII_H_
#define MANDAT_SHARED_MAIL_ASCII_H_

#include <algorithm>
#include <string_view>
#include <vector>

namespace mandat::mail {

[[nodiscard]] inline char LowerCase(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

[[nodiscard]] inline bool EqualAnyCase(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](char x, char y) { return LowerCase(x) == LowerCase(y); });
}
[[nodiscard]] inline bool StartsAnyCase(std::string_view text, std::string_view prefix) {
  return EqualAnyCase(text.substr(0, prefix.size()), prefix);
}

[[nodiscard]] inline std::string_view Trimmed(std::string_view text) {
  constexpr std::string_view kSpace = " \t\r\n\f\v";
  const std::size_t begin = text.find_first_not_of(kSpace);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(kSpace) - begin + 1);
}

// At each `separator`; one part at least.
[[nodiscard]] inline std::vector<std::string_view> SplitAt(std::string_view text, std::string_view separator) {
  std::vector<std::string_view> parts;
  for (std::size_t at = text.find(separator); at != std::string_view::npos; at = text.find(separator)) {
    parts.push_back(text.substr(0, at));
    text.remove_prefix(at + separator.size());
  }
  parts.push_back(text);
  return parts;
}

}  // namespace mandat::mail

#endif  // MANDAT_SHARED_MAIL_ASCII_H_
