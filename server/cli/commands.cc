#include "server/cli/commands.h"

#include <array>

namespace mandat::cli {
namespace {

constexpr std::array kCommands = {
    Command{"forecast", AddForecast},
    Command{"deadlines", AddDeadlines},
};

}  // namespace

std::span<const Command> Commands() { return kCommands; }

}  // namespace mandat::cli
