#include "shared/domain/forum_file.h"

#include <algorithm>
#include <set>
#include <utility>

#include "shared/domain/rules_reader.h"
#include "shared/domain/toml_reader.h"

namespace mandat::domain {
namespace {

using internal::Fail;
using internal::Known;
using internal::KnownList;
using internal::LineOf;
using internal::Quoted;
using internal::TableReader;
using internal::WordOf;

constexpr std::size_t kMaxSides = 16;
constexpr std::size_t kMaxAreas = 50;
constexpr std::size_t kMaxPrincipals = 100;
constexpr std::size_t kMaxMandates = 500;
constexpr std::size_t kMaxPersons = 500;

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
  table.Allow({"id", "short_name", "name", "time_zone", "language"});
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

void ReadLanguage(const TableReader& table, Forum& forum) {
  const std::string language = table.Text("language", "sv");
  if (language != "sv" && language != "en")
    Fail(LineOf(table.Need("language")), "`language` is " + Quoted(language) + "; allowed: \"sv\", \"en\"");
  forum.language = language == "en" ? Language::kEnglish : Language::kSwedish;
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
  ReadLanguage(root.Table("forum"), forum);
  forum.rules = internal::ReadRules(root);
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
