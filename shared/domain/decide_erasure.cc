// Erasing a record: see residue.h and decide_internal.h.
#include "shared/domain/decide_internal.h"
#include "shared/domain/residue.h"

namespace mandat::domain::internal {

// Whether the residue is of the record's own statement is asked of whoever has it: the host, and replicas that had it.
// Here, that it is a residue at all, of that kind, and stands at that place and time.
Decision DecideErasure(const Question& question) {
  if (!question.statement.has_erase_record()) return std::nullopt;
  const State& state = question.state;
  const v1::EraseRecord& act = question.statement.erase_record();
  if (act.seq() > state.facts.size() || state.facts[act.seq() - 1].epoch != act.epoch())
    return NotFound("seq", std::to_string(act.seq()));
  const RecordFacts& facts = state.facts[act.seq() - 1];
  if (facts.kind == RecordKind::kHidden && state.hidden_bodies > 0) return std::nullopt;
  if (auto refusal = WhyNotErasable(state, act.seq())) return refusal;
  const std::optional<v1::Statement> residue = ParseResidue(act.residue());
  const std::optional<v1::Statement> again = residue ? ResidueOf(*residue) : std::nullopt;
  if (!again || again->SerializeAsString() != residue->SerializeAsString() || residue->act_case() != facts.act)
    return Malformed("residue", "what is left of the record, and nothing else");
  const auto known = state.statements.find(IdOf(*residue));
  if (known == state.statements.end() || known->second.place.seq != act.seq()) return NotFound("residue", "");
  if (known->second.time.ms != act.time_ms())
    return Malformed("time_ms", std::to_string(known->second.time.ms), std::to_string(act.time_ms()));
  return std::nullopt;
}

}  // namespace mandat::domain::internal
