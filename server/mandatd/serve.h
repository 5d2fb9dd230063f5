// `mandatd serve`: one forum's process, from its configuration to its end.
//
// The store comes from a factory, which is how a test's own program puts a faulty one underneath.
#ifndef MANDAT_SERVER_MANDATD_SERVE_H_
#define MANDAT_SERVER_MANDATD_SERVE_H_

#include <functional>
#include <memory>
#include <string>

#include "absl/status/statusor.h"
#include "server/mandatd/config.h"
#include "server/mandatd/process.h"
#include "server/store/log_store.h"
#include "shared/vault/secret_bytes.h"

namespace mandat::server {

using StoreFactory = std::function<absl::StatusOr<std::unique_ptr<LogStore>>(const std::string& directory,
                                                                             const vault::SecretBytes& database_key)>;

// The embedded store.
[[nodiscard]] absl::StatusOr<std::unique_ptr<LogStore>> OpenSqlcipherStore(const std::string& directory,
                                                                           const vault::SecretBytes& database_key);

struct ServeOptions {
  std::string config_path;
  bool reflection = false;
  ReadyTarget ready;
};

// Serves until SIGTERM or SIGINT (0), or until it cannot go on (1): the log does not verify, the port is taken, the
// listener does not accept any more. To be called first in a process, while it has one thread.
[[nodiscard]] int RunServe(const ServeOptions& options, const StoreFactory& open_store);

}  // namespace mandat::server

#endif  // MANDAT_SERVER_MANDATD_SERVE_H_
