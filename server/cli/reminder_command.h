// `mandat meeting remind` and `mandat meeting reminders`: below `mandat meeting`.
#ifndef MANDAT_SERVER_CLI_REMINDER_COMMAND_H_
#define MANDAT_SERVER_CLI_REMINDER_COMMAND_H_

#include "server/cli/commands.h"

namespace mandat::cli {

void AddReminders(CLI::App& meeting, Run& run);

}  // namespace mandat::cli

#endif  // MANDAT_SERVER_CLI_REMINDER_COMMAND_H_
