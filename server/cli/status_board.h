// The part of `mandat status` that writes a meeting's board to a file. Internal to the command line.
#ifndef MANDAT_SERVER_CLI_STATUS_BOARD_H_
#define MANDAT_SERVER_CLI_STATUS_BOARD_H_

#include <string>

#include "server/cli/commands.h"
#include "shared/client/client.h"

namespace mandat::cli {

struct BoardOptions {
  std::string meeting;
  std::string csv;
  std::string xlsx;
  bool english = false;
  [[nodiscard]] bool wanted() const { return !csv.empty() || !xlsx.empty(); }
};
void AddBoardOptions(CLI::App& command, BoardOptions& options);

// Writes the files that were asked for. A CSV file that is there is overwritten, as an .xlsx is.
void WriteBoard(const client::Client& client, const BoardOptions& options, Run& run);

}  // namespace mandat::cli

#endif  // MANDAT_SERVER_CLI_STATUS_BOARD_H_
