// The review of the rules of procedure that is due, for the commands that warn about it.
#ifndef MANDAT_SERVER_CLI_REVIEW_WORDS_H_
#define MANDAT_SERVER_CLI_REVIEW_WORDS_H_

#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "shared/domain/state.h"

namespace mandat::cli {

// Of the rules in force, on the forum's day at `now`; none where it is not due yet.
[[nodiscard]] std::optional<domain::RulesReview> ReviewDue(const domain::State& state, domain::Time now);
[[nodiscard]] std::string ReviewWords(const domain::RulesReview& review);
[[nodiscard]] nlohmann::ordered_json JsonOfReview(const domain::RulesReview& review);

}  // namespace mandat::cli

#endif  // MANDAT_SERVER_CLI_REVIEW_WORDS_H_
