// Issued minutes as they lie in the store.
//
// Reads the store: outside the host's lock. Thread-safe. Failures: NOT_FOUND where the bytes are gone;
// FAILED_PRECONDITION for what is too large or no minutes; the store's.
#ifndef MANDAT_SERVER_HANDLERS_MINUTES_DOCUMENT_H_
#define MANDAT_SERVER_HANDLERS_MINUTES_DOCUMENT_H_

#include "absl/status/statusor.h"
#include "mandat/v1/minutes.pb.h"
#include "server/host/forum_host.h"
#include "shared/domain/ids.h"

namespace mandat::server {

[[nodiscard]] absl::StatusOr<v1::MinutesDocument> LoadMinutes(const ForumHost& host, const domain::Hash& document);

}  // namespace mandat::server

#endif  // MANDAT_SERVER_HANDLERS_MINUTES_DOCUMENT_H_
