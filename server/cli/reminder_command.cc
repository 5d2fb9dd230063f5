// `mandat meeting remind`, `mandat meeting reminders`: who is asked again, at once or by schedule.
#include "server/cli/reminder_command.h"

#include <CLI/CLI.hpp>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "server/cli/act.h"
#include "server/cli/device.h"
#include "shared/domain/mail.h"

namespace mandat::cli {
namespace {

struct ReminderOptions {
  DeviceOptions device;
  std::string meeting;
  std::string about = "answer";
  std::vector<std::string> persons;
  std::string note;
  std::vector<std::uint32_t> days;
  bool none = false;
};

// Those who are named, or all who owe it and were not reminded of it lately.
std::optional<std::string> FillReminder(const ReminderOptions& options, ActDraft& draft, Run& run) {
  v1::SendReminder& act = *draft.act.mutable_send_reminder();
  act.set_meeting(options.meeting);
  act.set_about(options.about == "declare" ? v1::REMINDER_SUBJECT_DECLARE : v1::REMINDER_SUBJECT_ANSWER);
  act.set_note(options.note);
  for (const std::string& person : options.persons) act.add_persons(person);
  if (options.persons.empty()) {
    for (const domain::PersonId& person : WhoOwes(draft.state, draft.meeting, act.about())) {
      if (!(draft.device.client->Now() < MayBeRemindedAgain(draft.meeting, act.about(), person)))
        act.add_persons(person.value());
    }
  }
  if (act.persons().empty()) {
    Fail(run, absl::StrCat("nobody is to be reminded: everybody has ",
                           options.about == "declare" ? "declared" : "answered", ", or was reminded within 12 hours"));
    return std::nullopt;
  }
  return absl::StrCat("reminded of ", options.about == "declare" ? "declaring" : "the notice", ": ",
                      absl::StrJoin(act.persons(), ", "));
}

std::optional<std::string> FillSchedule(const ReminderOptions& options, ActDraft& draft, Run&) {
  v1::SetReminders& act = *draft.act.mutable_set_reminders();
  act.set_meeting(options.meeting);
  for (const std::uint32_t day : options.days) act.add_days_before(day);
  return options.days.empty()
             ? "no reminders by themselves"
             : absl::StrCat("reminders ", absl::StrJoin(options.days, ", "), " days before the meeting, at 08:00");
}

void ShowSchedule(const ReminderOptions& options, Run& run) {
  std::optional<Device> device = OpenDevice(options.device, false, true, run);
  if (!device || !Sync(*device, options.device, true, run)) return;
  const std::shared_ptr<const domain::State> state = device->client->shown();
  const domain::Meeting* meeting = MeetingOf(*state, options.meeting, run);
  if (meeting == nullptr) return;
  const domain::CauseOfMail found = FindMailCause(*state, meeting->mail.schedule);
  const std::vector<int> days = found.cause == nullptr ? std::vector<int>() : found.cause->days_before;
  if (options.device.json) {
    run.out << "{\"days_before\": [" << absl::StrJoin(days, ", ") << "]}\n";
  } else if (days.empty()) {
    run.out << "No reminders by themselves.\n";
  } else {
    run.out << "Reminders " << absl::StrJoin(days, ", ") << " days before the meeting, at 08:00.\n";
  }
}

}  // namespace

void AddReminders(CLI::App& meeting, Run& run) {
  const auto options = std::make_shared<ReminderOptions>();
  CLI::App* remind = meeting.add_subcommand("remind", "Ask again by mail those who have not answered, or not declared");
  AddDeviceOptions(*remind, options->device);
  remind->add_option("MEETING", options->meeting, "The meeting's id")->required();
  remind->add_option("--about", options->about, "answer or declare")
      ->check(CLI::IsMember({"answer", "declare"}))
      ->capture_default_str();
  remind->add_option("--person", options->persons,
                     "Whom; left out: all who owe it and were not reminded within 12 hours");
  remind->add_option("--note", options->note, "Some words of yours in the mail");
  remind->callback([options, &run] {
    RunAct(
        options->device, options->meeting, [&](ActDraft& draft, Run& r) { return FillReminder(*options, draft, r); },
        run);
  });
  CLI::App* reminders = meeting.add_subcommand("reminders", "Reminders by themselves, so many days before the meeting");
  AddDeviceOptions(*reminders, options->device);
  reminders->add_option("MEETING", options->meeting, "The meeting's id")->required();
  CLI::Option* days = reminders->add_option("DAYS", options->days, "Days before, falling: 7 2; left out: shows them");
  reminders->add_flag("--none", options->none, "No more of them")->excludes(days);
  reminders->callback([options, &run] {
    if (options->days.empty() && !options->none) return ShowSchedule(*options, run);
    RunAct(
        options->device, options->meeting, [&](ActDraft& draft, Run& r) { return FillSchedule(*options, draft, r); },
        run);
  });
}

}  // namespace mandat::cli
