// Many forecasts and deadlines in one process, for forecast_property_test.py.
//
// Reads lines of JSON: {"forum": TOML, "meeting": TOML} or {"forum": TOML, "dates": ["YYYY-MM-DD", ...]}; answers each
// with a line: what `mandat forecast --json` prints, or a list of what `mandat deadlines --json` prints for each date,
// or
// {"error": "FILE:LINE: ..."}.
#include <iostream>
#include <nlohmann/json.hpp>
#include <string>
#include <variant>

#include "server/cli/forecast_print.h"
#include "shared/domain/forum_file.h"
#include "shared/domain/meeting_file.h"

namespace {

using mandat::domain::FileError;

std::string Error(const std::string& what) { return nlohmann::json{{"error", what}}.dump(); }

std::string Answer(const nlohmann::json& job) {
  const auto parsed = mandat::domain::ParseForumFile(job.at("forum").get<std::string>(), "forum");
  if (const auto* error = std::get_if<FileError>(&parsed)) return Error(error->ToString());
  const auto& forum = std::get<mandat::domain::Forum>(parsed);
  if (job.contains("dates")) {
    std::string all;
    for (const std::string day : job.at("dates")) {
      const auto date = mandat::domain::Date::Parse(day);
      if (!date) return Error("no date");
      const auto deadlines = mandat::domain::Deadlines(mandat::domain::DeadlineRules::From(forum.rules), *date);
      if (!deadlines) return Error("too early");
      all += (all.empty() ? "[" : ",") + mandat::cli::DeadlinesJson(*date, forum.rules.day_unit, *deadlines, -1);
    }
    return all + "]";
  }
  const auto meeting = mandat::domain::ParseMeetingFile(job.at("meeting").get<std::string>(), "meeting", forum);
  if (const auto* error = std::get_if<FileError>(&meeting)) return Error(error->ToString());
  const auto& facts = std::get<mandat::domain::MeetingFacts>(meeting);
  return mandat::cli::ForecastJson(forum, facts, mandat::domain::Forecast({forum, forum.mandates}, facts), -1);
}

}  // namespace

int main() {
  std::string line;
  while (std::getline(std::cin, line)) std::cout << Answer(nlohmann::json::parse(line)) << "\n";
  return std::cout.good() ? 0 : 1;
}
