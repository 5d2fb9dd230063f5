// What files of an archive are called: words of letters a to z, digits and hyphens, whatever their titles are made of
// (docs/archive.md says why), and an ending by which people open them.
//
// Pure; thread-safe.
#ifndef MANDAT_SHARED_ARCHIVE_FILE_NAMES_H_
#define MANDAT_SHARED_ARCHIVE_FILE_NAMES_H_

#include <string>
#include <string_view>

namespace mandat::archive {

// "Avtal om vård, 2" -> "avtal-om-vard-2"; of nothing that can be written so "fil". `title` is UTF-8.
[[nodiscard]] std::string FileWord(std::string_view title);

// ".pdf", ".docx", ".eml", ".png", ".jpg": by what the bytes are, or by the media type that the author signed.
// ".bin": neither tells.
[[nodiscard]] std::string EndingOf(std::string_view media_type, std::string_view bytes);

// Header fields, as a mail begins with them: who it is from, and when or how it came.
[[nodiscard]] bool LooksLikeMail(std::string_view bytes);

}  // namespace mandat::archive

#endif  // MANDAT_SHARED_ARCHIVE_FILE_NAMES_H_
