#include "shared/mail/gmime.h"

namespace mandat::mail {

void BeginGMime() {
  static const bool begun = [] {
    g_mime_init();
    return true;
  }();
  static_cast<void>(begun);
}

std::string ReadableText(const char* text) {
  if (text == nullptr) return "";
  const OwnedText valid(g_utf8_make_valid(text, -1));
  return TextOf(valid.get());
}

std::string OneLine(const std::string& text) {
  std::string line = text;
  for (char& c : line) {
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) c = ' ';
  }
  return line;
}

}  // namespace mandat::mail
