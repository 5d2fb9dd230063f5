// Whether a statement is well-formed: every field there that must be, none too long, none out of its range. Needs no
// state. Internal to the domain.
//
// Pure; thread-safe.
#ifndef MANDAT_SHARED_DOMAIN_SHAPE_H_
#define MANDAT_SHARED_DOMAIN_SHAPE_H_

#include <optional>
#include <string>

#include "mandat/v1/model.pb.h"
#include "mandat/v1/statement.pb.h"

namespace mandat::domain {

// CODE_MALFORMED or CODE_TOO_MANY with the field's name (as in the schema, dotted) and what is allowed.
[[nodiscard]] std::optional<v1::Refusal> CheckShape(const v1::Statement& statement);
[[nodiscard]] std::optional<v1::Refusal> CheckSealedShape(const v1::SealedPart& sealed);

// Code points of valid UTF-8.
[[nodiscard]] std::size_t CharactersIn(const std::string& text);

}  // namespace mandat::domain

#endif  // MANDAT_SHARED_DOMAIN_SHAPE_H_
