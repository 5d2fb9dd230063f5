#include "shared/domain/rules_reader.h"

#include <charconv>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

namespace mandat::domain::internal {
namespace {

constexpr std::size_t kMaxStandingItems = 50;
constexpr int kMaxDays = 365;

// Two whole numbers of at most four digits around a slash.
std::optional<std::pair<int, int>> Slashed(std::string_view text) {
  const auto slash = text.find('/');
  if (slash == std::string_view::npos) return std::nullopt;
  const auto number = [](std::string_view part) -> std::optional<int> {
    int value = 0;
    if (part.empty() || part.size() > 4) return std::nullopt;
    const auto [end, error] = std::from_chars(part.data(), part.data() + part.size(), value);
    if (error != std::errc() || end != part.data() + part.size() || value < 0) return std::nullopt;
    return value;
  };
  const auto first = number(text.substr(0, slash));
  const auto second = number(text.substr(slash + 1));
  if (!first || !second) return std::nullopt;
  return std::pair(*first, *second);
}

std::set<DecisionClass> ReadClasses(const TableReader& table, std::string_view key, std::set<DecisionClass> fallback) {
  if (!table.Has(key)) return fallback;
  std::set<DecisionClass> classes;
  for (const toml::node* node : table.List(key, 100)) {
    const auto text = node->value_exact<std::string>();
    if (text == "forum") {
      classes.insert(DecisionClass::kForum);
    } else if (text == "subject") {
      classes.insert(DecisionClass::kSubject);
    } else if (text == "financial") {
      classes.insert(DecisionClass::kFinancial);
    } else {
      Fail(LineOf(*node), "`" + std::string(key) + "` holds " + (text ? Quoted(*text) : "what is not a text") +
                              "; allowed: \"forum\", \"subject\" or \"financial\"");
    }
  }
  return classes;
}

Rules ReadRulesTable(const TableReader& table) {
  table.Allow({"version",
               "adopted",
               "review_due",
               "day_unit",
               "notice_lead",
               "decision_material_lead",
               "other_material_lead",
               "preparation_lead",
               "minimum_meetings_per_year",
               "extra_meeting_fraction",
               "advance_counts",
               "substitute_counts",
               "substitute_answer_hours",
               "substitute_may_be_member",
               "positions_visible",
               "papers_may_be_shared",
               "minutes_prefix",
               "adjustment_days",
               "next_paragraph",
               "distribution"});
  Rules rules;
  rules.version = table.Text("version", rules.version);
  rules.adopted = table.OptionalDay("adopted");
  rules.review_due = table.OptionalDay("review_due");
  rules.day_unit = table.Choice("day_unit", {"weekdays", "calendar"}) == 0 ? DayUnit::kWeekdays : DayUnit::kCalendar;
  rules.notice_lead = table.Integer("notice_lead", 0, kMaxDays);
  rules.decision_material_lead = table.Integer("decision_material_lead", 0, kMaxDays);
  rules.other_material_lead = table.Integer("other_material_lead", 0, kMaxDays);
  rules.preparation_lead = table.Integer("preparation_lead", 0, kMaxDays);
  rules.minimum_meetings_per_year = table.Integer("minimum_meetings_per_year", 0, 366, rules.minimum_meetings_per_year);
  if (table.Has("extra_meeting_fraction")) {
    const auto fraction = Slashed(table.Text("extra_meeting_fraction"));
    if (!fraction || fraction->first < 1 || fraction->second < fraction->first) {
      Fail(LineOf(table.Need("extra_meeting_fraction")),
           "`extra_meeting_fraction` is " + Quoted(table.Text("extra_meeting_fraction")) +
               "; it must be a fraction of the members, at most 1, such as \"1/3\"");
    }
    std::tie(rules.extra_meeting_numerator, rules.extra_meeting_denominator) = *fraction;
  }
  rules.advance_counts = ReadClasses(table, "advance_counts", rules.advance_counts);
  rules.substitute_counts = ReadClasses(table, "substitute_counts", rules.substitute_counts);
  rules.substitute_answer_hours = table.Integer("substitute_answer_hours", 0, 8760, rules.substitute_answer_hours);
  rules.substitute_may_be_member = table.Boolean("substitute_may_be_member", rules.substitute_may_be_member);
  if (table.Has("positions_visible")) {
    rules.positions_visible = table.Choice("positions_visible", {"secretariat_until_meeting", "members"}) == 0
                                  ? PositionsVisible::kSecretariatUntilMeeting
                                  : PositionsVisible::kMembers;
  }
  rules.papers_may_be_shared = table.Boolean("papers_may_be_shared", rules.papers_may_be_shared);
  rules.minutes_prefix = table.Text("minutes_prefix", rules.minutes_prefix);
  rules.adjustment_days = table.Integer("adjustment_days", 0, kMaxDays, rules.adjustment_days);
  if (table.Has("next_paragraph")) {
    rules.next_paragraph = table.Text("next_paragraph");
    const auto place = Slashed(rules.next_paragraph);
    if (!place || place->first < 1 || place->second > 99 || rules.next_paragraph.size() < 3 ||
        rules.next_paragraph[rules.next_paragraph.size() - 3] != '/') {
      Fail(LineOf(table.Need("next_paragraph")), "`next_paragraph` is " + Quoted(rules.next_paragraph) +
                                                     "; it must be a number and the year's last two digits, such as "
                                                     "\"69/24\"");
    }
  }
  if (table.Has("distribution")) {
    for (const toml::node* node : table.List("distribution", 100)) {
      rules.distribution.push_back(TextOf(*node, "a receiver in `distribution`"));
    }
  }
  return rules;
}

std::vector<StandingItem> ReadStandingItems(const TableReader& root) {
  std::vector<StandingItem> items;
  std::set<std::string> titles;
  for (const TableReader& table : root.Tables("standing_item", kMaxStandingItems)) {
    table.Allow({"title", "kind", "class", "place"});
    StandingItem item;
    item.title = table.Text("title");
    if (item.title.empty()) Fail(LineOf(table.Need("title")), "`title` is empty; it must be the item's heading");
    if (!titles.insert(item.title).second)
      Fail(LineOf(table.Need("title")), "the standing item " + Quoted(item.title) + " is there twice");
    item.kind = static_cast<AgendaItemKind>(table.Choice("kind", {"decision", "information", "discussion"}));
    if (item.kind == AgendaItemKind::kDecision) {
      // A subject area is an item's own matter: what stands on every agenda concerns all.
      item.decision_class =
          table.Choice("class", {"forum", "financial"}) == 0 ? DecisionClass::kForum : DecisionClass::kFinancial;
    } else if (table.Has("class")) {
      Fail(LineOf(table.Need("class")), "`class` is only for a decision; leave it out");
    }
    item.last = table.Choice("place", {"first", "last"}) == 1;
    items.push_back(std::move(item));
  }
  return items;
}

}  // namespace

Rules ReadRules(const TableReader& root) {
  Rules rules = ReadRulesTable(root.Table("rules"));
  rules.standing_items = ReadStandingItems(root);
  return rules;
}

}  // namespace mandat::domain::internal
