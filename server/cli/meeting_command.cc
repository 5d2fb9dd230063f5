// `mandat meeting`: create one, move it to another day, cancel it, name who runs it.
#include <CLI/CLI.hpp>
#include <map>
#include <memory>

#include "absl/strings/escaping.h"
#include "absl/strings/str_cat.h"
#include "server/cli/commands.h"
#include "server/cli/device.h"
#include "server/cli/entered.h"
#include "server/cli/meeting_print.h"
#include "server/cli/reminder_command.h"

namespace mandat::cli {
namespace {

constexpr char kMeetingFooter[] = R"(
An extra meeting is asked for by the chair, or by enough members under a petition (`mandat petition`). A meeting for a special event, postponing and
cancelling are the chair's acts: the secretary enters them with --for CHAIR and how the word came.
The forum's chair and secretary run every meeting for which nobody else is appointed. At an open meeting whoever is appointed takes over from there on: the
minutes name both with their paragraphs, and both sign.

Examples:
  mandat meeting create lsvo-2027-03 --date 2027-03-12 --start 08:30 --end 12:00 --place Karlskrona
  mandat meeting show lsvo-2027-03
  mandat meeting remind lsvo-2027-03 --note 'Vi behöver ditt svar på torsdag'
  mandat meeting reminders lsvo-2027-03 7 2
  mandat meeting appoint lsvo-2027-03 chair region-director --reason 'Ordföranden är sjuk'
  mandat meeting take-back lsvo-2027-03 chair --reason 'Ordföranden är åter'
  mandat meeting create lsvo-extra --date 2027-02-02 --kind extra --reason 'Ny lag' --petition 0190a1b2c3d4e5f60718293a4b5c6d7e
  mandat meeting postpone lsvo-2027-03 --date 2027-04-09 --reason 'Sjukdom' --for chair --evidence 'Vi flyttar mötet.')";

struct MeetingOptions {
  DeviceOptions device;
  EnteredOptions entered;
  std::string meeting;
  std::string date;
  std::string start;
  std::string end;
  std::string place;
  std::string title;
  std::string chair;
  std::string secretary;
  std::string office;
  std::string person;
  std::string kind = "ordinary";
  std::string petition;
  std::string reason;
};

using FillMeetingAct = bool (*)(Device&, const MeetingOptions&, v1::Statement&, Run&);

bool FillCreation(Device& device, const MeetingOptions& options, v1::Statement& act, Run& run) {
  static const std::map<std::string, v1::MeetingKind> kKinds = {{"ordinary", v1::MEETING_KIND_ORDINARY},
                                                                {"extra", v1::MEETING_KIND_EXTRA},
                                                                {"special-event", v1::MEETING_KIND_SPECIAL_EVENT}};
  v1::CreateMeeting& creation = *act.mutable_create_meeting();
  creation.set_meeting(options.meeting);
  creation.set_date(options.date);
  creation.set_start(options.start);
  creation.set_end(options.end);
  creation.set_place(options.place);
  creation.set_title(options.title);
  creation.set_chair(options.chair);
  creation.set_secretary(options.secretary);
  creation.set_kind(kKinds.at(options.kind));
  creation.set_petition(absl::HexStringToBytes(options.petition));
  creation.set_reason(options.reason);
  return FillEntered(
      device, options.entered, [](v1::Statement& s) { return s.mutable_create_meeting()->mutable_entered(); }, act,
      run);
}

bool FillPostponement(Device& device, const MeetingOptions& options, v1::Statement& act, Run& run) {
  v1::PostponeMeeting& postponement = *act.mutable_postpone_meeting();
  postponement.set_meeting(options.meeting);
  postponement.set_date(options.date);
  postponement.set_start(options.start);
  postponement.set_end(options.end);
  postponement.set_reason(options.reason);
  return FillEntered(
      device, options.entered, [](v1::Statement& s) { return s.mutable_postpone_meeting()->mutable_entered(); }, act,
      run);
}

bool FillOpening(Device&, const MeetingOptions& options, v1::Statement& act, Run&) {
  act.mutable_open_meeting()->set_meeting(options.meeting);
  return true;
}

bool FillClosing(Device&, const MeetingOptions& options, v1::Statement& act, Run&) {
  act.mutable_close_meeting()->set_meeting(options.meeting);
  return true;
}

bool FillCancellation(Device& device, const MeetingOptions& options, v1::Statement& act, Run& run) {
  act.mutable_cancel_meeting()->set_meeting(options.meeting);
  act.mutable_cancel_meeting()->set_reason(options.reason);
  return FillEntered(
      device, options.entered, [](v1::Statement& s) { return s.mutable_cancel_meeting()->mutable_entered(); }, act,
      run);
}

// Without a person: the office's holder has it again.
bool FillAppointment(Device&, const MeetingOptions& options, v1::Statement& act, Run&) {
  v1::AppointOfficer& appointment = *act.mutable_appoint_officer();
  appointment.set_meeting(options.meeting);
  appointment.set_office(options.office == "chair" ? v1::OFFICE_CHAIR : v1::OFFICE_SECRETARY);
  appointment.set_person(options.person);
  appointment.set_reason(options.reason);
  return true;
}

void RunMeetingAct(const MeetingOptions& options, FillMeetingAct fill, const char* what, Run& run) {
  std::optional<Device> device = OpenDevice(options.device, false, true, run);
  if (!device || !Sync(*device, options.device, true, run)) return;
  v1::Statement act;
  if (!fill(*device, options, act, run)) return;
  ActAndTell(*device, options.device, act, nullptr, absl::StrCat("meeting ", options.meeting, " ", what), run);
}

void RunMeetingShow(const MeetingOptions& options, Run& run) {
  std::optional<Device> device = OpenDevice(options.device, false, true, run);
  if (!device || !Sync(*device, options.device, true, run)) return;
  const std::shared_ptr<const domain::State> state = device->client->shown();
  const domain::Meeting* meeting = MeetingOf(*state, options.meeting, run);
  if (meeting != nullptr) PrintMeeting(*state, *meeting, options.device.json, run.out);
}

}  // namespace

void AddMeeting(CLI::App& app, Run& run) {
  CLI::App* command =
      app.add_subcommand("meeting", "Create, show, postpone, cancel, open or close a meeting; who runs it");
  command->footer(kMeetingFooter);
  command->require_subcommand(1);
  const auto options = std::make_shared<MeetingOptions>();
  const auto add_own = [&](const char* name, const char* about, FillMeetingAct fill, const char* what) {
    CLI::App* added = command->add_subcommand(name, about);
    AddDeviceOptions(*added, options->device);
    added->add_option("MEETING", options->meeting, "The meeting's id")->required();
    added->callback([options, fill, what, &run] { RunMeetingAct(*options, fill, what, run); });
    return added;
  };
  const auto add = [&](const char* name, const char* about, FillMeetingAct fill, const char* what) {
    CLI::App* added = add_own(name, about, fill, what);
    AddEnteredOptions(*added, options->entered);
    return added;
  };
  const auto add_time = [&](CLI::App* added) {
    added->add_option("--date", options->date, "The day, YYYY-MM-DD")->required();
    added->add_option("--start", options->start, "When it begins, HH:MM");
    added->add_option("--end", options->end, "When it ends, HH:MM");
  };
  CLI::App* create = add("create", "Create a meeting", FillCreation, "created");
  add_time(create);
  create->add_option("--place", options->place, "Where");
  create->add_option("--title", options->title, "Its title");
  create->add_option("--chair", options->chair, "Who chairs it, where not the chair");
  create->add_option("--secretary", options->secretary, "Who writes its minutes, where not the secretary");
  create->add_option("--kind", options->kind, "ordinary, extra or special-event")
      ->check(CLI::IsMember({"ordinary", "extra", "special-event"}))
      ->capture_default_str();
  create->add_option("--petition", options->petition,
                     "The petition that asks for it, as `mandat petition show` lists it");
  create->add_option("--reason", options->reason, "Why, of an extra meeting or a special event");
  CLI::App* postpone = add("postpone", "Move a meeting to another day", FillPostponement, "postponed");
  add_time(postpone);
  postpone->add_option("--reason", options->reason, "Why")->required();
  CLI::App* cancel = add("cancel", "Cancel a meeting", FillCancellation, "cancelled");
  cancel->add_option("--reason", options->reason, "Why")->required();
  const auto add_office = [&](const char* name, const char* about, const char* what) {
    CLI::App* added = add_own(name, about, FillAppointment, what);
    added->add_option("OFFICE", options->office, "chair or secretary")
        ->required()
        ->check(CLI::IsMember({"chair", "secretary"}));
    added->add_option("--reason", options->reason, "Why")->required();
    return added;
  };
  add_office("appoint", "Somebody else chairs this meeting, or keeps its minutes", "has another chair or secretary")
      ->add_option("PERSON", options->person, "The person's id")
      ->required();
  add_office("take-back", "The office's holder chairs it again, or keeps its minutes", "has the office's holder again");
  add_own("open", "Open a meeting: what members declared is shown to all from now on", FillOpening, "opened");
  CLI::App* show = command->add_subcommand("show", "When and where, deadlines, agenda, who comes, what can be decided");
  AddDeviceOptions(*show, options->device);
  show->add_option("MEETING", options->meeting, "The meeting's id")->required();
  show->callback([options, &run] { RunMeetingShow(*options, run); });
  AddReminders(*command, run);
  add_own("close", "Close a meeting: every paragraph has its number", FillClosing, "closed");
}

}  // namespace mandat::cli
