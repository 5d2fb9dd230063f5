#include "shared/domain/rules_file.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "shared/domain/rules_reader.h"

namespace mandat::domain {
namespace {

std::string InQuotes(std::string_view text) {
  std::string result = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') result += '\\';
    result += c;
  }
  return result + "\"";
}

std::string DayText(const std::optional<Date>& day) { return day ? day->ToString() : ""; }

const char* WordOfKind(AgendaItemKind kind) {
  switch (kind) {
    case AgendaItemKind::kDecision:
      return "decision";
    case AgendaItemKind::kInformation:
      return "information";
    case AgendaItemKind::kDiscussion:
      return "discussion";
  }
  return "";
}

template <typename Texts, typename Write>
std::string ListText(const Texts& texts, Write write) {
  std::string result = "[";
  for (const auto& text : texts) result += (result.size() == 1 ? "" : ", ") + InQuotes(write(text));
  return result + "]";
}

std::string ClassesText(const std::set<DecisionClass>& classes) { return ListText(classes, ClassWord); }

std::string StandingItemText(const StandingItem& item) {
  std::string text = InQuotes(item.title) + " (" + WordOfKind(item.kind);
  if (item.kind == AgendaItemKind::kDecision) text += std::string(" of class ") + ClassWord(item.decision_class);
  return text + (item.last ? ", last)" : ", first)");
}

bool Contains(const std::vector<StandingItem>& items, const StandingItem& item) {
  return std::find(items.begin(), items.end(), item) != items.end();
}

std::string Titles(const std::vector<StandingItem>& items) {
  return ListText(items, [](const StandingItem& item) { return item.title; });
}

}  // namespace

const char* ClassWord(DecisionClass decision_class) {
  switch (decision_class) {
    case DecisionClass::kForum:
      return "forum";
    case DecisionClass::kSubject:
      return "subject";
    case DecisionClass::kFinancial:
      return "financial";
  }
  return "";
}

std::variant<Rules, FileError> ParseRulesFile(std::string_view toml, std::string name) {
  Rules rules;
  if (auto error = internal::ReadFile(toml, std::move(name), [&](const internal::TableReader& root) {
        root.Allow({"rules", "standing_item"});
        const internal::TableReader table = root.Table("rules");
        if (table.Has("next_paragraph")) {
          internal::Fail(table.LineOfKey("next_paragraph"),
                         "`next_paragraph` is for the founding alone: paragraph numbers run on; leave it out");
        }
        rules = internal::ReadRules(root);
      })) {
    return *std::move(error);
  }
  return rules;
}

std::vector<RuleLine> RuleLines(const Rules& rules) {
  const auto number = [](int value) { return std::to_string(value); };
  return {
      {"version", InQuotes(rules.version)},
      {"adopted", DayText(rules.adopted)},
      {"review_due", DayText(rules.review_due)},
      {"day_unit", InQuotes(rules.day_unit == DayUnit::kWeekdays ? "weekdays" : "calendar")},
      {"notice_lead", number(rules.notice_lead)},
      {"decision_material_lead", number(rules.decision_material_lead)},
      {"other_material_lead", number(rules.other_material_lead)},
      {"preparation_lead", number(rules.preparation_lead)},
      {"minimum_meetings_per_year", number(rules.minimum_meetings_per_year)},
      {"extra_meeting_fraction",
       InQuotes(number(rules.extra_meeting_numerator) + "/" + number(rules.extra_meeting_denominator))},
      {"advance_counts", ClassesText(rules.advance_counts)},
      {"substitute_counts", ClassesText(rules.substitute_counts)},
      {"substitute_answer_hours", number(rules.substitute_answer_hours)},
      {"substitute_may_be_member", rules.substitute_may_be_member ? "true" : "false"},
      {"positions_visible",
       InQuotes(rules.positions_visible == PositionsVisible::kMembers ? "members" : "secretariat_until_meeting")},
      {"papers_may_be_shared", rules.papers_may_be_shared ? "true" : "false"},
      {"minutes_prefix", InQuotes(rules.minutes_prefix)},
      {"adjustment_days", number(rules.adjustment_days)},
      {"distribution", ListText(rules.distribution, [](const std::string& receiver) { return receiver; })},
  };
}

std::string RulesFileOf(const Rules& rules) {
  std::string text = "[rules]\n";
  for (const RuleLine& line : RuleLines(rules)) {
    if (!line.value.empty()) text += line.key + " = " + line.value + "\n";
  }
  for (const StandingItem& item : rules.standing_items) {
    text +=
        "\n[[standing_item]]\ntitle = " + InQuotes(item.title) + "\nkind = " + InQuotes(WordOfKind(item.kind)) + "\n";
    if (item.kind == AgendaItemKind::kDecision) text += "class = " + InQuotes(ClassWord(item.decision_class)) + "\n";
    text += std::string("place = ") + (item.last ? "\"last\"" : "\"first\"") + "\n";
  }
  return text;
}

std::vector<RuleChange> RuleChanges(const Rules& before, const Rules& after) {
  std::vector<RuleChange> changes;
  const std::vector<RuleLine> was = RuleLines(before);
  const std::vector<RuleLine> is = RuleLines(after);
  for (std::size_t i = 0; i < was.size(); ++i) {
    if (was[i].value != is[i].value) changes.push_back({was[i].key, was[i].value, is[i].value});
  }
  const std::size_t rules_changed = changes.size();
  for (const StandingItem& item : before.standing_items) {
    if (!Contains(after.standing_items, item)) changes.push_back({"standing_item", StandingItemText(item), ""});
  }
  for (const StandingItem& item : after.standing_items) {
    if (!Contains(before.standing_items, item)) changes.push_back({"standing_item", "", StandingItemText(item)});
  }
  if (changes.size() == rules_changed && before.standing_items != after.standing_items)
    changes.push_back({"standing_item", Titles(before.standing_items), Titles(after.standing_items)});
  return changes;
}

}  // namespace mandat::domain
