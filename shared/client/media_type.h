// The media type of a paper: a PDF by its first bytes, anything else by its file's name. Pure; what is not known is
// bytes.
#ifndef MANDAT_SHARED_CLIENT_MEDIA_TYPE_H_
#define MANDAT_SHARED_CLIENT_MEDIA_TYPE_H_

#include <string_view>

#include "absl/strings/match.h"
#include "absl/strings/string_view.h"
#include "shared/domain/office_paper.h"

namespace mandat::client {

[[nodiscard]] inline std::string_view MediaTypeOf(std::string_view file_name, std::string_view bytes) {
  if (bytes.starts_with("%PDF-")) return "application/pdf";
  for (const domain::OfficePaper& office : domain::kOfficePapers) {
    if (absl::EndsWithIgnoreCase(absl::string_view(file_name.data(), file_name.size()),
                                 absl::string_view(office.ending.data(), office.ending.size())))
      return office.media_type;
  }
  return "application/octet-stream";
}

}  // namespace mandat::client

#endif  // MANDAT_SHARED_CLIENT_MEDIA_TYPE_H_
