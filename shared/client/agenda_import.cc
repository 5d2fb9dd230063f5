#include "shared/client/agenda_import.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <vector>

#include "absl/strings/str_cat.h"
#include "shared/client/media_type.h"
#include "shared/domain/agenda_file.h"

namespace mandat::client {
namespace {

constexpr std::uintmax_t kMaxPaperBytes = 25u << 20;

absl::StatusOr<std::string> ReadAll(const std::filesystem::path& path, std::uintmax_t limit) {
  std::error_code error;
  const std::uintmax_t size = std::filesystem::file_size(path, error);
  if (error) return absl::NotFoundError(absl::StrCat(path.string(), ": ", error.message()));
  if (size > limit)
    return absl::ResourceExhaustedError(absl::StrCat(path.string(), ": ", size, " bytes; allowed are ", limit));
  std::ifstream in(path, std::ios::binary);
  std::string bytes{std::istreambuf_iterator<char>(in), {}};
  if (!in.good() && !in.eof()) return absl::UnavailableError(absl::StrCat(path.string(), ": cannot be read"));
  return bytes;
}

struct Paper {
  std::string name;
  std::string bytes;
};

// A paper's title: its file name without the ending, unless the PDF's own title is known elsewhere.
std::string TitleOf(const domain::AgendaFileItem& item, const std::string& name) {
  if (item.papers.size() == 1) {
    const std::size_t colon = item.title.find(": ");
    return colon == std::string::npos ? item.title : item.title.substr(0, colon);
  }
  return std::filesystem::path(name).stem().string();
}

class Importer {
 public:
  Importer(Client& client, const domain::AgendaFile& file, domain::Date date)
      : client_(client), file_(file), date_(date) {}

  // nullopt: the act was queued.
  std::optional<ImportProblem> Queue(const v1::Statement& act) {
    absl::StatusOr<ActResult> result = client_.Act(act);
    if (!result.ok()) return ImportProblem(result.status());
    if (result->refusal) return ImportProblem(*result->refusal);
    return std::nullopt;
  }

  std::optional<ImportProblem> CreateMeeting() {
    v1::Statement act;
    v1::CreateMeeting& meeting = *act.mutable_create_meeting();
    meeting.set_meeting(file_.id.value());
    meeting.set_date(date_.ToString());
    meeting.set_title(file_.title);
    meeting.set_start(file_.start);
    meeting.set_end(file_.end);
    meeting.set_place(file_.place);
    return Queue(act);
  }

  std::optional<ImportProblem> AddItem(const domain::AgendaFileItem& item, const std::vector<Paper>& papers) {
    v1::Statement act;
    v1::SetAgendaItem& set = *act.mutable_set_agenda_item();
    set.set_meeting(file_.id.value());
    set.set_item(item.id.value());
    set.set_number(static_cast<std::uint32_t>(item.number));
    set.set_letter(item.letter);
    set.set_title(item.title);
    set.set_kind(static_cast<v1::ItemKind>(static_cast<int>(item.kind) + v1::ITEM_KIND_DECISION));
    if (item.kind == domain::AgendaItemKind::kDecision) {
      set.set_decision_class(
          static_cast<v1::DecisionClass>(static_cast<int>(item.decision_class) + v1::DECISION_CLASS_FORUM));
    }
    for (const domain::AreaId& area : item.areas) set.add_areas(area.value());
    for (const domain::PrincipalId& principal : item.principals) set.add_principals(principal.value());
    set.set_rapporteur(item.rapporteur);
    set.set_summary(item.summary);
    if (auto problem = Queue(act)) return problem;

    std::vector<domain::Hash> hashes;
    for (const Paper& paper : papers) {
      absl::StatusOr<domain::Hash> hash = client_.AddDocument(paper.bytes);
      if (!hash.ok()) return ImportProblem(hash.status());
      hashes.push_back(*hash);
      v1::Statement added;
      v1::AddDocument& document = *added.mutable_add_document();
      document.mutable_document()->set_hash(hash->bytes());
      document.set_meeting(file_.id.value());
      document.set_item(item.id.value());
      document.set_title(TitleOf(item, paper.name));
      document.set_media_type(std::string(MediaTypeOf(paper.name, paper.bytes)));
      document.set_size(paper.bytes.size());
      if (auto problem = Queue(added)) return problem;
    }
    if (item.clauses.empty()) return std::nullopt;
    v1::Statement proposed;
    v1::SetProposal& proposal = *proposed.mutable_set_proposal();
    proposal.set_meeting(file_.id.value());
    proposal.set_item(item.id.value());
    proposal.set_revision(1);
    for (const std::string& clause : item.clauses) proposal.add_clauses()->set_text(clause);
    for (const domain::Hash& hash : hashes) proposal.add_papers()->set_hash(hash.bytes());
    return Queue(proposed);
  }

 private:
  Client& client_;
  const domain::AgendaFile& file_;
  domain::Date date_;
};

}  // namespace

std::variant<ImportedMeeting, ImportProblem> ImportAgenda(Client& client, const std::string& path,
                                                          std::optional<domain::Date> date,
                                                          const std::function<void(int, int)>& progress) {
  const absl::StatusOr<std::string> text = ReadAll(path, 256 * 1024);
  if (!text.ok()) return ImportProblem(text.status());
  auto parsed = domain::ParseAgendaFile(client.shown()->forum, *text, std::filesystem::path(path).filename().string());
  if (auto* error = std::get_if<domain::FileError>(&parsed)) return ImportProblem(*error);
  const domain::AgendaFile& file = std::get<domain::AgendaFile>(parsed);
  if (!date) date = file.date;
  if (!date)
    return ImportProblem(
        absl::InvalidArgumentError("the agenda file has no date and none was given; give it as YYYY-MM-DD"));

  // Every paper is read before the first act, so that a missing file leaves nothing half-made.
  std::vector<std::vector<Paper>> papers;
  ImportedMeeting imported{file.id, static_cast<int>(file.items.size()), 0};
  for (const domain::AgendaFileItem& item : file.items) {
    papers.emplace_back();
    for (const std::string& name : item.papers) {
      absl::StatusOr<std::string> bytes =
          ReadAll(std::filesystem::path(path).parent_path() / "papers" / name, kMaxPaperBytes);
      if (!bytes.ok()) return ImportProblem(bytes.status());
      papers.back().push_back({name, *std::move(bytes)});
      ++imported.papers;
    }
  }
  Importer importer(client, file, *date);
  if (auto problem = importer.CreateMeeting()) return *std::move(problem);
  for (std::size_t i = 0; i < file.items.size(); ++i) {
    if (auto problem = importer.AddItem(file.items[i], papers[i])) return *std::move(problem);
    if (progress) progress(static_cast<int>(i) + 1, static_cast<int>(file.items.size()));
  }
  return imported;
}

}  // namespace mandat::client
