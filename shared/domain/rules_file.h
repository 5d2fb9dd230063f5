// Rules of procedure by themselves, as a file that amends them holds them: the tables [rules] and [[standing_item]] of
// a forum file, without `next_paragraph`, because numbers run on. Read, written, and compared.
//
// Pure; thread-safe. Files of at most 256 KiB; what is written is read back as the same rules.
#ifndef MANDAT_SHARED_DOMAIN_RULES_FILE_H_
#define MANDAT_SHARED_DOMAIN_RULES_FILE_H_

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "shared/domain/file_error.h"
#include "shared/domain/forum.h"

namespace mandat::domain {

// `name` is used in the error alone.
[[nodiscard]] std::variant<Rules, FileError> ParseRulesFile(std::string_view toml, std::string name);

// The rules as such a file.
[[nodiscard]] std::string RulesFileOf(const Rules& rules);

// As files and other systems name a decision class: "forum", "subject", "financial".
[[nodiscard]] const char* ClassWord(DecisionClass decision_class);

// One rule by its key in the file and its value as it stands there; empty: left out.
struct RuleLine {
  std::string key;
  std::string value;
};
// Every rule but the standing items, in the order in which they are written, also those that are left out.
[[nodiscard]] std::vector<RuleLine> RuleLines(const Rules& rules);

struct RuleChange {
  std::string key;  // of a rule, or "standing_item"
  std::string before;
  std::string after;  // of a standing item: one line of its own, empty where it is not there
};
// What differs, in the file's order; standing items that are gone, then those that are new. A mere change of their
// order is one change that lists their titles.
[[nodiscard]] std::vector<RuleChange> RuleChanges(const Rules& before, const Rules& after);

}  // namespace mandat::domain

#endif  // MANDAT_SHARED_DOMAIN_RULES_FILE_H_
