// A log folded into a state, with the chain's hash at every place.
//
// Plain values; thread-compatible.
#ifndef MANDAT_SERVER_HOST_FOLD_H_
#define MANDAT_SERVER_HOST_FOLD_H_

#include <cstdint>
#include <optional>
#include <vector>

#include "absl/status/statusor.h"
#include "server/store/log_store.h"
#include "shared/domain/state.h"
#include "shared/ledger/authentic.h"
#include "shared/ledger/chain.h"

namespace mandat::server {

struct Link {
  std::uint64_t epoch = 0;
  domain::Hash hash;
};

struct Folded {
  domain::State state;
  domain::Hash head;        // the chain's hash at state.head; zero before the founding
  std::vector<Link> links;  // of seq at index seq - 1
};

// Folds one record at its place; `parsed` is its statement.
void ApplyRecord(domain::State& state, const ledger::Authentic& parsed, domain::Place place, domain::Time time);

struct LoadedLog {
  Folded folded;
  std::optional<ledger::Checkpoint> checkpoint;  // none: the log is empty
};

// Reads a whole log, checks every commitment and link, that time never falls, and that the newest checkpoint by
// `log_key` covers exactly what is there. DATA_LOSS, with the place, for anything that does not hold.
[[nodiscard]] absl::StatusOr<LoadedLog> LoadLog(LogStore& store, const domain::PublicKey& log_key);

}  // namespace mandat::server

#endif  // MANDAT_SERVER_HOST_FOLD_H_
