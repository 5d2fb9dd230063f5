// `mandat register gaps`: where nobody will answer for a subject area, before a decision is blocked by it.
#include <CLI/CLI.hpp>
#include <memory>
#include <nlohmann/json.hpp>
#include <ostream>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "server/cli/device.h"
#include "server/cli/register_parts.h"
#include "shared/domain/forum_time.h"
#include "shared/domain/vacancies.h"

namespace mandat::cli {
namespace {

constexpr char kRegisterGapsFooter[] = R"(
A principal that is concerned by a subject area, and has no mandate in force that answers for it, blocks every decision on that area.

Example:
  mandat register gaps --days 180)";

struct RegisterGapsOptions {
  DeviceOptions device;
  int days = 90;
};

void RunRegisterGaps(const RegisterGapsOptions& options, Run& run) {
  std::optional<Device> device = OpenDevice(options.device, false, true, run);
  if (!device || !Sync(*device, options.device, true, run)) return;
  const std::shared_ptr<const domain::State> state = device->client->shown();
  const domain::Date today = domain::LocalOf(state->forum.time_zone, device->client->Now()).day;
  auto gaps = nlohmann::ordered_json::array();
  for (const domain::GapAhead& gap : domain::GapsAhead(*state, today, options.days)) {
    std::vector<std::string> mandates;
    for (const domain::MandateId& mandate : gap.mandates) mandates.push_back(mandate.value());
    gaps.push_back({{"principal", gap.where.principal.value()},
                    {"area", gap.where.area.value()},
                    {"from", gap.from.ToString()},
                    {"last", gap.last ? gap.last->ToString() : ""},
                    {"mandates", mandates}});
    if (options.device.json) continue;
    run.out << gap.from.ToString() << (gap.last ? " to " + gap.last->ToString() : "") << ": nobody answers for "
            << gap.where.area.value() << " at " << gap.where.principal.value() << " (" << absl::StrJoin(mandates, ", ")
            << ")\n";
  }
  auto vacancies = nlohmann::ordered_json::array();
  for (const domain::VacancyAhead& vacancy : domain::VacanciesAhead(*state, today, options.days)) {
    vacancies.push_back({{"mandate", vacancy.mandate.value()},
                         {"from", vacancy.from.ToString()},
                         {"last", vacancy.last ? vacancy.last->ToString() : ""},
                         {"before", vacancy.before.value()}});
  }
  if (options.device.json) {
    run.out << nlohmann::ordered_json{{"gaps", gaps}, {"vacancies", vacancies}}.dump(2) << '\n';
  } else if (gaps.empty()) {
    run.out << "Somebody answers for every subject area during the next " << options.days << " days.\n";
  }
}

}  // namespace

void AddRegisterGaps(CLI::App& command, Run& run) {
  CLI::App* added = command.add_subcommand("gaps", "Where nobody will answer for a subject area");
  added->footer(kRegisterGapsFooter);
  const auto options = std::make_shared<RegisterGapsOptions>();
  AddDeviceOptions(*added, options->device);
  added->add_option("--days", options->days, "How far ahead")->check(CLI::Range(1, 3660))->capture_default_str();
  added->callback([options, &run] { RunRegisterGaps(*options, run); });
}

}  // namespace mandat::cli
