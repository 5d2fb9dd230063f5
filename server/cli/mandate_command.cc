// `mandat mandate`: what a mandate is, and who holds it.
#include <CLI/CLI.hpp>
#include <memory>
#include <nlohmann/json.hpp>
#include <ostream>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "server/cli/commands.h"
#include "server/cli/device.h"
#include "shared/domain/forum_time.h"

namespace mandat::cli {
namespace {

constexpr char kMandateFooter[] = R"(
What is left out stays as it is. A mandate that is new needs its principal, title and areas; one that is abolished stays in history.

Examples:
  mandat mandate describe karlskrona-older --areas older disability --reason 'Delegationsordning 2027'
  mandat mandate describe karlskrona-it --principal karlskrona --title 'IT-chef' --areas it --reason 'Nytt uppdrag'
  mandat mandate describe karlskrona-it --abolish --reason 'Uppdraget har upphört'
  mandat mandate assign karlskrona-older --holder p-17 --from 2027-02-01 --basis 'Delegationsordning 4.2'
  mandat mandate list --date 2027-02-12)";

struct MandateOptions {
  DeviceOptions device;
  std::string mandate;
  std::string principal;
  std::string title;
  std::vector<std::string> areas;
  bool abolish = false;
  std::string reason;
  std::string holder;
  bool vacant = false;
  std::string from;
  std::string to;
  std::string basis;
  std::string date;
};

using FillMandateAct = bool (*)(const domain::State&, const MandateOptions&, v1::Statement&, Run&);

bool FillDescription(const domain::State& state, const MandateOptions& options, v1::Statement& act, Run&) {
  v1::DescribeMandate& description = *act.mutable_describe_mandate();
  const domain::Mandate* known = state.FindMandate(domain::MandateId(options.mandate));
  description.set_mandate(options.mandate);
  description.set_principal(options.principal.empty() && known != nullptr ? known->principal.value()
                                                                          : options.principal);
  description.set_title(options.title.empty() && known != nullptr ? known->title : options.title);
  for (const std::string& area : options.areas) description.add_areas(area);
  if (options.areas.empty() && known != nullptr) {
    for (const domain::AreaId& area : known->areas) description.add_areas(area.value());
  }
  description.set_abolished(options.abolish);
  description.set_reason(options.reason);
  return true;
}

bool FillHolder(const domain::State&, const MandateOptions& options, v1::Statement& act, Run& run) {
  if (options.vacant == !options.holder.empty()) {
    run.err << "mandat: say one of --holder PERSON, --vacant\n";
    run.status = kStatusWrongInput;
    return false;
  }
  v1::AssignMandate& assignment = *act.mutable_assign_mandate();
  assignment.set_mandate(options.mandate);
  assignment.set_holder(options.holder);
  assignment.set_valid_from(options.from);
  assignment.set_valid_to(options.to);
  assignment.set_basis(options.basis);
  return true;
}

void RunMandateAct(const MandateOptions& options, FillMandateAct fill, Run& run) {
  std::optional<Device> device = OpenDevice(options.device, false, true, run);
  if (!device || !Sync(*device, options.device, true, run)) return;
  v1::Statement act;
  if (!fill(*device->client->shown(), options, act, run)) return;
  ActAndTell(*device, options.device, act, nullptr, absl::StrCat("mandate ", options.mandate), run);
}

// The register on a day, vacancies and what is not in force too: it says so.
void RunMandateList(const MandateOptions& options, Run& run) {
  std::optional<domain::Date> day;
  if (!options.date.empty() && !(day = domain::Date::Parse(options.date))) {
    run.err << "mandat: --date is not a day of the calendar; write it YYYY-MM-DD, such as 2027-02-12\n";
    run.status = kStatusWrongInput;
    return;
  }
  std::optional<Device> device = OpenDevice(options.device, false, true, run);
  if (!device || !Sync(*device, options.device, true, run)) return;
  const std::shared_ptr<const domain::State> state = device->client->shown();
  if (!day) day = domain::LocalOf(state->forum.time_zone, device->client->Now()).day;
  auto rows = nlohmann::ordered_json::array();
  for (const domain::Mandate& mandate : state->RegisterOn(*day)) {
    std::vector<std::string> areas;
    for (const domain::AreaId& area : mandate.areas) areas.push_back(area.value());
    const auto known = state->persons.find(mandate.holder);
    const std::string name = known == state->persons.end() ? "" : known->second.name;
    const bool active = mandate.ActiveOn(*day);
    rows.push_back({{"mandate", mandate.id.value()},
                    {"principal", mandate.principal.value()},
                    {"title", mandate.title},
                    {"areas", areas},
                    {"holder", mandate.holder.value()},
                    {"name", name},
                    {"from", mandate.valid_from ? mandate.valid_from->ToString() : ""},
                    {"to", mandate.valid_to ? mandate.valid_to->ToString() : ""},
                    {"basis", mandate.basis},
                    {"active", active}});
    if (options.device.json) continue;
    run.out << mandate.id.value() << "  " << (mandate.holder.empty() ? "VACANT" : mandate.holder.value())
            << (name.empty() ? "" : ", " + name) << "  " << mandate.title << ", " << mandate.principal.value() << " ("
            << absl::StrJoin(areas, ", ") << ")" << (active || mandate.holder.empty() ? "" : ", not in force")
            << (mandate.basis.empty() ? "" : ", " + mandate.basis) << '\n';
  }
  if (options.device.json) run.out << rows.dump(2) << '\n';
}

}  // namespace

void AddMandate(CLI::App& app, Run& run) {
  CLI::App* command = app.add_subcommand("mandate", "Describe a mandate, or say who holds it");
  command->footer(kMandateFooter);
  command->require_subcommand(1);
  const auto options = std::make_shared<MandateOptions>();
  const auto add = [&](const char* name, const char* about, FillMandateAct fill) {
    CLI::App* added = command->add_subcommand(name, about);
    AddDeviceOptions(*added, options->device);
    added->add_option("MANDATE", options->mandate, "The mandate's id")->required();
    added->callback([options, fill, &run] { RunMandateAct(*options, fill, run); });
    return added;
  };
  CLI::App* describe = add("describe", "A new mandate, or another principal, title or areas", FillDescription);
  describe->add_option("--principal", options->principal, "Whose mandate it is");
  describe->add_option("--title", options->title, "The function");
  describe->add_option("--areas", options->areas, "Subject areas that it answers for");
  describe->add_flag("--abolish", options->abolish, "The mandate is no more");
  describe->add_option("--reason", options->reason, "Why")->required();
  CLI::App* assign = add("assign", "Who holds it from when", FillHolder);
  assign->add_option("--holder", options->holder, "The person");
  assign->add_flag("--vacant", options->vacant, "Nobody");
  assign->add_option("--from", options->from, "From this day on");
  assign->add_option("--to", options->to, "Until this day");
  assign->add_option("--basis", options->basis, "Delegation order and point that it rests on");
  CLI::App* list = command->add_subcommand("list", "The register: who holds what, what is vacant");
  AddDeviceOptions(*list, options->device);
  list->add_option("--date", options->date, "On this day; left out: today");
  list->callback([options, &run] { RunMandateList(*options, run); });
}

}  // namespace mandat::cli
