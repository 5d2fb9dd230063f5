// `mandat convey`: an absent member asks another one to state a position on their behalf.
#include <CLI/CLI.hpp>
#include <memory>

#include "absl/strings/str_cat.h"
#include "server/cli/act.h"
#include "server/cli/commands.h"
#include "server/cli/declaration.h"
#include "server/cli/entered.h"

namespace mandat::cli {
namespace {

constexpr char kConveyFooter[] = R"(
Who is asked is another sitting member, who accepts or declines, and states the position at the meeting or before it (`state`; the secretary enters it with --for
the member who conveys it). What was stated on the absent member's behalf may be contested until the item is decided (`mandat position contest`).

Examples:
  mandat convey request lsvo-host ronneby-care-chief --items 8a --message 'Jag tillstyrker, om finansieringen är klar.'
  mandat convey withdraw lsvo-host ronneby-care-chief
  mandat convey accept lsvo-host --of karlskrona-older
  mandat convey state lsvo-host 8a approve --of karlskrona-older
  mandat convey state lsvo-host 8a approve --of karlskrona-older --for ronneby-care-chief --evidence 'Karlskrona tillstyrker, hälsar Ronneby')";

struct ConveyOptions {
  DeviceOptions device;
  EnteredOptions entered;
  std::string meeting;
  std::string conveyor;
  std::string mandate;
  std::string message;
  std::vector<std::string> items;
  Declaration declaration;  // of `state`
};

std::optional<std::string> FillRequest(const ConveyOptions& options, bool withdrawn, ActDraft& draft, Run& run) {
  const auto mandate = MandateOf(draft.device, nullptr, options.mandate, options.entered.person, run);
  if (!mandate) return std::nullopt;
  v1::RequestConveyance& act = *draft.act.mutable_request_conveyance();
  act.set_meeting(options.meeting);
  act.set_mandate(mandate->value());
  act.set_conveyor(options.conveyor);
  act.set_message(options.message);
  act.set_withdrawn(withdrawn);
  const auto items = ItemsOf(draft.meeting, options.items, run);
  if (!items) return std::nullopt;
  AddItems(act, *items);
  const auto entered = [](v1::Statement& s) { return s.mutable_request_conveyance()->mutable_entered(); };
  if (!FillEntered(draft.device, options.entered, entered, draft.act, run)) return std::nullopt;
  return absl::StrCat(options.conveyor, withdrawn ? " is asked no longer for " : " asked to state the position of ",
                      mandate->value());
}

std::optional<std::string> FillConveyanceAnswer(const ConveyOptions& options, bool accept, ActDraft& draft, Run& run) {
  const domain::PersonId me =
      options.entered.person.empty() ? draft.device.client->person() : domain::PersonId(options.entered.person);
  for (const domain::Conveyance& conveyance : draft.meeting.conveyances) {
    if (conveyance.conveyor != me || conveyance.mandate.value() != options.mandate ||
        conveyance.state == domain::ConveyanceState::kWithdrawn) {
      continue;
    }
    draft.act.mutable_answer_conveyance()->set_request(conveyance.id.bytes());
    draft.act.mutable_answer_conveyance()->set_accept(accept);
    const auto entered = [](v1::Statement& s) { return s.mutable_answer_conveyance()->mutable_entered(); };
    if (!FillEntered(draft.device, options.entered, entered, draft.act, run)) return std::nullopt;
    return absl::StrCat(accept ? "accepted" : "declined", " to speak for ", options.mandate);
  }
  Fail(run, absl::StrCat(me.value(), " is not asked to speak for ", options.mandate, " at that meeting"));
  return std::nullopt;
}

}  // namespace

void AddConvey(CLI::App& app, Run& run) {
  CLI::App* command =
      app.add_subcommand("convey", "Ask another member to state your position, or answer as that member");
  command->footer(kConveyFooter);
  command->require_subcommand(1);
  const auto options = std::make_shared<ConveyOptions>();
  const auto add = [&](const char* name, const char* about, auto fill, bool flag) {
    CLI::App* added = command->add_subcommand(name, about);
    AddDeviceOptions(*added, options->device);
    added->add_option("MEETING", options->meeting, "The meeting's id")->required();
    AddEnteredOptions(*added, options->entered);
    added->callback([options, fill, flag, &run] {
      RunAct(
          options->device, options->meeting, [&](ActDraft& draft, Run& r) { return fill(*options, flag, draft, r); },
          run);
    });
    return added;
  };
  for (const bool withdrawn : {false, true}) {
    CLI::App* request = add(withdrawn ? "withdraw" : "request",
                            withdrawn ? "Take a request back" : "Ask another member", FillRequest, withdrawn);
    request->add_option("PERSON", options->conveyor, "The member who is asked")->required();
    request->add_option("--mandate", options->mandate, "Which of your mandates, where you hold several");
    if (withdrawn) continue;
    request->add_option("--items", options->items, "Only on these items, by number or id");
    request->add_option("--message", options->message, "What you want to have said");
  }
  for (const bool accept : {true, false}) {
    CLI::App* answer = add(accept ? "accept" : "decline", accept ? "Accept to speak for another member" : "Decline it",
                           FillConveyanceAnswer, accept);
    answer->add_option("--of", options->mandate, "The absent member's mandate")->required();
  }
  CLI::App* state = command->add_subcommand("state", "State an absent member's position");
  AddDeviceOptions(*state, options->device);
  state->add_option("MEETING", options->meeting, "The meeting's id")->required();
  AddDeclarationOptions(*state, options->declaration);
  state->add_option("--of", options->declaration.mandate, "The absent member's mandate")->required();
  state->callback([options, &run] {
    options->declaration.conveyed = true;
    RunAct(
        options->device, options->meeting,
        [&](ActDraft& draft, Run& r) { return FillDeclaration(options->declaration, draft, r); }, run);
  });
}

}  // namespace mandat::cli
