// `mandat status`: what this device is, what waits, and what its person is asked to do.
#include <CLI/CLI.hpp>
#include <memory>
#include <nlohmann/json.hpp>
#include <ostream>

#include "absl/strings/str_cat.h"
#include "server/cli/commands.h"
#include "server/cli/device.h"
#include "server/cli/words.h"
#include "shared/domain/convert.h"
#include "shared/domain/positions.h"

namespace mandat::cli {
namespace {

struct StatusOptions {
  DeviceOptions device;
};

const char* TaskWord(domain::Task::Kind kind) {
  static constexpr const char* kWords[] = {"answer the notice", "declare", "reaffirm", "answer as substitute", "look at what was entered for you", "sign the minutes", "do what you were asked to", "answer whether you speak for another member", "state another member's position", "review the rules of procedure"};
  return kWords[static_cast<int>(kind)];
}

void RunStatus(const StatusOptions& options, Run& run) {
  std::optional<Device> device = OpenDevice(options.device, false, true, run);
  if (!device || !Sync(*device, options.device, true, run)) return;
  const client::Client& client = *device->client;
  const auto state = client.shown();
  const client::ClientStatus status = client.status();
  const std::vector<domain::Task> tasks = domain::TasksOf(*state, client.person(), client.Now());
  nlohmann::ordered_json json = {{"forum", state->forum.short_name},
                                 {"fingerprint", client.fingerprint()},
                                 {"person", client.person().value()},
                                 {"device", client.device().hex()},
                                 {"records", status.records},
                                 {"waiting", status.waiting},
                                 {"meetings", nlohmann::ordered_json::array()},
                                 {"tasks", nlohmann::ordered_json::array()},
                                 {"outbox", nlohmann::ordered_json::array()},
                                 {"alarms", nlohmann::ordered_json::array()}};
  for (const auto& [id, meeting] : state->meetings) {
    json["meetings"].push_back({{"meeting", id.value()},
                                {"date", meeting.date.ToString()},
                                {"state", domain::PhaseWord(meeting.phase)},
                                {"items", meeting.items.size()}});
  }
  for (const domain::Task& task : tasks) {
    const domain::Meeting* meeting = state->FindMeeting(task.meeting);
    const domain::AgendaItem* item = meeting ? meeting->FindItem(task.item) : nullptr;
    json["tasks"].push_back({{"what", TaskWord(task.kind)},
                             {"meeting", task.meeting.value()},
                             {"item", item ? NumberWords(*item) : ""},
                             {"mandate", task.mandate.value()},
                             {"due", task.due ? task.due->ToString() : ""},
                             {"needed", task.needed}});
  }
  for (const client::OutboxEntry& entry : client.OutboxEntries()) {
    json["outbox"].push_back({{"statement", entry.id.hex()},
                              {"state", client::OutboxStateName(entry.state)},
                              {"seq", entry.place.seq},
                              {"refusal", entry.refusal ? RefusalWords(*entry.refusal) : ""}});
  }
  for (const client::Alarm& alarm : client.alarms())
    json["alarms"].push_back({{"name", alarm.name}, {"explanation", alarm.explanation}, {"seq", alarm.seq}});
  if (options.device.json) {
    run.out << json.dump(2) << '\n';
    return;
  }
  run.out << state->forum.name << "\nFingerprint: " << client.fingerprint()
          << "\nPerson:      " << client.person().value() << "\nRecords:     " << status.records
          << ", waiting to be sent: " << status.waiting << '\n';
  for (const auto& [id, meeting] : state->meetings) {
    run.out << "Meeting " << id.value() << ", " << meeting.date.ToString() << ": " << domain::PhaseWord(meeting.phase) << ", "
            << meeting.items.size() << " items\n";
  }
  run.out << (tasks.empty() ? "Nothing to do.\n" : "To do:\n");
  for (const auto& task : json["tasks"]) {
    const auto part = [&task](const char* before, const char* key) {
      const std::string value = task[key];
      return value.empty() ? "" : absl::StrCat(before, value);
    };
    run.out << "  " << task["what"].get<std::string>() << part(", item ", "item") << part(", meeting ", "meeting")
            << part(", for ", "mandate") << part(", by ", "due") << (task["needed"].get<bool>() ? " (needed)" : "")
            << '\n';
  }
  for (const client::Alarm& alarm : client.alarms())
    run.out << "ALARM " << alarm.name << ": " << alarm.explanation << '\n';
}

}  // namespace

void AddStatus(CLI::App& app, Run& run) {
  CLI::App* command = app.add_subcommand("status", "Show what this device is, what waits, and what there is to do");
  command->footer("\nExample:\n  mandat status --json | jq .tasks");
  const auto options = std::make_shared<StatusOptions>();
  AddDeviceOptions(*command, options->device);
  command->callback([options, &run] { RunStatus(*options, run); });
}

}  // namespace mandat::cli
