// A file that a command writes for somebody to keep.
#ifndef MANDAT_SERVER_CLI_OUTPUT_FILE_H_
#define MANDAT_SERVER_CLI_OUTPUT_FILE_H_

#include <filesystem>
#include <string_view>

#include "absl/status/status.h"

namespace mandat::cli {

// Durable when it returns OK; readable as the umask allows. The folder must be there. Failures: errno's.
[[nodiscard]] absl::Status WriteDurable(const std::filesystem::path& path, std::string_view bytes);
// That the folder's entries are durable.
[[nodiscard]] absl::Status SyncFolder(const std::filesystem::path& folder);

}  // namespace mandat::cli

#endif  // MANDAT_SERVER_CLI_OUTPUT_FILE_H_
