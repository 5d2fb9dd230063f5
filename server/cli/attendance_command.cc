// `mandat attendance` and `mandat guest`: who is at the meeting, counted and not counted.
#include <CLI/CLI.hpp>
#include <map>
#include <memory>
#include <ostream>

#include "absl/strings/str_cat.h"
#include "server/cli/act.h"
#include "server/cli/commands.h"
#include "server/cli/entered.h"

namespace mandat::cli {
namespace {

constexpr char kAttendanceFooter[] = R"(
Without --items it holds for every item that is not decided. Who has left or lost the connection is not there from then on.

Examples:
  mandat attendance lsvo-host karlskrona-older present --remote
  mandat attendance lsvo-host ronneby-welfare left --at '2026-12-11 10:40'
  mandat attendance lsvo-host olofstrom-social arrived --substitute --items 7 8a)";

constexpr char kGuestFooter[] = R"(
Guests are for the minutes and never counted. A chair or secretary without a mandate is of kind office; an expert is somebody the chair has approved
(`mandat expert`).

Examples:
  mandat guest lsvo-host office --person chair
  mandat guest lsvo-host official --name 'Utredare' --organisation 'Kvalitet och utveckling' --items 8)";

struct PresenceOptions {
  DeviceOptions device;
  std::string meeting;
  std::string mandate;
  std::string what;
  std::string at;
  std::vector<std::string> items;
  bool remote = false;
  bool by_substitute = false;
  std::string person;
  std::string name;
  std::string organisation;
  bool withdrawn = false;
};

std::optional<std::string> FillAttendance(const PresenceOptions& options, ActDraft& draft, Run& run) {
  static const std::map<std::string, v1::Movement> kMovements = {{"present", v1::MOVEMENT_UNSPECIFIED},
                                                                 {"absent", v1::MOVEMENT_UNSPECIFIED},
                                                                 {"arrived", v1::MOVEMENT_ARRIVED},
                                                                 {"left", v1::MOVEMENT_LEFT},
                                                                 {"lost", v1::MOVEMENT_CONNECTION_LOST}};
  v1::RecordAttendance& act = *draft.act.mutable_record_attendance();
  act.set_meeting(options.meeting);
  act.set_mandate(options.mandate);
  act.set_present(options.what == "present" || options.what == "arrived");
  act.set_movement(kMovements.at(options.what));
  act.set_remote(options.remote);
  act.set_by_substitute(options.by_substitute);
  const auto items = ItemsOf(draft.meeting, options.items, run);
  if (!items) return std::nullopt;
  AddItems(act, *items);
  if (!options.at.empty()) {
    const auto when = ReadWhen("--at", options.at, draft.state.forum.time_zone, run);
    if (!when) return std::nullopt;
    act.set_at_ms(when->ms);
  }
  return absl::StrCat(options.mandate, " ", options.what, ", ", ItemsWords(draft.meeting, *items));
}

std::optional<std::string> FillGuest(const PresenceOptions& options, ActDraft& draft, Run& run) {
  static const std::map<std::string, v1::GuestKind> kKinds = {{"office", v1::GUEST_KIND_OFFICE},
                                                              {"adjunct", v1::GUEST_KIND_ADJUNCT},
                                                              {"expert", v1::GUEST_KIND_EXPERT},
                                                              {"official", v1::GUEST_KIND_OFFICIAL},
                                                              {"observer", v1::GUEST_KIND_OBSERVER}};
  v1::RecordGuest& act = *draft.act.mutable_record_guest();
  act.set_meeting(options.meeting);
  act.set_kind(kKinds.at(options.what));
  act.set_person(options.person);
  act.set_name(options.name);
  act.set_organisation(options.organisation);
  act.set_withdrawn(options.withdrawn);
  const auto items = ItemsOf(draft.meeting, options.items, run);
  if (!items) return std::nullopt;
  AddItems(act, *items);
  return absl::StrCat(options.person.empty() ? options.name : options.person,
                      options.withdrawn ? " was not there" : " is there, ",
                      options.withdrawn ? "" : ItemsWords(draft.meeting, *items));
}

}  // namespace

void AddAttendance(CLI::App& app, Run& run) {
  CLI::App* command = app.add_subcommand("attendance", "Record who is at the meeting");
  command->footer(kAttendanceFooter);
  const auto options = std::make_shared<PresenceOptions>();
  AddDeviceOptions(*command, options->device);
  command->add_option("MEETING", options->meeting, "The meeting's id")->required();
  command->add_option("MANDATE", options->mandate, "Whose seat")->required();
  command->add_option("WHAT", options->what, "present, absent, arrived, left or lost (the connection)")
      ->required()
      ->check(CLI::IsMember({"present", "absent", "arrived", "left", "lost"}));
  command->add_option("--items", options->items, "Only at these items, by number or id");
  command->add_option("--at", options->at, "When, \"YYYY-MM-DD HH:MM\" forum time; now where left out");
  command->add_flag("--remote", options->remote, "By video");
  command->add_flag("--substitute", options->by_substitute, "By the accepted substitute");
  command->callback([options, &run] {
    RunAct(
        options->device, options->meeting, [&](ActDraft& draft, Run& r) { return FillAttendance(*options, draft, r); },
        run);
  });
}

void AddGuest(CLI::App& app, Run& run) {
  CLI::App* command = app.add_subcommand("guest", "Record somebody who is there without being counted");
  command->footer(kGuestFooter);
  const auto options = std::make_shared<PresenceOptions>();
  AddDeviceOptions(*command, options->device);
  command->add_option("MEETING", options->meeting, "The meeting's id")->required();
  command->add_option("KIND", options->what, "office, adjunct, expert, official or observer")
      ->required()
      ->check(CLI::IsMember({"office", "adjunct", "expert", "official", "observer"}));
  command->add_option("--person", options->person, "Somebody of the register");
  command->add_option("--name", options->name, "A name, of somebody who is not in the register");
  command->add_option("--organisation", options->organisation, "Where they come from");
  command->add_option("--items", options->items, "Only at these items, by number or id");
  command->add_flag("--withdraw", options->withdrawn, "Was not there after all");
  command->callback([options, &run] {
    RunAct(
        options->device, options->meeting, [&](ActDraft& draft, Run& r) { return FillGuest(*options, draft, r); }, run);
  });
}

}  // namespace mandat::cli
