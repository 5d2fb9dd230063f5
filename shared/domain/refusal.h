// Refusals, made in one line. Internal to the domain. Pure; thread-safe.
#ifndef MANDAT_SHARED_DOMAIN_REFUSAL_H_
#define MANDAT_SHARED_DOMAIN_REFUSAL_H_

#include <string>

#include "mandat/v1/model.pb.h"
#include "shared/domain/state.h"

namespace mandat::domain {

[[nodiscard]] v1::Refusal Refuse(v1::Refusal::Code code);
[[nodiscard]] v1::Refusal Malformed(const std::string& field, const std::string& allowed,
                                    const std::string& given = "");
[[nodiscard]] v1::Refusal NotFound(const std::string& field, const std::string& given);
[[nodiscard]] v1::Refusal AlreadyExists(const std::string& field, const std::string& given);
[[nodiscard]] v1::Refusal TooMany(const std::string& field, std::size_t allowed);
// The principal or area is not valid then.
[[nodiscard]] v1::Refusal NotInForce(const std::string& field, const std::string& given, const Validity& valid);
[[nodiscard]] v1::Refusal NotAllowed(const std::string& person, const std::string& field = "");
[[nodiscard]] v1::Refusal WrongState(const Meeting& meeting, const std::string& allowed);
[[nodiscard]] v1::Refusal WrongMatterState(const Matter& matter, const std::string& given, const std::string& allowed);
[[nodiscard]] v1::Refusal Decided(const Meeting& meeting, const AgendaItem& item);
[[nodiscard]] v1::Refusal Superseded(const StatementId& current);

}  // namespace mandat::domain

#endif  // MANDAT_SHARED_DOMAIN_REFUSAL_H_
