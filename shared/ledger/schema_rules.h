// What every field of a statement or sealed part may hold: widths of ids, words, lengths of texts, known enumeration
// values.
//
// A hand-reviewed table with one row a field (schema_table.h); a field without a row fails the test beside it. What a
// text means (a date, a time of day, whether a thing exists) is for domain::Decide. Pure; thread-safe.
#ifndef MANDAT_SHARED_LEDGER_SCHEMA_RULES_H_
#define MANDAT_SHARED_LEDGER_SCHEMA_RULES_H_

#include <optional>
#include <string>
#include <string_view>

#include "mandat/v1/model.pb.h"
#include "mandat/v1/statement.pb.h"

namespace mandat::ledger {

// Parses exactly `bytes` into `out` and checks every field. nullopt: well-formed. Otherwise CODE_MALFORMED with the
// field and what is allowed.
//
// Protobuf lets many byte strings mean the same message. Only one length is taken here, the shortest: no unknown
// fields, no field twice, no defaults or long numbers written out. So nothing can hide in a statement from one reader
// that another one sees.
[[nodiscard]] std::optional<v1::Refusal> ParseStrict(std::string_view bytes, v1::Statement& out);
[[nodiscard]] std::optional<v1::Refusal> ParseStrict(std::string_view bytes, v1::SealedPart& out);

[[nodiscard]] v1::Refusal Malformed(std::string_view field, std::string_view allowed);

// Names of fields ("Statement.version") of messages reachable from Statement and SealedPart that have no row in the
// table. For the test.
[[nodiscard]] std::string FieldsWithoutRule();

}  // namespace mandat::ledger

#endif  // MANDAT_SHARED_LEDGER_SCHEMA_RULES_H_
