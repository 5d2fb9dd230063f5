// Erased records on this device: taking away what it has of one, and what stands in its place when the log is folded.
//
// Within the caller's transaction. Not thread-safe. Failures are the disk's.
#ifndef MANDAT_SHARED_CLIENT_ERASURE_H_
#define MANDAT_SHARED_CLIENT_ERASURE_H_

#include <cstdint>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "mandat/v1/ledger.pb.h"
#include "mandat/v1/statement.pb.h"
#include "shared/domain/ids.h"
#include "shared/ledger/remains.h"
#include "shared/vault/database.h"

namespace mandat::client {

// Remembers that the record at `seq` was erased by the one at `by_seq`.
[[nodiscard]] absl::Status NoteErasure(vault::Database& db, std::uint64_t seq, std::uint64_t by_seq);
// Of all erasures whose record is here with its body.
[[nodiscard]] absl::StatusOr<ledger::RemainsBySeq> LoadRemains(vault::Database& db);
// Everything that this device has of the record, which it holds with its body: body and sealed part, the author's copy
// in the outbox, what a restore had set aside, the copies in alarms, and the files.
[[nodiscard]] absl::Status TakeAway(vault::Database& db, const v1::Record& record, const v1::Statement& statement,
                                    const std::vector<domain::Hash>& files);

}  // namespace mandat::client

#endif  // MANDAT_SHARED_CLIENT_ERASURE_H_
