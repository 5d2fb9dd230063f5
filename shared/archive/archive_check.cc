#include "shared/archive/archive_check.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <utility>

#include "absl/strings/str_cat.h"
#include "shared/archive/verify.h"
#include "shared/domain/text_hash.h"
#include "shared/domain/visibility.h"

namespace mandat::archive {
namespace {

using ManifestJson = nlohmann::ordered_json;

constexpr std::uintmax_t kMaxManifest = std::uintmax_t{16} << 20;
constexpr std::uintmax_t kMaxArchivedFile = std::uintmax_t{2} << 30;

std::string TextAt(const ManifestJson& json, const char* key) {
  const auto found = json.is_object() ? json.find(key) : json.end();
  return found != json.end() && found->is_string() ? found->get<std::string>() : "";
}

// Below the folder, by names alone.
bool IsPlainPath(const std::string& path) {
  if (path.empty() || path.front() == '/' || path == kManifestName) return false;
  for (const std::filesystem::path& part : std::filesystem::path(path)) {
    if (part == ".." || part == "." || part.empty()) return false;
  }
  return true;
}

// Checks one archive; the first fault ends it.
class ArchiveCheck {
 public:
  ArchiveCheck(std::string folder, const std::string& fingerprint, const Going& going)
      : folder_(std::move(folder)), fingerprint_(fingerprint), going_(going) {}

  ArchiveVerdict Check() {
    const bool holds = CheckManifest() && CheckFiles() && CheckNothingBeside() && CheckWhatItIs() && CheckReceipts() &&
                       CheckStatements();
    if (holds)
      verdict_.detail = absl::StrCat(files_.size(), " files of the meeting ", TextAt(manifest_["meeting"], "id"),
                                     ", proven by ", log_detail_);
    return verdict_;
  }

 private:
  bool Wrong(const char* fault, const std::string& path, const std::string& detail) {
    verdict_ = {fault, path, detail};
    return false;
  }

  std::optional<std::string> ReadFile(const std::string& path, std::uintmax_t most) const {
    std::error_code error;
    const std::filesystem::path whole = folder_ / path;
    if (!std::filesystem::is_regular_file(std::filesystem::symlink_status(whole, error))) return std::nullopt;
    if (const auto size = std::filesystem::file_size(whole, error); error || size > most) return std::nullopt;
    std::ifstream in(whole, std::ios::binary);
    if (!in) return std::nullopt;
    return std::string{std::istreambuf_iterator<char>(in), {}};
  }

  bool CheckManifest() {
    const auto text = ReadFile(kManifestName, kMaxManifest);
    if (!text) return Wrong("missing", kManifestName, "there is no manifest");
    manifest_ = ManifestJson::parse(*text, nullptr, false);
    if (!manifest_.is_object() || TextAt(manifest_, "format") != kArchiveFormat || !manifest_.contains("files") ||
        !manifest_["files"].is_array() || !manifest_.contains("meeting"))
      return Wrong("malformed", kManifestName, absl::StrCat("it is no manifest of the format ", kArchiveFormat));
    return true;
  }

  bool CheckFiles() {
    for (const ManifestJson& file : manifest_["files"]) {
      const std::string path = TextAt(file, "path");
      if (going_ && !going_(files_.size(), manifest_["files"].size()))
        return Wrong(kCancelledFault, path, "nobody waits for it any more");
      if (!IsPlainPath(path) || !files_.emplace(path, &file).second)
        return Wrong("malformed", kManifestName, absl::StrCat("it names a file that cannot be one: ", path));
      const auto bytes = ReadFile(path, kMaxArchivedFile);
      if (!bytes) return Wrong("missing", path, "the manifest names it, and it is not there");
      const auto size = file.find("size");
      if (size == file.end() || !size->is_number_unsigned() || size->get<std::uint64_t>() != bytes->size() ||
          TextAt(file, "sha256") != domain::Sha256(*bytes).hex())
        return Wrong("altered", path, "its bytes are not those that the manifest names");
    }
    return true;
  }

  bool CheckNothingBeside() {
    std::set<std::string> there;
    std::error_code error;
    for (std::filesystem::recursive_directory_iterator entry(folder_, error), end; !error && entry != end;
         entry.increment(error)) {
      const bool plain_folder = entry->is_directory(error) && !entry->is_symlink(error);
      if (!plain_folder) there.insert(std::filesystem::relative(entry->path(), folder_, error).string());
    }
    if (error) return Wrong("malformed", "", error.message());
    for (const std::string& path : there) {
      if (path != kManifestName && !files_.contains(path)) return Wrong("added", path, "the manifest does not name it");
    }
    return true;
  }

  bool CheckLogFile() {
    const auto found = files_.find(kArchivedLog);
    const auto bytes = found == files_.end() ? std::nullopt : ReadFile(kArchivedLog, kMaxArchivedFile);
    v1::LogFile log;
    if (!bytes || !log.ParseFromString(*bytes) || log.records().empty())
      return Wrong("log", kArchivedLog, "there is no log in it");
    const Verdict verdict = CheckLog(log, fingerprint_, going_);
    if (verdict.fault == kCancelledFault) return Wrong(kCancelledFault, kArchivedLog, verdict.detail);
    if (!verdict.fault.empty())
      return Wrong("log", kArchivedLog, absl::StrCat(verdict.fault, " at record ", verdict.seq, ": ", verdict.detail));
    log_detail_ = absl::StrCat("a log of ", verdict.detail);
    absl::StatusOr<std::vector<ReadRecord>> records = ReadRecords(log);
    if (!records.ok()) return Wrong("log", kArchivedLog, std::string(records.status().message()));
    for (ReadRecord& record : *records) {
      const std::uint64_t seq = record.place.seq;
      NoteNamed(record);
      records_.emplace(seq, std::move(record));
    }
    return true;
  }

  // The files that a statement of this meeting names, by what they are, and what it says of each.
  void NoteNamed(const ReadRecord& record) {
    const v1::Statement& statement = record.statement;
    const std::string meeting = TextAt(manifest_["meeting"], "id");
    const auto note = [&](const char* what, const std::string& bytes, ManifestJson said = ManifestJson::object()) {
      if (const auto hash = domain::Hash::FromBytes(bytes)) named_[what].emplace(hash->hex(), std::move(said));
    };
    if (statement.has_issue_minutes() && statement.issue_minutes().meeting() == meeting) {
      const v1::IssueMinutes& act = statement.issue_minutes();
      note(kWhatMinutes, act.document().hash(), {{"version", act.version()}, {"item", act.item()}});
    } else if (statement.has_record_external_signature() &&
               statement.record_external_signature().meeting() == meeting) {
      const v1::RecordExternalSignature& act = statement.record_external_signature();
      note(kWhatSignedPdf, act.file().hash(), {{"person", act.person()}, {"service", act.service()}});
    } else if (statement.has_add_document()) {
      // Also of another meeting, that a proposal here rests on.
      const v1::AddDocument& act = statement.add_document();
      note(kWhatPaper, act.document().hash(), {{"title", act.title()}});
    } else {
      for (const std::string& hash : domain::FilesNamedBy(statement)) note(kWhatEvidence, hash);
    }
    if (record.sealed && !record.sealed->evidence_file().empty()) note(kWhatEvidence, record.sealed->evidence_file());
  }

  // Whether a statement names those bytes as what the manifest calls them, and says the same of them.
  bool IsNamed(const ManifestJson& file, const std::string& what) const {
    const auto named = named_.find(what);
    if (named == named_.end()) return false;
    const auto [first, last] = named->second.equal_range(TextAt(file, "sha256"));
    return std::any_of(first, last, [&](const auto& statement) {
      const auto& said = statement.second.items();
      return std::all_of(said.begin(), said.end(), [&](const auto& field) {
        const auto found = file.find(field.key());
        return found != file.end() && *found == field.value();
      });
    });
  }

  // Made by the server of something that is there: nobody signed it, and the log does not name it.
  bool CheckMade(const ManifestJson& file, const std::string& path, const char* of_what) {
    if (TextAt(file, "made_by") != "server") return Wrong("unproven", path, "it does not say that the server made it");
    const std::string of = TextAt(file, "of");
    const bool there = std::any_of(files_.begin(), files_.end(), [&](const auto& entry) {
      return TextAt(*entry.second, "what") == of_what && TextAt(*entry.second, "sha256") == of;
    });
    return there || Wrong("unproven", path, "what it was made of is not in the archive");
  }

  bool CheckWhatItIs() {
    if (!CheckLogFile()) return false;
    for (const ManifestJson& file : manifest_["files"]) {
      const std::string path = TextAt(file, "path");
      const std::string what = TextAt(file, "what");
      if (what == kWhatMinutesFile || what == kWhatRendition) {
        if (!CheckMade(file, path, what == kWhatRendition ? kWhatPaper : kWhatMinutes)) return false;
        continue;
      }
      if (what == kWhatLog || what == kWhatStatements || what == kWhatReceipt) continue;
      if (!IsNamed(file, what))
        return Wrong("unproven", path,
                     absl::StrCat("no record of the log names it so, as ", what.empty() ? "anything" : what));
    }
    return true;
  }

  bool CheckReceipts() {
    for (const auto& [path, file] : files_) {
      if (TextAt(*file, "what") != kWhatReceipt) continue;
      v1::ReceiptFile receipt;
      const auto bytes = ReadFile(path, kMaxArchivedFile);
      if (!bytes || !receipt.ParseFromString(*bytes) || receipt.key_chain().empty())
        return Wrong("receipt", path, "it is no receipt");
      if (const Verdict verdict = CheckReceipt(receipt, fingerprint_); !verdict.fault.empty())
        return Wrong("receipt", path, verdict.detail);
    }
    return true;
  }

  bool CheckStatements() {
    const auto text = ReadFile(kArchivedStatements, kMaxArchivedFile);
    const ManifestJson statements = text ? ManifestJson::parse(*text, nullptr, false) : ManifestJson();
    if (!statements.is_array()) return Wrong("statements", kArchivedStatements, "there is no list of statements in it");
    for (const ManifestJson& statement : statements) {
      const auto seq = statement.is_object() ? statement.find("seq") : statement.end();
      const auto record = seq != statement.end() && seq->is_number_unsigned() ? records_.find(seq->get<std::uint64_t>())
                                                                              : records_.end();
      if (record == records_.end() || ArchivedRecord(record->second) != statement)
        return Wrong("statements", kArchivedStatements,
                     absl::StrCat("a statement in it is not as the log has it: ",
                                  seq != statement.end() ? seq->dump() : std::string("without a number")));
    }
    return true;
  }

  const std::filesystem::path folder_;
  const std::string& fingerprint_;
  const Going& going_;
  ArchiveVerdict verdict_;
  ManifestJson manifest_;
  std::map<std::string, const ManifestJson*> files_;  // by path
  std::map<std::uint64_t, ReadRecord> records_;
  std::map<std::string, std::multimap<std::string, ManifestJson>> named_;  // what -> SHA-256 -> what is said of it
  std::string log_detail_;
};

}  // namespace

nlohmann::ordered_json ArchivedRecord(const ReadRecord& record) {
  nlohmann::ordered_json json = {{"seq", record.place.seq},
                                 {"epoch", record.place.epoch},
                                 {"recorded_ms", record.time.ms},
                                 {"kind", KindOf(record.statement)},
                                 {"statement", JsonOfMessage(record.statement)}};
  if (record.erased_by != 0) json["erased_by"] = record.erased_by;
  if (record.sealed) json["sealed"] = JsonOfMessage(*record.sealed);
  return json;
}

ArchiveVerdict CheckArchive(const std::string& folder, const std::string& fingerprint, const Going& going) {
  return ArchiveCheck(folder, fingerprint, going).Check();
}

}  // namespace mandat::archive
