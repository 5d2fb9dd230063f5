// What is left of a record that is erased: ids, places and answers, which later folding needs, and nothing that anybody
// wrote. ADR 0009 says why; docs/retention.md for whom.
//
// The residue is a Statement that is folded in the record's place. It is computed by this one function from the
// original alone, so nobody can write into it: author, server and every replica that had the body compute the same.
// Pure; thread-safe.
#ifndef MANDAT_SHARED_DOMAIN_RESIDUE_H_
#define MANDAT_SHARED_DOMAIN_RESIDUE_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "mandat/v1/model.pb.h"
#include "mandat/v1/statement.pb.h"
#include "shared/domain/state.h"

namespace mandat::domain {

// nullopt: a statement that stays. Of a residue, the residue itself.
[[nodiscard]] std::optional<v1::Statement> ResidueOf(const v1::Statement& original);

// Strict: nullopt also for fields that this program does not know.
[[nodiscard]] std::optional<v1::Statement> ParseResidue(const std::string& bytes);

// Whether `act` says of the record what it really held: for whoever has (or had) the body.
[[nodiscard]] bool IsTrueErasure(const v1::EraseRecord& act, const v1::Statement& original, Time time);

// Why the record at `seq` cannot be erased now; nullopt: it can. What Decide asks beside who states it, so that a
// preview says the same.
[[nodiscard]] std::optional<v1::Refusal> WhyNotErasable(const State& state, std::uint64_t seq);

// The uploaded files that no other record names that is not erased: they go with the record.
[[nodiscard]] std::vector<Hash> FilesThatGo(const State& state, std::uint64_t seq, const v1::Statement& original,
                                            const v1::SealedPart* sealed);

// The record that erased the paper's, whose bytes went with it; 0: they are kept.
[[nodiscard]] std::uint64_t PaperErasedBy(const State& state, const Hash& paper);

// The EraseRecord for the record at `seq`, whose statement and time are these.
[[nodiscard]] v1::EraseRecord MakeErasure(Place place, const v1::Statement& original, Time time,
                                          const std::string& ground);

}  // namespace mandat::domain

#endif  // MANDAT_SHARED_DOMAIN_RESIDUE_H_
