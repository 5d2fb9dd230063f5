// The part of `mandat item` that is about an item before it is decided.
#ifndef MANDAT_SERVER_CLI_ITEM_SETUP_H_
#define MANDAT_SERVER_CLI_ITEM_SETUP_H_

#include "server/cli/commands.h"

namespace mandat::cli {

// Adds `set`, `propose`, `recuse` and `show` to the command.
void AddItemSetup(CLI::App& command, Run& run);

}  // namespace mandat::cli

#endif  // MANDAT_SERVER_CLI_ITEM_SETUP_H_
