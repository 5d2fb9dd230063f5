// `mandat principal` and `mandat area`: which the forum has, from when to when, and what they are called.
#include <CLI/CLI.hpp>
#include <memory>
#include <nlohmann/json.hpp>
#include <ostream>

#include "absl/strings/str_cat.h"
#include "server/cli/commands.h"
#include "server/cli/device.h"
#include "shared/domain/forum_time.h"

namespace mandat::cli {
namespace {

constexpr char kPrincipalFooter[] = R"(
A principal joins and leaves; it is never removed, and its id is used for nothing else. It can leave once its mandates end with it.
With `change` what is left out stays as it is; a day that is - is taken away. A new name holds from today, for meetings from today on.

Examples:
  mandat principal add lyckeby --name 'Lyckeby kommun' --side municipality --from 2027-01-01 --reason 'Avtal 2026-11-20'
  mandat principal change lyckeby --name 'Lyckeby stad' --reason 'Fullmäktige har bytt namn'
  mandat mandate assign lyckeby-care --holder p-17 --from 2027-01-01 --to 2027-12-31 --basis 'Delegationsordning 4.2'
  mandat principal change lyckeby --to 2027-12-31 --reason 'Avtalet har sagts upp'
  mandat principal list --date 2027-02-12)";

constexpr char kAreaFooter[] = R"(
A subject area is never removed, and its id is used for nothing else. It can end once nobody who holds a mandate answers for it after that day.
With `change` what is left out stays as it is; a day that is - is taken away. A new name holds from today, for meetings from today on.

Examples:
  mandat area add digital --name 'Välfärdsteknik' --name-en 'Welfare technology' --reason 'Nytt sakområde'
  mandat area change digital --name 'Digitalisering' --reason 'Nytt namn'
  mandat mandate describe karlskrona-older --areas older --reason 'Sakområdet upphör'
  mandat area change digital --to 2027-12-31 --reason 'Sakområdet upphör'
  mandat area list)";

struct PartOptions {
  DeviceOptions device;
  std::string id;
  std::string name;
  std::string name_en;
  std::string side;
  std::string from;
  std::string to;
  std::string reason;
  std::string date;
};

std::string DayOr(const std::string& said, const std::optional<domain::Date>& known) {
  if (said == "-") return "";
  return said.empty() && known ? known->ToString() : said;
}

template <typename Act>
void FillRest(const PartOptions& options, const domain::Validity& known, Act& act) {
  act.set_valid_from(DayOr(options.from, known.from));
  act.set_valid_to(DayOr(options.to, known.to));
  act.set_reason(options.reason);
}

// Whether there is one of that id already: what is added is new, what is changed is not.
using FillPart = bool (*)(const domain::State&, const PartOptions&, v1::Statement&);

bool FillPrincipal(const domain::State& state, const PartOptions& options, v1::Statement& statement) {
  const domain::Principal* known = state.FindPrincipal(domain::PrincipalId(options.id));
  const domain::Principal was = known == nullptr ? domain::Principal() : *known;
  v1::DescribePrincipal& act = *statement.mutable_describe_principal();
  act.set_principal(options.id);
  act.set_name(options.name.empty() ? was.name : options.name);
  act.set_side(options.side.empty() ? was.side.value() : options.side);
  FillRest(options, was.valid, act);
  return known != nullptr;
}

bool FillArea(const domain::State& state, const PartOptions& options, v1::Statement& statement) {
  const domain::SubjectArea* known = state.FindArea(domain::AreaId(options.id));
  const domain::SubjectArea was = known == nullptr ? domain::SubjectArea() : *known;
  v1::DescribeArea& act = *statement.mutable_describe_area();
  act.set_area(options.id);
  act.set_name(options.name.empty() ? was.name.sv : options.name);
  act.set_name_en(options.name_en.empty() ? was.name.en : options.name_en == "-" ? "" : options.name_en);
  FillRest(options, was.valid, act);
  return known != nullptr;
}

void RunPart(const PartOptions& options, const char* what, bool adds, FillPart fill, Run& run) {
  std::optional<Device> device = OpenDevice(options.device, false, true, run);
  if (!device || !Sync(*device, options.device, true, run)) return;
  v1::Statement act;
  if (fill(*device->client->shown(), options, act) == adds) {
    run.err << "mandat: " << (adds ? "there is already a " : "there is no ") << what << ' ' << options.id << '\n';
    run.status = kStatusWrongInput;
    return;
  }
  ActAndTell(*device, options.device, act, nullptr, absl::StrCat(what, " ", options.id), run);
}

nlohmann::ordered_json RowOf(const domain::Principal& principal) {
  return {{"principal", principal.id.value()}, {"name", principal.name}, {"side", principal.side.value()}};
}

nlohmann::ordered_json RowOf(const domain::SubjectArea& area) {
  return {{"area", area.id.value()}, {"name", area.name.sv}, {"name_en", area.name.en}};
}

const std::string& CalledPart(const domain::Principal& principal) { return principal.name; }
const std::string& CalledPart(const domain::SubjectArea& area) { return area.name.sv; }

// All there ever were; those that are not in force on the day say so.
template <typename Thing>
void PrintParts(const std::vector<Thing>& things, domain::Date day, bool json, std::ostream& out) {
  auto rows = nlohmann::ordered_json::array();
  for (const Thing& thing : things) {
    const std::string from = thing.valid.from ? thing.valid.from->ToString() : "";
    const std::string to = thing.valid.to ? thing.valid.to->ToString() : "";
    const bool active = thing.valid.Covers(day);
    nlohmann::ordered_json row = RowOf(thing);
    row["from"] = from;
    row["to"] = to;
    row["active"] = active;
    rows.push_back(std::move(row));
    if (json) continue;
    out << thing.id.value() << "  " << CalledPart(thing) << (from.empty() ? "" : ", from " + from)
        << (to.empty() ? "" : ", until " + to) << (active ? "" : ", not in force") << '\n';
  }
  if (json) out << rows.dump(2) << '\n';
}

void RunPartList(const PartOptions& options, bool areas, Run& run) {
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
  if (areas)
    PrintParts(state->forum.areas, *day, options.device.json, run.out);
  else
    PrintParts(state->forum.principals, *day, options.device.json, run.out);
}

struct PartCommand {
  const char* name;
  const char* about;
  const char* footer;
  const char* id_name;
  FillPart fill;
  bool areas;
};

void AddPart(CLI::App& app, const PartCommand& part, Run& run) {
  CLI::App* command = app.add_subcommand(part.name, part.about);
  command->footer(part.footer);
  command->require_subcommand(1);
  const auto options = std::make_shared<PartOptions>();
  for (const bool adds : {true, false}) {
    CLI::App* added =
        command->add_subcommand(adds ? "add" : "change", adds ? "One that is new" : "Another name, first or last day");
    AddDeviceOptions(*added, options->device);
    added->add_option(part.id_name, options->id, "Its id: a-z, 0-9 and -, for ever")->required();
    added->add_option("--name", options->name, "What it is called")->required(adds);
    if (part.areas) {
      added->add_option("--name-en", options->name_en, "In English; - for none");
    } else if (adds) {
      added->add_option("--side", options->side, "On which side it is counted: an id of the forum file")->required();
    }
    added->add_option("--from", options->from, "Its first day; left out when new: no limit");
    added->add_option("--to", options->to, "Its last day; left out when new: until further notice");
    added->add_option("--reason", options->reason, "Why")->required();
    added->callback([options, part, adds, &run] { RunPart(*options, part.name, adds, part.fill, run); });
  }
  CLI::App* list = command->add_subcommand("list", "All there are, and those that have ended");
  AddDeviceOptions(*list, options->device);
  list->add_option("--date", options->date, "In force on this day; left out: today");
  list->callback([options, part, &run] { RunPartList(*options, part.areas, run); });
}

}  // namespace

void AddPrincipal(CLI::App& app, Run& run) {
  AddPart(
      app,
      {"principal", "Principals that join, are renamed or leave", kPrincipalFooter, "PRINCIPAL", FillPrincipal, false},
      run);
}

void AddArea(CLI::App& app, Run& run) {
  AddPart(app, {"area", "Subject areas that are new, renamed or end", kAreaFooter, "AREA", FillArea, true}, run);
}

}  // namespace mandat::cli
