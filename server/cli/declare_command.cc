// `mandat declare`: a position on an item, signed on this device.
#include <CLI/CLI.hpp>
#include <map>
#include <memory>

#include "absl/strings/str_cat.h"
#include "server/cli/commands.h"
#include "server/cli/device.h"
#include "server/cli/words.h"
#include "shared/client/acts.h"

namespace mandat::cli {
namespace {

constexpr char kDeclareFooter[] = R"(
What is signed is the text of the proposal as it is here: its att-clauses and papers. It becomes a public record (allmän handling) when handed in. Without contact
it is kept and sent next time. A new position changes the one before.

Examples:
  mandat declare lsvo-host 10a approve
  mandat declare lsvo-host 10a approve_with_reservation --comment 'Under förutsättning att ...')";

const std::map<std::string, v1::Stance> kStances = {{"approve", v1::STANCE_APPROVE},
                                                    {"approve_with_reservation", v1::STANCE_APPROVE_WITH_RESERVATION},
                                                    {"refer_back", v1::STANCE_REFER_BACK},
                                                    {"reject", v1::STANCE_REJECT},
                                                    {"abstain", v1::STANCE_ABSTAIN}};

struct DeclareOptions {
  DeviceOptions device;
  std::string meeting;
  std::string item;
  std::string stance;
  std::string mandate;
  std::string comment;
};

void RunDeclare(const DeclareOptions& options, Run& run) {
  std::optional<Device> device = OpenDevice(options.device, false, true, run);
  if (!device || !Sync(*device, options.device, true, run)) return;
  const auto state = device->client->shown();
  const domain::Meeting* meeting = MeetingOf(*state, options.meeting, run);
  const domain::AgendaItem* item = meeting ? ItemOf(*meeting, options.item, run) : nullptr;
  if (!item) return;
  if (item->revisions.empty())
    return Fail(run, absl::StrCat("nothing is proposed on item ", NumberWords(*item), " yet"));
  const auto mandate = MandateOf(*device, meeting, options.mandate, run);
  if (!mandate) return;
  const v1::Statement act = client::PositionAct(*state, *meeting, *item, *mandate, device->client->person());
  v1::SealedPart sealed;
  sealed.set_stance(kStances.at(options.stance));
  sealed.set_comment(options.comment);
  ActAndTell(*device, options.device, act, &sealed,
             absl::StrCat(options.stance, " on item ", NumberWords(*item), ", revision ", item->current_revision(),
                          ", for ", mandate->value()),
             run);
}

}  // namespace

void AddDeclare(CLI::App& app, Run& run) {
  CLI::App* command = app.add_subcommand("declare", "Declare a position on an item");
  command->footer(kDeclareFooter);
  const auto options = std::make_shared<DeclareOptions>();
  AddDeviceOptions(*command, options->device);
  command->add_option("MEETING", options->meeting, "The meeting's id")->required();
  command->add_option("ITEM", options->item, "The item's number, such as 10a, or its id")->required();
  std::vector<std::string> words;
  for (const auto& [word, stance] : kStances) words.push_back(word);
  command->add_option("STANCE", options->stance, "approve, approve_with_reservation, refer_back, reject or abstain")
      ->required()
      ->check(CLI::IsMember(words));
  command->add_option("--mandate", options->mandate, "Which of your mandates, where you speak for several");
  command->add_option("--comment", options->comment, "A comment, at most 4 000 characters");
  command->callback([options, &run] { RunDeclare(*options, run); });
}

}  // namespace mandat::cli
