// What the process that reads a stranger's document may do: little, and for a bounded time.
//
// Files: the system's programs, libraries and fonts are read, one directory is written, nothing else is opened
// (Landlock). System calls (seccomp): no socket but a UNIX one that nobody hears of, no signal, no other process's
// memory, no change of rights, owners or times of files, no namespaces, no process group of its own. Both hold for
// every process that it starts, and nobody can take them off. Where the kernel does not offer both, nothing is
// converted: the program runs as the server's own user, who may read the keys.
//
// For a process with one thread.
#ifndef MANDAT_SERVER_RENDITIONS_SANDBOX_H_
#define MANDAT_SERVER_RENDITIONS_SANDBOX_H_

#include <cstddef>
#include <string>
#include <vector>

#include "absl/status/status.h"

namespace mandat::server {

struct SandboxLimits {
  int cpu_seconds = 120;
  std::size_t memory_bytes = std::size_t{1} << 30;  // of one process
  std::size_t file_bytes = std::size_t{256} << 20;  // of one file
};

// What the kernel offers here: OK, or UNAVAILABLE with what is missing.
[[nodiscard]] absl::Status SandboxAvailable();

// From here on, for this process and all that it starts. `readable`: files and directories to read and execute besides
// the system's own; those that do not exist are left out. Failure: the process must not go on.
[[nodiscard]] absl::Status EnterSandbox(const std::string& writable, const std::vector<std::string>& readable,
                                        const SandboxLimits& limits);

}  // namespace mandat::server

#endif  // MANDAT_SERVER_RENDITIONS_SANDBOX_H_
