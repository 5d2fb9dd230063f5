// `mandat answer`: the answer to a meeting's notice.
#include <CLI/CLI.hpp>
#include <memory>

#include "absl/strings/str_cat.h"
#include "server/cli/act.h"
#include "server/cli/commands.h"
#include "server/cli/entered.h"

namespace mandat::cli {
namespace {

constexpr char kAnswerFooter[] = R"(
The secretary enters what a member has answered by other ways, with --for MEMBER and how the word came.

Examples:
  mandat answer lsvo-host attending
  mandat answer lsvo-host attending --items 5 10a
  mandat answer lsvo-host absent --for ronneby-care-chief --evidence 'Jag kan tyvärr inte komma.')";

struct AnswerOptions {
  DeviceOptions device;
  EnteredOptions entered;
  std::string meeting;
  std::string answer;
  std::string mandate;
  std::vector<std::string> items;
};

std::optional<std::string> FillAnswer(const AnswerOptions& options, ActDraft& draft, Run& run) {
  const auto mandate = MandateOf(draft.device, nullptr, options.mandate, options.entered.person, run);
  const auto items = ItemsOf(draft.meeting, options.items, run);
  if (!mandate || !items) return std::nullopt;
  v1::AnswerNotice& answer = *draft.act.mutable_answer_notice();
  answer.set_meeting(options.meeting);
  answer.set_mandate(mandate->value());
  answer.set_attending(options.answer == "attending");
  AddItems(answer, *items);
  const auto entered = [](v1::Statement& act) { return act.mutable_answer_notice()->mutable_entered(); };
  if (!FillEntered(draft.device, options.entered, entered, draft.act, run)) return std::nullopt;
  return absl::StrCat("answer ", options.answer, " for ", mandate->value());
}

}  // namespace

void AddAnswer(CLI::App& app, Run& run) {
  CLI::App* command = app.add_subcommand("answer", "Answer a meeting's notice");
  command->footer(kAnswerFooter);
  const auto options = std::make_shared<AnswerOptions>();
  AddDeviceOptions(*command, options->device);
  command->add_option("MEETING", options->meeting, "The meeting's id")->required();
  command->add_option("ANSWER", options->answer, "attending or absent")
      ->required()
      ->check(CLI::IsMember({"attending", "absent"}));
  command->add_option("--mandate", options->mandate, "Which mandate, where the person holds several");
  command->add_option("--items", options->items, "Attending only for these items");
  AddEnteredOptions(*command, options->entered);
  command->callback([options, &run] {
    RunAct(
        options->device, options->meeting, [&](ActDraft& draft, Run& r) { return FillAnswer(*options, draft, r); },
        run);
  });
}

}  // namespace mandat::cli
