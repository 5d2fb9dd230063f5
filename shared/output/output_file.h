// A file that is written for somebody to keep. Blocking; thread-safe.
#ifndef MANDAT_SHARED_OUTPUT_OUTPUT_FILE_H_
#define MANDAT_SHARED_OUTPUT_OUTPUT_FILE_H_

#include <filesystem>
#include <string_view>

#include "absl/status/status.h"

namespace mandat::output {

// Durable when it returns OK; the file is its owner's alone, new or not, as what a meeting says is: whoever wants it
// elsewhere copies it. What is no file of a disk (a pipe) is written to as it is. The folder must be there. Failures:
// errno's.
[[nodiscard]] absl::Status WriteDurable(const std::filesystem::path& path, std::string_view bytes);
// The folder, its owner's alone where it is new; those above it, where they are missing, as the umask allows.
[[nodiscard]] absl::Status MakePrivateFolder(const std::filesystem::path& folder);
// That the folder's entries are durable.
[[nodiscard]] absl::Status SyncFolder(const std::filesystem::path& folder);

}  // namespace mandat::output

#endif  // MANDAT_SHARED_OUTPUT_OUTPUT_FILE_H_
