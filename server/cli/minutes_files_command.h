// The part of `mandat minutes` that is about files: export, signing services, reports.
#ifndef MANDAT_SERVER_CLI_MINUTES_FILES_COMMAND_H_
#define MANDAT_SERVER_CLI_MINUTES_FILES_COMMAND_H_

#include <string>

#include "mandat/v1/minutes.pb.h"
#include "server/cli/commands.h"
#include "server/cli/device.h"
#include "shared/domain/state.h"

namespace mandat::cli {

// Adds `export`, `to-sign` and `signed` to `mandat minutes`.
void AddMinutesFiles(CLI::App& minutes, Run& run);

// "anmälan av delegationsbeslut" as a file: HTML, or OpenDocument where the name ends so.
void WriteReportFile(const Device& device, const domain::State& state, const v1::MinutesDocument& document,
                     const domain::MinutesVersion* version, const std::string& principal, const std::string& path,
                     Run& run);

}  // namespace mandat::cli

#endif  // MANDAT_SERVER_CLI_MINUTES_FILES_COMMAND_H_
