// Reading a TOML table key by key, where every refusal knows its line. For the parsers of the forum and the meeting
// file only: includes toml++.
//
// `Problem` is thrown inside those parsers and caught by `ReadFile`, which is where they begin; it never leaves this
// library. A `TableReader` borrows the table. Thread-compatible.
#ifndef MANDAT_SHARED_DOMAIN_TOML_READER_H_
#define MANDAT_SHARED_DOMAIN_TOML_READER_H_

#include <toml++/toml.h>

#include <cstdint>
#include <functional>
#include <initializer_list>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "shared/domain/date.h"
#include "shared/domain/file_error.h"
#include "shared/domain/ids.h"

namespace mandat::domain::internal {

inline constexpr std::size_t kMaxFileBytes = 256 * 1024;
inline constexpr std::size_t kMaxTextChars = 400;

struct Problem {
  int line = 1;
  std::string text;
};

// `text` between quotation marks, shortened and without control characters, for a message.
[[nodiscard]] std::string Quoted(std::string_view text);

// "a", "b" or "c": the words that are allowed.
[[nodiscard]] std::string OneOf(const std::vector<std::string_view>& words);

[[nodiscard]] int LineOf(const toml::node& node);
[[nodiscard]] int LineOf(const toml::key& key);
[[noreturn]] void Fail(int line, std::string text);
// The text of a string node that is at most kMaxTextChars characters in one line.
[[nodiscard]] std::string TextOf(const toml::node& node, std::string_view what);
// The text of a string node that is a word.
[[nodiscard]] std::string WordOf(const toml::node& node, std::string_view what);

class TableReader {
 public:
  // `where` names the table in messages: "[forum]".
  TableReader(const toml::table& table, std::string where);

  // Refuses every key but these.
  void Allow(const std::vector<std::string_view>& keys) const;

  [[nodiscard]] const std::string& where() const { return where_; }
  [[nodiscard]] int line() const { return LineOf(table_); }
  [[nodiscard]] bool Has(std::string_view key) const { return table_.contains(key); }
  // The key's value, which must be there.
  [[nodiscard]] const toml::node& Need(std::string_view key) const;
  [[nodiscard]] const toml::node* Find(std::string_view key) const { return table_.get(key); }
  [[nodiscard]] int LineOfKey(std::string_view key) const;

  [[nodiscard]] std::string Text(std::string_view key) const;
  [[nodiscard]] std::string Text(std::string_view key, std::string fallback) const;
  [[nodiscard]] std::string Id(std::string_view key) const;
  [[nodiscard]] int Integer(std::string_view key, int low, int high) const;
  [[nodiscard]] int Integer(std::string_view key, int low, int high, int fallback) const;
  [[nodiscard]] bool Boolean(std::string_view key, bool fallback) const;
  [[nodiscard]] Date Day(std::string_view key) const;
  [[nodiscard]] std::optional<Date> OptionalDay(std::string_view key) const;
  // Which of `words` the text is.
  [[nodiscard]] std::size_t Choice(std::string_view key, const std::vector<std::string_view>& words) const;
  // The elements of an array.
  [[nodiscard]] std::vector<const toml::node*> List(std::string_view key, std::size_t most) const;
  [[nodiscard]] TableReader Table(std::string_view key) const;
  // The tables of `[[key]]`; none when it is left out.
  [[nodiscard]] std::vector<TableReader> Tables(std::string_view key, std::size_t most) const;

 private:
  const toml::table& table_;
  std::string where_;
};

// Parses `toml`, hands its root to `read` and turns whatever is refused into an error.
[[nodiscard]] std::optional<FileError> ReadFile(std::string_view toml, std::string name,
                                                const std::function<void(const TableReader&)>& read);

// An id of something that exists; `known` are the ids there are.
template <typename Id>
[[nodiscard]] Id Known(const toml::node& node, const std::set<Id>& known, std::string_view what) {
  const auto text = node.value_exact<std::string>();
  if (!text) Fail(LineOf(node), std::string(what) + " must be a text: the id of one that is described");
  Id id(*text);
  if (known.contains(id)) return id;
  std::vector<std::string_view> words;
  for (const Id& one : known) words.push_back(one.value());
  Fail(LineOf(node), "there is no " + std::string(what) + " " + Quoted(*text) +
                         (words.empty() ? "; none is described" : "; allowed: " + OneOf(words)));
}

template <typename Id>
[[nodiscard]] std::vector<Id> KnownList(const TableReader& table, std::string_view key, const std::set<Id>& known,
                                        std::string_view what) {
  std::vector<Id> ids;
  for (const toml::node* node : table.List(key, 1000)) ids.push_back(Known(*node, known, what));
  return ids;
}

}  // namespace mandat::domain::internal

#endif  // MANDAT_SHARED_DOMAIN_TOML_READER_H_
