#include "shared/domain/forum_file.h"

#include <algorithm>
#include <charconv>
#include <set>
#include <utility>

#include "shared/domain/toml_reader.h"

namespace mandat::domain {
namespace {

using internal::Fail;
using internal::Known;
using internal::KnownList;
using internal::LineOf;
using internal::Quoted;
using internal::TableReader;
using internal::TextOf;
using internal::WordOf;

constexpr std::size_t kMaxSides = 16;
constexpr std::size_t kMaxAreas = 50;
constexpr std::size_t kMaxPrincipals = 100;
constexpr std::size_t kMaxMandates = 500;
constexpr std::size_t kMaxPersons = 500;
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

// As the names of the IANA time zone database are written: "Europe/Stockholm", "Etc/GMT+1", "UTC".
bool LooksLikeTimeZone(std::string_view text) {
  bool at_start = true;
  for (char c : text) {
    const bool letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    const bool later = (c >= '0' && c <= '9') || c == '_' || c == '+' || c == '-';
    if (c == '/' ? at_start : !(letter || (later && !at_start))) return false;
    at_start = c == '/';
  }
  return !at_start;
}

// A text, or one for each language.
LocalText ReadLocalText(const TableReader& table, std::string_view key) {
  if (!table.Need(key).is_table()) return {.sv = table.Text(key), .en = ""};
  const TableReader texts = table.Table(key);
  texts.Allow({"sv", "en"});
  return {.sv = texts.Text("sv"), .en = texts.Text("en", "")};
}

std::vector<PersonId> ReadPersons(const TableReader& table, std::string_view key) {
  std::vector<PersonId> persons;
  if (!table.Has(key)) return persons;
  for (const toml::node* node : table.List(key, kMaxPersons)) {
    persons.emplace_back(WordOf(*node, "a person in `" + std::string(key) + "`"));
  }
  return persons;
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

// An id that nothing before it in the file has.
template <typename Id>
Id NewId(const TableReader& table, std::set<Id>& taken) {
  Id id(table.Id("id"));
  if (!taken.insert(id).second) {
    Fail(LineOf(table.Need("id")),
         "the id " + Quoted(id.value()) + " is there twice; each " + table.where() + " must have its own");
  }
  return id;
}

std::vector<TableReader> OneOrMore(const TableReader& root, std::string_view key, std::size_t most) {
  std::vector<TableReader> tables = root.Tables(key, most);
  if (tables.empty()) {
    Fail(root.LineOfKey(key), "there is no [[" + std::string(key) + "]]; one or more are required");
  }
  return tables;
}

void ReadForum(const TableReader& table, Forum& forum) {
  table.Allow({"id", "short_name", "name", "time_zone"});
  forum.id = table.Id("id");
  forum.short_name = table.Text("short_name");
  forum.name = table.Text("name");
  for (const std::string_view key : {"short_name", "name"}) {
    if (table.Text(key).empty())
      Fail(LineOf(table.Need(key)), "`" + std::string(key) + "` is empty; it must be a name");
  }
  forum.time_zone = table.Text("time_zone");
  if (!LooksLikeTimeZone(forum.time_zone)) {
    Fail(LineOf(table.Need("time_zone")), "`time_zone` is " + Quoted(forum.time_zone) +
                                              "; it must be a name of the IANA database, such as \"Europe/Stockholm\"");
  }
}

Rules ReadRules(const TableReader& table) {
  table.Allow({"version", "adopted", "review_due", "day_unit", "notice_lead", "decision_material_lead",
               "other_material_lead", "preparation_lead", "minimum_meetings_per_year", "extra_meeting_fraction",
               "advance_counts", "substitute_counts", "substitute_answer_hours", "substitute_may_be_member",
               "positions_visible", "minutes_prefix", "adjustment_days", "next_paragraph", "distribution"});
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

Mandate ReadMandate(const TableReader& table, std::set<MandateId>& taken, const std::set<PrincipalId>& principals,
                    const std::set<AreaId>& areas) {
  table.Allow({"id", "principal", "title", "holder", "subject_areas", "valid_from", "valid_to", "basis"});
  Mandate mandate;
  mandate.id = NewId(table, taken);
  mandate.principal = Known(table.Need("principal"), principals, "principal");
  mandate.title = table.Text("title");
  if (const std::string holder = table.Text("holder"); !holder.empty()) mandate.holder = PersonId(table.Id("holder"));
  mandate.areas = KnownList(table, "subject_areas", areas, "subject area");
  mandate.valid_from = table.OptionalDay("valid_from");
  mandate.valid_to = table.OptionalDay("valid_to");
  if (mandate.valid_from && mandate.valid_to && *mandate.valid_from > *mandate.valid_to) {
    Fail(LineOf(table.Need("valid_from")), "`valid_from` (" + mandate.valid_from->ToString() +
                                               ") is after `valid_to` (" + mandate.valid_to->ToString() +
                                               "); it must be the same day or earlier");
  }
  mandate.basis = table.Text("basis", "");
  return mandate;
}

Offices ReadOffices(const TableReader& table) {
  table.Allow({"chair", "secretary", "adjuncts", "preparatory_group"});
  Offices offices;
  const TableReader chair = table.Table("chair");
  chair.Allow({"person", "term"});
  offices.chair = PersonId(chair.Id("person"));
  if (const toml::node* term = chair.Find("term")) {
    if (term->is_date()) {
      offices.chair_term = chair.Day("term").ToString();
    } else {
      const auto text = term->value_exact<std::string>();
      if (text != "until_further_notice") {
        Fail(LineOf(*term), "`term` of the chair is " + (text ? Quoted(*text) : "neither a text nor a date") +
                                "; allowed: \"until_further_notice\" or the last day as a date YYYY-MM-DD, without "
                                "quotation marks");
      }
      offices.chair_term = *text;
    }
  }
  const TableReader secretary = table.Table("secretary");
  secretary.Allow({"person"});
  offices.secretary = PersonId(secretary.Id("person"));
  offices.adjuncts = ReadPersons(table, "adjuncts");
  offices.preparatory_group = ReadPersons(table, "preparatory_group");
  return offices;
}

Forum ReadRoot(const TableReader& root) {
  root.Allow({"forum", "rules", "side", "subject_area", "principal", "mandate", "offices",
              "standing_item"});
  Forum forum;
  ReadForum(root.Table("forum"), forum);
  forum.rules = ReadRules(root.Table("rules"));
  forum.rules.standing_items = ReadStandingItems(root);
  std::set<SideId> sides;
  for (const TableReader& table : OneOrMore(root, "side", kMaxSides)) {
    table.Allow({"id", "name"});
    forum.sides.push_back({.id = NewId(table, sides), .name = ReadLocalText(table, "name")});
  }
  std::set<AreaId> areas;
  for (const TableReader& table : OneOrMore(root, "subject_area", kMaxAreas)) {
    table.Allow({"id", "name"});
    forum.areas.push_back({.id = NewId(table, areas), .name = ReadLocalText(table, "name")});
  }
  std::set<PrincipalId> principals;
  for (const TableReader& table : OneOrMore(root, "principal", kMaxPrincipals)) {
    table.Allow({"id", "name", "side"});
    Principal principal;
    principal.id = NewId(table, principals);
    principal.name = table.Text("name");
    principal.side = Known(table.Need("side"), sides, "side");
    forum.principals.push_back(std::move(principal));
  }
  std::set<MandateId> mandates;
  for (const TableReader& table : OneOrMore(root, "mandate", kMaxMandates)) {
    forum.mandates.push_back(ReadMandate(table, mandates, principals, areas));
  }
  forum.offices = ReadOffices(root.Table("offices"));
  return forum;
}

}  // namespace

std::variant<Forum, FileError> ParseForumFile(std::string_view toml, std::string name) {
  Forum forum;
  if (auto error =
          internal::ReadFile(toml, std::move(name), [&](const TableReader& root) { forum = ReadRoot(root); })) {
    return *std::move(error);
  }
  return forum;
}

}  // namespace mandat::domain
