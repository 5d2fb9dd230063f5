// From the fields of messages to the domain's own types. Only for well-formed input: what is not becomes "none". Pure;
// thread-safe.
#ifndef MANDAT_SHARED_DOMAIN_CONVERT_H_
#define MANDAT_SHARED_DOMAIN_CONVERT_H_

#include <optional>
#include <string>
#include <vector>

#include "mandat/v1/model.pb.h"
#include "mandat/v1/statement.pb.h"
#include "shared/domain/state.h"

namespace mandat::domain {

template <typename T>
[[nodiscard]] T BytesTo(const std::string& bytes) {
  return T::FromBytes(bytes).value_or(T());
}
template <typename T, typename Repeated>
[[nodiscard]] std::vector<T> WordsTo(const Repeated& words) {
  std::vector<T> result;
  result.reserve(words.size());
  for (const std::string& word : words) result.emplace_back(word);
  return result;
}
[[nodiscard]] inline StatementId IdOf(const v1::Statement& statement) {
  return BytesTo<StatementId>(statement.statement_id());
}
[[nodiscard]] inline DeviceId DeviceOf(const v1::Statement& statement) {
  return BytesTo<DeviceId>(statement.device_id());
}
[[nodiscard]] inline PersonId AuthorOf(const v1::Statement& statement) { return PersonId(statement.person()); }

[[nodiscard]] std::vector<std::string> ClausesOf(const google::protobuf::RepeatedPtrField<v1::Clause>& clauses);
[[nodiscard]] SubstituteScope ScopeOf(const v1::SubstituteScope& scope);
[[nodiscard]] Provenance ProvenanceOf(const v1::Provenance& entered, const PersonId& entered_by);
[[nodiscard]] DecisionClass ClassOf(v1::DecisionClass decision_class);

// The slot of a position that is being declared.
[[nodiscard]] WordSlot SlotOf(const v1::Statement& statement, const v1::DeclarePosition& act);

// A meeting's state as refusals and other systems name it: "planned", "called", "open", "closed", "cancelled".
[[nodiscard]] const char* PhaseWord(MeetingPhase phase);

}  // namespace mandat::domain

#endif  // MANDAT_SHARED_DOMAIN_CONVERT_H_
