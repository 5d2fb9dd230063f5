#include "shared/archive/archive_maker.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <fstream>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "absl/strings/str_cat.h"
#include "shared/archive/archive_check.h"
#include "shared/archive/file_names.h"
#include "shared/archive/records.h"
#include "shared/domain/minutes.h"
#include "shared/domain/residue.h"
#include "shared/domain/text_hash.h"
#include "shared/domain/visibility.h"
#include "shared/output/output_file.h"

namespace mandat::archive {
namespace {

// Says that what lies in FOLDER.partial was left by this code, and may go.
constexpr char kUnfinished[] = ".unfinished-archive";

class ArchiveMaker {
 public:
  ArchiveMaker(const Order& order, Source& source, const Tell& tell)
      : order_(order),
        source_(source),
        tell_(tell),
        state_(order.state),
        meeting_(*state_->FindMeeting(order.meeting)) {}
  ~ArchiveMaker() {
    if (lock_ >= 0) close(lock_);
  }
  ArchiveMaker(const ArchiveMaker&) = delete;
  ArchiveMaker& operator=(const ArchiveMaker&) = delete;

  Made Make() {
    const bool made =
        Reserve() && AddLog() && Fetch() && AddMinutes() && AddPapers() && AddEvidence() && AddReceipts() && Finish();
    if (!made) Clear();
    return std::move(made_);
  }

 private:
  // Returns false, for whoever ends with it.
  bool Failed(Fault fault, const absl::Status& status) {
    made_.fault = absl::IsCancelled(status) ? Fault::kCancelled : fault;
    made_.status = status;
    return false;
  }
  bool Told(Step step, std::size_t done, std::size_t of) {
    if (!tell_ || tell_(step, std::min(done, of), of)) return true;
    return Failed(Fault::kCancelled, absl::CancelledError("nobody waits for it any more"));
  }
  bool Written(const absl::Status& status) { return status.ok() || Failed(Fault::kNotWritten, status); }

  // What there is of an archive that did not come about.
  void Clear() {
    std::error_code error;
    if (!partial_.empty()) std::filesystem::remove_all(partial_, error);
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

  // One run at a time beside FOLDER, on disks that know locks. And FOLDER gets its name in a folder that can be made
  // durable: where that cannot be opened, nothing is begun.
  bool Lock() {
    const std::filesystem::path parent = folder_.has_parent_path() ? folder_.parent_path() : ".";
    std::error_code error;
    std::filesystem::create_directories(parent, error);
    lock_ = open(parent.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (lock_ < 0) return Written(absl::ErrnoToStatus(errno, parent.string()));
    if (flock(lock_, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK) return true;
    return Written(absl::AbortedError(absl::StrCat("another run is writing beside ", order_.folder)));
  }

  // A new folder of this run's own: what somebody else made is not filled.
  bool Begin(const std::filesystem::path& partial) {
    std::error_code error;
    std::filesystem::remove_all(partial, error);
    if (error) return Written(absl::ErrnoToStatus(error.value(), partial.string()));
    if (mkdir(partial.c_str(), 0700) != 0) return Written(absl::ErrnoToStatus(errno, partial.string()));
    partial_ = partial;
    return Written(output::WriteDurable(partial_ / kUnfinished, ""));
  }

  bool Reserve() {
    std::error_code error;
    folder_ = std::filesystem::path(order_.folder).lexically_normal();
    if (!folder_.has_filename()) folder_ = folder_.parent_path();
    if (!Lock()) return false;
    const std::filesystem::path partial = folder_.string() + ".partial";
    const auto there = std::filesystem::symlink_status(folder_, error);
    if (std::filesystem::exists(there) &&
        !(std::filesystem::is_directory(there) && std::filesystem::is_empty(folder_, error)))
      return Failed(Fault::kFolderTaken, absl::AlreadyExistsError(absl::StrCat(order_.folder, " is there already")));
    if (std::filesystem::exists(partial, error) && !IsLeftover(partial))
      return Failed(Fault::kUnfinished, absl::AlreadyExistsError(absl::StrCat(
                                            partial.string(), " is there, and no archive that was left unfinished")));
    if (!Begin(partial)) return false;
    manifest_ = {
        {"format", kArchiveFormat},
        {"forum", {{"name", state_->forum.name}, {"id", state_->forum_id.hex()}, {"fingerprint", order_.fingerprint}}},
        {"meeting", {{"id", meeting_.id.value()}, {"title", meeting_.title}, {"date", meeting_.date.ToString()}}},
        {"made", {{"at", UtcWords(order_.at)}, {"by", order_.by.value()}}},
        {"files", nlohmann::ordered_json::array()},
        {"not_included", nlohmann::ordered_json::array()}};
    return true;
  }

  bool Add(const std::string& path, const std::string& bytes, const char* what, nlohmann::ordered_json more = {}) {
    if (!Told(Step::kFiles, manifest_["files"].size(), expected_) ||
        !Written(output::MakePrivateFolder((partial_ / path).parent_path())) ||
        !Written(output::WriteDurable(partial_ / path, bytes)))
      return false;
    folders_.insert((partial_ / path).parent_path());
    nlohmann::ordered_json row = {
        {"path", path}, {"size", bytes.size()}, {"sha256", domain::Sha256(bytes).hex()}, {"what", what}};
    if (more.is_object()) row.update(more);
    manifest_["files"].push_back(std::move(row));
    return true;
  }

  bool AddLog() {
    const absl::StatusOr<v1::LogFile> log = source_.Log();
    if (!log.ok()) return Failed(Fault::kNotHere, log.status());
    absl::StatusOr<std::vector<ReadRecord>> records = ReadRecords(*log);
    if (!records.ok()) return Failed(Fault::kNotHere, records.status());
    const auto of_meeting = state_->meeting_records.find(meeting_.id);
    auto statements = nlohmann::ordered_json::array();
    for (ReadRecord& record : *records) {
      if (of_meeting == state_->meeting_records.end() ||
          !std::binary_search(of_meeting->second.begin(), of_meeting->second.end(), record.place.seq))
        continue;
      statements.push_back(ArchivedRecord(record));
      records_.push_back(std::move(record));
    }
    Expect();
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

  // About how many files there will be, for those who wait.
  void Expect() {
    expected_ = 2 + Papers().size() + Evidence().size() + records_.size();
    ForVersions([&](const domain::ItemId&, const domain::MinutesVersion&) { expected_ += 3; });
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
    if (!Told(Step::kFetching, 0, wanted.size())) return false;
    if (const absl::Status here = source_.Fetch(wanted); !here.ok()) return Failed(Fault::kNotHere, here);
    // What the server made of papers is known once they are here.
    std::vector<domain::Hash> renditions;
    for (const domain::Hash& paper : Papers()) {
      const client::Rendition& rendition = renditions_[paper] = source_.RenditionOf(paper);
      if (rendition.state == client::RenditionState::kMade) renditions.push_back(rendition.hash);
    }
    if (renditions.empty()) return true;
    const absl::Status here = source_.Fetch(renditions);
    return here.ok() || Failed(Fault::kNotHere, here);
  }

  std::optional<std::string> Bytes(const domain::Hash& hash, const std::string& what) {
    absl::StatusOr<std::string> bytes = source_.File(hash);
    if (bytes.ok()) return *std::move(bytes);
    Failed(Fault::kNotHere,
           absl::Status(bytes.status().code(),
                        absl::StrCat(what, " (", hash.hex(), ") could not be fetched: ", bytes.status().message())));
    return std::nullopt;
  }

  bool AddFileOf(const domain::ItemId& item, const domain::MinutesVersion& version,
                 v1::GetMinutesFileRequest::Format format, const std::string& path, const char* kind) {
    v1::GetMinutesFileRequest request;
    request.set_meeting(meeting_.id.value());
    request.set_item(item.value());
    request.set_version(static_cast<std::uint32_t>(version.version));
    request.set_format(format);
    if (!Told(Step::kMinutes, manifest_["files"].size(), expected_)) return false;
    const absl::StatusOr<std::string> file = source_.MinutesFile(request);
    if (format == v1::GetMinutesFileRequest::FORMAT_PDF_A && absl::IsFailedPrecondition(file.status())) {
      manifest_["not_included"].push_back({{"what", kWhatMinutesFile},
                                           {"of", version.document.hex()},
                                           {"kind", kind},
                                           {"why", std::string(file.status().message())}});
      return true;
    }
    if (!file.ok()) return Failed(Fault::kServer, file.status());
    return Add(path, *file, kWhatMinutesFile, {{"made_by", "server"}, {"of", version.document.hex()}, {"kind", kind}});
  }

  bool AddVersion(const domain::ItemId& item, const domain::MinutesVersion& version) {
    const std::string name = absl::StrCat("minutes/", item.empty() ? "" : item.value() + "-", "v", version.version);
    const auto bytes = Bytes(version.document, "the minutes");
    if (!bytes || !Add(name + ".pb", *bytes, kWhatMinutes,
                       {{"version", version.version},
                        {"item", item.value()},
                        {"replaced", version.replaced},
                        {"adjusted", version.adjusted() ? UtcWords(version.adjusted_at) : ""}}))
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
      const client::Rendition& rendition = renditions_[hash];
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
      const auto receipt = id ? source_.Receipt(*id) : absl::NotFoundError("");
      if (receipt.ok() && !Add(absl::StrCat("receipts/", record.place.seq, "-", KindOf(record.statement), ".mandat"),
                               receipt->SerializeAsString(), kWhatReceipt))
        return false;
    }
    return true;
  }

  bool Finish() {
    // What the server says may be no UTF-8.
    const std::string manifest = manifest_.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
    if (!Written(output::WriteDurable(partial_ / kManifestName, manifest))) return false;
    std::error_code error;
    std::filesystem::remove(partial_ / kUnfinished, error);
    folders_.insert(partial_);
    for (const std::filesystem::path& folder : folders_) {
      if (!Written(output::SyncFolder(folder))) return false;
    }
    if (!Check()) return false;
    std::filesystem::rename(partial_, folder_, error);
    if (error) return Written(absl::ErrnoToStatus(error.value(), folder_.string()));
    made_.files = manifest_["files"].size();
    made_.manifest = domain::Sha256(manifest);
    made_.not_included = manifest_["not_included"];
    partial_.clear();  // it has its name
    return Written(output::SyncFolder(folder_.has_parent_path() ? folder_.parent_path() : "."));
  }

  // As anybody else will: what does not hold is not handed over.
  bool Check() {
    const ArchiveVerdict verdict =
        CheckArchive(partial_.string(), order_.fingerprint,
                     [this](std::size_t done, std::size_t of) { return Told(Step::kChecking, done, of); });
    if (verdict.fault == kCancelledFault) return false;  // told already
    made_.proof = verdict.detail;
    return verdict.fault.empty() ||
           Failed(Fault::kDoesNotHold,
                  absl::DataLossError(absl::StrCat(verdict.fault, ": ", verdict.path, ": ", verdict.detail)));
  }

  const Order& order_;
  Source& source_;
  const Tell& tell_;
  const std::shared_ptr<const domain::State> state_;
  const domain::Meeting& meeting_;
  Made made_;
  std::filesystem::path folder_;
  std::filesystem::path partial_;
  std::set<std::filesystem::path> folders_;
  std::size_t expected_ = 0;
  nlohmann::ordered_json manifest_;
  std::vector<ReadRecord> records_;
  std::map<domain::Hash, client::Rendition> renditions_;  // of papers, as they stood when they were fetched
  int lock_ = -1;
};

}  // namespace

Made MakeArchive(const Order& order, Source& source, const Tell& tell) {
  return ArchiveMaker(order, source, tell).Make();
}

}  // namespace mandat::archive
