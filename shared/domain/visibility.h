// Who may see what of a record: one pure function, readable as the table in docs/visibility.md and tested cell by cell.
//
// Default deny. Thread-safe. The same function runs on the server (what to send) and on the replica (what to drop).
#ifndef MANDAT_SHARED_DOMAIN_VISIBILITY_H_
#define MANDAT_SHARED_DOMAIN_VISIBILITY_H_

#include <vector>

#include "mandat/v1/statement.pb.h"
#include "shared/domain/state.h"

namespace mandat::domain {

struct Visibility {
  bool body = false;
  bool sealed = false;
};

// `viewer` with its roles as they are in `state`. `roles` = RolesOf(state, viewer): handed in because callers ask for
// many records.
[[nodiscard]] Visibility Visible(const State& state, const RecordFacts& record, const PersonId& viewer,
                                 const Roles& roles);

// What another system with the scope "read" sees: as a member who holds no mandate in question and is named nowhere,
// but for drafts of minutes, which are nobody's but the meeting's.
[[nodiscard]] Visibility VisibleToSystem(const State& state, const RecordFacts& record);

// What a statement is about; a pure function of its bytes and, for acts that name a nomination or position by id, of
// the state before it.
[[nodiscard]] RecordFacts FactsOf(const State& state, const v1::Statement& statement);

// The hashes of the uploaded files that a statement names, but for the meeting's papers: who may see its body may see
// them.
[[nodiscard]] std::vector<std::string> FilesNamedBy(const v1::Statement& statement);

// The records (seq, ascending) whose visibility for `viewer` may have changed by the record that was just applied at
// `seq`: empty for almost all. A superset of those that did change; cost is in the size of the meeting concerned, or of
// the log when the viewer's own roles changed.
[[nodiscard]] std::vector<std::uint64_t> PossiblyRevealedBy(const State& after, std::uint64_t seq,
                                                            const PersonId& viewer);

// `roles` as for Visible: of the device that asks, which may be less than its person's.
[[nodiscard]] bool MaySeeDocument(const State& state, const Hash& document, const PersonId& viewer, const Roles& roles);

}  // namespace mandat::domain

#endif  // MANDAT_SHARED_DOMAIN_VISIBILITY_H_
