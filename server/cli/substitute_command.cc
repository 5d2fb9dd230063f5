// `mandat substitute`: nominate, accept, decline, take back, list.
#include <CLI/CLI.hpp>
#include <memory>
#include <nlohmann/json.hpp>
#include <ostream>

#include "absl/strings/escaping.h"
#include "absl/strings/str_cat.h"
#include "server/cli/commands.h"
#include "server/cli/device.h"
#include "shared/client/acts.h"

namespace mandat::cli {
namespace {

constexpr char kSubstituteFooter[] = R"(
A substitute is nominated by the holder of the mandate, for a meeting or some of its items, and counts once they have accepted. `nominate` also prints the
invitation by which the substitute's own device joins, for this mandate and meeting only.

Examples:
  mandat substitute nominate lsvo-host --name 'Frej Lundquist'
  mandat substitute list lsvo-host
  mandat substitute accept lsvo-host)";

struct SubstituteOptions {
  DeviceOptions device;
  std::string meeting;
  std::string mandate;
  std::string name;
  std::string person;
  std::string basis;
  std::string nomination;
  std::vector<std::string> items;
};

const char* StateWord(domain::NominationState state) {
  static constexpr const char* kWords[] = {"queued", "asked", "accepted", "declined", "timed_out", "revoked"};
  return kWords[static_cast<int>(state)];
}

// Opens, syncs and finds the meeting; the state lives as long as `state`.
const domain::Meeting* Begin(const SubstituteOptions& options, std::optional<Device>& device,
                             std::shared_ptr<const domain::State>& state, Run& run) {
  device = OpenDevice(options.device, false, true, run);
  if (!device || !Sync(*device, options.device, true, run)) return nullptr;
  state = device->client->shown();
  return MeetingOf(*state, options.meeting, run);
}

void RunNominate(const SubstituteOptions& options, Run& run) {
  std::optional<Device> device;
  std::shared_ptr<const domain::State> state;
  const domain::Meeting* meeting = Begin(options, device, state, run);
  if (!meeting) return;
  const auto mandate = MandateOf(*device, nullptr, options.mandate, run);
  if (!mandate) return;
  client::Nomination wanted{
      .mandate = *mandate, .name = options.name, .person = domain::PersonId(options.person), .basis = options.basis};
  for (const std::string& name : options.items) {
    const domain::AgendaItem* item = ItemOf(*meeting, name, run);
    if (!item) return;
    wanted.items.push_back(item->id);
  }
  std::optional<v1::Refusal> refusal;
  const absl::StatusOr<client::Nominated> nominated = client::Nominate(*device->client, *meeting, wanted, &refusal);
  if (!nominated.ok()) return Fail(run, nominated.status());
  if (refusal) return Fail(run, *refusal);
  if (!Sync(*device, options.device, true, run)) return;
  if (options.device.json) {
    run.out << nlohmann::ordered_json{{"person", nominated->person.value()}, {"link", nominated->link}}.dump(2) << '\n';
  } else {
    run.out << "Invitation for the substitute:\n" << nominated->link << '\n';
  }
}

void RunAnswerNomination(const SubstituteOptions& options, bool accept, Run& run) {
  std::optional<Device> device;
  std::shared_ptr<const domain::State> state;
  const domain::Meeting* meeting = Begin(options, device, state, run);
  if (!meeting) return;
  for (const domain::Nomination& nomination : meeting->nominations) {
    if (nomination.person != device->client->person() || nomination.state != domain::NominationState::kAsked) continue;
    v1::Statement act;
    act.mutable_answer_nomination()->set_nomination(nomination.id.bytes());
    act.mutable_answer_nomination()->set_accept(accept);
    ActAndTell(*device, options.device, act, nullptr,
               absl::StrCat(accept ? "accepted" : "declined", " for ", nomination.mandate.value()), run);
    return;
  }
  Fail(run, "you are not asked to be a substitute at that meeting");
}

void RunRevoke(const SubstituteOptions& options, Run& run) {
  std::optional<Device> device;
  std::shared_ptr<const domain::State> state;
  const domain::Meeting* meeting = Begin(options, device, state, run);
  if (!meeting) return;
  const auto id = domain::StatementId::FromBytes(absl::HexStringToBytes(options.nomination));
  if (!id) return Fail(run, "a nomination is named by 32 hexadecimal digits, as `mandat substitute list` shows it");
  v1::Statement act;
  act.mutable_revoke_nomination()->set_nomination(id->bytes());
  ActAndTell(*device, options.device, act, nullptr, "nomination taken back", run);
}

void RunList(const SubstituteOptions& options, Run& run) {
  std::optional<Device> device;
  std::shared_ptr<const domain::State> state;
  const domain::Meeting* meeting = Begin(options, device, state, run);
  if (!meeting) return;
  nlohmann::ordered_json json = nlohmann::ordered_json::array();
  for (const domain::Nomination& nomination : meeting->nominations) {
    std::vector<std::string> items;
    for (const domain::ItemId& item : nomination.items) items.push_back(item.value());
    json.push_back({{"nomination", nomination.id.hex()},
                    {"mandate", nomination.mandate.value()},
                    {"person", nomination.person.value()},
                    {"order", nomination.order},
                    {"items", items},
                    {"state", StateWord(nomination.state)}});
    if (!options.device.json) {
      run.out << nomination.id.hex() << "  " << nomination.mandate.value() << "  " << nomination.order << ". "
              << nomination.person.value() << "  " << StateWord(nomination.state) << '\n';
    }
  }
  if (options.device.json) run.out << json.dump(2) << '\n';
  if (!options.device.json && meeting->nominations.empty()) run.out << "No substitutes have been nominated.\n";
}

}  // namespace

void AddSubstitute(CLI::App& app, Run& run) {
  CLI::App* command = app.add_subcommand("substitute", "Nominate a substitute, or answer as one");
  command->footer(kSubstituteFooter);
  command->require_subcommand(1);
  const auto options = std::make_shared<SubstituteOptions>();
  const auto sub = [&](const char* name, const char* about) {
    CLI::App* added = command->add_subcommand(name, about);
    AddDeviceOptions(*added, options->device);
    added->add_option("MEETING", options->meeting, "The meeting's id")->required();
    return added;
  };
  CLI::App* nominate = sub("nominate", "Nominate a substitute for your mandate");
  nominate->add_option("--name", options->name, "The substitute's name");
  nominate->add_option("--person", options->person, "The substitute's id, where they have one already");
  nominate->add_option("--mandate", options->mandate, "Which of your mandates, where you hold several");
  nominate->add_option("--items", options->items, "Only for these items");
  nominate->add_option("--basis", options->basis, "What the substitute's power to decide rests on");
  nominate->callback([options, &run] { RunNominate(*options, run); });
  sub("accept", "Accept to be a substitute")->callback([options, &run] { RunAnswerNomination(*options, true, run); });
  sub("decline", "Decline to be a substitute")->callback([options, &run] {
    RunAnswerNomination(*options, false, run);
  });
  CLI::App* revoke = sub("revoke", "Take a nomination back");
  revoke->add_option("NOMINATION", options->nomination, "The nomination's id")->required();
  revoke->callback([options, &run] { RunRevoke(*options, run); });
  sub("list", "List a meeting's nominations")->callback([options, &run] { RunList(*options, run); });
}

}  // namespace mandat::cli
