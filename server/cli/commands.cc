#include "server/cli/commands.h"

#include <array>

namespace mandat::cli {
namespace {

constexpr std::array kCommands = {
    Command{"forecast", AddForecast},
    Command{"deadlines", AddDeadlines},
    Command{"found", AddFound},
    Command{"enrol", AddEnrol},
    Command{"invite", AddInvite},
    Command{"device", AddDevice},
    Command{"describe", AddDescribe},
    Command{"import-meeting", AddImportMeeting},
    Command{"status", AddStatus},
    Command{"answer", AddAnswer},
    Command{"declare", AddDeclare},
    Command{"substitute", AddSubstitute},
    Command{"export", AddExport},
    Command{"restore", AddRestore},
    Command{"verify", AddVerify},
};

}  // namespace

std::span<const Command> Commands() { return kCommands; }

}  // namespace mandat::cli
