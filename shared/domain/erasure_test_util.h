// What tests of erasures share: making them, folding a log without what they took, and what two folds must have in
// common.
#ifndef MANDAT_SHARED_DOMAIN_ERASURE_TEST_UTIL_H_
#define MANDAT_SHARED_DOMAIN_ERASURE_TEST_UTIL_H_

#include <functional>
#include <string>

#include "shared/domain/state.h"
#include "tests/support/forum_builder.h"

namespace mandat::domain::erasure {

// Of the record with that statement, by somebody.
[[nodiscard]] v1::Statement Erasure(testing::ForumBuilder& forum, const StatementId& statement,
                                    const std::string& by = "secretary");

// The log as a server holds it after the erasures in it: each record that was erased by its residue. With `judge`,
// every later record must be accepted by Decide on the way.
[[nodiscard]] State FoldWithResidues(const testing::ForumBuilder& forum, bool judge);

// Everything of a state that rules, roles and tasks are computed from, and what is computed, without what people wrote.
[[nodiscard]] std::string WithoutWords(const State& state);

// Holds m1, decides i1, closes it, and has the minutes signed by all; `before_signatures` is called between.
void AdjustMinutes(
    testing::ForumBuilder& forum, const std::function<void()>& before_signatures = [] {});

}  // namespace mandat::domain::erasure

#endif  // MANDAT_SHARED_DOMAIN_ERASURE_TEST_UTIL_H_
