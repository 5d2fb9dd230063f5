// The media type of a paper: a PDF by its first bytes, anything else by its file's name. Pure; what is not known is
// bytes.
#ifndef MANDAT_SHARED_CLIENT_MEDIA_TYPE_H_
#define MANDAT_SHARED_CLIENT_MEDIA_TYPE_H_

#include <string_view>

#include "absl/strings/match.h"
#include "absl/strings/string_view.h"

namespace mandat::client {

[[nodiscard]] inline std::string_view MediaTypeOf(std::string_view file_name, std::string_view bytes) {
  if (bytes.starts_with("%PDF-")) return "application/pdf";
  struct Known {
    const char* ending;
    std::string_view type;
  };
  static constexpr Known kKnown[] = {
      {".pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"},
      {".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
      {".ppt", "application/vnd.ms-powerpoint"},
      {".doc", "application/msword"},
      {".odp", "application/vnd.oasis.opendocument.presentation"},
      {".odt", "application/vnd.oasis.opendocument.text"},
  };
  for (const Known& known : kKnown) {
    if (absl::EndsWithIgnoreCase(absl::string_view(file_name.data(), file_name.size()), known.ending))
      return known.type;
  }
  return "application/octet-stream";
}

}  // namespace mandat::client

#endif  // MANDAT_SHARED_CLIENT_MEDIA_TYPE_H_
