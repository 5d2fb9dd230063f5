#include "shared/archive/file_names.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "shared/domain/office_paper.h"

namespace mandat::archive {
namespace {

constexpr std::size_t kMostLetters = 60;
constexpr std::size_t kMostHeaders = std::size_t{256} << 10;

// From U+00E0 on, the capitals being 0x20 before them; "" is no letter.
constexpr std::array<std::string_view, 32> kLatin1 = {"a", "a", "a", "a", "a", "a", "ae", "c", "e",  "e", "e",
                                                      "e", "i", "i", "i", "i", "d", "n",  "o", "o",  "o", "o",
                                                      "o", "",  "o", "u", "u", "u", "u",  "y", "th", "y"};
// From U+0100 on, capitals and small letters alike.
constexpr std::string_view kExtended =
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll"
    "lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
static_assert(kExtended.size() == 0x80);

// The code point that begins at `text`, which is cut by it; what is no UTF-8 is no letter.
std::uint32_t TakeLetter(std::string_view& text) {
  const auto first = static_cast<unsigned char>(text.front());
  const std::size_t size = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
  std::uint32_t letter = size == 1 ? first : 0;
  if (size == 2 && text.size() > 1) letter = (first & 0x1Fu) << 6 | (static_cast<unsigned char>(text[1]) & 0x3Fu);
  text.remove_prefix(std::min(size, text.size()));
  return letter;
}

bool IsCombining(std::uint32_t letter) { return letter >= 0x300 && letter < 0x370; }

std::string_view LetterOf(std::uint32_t letter) {
  if (letter == 0xDF) return "ss";
  if (letter >= 0xC0 && letter < 0x100) return kLatin1[(letter - 0xC0) % 32];
  if (letter >= 0x100 && letter < 0x180) return kExtended.substr(letter - 0x100, 1);
  return "";
}

}  // namespace

std::string FileWord(std::string_view title) {
  std::string word;
  while (!title.empty() && word.size() < kMostLetters) {
    const std::uint32_t letter = TakeLetter(title);
    if (IsCombining(letter)) continue;  // its letter is there already
    if (letter < 0x80 && absl::ascii_isalnum(static_cast<unsigned char>(letter))) {
      word += absl::ascii_tolower(static_cast<unsigned char>(letter));
    } else if (const std::string_view plain = LetterOf(letter); !plain.empty()) {
      word += plain;
    } else if (!word.empty() && word.back() != '-') {
      word += '-';
    }
  }
  while (!word.empty() && word.back() == '-') word.pop_back();
  return word.empty() ? "fil" : word;
}

bool LooksLikeMail(std::string_view bytes) {
  bytes = bytes.substr(0, kMostHeaders);
  bool from = false;
  bool came = false;
  for (bool first = true; !bytes.empty(); first = false) {
    std::string_view line = bytes.substr(0, bytes.find('\n'));
    bytes.remove_prefix(std::min(bytes.size(), line.size() + 1));
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    if (line.empty()) break;
    if (!first && (line.front() == ' ' || line.front() == '\t')) continue;  // of the line before
    const std::size_t colon = line.find(':');
    const std::string name(line.substr(0, colon));
    if (colon == std::string_view::npos || name.empty()) return false;
    for (const char c : name) {
      if (!absl::ascii_isgraph(static_cast<unsigned char>(c))) return false;
    }
    from = from || absl::EqualsIgnoreCase(name, "From");
    came = came || absl::EqualsIgnoreCase(name, "Date") || absl::EqualsIgnoreCase(name, "Received") ||
           absl::EqualsIgnoreCase(name, "Message-ID");
  }
  return from && came;
}

std::string EndingOf(std::string_view media_type, std::string_view bytes) {
  if (bytes.starts_with("%PDF-")) return ".pdf";
  if (const domain::OfficePaper* office = domain::FindOfficePaper(media_type)) return std::string(office->ending);
  if (media_type == "message/rfc822" || LooksLikeMail(bytes)) return ".eml";
  if (bytes.starts_with("\x89PNG\r\n")) return ".png";
  if (bytes.starts_with("\xFF\xD8\xFF")) return ".jpg";
  return ".bin";
}

}  // namespace mandat::archive
