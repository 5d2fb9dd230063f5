// Plays a scenario: every step as a statement that somebody signs and the forum's host judges.
//
// Not thread-safe. A step that is refused ends it with the file's line.
#ifndef MANDAT_SERVER_CLI_SCENARIO_PLAY_H_
#define MANDAT_SERVER_CLI_SCENARIO_PLAY_H_

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "mandat/v1/minutes.pb.h"
#include "server/cli/scenario_world.h"
#include "shared/domain/file_error.h"
#include "shared/domain/scenario_file.h"

namespace mandat::cli {

struct PlayedScenario {
  std::unique_ptr<ScenarioWorld> world;
  domain::MeetingId meeting;
  v1::MinutesDocument minutes;  // as issued last, or as they would be
  std::string minutes_bytes;    // exactly these were issued; empty: none were
  std::string text;             // the minutes as text, with signatures
  // What is worth a receipt: "position-karlskrona-older-i10", "signature-chair", ...
  std::vector<std::pair<std::string, domain::StatementId>> receipts;
};

// `file` is the scenario's name, for errors; `forum_file` what it names.
[[nodiscard]] std::optional<domain::FileError> PlayScenario(const domain::Scenario& scenario, const std::string& file,
                                                            const std::string& forum_file, PlayedScenario& played);

}  // namespace mandat::cli

#endif  // MANDAT_SERVER_CLI_SCENARIO_PLAY_H_
