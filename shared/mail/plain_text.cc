#include "shared/mail/plain_text.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <utility>

#include "absl/strings/ascii.h"
#include "shared/mail/ascii.h"

namespace mandat::mail {
namespace {

constexpr std::size_t kLongestEntity = 10;

void AppendUtf8(std::string& text, std::uint32_t point) {
  if (point == 0 || point > 0x10FFFF || (point >= 0xD800 && point <= 0xDFFF)) return;
  if (point < 0x80) {
    text += static_cast<char>(point);
    return;
  }
  const int more = point < 0x800 ? 1 : point < 0x10000 ? 2 : 3;
  static constexpr std::array<int, 4> kLead = {0, 0xC0, 0xE0, 0xF0};
  text += static_cast<char>(kLead[static_cast<std::size_t>(more)] | static_cast<int>(point >> (6 * more)));
  for (int i = more - 1; i >= 0; --i) text += static_cast<char>(0x80 | ((point >> (6 * i)) & 0x3F));
}

// How many bytes of `html`, which begins with &, it took; 0: no entity.
std::size_t TakeEntity(std::string_view html, std::string& text) {
  const std::size_t end = html.substr(0, kLongestEntity).find(';');
  if (end == std::string_view::npos || end < 2) return 0;
  const std::string name(html.substr(1, end - 1));
  static constexpr std::pair<const char*, std::uint32_t> kNamed[] = {
      {"amp", '&'},     {"lt", '<'},       {"gt", '>'},       {"quot", '"'},     {"apos", '\''},    {"nbsp", ' '},
      {"aring", 0xE5},  {"auml", 0xE4},    {"ouml", 0xF6},    {"Aring", 0xC5},   {"Auml", 0xC4},    {"Ouml", 0xD6},
      {"eacute", 0xE9}, {"ndash", 0x2013}, {"mdash", 0x2014}, {"rsquo", 0x2019}, {"ldquo", 0x201C}, {"rdquo", 0x201D}};
  for (const auto& [known, point] : kNamed) {
    if (name != known) continue;
    AppendUtf8(text, point);
    return end + 1;
  }
  if (name[0] != '#') return 0;
  const bool hex = name.size() > 1 && (name[1] == 'x' || name[1] == 'X');
  char* rest = nullptr;
  const unsigned long point = std::strtoul(name.c_str() + (hex ? 2 : 1), &rest, hex ? 16 : 10);
  if (rest == nullptr || *rest != '\0') return 0;
  AppendUtf8(text, point > 0x10FFFF ? 0 : static_cast<std::uint32_t>(point));
  return end + 1;
}

std::string NameOfTag(std::string_view tag) {
  std::size_t at = tag.starts_with('/') ? 1 : 0;
  std::string name;
  while (at < tag.size() && absl::ascii_isalnum(static_cast<unsigned char>(tag[at])))
    name += absl::ascii_tolower(static_cast<unsigned char>(tag[at++]));
  return name;
}

bool BreaksLine(const std::string& tag) {
  for (const char* name : {"br", "p", "div", "tr", "li", "h1", "h2", "h3", "h4", "h5", "h6", "table", "blockquote",
                           "ul", "ol", "hr", "section", "article"}) {
    if (tag == name) return true;
  }
  return false;
}

// Lines without spaces at their ends, and never more than one empty one.
std::string Tidied(const std::string& text) {
  std::string tidy;
  std::size_t breaks = 1;  // none at the beginning
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = Trimmed(std::string_view(text).substr(at, end - at));
    at = end + 1;
    if (line.empty()) {
      if (++breaks == 1) tidy += '\n';
      continue;
    }
    breaks = 0;
    tidy.append(line).append("\n");
  }
  absl::StripTrailingAsciiWhitespace(&tidy);
  return tidy;
}

}  // namespace

std::string TextOfHtml(std::string_view html) {
  std::string text;
  for (std::size_t at = 0; at < html.size();) {
    const char c = html[at];
    if (c == '&') {
      const std::size_t taken = TakeEntity(html.substr(at), text);
      if (taken == 0) text += c;
      at += taken == 0 ? 1 : taken;
    } else if (c == '<') {
      if (html.substr(at).starts_with("<!--")) {
        const std::size_t end = html.find("-->", at);
        at = end == std::string_view::npos ? html.size() : end + 3;
        continue;
      }
      const std::size_t end = html.find('>', at);
      if (end == std::string_view::npos) break;
      const bool opens = html[at + 1] != '/' && html[end - 1] != '/';
      const std::string tag = NameOfTag(html.substr(at + 1, end - at - 1));
      at = end + 1;
      if (opens && (tag == "script" || tag == "style" || tag == "head" || tag == "title")) {
        // Up to its own end, wherever that is.
        const std::string close = "</" + tag;
        while (at < html.size() && !StartsAnyCase(html.substr(at), close)) ++at;
      }
      if (BreaksLine(tag)) text += '\n';
    } else {
      text += absl::ascii_isspace(static_cast<unsigned char>(c)) ? ' ' : c;
      ++at;
    }
  }
  return Tidied(text);
}

}  // namespace mandat::mail
