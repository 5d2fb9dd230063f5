// Small files written so that they are there after a power loss. Not for other folders.
//
// Blocking; thread-safe. Failures: Unavailable with the path and the system's words; InvalidArgument for a file that is
// too large.
#ifndef MANDAT_SERVER_TLS_DISK_H_
#define MANDAT_SERVER_TLS_DISK_H_

#include <cstddef>
#include <string>
#include <string_view>

#include "absl/status/status.h"
#include "absl/status/statusor.h"

namespace mandat::server {

// Writes `bytes` to a file beside `path`, syncs, and renames it into place. `mode` such as 0600.
[[nodiscard]] absl::Status WriteFileDurably(const std::string& path, std::string_view bytes, unsigned mode);
[[nodiscard]] absl::Status SyncDirectory(const std::string& dir);
[[nodiscard]] absl::StatusOr<std::string> ReadSmallFile(const std::string& path, std::size_t limit);
[[nodiscard]] absl::Status DiskError(const char* what, const std::string& path);

}  // namespace mandat::server

#endif  // MANDAT_SERVER_TLS_DISK_H_
