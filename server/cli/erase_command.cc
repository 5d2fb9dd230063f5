// `mandat erase`: one record's body goes from everywhere; and `mandat retention`: what each kind is, and what is due.
#include <CLI/CLI.hpp>
#include <iostream>
#include <map>
#include <memory>
#include <nlohmann/json.hpp>
#include <ostream>

#include "absl/strings/str_cat.h"
#include "server/cli/commands.h"
#include "server/cli/records.h"
#include "server/cli/words.h"
#include "shared/domain/convert.h"
#include "shared/domain/residue.h"
#include "shared/domain/retention.h"

namespace mandat::cli {
namespace {

constexpr char kEraseFooter[] = R"(
SEQ is the record's number in the log: `mandat register` shows it. What it says, its sealed part and the files that only it names go from the server and from every
device that has them, at its next contact. Its place in the chain stays, with what later records rest on: ids, places and answers, which the preview shows. Nobody can
bring it back. The ground is the decision on disposal or the rule of law; it is kept for ever and seen by whoever saw the record: write nothing personal there.

Records that the chain of keys or the minutes need stay, and members' words until the minutes are adjusted. Backups of the server keep what they hold until they
expire: docs/retention.md.

Examples:
  mandat erase 412 --ground 'Dokumenthanteringsplan 4.2, beslut 2027-03-01' --preview
  mandat erase 412 --ground 'Dokumenthanteringsplan 4.2, beslut 2027-03-01' --yes)";

constexpr char kRetentionFooter[] = R"(
Classes: kept (for ever), minutes (for ever, with the minutes), register (until a decision on disposal), short_lived (of passing use). The years are what this
forum's principals have decided; without --register-years nothing of the register is ever due. Nothing is erased by this command.

Example:
  mandat retention --register-years 10 --short-lived-years 2 --due)";

struct EraseOptions {
  DeviceOptions device;
  std::uint64_t seq = 0;
  std::string ground;
  bool preview = false;
  bool yes = false;
};

const ReadRecord* ReadRecordAt(const std::vector<ReadRecord>& records, std::uint64_t seq) {
  for (const ReadRecord& record : records) {
    if (record.place.seq == seq) return &record;
  }
  return nullptr;
}

nlohmann::ordered_json PreviewOfErasure(const domain::State& state, const ReadRecord& record,
                                        const v1::Statement& residue) {
  const v1::SealedPart* sealed = record.sealed ? &*record.sealed : nullptr;
  nlohmann::ordered_json files = nlohmann::ordered_json::array();
  for (const domain::Hash& file : domain::FilesThatGo(state, record.place.seq, record.statement, sealed))
    files.push_back(file.hex());
  nlohmann::ordered_json json = {{"seq", record.place.seq},
                                 {"kind", KindOf(record.statement)},
                                 {"recorded", TimeWords(record.time)},
                                 {"goes", JsonOfMessage(record.statement)},
                                 {"sealed_goes", nullptr},
                                 {"files_go", files},
                                 {"stays", JsonOfMessage(residue)}};
  if (sealed != nullptr) json["sealed_goes"] = JsonOfMessage(*sealed);
  return json;
}

void RunErase(const EraseOptions& options, Run& run) {
  std::optional<DeviceWithRecords> opened = OpenWithRecords(options.device, false, run);
  if (!opened) return;
  auto& [device, records] = *opened;
  const auto state = device.client->confirmed();
  const ReadRecord* record = ReadRecordAt(records, options.seq);
  if (record == nullptr)
    return Fail(run, absl::StrCat("there is no record ", options.seq, " that this device may see"));
  if (const auto refusal = domain::WhyNotErasable(*state, options.seq)) return Fail(run, *refusal);
  const std::optional<v1::Statement> residue = domain::ResidueOf(record->statement);
  if (!residue) return Fail(run, "a record of this kind stays");
  const nlohmann::ordered_json preview = PreviewOfErasure(*state, *record, *residue);
  if (options.preview && options.device.json) {
    run.out << preview.dump(2) << '\n';
    return;
  }
  if (!options.device.json || !options.yes) {
    run.err << "Record " << options.seq << ", " << KindOf(record->statement) << ", " << TimeWords(record->time)
            << "\nGoes, everywhere and for good:\n"
            << preview["goes"].dump(2) << '\n';
    if (record->sealed) run.err << "With its sealed part:\n" << preview["sealed_goes"].dump(2) << '\n';
    for (const auto& file : preview["files_go"]) run.err << "With the file " << file.get<std::string>() << '\n';
    run.err << "Stays:\n" << preview["stays"].dump(2) << '\n';
  }
  if (options.preview) return;
  if (!options.yes) {
    run.err << "Erase record " << options.seq << "? It cannot be undone. [yes/no] " << std::flush;
    std::string answer;
    std::getline(std::cin, answer);
    if (answer != "yes") return Fail(run, "nothing was erased");
  }
  v1::Statement act;
  *act.mutable_erase_record() = domain::MakeErasure(record->place, record->statement, record->time, options.ground);
  ActAndTell(device, options.device, act, nullptr, absl::StrCat("record ", options.seq, " erased"), run);
}

struct RetentionOptions {
  DeviceOptions device;
  int register_years = -1;
  int short_lived_years = 2;
  bool due = false;
};

void RunRetention(const RetentionOptions& options, Run& run) {
  const std::optional<DeviceWithRecords> opened = OpenWithRecords(options.device, true, run);
  if (!opened) return;
  const auto& [device, records] = *opened;
  const auto state = device.client->confirmed();
  domain::RetentionYears years;
  if (options.register_years >= 0) years.register_years = options.register_years;
  years.short_lived_years = options.short_lived_years;
  const std::string today = DayWords(*state, device.client->Now());
  struct Count {
    std::uint64_t all = 0, erased = 0, due = 0;
  };
  std::map<std::string, Count> counts;
  nlohmann::ordered_json due = nlohmann::ordered_json::array();
  for (const ReadRecord& record : records) {
    const domain::RecordFacts& facts = state->facts[record.place.seq - 1];
    const domain::RetentionRule rule = domain::RetentionOf(facts);
    Count& count = counts[domain::RetentionWord(rule.retention)];
    ++count.all;
    if (record.erased_by != 0) {
      ++count.erased;
      continue;
    }
    const std::optional<int> after = years.Of(rule.retention);
    std::string day = DayWords(*state, record.time);
    if (!after || domain::WhyNotErasable(*state, record.place.seq)) continue;
    const std::string until =
        absl::StrCat(absl::Dec(std::stoi(day.substr(0, 4)) + *after, absl::kZeroPad4), day.substr(4));
    if (until > today) continue;
    ++count.due;
    due.push_back({{"seq", record.place.seq},
                   {"recorded", day},
                   {"kind", KindOf(record.statement)},
                   {"class", domain::RetentionWord(rule.retention)}});
  }
  if (options.device.json) {
    nlohmann::ordered_json json = {{"classes", nlohmann::ordered_json::object()}, {"due", due}};
    for (const auto& [word, count] : counts)
      json["classes"][word] = {{"records", count.all}, {"erased", count.erased}, {"due", count.due}};
    run.out << json.dump(2) << '\n';
    return;
  }
  for (const auto& [word, count] : counts)
    run.out << word << ": " << count.all << " records, " << count.erased << " erased, " << count.due << " due\n";
  if (!options.due) return;
  for (const auto& line : due) {
    run.out << line["seq"].get<std::uint64_t>() << "  " << line["recorded"].get<std::string>() << "  "
            << line["kind"].get<std::string>() << "  " << line["class"].get<std::string>() << '\n';
  }
}

}  // namespace

void AddErase(CLI::App& app, Run& run) {
  CLI::App* command = app.add_subcommand("erase", "Erase one record's body everywhere, by a decision on disposal");
  command->footer(kEraseFooter);
  const auto options = std::make_shared<EraseOptions>();
  AddDeviceOptions(*command, options->device);
  command->add_option("SEQ", options->seq, "The record's number")->required();
  command->add_option("--ground", options->ground, "The decision that it rests on: 10 to 400 characters")->required();
  command->add_flag("--preview", options->preview, "Show what goes and what stays, and end");
  command->add_flag("--yes", options->yes, "Do not ask");
  command->callback([options, &run] { RunErase(*options, run); });
}

void AddRetention(CLI::App& app, Run& run) {
  CLI::App* command = app.add_subcommand("retention", "Show how long records are kept, and which are due for disposal");
  command->footer(kRetentionFooter);
  const auto options = std::make_shared<RetentionOptions>();
  AddDeviceOptions(*command, options->device);
  command->add_option("--register-years", options->register_years, "Years after which the register's may go");
  command->add_option("--short-lived-years", options->short_lived_years, "Years after which short-lived ones may go")
      ->capture_default_str();
  command->add_flag("--due", options->due, "List the records that are due");
  command->callback([options, &run] { RunRetention(*options, run); });
}

}  // namespace mandat::cli
