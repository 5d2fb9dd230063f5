// `mandat refer`: a matter or minutes to another forum, as a bundle that it can check and take in.
#include <CLI/CLI.hpp>
#include <filesystem>
#include <fstream>
#include <memory>
#include <nlohmann/json.hpp>
#include <ostream>
#include <sstream>

#include "absl/strings/escaping.h"
#include "absl/strings/str_cat.h"
#include "server/cli/commands.h"
#include "server/cli/device.h"
#include "server/cli/entered.h"
#include "server/cli/words.h"
#include "shared/domain/minutes.h"
#include "shared/domain/paragraphs.h"
#include "shared/ledger/link.h"
#include "shared/ledger/referral.h"
#include "shared/ledger/signing.h"

namespace mandat::cli {
namespace {

constexpr char kReferFooter[] = R"(
WHAT is a matter, a paragraph of adjusted or issued minutes ("69/24"), or a meeting, whose whole minutes go. The bundle holds the signed referral, its receipt
under the log's checkpoint, the chain of keys from the founder, the files, and of the log what shows that its author is secretary or chair (devices and offices, no
names): whoever knows the sending forum's fingerprint can check it, without a server. It is sent by any way, and taken in by the other forum's secretary or
chair, where it becomes a matter.

Examples:
  mandat refer out fou --to 'Samverkansnämnden' --text 'För ställningstagande' --out fou.referral
  mandat refer out 69/24 --to 'Samverkansnämnden' --out paragraph.referral
  mandat refer verify fou.referral --fingerprint '12345 67890 ...' --files papers/
  mandat refer take-in fou.referral --fingerprint '12345 67890 ...')";

struct ReferOptions {
  DeviceOptions device;
  std::string what;
  std::string to;
  std::string to_id;
  std::string text;
  std::vector<std::string> documents;
  std::string out;
  std::string file;
  std::string fingerprint;
  std::string files;
  std::string matter;
  std::string title;
  bool json = false;
};

// ---- Out -----------------------------------------------------------------------------------------------------------

// Whether the files are on this device; they are fetched where they are not. False: could not, and said so.
bool FetchAll(Device& device, const DeviceOptions& options, const std::vector<domain::Hash>& hashes, Run& run) {
  std::vector<domain::Hash> missing;
  for (const domain::Hash& hash : hashes) {
    if (!device.client->document_state(hash).complete) missing.push_back(hash);
  }
  if (missing.empty()) return true;
  if (const absl::Status wanted = device.client->Prefetch(missing); !wanted.ok()) {
    Fail(run, wanted);
    return false;
  }
  if (!Sync(device, options, false, run)) return false;
  for (const domain::Hash& hash : missing) {
    if (device.client->document_state(hash).complete) continue;
    Fail(run, absl::StrCat("the file ", hash.hex().substr(0, 12), " is not on this device and could not be fetched"));
    return false;
  }
  return true;
}

// Where a paragraph stands: of two with one number the one that is numbered by itself.
std::pair<const domain::Meeting*, const domain::AgendaItem*> FindParagraph(const domain::State& state,
                                                                           const domain::ParagraphNumber& wanted) {
  for (const auto& [id, meeting] : state.meetings) {
    for (const domain::AgendaItem& item : meeting.items) {
      const auto number = domain::ParagraphOf(state, meeting, item);
      if (number && number->number == wanted.number && number->year == wanted.year) return {&meeting, &item};
    }
  }
  return {nullptr, nullptr};
}

// Each file once, also where a matter was handed in and completed with the same one.
void AddFile(v1::ReferOut& act, const domain::Hash& hash) {
  for (const v1::DocumentRef& document : act.documents()) {
    if (document.hash() == hash.view()) return;
  }
  act.add_documents()->set_hash(hash.bytes());
}

// Names the newest issued minutes of the item's paragraph, or of the whole where it was not adjusted by itself.
bool FillMinutes(const domain::Meeting& meeting, const domain::AgendaItem* item, v1::ReferOut& act, Run& run) {
  const domain::MinutesVersion* version = item == nullptr ? nullptr : domain::VersionForSigning(meeting, item->id);
  if (version == nullptr) version = domain::VersionForSigning(meeting, domain::ItemId());
  if (version == nullptr) {
    Fail(run, absl::StrCat("no minutes of ", meeting.id.value(), " have been issued for signing"));
    return false;
  }
  act.set_meeting(meeting.id.value());
  if (item != nullptr) act.set_item(item->id.value());
  AddFile(act, version->document);
  return true;
}

// A matter, a paragraph or a meeting, as `what` names one.
bool FillSubject(const ReferOptions& options, const domain::State& state, v1::ReferOut& act, Run& run) {
  if (const auto paragraph = domain::ParseParagraph(options.what)) {
    const auto [meeting, item] = FindParagraph(state, *paragraph);
    if (meeting == nullptr) {
      Fail(run, absl::StrCat("there is no paragraph ", options.what, " that you may see"));
      return false;
    }
    return FillMinutes(*meeting, item, act, run);
  }
  const auto matter = state.matters.find(domain::MatterId(options.what));
  if (matter != state.matters.end()) {
    act.set_matter(options.what);
    for (const domain::Hash& hash : matter->second.documents) AddFile(act, hash);
    return true;
  }
  const domain::Meeting* meeting = state.FindMeeting(domain::MeetingId(options.what));
  if (meeting != nullptr) return FillMinutes(*meeting, nullptr, act, run);
  Fail(run, absl::StrCat("there is no matter, paragraph or meeting ", options.what, " that you may see"));
  return false;
}

std::string TitleOf(const domain::State& state, const v1::ReferOut& act, const domain::Hash& hash, bool minutes) {
  if (minutes) return absl::StrCat("Protokoll ", act.meeting());
  const auto paper = state.documents.find(hash);
  return paper != state.documents.end() ? paper->second.title : "";
}

bool WriteFile(const std::string& path, const std::string& bytes, Run& run) {
  std::ofstream out(path, std::ios::binary | std::ios::trunc);
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  out.flush();
  if (!out) Fail(run, absl::StrCat(path, " could not be written"));
  return static_cast<bool>(out);
}

void WriteBundle(Device& device, const ReferOptions& options, const domain::StatementId& id, Run& run) {
  const absl::StatusOr<v1::ReceiptFile> receipt = device.client->ReceiptFile(id);
  if (!receipt.ok()) {
    return Fail(run, absl::StrCat("there is no receipt of the referral yet; once there is: mandat refer bundle ",
                                  id.hex(), " --out ", options.out));
  }
  v1::Statement statement;
  if (!statement.ParseFromString(receipt->statement().statement()) || !statement.has_refer_out())
    return Fail(run, "that statement refers nothing");
  const auto state = device.client->confirmed();
  const v1::ReferOut& act = statement.refer_out();
  std::vector<domain::Hash> hashes;
  for (const v1::DocumentRef& document : act.documents())
    hashes.push_back(domain::Hash::FromBytes(document.hash()).value_or(domain::Hash()));
  if (!FetchAll(device, options.device, hashes, run)) return;
  std::vector<ledger::ReferredFile> files;
  for (const domain::Hash& hash : hashes) {
    absl::StatusOr<std::string> bytes = device.client->Document(hash);
    if (!bytes.ok()) return Fail(run, bytes.status());
    v1::MinutesDocument minutes;
    const bool is_minutes = !act.meeting().empty() && minutes.ParseFromString(*bytes) &&
                            minutes.meeting() == act.meeting() && minutes.forum_id() == state->forum_id.view();
    const auto paper = state->documents.find(hash);
    files.push_back({hash, TitleOf(*state, act, hash, is_minutes),
                     is_minutes                        ? ledger::kMinutesMediaType
                     : paper != state->documents.end() ? paper->second.media_type
                                                       : "application/octet-stream",
                     *std::move(bytes)});
  }
  const std::size_t count = files.size();
  // Up to the receipt's checkpoint, which the feed may not have brought yet.
  if (device.client->status().records < receipt->receipt().checkpoint().size() &&
      !Sync(device, options.device, false, run))
    return;
  const absl::StatusOr<v1::LogFile> log = device.client->Export();
  if (!log.ok()) return Fail(run, log.status());
  const absl::StatusOr<std::string> bundle =
      ledger::MakeReferralBundle(*receipt, *log, std::move(files), device.client->forum());
  if (!bundle.ok()) return Fail(run, bundle.status());
  if (!WriteFile(options.out, *bundle, run)) return;
  if (options.device.json) {
    run.out << nlohmann::ordered_json({{"statement", id.hex()}, {"file", options.out}, {"files", count}}).dump(2)
            << '\n';
    return;
  }
  run.out << options.out << ": " << count << (count == 1 ? " file, " : " files, ") << bundle->size()
          << " bytes; the other forum checks it with: mandat refer verify " << options.out << " --fingerprint '"
          << device.client->fingerprint() << "'\n";
}

void RunReferOut(const ReferOptions& options, Run& run) {
  std::optional<Device> device = OpenDevice(options.device, false, true, run);
  if (!device || !Sync(*device, options.device, true, run)) return;
  v1::Statement statement;
  v1::ReferOut& act = *statement.mutable_refer_out();
  act.set_to_forum(options.to);
  act.set_text(options.text);
  if (!options.to_id.empty()) {
    const std::string id = absl::HexStringToBytes(options.to_id);
    if (options.to_id.size() != 64 || id.size() != domain::ForumId::kSize)
      return Fail(run, "--to-id is the other forum's id, 64 hexadecimal digits");
    act.set_to_forum_id(id);
  }
  if (!FillSubject(options, *device->client->shown(), act, run)) return;
  const auto added = AddFiles(*device, options.documents, run);
  if (!added) return;
  for (const domain::Hash& hash : *added) AddFile(act, hash);
  std::ostringstream told;
  Run quiet{told, run.err};
  const auto id =
      ActAndTell(*device, options.device, statement, nullptr, absl::StrCat("referral of ", options.what), quiet);
  run.status = quiet.status;
  if (!options.device.json) run.out << told.str();
  if (id) WriteBundle(*device, options, *id, run);
}

void RunReferBundle(const ReferOptions& options, Run& run) {
  const auto id = domain::StatementId::FromBytes(absl::HexStringToBytes(options.what));
  if (!id) return Fail(run, "a statement is named by 32 hexadecimal digits, as `mandat status` shows it");
  std::optional<Device> device = OpenDevice(options.device, false, true, run);
  if (!device || !Sync(*device, options.device, true, run)) return;
  WriteBundle(*device, options, *id, run);
}

// ---- In ------------------------------------------------------------------------------------------------------------

struct ReadBundle {
  std::string bytes;
  ledger::CheckedReferral referral;
};

// The bundle, if it holds under the fingerprint; nullopt: it does not, and said so. An empty fingerprint: `known`.
std::optional<ReadBundle> ReadAndCheck(const ReferOptions& options, const std::optional<domain::ForumId>& known,
                                       Run& run) {
  std::optional<std::string> bytes = ReadWhole(options.file, ledger::kMaxBundleBytes, run);
  if (!bytes) return std::nullopt;
  const std::optional<domain::ForumId> claimed = ledger::ForumOfBundle(*bytes);
  std::string fault;
  if (!claimed) {
    fault = "malformed: it is no bundle";
  } else if (options.fingerprint.empty() ? claimed != known
                                         : claimed->hex() != options.fingerprint &&
                                               !ledger::MatchesFingerprint(*claimed, options.fingerprint)) {
    fault = "wrong_forum: the founding statement in it has another fingerprint";
  } else {
    absl::StatusOr<ledger::CheckedReferral> checked = ledger::CheckReferralBundle(*bytes, *claimed);
    if (checked.ok()) return ReadBundle{*std::move(bytes), *std::move(checked)};
    fault = std::string(checked.status().message());
  }
  if (options.json || options.device.json)
    run.out << nlohmann::ordered_json({{"kind", "referral"}, {"ok", false}, {"detail", fault}}).dump(2) << '\n';
  run.err << "mandat: " << options.file << " does NOT hold: " << fault << '\n';
  run.status = kStatusFailed;
  return std::nullopt;
}

// What is referred, in a line.
std::string SubjectOf(const ledger::CheckedReferral& referral) {
  const v1::ReferOut& act = referral.statement.refer_out();
  if (!act.matter().empty()) return absl::StrCat("matter ", act.matter());
  if (referral.minutes && !act.item().empty()) {
    for (const v1::MinutesParagraph& paragraph : referral.minutes->paragraphs()) {
      if (paragraph.item() == act.item()) return absl::StrCat("§ ", paragraph.number(), " ", paragraph.title());
      for (const v1::MinutesParagraph& sub_item : paragraph.sub_items()) {
        if (sub_item.item() == act.item())
          return absl::StrCat("§ ", paragraph.number(), " ", sub_item.letter(), " ", sub_item.title());
      }
    }
  }
  return absl::StrCat(act.item().empty() ? "minutes of " : "a paragraph of ", act.meeting());
}

void PrintReferral(const ReadBundle& bundle, bool json, Run& run) {
  const ledger::CheckedReferral& referral = bundle.referral;
  const v1::ReferOut& act = referral.statement.refer_out();
  if (!json) {
    run.out << "The referral holds: " << SubjectOf(referral) << "\nFrom " << referral.forum_name << ", by "
            << referral.statement.person() << ", recorded " << TimeWords(referral.recorded_at) << " as "
            << referral.place.seq << "\nTo " << act.to_forum() << (act.text().empty() ? "" : ": ") << act.text()
            << '\n';
    for (const ledger::ReferredFile& file : referral.files)
      run.out << "  " << file.hash.hex().substr(0, 12) << "  " << file.content.size() << " bytes  " << file.media_type
              << "  " << file.title << '\n';
    return;
  }
  nlohmann::ordered_json files = nlohmann::ordered_json::array();
  for (const ledger::ReferredFile& file : referral.files)
    files.push_back({{"sha256", file.hash.hex()}, {"size", file.content.size()}, {"media_type", file.media_type}});
  run.out << nlohmann::ordered_json({{"kind", "referral"},
                                     {"ok", true},
                                     {"forum", referral.forum.hex()},
                                     {"forum_name", referral.forum_name},
                                     {"statement", absl::BytesToHexString(referral.statement.statement_id())},
                                     {"person", referral.statement.person()},
                                     {"seq", referral.place.seq},
                                     {"recorded_ms", referral.recorded_at.ms},
                                     {"what", SubjectOf(referral)},
                                     {"to", act.to_forum()},
                                     {"text", act.text()},
                                     {"files", std::move(files)}})
                 .dump(2)
          << '\n';
}

// Under names of their own making: a title from elsewhere is no path.
bool WriteFiles(const ledger::CheckedReferral& referral, const std::string& folder, Run& run) {
  std::error_code failed;
  std::filesystem::create_directories(folder, failed);
  for (const ledger::ReferredFile& file : referral.files) {
    const char* ending = file.media_type == "application/pdf"           ? ".pdf"
                         : file.media_type == ledger::kMinutesMediaType ? ".minutes"
                                                                        : ".bin";
    if (!WriteFile(absl::StrCat(folder, "/", file.hash.hex().substr(0, 16), ending), file.content, run)) return false;
  }
  return true;
}

void RunReferVerify(const ReferOptions& options, Run& run) {
  const auto bundle = ReadAndCheck(options, std::nullopt, run);
  if (!bundle) return;
  if (!options.files.empty() && !WriteFiles(bundle->referral, options.files, run)) return;
  PrintReferral(*bundle, options.json, run);
}

// The forum that this bundle says it is from, where one of it was taken in before under its fingerprint.
std::optional<domain::ForumId> KnownForum(const domain::State& state, const ReferOptions& options, Run& run) {
  const auto bytes = ReadWhole(options.file, ledger::kMaxBundleBytes, run);
  const auto claimed = bytes ? ledger::ForumOfBundle(*bytes) : std::nullopt;
  if (!claimed) return std::nullopt;
  for (const auto& [id, matter] : state.matters) {
    if (matter.origin && matter.origin->forum == *claimed) return claimed;
  }
  return std::nullopt;
}

void RunTakeIn(const ReferOptions& options, Run& run) {
  std::optional<Device> device = OpenDevice(options.device, false, true, run);
  if (!device || !Sync(*device, options.device, true, run)) return;
  const auto state = device->client->shown();
  std::optional<domain::ForumId> known;
  if (options.fingerprint.empty()) {
    known = KnownForum(*state, options, run);
    if (run.status != kStatusDone) return;
    if (!known)
      return Fail(run,
                  "nothing of that forum has been taken in before: say its --fingerprint, from paper or a screen that "
                  "you trust");
  }
  const auto bundle = ReadAndCheck(options, known, run);
  if (!bundle) return;
  const ledger::CheckedReferral& referral = bundle->referral;
  const v1::ReferOut& out = referral.statement.refer_out();
  if (!out.to_forum_id().empty() && out.to_forum_id() != state->forum_id.view())
    return Fail(run, absl::StrCat("it is referred to another forum: ", out.to_forum()));
  const absl::StatusOr<domain::Hash> hash = device->client->AddDocument(bundle->bytes);
  if (!hash.ok()) return Fail(run, hash.status());
  const std::string id = absl::BytesToHexString(referral.statement.statement_id());
  v1::Statement statement;
  v1::TakeIn& act = *statement.mutable_take_in();
  act.set_matter(options.matter.empty() ? absl::StrCat("in-", id) : options.matter);
  act.set_title(options.title.empty() ? SubjectOf(referral) : options.title);
  act.set_description(out.text().empty() ? SubjectOf(referral) : out.text());
  act.set_from_forum_id(referral.forum.bytes());
  act.set_from_forum(referral.forum_name);
  act.set_statement_id(referral.statement.statement_id());
  act.set_seq(referral.place.seq);
  act.mutable_bundle()->set_hash(hash->bytes());
  ActAndTell(*device, options.device, statement, nullptr,
             absl::StrCat("matter ", act.matter(), " taken in from ", referral.forum_name), run);
}

}  // namespace

void AddRefer(CLI::App& app, Run& run) {
  CLI::App* command = app.add_subcommand("refer", "Send a matter or minutes to another forum, or take one in");
  command->footer(kReferFooter);
  command->require_subcommand(1);
  const auto options = std::make_shared<ReferOptions>();
  CLI::App* out = command->add_subcommand("out", "State the referral and write its bundle");
  AddDeviceOptions(*out, options->device);
  out->add_option("WHAT", options->what, "A matter, a paragraph such as 69/24, or a meeting")->required();
  out->add_option("--to", options->to, "The other forum, in words")->required();
  out->add_option("--to-id", options->to_id, "Its id, where it has one: nobody else takes it in then");
  out->add_option("--text", options->text, "Why, or for what");
  out->add_option("--document", options->documents, "A further file");
  out->add_option("--out", options->out, "Where to write the bundle")->required();
  out->callback([options, &run] { RunReferOut(*options, run); });
  CLI::App* bundle = command->add_subcommand("bundle", "Write the bundle of a referral of yours again");
  AddDeviceOptions(*bundle, options->device);
  bundle->add_option("STATEMENT", options->what, "The referral's id, 32 hexadecimal digits")->required();
  bundle->add_option("--out", options->out, "Where to write it")->required();
  bundle->callback([options, &run] { RunReferBundle(*options, run); });
  CLI::App* verify = command->add_subcommand("verify", "Check a bundle; needs no device and no server");
  verify->add_option("FILE", options->file, "The bundle")->required();
  verify->add_option("--fingerprint", options->fingerprint, "The sending forum's (or its id in hexadecimal)")
      ->required();
  verify->add_option("--files", options->files, "Write its files to this folder");
  verify->add_flag("--json", options->json, "JSON for machines");
  verify->callback([options, &run] { RunReferVerify(*options, run); });
  CLI::App* take_in = command->add_subcommand("take-in", "Check a bundle and take it in as a matter");
  AddDeviceOptions(*take_in, options->device);
  take_in->add_option("FILE", options->file, "The bundle")->required();
  take_in->add_option("--fingerprint", options->fingerprint,
                      "The sending forum's; may be left out for one that something was taken in from before");
  take_in->add_option("--matter", options->matter, "The id that it gets here");
  take_in->add_option("--title", options->title, "Its title here");
  take_in->callback([options, &run] { RunTakeIn(*options, run); });
}

}  // namespace mandat::cli
