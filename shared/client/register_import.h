// Makes the statements that a register file asks for (shared/registry), one after the other, as this device's.
//
// Blocking for the disk, not for the network: the acts are queued. Stops at the first refusal; what was queued before
// it stays and can be undone while it waits. The same file again states only what is still to be stated.
#ifndef MANDAT_SHARED_CLIENT_REGISTER_IMPORT_H_
#define MANDAT_SHARED_CLIENT_REGISTER_IMPORT_H_

#include <cstddef>
#include <functional>
#include <optional>
#include <vector>

#include "absl/status/statusor.h"
#include "mandat/v1/model.pb.h"
#include "shared/client/client.h"
#include "shared/registry/register_file.h"

namespace mandat::client {

struct RegisterStated {
  std::vector<domain::StatementId> statements;  // of the changes in their order, as far as it came
  std::optional<v1::Refusal> refusal;           // of the change after those; none: all were queued
};

// `preview` is of shown(). `progress` (may be empty) is told after each change. A status: the device could not sign or
// keep what was next.
[[nodiscard]] absl::StatusOr<RegisterStated> StateRegister(Client& client, const registry::Preview& preview,
                                                           const std::function<void(std::size_t done)>& progress = {});

// PreviewRegister() of what the client shows, with its clock and fresh ids for who is new.
[[nodiscard]] std::variant<registry::Preview, std::vector<registry::Problem>> PreviewRegisterOf(
    const Client& client, std::string_view csv, const std::string& reason);

}  // namespace mandat::client

#endif  // MANDAT_SHARED_CLIENT_REGISTER_IMPORT_H_
