// Who may state what: one table, default deny (DESIGN.md section 4, Roles).
//
// A row names a kind of statement and the capacities that allow it: in one's own name (`direct`), and for somebody else
// with channel and evidence
// (`entered`, the statement carries a Provenance). A kind without a row, or an author without any of the row's
// capacities, is refused. tests/data/roles.csv holds the same, role by role, as people read it. Pure; thread-safe.
#ifndef MANDAT_SHARED_DOMAIN_AUTHORITY_H_
#define MANDAT_SHARED_DOMAIN_AUTHORITY_H_

#include <cstdint>
#include <span>

#include "mandat/v1/statement.pb.h"
#include "shared/domain/state.h"

namespace mandat::domain {

// What an author is to the thing that a statement is about. Bits of a set.
enum Capacity : std::uint32_t {
  kNobody = 0,
  kFounder = 1U << 0,  // nothing is founded yet
  kForumSecretary = 1U << 1,
  kForumChair = 1U << 2,
  kMeetingChair = 1U << 3,  // of the meeting concerned
  kMeetingSecretary = 1U << 4,
  kHolder = 1U << 5,      // holds the mandate concerned, on the meeting's day
  kNominee = 1U << 6,     // the nomination concerned names this person
  kSubstitute = 1U << 7,  // has accepted, and acts for the mandate on the item
  kConveyor = 1U << 8,    // another sitting member, who states what was said to them
  kSelf = 1U << 9,        // is the person, or owns the device, concerned
  kSpeaker = 1U << 10,    // the position concerned is, or is said to be, this person's word
  kAuthor = 1U << 11,     // signed the position concerned
  kInvited = 1U << 12,    // holds the invitation
  kInviter = 1U << 13,    // invited the person concerned as their substitute
  kRecoveryKey = 1U << 14,
  kServer = 1U << 15,
  kMember = 1U << 16,    // holds a mandate today
  kPreparer = 1U << 17,  // of the preparatory group, whose own chair and secretary are the forum's
  kSubmitter = 1U << 18, // submitted the matter concerned
};

struct AuthorityRule {
  v1::Statement::ActCase act;
  std::uint32_t direct;
  std::uint32_t entered;
};

[[nodiscard]] std::span<const AuthorityRule> AuthorityTable();
// The row of a kind; null when it has none.
[[nodiscard]] const AuthorityRule* RuleOf(v1::Statement::ActCase act);

// All that the author is to the statement, from roles and register; signatures are not looked at.
[[nodiscard]] std::uint32_t CapacitiesOf(const State& state, const v1::Statement& statement, Time now);

// Whether the server alone states it, with the log key.
[[nodiscard]] bool IsServersAct(const v1::Statement& statement);

// The `entered` of the act; null when it has none.
[[nodiscard]] const v1::Provenance* EnteredIn(const v1::Statement& statement);

}  // namespace mandat::domain

#endif  // MANDAT_SHARED_DOMAIN_AUTHORITY_H_
