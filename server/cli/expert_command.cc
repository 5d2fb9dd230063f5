// `mandat expert`: experts who present at some items, approved by the chair.
#include <CLI/CLI.hpp>
#include <memory>

#include "absl/strings/str_cat.h"
#include "server/cli/act.h"
#include "server/cli/commands.h"
#include "server/cli/entered.h"

namespace mandat::cli {
namespace {

constexpr char kExpertFooter[] = R"(
Experts are approved by the chair: the secretary enters it with --for CHAIR and how the word came. An expert with a device of their own (`mandat invite`) sees
the agenda of their items and the papers with access "item" there, until the meeting is over.

Examples:
  mandat expert invite lsvo-host fou-chef --items 8a --organisation 'Region Blekinge' --for chair --evidence 'Gärna!'
  mandat expert withdraw lsvo-host fou-chef)";

struct ExpertOptions {
  DeviceOptions device;
  EnteredOptions entered;
  std::string meeting;
  std::string person;
  std::string organisation;
  std::vector<std::string> items;
};

std::optional<std::string> FillExpert(const ExpertOptions& options, bool withdrawn, ActDraft& draft, Run& run) {
  v1::InviteExpert& act = *draft.act.mutable_invite_expert();
  act.set_meeting(options.meeting);
  act.set_person(options.person);
  act.set_organisation(options.organisation);
  act.set_withdrawn(withdrawn);
  const auto items = ItemsOf(draft.meeting, options.items, run);
  if (!items) return std::nullopt;
  AddItems(act, *items);
  const auto entered = [](v1::Statement& s) { return s.mutable_invite_expert()->mutable_entered(); };
  if (!FillEntered(draft.device, options.entered, entered, draft.act, run)) return std::nullopt;
  return absl::StrCat(options.person, withdrawn ? " is not invited any more" : " invited for ",
                      withdrawn ? "" : ItemsWords(draft.meeting, *items));
}

}  // namespace

void AddExpert(CLI::App& app, Run& run) {
  CLI::App* command = app.add_subcommand("expert", "Invite an expert to some items");
  command->footer(kExpertFooter);
  command->require_subcommand(1);
  const auto options = std::make_shared<ExpertOptions>();
  for (const bool withdrawn : {false, true}) {
    CLI::App* added = command->add_subcommand(withdrawn ? "withdraw" : "invite",
                                              withdrawn ? "Take an invitation back" : "Invite an expert");
    AddDeviceOptions(*added, options->device);
    added->add_option("MEETING", options->meeting, "The meeting's id")->required();
    added->add_option("PERSON", options->person, "The expert's id")->required();
    if (!withdrawn) {
      added->add_option("--items", options->items, "Items to present, by number or id")->required();
      added->add_option("--organisation", options->organisation, "Where the expert comes from");
    }
    AddEnteredOptions(*added, options->entered);
    added->callback([options, withdrawn, &run] {
      RunAct(
          options->device, options->meeting,
          [&](ActDraft& draft, Run& r) { return FillExpert(*options, withdrawn, draft, r); }, run);
    });
  }
}

}  // namespace mandat::cli
