// What the publisher says of itself on the pages: a small TOML file, docs/publishing.md.
//
// Pure; thread-safe.
#ifndef MANDAT_SHARED_PUBLISH_SETTINGS_H_
#define MANDAT_SHARED_PUBLISH_SETTINGS_H_

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "shared/domain/date.h"
#include "shared/domain/file_error.h"

namespace mandat::publish {

// How far the pages live up to WCAG 2.1 AA, by the publisher's own account.
enum class Conformance { kNotAssessed, kFull, kPartial };

struct Settings {
  std::string title;      // of the site; empty: "Protokoll" with the forum's name
  std::string publisher;  // who answers for the pages; empty: the forum
  std::string contact;    // where somebody turns who cannot use a page; empty: said in general words
  std::string intro;      // above the list; may be empty
  std::string address;    // "https://example.se/protokoll/": the feed's links become whole; empty: they are relative
  Conformance conformance = Conformance::kNotAssessed;
  std::optional<domain::Date> assessed;
  std::string method;                     // how it was assessed
  std::vector<std::string> shortcomings;  // what does not live up to it
  std::string supervisor;                 // the authority that supervises; empty: said in general words
};

// Unknown keys and texts over 400 characters are refused with their line.
[[nodiscard]] std::variant<Settings, domain::FileError> ParseSettings(std::string_view toml, std::string name);

}  // namespace mandat::publish

#endif  // MANDAT_SHARED_PUBLISH_SETTINGS_H_
