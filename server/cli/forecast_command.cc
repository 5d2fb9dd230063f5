#include <CLI/CLI.hpp>
#include <memory>
#include <ostream>

#include "server/cli/commands.h"
#include "server/cli/files.h"
#include "server/cli/forecast_print.h"

namespace mandat::cli {
namespace {

constexpr char kForecastAbout[] =
    "Say which items of a meeting can be decided, who is missing and what would be enough";

constexpr char kForecastFooter[] = R"(
Works from two files alone: no server, no enrolment. FORUM describes the forum's composition and its rules of
procedure; MEETING the agenda and who answered, is there, has declared. docs/forecast.md states every key and term.

Verdicts: decidable; expected (if those who said they come do); at risk (someone has neither answered nor declared);
blocked. During the meeting an item is decidable or blocked.

Examples:
  mandat forecast lsvo.forum.toml meeting.toml
  mandat forecast lsvo.forum.toml meeting.toml --json | jq '.items[] | select(.verdict == "blocked")'

A wrong file gives exit status 2 and one line FILE:LINE: what is wrong and what is allowed.)";

struct ForecastOptions {
  std::string forum;
  std::string meeting;
  bool json = false;
};

void RunForecast(const ForecastOptions& options, Run& run) {
  const auto forum = LoadForum(options.forum, run);
  if (!forum) return;
  const auto meeting = LoadMeeting(options.meeting, *forum, run);
  if (!meeting) return;
  const auto items = domain::Forecast({.forum = *forum, .mandates = forum->mandates}, *meeting);
  if (options.json) {
    run.out << ForecastJson(*forum, *meeting, items, 2) << "\n";
  } else {
    PrintForecast(*forum, *meeting, items, run.out);
  }
}

}  // namespace

void AddForecast(CLI::App& app, Run& run) {
  CLI::App* command = app.add_subcommand("forecast", kForecastAbout);
  command->footer(kForecastFooter);
  const auto options = std::make_shared<ForecastOptions>();
  command->add_option("FORUM", options->forum, "The forum file (TOML)")->required();
  command->add_option("MEETING", options->meeting, "The meeting file (TOML)")->required();
  command->add_flag("--json", options->json, "JSON for machines instead of a table");
  command->callback([options, &run] { RunForecast(*options, run); });
}

}  // namespace mandat::cli
