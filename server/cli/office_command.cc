// `mandat office`: chair, secretary, adjuncts, preparatory group, observers.
#include <CLI/CLI.hpp>
#include <map>
#include <memory>
#include <nlohmann/json.hpp>
#include <ostream>

#include "absl/strings/str_cat.h"
#include "server/cli/commands.h"
#include "server/cli/device.h"
#include "server/cli/words.h"

namespace mandat::cli {
namespace {

constexpr char kOfficeFooter[] = R"(
Chair and secretary are handed over to the next one; the others take their office and leave it. Without --until it lasts until further notice. Neither chair
nor secretary needs a mandate; who has none is never counted.

Examples:
  mandat office assign chair region-director --until 2028-12-31
  mandat office assign preparatory-group ronneby-care-chief
  mandat office leave adjunct convener-ageing
  mandat office list)";

const std::map<std::string, v1::Office>& Offices() {
  static const std::map<std::string, v1::Office> kOffices = {{"chair", v1::OFFICE_CHAIR},
                                                             {"secretary", v1::OFFICE_SECRETARY},
                                                             {"adjunct", v1::OFFICE_ADJUNCT},
                                                             {"preparatory-group", v1::OFFICE_PREPARATORY_GROUP},
                                                             {"observer", v1::OFFICE_OBSERVER}};
  return kOffices;
}

struct OfficeOptions {
  DeviceOptions device;
  std::string office;
  std::string person;
  std::string until;
};

void RunOffice(const OfficeOptions& options, bool holds, Run& run) {
  std::optional<Device> device = OpenDevice(options.device, false, true, run);
  if (!device || !Sync(*device, options.device, true, run)) return;
  v1::Statement act;
  v1::AssignOffice& office = *act.mutable_assign_office();
  office.set_office(Offices().at(options.office));
  office.set_person(options.person);
  office.set_holds(holds);
  office.set_until(options.until);
  ActAndTell(*device, options.device, act, nullptr,
             absl::StrCat(options.person, holds ? " is " : " is no longer ", options.office), run);
}

// As they were assigned, those whose term is over too: it says so.
void RunOfficeList(const OfficeOptions& options, Run& run) {
  std::optional<Device> device = OpenDevice(options.device, false, true, run);
  if (!device || !Sync(*device, options.device, true, run)) return;
  const std::shared_ptr<const domain::State> state = device->client->shown();
  auto rows = nlohmann::ordered_json::array();
  const auto tell = [&](v1::Office office, const domain::PersonId& person, std::optional<domain::Date> until) {
    const auto known = state->persons.find(person);
    const std::string name = known == state->persons.end() ? "" : known->second.name;
    const domain::Roles roles = domain::RolesAt(*state, person, device->client->Now());
    const std::string word = KeyOf(Offices(), office);
    rows.push_back({{"office", word},
                    {"person", person.value()},
                    {"name", name},
                    {"until", until ? until->ToString() : ""},
                    {"has_mandate", roles.member}});
    if (options.device.json) return;
    run.out << word << "  " << (person.empty() ? "nobody" : person.value()) << (name.empty() ? "" : ", " + name)
            << (until ? ", until " + until->ToString() : "") << (roles.member ? ", a member" : "") << '\n';
  };
  tell(v1::OFFICE_CHAIR, state->chair, state->chair_until);
  tell(v1::OFFICE_SECRETARY, state->secretary, std::nullopt);
  for (const auto& [office, terms] : {std::pair(v1::OFFICE_ADJUNCT, &state->adjuncts),
                                      std::pair(v1::OFFICE_PREPARATORY_GROUP, &state->preparatory_group),
                                      std::pair(v1::OFFICE_OBSERVER, &state->observers)}) {
    for (const domain::OfficeTerm& term : *terms) tell(office, term.person, term.until);
  }
  if (options.device.json) run.out << rows.dump(2) << '\n';
}

}  // namespace

void AddOffice(CLI::App& app, Run& run) {
  CLI::App* command = app.add_subcommand("office", "Who is chair, secretary, adjunct, in the preparatory group");
  command->footer(kOfficeFooter);
  command->require_subcommand(1);
  const auto options = std::make_shared<OfficeOptions>();
  for (const bool holds : {true, false}) {
    CLI::App* added = command->add_subcommand(holds ? "assign" : "leave",
                                              holds ? "Somebody takes an office" : "Somebody leaves an office");
    AddDeviceOptions(*added, options->device);
    added->add_option("OFFICE", options->office, "Which office")->required()->check(CLI::IsMember(KeysOf(Offices())));
    added->add_option("PERSON", options->person, "The person's id")->required();
    if (holds) added->add_option("--until", options->until, "The last day; left out: until further notice");
    added->callback([options, holds, &run] { RunOffice(*options, holds, run); });
  }
  CLI::App* list = command->add_subcommand("list", "Who holds which office");
  AddDeviceOptions(*list, options->device);
  list->callback([options, &run] { RunOfficeList(*options, run); });
}

}  // namespace mandat::cli
