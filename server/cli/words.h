// What the command line says of states and refusals, in English.
#ifndef MANDAT_SERVER_CLI_WORDS_H_
#define MANDAT_SERVER_CLI_WORDS_H_

#include <map>
#include <string>
#include <vector>

#include "mandat/v1/model.pb.h"
#include "shared/domain/ids.h"
#include "shared/domain/state.h"

namespace mandat::cli {

// The refusal as a sentence, with what is allowed.
[[nodiscard]] std::string RefusalWords(const v1::Refusal& refusal);
// "2026-11-22 14:03:10 UTC".
[[nodiscard]] std::string TimeWords(domain::Time time);
[[nodiscard]] std::string StanceWord(domain::Stance stance);
[[nodiscard]] std::string NumberWords(const domain::AgendaItem& item);
// The other way round, from "10a"; false: it is none.
[[nodiscard]] bool ReadNumber(const std::string& words, std::uint32_t& number, std::string& letter);

// An enumeration's value in words: "OUTCOME_REFERRED_BACK" -> "referred_back"; empty for the unspecified one.
[[nodiscard]] std::string EnumWord(const std::string& name, const std::string& prefix);

// The words of options, and what they stand for.
[[nodiscard]] const std::map<std::string, v1::Stance>& Stances();
[[nodiscard]] const std::map<std::string, v1::ItemKind>& ItemKinds();
[[nodiscard]] const std::map<std::string, v1::DecisionClass>& DecisionClasses();
[[nodiscard]] const std::map<std::string, v1::DocumentAccess>& DocumentAccesses();
template <typename Value>
[[nodiscard]] std::vector<std::string> KeysOf(const std::map<std::string, Value>& values) {
  std::vector<std::string> keys;
  for (const auto& [key, value] : values) keys.push_back(key);
  return keys;
}
// The word that stands for it; empty: none does.
template <typename Value>
[[nodiscard]] std::string KeyOf(const std::map<std::string, Value>& values, Value wanted) {
  for (const auto& [key, value] : values) {
    if (value == wanted) return key;
  }
  return "";
}

}  // namespace mandat::cli

#endif  // MANDAT_SERVER_CLI_WORDS_H_
