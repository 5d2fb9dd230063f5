// A program of somebody else's that a command asks: found in PATH, its output read, ended when it takes too long.
//
// It runs with English words, UTC, and nothing on standard input; of this process's files it has those that are not
// closed on exec and `inherited`, under the same number (-1: none). For any thread: it waits for its own child alone.
// Failures: NOT_FOUND when there is no such program; DEADLINE_EXCEEDED; RESOURCE_EXHAUSTED when it says more than
// kMaxToolOutput.
#ifndef MANDAT_SHARED_SIGNED_PDF_TOOL_H_
#define MANDAT_SHARED_SIGNED_PDF_TOOL_H_

#include <chrono>
#include <cstddef>
#include <string>
#include <vector>

#include "absl/status/statusor.h"

namespace mandat::signed_pdf {

inline constexpr std::size_t kMaxToolOutput = std::size_t{16} << 20;

struct ToolOutput {
  int status = 0;  // its exit status; -1: it was killed
  std::string out;
};

[[nodiscard]] absl::StatusOr<ToolOutput> RunTool(const std::vector<std::string>& command, int inherited = -1,
                                                 std::chrono::milliseconds timeout = std::chrono::seconds(60));

}  // namespace mandat::signed_pdf

#endif  // MANDAT_SHARED_SIGNED_PDF_TOOL_H_
