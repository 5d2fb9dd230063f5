// The order in which nominated substitutes are asked (DESIGN.md section 5, Substitutes).
//
// Among a mandate's nominations that share an item, at most one is asked or has accepted at a time; the next in order
// is asked when it declines, lets the time pass or is revoked. Pure; thread-compatible.
#ifndef MANDAT_SHARED_DOMAIN_NOMINATIONS_H_
#define MANDAT_SHARED_DOMAIN_NOMINATIONS_H_

#include "shared/domain/state.h"

namespace mandat::domain {

// Asks every queued nomination of the mandate that nothing stands before any more.
void AskNext(Meeting& meeting, const MandateId& mandate, Time now);

// When the time to answer runs out; only for a nomination that is asked.
[[nodiscard]] Time AnswerDeadline(const Meeting& meeting, const Nomination& nomination);

// The mandate that the person has accepted to serve at the meeting; empty when none.
[[nodiscard]] MandateId ServesAt(const State& state, const MeetingId& meeting, const PersonId& person);

// Whether the nomination's person may act on the item. For a decided item: whether it could when that was decided.
[[nodiscard]] bool ActsOn(const Nomination& nomination, const AgendaItem& item);

}  // namespace mandat::domain

#endif  // MANDAT_SHARED_DOMAIN_NOMINATIONS_H_
