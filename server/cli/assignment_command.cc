// `mandat assignment`: what people were asked at meetings to do, until it is closed.
#include <CLI/CLI.hpp>
#include <memory>
#include <nlohmann/json.hpp>
#include <ostream>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "server/cli/act.h"
#include "server/cli/commands.h"
#include "server/cli/entered.h"
#include "server/cli/words.h"
#include "shared/domain/minutes.h"

namespace mandat::cli {
namespace {

constexpr char kAssignmentFooter[] = R"(
Examples:
  mandat assignment give ramverk lsvo-2026-12 5 --what 'Ta fram ett förslag till ramverk' --persons chair secretary --due-meeting lsvo-2027-01
  mandat assignment report ramverk --text 'Utkast klart'
  mandat assignment close ramverk
  mandat assignment list --meeting lsvo-2027-01)";

struct AssignmentOptions {
  DeviceOptions device;
  EnteredOptions entered;
  std::string assignment;
  std::string meeting;
  std::string item;
  std::string what;
  std::string text;
  std::string due_meeting;
  std::string due_date;
  std::vector<std::string> persons;
  std::vector<std::string> others;
  bool dropped = false;
  bool mine = false;
};

std::optional<std::string> FillGiving(const AssignmentOptions& options, ActDraft& draft, Run& run) {
  const domain::AgendaItem* item = ItemOf(draft.meeting, options.item, run);
  if (item == nullptr) return std::nullopt;
  v1::GiveAssignment& act = *draft.act.mutable_give_assignment();
  act.set_assignment(options.assignment);
  act.set_meeting(options.meeting);
  act.set_item(item->id.value());
  act.set_what(options.what);
  for (const std::string& person : options.persons) act.add_persons(person);
  for (const std::string& other : options.others) act.add_others(other);
  act.set_due_meeting(options.due_meeting);
  act.set_due_date(options.due_date);
  return absl::StrCat("assignment ", options.assignment);
}

// For what names an assignment and no meeting.
void RunAssignmentAct(const AssignmentOptions& options, bool close, Run& run) {
  std::optional<Device> device = OpenDevice(options.device, false, true, run);
  if (!device || !Sync(*device, options.device, true, run)) return;
  v1::Statement act;
  if (close) {
    act.mutable_close_assignment()->set_assignment(options.assignment);
    act.mutable_close_assignment()->set_done(!options.dropped);
    act.mutable_close_assignment()->set_text(options.text);
  } else {
    act.mutable_report_assignment()->set_assignment(options.assignment);
    act.mutable_report_assignment()->set_text(options.text);
    const bool filled = FillEntered(
        *device, options.entered, [](v1::Statement& s) { return s.mutable_report_assignment()->mutable_entered(); },
        act, run);
    if (!filled) return;
  }
  ActAndTell(*device, options.device, act, nullptr, absl::StrCat("assignment ", options.assignment), run);
}

void RunAssignmentList(const AssignmentOptions& options, Run& run) {
  std::optional<Device> device = OpenDevice(options.device, false, true, run);
  if (!device || !Sync(*device, options.device, true, run)) return;
  const auto state = device->client->shown();
  const domain::Meeting* meeting = nullptr;
  if (!options.meeting.empty() && (meeting = MeetingOf(*state, options.meeting, run)) == nullptr) return;
  auto rows = nlohmann::ordered_json::array();
  const domain::PersonId me = device->client->person();
  for (const domain::Assignment* row :
       meeting == nullptr ? OpenAssignments(*state) : AssignmentsDueAt(*state, *meeting)) {
    std::vector<std::string> who;
    bool mine = false;
    for (const domain::PersonId& person : row->persons) {
      who.push_back(person.value());
      mine = mine || person == me;
    }
    if (options.mine && !mine) continue;
    who.insert(who.end(), row->others.begin(), row->others.end());
    const auto due = DueDayOf(*state, *row);
    if (options.device.json) {
      rows.push_back({{"assignment", row->id.value()},
                      {"meeting", row->meeting.value()},
                      {"item", row->item.value()},
                      {"what", row->what},
                      {"who", who},
                      {"due", due ? due->ToString() : ""},
                      {"reports", row->reports.size()}});
      continue;
    }
    run.out << row->id.value() << "  " << (due ? "by " + due->ToString() : std::string("no day named")) << "  "
            << absl::StrJoin(who, ", ") << ": " << row->what << '\n';
    for (const domain::AssignmentReport& report : row->reports)
      run.out << "    " << TimeWords(report.at) << " " << report.by.value() << ": " << report.text << '\n';
  }
  if (options.device.json) run.out << rows.dump(2) << '\n';
}

}  // namespace

void AddAssignment(CLI::App& app, Run& run) {
  CLI::App* command = app.add_subcommand("assignment", "Who was asked to do what, by when, and how it goes");
  command->footer(kAssignmentFooter);
  command->require_subcommand(1);
  const auto options = std::make_shared<AssignmentOptions>();
  const auto make = [&](const char* name, const char* about) {
    CLI::App* added = command->add_subcommand(name, about);
    AddDeviceOptions(*added, options->device);
    return added;
  };
  const auto named = [&](CLI::App* added) {
    added->add_option("ASSIGNMENT", options->assignment, "Its id")->required();
  };
  CLI::App* give = make("give", "Give one, or change who, what and by when");
  named(give);
  give->add_option("MEETING", options->meeting, "Where it is given")->required();
  give->add_option("ITEM", options->item, "The item's number or id")->required();
  give->add_option("--what", options->what, "What is to be done")->required();
  give->add_option("--persons", options->persons, "Persons of the register");
  give->add_option("--others", options->others, "Others, in words");
  give->add_option("--due-meeting", options->due_meeting, "By this meeting");
  give->add_option("--due-date", options->due_date, "By this day");
  give->callback([options, &run] {
    RunAct(
        options->device, options->meeting, [&](ActDraft& draft, Run& r) { return FillGiving(*options, draft, r); },
        run);
  });
  CLI::App* report = make("report", "How it goes");
  named(report);
  report->add_option("--text", options->text, "In words")->required();
  AddEnteredOptions(*report, options->entered);
  report->callback([options, &run] { RunAssignmentAct(*options, false, run); });
  CLI::App* close = make("close", "It is done, or dropped");
  named(close);
  close->add_flag("--dropped", options->dropped, "Not done; --text says why");
  close->add_option("--text", options->text, "In words");
  close->callback([options, &run] { RunAssignmentAct(*options, true, run); });
  CLI::App* list = make("list", "Those that are open");
  list->add_option("--meeting", options->meeting, "Those to be answered for at this meeting");
  list->add_flag("--mine", options->mine, "Those of yours");
  list->callback([options, &run] { RunAssignmentList(*options, run); });
}

}  // namespace mandat::cli
