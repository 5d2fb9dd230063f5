#include "shared/domain/agenda_file.h"

#include <algorithm>
#include <set>
#include <utility>

#include "shared/domain/toml_reader.h"

namespace mandat::domain {
namespace {

using internal::Fail;
using internal::KnownList;
using internal::LineOf;
using internal::Quoted;
using internal::TableReader;

constexpr std::size_t kMaxItems = 200;
constexpr std::size_t kMaxClauses = 50;
constexpr std::size_t kMaxPapers = 50;
constexpr std::size_t kMaxLongText = 4000;

// A text that may be longer than a title and may have several lines.
std::string LongText(const toml::node& node, std::string_view what) {
  const auto text = node.value_exact<std::string>();
  if (!text) Fail(LineOf(node), std::string(what) + " must be a text");
  if (text->empty() || text->size() > kMaxLongText) {
    Fail(LineOf(node), std::string(what) + " must have 1 to " + std::to_string(kMaxLongText) + " bytes");
  }
  return *text;
}

std::string ClockTime(const TableReader& table, std::string_view key) {
  if (!table.Has(key)) return {};
  const std::string text = table.Text(key);
  const auto digit = [&](std::size_t i) { return text[i] >= '0' && text[i] <= '9'; };
  if (text.size() != 5 || text[2] != ':' || !digit(0) || !digit(1) || !digit(3) || !digit(4) ||
      text.substr(0, 2) > "23" || text[3] > '5') {
    Fail(LineOf(table.Need(key)),
         "`" + std::string(key) + "` is " + Quoted(text) + "; allowed: a time such as \"08:30\"");
  }
  return text;
}

class AgendaReader {
 public:
  explicit AgendaReader(const Forum& forum) {
    for (const SubjectArea& area : forum.areas) areas_.insert(area.id);
    for (const Principal& principal : forum.principals) principals_.insert(principal.id);
  }

  AgendaFile Read(const TableReader& root) {
    root.Allow({"meeting", "item"});
    const TableReader meeting = root.Table("meeting");
    meeting.Allow({"id", "date", "title", "start", "end", "place"});
    file_.id = MeetingId(meeting.Id("id"));
    file_.date = meeting.OptionalDay("date");
    file_.title = meeting.Text("title");
    file_.start = ClockTime(meeting, "start");
    file_.end = ClockTime(meeting, "end");
    file_.place = meeting.Text("place", "");
    for (const TableReader& row : root.Tables("item", kMaxItems)) ReadItem(row);
    return std::move(file_);
  }

 private:
  void ReadItem(const TableReader& row) {
    row.Allow({"id", "number", "letter", "title", "kind", "class", "subject_areas", "principals", "rapporteur",
               "summary", "clauses", "papers"});
    AgendaFileItem item;
    item.id = ItemId(row.Id("id"));
    if (!ids_.insert(item.id).second)
      Fail(row.LineOfKey("id"),
           "the item id " + Quoted(item.id.value()) + " is there twice; each item must have its own");
    item.number = row.Integer("number", 1, 999);
    item.letter = row.Text("letter", "");
    if (!item.letter.empty() && (item.letter.size() != 1 || item.letter[0] < 'a' || item.letter[0] > 'z')) {
      Fail(row.LineOfKey("letter"), "`letter` is " + Quoted(item.letter) + "; allowed: one letter from a to z");
    }
    if (!numbers_.insert({item.number, item.letter}).second) {
      Fail(row.LineOfKey("number"),
           "item " + std::to_string(item.number) + item.letter + " is there twice; number and letter must differ");
    }
    item.title = row.Text("title");
    item.kind = static_cast<AgendaItemKind>(row.Choice("kind", {"decision", "information", "discussion"}));
    if (item.kind == AgendaItemKind::kDecision) ReadRule(row, item);
    if (item.kind != AgendaItemKind::kDecision && row.Has("clauses")) {
      Fail(row.LineOfKey("clauses"), "only an item of the kind \"decision\" has `clauses`");
    }
    item.rapporteur = row.Text("rapporteur", "");
    if (row.Has("summary")) item.summary = LongText(row.Need("summary"), "`summary`");
    if (row.Has("clauses")) {
      for (const toml::node* clause : row.List("clauses", kMaxClauses))
        item.clauses.push_back(LongText(*clause, "a clause"));
    }
    if (row.Has("papers")) {
      for (const toml::node* paper : row.List("papers", kMaxPapers)) {
        const std::string name = internal::TextOf(*paper, "a paper");
        if (name.empty() || name.front() == '.' || name.find('/') != std::string::npos ||
            name.find('\\') != std::string::npos) {
          Fail(LineOf(*paper),
               "the paper " + Quoted(name) + " must be the name of a file in the folder `papers`, without a path");
        }
        item.papers.push_back(name);
      }
    }
    file_.items.push_back(std::move(item));
  }

  void ReadRule(const TableReader& row, AgendaFileItem& item) {
    item.decision_class = static_cast<DecisionClass>(row.Choice("class", {"forum", "subject", "financial"}));
    if (row.Has("subject_areas")) item.areas = KnownList(row, "subject_areas", areas_, "subject area");
    if (row.Has("principals")) item.principals = KnownList(row, "principals", principals_, "principal");
    if (item.decision_class == DecisionClass::kSubject && item.areas.empty()) {
      Fail(row.LineOfKey("class"), "an item of the class \"subject\" has no `subject_areas`; one or more are required");
    }
  }

  std::set<AreaId> areas_;
  std::set<PrincipalId> principals_;
  std::set<ItemId> ids_;
  std::set<std::pair<int, std::string>> numbers_;
  AgendaFile file_;
};

}  // namespace

std::variant<AgendaFile, FileError> ParseAgendaFile(const Forum& forum, std::string_view toml, std::string name) {
  AgendaFile file;
  std::optional<FileError> error = internal::ReadFile(
      toml, std::move(name), [&](const TableReader& root) { file = AgendaReader(forum).Read(root); });
  if (error) return *std::move(error);
  return file;
}

}  // namespace mandat::domain
