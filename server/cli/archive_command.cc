// `mandat archive`: everything of one meeting in a folder that proves itself.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <memory>
#include <nlohmann/json.hpp>
#include <ostream>
#include <set>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "server/cli/archive_check.h"
#include "server/cli/device.h"
#include "server/cli/output_file.h"
#include "server/cli/words.h"
#include "shared/client/inquiry.h"
#include "shared/domain/minutes.h"
#include "shared/domain/office_paper.h"
#include "shared/domain/residue.h"
#include "shared/domain/text_hash.h"
#include "shared/domain/visibility.h"

namespace mandat::cli {
namespace {

constexpr char kArchiveFooter[] = R"(
DIR gets the minutes as they were issued and signed and as PDF/A and HTML, PDFs that were signed at a signing service, the papers as they were handed in (and, marked
as the server's work, the PDFs that it made of them), evidence, the meeting's statements as JSON, the log, this device's receipts, and a manifest with the SHA-256 of
each file. It is written to DIR.partial and renamed when all of it is there: there is a whole archive or none. Run it on the secretary's device, which sees all.
`mandat verify DIR --fingerprint ...` checks it. docs/archive.md tells what is in it.

Example:
  mandat archive lsvo-2026-12 --out arkiv/lsvo-2026-12)";

// Says that what lies in DIR.partial was left by this command, and may go.
constexpr char kUnfinished[] = ".unfinished-archive";

struct ArchiveOptions {
  DeviceOptions device;
  std::string meeting;
  std::string out;
  bool not_adjusted = false;
};

// "Avtal om vård, 2" -> "avtal-om-v-rd-2".
std::string FileWord(const std::string& title) {
  std::string word;
  for (const char c : title) {
    if (absl::ascii_isalnum(static_cast<unsigned char>(c))) {
      word += absl::ascii_tolower(static_cast<unsigned char>(c));
    } else if (!word.empty() && word.back() != '-') {
      word += '-';
    }
    if (word.size() >= 60) break;
  }
  while (!word.empty() && word.back() == '-') word.pop_back();
  return word.empty() ? "fil" : word;
}

std::string EndingOf(const std::string& media_type, std::string_view bytes) {
  if (bytes.starts_with("%PDF-")) return ".pdf";
  const domain::OfficePaper* office = domain::FindOfficePaper(media_type);
  return office == nullptr ? ".bin" : std::string(office->ending);
}

class ArchiveMaker {
 public:
  ArchiveMaker(Device& device, const ArchiveOptions& options, std::shared_ptr<const domain::State> state,
               const domain::Meeting& meeting, Run& run)
      : device_(device), options_(options), state_(std::move(state)), meeting_(meeting), run_(run) {}

  bool Make() {
    return Reserve() && AddLog() && Fetch() && AddMinutes() && AddPapers() && AddEvidence() && AddReceipts() &&
           Finish();
  }
  std::size_t files() const { return manifest_["files"].size(); }
  const nlohmann::ordered_json& not_included() const { return manifest_["not_included"]; }

  // What there is of an archive that did not come about.
  void Clear() {
    std::error_code error;
    if (!partial_.empty()) std::filesystem::remove_all(partial_, error);
  }

 private:
  bool Failed(const absl::Status& status) {
    Fail(run_, status);
    return false;
  }
  bool Failed(const std::string& what) {
    Fail(run_, what);
    return false;
  }

  // What an earlier try left: an empty folder, one that was being filled, or all of it, not renamed any more.
  bool IsLeftover(const std::filesystem::path& partial) const {
    std::error_code error;
    if (!std::filesystem::is_directory(std::filesystem::symlink_status(partial, error))) return false;
    if (std::filesystem::exists(partial / kUnfinished, error) || std::filesystem::is_empty(partial, error)) return true;
    std::ifstream in(partial / kManifestName);
    const nlohmann::json manifest = nlohmann::json::parse(in, nullptr, false);
    const auto format = manifest.is_object() ? manifest.find("format") : manifest.end();
    const auto meeting = manifest.is_object() ? manifest.find("meeting") : manifest.end();
    return format != manifest.end() && *format == kArchiveFormat && meeting != manifest.end() && meeting->is_object() &&
           meeting->contains("id") && meeting->at("id") == meeting_.id.value();
  }

  bool Reserve() {
    std::error_code error;
    folder_ = std::filesystem::path(options_.out).lexically_normal();
    if (!folder_.has_filename()) folder_ = folder_.parent_path();
    const std::filesystem::path partial = folder_.string() + ".partial";
    if (std::filesystem::exists(folder_, error)) return Failed(absl::StrCat(options_.out, " is there already"));
    if (std::filesystem::exists(partial, error) && !IsLeftover(partial))
      return Failed(absl::StrCat(partial.string(), " is there, and no archive that was left unfinished"));
    partial_ = partial;
    std::filesystem::remove_all(partial_, error);
    if (const absl::Status made = MakePrivateFolder(partial_); !made.ok()) return Failed(made);
    if (const absl::Status marked = WriteDurable(partial_ / kUnfinished, ""); !marked.ok()) return Failed(marked);
    manifest_ = {
        {"format", kArchiveFormat},
        {"forum",
         {{"name", state_->forum.name},
          {"id", state_->forum_id.hex()},
          {"fingerprint", device_.client->fingerprint()}}},
        {"meeting", {{"id", meeting_.id.value()}, {"title", meeting_.title}, {"date", meeting_.date.ToString()}}},
        {"made", {{"at", TimeWords(device_.client->Now())}, {"by", device_.client->person().value()}}},
        {"files", nlohmann::ordered_json::array()},
        {"not_included", nlohmann::ordered_json::array()}};
    return true;
  }

  bool Add(const std::string& path, const std::string& bytes, const char* what, nlohmann::ordered_json more = {}) {
    if (const absl::Status made = MakePrivateFolder((partial_ / path).parent_path()); !made.ok()) return Failed(made);
    if (const absl::Status written = WriteDurable(partial_ / path, bytes); !written.ok()) return Failed(written);
    folders_.insert((partial_ / path).parent_path());
    nlohmann::ordered_json row = {
        {"path", path}, {"size", bytes.size()}, {"sha256", domain::Sha256(bytes).hex()}, {"what", what}};
    if (more.is_object()) row.update(more);
    manifest_["files"].push_back(std::move(row));
    return true;
  }

  bool AddLog() {
    const absl::StatusOr<v1::LogFile> log = device_.client->Export();
    if (!log.ok()) return Failed(log.status());
    absl::StatusOr<std::vector<ReadRecord>> records = ReadRecords(*log);
    if (!records.ok()) return Failed(records.status());
    const auto of_meeting = state_->meeting_records.find(meeting_.id);
    auto statements = nlohmann::ordered_json::array();
    for (ReadRecord& record : *records) {
      if (of_meeting == state_->meeting_records.end() ||
          !std::binary_search(of_meeting->second.begin(), of_meeting->second.end(), record.place.seq))
        continue;
      statements.push_back(ArchivedRecord(record));
      records_.push_back(std::move(record));
    }
    manifest_["log"] = {{"epoch", log->checkpoint().epoch()},
                        {"size", log->checkpoint().size()},
                        {"head", domain::Hash::FromBytes(log->checkpoint().head()).value_or(domain::Hash()).hex()}};
    return Add(kArchivedLog, log->SerializeAsString(), kWhatLog) &&
           Add(kArchivedStatements, statements.dump(2) + "\n", kWhatStatements);
  }

  // Of drafts only what was said in the log is kept.
  template <typename Do>
  void ForVersions(Do what) const {
    for (const auto& [item, series] : meeting_.minutes.versions) {
      for (const domain::MinutesVersion& version : series) {
        if (version.for_signing) what(item, version);
      }
    }
  }

  std::vector<domain::Hash> Papers() const {
    std::vector<domain::Hash> papers;
    for (const domain::Hash& hash : meeting_.documents) {
      if (state_->documents.contains(hash) && domain::PaperErasedBy(*state_, hash) == 0) papers.push_back(hash);
    }
    return papers;
  }

  std::vector<domain::Hash> Evidence() const {
    std::set<domain::Hash> evidence;
    for (const ReadRecord& record : records_) {
      if (record.statement.has_issue_minutes() || record.statement.has_record_external_signature()) continue;
      std::vector<std::string> named = domain::FilesNamedBy(record.statement);
      if (record.sealed && !record.sealed->evidence_file().empty()) named.push_back(record.sealed->evidence_file());
      for (const std::string& bytes : named) {
        if (const auto hash = domain::Hash::FromBytes(bytes)) evidence.insert(*hash);
      }
    }
    for (const domain::Hash& paper : meeting_.documents) evidence.erase(paper);
    return {evidence.begin(), evidence.end()};
  }

  bool Fetch() {
    std::vector<domain::Hash> wanted = Papers();
    for (const domain::Hash& hash : Evidence()) wanted.push_back(hash);
    ForVersions([&](const domain::ItemId&, const domain::MinutesVersion& version) {
      wanted.push_back(version.document);
      for (const auto& [person, answer] : version.answers) {
        if (answer.external) wanted.push_back(answer.external->file);
      }
    });
    if (const absl::Status asked = device_.client->Prefetch(wanted, client::Fetch::kAsked); !asked.ok())
      return Failed(asked);
    return Sync(device_, options_.device, false, run_);
  }

  std::optional<std::string> Bytes(const domain::Hash& hash, const std::string& what) {
    absl::StatusOr<std::string> bytes = device_.client->Document(hash);
    if (bytes.ok()) return *std::move(bytes);
    Fail(run_, absl::StrCat(what, " (", hash.hex(), ") could not be fetched: ", bytes.status().message()));
    return std::nullopt;
  }

  bool AddFileOf(const domain::ItemId& item, const domain::MinutesVersion& version,
                 v1::GetMinutesFileRequest::Format format, const std::string& path, const char* kind) {
    v1::GetMinutesFileRequest request;
    request.set_meeting(meeting_.id.value());
    request.set_item(item.value());
    request.set_version(static_cast<std::uint32_t>(version.version));
    request.set_format(format);
    const absl::StatusOr<std::string> file = device_.client->Inquire()->MinutesFile(request, std::chrono::seconds(300));
    if (format == v1::GetMinutesFileRequest::FORMAT_PDF_A && absl::IsFailedPrecondition(file.status())) {
      manifest_["not_included"].push_back({{"what", kWhatMinutesFile},
                                           {"of", version.document.hex()},
                                           {"kind", kind},
                                           {"why", std::string(file.status().message())}});
      return true;
    }
    if (!file.ok()) return Failed(file.status());
    return Add(path, *file, kWhatMinutesFile, {{"made_by", "server"}, {"of", version.document.hex()}, {"kind", kind}});
  }

  bool AddVersion(const domain::ItemId& item, const domain::MinutesVersion& version) {
    const std::string name = absl::StrCat("minutes/", item.empty() ? "" : item.value() + "-", "v", version.version);
    const auto bytes = Bytes(version.document, "the minutes");
    if (!bytes || !Add(name + ".pb", *bytes, kWhatMinutes,
                       {{"version", version.version},
                        {"item", item.value()},
                        {"replaced", version.replaced},
                        {"adjusted", version.adjusted() ? TimeWords(version.adjusted_at) : ""}}))
      return false;
    for (const auto& [person, answer] : version.answers) {
      if (!answer.external) continue;
      const auto pdf = Bytes(answer.external->file, "a signed PDF");
      if (!pdf || !Add(absl::StrCat("signatures/", name.substr(8), "-", person.value(), ".pdf"), *pdf, kWhatSignedPdf,
                       {{"person", person.value()}, {"service", answer.external->service}}))
        return false;
    }
    return AddFileOf(item, version, v1::GetMinutesFileRequest::FORMAT_PDF_A, name + ".pdf", "PDF/A-2b") &&
           AddFileOf(item, version, v1::GetMinutesFileRequest::FORMAT_HTML, name + ".html", "HTML");
  }

  bool AddMinutes() {
    bool added = true;
    ForVersions([&](const domain::ItemId& item, const domain::MinutesVersion& version) {
      added = added && AddVersion(item, version);
    });
    return added;
  }

  // Nobody has their bytes any more.
  void NoteErasedPapers() {
    for (const domain::Hash& hash : meeting_.documents) {
      const std::uint64_t by = domain::PaperErasedBy(*state_, hash);
      if (by != 0)
        manifest_["not_included"].push_back(
            {{"what", kWhatPaper}, {"of", hash.hex()}, {"why", "erased"}, {"erased_by", by}});
    }
  }

  bool AddPapers() {
    NoteErasedPapers();
    int number = 0;
    for (const domain::Hash& hash : Papers()) {
      const domain::Document& document = state_->documents.at(hash);
      const auto bytes = Bytes(hash, document.title);
      if (!bytes) return false;
      const std::string name = absl::StrCat(number < 9 ? "0" : "", number + 1, "-", FileWord(document.title));
      if (!Add(absl::StrCat("papers/", name, EndingOf(document.media_type, *bytes)), *bytes, kWhatPaper,
               {{"title", document.title}, {"version", document.version}, {"replaced", document.replaced}}))
        return false;
      ++number;
      const client::Rendition rendition = device_.client->rendition(hash);
      if (rendition.state == client::RenditionState::kNone) continue;
      if (rendition.state != client::RenditionState::kMade) {
        manifest_["not_included"].push_back({{"what", kWhatRendition},
                                             {"of", hash.hex()},
                                             {"title", document.title},
                                             {"why", client::RenditionStateName(rendition.state)}});
        continue;
      }
      const auto pdf = Bytes(rendition.hash, document.title);
      if (!pdf || !Add(absl::StrCat("renditions/", name, ".pdf"), *pdf, kWhatRendition,
                       {{"made_by", "server"}, {"of", hash.hex()}, {"title", document.title}}))
        return false;
    }
    return true;
  }

  bool AddEvidence() {
    for (const domain::Hash& hash : Evidence()) {
      const auto bytes = Bytes(hash, "evidence");
      if (!bytes ||
          !Add(absl::StrCat("evidence/", hash.hex().substr(0, 16), EndingOf("", *bytes)), *bytes, kWhatEvidence))
        return false;
    }
    return true;
  }

  bool AddReceipts() {
    for (const ReadRecord& record : records_) {
      const auto id = domain::StatementId::FromBytes(record.statement.statement_id());
      const auto receipt = id ? device_.client->ReceiptFile(*id) : absl::NotFoundError("");
      if (receipt.ok() && !Add(absl::StrCat("receipts/", record.place.seq, "-", KindOf(record.statement), ".mandat"),
                               receipt->SerializeAsString(), kWhatReceipt))
        return false;
    }
    return true;
  }

  bool Finish() {
    if (const absl::Status written = WriteDurable(partial_ / kManifestName, manifest_.dump(2) + "\n"); !written.ok())
      return Failed(written);
    std::error_code error;
    std::filesystem::remove(partial_ / kUnfinished, error);
    folders_.insert(partial_);
    for (const std::filesystem::path& folder : folders_) {
      if (const absl::Status synced = SyncFolder(folder); !synced.ok()) return Failed(synced);
    }
    std::filesystem::rename(partial_, folder_, error);
    if (error) return Failed(absl::StrCat(folder_.string(), ": ", error.message()));
    const absl::Status synced = SyncFolder(folder_.has_parent_path() ? folder_.parent_path() : ".");
    return synced.ok() || Failed(synced);
  }

  Device& device_;
  const ArchiveOptions& options_;
  const std::shared_ptr<const domain::State> state_;
  const domain::Meeting& meeting_;
  Run& run_;
  std::filesystem::path folder_;
  std::filesystem::path partial_;
  std::set<std::filesystem::path> folders_;
  nlohmann::ordered_json manifest_;
  std::vector<ReadRecord> records_;
};

// "minutes_file PDF/A-2b of 0123...: switched_off", in one line.
std::string LeftOutWords(const nlohmann::ordered_json& row) {
  std::string words = row.at("what").get<std::string>();
  if (row.contains("kind")) absl::StrAppend(&words, " ", row.at("kind").get<std::string>());
  if (row.contains("title")) absl::StrAppend(&words, " \"", row.at("title").get<std::string>(), "\"");
  absl::StrAppend(&words, " of ", row.at("of").get<std::string>(), ": ", row.at("why").get<std::string>());
  if (row.contains("erased_by")) absl::StrAppend(&words, " by record ", row.at("erased_by").get<std::uint64_t>());
  for (char& c : words) {
    if (absl::ascii_iscntrl(static_cast<unsigned char>(c))) c = ' ';
  }
  return words;
}

void RunArchive(const ArchiveOptions& options, Run& run) {
  std::optional<Device> device = OpenDevice(options.device, false, true, run);
  if (!device || !Sync(*device, options.device, false, run)) return;
  const std::shared_ptr<const domain::State> state = device->client->confirmed();
  const domain::Meeting* meeting = MeetingOf(*state, options.meeting, run);
  if (meeting == nullptr) return;
  const domain::MinutesVersion* version = domain::VersionForSigning(*meeting, {});
  if ((version == nullptr || !version->adjusted()) && !options.not_adjusted)
    return Fail(run, "the minutes of the meeting are not adjusted yet; --not-adjusted archives what there is");
  ArchiveMaker maker(*device, options, state, *meeting, run);
  if (!maker.Make()) return maker.Clear();
  for (const nlohmann::ordered_json& row : maker.not_included())
    run.err << "mandat: note: not in the archive: " << LeftOutWords(row) << '\n';
  if (options.device.json) {
    const nlohmann::ordered_json answer = {
        {"archive", options.out}, {"files", maker.files()}, {"not_included", maker.not_included()}};
    run.out << answer.dump(2) << '\n';
  } else {
    run.out << options.out << ": " << maker.files() << " files; check it with: mandat verify " << options.out
            << " --fingerprint '" << device->client->fingerprint() << "'\n";
  }
}

}  // namespace

void AddArchive(CLI::App& app, Run& run) {
  CLI::App* command = app.add_subcommand("archive", "Write everything of a meeting to a folder that proves itself");
  command->footer(kArchiveFooter);
  const auto options = std::make_shared<ArchiveOptions>();
  AddDeviceOptions(*command, options->device);
  command->add_option("MEETING", options->meeting, "The meeting's id")->required();
  command->add_option("--out", options->out, "The folder to write")->required();
  command->add_flag("--not-adjusted", options->not_adjusted, "Also while the minutes are not adjusted");
  command->callback([options, &run] { RunArchive(*options, run); });
}

}  // namespace mandat::cli
