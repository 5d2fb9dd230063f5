// `mandat minutes`: adjusters, versions of the minutes, signatures, to whom they are sent.
#include <google/protobuf/util/json_util.h>

#include <CLI/CLI.hpp>
#include <memory>
#include <ostream>
#include <sstream>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "server/cli/act.h"
#include "server/cli/commands.h"
#include "server/cli/entered.h"
#include "server/cli/minutes_files_command.h"
#include "server/cli/minutes_print.h"
#include "shared/domain/mail.h"
#include "shared/domain/minutes.h"
#include "shared/domain/minutes_text.h"

namespace mandat::cli {
namespace {

constexpr char kMinutesFooter[] = R"(
At the meeting one member of each side is elected to adjust the minutes. The secretary issues them: as a draft that members comment on, then for signing. Chair,
secretary and adjusters sign exactly the bytes that were issued, or refuse and say why. A correction is a new version that all four sign anew. With --item one
decided paragraph is adjusted by itself, also while the meeting goes on.

--texts FILE holds what was said, paragraph by paragraph: a line `# ITEM` (its number, such as 4a), then the text.

Examples:
  mandat minutes adjusters lsvo-2026-12 solvesborg-care region-director
  mandat minutes draft lsvo-2026-12 --texts said.txt
  mandat minutes issue lsvo-2026-12 --texts said.txt --change 'Efter ledamöternas synpunkter'
  mandat minutes sign lsvo-2026-12
  mandat minutes status lsvo-2026-12
  mandat minutes show lsvo-2026-12 > minutes.txt
  mandat minutes report lsvo-2026-12 karlskrona --out karlskrona.html
  mandat minutes export lsvo-2026-12 --format pdf --out protokoll.pdf
  mandat minutes export lsvo-2026-12 --format docx --item 4a
  mandat minutes to-sign lsvo-2026-12 --out att-signera
  mandat minutes signed protokoll-signerat.pdf --for solvesborg-care-chief --service 'Regionens underskriftstjänst')";

constexpr std::size_t kMaxTextsFile = std::size_t{1} << 20;

struct MinutesCommandOptions {
  DeviceOptions device;
  std::string meeting;
  std::string item;
  std::string texts;
  std::string change;
  std::string reason;
  std::string text;
  std::string principal;
  std::string out;
  std::string place;
  std::string until;
  std::vector<std::string> mandates;
  std::vector<std::string> recipients;
  std::vector<std::string> mails;
};

using Filler = std::optional<std::string> (*)(const MinutesCommandOptions&, ActDraft&, Run&);

// The item's id; empty where none is named. nullopt: unknown, and said so.
std::optional<domain::ItemId> ItemNamed(const MinutesCommandOptions& options, const domain::Meeting& meeting,
                                        Run& run) {
  if (options.item.empty()) return domain::ItemId();
  const domain::AgendaItem* item = ItemOf(meeting, options.item, run);
  return item == nullptr ? std::nullopt : std::optional(item->id);
}

std::optional<std::map<domain::ItemId, std::string>> ReadTexts(const std::string& path, const domain::Meeting& meeting,
                                                               Run& run) {
  std::map<domain::ItemId, std::string> texts;
  if (path.empty()) return texts;
  const std::optional<std::string> whole = ReadWhole(path, kMaxTextsFile, run);
  if (!whole) return std::nullopt;
  std::istringstream lines(*whole);
  std::string* text = nullptr;
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("# ")) {
      const domain::AgendaItem* item = ItemOf(meeting, std::string(absl::StripAsciiWhitespace(line.substr(2))), run);
      if (item == nullptr) return std::nullopt;
      text = &texts[item->id];
    } else if (text != nullptr) {
      absl::StrAppend(text, line, "\n");
    }
  }
  for (auto& [item, said] : texts) absl::StripAsciiWhitespace(&said);
  return texts;
}

std::optional<std::string> FillIssue(const MinutesCommandOptions& options, v1::MinutesStage stage, ActDraft& draft,
                                     Run& run) {
  const auto item = ItemNamed(options, draft.meeting, run);
  auto texts = ReadTexts(options.texts, draft.meeting, run);
  if (!item || !texts) return std::nullopt;
  const absl::StatusOr<v1::LogFile> log = draft.device.client->Export();
  if (!log.ok()) {
    Fail(run, log.status());
    return std::nullopt;
  }
  const auto versions = draft.meeting.minutes.versions.find(*item);
  domain::MinutesOptions minutes;
  minutes.version = versions == draft.meeting.minutes.versions.end() ? 1 : versions->second.back().version + 1;
  minutes.texts = *std::move(texts);
  minutes.only_item = *item;
  minutes.change = options.change;
  minutes.checkpoint = log->checkpoint();
  // The one time that these bytes are made.
  const std::string bytes = MinutesOf(draft.state, draft.meeting, minutes).SerializeAsString();
  const absl::StatusOr<domain::Hash> hash = draft.device.client->AddDocument(bytes);
  if (!hash.ok()) {
    Fail(run, hash.status());
    return std::nullopt;
  }
  v1::IssueMinutes& act = *draft.act.mutable_issue_minutes();
  act.set_meeting(options.meeting);
  act.set_version(static_cast<std::uint32_t>(minutes.version));
  act.set_stage(stage);
  act.mutable_document()->set_hash(hash->bytes());
  act.set_size(bytes.size());
  act.set_item(item->value());
  act.set_change(options.change);
  return absl::StrCat("version ", minutes.version, stage == v1::MINUTES_STAGE_DRAFT ? " as a draft" : " for signing");
}

// Whether the document is on this device; it is fetched where it is not. False: could not, and said so.
bool Fetch(Device& device, const DeviceOptions& options, const domain::Hash& hash, Run& run) {
  if (device.client->document_state(hash).complete) return true;
  const absl::Status wanted = device.client->Prefetch({hash});
  if (!wanted.ok()) {
    Fail(run, wanted);
    return false;
  }
  if (!Sync(device, options, false, run)) return false;
  if (device.client->document_state(hash).complete) return true;
  Fail(run, "the minutes that were issued are not on this device and could not be fetched");
  return false;
}

// The version that is issued for signing; null: none, and said so.
const domain::MinutesVersion* VersionToSign(const domain::ItemId& item, ActDraft& draft, Run& run) {
  const domain::MinutesVersion* version = VersionForSigning(draft.meeting, item);
  if (version == nullptr) Fail(run, "no minutes have been issued for signing");
  return version;
}

std::optional<std::string> FillSignature(const MinutesCommandOptions& options, ActDraft& draft, Run& run) {
  const auto item = ItemNamed(options, draft.meeting, run);
  const domain::MinutesVersion* version = item ? VersionToSign(*item, draft, run) : nullptr;
  // Nobody signs what they could not read.
  if (version == nullptr || !Fetch(draft.device, options.device, version->document, run)) return std::nullopt;
  const auto number = static_cast<std::uint32_t>(version->version);
  if (options.reason.empty()) {
    v1::SignMinutes& act = *draft.act.mutable_sign_minutes();
    act.set_meeting(options.meeting);
    act.set_version(number);
    act.set_item(item->value());
    act.set_document_hash(version->document.bytes());
    return absl::StrCat("version ", number, " signed, SHA-256 ", version->document.hex());
  }
  v1::RefuseToSignMinutes& act = *draft.act.mutable_refuse_to_sign_minutes();
  act.set_meeting(options.meeting);
  act.set_version(number);
  act.set_item(item->value());
  act.set_document_hash(version->document.bytes());
  act.set_reason(options.reason);
  return absl::StrCat("version ", number, " not signed");
}

std::optional<std::string> FillComment(const MinutesCommandOptions& options, ActDraft& draft, Run& run) {
  const auto item = ItemNamed(options, draft.meeting, run);
  if (!item) return std::nullopt;
  const auto versions = draft.meeting.minutes.versions.find(*item);
  if (versions == draft.meeting.minutes.versions.end()) {
    Fail(run, "there is no draft of the minutes");
    return std::nullopt;
  }
  v1::CommentMinutes& act = *draft.act.mutable_comment_minutes();
  act.set_meeting(options.meeting);
  act.set_item(item->value());
  act.set_version(static_cast<std::uint32_t>(versions->second.back().version));
  act.set_text(options.text);
  return absl::StrCat("comment on version ", act.version());
}

std::optional<std::string> FillElection(const MinutesCommandOptions& options, ActDraft& draft, Run& run) {
  v1::ElectAdjusters& act = *draft.act.mutable_elect_adjusters();
  act.set_meeting(options.meeting);
  for (const std::string& mandate : options.mandates) act.add_mandates(mandate);
  act.set_place(options.place);
  if (!options.until.empty()) {
    const auto until = ReadWhen("--until", options.until, draft.state.forum.time_zone, run);
    if (!until) return std::nullopt;
    act.set_deadline_ms(until->ms);
  }
  return "adjusters elected";
}

std::optional<std::string> FillRecipients(const MinutesCommandOptions& options, ActDraft& draft, Run& run) {
  const auto item = ItemNamed(options, draft.meeting, run);
  if (!item) return std::nullopt;
  v1::SetDistribution& act = *draft.act.mutable_set_distribution();
  act.set_meeting(options.meeting);
  act.set_item(item->value());
  for (const std::string& recipient : options.recipients) act.add_recipients(recipient);
  return "recipients";
}

// The server sends them: "PSVO=psvo@exempel.se".
std::optional<std::string> FillMails(const MinutesCommandOptions& options, const domain::ItemId& item,
                                     const domain::MinutesVersion& version, ActDraft& draft, Run& run) {
  v1::DistributeMinutes& act = *draft.act.mutable_distribute_minutes();
  act.set_meeting(options.meeting);
  act.set_item(item.value());
  act.set_version(static_cast<std::uint32_t>(version.version));
  for (const std::string& mail : options.mails) {
    const std::size_t equals = mail.rfind('=');
    v1::MailRecipient& to = *act.add_recipients();
    to.set_name(mail.substr(0, equals));
    if (equals != std::string::npos) to.set_email(mail.substr(equals + 1));
    if (to.name().empty() || !domain::IsMailAddress(to.email())) {
      run.err << "mandat: --mail " << mail << ": a name and an address, such as PSVO=psvo@exempel.se\n";
      run.status = kStatusWrongInput;
      return std::nullopt;
    }
  }
  return absl::StrCat("version ", version.version, " goes by mail to ", act.recipients_size());
}

std::optional<std::string> FillSending(const MinutesCommandOptions& options, ActDraft& draft, Run& run) {
  const auto item = ItemNamed(options, draft.meeting, run);
  if (!item) return std::nullopt;
  const bool by_itself = draft.meeting.minutes.versions.contains(*item);
  const domain::MinutesVersion* version = VersionToSign(by_itself ? *item : domain::ItemId(), draft, run);
  if (version == nullptr) return std::nullopt;
  if (!options.mails.empty()) return FillMails(options, *item, *version, draft, run);
  v1::RecordDistribution& act = *draft.act.mutable_record_distribution();
  act.set_meeting(options.meeting);
  act.set_item(item->value());
  act.set_version(static_cast<std::uint32_t>(version->version));
  for (const std::string& recipient :
       options.recipients.empty() ? draft.meeting.rules.distribution : options.recipients)
    act.add_recipients(recipient);
  act.set_at_ms(draft.device.client->Now().ms);
  return absl::StrCat("version ", version->version, " sent to ", act.recipients_size());
}

// The document as it was issued last; of minutes that were not, as they would be now.
struct Shown {
  std::optional<Device> device;
  std::shared_ptr<const domain::State> state;
  const domain::Meeting* meeting = nullptr;
  const domain::MinutesVersion* version = nullptr;
  v1::MinutesDocument document;
};

std::optional<Shown> ShowMinutes(const MinutesCommandOptions& options, bool whole, Run& run) {
  Shown shown;
  shown.device = OpenDevice(options.device, false, true, run);
  if (!shown.device || !Sync(*shown.device, options.device, true, run)) return std::nullopt;
  shown.state = shown.device->client->shown();
  shown.meeting = MeetingOf(*shown.state, options.meeting, run);
  if (shown.meeting == nullptr) return std::nullopt;
  const auto item = whole ? std::optional(domain::ItemId()) : ItemNamed(options, *shown.meeting, run);
  if (!item) return std::nullopt;
  const auto versions = shown.meeting->minutes.versions.find(*item);
  if (versions == shown.meeting->minutes.versions.end()) {
    domain::MinutesOptions minutes;
    minutes.only_item = *item;
    shown.document = MinutesOf(*shown.state, *shown.meeting, minutes);
    return shown;
  }
  const domain::Hash hash = versions->second.back().document;
  if (!Fetch(*shown.device, options.device, hash, run)) return std::nullopt;
  const absl::StatusOr<std::string> bytes = shown.device->client->Document(hash);
  if (!bytes.ok()) {
    Fail(run, bytes.status());
    return std::nullopt;
  }
  if (!shown.document.ParseFromString(*bytes)) {
    Fail(run, "the minutes that were issued are no document that this program reads");
    return std::nullopt;
  }
  shown.version = &versions->second.back();
  return shown;
}

void RunMinutesShow(const MinutesCommandOptions& options, Run& run) {
  const std::optional<Shown> shown = ShowMinutes(options, false, run);
  if (!shown) return;
  if (!options.device.json) {
    run.out << RenderMinutesText(*shown->state, shown->document, shown->version);
    return;
  }
  google::protobuf::util::JsonPrintOptions print;
  print.add_whitespace = true;
  print.preserve_proto_field_names = true;
  std::string json;
  if (google::protobuf::util::MessageToJsonString(shown->document, &json, print).ok()) run.out << json;
}

void RunMinutesStatus(const MinutesCommandOptions& options, Run& run) {
  std::optional<Device> device = OpenDevice(options.device, false, true, run);
  if (!device || !Sync(*device, options.device, true, run)) return;
  const std::shared_ptr<const domain::State> state = device->client->shown();
  const domain::Meeting* meeting = MeetingOf(*state, options.meeting, run);
  if (meeting != nullptr) PrintMinutesStatus(*meeting, options.device.json, run.out);
}

void RunMinutesExtract(const MinutesCommandOptions& options, Run& run) {
  const std::optional<Shown> shown = ShowMinutes(options, true, run);
  if (!shown) return;
  if (const auto item = ItemNamed(options, *shown->meeting, run)) run.out << RenderExtract(shown->document, *item);
}

void RunMinutesReport(const MinutesCommandOptions& options, Run& run) {
  const std::optional<Shown> shown = ShowMinutes(options, true, run);
  if (!shown) return;
  if (shown->state->FindPrincipal(domain::PrincipalId(options.principal)) == nullptr)
    return Fail(run, absl::StrCat("there is no principal ", options.principal));
  if (!options.out.empty())
    return WriteReportFile(*shown->device, *shown->state, shown->document, shown->version, options.principal,
                           options.out, run);
  run.out << RenderDelegationReport(*shown->state, shown->document, domain::PrincipalId(options.principal));
}

}  // namespace

void AddMinutes(CLI::App& app, Run& run) {
  CLI::App* command = app.add_subcommand("minutes", "Adjusters, minutes and their signatures, extracts, distribution");
  command->footer(kMinutesFooter);
  command->require_subcommand(1);
  const auto options = std::make_shared<MinutesCommandOptions>();
  const auto make = [&](const char* name, const char* about) {
    CLI::App* added = command->add_subcommand(name, about);
    AddDeviceOptions(*added, options->device);
    added->add_option("MEETING", options->meeting, "The meeting's id")->required();
    return added;
  };
  const auto state = [&](const char* name, const char* about, Filler fill) {
    CLI::App* added = make(name, about);
    added->callback([options, fill, &run] {
      RunAct(
          options->device, options->meeting, [&](ActDraft& draft, Run& r) { return fill(*options, draft, r); }, run);
    });
    return added;
  };
  const auto item = [&](CLI::App* added) {
    return added->add_option("--item", options->item, "This paragraph alone: its number or id");
  };
  CLI::App* adjusters = state("adjusters", "Elect who adjusts: one mandate of each side", FillElection);
  adjusters->add_option("MANDATE", options->mandates, "Whose holder or substitute is there")->required();
  adjusters->add_option("--place", options->place, "Where it is done");
  adjusters->add_option("--until", options->until, "Other than the rules' days: \"2026-12-20 16:00\"");
  for (const auto& [name, about, stage] :
       {std::tuple("draft", "Issue a draft for comments", v1::MINUTES_STAGE_DRAFT),
        std::tuple("issue", "Issue a version for signing", v1::MINUTES_STAGE_FOR_SIGNING)}) {
    CLI::App* added = make(name, about);
    item(added);
    added->add_option("--texts", options->texts, "A file with what was said");
    added->add_option("--change", options->change, "From version 2 on: what was corrected");
    added->callback([options, stage = stage, &run] {
      RunAct(
          options->device, options->meeting,
          [&](ActDraft& draft, Run& r) { return FillIssue(*options, stage, draft, r); }, run);
    });
  }
  item(state("sign", "Sign what was issued last for signing", FillSignature));
  CLI::App* refuse = state("refuse", "Refuse to sign, and say why", FillSignature);
  item(refuse);
  refuse->add_option("--reason", options->reason, "Printed in the minutes")->required();
  CLI::App* comment = state("comment", "Comment on the draft", FillComment);
  item(comment);
  comment->add_option("--text", options->text, "The comment")->required();
  CLI::App* recipients = state("recipients", "To whom a paragraph is sent beside the forum's list", FillRecipients);
  item(recipients)->required();
  recipients->add_option("--to", options->recipients, "In words")->required();
  CLI::App* send = state("send", "Send minutes, or a paragraph, by mail; or record that they went out", FillSending);
  item(send);
  CLI::Option* to = send->add_option("--to", options->recipients, "To whom; left out: the forum's list");
  send->add_option("--mail", options->mails, "The server mails them once they are adjusted: NAME=ADDRESS")
      ->excludes(to);
  CLI::App* show = make("show", "The newest version as text, or as it would be now");
  item(show);
  show->callback([options, &run] { RunMinutesShow(*options, run); });
  make("status", "Who has signed, what members say of the draft, what went out")->callback([options, &run] {
    RunMinutesStatus(*options, run);
  });
  CLI::App* extract = make("extract", "One paragraph by itself");
  item(extract)->required();
  extract->callback([options, &run] { RunMinutesExtract(*options, run); });
  CLI::App* report = make("report", "What a principal's members decided, for its own board");
  report->add_option("PRINCIPAL", options->principal, "The principal's id")->required();
  report->add_option("--out", options->out, "A file to write: HTML, or OpenDocument where its name ends in .fodt");
  AddMinutesFiles(*command, run);
  report->callback([options, &run] { RunMinutesReport(*options, run); });
}

}  // namespace mandat::cli
