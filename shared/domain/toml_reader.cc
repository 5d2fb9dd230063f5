#include "shared/domain/toml_reader.h"

#include <algorithm>

namespace mandat::domain {
namespace {

bool IsControl(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; }

// One line, whatever the text holds.
std::string OneLine(std::string text) {
  std::replace_if(text.begin(), text.end(), IsControl, ' ');
  return text;
}

}  // namespace

std::string FileError::ToString() const { return OneLine(name) + ":" + std::to_string(line) + ": " + OneLine(problem); }

namespace internal {
namespace {

constexpr std::size_t kMaxQuotedBytes = 64;
constexpr std::size_t kMaxListedWords = 24;
constexpr int kMaxDotsInKey = 8;

bool IsContinuation(char c) { return (static_cast<unsigned char>(c) & 0xc0) == 0x80; }

// What a value is, in the words of a person who writes one.
std::string_view KindOf(const toml::node& node) {
  switch (node.type()) {
    case toml::node_type::table:
      return "a table";
    case toml::node_type::array:
      return "a list";
    case toml::node_type::string:
      return "a text";
    case toml::node_type::integer:
      return "a whole number";
    case toml::node_type::floating_point:
      return "a number with decimals";
    case toml::node_type::boolean:
      return "true or false";
    case toml::node_type::date:
      return "a date";
    case toml::node_type::time:
      return "a time of day";
    case toml::node_type::date_time:
      return "a date with a time of day";
    default:
      return "nothing";
  }
}

std::string Is(std::string_view what, const toml::node& node, std::string_view allowed) {
  return std::string(what) + " is " + std::string(KindOf(node)) + "; it must be " + std::string(allowed);
}

std::string KeyAt(std::string_view key, const std::string& where) {
  return "`" + std::string(key) + "`" + (where.empty() ? "" : " in " + where);
}

// The length of the TOML string that `text` begins with, up to its end or the end of the line that it may not pass.
std::size_t StringLength(std::string_view text) {
  const char quote = text.front();
  const bool long_form = text.size() >= 3 && text[1] == quote && text[2] == quote;
  std::size_t place = long_form ? 3 : 1;
  while (place < text.size()) {
    if (text[place] == '\\' && quote == '"') {
      place += 2;
    } else if (long_form && text.substr(place, 3) == text.substr(0, 3)) {
      return place + 3;
    } else if (!long_form && (text[place] == quote || text[place] == '\n')) {
      return text[place] == quote ? place + 1 : place;
    } else {
      ++place;
    }
  }
  return text.size();
}

// The line of a key with more dots than any of our keys has; 0 when there is none. toml++ 3.3 limits how deep values
// may nest but not dotted keys, and overflows the stack on a key of tens of thousands of parts.
int LineOfDeepKey(std::string_view text) {
  int line = 1;
  int dots = 0;
  for (std::size_t place = 0; place < text.size();) {
    const char c = text[place];
    std::size_t length = 1;
    if (c == '"' || c == '\'') {
      length = std::min(StringLength(text.substr(place)), text.size() - place);
      const std::string_view passed = text.substr(place, length);
      line += static_cast<int>(std::count(passed.begin(), passed.end(), '\n'));
    } else if (c == '#') {
      length = std::min(text.find('\n', place), text.size()) - place;
    } else if (c == '\n') {
      ++line;
      dots = 0;
    } else if (c == '.') {
      if (++dots > kMaxDotsInKey) return line;
    } else if (c == '=' || c == ',' || c == '{' || c == '[') {
      dots = 0;
    }
    place += length;
  }
  return 0;
}

}  // namespace

std::string Quoted(std::string_view text) {
  std::size_t size = std::min(text.size(), kMaxQuotedBytes);
  while (size > 0 && size < text.size() && IsContinuation(text[size])) --size;
  return "\"" + OneLine(std::string(text.substr(0, size))) + (size < text.size() ? "..." : "") + "\"";
}

std::string OneOf(const std::vector<std::string_view>& words) {
  std::string text;
  const std::size_t shown = std::min(words.size(), kMaxListedWords);
  for (std::size_t i = 0; i < shown; ++i) {
    if (i > 0) text += i + 1 == words.size() ? " or " : ", ";
    text += "\"" + std::string(words[i]) + "\"";
  }
  if (shown < words.size()) text += " and " + std::to_string(words.size() - shown) + " more";
  return text;
}

int LineOf(const toml::node& node) { return std::max(1, static_cast<int>(node.source().begin.line)); }
int LineOf(const toml::key& key) { return std::max(1, static_cast<int>(key.source().begin.line)); }

void Fail(int line, std::string text) { throw Problem{line, std::move(text)}; }

std::string TextOf(const toml::node& node, std::string_view what) {
  const auto text = node.value_exact<std::string>();
  if (!text) Fail(LineOf(node), Is(what, node, "a text in quotation marks"));
  const auto chars =
      static_cast<std::size_t>(std::count_if(text->begin(), text->end(), [](char c) { return !IsContinuation(c); }));
  if (chars > kMaxTextChars) {
    Fail(LineOf(node), std::string(what) + " has " + std::to_string(chars) + " characters; at most " +
                           std::to_string(kMaxTextChars) + " are allowed");
  }
  if (std::any_of(text->begin(), text->end(), IsControl)) {
    Fail(LineOf(node), std::string(what) + " has a line break or control character; one line of text is allowed");
  }
  return *text;
}

std::string WordOf(const toml::node& node, std::string_view what) {
  const auto text = node.value_exact<std::string>();
  if (!text) Fail(LineOf(node), Is(what, node, "a word in quotation marks"));
  if (!IsWord(*text)) {
    Fail(LineOf(node), std::string(what) + " is " + Quoted(*text) +
                           "; it must be a word of 1-64 characters of a-z, 0-9 and -, not beginning with -");
  }
  return *text;
}

TableReader::TableReader(const toml::table& table, std::string where) : table_(table), where_(std::move(where)) {}

void TableReader::Allow(const std::vector<std::string_view>& keys) const {
  const toml::key* unknown = nullptr;
  for (auto&& [key, value] : table_) {
    if (std::find(keys.begin(), keys.end(), key.str()) != keys.end()) continue;
    if (unknown == nullptr || LineOf(key) < LineOf(*unknown)) unknown = &key;
  }
  if (unknown == nullptr) return;
  Fail(LineOf(*unknown),
       "unknown key " + Quoted(unknown->str()) + (where_.empty() ? "" : " in " + where_) + "; allowed: " + OneOf(keys));
}

const toml::node& TableReader::Need(std::string_view key) const {
  const toml::node* node = table_.get(key);
  if (node == nullptr) {
    Fail(line(), where_.empty() ? "`" + std::string(key) + "` is missing; the file must have it"
                                : where_ + " has no `" + std::string(key) + "`; it is required");
  }
  return *node;
}

int TableReader::LineOfKey(std::string_view key) const {
  const auto found = table_.find(key);
  return found == table_.end() ? line() : LineOf(found->first);
}

std::string TableReader::Text(std::string_view key) const { return TextOf(Need(key), KeyAt(key, where_)); }

std::string TableReader::Text(std::string_view key, std::string fallback) const {
  return Has(key) ? Text(key) : std::move(fallback);
}

std::string TableReader::Id(std::string_view key) const { return WordOf(Need(key), KeyAt(key, where_)); }

int TableReader::Integer(std::string_view key, int low, int high) const {
  const toml::node& node = Need(key);
  const std::string allowed = "a whole number from " + std::to_string(low) + " to " + std::to_string(high);
  const auto value = node.value_exact<std::int64_t>();
  if (!value) Fail(LineOf(node), Is(KeyAt(key, where_), node, allowed));
  if (*value < low || *value > high) {
    Fail(LineOf(node), KeyAt(key, where_) + " is " + std::to_string(*value) + "; it must be " + allowed);
  }
  return static_cast<int>(*value);
}

int TableReader::Integer(std::string_view key, int low, int high, int fallback) const {
  return Has(key) ? Integer(key, low, high) : fallback;
}

bool TableReader::Boolean(std::string_view key, bool fallback) const {
  const toml::node* node = Find(key);
  if (node == nullptr) return fallback;
  const auto value = node->value_exact<bool>();
  if (!value) Fail(LineOf(*node), Is(KeyAt(key, where_), *node, "true or false, without quotation marks"));
  return *value;
}

Date TableReader::Day(std::string_view key) const {
  const toml::node& node = Need(key);
  const auto value = node.value_exact<toml::date>();
  if (!value || value->year < 1) {
    Fail(LineOf(node), Is(KeyAt(key, where_), node, "a date YYYY-MM-DD, without quotation marks"));
  }
  return Date(value->year, value->month, value->day);
}

std::optional<Date> TableReader::OptionalDay(std::string_view key) const {
  if (!Has(key)) return std::nullopt;
  return Day(key);
}

std::size_t TableReader::Choice(std::string_view key, const std::vector<std::string_view>& words) const {
  const toml::node& node = Need(key);
  const auto text = node.value_exact<std::string>();
  if (!text) Fail(LineOf(node), Is(KeyAt(key, where_), node, OneOf(words)));
  const auto found = std::find(words.begin(), words.end(), *text);
  if (found == words.end()) {
    Fail(LineOf(node), KeyAt(key, where_) + " is " + Quoted(*text) + "; allowed: " + OneOf(words));
  }
  return static_cast<std::size_t>(found - words.begin());
}

std::vector<const toml::node*> TableReader::List(std::string_view key, std::size_t most) const {
  const toml::node& node = Need(key);
  const toml::array* array = node.as_array();
  if (array == nullptr) Fail(LineOf(node), Is(KeyAt(key, where_), node, "a list: [\"...\", \"...\"]"));
  std::vector<const toml::node*> elements;
  for (const toml::node& element : *array) {
    if (elements.size() == most) {
      Fail(LineOf(element), KeyAt(key, where_) + " has more than " + std::to_string(most) + " elements; at most " +
                                std::to_string(most) + " are allowed");
    }
    elements.push_back(&element);
  }
  return elements;
}

TableReader TableReader::Table(std::string_view key) const {
  const std::string name = where_.empty() ? "[" + std::string(key) + "]" : KeyAt(key, where_);
  const toml::node* node = Find(key);
  if (node == nullptr) Fail(line(), name + " is missing; it is required");
  const toml::table* table = node->as_table();
  if (table == nullptr) Fail(LineOf(*node), Is(name, *node, "a table"));
  return TableReader(*table, name);
}

std::vector<TableReader> TableReader::Tables(std::string_view key, std::size_t most) const {
  std::vector<TableReader> tables;
  const toml::node* node = Find(key);
  if (node == nullptr) return tables;
  const std::string name = "[[" + std::string(key) + "]]";
  const toml::array* array = node->as_array();
  if (array == nullptr) Fail(LineOf(*node), Is("`" + std::string(key) + "`", *node, "tables, each headed " + name));
  for (const toml::node& element : *array) {
    const toml::table* table = element.as_table();
    if (table == nullptr)
      Fail(LineOf(element), Is("`" + std::string(key) + "`", element, "tables, each headed " + name));
    if (tables.size() == most) {
      Fail(LineOf(element),
           "more than " + std::to_string(most) + " " + name + "; at most " + std::to_string(most) + " are allowed");
    }
    tables.emplace_back(*table, name);
  }
  return tables;
}

std::optional<FileError> ReadFile(std::string_view toml, std::string name,
                                  const std::function<void(const TableReader&)>& read) {
  if (toml.size() > kMaxFileBytes) {
    return FileError{std::move(name), 1,
                     "the file has " + std::to_string(toml.size()) + " bytes; at most " +
                         std::to_string(kMaxFileBytes) + " are allowed"};
  }
  if (const int line = LineOfDeepKey(toml); line != 0) {
    return FileError{std::move(name), line,
                     "a key has more than " + std::to_string(kMaxDotsInKey + 1) + " parts; no key that is allowed has"};
  }
  try {
    const toml::table root = toml::parse(toml);
    read(TableReader(root, ""));
  } catch (const toml::parse_error& error) {
    return FileError{std::move(name), std::max(1, static_cast<int>(error.source().begin.line)),
                     "this is not TOML: " + std::string(error.description())};
  } catch (const Problem& problem) {
    return FileError{std::move(name), problem.line, problem.text};
  }
  return std::nullopt;
}

}  // namespace internal
}  // namespace mandat::domain
