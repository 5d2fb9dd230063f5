// `mandat matter`: what members want taken up, and its way to a meeting.
#include <CLI/CLI.hpp>
#include <memory>

#include "absl/strings/str_cat.h"
#include "server/cli/commands.h"
#include "server/cli/device.h"
#include "server/cli/entered.h"
#include "server/cli/matter_print.h"
#include "server/cli/words.h"

namespace mandat::cli {
namespace {

constexpr char kMatterFooter[] = R"(
A member submits a matter; chair and secretary review whether it is complete; the preparatory group accepts it to a meeting, rejects or refers it. One that
came after its deadline is taken up by the chair or the forum alone. --for PERSON enters the word of somebody who has sent it to the secretary.

Examples:
  mandat matter submit fou-avtal --title 'FoU-avtal 2026' --description 'Utse utredare' --kind decision --document underlag.pdf
  mandat matter review fou-avtal --request 'Kalkyl saknas'
  mandat matter prepare fou-avtal --accept lsvo-2026-12
  mandat matter admit fou-avtal lsvo-2026-12 --reason 'Ansökan går ut i januari' --for chair --evidence 'Ta upp det.'
  mandat matter note fou-avtal --date 2024-06-14 --text 'Presenterades för rådet'
  mandat matter list --meeting lsvo-2026-12)";

struct MatterOptions {
  DeviceOptions device;
  EnteredOptions entered;
  std::string matter;
  std::string title;
  std::string description;
  std::string kind = "decision";
  std::string decision_class;
  std::string meeting;
  std::vector<std::string> areas;
  std::vector<std::string> documents;
  std::vector<std::string> groups;
  std::string request;
  std::string text;
  std::string accept;
  bool reject = false;
  std::string refer;
  std::string reason;
  std::string coordination;
  bool by_forum = false;
  std::string date;
};

using FillMatter = bool (*)(Device&, const MatterOptions&, v1::Statement&, Run&);

template <typename Act>
bool FillDocuments(Device& device, const MatterOptions& options, Act& act, Run& run) {
  const auto files = AddFiles(device, options.documents, run);
  if (!files) return false;
  for (const domain::Hash& hash : *files) act.add_documents()->set_hash(hash.bytes());
  return true;
}

bool FillSubmission(Device& device, const MatterOptions& options, v1::Statement& act, Run& run) {
  v1::SubmitMatter& submission = *act.mutable_submit_matter();
  submission.set_matter(options.matter);
  submission.set_title(options.title);
  submission.set_description(options.description);
  submission.set_kind(ItemKinds().at(options.kind));
  if (!options.decision_class.empty()) submission.set_decision_class(DecisionClasses().at(options.decision_class));
  submission.set_meeting(options.meeting);
  for (const std::string& area : options.areas) submission.add_areas(area);
  for (const std::string& group : options.groups) submission.add_groups(group);
  return FillDocuments(device, options, submission, run) &&
         FillEntered(
             device, options.entered, [](v1::Statement& s) { return s.mutable_submit_matter()->mutable_entered(); },
             act, run);
}

bool FillReview(Device&, const MatterOptions& options, v1::Statement& act, Run&) {
  act.mutable_review_matter()->set_matter(options.matter);
  act.mutable_review_matter()->set_complete(options.request.empty());
  act.mutable_review_matter()->set_request(options.request);
  return true;
}

bool FillCompletion(Device& device, const MatterOptions& options, v1::Statement& act, Run& run) {
  v1::CompleteMatter& completion = *act.mutable_complete_matter();
  completion.set_matter(options.matter);
  completion.set_text(options.text);
  return FillDocuments(device, options, completion, run) &&
         FillEntered(
             device, options.entered, [](v1::Statement& s) { return s.mutable_complete_matter()->mutable_entered(); },
             act, run);
}

bool FillPreparation(Device&, const MatterOptions& options, v1::Statement& act, Run& run) {
  v1::PrepareMatter& preparation = *act.mutable_prepare_matter();
  if (static_cast<int>(!options.accept.empty()) + static_cast<int>(options.reject) +
          static_cast<int>(!options.refer.empty()) !=
      1) {
    run.err << "mandat: say one of --accept MEETING, --reject, --refer TO\n";
    run.status = kStatusWrongInput;
    return false;
  }
  preparation.set_matter(options.matter);
  preparation.set_ruling(options.reject          ? v1::MATTER_RULING_REJECTED
                         : options.refer.empty() ? v1::MATTER_RULING_ACCEPTED
                                                 : v1::MATTER_RULING_REFERRED);
  preparation.set_meeting(options.accept);
  preparation.set_referred_to(options.refer);
  preparation.set_reason(options.reason);
  for (const std::string& group : options.groups) preparation.add_groups(group);
  preparation.set_coordination(options.coordination);
  return true;
}

bool FillAdmission(Device& device, const MatterOptions& options, v1::Statement& act, Run& run) {
  v1::AdmitLateMatter& admission = *act.mutable_admit_late_matter();
  admission.set_matter(options.matter);
  admission.set_meeting(options.meeting);
  admission.set_by_forum(options.by_forum);
  admission.set_reason(options.reason);
  return FillEntered(
      device, options.entered, [](v1::Statement& s) { return s.mutable_admit_late_matter()->mutable_entered(); }, act,
      run);
}

bool FillWithdrawal(Device& device, const MatterOptions& options, v1::Statement& act, Run& run) {
  act.mutable_withdraw_matter()->set_matter(options.matter);
  act.mutable_withdraw_matter()->set_reason(options.reason);
  return FillEntered(
      device, options.entered, [](v1::Statement& s) { return s.mutable_withdraw_matter()->mutable_entered(); }, act,
      run);
}

bool FillNote(Device&, const MatterOptions& options, v1::Statement& act, Run&) {
  act.mutable_note_matter_history()->set_matter(options.matter);
  act.mutable_note_matter_history()->set_date(options.date);
  act.mutable_note_matter_history()->set_text(options.text);
  return true;
}

void RunMatterAct(const MatterOptions& options, FillMatter fill, const char* what, Run& run) {
  std::optional<Device> device = OpenDevice(options.device, false, true, run);
  if (!device || !Sync(*device, options.device, true, run)) return;
  v1::Statement act;
  if (!fill(*device, options, act, run)) return;
  ActAndTell(*device, options.device, act, nullptr, absl::StrCat("matter ", options.matter, " ", what), run);
}

void RunMatterList(const MatterOptions& options, Run& run) {
  std::optional<Device> device = OpenDevice(options.device, false, true, run);
  if (!device || !Sync(*device, options.device, true, run)) return;
  const auto state = device->client->shown();
  if (options.meeting.empty()) return PrintMatters(*state, options.device.json, run.out);
  const domain::Meeting* meeting = MeetingOf(*state, options.meeting, run);
  if (meeting != nullptr) PrintMattersFor(*state, *meeting, device->client->Now(), options.device.json, run.out);
}

void RunMatterShow(const MatterOptions& options, Run& run) {
  std::optional<Device> device = OpenDevice(options.device, false, true, run);
  if (!device || !Sync(*device, options.device, true, run)) return;
  const auto state = device->client->shown();
  const auto found = state->matters.find(domain::MatterId(options.matter));
  if (found == state->matters.end())
    return Fail(run, absl::StrCat("there is no matter ", options.matter, " that you may see"));
  PrintMatter(*state, found->second, options.device.json, run.out);
}

}  // namespace

void AddMatter(CLI::App& app, Run& run) {
  CLI::App* command = app.add_subcommand("matter", "Submit a matter, review and prepare it, see where it is");
  command->footer(kMatterFooter);
  command->require_subcommand(1);
  const auto options = std::make_shared<MatterOptions>();
  const auto add = [&](const char* name, const char* about, FillMatter fill, const char* what) {
    CLI::App* added = command->add_subcommand(name, about);
    AddDeviceOptions(*added, options->device);
    added->add_option("MATTER", options->matter, "The matter's id")->required();
    added->callback([options, fill, what, &run] { RunMatterAct(*options, fill, what, run); });
    return added;
  };
  CLI::App* submit = add("submit", "Submit a matter, with a short description", FillSubmission, "submitted");
  submit->add_option("--title", options->title, "Its title")->required();
  submit->add_option("--description", options->description, "What it is about")->required();
  submit->add_option("--kind", options->kind, "decision, information or discussion")
      ->check(CLI::IsMember(KeysOf(ItemKinds())))
      ->capture_default_str();
  submit->add_option("--class", options->decision_class, "Of a decision: forum, subject or financial")
      ->check(CLI::IsMember(KeysOf(DecisionClasses())));
  submit->add_option("--areas", options->areas, "Subject areas");
  submit->add_option("--meeting", options->meeting, "The meeting that you wish for");
  submit->add_option("--document", options->documents, "A file to hand in");
  submit->add_option("--groups", options->groups, "Collaboration groups that it concerns");
  AddEnteredOptions(*submit, options->entered);
  CLI::App* review = add("review", "Find it complete, or request completion", FillReview, "reviewed");
  review->add_option("--request", options->request, "What is missing; left out: it is complete");
  CLI::App* complete = add("complete", "Answer a request for completion", FillCompletion, "completed");
  complete->add_option("--text", options->text, "The answer")->required();
  complete->add_option("--document", options->documents, "A file to hand in");
  AddEnteredOptions(*complete, options->entered);
  CLI::App* prepare = add("prepare", "What the preparatory group decides", FillPreparation, "prepared");
  prepare->add_option("--accept", options->accept, "Take it up at this meeting");
  prepare->add_flag("--reject", options->reject, "Do not take it up");
  prepare->add_option("--refer", options->refer, "Refer it to somebody else");
  prepare->add_option("--reason", options->reason, "Why");
  prepare->add_option("--groups", options->groups, "Collaboration groups concerned");
  prepare->add_option("--coordination", options->coordination, "Of several groups: how parallel work is avoided");
  CLI::App* admit = add("admit", "Take a late matter up by decision of chair or forum", FillAdmission, "admitted");
  admit->add_option("MEETING", options->meeting, "The meeting's id")->required();
  admit->add_option("--reason", options->reason, "Why")->required();
  admit->add_flag("--by-forum", options->by_forum, "The forum decided it at its open meeting");
  AddEnteredOptions(*admit, options->entered);
  CLI::App* withdraw = add("withdraw", "Withdraw a matter that is not decided", FillWithdrawal, "withdrawn");
  withdraw->add_option("--reason", options->reason, "Why");
  AddEnteredOptions(*withdraw, options->entered);
  CLI::App* note = add("note", "What happened to it where this log does not show it", FillNote, "noted");
  note->add_option("--date", options->date, "The day it happened")->required();
  note->add_option("--text", options->text, "What happened")->required();

  CLI::App* list =
      command->add_subcommand("list", "List matters, or what a meeting's matters wait for and what is late");
  AddDeviceOptions(*list, options->device);
  list->add_option("--meeting", options->meeting, "Only this meeting's, with deadlines in both readings");
  list->callback([options, &run] { RunMatterList(*options, run); });
  CLI::App* show = command->add_subcommand("show", "Show a matter and its history");
  AddDeviceOptions(*show, options->device);
  show->add_option("MATTER", options->matter, "The matter's id")->required();
  show->callback([options, &run] { RunMatterShow(*options, run); });
}

}  // namespace mandat::cli
