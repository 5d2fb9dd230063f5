// The two functions that the whole product stands on. Both are pure and deterministic, the same on server and phone.
//
// `Decide` says whether a statement may be recorded now; `Apply` folds a recorded one into the state and never fails.
// Neither checks signatures: shared/ledger/authentic.h does, before Decide. Thread-safe on distinct states.
#ifndef MANDAT_SHARED_DOMAIN_DECIDE_H_
#define MANDAT_SHARED_DOMAIN_DECIDE_H_

#include <optional>

#include "mandat/v1/model.pb.h"
#include "mandat/v1/statement.pb.h"
#include "shared/domain/state.h"

namespace mandat::domain {

// nullopt: accepted. A refusal is typed and carries what is needed to say it in words.
using Decision = std::optional<v1::Refusal>;

// `sealed` is null when there is none. `now` is the time at which it would be recorded: server time, above every
// earlier record's. What a repeat of the same id and bytes gets is the host's matter; here a known id is
// CODE_ID_REUSED, or CODE_ERASED.
[[nodiscard]] Decision Decide(const State& state, const v1::Statement& statement, const v1::SealedPart* sealed,
                              Time now);

// As Decide, where the sealed part, if there is one, is not for this viewer: everything but what depends on it.
[[nodiscard]] Decision DecideUnsealed(const State& state, const v1::Statement& statement, Time now);

// The part of Decide that depends on public records alone (who may state what, on which device): what a replica that
// does not see everything can check of every body that it sees.
[[nodiscard]] Decision CheckAuthority(const State& state, const v1::Statement& statement, Time now);

// Whether a record of that time is one that a restore of the log had lost and that was taken again: recorded with the
// time at which it was recorded first, which lies before the epoch. Every other record's time lies after it. Of such a
// statement Decide asks only what it needs to be folded, and who may state it: it was judged then, and neither
// deadlines, nor the state of the meeting, nor its counter are judged anew.
[[nodiscard]] bool IsTakenAgain(const State& state, Time time);

// What `replaces` must hold for this statement now: the current version of what it changes; zero when there is none.
// Authors fill the field with it when they write; Decide compares. `replaces` itself is not looked at.
[[nodiscard]] StatementId WhatItReplaces(const State& state, const v1::Statement& statement);

// One record at its place. `statement` is null when the body is hidden from this viewer; `sealed` when there is none or
// it is.
struct AppliedRecord {
  Place place;
  Time time;
  const v1::Statement* statement = nullptr;
  const v1::SealedPart* sealed = nullptr;
  // SHA-256 of the statement's bytes; for the founding statement also the forum's id is set from `forum_id`.
  Hash bytes_hash;
  ForumId forum_id;
};

void Apply(State& state, const AppliedRecord& record);

// The sealed part of a position became visible after its record was applied. Ignored when there is no such position.
void Unseal(State& state, Place place, const v1::SealedPart& sealed);

}  // namespace mandat::domain

#endif  // MANDAT_SHARED_DOMAIN_DECIDE_H_
