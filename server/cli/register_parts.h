// The parts of `mandat register` beside the list of what was received. Internal to the command line.
#ifndef MANDAT_SERVER_CLI_REGISTER_PARTS_H_
#define MANDAT_SERVER_CLI_REGISTER_PARTS_H_

#include "server/cli/commands.h"

namespace mandat::cli {

// `mandat register import FILE`: people, mandates and offices from a spreadsheet.
void AddRegisterImport(CLI::App& command, Run& run);
// `mandat register export`: the same written out.
void AddRegisterExport(CLI::App& command, Run& run);
// `mandat register gaps`: where nobody will answer for a subject area.
void AddRegisterGaps(CLI::App& command, Run& run);

}  // namespace mandat::cli

#endif  // MANDAT_SERVER_CLI_REGISTER_PARTS_H_
