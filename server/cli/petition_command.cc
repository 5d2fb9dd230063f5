// `mandat petition`: members who ask for an extra meeting.
#include <CLI/CLI.hpp>
#include <memory>
#include <nlohmann/json.hpp>
#include <ostream>

#include "absl/strings/str_cat.h"
#include "server/cli/commands.h"
#include "server/cli/device.h"
#include "server/cli/entered.h"
#include "shared/domain/forum_time.h"
#include "shared/domain/meeting_plan.h"

namespace mandat::cli {
namespace {

constexpr char kPetitionFooter[] = R"(
When the part of the members that the rules name has joined, the meeting is created with `mandat meeting create --kind extra --petition ID`. Each
person counts once, however many mandates they hold.

Examples:
  mandat petition start --reason 'Ny lag' --agenda 'Avtalet om hemsjukvård' --before 2027-02-15
  mandat petition join 0190a1b2c3d4e5f60718293a4b5c6d7e
  mandat petition show)";

struct PetitionOptions {
  DeviceOptions device;
  EnteredOptions entered;
  std::string reason;
  std::string agenda;
  std::string before;
  std::string petition;
  bool withdraw = false;
};

void RunPetitionStart(const PetitionOptions& options, Run& run) {
  std::optional<Device> device = OpenDevice(options.device, false, true, run);
  if (!device || !Sync(*device, options.device, true, run)) return;
  v1::Statement act;
  act.mutable_petition_meeting()->set_reason(options.reason);
  act.mutable_petition_meeting()->set_agenda(options.agenda);
  act.mutable_petition_meeting()->set_before(options.before);
  if (!FillEntered(
          *device, options.entered, [](v1::Statement& s) { return s.mutable_petition_meeting()->mutable_entered(); },
          act, run))
    return;
  ActAndTell(*device, options.device, act, nullptr, "petition", run);
}

void RunPetitionJoin(const PetitionOptions& options, Run& run) {
  std::optional<Device> device = OpenDevice(options.device, false, true, run);
  if (!device || !Sync(*device, options.device, true, run)) return;
  const auto id = StatementNamed(options.petition, "petition", "mandat petition show", run);
  if (!id) return;
  v1::Statement act;
  act.mutable_join_petition()->set_petition(id->bytes());
  act.mutable_join_petition()->set_withdrawn(options.withdraw);
  if (!FillEntered(
          *device, options.entered, [](v1::Statement& s) { return s.mutable_join_petition()->mutable_entered(); }, act,
          run))
    return;
  ActAndTell(*device, options.device, act, nullptr, options.withdraw ? "name taken back" : "petition joined", run);
}

void RunPetitionShow(const PetitionOptions& options, Run& run) {
  std::optional<Device> device = OpenDevice(options.device, false, true, run);
  if (!device || !Sync(*device, options.device, true, run)) return;
  const auto state = device->client->shown();
  const domain::Date today = domain::LocalOf(state->forum.time_zone, device->client->Now()).day;
  nlohmann::ordered_json json = nlohmann::ordered_json::array();
  for (const auto& [id, petition] : state->petitions) {
    const domain::PetitionStanding standing = domain::StandingOfPetition(*state, petition, today);
    std::vector<std::string> joined;
    for (const auto& [person, voice] : petition.voices) {
      if (voice.joined) joined.push_back(person.value());
    }
    json.push_back({{"petition", id.hex()},
                    {"reason", petition.reason},
                    {"agenda", petition.agenda},
                    {"before", petition.before ? petition.before->ToString() : ""},
                    {"persons", joined},
                    {"joined", standing.joined},
                    {"needed", standing.needed},
                    {"members", standing.members},
                    {"meeting", petition.meeting.value()}});
    if (options.device.json) continue;
    run.out << id.hex() << "  " << standing.joined << " of " << standing.needed << " needed (" << standing.members
            << " members)" << (petition.meeting.empty() ? "" : absl::StrCat(", meeting ", petition.meeting.value()))
            << "  " << petition.reason << '\n';
  }
  if (options.device.json) run.out << json.dump(2) << '\n';
  if (!options.device.json && json.empty()) run.out << "No petitions.\n";
}

}  // namespace

void AddPetition(CLI::App& app, Run& run) {
  CLI::App* command = app.add_subcommand("petition", "Ask for an extra meeting, as members together");
  command->footer(kPetitionFooter);
  command->require_subcommand(1);
  const auto options = std::make_shared<PetitionOptions>();
  CLI::App* start = command->add_subcommand("start", "Begin a petition");
  start->add_option("--reason", options->reason, "Why")->required();
  start->add_option("--agenda", options->agenda, "What the meeting is to take up")->required();
  start->add_option("--before", options->before, "Before which day, YYYY-MM-DD");
  start->callback([options, &run] { RunPetitionStart(*options, run); });
  CLI::App* join = command->add_subcommand("join", "Put your name under a petition, or take it back");
  join->add_option("PETITION", options->petition, "The petition's id")->required();
  join->add_flag("--withdraw", options->withdraw, "Take the name back");
  join->callback([options, &run] { RunPetitionJoin(*options, run); });
  for (CLI::App* added : {start, join}) {
    AddDeviceOptions(*added, options->device);
    AddEnteredOptions(*added, options->entered);
  }
  CLI::App* show = command->add_subcommand("show", "List petitions with how many have joined and are needed");
  AddDeviceOptions(*show, options->device);
  show->callback([options, &run] { RunPetitionShow(*options, run); });
}

}  // namespace mandat::cli
