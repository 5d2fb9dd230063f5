// `mandat status`: what this device is, what waits, and what its person is asked to do.
#include <CLI/CLI.hpp>
#include <memory>
#include <nlohmann/json.hpp>
#include <ostream>

#include "absl/strings/str_cat.h"
#include "server/cli/commands.h"
#include "server/cli/device.h"
#include "server/cli/status_board.h"
#include "server/cli/words.h"
#include "shared/domain/convert.h"
#include "shared/domain/minutes.h"
#include "shared/domain/positions.h"

namespace mandat::cli {
namespace {

constexpr char kStatusFooter[] = R"(
With a file it writes a meeting's board instead: which items can be decided, who is missing, and every position with its route, presence and version.

Examples:
  mandat status --json | jq .tasks
  mandat status --meeting autumn --xlsx board.xlsx
  mandat status --meeting autumn --csv board.csv)";

struct StatusOptions {
  DeviceOptions device;
  BoardOptions board;
};

const char* TaskWord(domain::Task::Kind kind) {
  static constexpr const char* kWords[] = {"answer the notice",
                                           "declare",
                                           "reaffirm",
                                           "answer as substitute",
                                           "look at what was entered for you",
                                           "sign the minutes",
                                           "do what you were asked to",
                                           "answer whether you speak for another member",
                                           "state another member's position",
                                           "review the rules of procedure"};
  return kWords[static_cast<int>(kind)];
}

void RunStatus(const StatusOptions& options, Run& run) {
  if (!options.board.meeting.empty() && !options.board.wanted()) {
    run.err << "mandat: --meeting says whose board is written; say where to with --csv FILE or --xlsx FILE\n";
    run.status = kStatusWrongInput;
    return;
  }
  std::optional<Device> device = OpenDevice(options.device, false, true, run);
  if (!device || !Sync(*device, options.device, true, run)) return;
  const client::Client& client = *device->client;
  if (options.board.wanted()) return WriteBoard(client, options.board, run);
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
                                 {"entered_signatures", nlohmann::ordered_json::array()},
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
  for (const domain::EnteredSignature& entered : domain::SignaturesEnteredFor(*state, client.person())) {
    const domain::ExternalSignature& external = *entered.answer->external;
    json["entered_signatures"].push_back({{"meeting", entered.meeting.value()},
                                          {"item", entered.item.value()},
                                          {"version", entered.version},
                                          {"service", external.service},
                                          {"signer", external.signer},
                                          {"signed_at", TimeWords(external.signed_at)},
                                          {"entered_by", external.entered_by.value()}});
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
    run.out << "Meeting " << id.value() << ", " << meeting.date.ToString() << ": " << domain::PhaseWord(meeting.phase)
            << ", " << meeting.items.size() << " items\n";
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
  for (const auto& entered : json["entered_signatures"]) {
    run.out << "Entered for you: a signature of the minutes of " << entered["meeting"].get<std::string>() << " through "
            << entered["service"].get<std::string>() << " as " << entered["signer"].get<std::string>() << ", by "
            << entered["entered_by"].get<std::string>() << "; `mandat minutes refuse` says that it is not yours\n";
  }
  for (const client::Alarm& alarm : client.alarms())
    run.out << "ALARM " << alarm.name << ": " << alarm.explanation << '\n';
}

}  // namespace

void AddStatus(CLI::App& app, Run& run) {
  CLI::App* command = app.add_subcommand("status", "Show what this device is, what waits, and what there is to do");
  command->footer(kStatusFooter);
  const auto options = std::make_shared<StatusOptions>();
  AddDeviceOptions(*command, options->device);
  AddBoardOptions(*command, options->board);
  command->callback([options, &run] { RunStatus(*options, run); });
}

}  // namespace mandat::cli
