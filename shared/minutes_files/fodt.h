// Minutes as flat OpenDocument text (.fodt): what LibreOffice makes PDF/A and DOCX of, and a file that people can edit.
//
// Real heading styles with a table of contents that names the paragraphs, a header with the forum, a footer with page
// numbers, title and language of the document. The same page gives the same bytes: it is the key of what is made of it.
// Pure; thread-safe.
#ifndef MANDAT_SHARED_MINUTES_FILES_FODT_H_
#define MANDAT_SHARED_MINUTES_FILES_FODT_H_

#include <string>

#include "shared/minutes_files/page.h"

namespace mandat::files {

[[nodiscard]] std::string WriteFodt(const Page& page);

}  // namespace mandat::files

#endif  // MANDAT_SHARED_MINUTES_FILES_FODT_H_
