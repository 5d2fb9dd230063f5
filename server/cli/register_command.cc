// `mandat register`: the list of received declarations (registerlista, diarieförteckning); with a word after it the
// register of people and mandates (register_parts.h).
#include <CLI/CLI.hpp>
#include <memory>
#include <nlohmann/json.hpp>
#include <ostream>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "server/cli/commands.h"
#include "server/cli/records.h"
#include "server/cli/register_parts.h"
#include "shared/domain/date.h"
#include "shared/domain/received.h"
#include "shared/sheets/csv.h"

namespace mandat::cli {
namespace {

constexpr char kRegisterFooter[] = R"(
Every declaration that came in, in the order in which it was recorded: positions, answers, nominations, recusals, reservations, conveyances, petitions, matters,
reports, and what other forums referred. The seq is the registration number; it never changes and is never used again. Days are the forum's. What somebody said is
not in the list. A device shows what it may see: the secretary's shows all.

Examples:
  mandat register --from 2027-01-01 --to 2027-03-31 --csv > diarium.csv
  mandat register --json | jq length)";

struct RegisterOptions {
  DeviceOptions device;
  std::string from;
  std::string to;
  bool csv = false;
};

struct RegisterLine {
  domain::ReceivedEntry entry;
  std::string day;
};

std::string RegisterNameOf(const domain::State& state, const domain::PersonId& person) {
  const auto found = state.persons.find(person);
  return found == state.persons.end() || found->second.name.empty() ? person.value() : found->second.name;
}

std::string AboutReceived(const domain::State& state, const domain::ReceivedEntry& entry) {
  const domain::Meeting* meeting = state.FindMeeting(entry.meeting);
  const domain::AgendaItem* item = meeting == nullptr ? nullptr : meeting->FindItem(entry.item);
  std::vector<std::string> parts;
  if (!entry.thing.empty()) parts.push_back(entry.thing);
  if (meeting != nullptr) parts.push_back(absl::StrCat("meeting ", meeting->date.ToString()));
  if (item != nullptr) parts.push_back(absl::StrCat("item ", item->number, item->letter, " ", item->title));
  return absl::StrJoin(parts, ", ");
}

std::vector<sheets::Cell> CellsOfRegister(const domain::State& state, const RegisterLine& line) {
  const domain::ReceivedEntry& entry = line.entry;
  return {{absl::StrCat(entry.place.seq)},
          {line.day},
          {RegisterNameOf(state, entry.from)},
          {entry.mandate.value()},
          {AboutReceived(state, entry)},
          {entry.kind},
          {ChannelWord(entry.channel)},
          {entry.entered_by.empty() ? "" : RegisterNameOf(state, entry.entered_by)},
          {entry.erased_by == 0 ? "" : absl::StrCat(entry.erased_by)}};
}

sheets::Sheet SheetOfRegister(const domain::State& state, const std::vector<RegisterLine>& lines) {
  sheets::Sheet sheet;
  for (const char* heading :
       {"seq", "received", "from", "mandate", "about", "kind", "channel", "entered_by", "erased_by"})
    sheet.columns.push_back({heading});
  for (const RegisterLine& line : lines) sheet.rows.push_back(CellsOfRegister(state, line));
  return sheet;
}

void PrintRegisterLine(const domain::State& state, const RegisterLine& line, std::ostream& out) {
  const std::vector<sheets::Cell> cells = CellsOfRegister(state, line);
  std::vector<std::string> shown;
  for (std::size_t i = 0; i + 2 < cells.size(); ++i) {
    if (!cells[i].text.empty()) shown.push_back(cells[i].text);
  }
  if (!cells[7].text.empty()) shown.push_back("entered by " + cells[7].text);
  if (!cells[8].text.empty()) shown.push_back("erased by no. " + cells[8].text);
  out << absl::StrJoin(shown, "  ") << '\n';
}

bool IsDayOrNone(const std::string& text) { return text.empty() || domain::Date::Parse(text).has_value(); }

void RunRegister(const RegisterOptions& options, Run& run) {
  if (!IsDayOrNone(options.from) || !IsDayOrNone(options.to)) {
    run.err << "mandat: --from and --to are days: 2027-01-31\n";
    run.status = kStatusWrongInput;
    return;
  }
  const std::optional<DeviceWithRecords> opened = OpenWithRecords(options.device, true, run);
  if (!opened) return;
  const auto& [device, records] = *opened;
  const auto state = device.client->confirmed();
  std::vector<RegisterLine> lines;
  for (const ReadRecord& record : records) {
    const auto entry = domain::ReceivedIn(*state, record.place, record.time, record.statement);
    if (!entry) continue;
    std::string day = DayWords(*state, entry->received_at);
    if ((!options.from.empty() && day < options.from) || (!options.to.empty() && day > options.to)) continue;
    lines.push_back({*entry, std::move(day)});
  }
  if (options.device.json) {
    nlohmann::ordered_json json = nlohmann::ordered_json::array();
    for (const auto& [entry, day] : lines) {
      json.push_back({{"seq", entry.place.seq},
                      {"received", day},
                      {"received_ms", entry.received_at.ms},
                      {"given_ms", entry.given_at.ms},
                      {"from", entry.from.value()},
                      {"from_name", RegisterNameOf(*state, entry.from)},
                      {"entered_by", entry.entered_by.value()},
                      {"kind", entry.kind},
                      {"channel", ChannelWord(entry.channel)},
                      {"mandate", entry.mandate.value()},
                      {"meeting", entry.meeting.value()},
                      {"item", entry.item.value()},
                      {"matter", entry.thing},
                      {"about", AboutReceived(*state, entry)},
                      {"erased_by", entry.erased_by}});
    }
    run.out << json.dump(2) << '\n';
    return;
  }
  if (options.csv) {
    run.out << sheets::WriteCsv(SheetOfRegister(*state, lines), {.separator = ',', .byte_order_mark = false});
    return;
  }
  for (const RegisterLine& line : lines) PrintRegisterLine(*state, line, run.out);
}

}  // namespace

void AddRegister(CLI::App& app, Run& run) {
  CLI::App* command =
      app.add_subcommand("register", "What was received, as a list; the register of people and mandates from a file");
  command->footer(kRegisterFooter);
  const auto options = std::make_shared<RegisterOptions>();
  AddDeviceOptions(*command, options->device);
  command->add_option("--from", options->from, "The first day, as 2027-01-31");
  command->add_option("--to", options->to, "The last day");
  command->add_flag("--csv", options->csv, "For a spreadsheet or a document management system");
  command->callback([options, command, &run] {
    if (command->get_subcommands().empty()) RunRegister(*options, run);
  });
  AddRegisterImport(*command, run);
  AddRegisterExport(*command, run);
  AddRegisterGaps(*command, run);
}

}  // namespace mandat::cli
