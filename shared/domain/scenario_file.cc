#include "shared/domain/scenario_file.h"

#include <algorithm>
#include <set>
#include <utility>

#include "shared/domain/toml_reader.h"

namespace mandat::domain {
namespace {

using internal::Fail;
using internal::LineOf;
using internal::OneOf;
using internal::Quoted;
using internal::TableReader;

constexpr std::size_t kMaxScenarioRows = 2000;
constexpr std::size_t kMaxListed = 200;
constexpr std::size_t kMaxScenarioText = 4000;

struct ActKeys {
  std::string_view word;
  ScenarioAct act;
  std::vector<std::string_view> needed;
  std::vector<std::string_view> allowed;
};

const std::vector<ActKeys>& Acts() {
  static const std::vector<ActKeys> kActs = {
      {"add_items", ScenarioAct::kAddItems, {"items", "text"}, {}},
      {"adjusters", ScenarioAct::kAdjusters, {"mandates"}, {"place", "until"}},
      {"answer", ScenarioAct::kAnswer, {"mandates", "coming"}, {"items"}},
      {"approve_agenda", ScenarioAct::kApproveAgenda, {}, {"items"}},
      {"assignment", ScenarioAct::kAssignment, {"id", "item", "text"}, {"persons", "others", "meeting", "day"}},
      {"attend", ScenarioAct::kAttend, {"mandates"}, {"items", "remote", "by_substitute"}},
      {"close", ScenarioAct::kClose, {}, {}},
      {"comment", ScenarioAct::kComment, {"by", "text"}, {}},
      {"decide", ScenarioAct::kDecide, {"item"}, {"outcome", "clauses", "mandates", "text", "meeting"}},
      {"declare", ScenarioAct::kDeclare, {"mandate", "item"}, {"stance", "text", "channel", "by_substitute"}},
      {"draft", ScenarioAct::kDraft, {}, {"text"}},
      {"expert", ScenarioAct::kExpert, {"person", "items"}, {"organisation"}},
      {"guest", ScenarioAct::kGuest, {"kind"}, {"person", "name", "organisation", "items"}},
      {"issue", ScenarioAct::kIssue, {}, {"text", "item"}},
      {"leave", ScenarioAct::kLeave, {"mandates"}, {"items"}},
      {"notice", ScenarioAct::kNotice, {}, {}},
      {"open", ScenarioAct::kOpen, {}, {}},
      {"recuse", ScenarioAct::kRecuse, {"person", "item"}, {"text"}},
      {"refuse", ScenarioAct::kRefuse, {"person", "text"}, {"item"}},
      {"reserve", ScenarioAct::kReserve, {"mandate", "item", "text"}, {}},
      {"said", ScenarioAct::kSaid, {"item"}, {"stance", "mandates", "text"}},
      {"send", ScenarioAct::kSend, {}, {"others", "item"}},
      {"settle", ScenarioAct::kSettle, {}, {}},
      {"sign", ScenarioAct::kSign, {}, {"persons", "item"}},
      {"start", ScenarioAct::kStart, {"item"}, {}},
      {"substitute", ScenarioAct::kSubstitute, {"mandate", "person"}, {"items", "accepts", "text"}},
  };
  return kActs;
}

std::string ScenarioText(const toml::node& node, std::string_view what) {
  const auto text = node.value_exact<std::string>();
  if (!text || text->empty() || text->size() > kMaxScenarioText) {
    Fail(LineOf(node), std::string(what) + " must be a text of 1 to " + std::to_string(kMaxScenarioText) + " bytes");
  }
  return *text;
}

std::vector<std::string> Texts(const TableReader& row, std::string_view key) {
  std::vector<std::string> texts;
  if (!row.Has(key)) return texts;
  for (const toml::node* node : row.List(key, kMaxListed))
    texts.push_back(ScenarioText(*node, "an entry of `" + std::string(key) + "`"));
  return texts;
}

template <typename Id>
std::vector<Id> Ids(const TableReader& row, std::string_view key) {
  std::vector<Id> ids;
  if (!row.Has(key)) return ids;
  for (const toml::node* node : row.List(key, kMaxListed))
    ids.emplace_back(internal::WordOf(*node, "an entry of `" + std::string(key) + "`"));
  return ids;
}

std::string MaybeId(const TableReader& row, std::string_view key) { return row.Has(key) ? row.Id(key) : ""; }

// "2024-09-06 08:30", by the forum's clock.
ScenarioTime MomentOf(const TableReader& row, std::string_view key) {
  const std::string text = row.Text(key);
  const auto day =
      text.size() == 16 && text[10] == ' ' && text[13] == ':' ? Date::Parse(text.substr(0, 10)) : std::nullopt;
  const auto number = [&](std::size_t at) { return (text[at] - '0') * 10 + (text[at + 1] - '0'); };
  bool fine = day.has_value();
  for (const std::size_t at : {11, 12, 14, 15}) fine = fine && text[at] >= '0' && text[at] <= '9';
  if (!fine || number(11) > 23 || number(14) > 59) {
    Fail(LineOf(row.Need(key)),
         "`" + std::string(key) + "` is " + Quoted(text) + "; allowed: a day and a time such as \"2024-09-06 08:30\"");
  }
  return {*day, number(11) * 60 + number(14)};
}

class ScenarioReader {
 public:
  Scenario Read(const TableReader& root) {
    root.Allow({"scenario", "person", "holder", "meeting", "other_meeting", "item", "step"});
    const TableReader head = root.Table("scenario");
    head.Allow({"forum", "seed", "founded"});
    scenario_.forum_file = head.Text("forum");
    scenario_.seed = head.Text("seed");
    scenario_.founded = MomentOf(head, "founded");
    for (const TableReader& row : root.Tables("person", kMaxScenarioRows)) {
      row.Allow({"id", "name"});
      scenario_.persons.push_back({row.line(), PersonId(row.Id("id")), row.Text("name", "")});
    }
    for (const TableReader& row : root.Tables("holder", kMaxScenarioRows)) {
      row.Allow({"mandate", "person", "basis"});
      scenario_.holders.push_back(
          {row.line(), MandateId(row.Id("mandate")), PersonId(MaybeId(row, "person")), row.Text("basis", "")});
    }
    scenario_.meeting = ReadMeeting(root.Table("meeting"));
    for (const TableReader& row : root.Tables("other_meeting", kMaxScenarioRows))
      scenario_.other_meetings.push_back(ReadMeeting(row));
    for (const TableReader& row : root.Tables("item", kMaxListed)) ReadItem(row);
    for (const TableReader& row : root.Tables("step", kMaxScenarioRows)) ReadStep(row);
    return std::move(scenario_);
  }

 private:
  static ScenarioMeeting ReadMeeting(const TableReader& row) {
    row.Allow({"id", "date", "title", "place", "start", "end", "chair", "secretary"});
    ScenarioMeeting meeting;
    meeting.line = row.line();
    meeting.id = MeetingId(row.Id("id"));
    meeting.date = row.Day("date");
    meeting.title = row.Text("title", "");
    meeting.place = row.Text("place", "");
    meeting.start = row.Text("start", "");
    meeting.end = row.Text("end", "");
    meeting.chair = PersonId(MaybeId(row, "chair"));
    meeting.secretary = PersonId(MaybeId(row, "secretary"));
    return meeting;
  }

  void ReadItem(const TableReader& row) {
    row.Allow({"id", "number", "letter", "title", "kind", "class", "subject_areas", "rapporteur", "late", "clauses",
               "text", "documents", "recipients"});
    ScenarioItem item;
    item.line = row.line();
    item.id = ItemId(row.Id("id"));
    if (!ids_.insert(item.id).second)
      Fail(row.LineOfKey("id"),
           "the item id " + Quoted(item.id.value()) + " is there twice; each item must have its own");
    item.number = row.Integer("number", 1, 999);
    item.letter = row.Text("letter", "");
    item.title = row.Text("title");
    item.kind = static_cast<AgendaItemKind>(row.Choice("kind", {"decision", "information", "discussion"}));
    if (item.kind == AgendaItemKind::kDecision)
      item.decision_class = static_cast<DecisionClass>(row.Choice("class", {"forum", "subject", "financial"}));
    item.areas = Ids<AreaId>(row, "subject_areas");
    item.rapporteur = row.Text("rapporteur", "");
    item.late = row.Boolean("late", false);
    item.clauses = Texts(row, "clauses");
    if (row.Has("text")) item.text = ScenarioText(row.Need("text"), "`text`");
    item.documents = Texts(row, "documents");
    item.recipients = Texts(row, "recipients");
    if (item.kind != AgendaItemKind::kDecision && !item.clauses.empty())
      Fail(row.LineOfKey("clauses"), "only an item of the kind \"decision\" has `clauses`");
    scenario_.items.push_back(std::move(item));
  }

  void CheckItems(const TableReader& row, std::string_view key, const std::vector<ItemId>& items) const {
    for (const ItemId& item : items) {
      if (!ids_.contains(item))
        Fail(row.LineOfKey(key), "there is no item " + Quoted(item.value()) + "; allowed: the `id` of an [[item]]");
    }
  }

  void ReadStep(const TableReader& row) {
    std::vector<std::string_view> words;
    for (const ActKeys& act : Acts()) words.push_back(act.word);
    const ActKeys& act = Acts()[row.Choice("do", words)];
    std::vector<std::string_view> allowed = {"at", "do", "by"};
    allowed.insert(allowed.end(), act.needed.begin(), act.needed.end());
    allowed.insert(allowed.end(), act.allowed.begin(), act.allowed.end());
    row.Allow(allowed);
    for (const std::string_view key : act.needed) static_cast<void>(row.Need(key));

    ScenarioStep step;
    step.line = row.line();
    step.act = act.act;
    step.at = MomentOf(row, "at");
    const ScenarioTime& before = scenario_.steps.empty() ? scenario_.founded : scenario_.steps.back().at;
    if (std::pair(step.at.day, step.at.minutes) < std::pair(before.day, before.minutes))
      Fail(row.LineOfKey("at"), "`at` lies before the step above; steps are listed in order of time");
    step.by = PersonId(MaybeId(row, "by"));
    step.mandates = Ids<MandateId>(row, "mandates");
    if (row.Has("mandate")) step.mandates.emplace_back(row.Id("mandate"));
    step.persons = Ids<PersonId>(row, "persons");
    if (row.Has("person")) step.persons.emplace_back(row.Id("person"));
    step.items = Ids<ItemId>(row, "items");
    CheckItems(row, "items", step.items);
    if (row.Has("item")) {
      step.items.emplace_back(row.Id("item"));
      CheckItems(row, "item", step.items);
    }
    step.clauses = Texts(row, "clauses");
    step.others = Texts(row, "others");
    step.id = MaybeId(row, "id");
    step.name = row.Text("name", "");
    step.organisation = row.Text("organisation", "");
    if (row.Has("text")) step.text = ScenarioText(row.Need("text"), "`text`");
    step.place = row.Text("place", "");
    step.meeting = MeetingId(MaybeId(row, "meeting"));
    step.day = row.OptionalDay("day");
    if (row.Has("until")) step.until = MomentOf(row, "until");
    if (row.Has("stance")) {
      step.stance = 1 + static_cast<int>(row.Choice(
                            "stance", {"approve", "approve_with_reservation", "refer_back", "reject", "abstain"}));
    }
    if (row.Has("outcome")) {
      step.outcome = 1 + static_cast<int>(row.Choice("outcome", {"approved", "approved_for_some", "rejected",
                                                                 "referred_back", "deferred", "withdrawn"}));
    }
    if (row.Has("channel"))
      step.channel = 1 + static_cast<int>(row.Choice("channel", {"app", "conveyed", "email", "meeting", "other"}));
    if (row.Has("kind"))
      step.kind = 1 + static_cast<int>(row.Choice("kind", {"office", "adjunct", "expert", "official", "observer"}));
    step.yes = row.Boolean("coming", true) && row.Boolean("accepts", true) && !row.Boolean("remote", false);
    step.by_substitute = row.Boolean("by_substitute", false);
    scenario_.steps.push_back(std::move(step));
  }

  Scenario scenario_;
  std::set<ItemId> ids_;
};

}  // namespace

std::variant<Scenario, FileError> ParseScenarioFile(std::string_view toml, std::string name) {
  Scenario scenario;
  std::optional<FileError> error = internal::ReadFile(
      toml, std::move(name), [&](const TableReader& root) { scenario = ScenarioReader().Read(root); });
  if (error) return *std::move(error);
  return scenario;
}

}  // namespace mandat::domain
