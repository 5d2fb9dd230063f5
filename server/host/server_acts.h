// What the server itself states, with the log key: only what anybody can recompute from state and time.
//
// Pure but for the statement's random id; not thread-safe.
#ifndef MANDAT_SERVER_HOST_SERVER_ACTS_H_
#define MANDAT_SERVER_HOST_SERVER_ACTS_H_

#include <cstdint>
#include <vector>

#include "mandat/v1/statement.pb.h"
#include "server/host/batch.h"
#include "server/host/fold.h"

namespace mandat::server {

// After a restore answers that had come in time are offered again by devices that first have to be switched on: so long
// nothing that follows by itself happens.
inline constexpr std::int64_t kWaitAfterRestoreMs = std::int64_t{24} * 3600 * 1000;

// Acts that are due at `now`: substitutes whose time to answer ran out. Statements with nothing but the act.
[[nodiscard]] std::vector<v1::Statement> DueActs(const domain::State& state, domain::Time now);

// The act as a signed statement on top of `folded`.
[[nodiscard]] Received SignAct(const v1::Statement& act, const Folded& folded, const ledger::SigningKey& log_key,
                               ledger::RandomSource& random, domain::Time now);

}  // namespace mandat::server

#endif  // MANDAT_SERVER_HOST_SERVER_ACTS_H_
