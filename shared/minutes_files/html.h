// Minutes as accessible HTML: one page, its language said, headings in order, tables with their headings, no script,
// nothing fetched.
//
// Pure; thread-safe.
#ifndef MANDAT_SHARED_MINUTES_FILES_HTML_H_
#define MANDAT_SHARED_MINUTES_FILES_HTML_H_

#include <string>

#include "shared/minutes_files/page.h"

namespace mandat::files {

[[nodiscard]] std::string WriteHtml(const Page& page);

// For a page that somebody else writes around it: head, attendance, paragraphs and distribution, without signatures,
// title, contents, style or script. The highest heading has `heading_level` (1-5). A paragraph's heading has the id
// "p-69-24", a sub-item's "p-76-24-a".
[[nodiscard]] std::string MinutesHtmlFragment(const domain::State& state, const v1::MinutesDocument& document,
                                              int heading_level);

}  // namespace mandat::files

#endif  // MANDAT_SHARED_MINUTES_FILES_HTML_H_
