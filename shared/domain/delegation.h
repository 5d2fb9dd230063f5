// What the members of one principal decided on its behalf, on whose delegation: for its own board ("anmälan av
// delegationsbeslut").
//
// Pure functions of the minutes as they were issued and of the register at the meeting. Thread-safe.
#ifndef MANDAT_SHARED_DOMAIN_DELEGATION_H_
#define MANDAT_SHARED_DOMAIN_DELEGATION_H_

#include <string>
#include <vector>

#include "mandat/v1/minutes.pb.h"
#include "shared/domain/state.h"

namespace mandat::domain {

// One mandate that took part in a decision.
struct Delegate {
  MandateId mandate;
  std::string title;
  std::string basis;  // delegation order and point
  // Of a position that counted; unspecified: present at the decision.
  v1::Stance stance = v1::STANCE_UNSPECIFIED;
  v1::Channel channel = v1::CHANNEL_UNSPECIFIED;
};

struct DelegatedDecision {
  std::string paragraph;  // "69/24", of a sub-item "76/24 a"
  ItemId item;
  std::string title;
  v1::Outcome outcome = v1::OUTCOME_UNSPECIFIED;
  std::vector<std::string> clauses;
  std::vector<Delegate> decided_by;  // by mandate, never empty
};

// By paragraph. What was deferred or withdrawn decides nothing; an approval for some binds those alone. None for an
// unknown principal or meeting.
[[nodiscard]] std::vector<DelegatedDecision> DelegatedDecisionsOf(const State& state,
                                                                  const v1::MinutesDocument& document,
                                                                  const PrincipalId& principal);

}  // namespace mandat::domain

#endif  // MANDAT_SHARED_DOMAIN_DELEGATION_H_
