// `mandat plan`: the year's meetings, what the rules say of them, and what they clash with.
#include <CLI/CLI.hpp>
#include <memory>
#include <nlohmann/json.hpp>
#include <ostream>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "server/cli/commands.h"
#include "server/cli/device.h"
#include "server/cli/entered.h"
#include "server/cli/review_words.h"
#include "shared/calendar/busy.h"
#include "shared/domain/forum_time.h"
#include "shared/domain/meeting_plan.h"

namespace mandat::cli {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kMaxCalendarFile = 4 * 1024 * 1024;

constexpr char kPlanFooter[] = R"(
`set` replaces the whole plan of the year. A meeting is written DATE, or DATE/START-END. `check` reads calendar files (iCalendar) of people and bodies whom
the meetings must not clash with, their recurrences followed through the year; it ends with status 1 when something clashes or the rules are not met.

Examples:
  mandat plan set 2027 2027-01-29/08:30-12:00 2027-03-12/08:30-12:00
  mandat plan show 2027
  mandat plan check 2027 --calendar sodra-sjukvardsregionen.ics skr.ics)";

struct PlanOptions {
  DeviceOptions device;
  int year = 0;
  std::vector<std::string> meetings;
  std::vector<std::string> calendars;
};

void RunPlanSet(const PlanOptions& options, Run& run) {
  std::optional<Device> device = OpenDevice(options.device, false, true, run);
  if (!device || !Sync(*device, options.device, true, run)) return;
  v1::Statement act;
  act.mutable_set_meeting_plan()->set_year(static_cast<std::uint32_t>(options.year));
  for (const std::string& text : options.meetings) {
    const std::vector<std::string> parts = absl::StrSplit(text, absl::MaxSplits('/', 1));
    v1::PlannedMeeting& meeting = *act.mutable_set_meeting_plan()->add_meetings();
    meeting.set_date(parts[0]);
    if (parts.size() == 1) continue;
    const std::vector<std::string> times = absl::StrSplit(parts[1], absl::MaxSplits('-', 1));
    meeting.set_start(times[0]);
    if (times.size() > 1) meeting.set_end(times[1]);
  }
  ActAndTell(*device, options.device, act, nullptr, absl::StrCat("plan of ", options.year), run);
}

Json JsonOfWarning(const domain::PlanWarning& warning) {
  Json json = {{"what", domain::PlanWarningWord(warning.kind)}};
  switch (warning.kind) {
    case domain::PlanWarning::Kind::kTooFewMeetings:
      json["planned"] = warning.given;
      json["needed"] = warning.needed;
      break;
    case domain::PlanWarning::Kind::kDeadlineHasPassed:
      json["deadline"] = std::string(domain::DeadlineWord(warning.deadline));
      json["due"] = warning.due.ToString();
      [[fallthrough]];
    case domain::PlanWarning::Kind::kTwoOnOneDay:
    case domain::PlanWarning::Kind::kDayOff:
      json["date"] = warning.date.ToString();
      break;
  }
  return json;
}

std::string WarningWords(const domain::PlanWarning& warning) {
  switch (warning.kind) {
    case domain::PlanWarning::Kind::kTooFewMeetings:
      return absl::StrCat(warning.given, " meetings are planned; the rules ask for at least ", warning.needed,
                          " a year");
    case domain::PlanWarning::Kind::kDeadlineHasPassed:
      return absl::StrCat("the meeting on ", warning.date.ToString(), ": ",
                          std::string(domain::DeadlineWord(warning.deadline)), " was due on ", warning.due.ToString());
    case domain::PlanWarning::Kind::kTwoOnOneDay:
      return absl::StrCat("several meetings on ", warning.date.ToString());
    case domain::PlanWarning::Kind::kDayOff:
      return absl::StrCat(warning.date.ToString(), " is no working day");
  }
  return "";
}

void PrintPlan(const domain::MeetingPlan& plan, const domain::PlanReview& review, Json& json, bool as_json,
               std::ostream& out) {
  json["year"] = plan.year;
  json["meetings"] = Json::array();
  for (const domain::PlannedMeeting& meeting : plan.meetings) {
    Json entry = {{"date", meeting.date.ToString()},
                  {"start", meeting.start},
                  {"end", meeting.end},
                  {"deadlines", Json::array()}};
    if (!as_json)
      out << meeting.date.ToString() << "  " << meeting.start << (meeting.end.empty() ? "" : "-") << meeting.end
          << '\n';
    for (const domain::PlannedDeadlines& planned : review.meetings) {
      if (planned.meeting != meeting.date) continue;
      for (const domain::Deadline& deadline : planned.deadlines) {
        entry["deadlines"].push_back({{"what", std::string(domain::DeadlineWord(deadline.kind))},
                                      {"weekdays", deadline.weekdays.ToString()},
                                      {"calendar", deadline.calendar.ToString()},
                                      {"due", deadline.due.ToString()}});
        if (!as_json)
          out << "    " << domain::DeadlineWord(deadline.kind) << ": " << deadline.weekdays.ToString()
              << " (weekdays), " << deadline.calendar.ToString() << " (calendar)\n";
      }
    }
    json["meetings"].push_back(std::move(entry));
  }
  json["warnings"] = Json::array();
  for (const domain::PlanWarning& warning : review.warnings) {
    json["warnings"].push_back(JsonOfWarning(warning));
    if (!as_json) out << "Warning: " << WarningWords(warning) << '\n';
  }
}

// Reads every calendar before anything is said; false after an error.
bool ReadCalendars(const PlanOptions& options, const std::string& time_zone, std::vector<calendar::BusyTime>& busy,
                   Run& run) {
  for (const std::string& path : options.calendars) {
    const auto text = ReadWhole(path, kMaxCalendarFile, run);
    if (!text) return false;
    auto read = calendar::ReadCalendar(*text, path, options.year, time_zone);
    if (const auto* error = std::get_if<domain::FileError>(&read)) {
      run.err << error->ToString() << '\n';
      run.status = kStatusWrongInput;
      return false;
    }
    auto& times = std::get<std::vector<calendar::BusyTime>>(read);
    busy.insert(busy.end(), times.begin(), times.end());
  }
  return true;
}

void RunPlanShow(const PlanOptions& options, bool check, Run& run) {
  std::optional<Device> device = OpenDevice(options.device, false, true, run);
  if (!device || !Sync(*device, options.device, true, run)) return;
  const auto state = device->client->shown();
  const auto found = state->plans.find(options.year);
  if (found == state->plans.end())
    return Fail(run, absl::StrCat("there is no plan for ", options.year, " that you may see"));
  const domain::MeetingPlan& plan = found->second;
  std::vector<calendar::BusyTime> busy;
  if (!ReadCalendars(options, state->forum.time_zone, busy, run)) return;
  const domain::Date today = domain::LocalOf(state->forum.time_zone, device->client->Now()).day;
  const domain::PlanReview review = domain::ReviewPlan(state->forum.rules, plan, today);
  Json json;
  PrintPlan(plan, review, json, options.device.json, run.out);
  const auto rules_review = ReviewDue(*state, device->client->Now());
  json["rules_review"] = rules_review ? JsonOfReview(*rules_review) : Json();
  if (rules_review && !options.device.json) run.out << "Warning: " << ReviewWords(*rules_review) << '\n';
  if (check) {
    json["clashes"] = Json::array();
    for (const calendar::Clash& clash : calendar::FindClashes(plan, busy)) {
      json["clashes"].push_back({{"date", clash.meeting.date.ToString()},
                                 {"start", clash.meeting.start},
                                 {"with", clash.busy.summary},
                                 {"from", calendar::LocalText(clash.busy.start)},
                                 {"to", calendar::LocalText(clash.busy.end)},
                                 {"calendar", clash.busy.source},
                                 {"line", clash.busy.line}});
      if (!options.device.json) {
        run.out << "Clash: " << clash.meeting.date.ToString() << ' ' << clash.meeting.start << " with '"
                << clash.busy.summary << "', " << calendar::LocalText(clash.busy.start) << " to "
                << calendar::LocalText(clash.busy.end) << " (" << clash.busy.source << ':' << clash.busy.line << ")\n";
      }
    }
    if (!json["clashes"].empty() || !review.warnings.empty()) run.status = kStatusFailed;
    if (!options.device.json && run.status == kStatusDone) run.out << "Nothing clashes, and the rules are met.\n";
  }
  if (options.device.json) run.out << json.dump(2) << '\n';
}

}  // namespace

void AddPlan(CLI::App& app, Run& run) {
  CLI::App* command = app.add_subcommand("plan", "Set, show and check the year's meetings");
  command->footer(kPlanFooter);
  command->require_subcommand(1);
  const auto options = std::make_shared<PlanOptions>();
  const auto add = [&](const char* name, const char* about) {
    CLI::App* added = command->add_subcommand(name, about);
    AddDeviceOptions(*added, options->device);
    added->add_option("YEAR", options->year, "The year")->required()->check(CLI::Range(2005, 9998));
    return added;
  };
  CLI::App* set = add("set", "Set the whole plan of a year");
  set->add_option("MEETINGS", options->meetings, "DATE or DATE/START-END, as 2027-03-12/08:30-12:00")->required();
  set->callback([options, &run] { RunPlanSet(*options, run); });
  add("show", "Show a year's plan with its deadlines")->callback([options, &run] {
    RunPlanShow(*options, false, run);
  });
  CLI::App* check = add("check", "Check a year's plan against the rules and calendars");
  check->add_option("--calendar", options->calendars, "Calendar files (.ics)");
  check->callback([options, &run] { RunPlanShow(*options, true, run); });
}

}  // namespace mandat::cli
