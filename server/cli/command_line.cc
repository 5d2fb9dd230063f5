#include <CLI/CLI.hpp>
#include <algorithm>
#include <ostream>

#include "server/cli/commands.h"

namespace mandat::cli {
namespace {

constexpr char kMandatCommandsAbout[] =
    "Mandat: for councils whose members decide on their own mandates.\n"
    "\n"
    "Ask a command for its own help: mandat forecast --help";

constexpr char kMandatCommandsFooter[] =
    "\nExit status: 0 done, 1 not done, 2 a wrong file or command line (one line on standard error says which).";

}  // namespace

int RunCommandLine(std::span<const Command> commands, std::vector<std::string> arguments, std::ostream& out,
                   std::ostream& err) {
  Run run{.out = out, .err = err};
  CLI::App app(kMandatCommandsAbout, "mandat");
  app.footer(kMandatCommandsFooter);
  app.require_subcommand(1);
  for (const Command& command : commands) command.add(app, run);
  // CLI11 takes its arguments from the back.
  std::reverse(arguments.begin(), arguments.end());
  try {
    app.parse(arguments);
  } catch (const CLI::Success& wish) {
    // Help was asked for.
    app.exit(wish, out, err);
    return kStatusDone;
  } catch (const CLI::ParseError& error) {
    std::string line = error.what();
    std::replace(line.begin(), line.end(), '\n', ' ');
    err << "mandat: " << line << "; `mandat --help` and `mandat COMMAND --help` say what is allowed\n";
    return kStatusWrongInput;
  }
  out.flush();
  if (run.status == kStatusDone && !out) {
    err << "mandat: the result could not be written\n";
    return kStatusFailed;
  }
  return run.status;
}

}  // namespace mandat::cli
