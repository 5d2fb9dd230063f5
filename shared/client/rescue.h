// A damaged replica: what can be read of it goes into a new file in its place, and the old one is put aside.
//
// Kept are the device's identity, everything it signed with its answers, files that wait to be handed in, drafts, notes
// and marks; of a table with a page that cannot be read, the rows before and after that page. The log and the papers
// come from the server again. Each step is complete before the next begins: after a crash the next start goes on.
// Internal; nothing may have the file open. Failures: absl::Status; nothing was changed then.
#ifndef MANDAT_SHARED_CLIENT_RESCUE_H_
#define MANDAT_SHARED_CLIENT_RESCUE_H_

#include <optional>
#include <string>

#include "absl/status/status.h"
#include "shared/client/client.h"
#include "shared/client/store.h"

namespace mandat::client {

// Whether it says that what is on the disk is not what was written.
[[nodiscard]] bool IsDamage(const absl::Status& status);

// DbError kCorrupt: not even the identity can be read.
[[nodiscard]] absl::Status RescueReplica(const std::string& directory, const vault::SecretBytes& key);
// The end of one that a crash cut short; OK where there is none.
[[nodiscard]] absl::Status FinishRescue(const std::string& directory);
// What was put aside goes.
void RemoveRescueFiles(const std::string& directory);

[[nodiscard]] std::optional<Rescued> ReadRescued(Store& store);

}  // namespace mandat::client

#endif  // MANDAT_SHARED_CLIENT_RESCUE_H_
