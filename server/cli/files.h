// Forum and meeting files from disk, for the commands that work from files.
//
// A wrong or unreadable file becomes one line on `run.err` and `run.status`. Nothing is kept open. Not thread-safe.
#ifndef MANDAT_SERVER_CLI_FILES_H_
#define MANDAT_SERVER_CLI_FILES_H_

#include <optional>
#include <string>

#include "server/cli/commands.h"
#include "shared/domain/forecast.h"
#include "shared/domain/forum.h"

namespace mandat::cli {

[[nodiscard]] std::optional<domain::Forum> LoadForum(const std::string& path, Run& run);
[[nodiscard]] std::optional<domain::MeetingFacts> LoadMeeting(const std::string& path, const domain::Forum& forum,
                                                              Run& run);

}  // namespace mandat::cli

#endif  // MANDAT_SERVER_CLI_FILES_H_
