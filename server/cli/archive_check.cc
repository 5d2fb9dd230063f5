#include "server/cli/archive_check.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>

#include "absl/strings/str_cat.h"
#include "server/cli/verify.h"
#include "shared/domain/text_hash.h"
#include "shared/domain/visibility.h"

namespace mandat::cli {
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
  ArchiveCheck(std::string folder, const std::string& fingerprint, Run& run)
      : folder_(std::move(folder)), fingerprint_(fingerprint), run_(run) {}

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
    const Verdict verdict = CheckLog(log, fingerprint_, run_);
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

  // The files that a statement of this meeting names, by what they are.
  void NoteNamed(const ReadRecord& record) {
    const v1::Statement& statement = record.statement;
    const std::string meeting = TextAt(manifest_["meeting"], "id");
    const auto note = [&](const char* what, const std::string& hash) { named_[what].insert(hash); };
    if (statement.has_issue_minutes() && statement.issue_minutes().meeting() == meeting) {
      note(kWhatMinutes, statement.issue_minutes().document().hash());
    } else if (statement.has_record_external_signature() &&
               statement.record_external_signature().meeting() == meeting) {
      note(kWhatSignedPdf, statement.record_external_signature().file().hash());
    } else if (statement.has_add_document()) {
      note(kWhatPaper,
           statement.add_document().document().hash());  // also of another meeting, that a proposal here rests on
    } else {
      for (const std::string& hash : domain::FilesNamedBy(statement)) note(kWhatEvidence, hash);
    }
    if (record.sealed && !record.sealed->evidence_file().empty()) note(kWhatEvidence, record.sealed->evidence_file());
  }

  bool CheckWhatItIs() {
    if (!CheckLogFile()) return false;
    for (const ManifestJson& file : manifest_["files"]) {
      const std::string path = TextAt(file, "path");
      const std::string what = TextAt(file, "what");
      // Made by the server of something that is there: nobody signed it, and the log does not name it.
      if (what == kWhatMinutesFile || what == kWhatRendition) {
        if (TextAt(file, "made_by") != "server")
          return Wrong("unproven", path, "it does not say that the server made it");
        const std::string of = TextAt(file, "of");
        bool there = false;
        for (const auto& entry : files_) there = there || TextAt(*entry.second, "sha256") == of;
        if (!there) return Wrong("unproven", path, "what it was made of is not in the archive");
        continue;
      }
      if (what == kWhatLog || what == kWhatStatements || what == kWhatReceipt) continue;
      const auto named = named_.find(what);
      const std::string sha256 = TextAt(file, "sha256");
      bool proven = false;
      if (named != named_.end()) {
        for (const std::string& bytes : named->second) {
          const auto hash = domain::Hash::FromBytes(bytes);
          proven = proven || (hash && hash->hex() == sha256);
        }
      }
      if (!proven)
        return Wrong("unproven", path,
                     absl::StrCat("no record of the log names it as ", what.empty() ? "anything" : what));
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
  Run& run_;
  ArchiveVerdict verdict_;
  ManifestJson manifest_;
  std::map<std::string, const ManifestJson*> files_;  // by path
  std::map<std::uint64_t, ReadRecord> records_;
  std::map<std::string, std::set<std::string>> named_;
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

ArchiveVerdict CheckArchive(const std::string& folder, const std::string& fingerprint, Run& run) {
  return ArchiveCheck(folder, fingerprint, run).Check();
}

}  // namespace mandat::cli
