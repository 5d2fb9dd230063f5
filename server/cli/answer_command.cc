// `mandat answer`: the answer to a meeting's notice.
#include <CLI/CLI.hpp>
#include <memory>

#include "absl/strings/str_cat.h"
#include "server/cli/commands.h"
#include "server/cli/device.h"

namespace mandat::cli {
namespace {

struct AnswerOptions {
  DeviceOptions device;
  std::string meeting;
  std::string answer;
  std::string mandate;
  std::vector<std::string> items;
};

void RunAnswer(const AnswerOptions& options, Run& run) {
  std::optional<Device> device = OpenDevice(options.device, false, true, run);
  if (!device || !Sync(*device, options.device, true, run)) return;
  const auto state = device->client->shown();
  const domain::Meeting* meeting = MeetingOf(*state, options.meeting, run);
  if (!meeting) return;
  const auto mandate = MandateOf(*device, nullptr, options.mandate, run);
  if (!mandate) return;
  v1::Statement act;
  v1::AnswerNotice& answer = *act.mutable_answer_notice();
  answer.set_meeting(options.meeting);
  answer.set_mandate(mandate->value());
  answer.set_attending(options.answer == "attending");
  for (const std::string& name : options.items) {
    const domain::AgendaItem* item = ItemOf(*meeting, name, run);
    if (!item) return;
    answer.add_items(item->id.value());
  }
  ActAndTell(*device, options.device, act, nullptr, absl::StrCat("answer ", options.answer, " for ", mandate->value()),
             run);
}

}  // namespace

void AddAnswer(CLI::App& app, Run& run) {
  CLI::App* command = app.add_subcommand("answer", "Answer a meeting's notice");
  command->footer("\nExample:\n  mandat answer lsvo-host attending\n  mandat answer lsvo-host attending --items 5 10a");
  const auto options = std::make_shared<AnswerOptions>();
  AddDeviceOptions(*command, options->device);
  command->add_option("MEETING", options->meeting, "The meeting's id")->required();
  command->add_option("ANSWER", options->answer, "attending or absent")
      ->required()
      ->check(CLI::IsMember({"attending", "absent"}));
  command->add_option("--mandate", options->mandate, "Which of your mandates, where you hold several");
  command->add_option("--items", options->items, "Attending only for these items");
  command->callback([options, &run] { RunAnswer(*options, run); });
}

}  // namespace mandat::cli
