#include <CLI/CLI.hpp>
#include <memory>
#include <ostream>

#include "server/cli/commands.h"
#include "server/cli/files.h"
#include "server/cli/forecast_print.h"

namespace mandat::cli {
namespace {

constexpr char kDeadlinesAbout[] =
    "Say by when papers, preparation and notice must be done for a meeting on a given day";

constexpr char kDeadlinesFooter[] = R"(
Works from the forum file alone. The meeting day is not counted; each deadline runs to the end of its day. Both readings
of the rules are shown: weekdays (Monday to Friday without Swedish public holidays and midsummer's, Christmas and New
Year's eve) and calendar days; the forum file's day_unit picks the one that is due.

Examples:
  mandat deadlines lsvo.forum.toml --date 2024-09-27
  mandat deadlines lsvo.forum.toml --date 2024-09-27 --json)";

struct DeadlinesOptions {
  std::string forum;
  std::string date;
  bool json = false;
};

void RunDeadlines(const DeadlinesOptions& options, Run& run) {
  const auto date = domain::Date::Parse(options.date);
  if (!date) {
    run.err << "mandat: --date is not a day of the calendar; write it YYYY-MM-DD, such as 2024-09-27\n";
    run.status = kStatusWrongInput;
    return;
  }
  const auto forum = LoadForum(options.forum, run);
  if (!forum) return;
  const auto deadlines = domain::Deadlines(domain::DeadlineRules::From(forum->rules), *date);
  if (!deadlines) {
    run.err << "mandat: --date is in the year " << date->year() << "; allowed: " << domain::kFirstDeadlineYear
            << " and later\n";
    run.status = kStatusWrongInput;
    return;
  }
  if (options.json) {
    run.out << DeadlinesJson(*date, forum->rules.day_unit, *deadlines, 2) << "\n";
  } else {
    PrintDeadlines(*forum, *date, *deadlines, run.out);
  }
}

}  // namespace

void AddDeadlines(CLI::App& app, Run& run) {
  CLI::App* command = app.add_subcommand("deadlines", kDeadlinesAbout);
  command->footer(kDeadlinesFooter);
  const auto options = std::make_shared<DeadlinesOptions>();
  command->add_option("FORUM", options->forum, "The forum file (TOML)")->required();
  command->add_option("--date", options->date, "The meeting's day, YYYY-MM-DD, 2005 or later")->required();
  command->add_flag("--json", options->json, "JSON for machines instead of a table");
  command->callback([options, &run] { RunDeadlines(*options, run); });
}

}  // namespace mandat::cli
