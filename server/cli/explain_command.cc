// `mandat explain`: for a mandate and a meeting, which items count on it, and which routes it has.
#include <CLI/CLI.hpp>
#include <memory>
#include <nlohmann/json.hpp>
#include <ostream>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "server/cli/commands.h"
#include "server/cli/device.h"
#include "server/cli/words.h"
#include "shared/domain/explain.h"

namespace mandat::cli {
namespace {

constexpr char kExplainFooter[] = R"(
For each item: whether it counts on the mandate and why, and every lawful route with what it would do to the item's verdict.

Examples:
  mandat explain lsvo-host
  mandat explain lsvo-host --mandate karlskrona-older --json)";

struct ExplainOptions {
  DeviceOptions device;
  std::string meeting;
  std::string mandate;
};

std::vector<std::string> AreaWords(const domain::ItemExplanation& item) {
  std::vector<std::string> words;
  for (const domain::AreaId& area : item.areas) words.push_back(area.value());
  return words;
}

nlohmann::ordered_json ExplanationJson(const domain::Explanation& explanation) {
  nlohmann::ordered_json items = nlohmann::ordered_json::array();
  for (const domain::ItemExplanation& item : explanation.items) {
    nlohmann::ordered_json routes = nlohmann::ordered_json::array();
    for (const domain::RouteView& route : item.routes) {
      nlohmann::ordered_json view = {{"route", domain::RouteWord(route.route)},
                                     {"status", domain::RouteStatusWord(route.status)},
                                     {"counts", route.counts},
                                     {"until", route.until_decided ? "decided" : "opening"}};
      if (route.barrier != domain::Barrier::kNone) view["because"] = domain::BarrierWord(route.barrier);
      if (route.verdict) view["verdict"] = domain::VerdictWord(*route.verdict);
      if (!route.via.empty()) view["via"] = route.via.value();
      routes.push_back(std::move(view));
    }
    nlohmann::ordered_json row = {{"item", item.item.value()},
                                  {"number", absl::StrCat(item.number, item.letter)},
                                  {"why", domain::ConcernWord(item.concern)},
                                  {"areas", AreaWords(item)},
                                  {"covered", item.covered}};
    if (item.verdict) row["verdict"] = domain::VerdictWord(*item.verdict);
    row["routes"] = std::move(routes);
    items.push_back(std::move(row));
  }
  nlohmann::ordered_json uncovered = nlohmann::ordered_json::array();
  for (const domain::ItemId& item : explanation.uncovered()) uncovered.push_back(item.value());
  return {{"meeting", explanation.meeting.value()},
          {"mandate", explanation.mandate.value()},
          {"holder", explanation.holder.value()},
          {"principal", explanation.principal.value()},
          {"uncovered", uncovered},
          {"items", items}};
}

std::string WhyWords(const domain::ItemExplanation& item, const domain::Explanation& explanation) {
  switch (item.concern) {
    case domain::Concern::kNoDecision:
      return "nothing is decided";
    case domain::Concern::kPresence:
      return "counted among those present";
    case domain::Concern::kArea:
      return absl::StrCat("responsible at ", explanation.principal.value(), " for ",
                          absl::StrJoin(AreaWords(item), ", "));
    case domain::Concern::kEverybody:
      return "all declare";
    case domain::Concern::kNotConcerned:
      return "others are responsible";
    case domain::Concern::kRecused:
      return "recused";
    case domain::Concern::kNotActive:
      return "vacant or not in force that day";
  }
  return "";
}

void PrintExplanation(const domain::Explanation& explanation, Run& run) {
  run.out << explanation.mandate.value() << " (" << (explanation.holder.empty() ? "vacant" : explanation.holder.value())
          << ")\n";
  for (const domain::ItemExplanation& item : explanation.items) {
    run.out << item.number << item.letter << "  " << item.title << "\n    " << WhyWords(item, explanation);
    if (item.verdict) run.out << "; " << domain::VerdictWord(*item.verdict);
    if (item.counts_on()) run.out << (item.covered ? "; covered" : "; NOT covered");
    run.out << '\n';
    for (const domain::RouteView& route : item.routes) {
      run.out << "    - " << domain::RouteWord(route.route) << ": " << domain::RouteStatusWord(route.status);
      if (!route.via.empty()) run.out << " (" << route.via.value() << ")";
      if (route.status == domain::RouteStatus::kClosed) {
        run.out << ", " << domain::BarrierWord(route.barrier) << '\n';
        continue;
      }
      if (route.status != domain::RouteStatus::kTaken)
        run.out << (route.until_decided ? " until the item is decided" : " until the meeting opens");
      run.out << (route.counts ? "" : ", does not count in this class");
      if (route.verdict && route.counts) run.out << "; then " << domain::VerdictWord(*route.verdict);
      run.out << '\n';
    }
  }
}

void RunExplain(const ExplainOptions& options, Run& run) {
  std::optional<Device> device = OpenDevice(options.device, false, true, run);
  if (!device || !Sync(*device, options.device, true, run)) return;
  const std::shared_ptr<const domain::State> state = device->client->shown();
  const domain::Meeting* meeting = MeetingOf(*state, options.meeting, run);
  if (meeting == nullptr) return;
  const auto mandate = MandateOf(*device, meeting, options.mandate, "", run);
  if (!mandate) return;
  const auto explanation = domain::Explain(*state, *meeting, *mandate);
  if (!explanation) return Fail(run, absl::StrCat("there is no mandate ", mandate->value()));
  if (options.device.json) {
    run.out << ExplanationJson(*explanation).dump(2) << '\n';
  } else {
    PrintExplanation(*explanation, run);
  }
}

}  // namespace

void AddExplain(CLI::App& app, Run& run) {
  CLI::App* command = app.add_subcommand("explain", "Which items count on a mandate, and which routes it has");
  command->footer(kExplainFooter);
  const auto options = std::make_shared<ExplainOptions>();
  AddDeviceOptions(*command, options->device);
  command->add_option("MEETING", options->meeting, "The meeting's id")->required();
  command->add_option("--mandate", options->mandate, "A mandate; your own where you hold only one");
  command->callback([options, &run] { RunExplain(*options, run); });
}

}  // namespace mandat::cli
