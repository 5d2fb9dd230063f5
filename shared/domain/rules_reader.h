// The rules of procedure in a file: [rules] and [[standing_item]], the same in a forum file and in one that amends
// them. For those two parsers only: includes toml++.
//
// Throws `Problem` (toml_reader.h). Pure; thread-safe.
#ifndef MANDAT_SHARED_DOMAIN_RULES_READER_H_
#define MANDAT_SHARED_DOMAIN_RULES_READER_H_

#include "shared/domain/forum.h"
#include "shared/domain/toml_reader.h"

namespace mandat::domain::internal {

[[nodiscard]] Rules ReadRules(const TableReader& root);

}  // namespace mandat::domain::internal

#endif  // MANDAT_SHARED_DOMAIN_RULES_READER_H_
