// `mandat register import`: what a spreadsheet's register changes, shown or stated. `mandat register export`: the
// register as a spreadsheet.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>
#include <memory>
#include <nlohmann/json.hpp>
#include <ostream>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "server/cli/device.h"
#include "server/cli/entered.h"
#include "server/cli/records.h"
#include "server/cli/register_parts.h"
#include "server/cli/words.h"
#include "shared/client/register_import.h"
#include "shared/domain/forum_time.h"
#include "shared/registry/register_sheet.h"

namespace mandat::cli {
namespace {

constexpr char kRegisterImportFooter[] = R"(
FILE is CSV in UTF-8 with a line of headings (docs/register-file.md): person, namn, e-post, huvudman, mandat, uppdrag, sakområden, gäller från, gäller till,
grund, roll, roll till, or the same in English. What a line does not say stays as it is, `-` says that there is none, and nothing is removed because a line is
missing. Principals and subject areas are those of the forum: a name that it has not is told with its line. Each change is a statement of its own; it stops at the first that is refused, and the same file again goes on from there.

Examples:
  mandat register import register.csv --preview
  mandat register import register.csv --reason 'Delegationsordning 2027')";

struct RegisterImportOptions {
  DeviceOptions device;
  std::string file;
  std::string reason = "Registret infört från fil";
  bool preview = false;
};

const char* ChangeWord(registry::ChangeKind kind) {
  static constexpr const char* kWords[] = {"new person", "person",      "new mandate", "mandate",
                                           "holder",     "holder kept", "office"};
  return kWords[static_cast<int>(kind)];
}

const char* FieldWord(registry::Field field) {
  static constexpr const char* kWords[] = {"name",   "email", "principal", "title", "area added", "area removed",
                                           "holder", "from",  "to",        "basis", "until"};
  return kWords[static_cast<int>(field)];
}

std::string OfficeWord(v1::Office office) {
  std::string word = EnumWord(v1::Office_Name(office), "OFFICE_");
  std::replace(word.begin(), word.end(), '_', '-');
  return word;
}

// "line 4: holder of IT-chef, Karlskrona kommun: holder nobody -> Alva Norrgård, from none -> 2027-02-01".
std::string ChangeWords(const registry::Change& change) {
  std::string words = absl::StrCat("line ", change.line, ": ", ChangeWord(change.kind));
  if (change.kind == registry::ChangeKind::kOffice) {
    absl::StrAppend(&words, " ", OfficeWord(change.office));
  } else if (change.mandate.empty()) {
    absl::StrAppend(&words, " ", change.person_name);
  } else {
    absl::StrAppend(&words, " of ", change.mandate_name);
  }
  std::vector<std::string> fields;
  for (const registry::FieldChange& field : change.fields) {
    const auto word = [](const std::string& text) { return text.empty() ? std::string("none") : text; };
    const bool area = field.field == registry::Field::kAreaAdded || field.field == registry::Field::kAreaRemoved;
    fields.push_back(area ? absl::StrCat(FieldWord(field.field), " ", field.from, field.to)
                          : absl::StrCat(FieldWord(field.field), " ", word(field.from), " -> ", word(field.to)));
  }
  return absl::StrCat(words, fields.empty() ? "" : ": ", absl::StrJoin(fields, ", "));
}

nlohmann::ordered_json JsonOfPreview(const registry::Preview& preview) {
  nlohmann::ordered_json json = {{"changes", nlohmann::ordered_json::array()},
                                 {"unchanged_lines", preview.unchanged},
                                 {"not_named", nlohmann::ordered_json::array()}};
  for (const registry::Change& change : preview.changes) {
    nlohmann::ordered_json fields = nlohmann::ordered_json::array();
    for (const registry::FieldChange& field : change.fields)
      fields.push_back({{"field", FieldWord(field.field)}, {"from", field.from}, {"to", field.to}});
    json["changes"].push_back({{"line", change.line},
                               {"kind", ChangeWord(change.kind)},
                               {"person", change.person.value()},
                               {"person_name", change.person_name},
                               {"mandate", change.mandate.value()},
                               {"mandate_name", change.mandate_name},
                               {"office", change.office == v1::OFFICE_UNSPECIFIED ? "" : OfficeWord(change.office)},
                               {"fields", std::move(fields)},
                               {"act", JsonOfMessage(change.act)}});
  }
  for (const domain::MandateId& mandate : preview.not_named) json["not_named"].push_back(mandate.value());
  return json;
}

void PrintPreview(const registry::Preview& preview, Run& run) {
  for (const registry::Change& change : preview.changes) run.out << ChangeWords(change) << '\n';
  run.out << preview.changes.size() << " changes; " << preview.unchanged.size() << " lines change nothing; "
          << preview.not_named.size() << " mandates of the register are not in the file and stay\n";
}

// Every one that was stated has been received or waits; else it is told where it stopped.
void TellStated(Device& device, const RegisterImportOptions& options, const registry::Preview& preview,
                const client::RegisterStated& stated, Run& run) {
  if (!Sync(device, options.device, true, run)) return;
  std::size_t received = 0;
  for (std::size_t i = 0; i < stated.statements.size(); ++i) {
    const auto entry = device.client->FindOutboxEntry(stated.statements[i]);
    if (!entry) continue;
    if (entry->refusal)
      return Fail(run, absl::StrCat("refused, ", ChangeWords(preview.changes[i]), ": ", RefusalWords(*entry->refusal)));
    if (entry->state == client::OutboxState::kReceived) ++received;
  }
  if (options.device.json) {
    nlohmann::ordered_json json = JsonOfPreview(preview);
    json["stated"] = stated.statements.size();
    json["received"] = received;
    run.out << json.dump(2) << '\n';
  } else {
    PrintPreview(preview, run);
    run.out << "Stated: " << stated.statements.size() << ", of which the server has received " << received << '\n';
  }
  if (!stated.refusal) return;
  const registry::Change& change = preview.changes[stated.statements.size()];
  Fail(run, absl::StrCat("refused, ", ChangeWords(change), ": ", RefusalWords(*stated.refusal)));
}

void RunRegisterImport(const RegisterImportOptions& options, Run& run) {
  const std::optional<std::string> csv = ReadWhole(options.file, sheets::kMaxCsvBytes, run);
  if (!csv) return;
  std::optional<Device> device = OpenDevice(options.device, false, true, run);
  if (!device || !Sync(*device, options.device, true, run)) return;
  const auto compared = client::PreviewRegisterOf(*device->client, *csv, options.reason);
  if (const auto* problems = std::get_if<std::vector<registry::Problem>>(&compared)) {
    const std::string name = std::filesystem::path(options.file).filename().string();
    for (const registry::Problem& problem : *problems) run.err << problem.ToString(name) << '\n';
    if (registry::NamesWhatTheForumHasNot(*problems))
      run.err << name
              << ": no file makes a principal or a subject area: `mandat principal add` and `mandat area add` do\n";
    run.status = kStatusWrongInput;
    return;
  }
  const auto& preview = std::get<registry::Preview>(compared);
  if (options.preview) {
    if (options.device.json) {
      run.out << JsonOfPreview(preview).dump(2) << '\n';
    } else {
      PrintPreview(preview, run);
    }
    return;
  }
  const absl::StatusOr<client::RegisterStated> stated = client::StateRegister(*device->client, preview);
  if (!stated.ok()) return Fail(run, stated.status());
  TellStated(*device, options, preview, *stated, run);
}

void RunRegisterExport(const DeviceOptions& options, Run& run) {
  std::optional<Device> device = OpenDevice(options, false, true, run);
  if (!device || !Sync(*device, options, true, run)) return;
  const std::shared_ptr<const domain::State> state = device->client->shown();
  const domain::Date today = domain::LocalOf(state->forum.time_zone, device->client->Now()).day;
  run.out << sheets::WriteCsv(registry::RegisterSheet(*state, today));
}

}  // namespace

void AddRegisterExport(CLI::App& command, Run& run) {
  CLI::App* added = command.add_subcommand("export", "The register of people, mandates and offices as import reads it");
  added->footer("\nExample:\n  mandat register export > register.csv");
  const auto options = std::make_shared<DeviceOptions>();
  AddDeviceOptions(*added, *options);
  added->callback([options, &run] { RunRegisterExport(*options, run); });
}

void AddRegisterImport(CLI::App& command, Run& run) {
  CLI::App* added = command.add_subcommand("import", "People, mandates and offices from a spreadsheet");
  added->footer(kRegisterImportFooter);
  const auto options = std::make_shared<RegisterImportOptions>();
  AddDeviceOptions(*added, options->device);
  added->add_option("FILE", options->file, "The register as CSV")->required();
  added->add_flag("--preview", options->preview, "Only show what it would change");
  added->add_option("--reason", options->reason, "Why mandates are described anew, for the log")->capture_default_str();
  added->callback([options, &run] { RunRegisterImport(*options, run); });
}

}  // namespace mandat::cli
