// Office documents that papers may be: readers see the PDF that the server made of them. Known by their media type,
// which the author signed, or by their file's name. Pure.
#ifndef MANDAT_SHARED_DOMAIN_OFFICE_PAPER_H_
#define MANDAT_SHARED_DOMAIN_OFFICE_PAPER_H_

#include <array>
#include <string_view>

namespace mandat::domain {

struct OfficePaper {
  std::string_view ending;  // ".docx"
  std::string_view media_type;
};

inline constexpr std::array<OfficePaper, 6> kOfficePapers = {{
    {".pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"},
    {".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
    {".ppt", "application/vnd.ms-powerpoint"},
    {".doc", "application/msword"},
    {".odp", "application/vnd.oasis.opendocument.presentation"},
    {".odt", "application/vnd.oasis.opendocument.text"},
}};

// nullptr: it is none.
[[nodiscard]] constexpr const OfficePaper* FindOfficePaper(std::string_view media_type) {
  for (const OfficePaper& paper : kOfficePapers) {
    if (paper.media_type == media_type) return &paper;
  }
  return nullptr;
}

}  // namespace mandat::domain

#endif  // MANDAT_SHARED_DOMAIN_OFFICE_PAPER_H_
