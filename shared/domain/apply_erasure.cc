// Erasing a record: what was folded from it goes when the log is folded next, with the residue in its place.
#include "shared/domain/apply_internal.h"
#include "shared/domain/residue.h"

namespace mandat::domain::internal {

void ApplyErasure(State& state, const AppliedRecord& record) {
  if (!record.statement->has_erase_record()) return;
  const v1::EraseRecord& act = record.statement->erase_record();
  if (act.seq() == 0 || act.seq() >= record.place.seq) return;
  RecordFacts& erased = state.facts[act.seq() - 1];
  erased.erased_by = record.place.seq;
  // Seen by whoever saw the paper; and shown to whoever will.
  if (const auto paper = state.paper_access.find(erased.document); paper != state.paper_access.end())
    paper->second.records.push_back(record.place.seq);
  const std::optional<v1::Statement> residue = ParseResidue(act.residue());
  if (!residue) return;
  // From the hash of what was said, and what was not erased of it, the rest could be guessed.
  const auto known = state.statements.find(IdOf(*residue));
  if (known != state.statements.end() && known->second.place.seq == act.seq()) known->second.bytes_hash = Hash();
}

}  // namespace mandat::domain::internal
