// `mandat import-meeting`: a meeting with agenda, proposals and papers from a file.
#include <CLI/CLI.hpp>
#include <memory>
#include <nlohmann/json.hpp>
#include <ostream>

#include "absl/strings/str_cat.h"
#include "server/cli/commands.h"
#include "server/cli/device.h"
#include "shared/client/agenda_import.h"

namespace mandat::cli {
namespace {

constexpr char kImportMeetingFooter[] = R"(
FILE is an agenda file (docs/agenda-file.md); its papers lie in a folder `papers` beside it. Nothing is created when the file or a paper is wrong.

Example:
  mandat import-meeting demo/meeting.toml --date 2026-12-11 --send-notice)";

struct ImportMeetingOptions {
  DeviceOptions device;
  std::string file;
  std::string date;
  bool send_notice = false;
};

void RunImport(const ImportMeetingOptions& options, Run& run) {
  std::optional<Device> device = OpenDevice(options.device, false, true, run);
  if (!device || !Sync(*device, options.device, true, run)) return;
  std::optional<domain::Date> date;
  if (!options.date.empty()) {
    date = domain::Date::Parse(options.date);
    if (!date) {
      run.err << "mandat: --date " << options.date << " is no day; allowed: YYYY-MM-DD\n";
      run.status = kStatusWrongInput;
      return;
    }
  }
  auto result = client::ImportAgenda(*device->client, options.file, date, [&](int done, int of) {
    if (!options.device.json) run.err << "\r" << done << " of " << of << " items" << std::flush;
  });
  if (!options.device.json) run.err << '\n';
  if (auto* problem = std::get_if<client::ImportProblem>(&result)) {
    if (const auto* error = std::get_if<domain::FileError>(problem)) {
      run.err << error->ToString() << '\n';
      run.status = kStatusWrongInput;
    } else if (const auto* refusal = std::get_if<v1::Refusal>(problem)) {
      Fail(run, *refusal);
    } else {
      Fail(run, std::get<absl::Status>(*problem));
    }
    return;
  }
  const auto& imported = std::get<client::ImportedMeeting>(result);
  if (options.send_notice) {
    v1::Statement act;
    act.mutable_send_notice()->set_meeting(imported.meeting.value());
    const auto sent = device->client->Act(act);
    if (!sent.ok()) return Fail(run, sent.status());
    if (sent->refusal) return Fail(run, *sent->refusal);
  }
  if (!Sync(*device, options.device, true, run)) return;
  for (const client::OutboxEntry& entry : device->client->OutboxEntries()) {
    if (entry.refusal) return Fail(run, *entry.refusal);
  }
  if (options.device.json) {
    run.out << nlohmann::ordered_json{{"meeting", imported.meeting.value()},
                                      {"items", imported.items},
                                      {"papers", imported.papers}}
                   .dump(2)
            << '\n';
  } else {
    run.out << "Meeting " << imported.meeting.value() << ": " << imported.items << " items, " << imported.papers
            << " papers\n";
  }
}

}  // namespace

void AddImportMeeting(CLI::App& app, Run& run) {
  CLI::App* command = app.add_subcommand("import-meeting", "Create a meeting with its agenda and papers from a file");
  command->footer(kImportMeetingFooter);
  const auto options = std::make_shared<ImportMeetingOptions>();
  AddDeviceOptions(*command, options->device);
  command->add_option("FILE", options->file, "The agenda file (TOML)")->required();
  command->add_option("--date", options->date, "The meeting's day, YYYY-MM-DD; wins over the file's");
  command->add_flag("--send-notice", options->send_notice, "Call the meeting at once");
  command->callback([options, &run] { RunImport(*options, run); });
}

}  // namespace mandat::cli
