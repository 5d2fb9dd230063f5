// Puts a site in its folder, all of it or nothing.
//
// The files are written to FOLDER.partial and made durable; then the two folders change places in one step, and what
// was there before goes. Whoever reads meanwhile sees the old site or the new one. A full disk, a cut or a crash leaves
// the old one whole; what such a run left beside it is cleared away by the next. Blocking. One run at a time for a
// folder: a second gives ABORTED.
#ifndef MANDAT_SHARED_PUBLISH_SITE_WRITER_H_
#define MANDAT_SHARED_PUBLISH_SITE_WRITER_H_

#include <map>
#include <string>

#include "absl/status/status.h"

namespace mandat::publish {

// In every folder that was written here, and nowhere else: only such a folder, or an empty one, is replaced.
inline constexpr char kSiteMark[] = "site.mandat";

// `files`: relative path -> bytes; folders are made as they are needed. The folder that `folder` lies in must be there.
// FAILED_PRECONDITION: `folder` holds something else; RESOURCE_EXHAUSTED, PERMISSION_DENIED, UNAVAILABLE: it could not
// be written.
[[nodiscard]] absl::Status WriteSite(const std::map<std::string, std::string>& files, const std::string& folder);

}  // namespace mandat::publish

#endif  // MANDAT_SHARED_PUBLISH_SITE_WRITER_H_
