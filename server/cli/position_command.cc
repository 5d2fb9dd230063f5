// `mandat position`: what was declared on an item; taking a word back, contesting it, admitting a late one.
#include <CLI/CLI.hpp>
#include <memory>
#include <nlohmann/json.hpp>
#include <ostream>

#include "absl/strings/str_cat.h"
#include "server/cli/act.h"
#include "server/cli/commands.h"
#include "server/cli/entered.h"
#include "server/cli/records.h"
#include "server/cli/words.h"
#include "shared/domain/positions.h"

namespace mandat::cli {
namespace {

constexpr char kPositionFooter[] = R"(
A word that somebody entered for you may be contested: an e-mailed or conveyed one until the item is decided, what was said at the meeting until the minutes are
adjusted. It is not counted then. A word that came after the opening counts if the chair admits it. `list` gives each word's id.

Examples:
  mandat position list lsvo-host 8a
  mandat position withdraw 0190a1b2c3d4e5f60718293a4b5c6d7e
  mandat position contest 0190a1b2c3d4e5f60718293a4b5c6d7e --reason 'Det har jag inte sagt.'
  mandat position contest 0190a1b2c3d4e5f60718293a4b5c6d7e --withdraw
  mandat position admit 0190a1b2c3d4e5f60718293a4b5c6d7e)";

struct PositionOptions {
  DeviceOptions device;
  EnteredOptions entered;
  std::string meeting;
  std::string item;
  std::string position;
  std::string reason;
  bool withdrawn = false;
};

using FillWord = bool (*)(Device&, const PositionOptions&, const std::string& position, v1::Statement&, Run&);

bool FillWordTakenBack(Device& device, const PositionOptions& options, const std::string& position, v1::Statement& act,
                       Run& run) {
  act.mutable_withdraw_position()->set_position(position);
  const auto entered = [](v1::Statement& s) { return s.mutable_withdraw_position()->mutable_entered(); };
  return FillEntered(device, options.entered, entered, act, run);
}

bool FillContest(Device&, const PositionOptions& options, const std::string& position, v1::Statement& act, Run&) {
  act.mutable_contest_position()->set_position(position);
  act.mutable_contest_position()->set_reason(options.reason);
  act.mutable_contest_position()->set_withdrawn(options.withdrawn);
  return true;
}

bool FillWordAdmitted(Device&, const PositionOptions&, const std::string& position, v1::Statement& act, Run&) {
  act.mutable_admit_late_position()->set_position(position);
  return true;
}

void RunWord(const PositionOptions& options, FillWord fill, const char* what, Run& run) {
  const auto id = StatementNamed(options.position, "position", "mandat position list", run);
  if (!id) return;
  std::optional<Device> device = OpenDevice(options.device, false, true, run);
  if (!device || !Sync(*device, options.device, true, run)) return;
  v1::Statement act;
  if (fill(*device, options, id->bytes(), act, run)) ActAndTell(*device, options.device, act, nullptr, what, run);
}

// Every word on the item that is not taken back or replaced, mandate by mandate as they came.
void RunPositionList(const PositionOptions& options, Run& run) {
  std::optional<Device> device = OpenDevice(options.device, false, true, run);
  if (!device || !Sync(*device, options.device, true, run)) return;
  const std::shared_ptr<const domain::State> state = device->client->shown();
  const domain::Meeting* meeting = MeetingOf(*state, options.meeting, run);
  const domain::AgendaItem* item = meeting == nullptr ? nullptr : ItemOf(*meeting, options.item, run);
  if (item == nullptr) return;
  auto rows = nlohmann::ordered_json::array();
  for (const domain::Position& position : item->positions) {
    if (!position.in_force()) continue;
    const domain::Position* speaking = SpeakingPosition(*state, *meeting, *item, position.mandate);
    const bool speaks = speaking != nullptr && speaking->id == position.id;
    const bool stale = position.revision != item->current_revision();
    rows.push_back({{"position", position.id.hex()},
                    {"mandate", position.mandate.value()},
                    {"stance", StanceWord(position.stance)},
                    {"comment", position.comment},
                    {"by", position.speaker().value()},
                    {"entered_by", position.entered ? position.author.value() : ""},
                    {"channel", ChannelWord(position.channel)},
                    {"by_substitute", position.by_substitute},
                    {"revision", position.revision},
                    {"speaks", speaks},
                    {"stale", stale},
                    {"late", position.late},
                    {"admitted", position.admitted},
                    {"contested", position.contested},
                    {"contest_reason", position.contest_reason}});
    if (options.device.json) continue;
    run.out << position.id.hex() << "  " << position.mandate.value() << ": " << StanceWord(position.stance) << ", by "
            << position.speaker().value() << (position.by_substitute ? " as substitute" : "") << ", "
            << ChannelWord(position.channel)
            << (position.entered ? absl::StrCat(", entered by ", position.author.value()) : "")
            << (stale ? absl::StrCat(", on revision ", position.revision) : "") << (position.late ? ", late" : "")
            << (position.admitted ? ", admitted" : "")
            << (position.contested ? absl::StrCat(", contested: ", position.contest_reason) : "")
            << (speaks ? "" : "; does not speak for the mandate") << '\n';
  }
  if (options.device.json) {
    run.out << rows.dump(2) << '\n';
  } else if (rows.empty()) {
    run.out << "Nobody has declared on item " << NumberWords(*item) << " that you may see.\n";
  }
}

}  // namespace

void AddPosition(CLI::App& app, Run& run) {
  CLI::App* command = app.add_subcommand("position", "List declared positions; take one back, contest or admit it");
  command->footer(kPositionFooter);
  command->require_subcommand(1);
  const auto options = std::make_shared<PositionOptions>();
  CLI::App* list = command->add_subcommand("list", "What was declared on an item, as far as you may see it");
  AddDeviceOptions(*list, options->device);
  list->add_option("MEETING", options->meeting, "The meeting's id")->required();
  list->add_option("ITEM", options->item, "The item's number, such as 10a, or its id")->required();
  list->callback([options, &run] { RunPositionList(*options, run); });
  const auto add = [&](const char* name, const char* about, FillWord fill, const char* what) {
    CLI::App* added = command->add_subcommand(name, about);
    AddDeviceOptions(*added, options->device);
    added->add_option("POSITION", options->position, "The word's id")->required();
    added->callback([options, fill, what, &run] { RunWord(*options, fill, what, run); });
    return added;
  };
  AddEnteredOptions(*add("withdraw", "Take a word back", FillWordTakenBack, "position taken back"), options->entered);
  CLI::App* contest = add("contest", "A word that was entered for you is not yours", FillContest, "position contested");
  contest->add_option("--reason", options->reason, "Why");
  contest->add_flag("--withdraw", options->withdrawn, "It is yours after all");
  contest->callback([options, &run] {
    RunWord(*options, FillContest, options->withdrawn ? "position no longer contested" : "position contested", run);
  });
  add("admit", "The chair admits a word that came late", FillWordAdmitted, "late position admitted");
}

}  // namespace mandat::cli
