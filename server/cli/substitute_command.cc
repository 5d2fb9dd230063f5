// `mandat substitute`: nominate, accept, decline, take back, list.
#include <CLI/CLI.hpp>
#include <memory>
#include <nlohmann/json.hpp>
#include <ostream>

#include "absl/strings/str_cat.h"
#include "server/cli/commands.h"
#include "server/cli/device.h"
#include "server/cli/entered.h"
#include "shared/client/acts.h"

namespace mandat::cli {
namespace {

constexpr char kSubstituteFooter[] = R"(
A substitute is nominated by the holder of the mandate, for a meeting or some of its items, and counts once they have accepted. `nominate` also prints the
invitation by which the substitute's own device joins, for this mandate and meeting only. Several are asked in the order in which they were nominated. The secretary
enters what a holder or a substitute has said by other ways, with --for PERSON and how the word came.

Examples:
  mandat substitute nominate lsvo-host --name 'Frej Lundquist'
  mandat substitute list lsvo-host
  mandat substitute accept lsvo-host
  mandat substitute nominate lsvo-host --name 'Frej Lundquist' --for ronneby-care-chief --evidence 'Frej kommer i mitt ställe.'
  mandat substitute accept lsvo-host --for p-17 --channel other --evidence 'Sade ja i telefon')";

struct SubstituteOptions {
  DeviceOptions device;
  EnteredOptions entered;
  std::string meeting;
  std::string mandate;
  std::string name;
  std::string person;
  std::string basis;
  std::string nomination;
  std::string reason;
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

v1::Provenance* EnteredNomination(v1::Statement& act) { return act.mutable_nominate_substitute()->mutable_entered(); }
v1::Provenance* EnteredAnswer(v1::Statement& act) { return act.mutable_answer_nomination()->mutable_entered(); }
v1::Provenance* EnteredRevocation(v1::Statement& act) { return act.mutable_revoke_nomination()->mutable_entered(); }

void RunNominate(const SubstituteOptions& options, Run& run) {
  std::optional<Device> device;
  std::shared_ptr<const domain::State> state;
  const domain::Meeting* meeting = Begin(options, device, state, run);
  if (!meeting) return;
  const auto mandate = MandateOf(*device, nullptr, options.mandate, options.entered.person, run);
  if (!mandate) return;
  client::Nomination wanted{
      .mandate = *mandate, .name = options.name, .person = domain::PersonId(options.person), .basis = options.basis};
  v1::Statement entered;
  if (!FillEntered(*device, options.entered, EnteredNomination, entered, run)) return;
  if (entered.has_nominate_substitute()) wanted.entered = entered.nominate_substitute().entered();
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
  const domain::PersonId person =
      options.entered.person.empty() ? device->client->person() : domain::PersonId(options.entered.person);
  for (const domain::Nomination& nomination : meeting->nominations) {
    // Who has accepted may still fall ill.
    const bool waits = nomination.state == domain::NominationState::kAsked ||
                       (!accept && nomination.state == domain::NominationState::kAccepted);
    if (nomination.person != person || !waits) continue;
    v1::Statement act;
    act.mutable_answer_nomination()->set_nomination(nomination.id.bytes());
    act.mutable_answer_nomination()->set_accept(accept);
    if (!FillEntered(*device, options.entered, EnteredAnswer, act, run)) return;
    ActAndTell(*device, options.device, act, nullptr,
               absl::StrCat(accept ? "accepted" : "declined", " for ", nomination.mandate.value()), run);
    return;
  }
  Fail(run, absl::StrCat(person.value(), " is not asked to be a substitute at that meeting"));
}

void RunRevoke(const SubstituteOptions& options, Run& run) {
  std::optional<Device> device;
  std::shared_ptr<const domain::State> state;
  const domain::Meeting* meeting = Begin(options, device, state, run);
  if (!meeting) return;
  const auto id = StatementNamed(options.nomination, "nomination", "mandat substitute list", run);
  if (!id) return;
  v1::Statement act;
  act.mutable_revoke_nomination()->set_nomination(id->bytes());
  act.mutable_revoke_nomination()->set_reason(options.reason);
  if (!FillEntered(*device, options.entered, EnteredRevocation, act, run)) return;
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
  const auto answer = [&](const char* name, const char* about, bool accept) {
    CLI::App* added = sub(name, about);
    added->callback([options, accept, &run] { RunAnswerNomination(*options, accept, run); });
    return added;
  };
  CLI::App* accept = answer("accept", "Accept to be a substitute", true);
  CLI::App* decline = answer("decline", "Decline to be a substitute, also after having accepted", false);
  CLI::App* revoke = sub("revoke", "Take a nomination back");
  revoke->add_option("NOMINATION", options->nomination, "The nomination's id")->required();
  revoke->add_option("--reason", options->reason, "Why");
  revoke->callback([options, &run] { RunRevoke(*options, run); });
  for (CLI::App* added : {nominate, accept, decline, revoke}) AddEnteredOptions(*added, options->entered);
  sub("list", "List a meeting's nominations")->callback([options, &run] { RunList(*options, run); });
}

}  // namespace mandat::cli
