// Which records lead from the founder to a device or an invitation, so that anyone can follow.
//
// Pure; called under the host's read lock.
#ifndef MANDAT_SERVER_HANDLERS_KEY_CHAIN_H_
#define MANDAT_SERVER_HANDLERS_KEY_CHAIN_H_

#include <cstdint>
#include <vector>

#include "shared/domain/state.h"

namespace mandat::server {

// 0 when the statement is not in the log.
[[nodiscard]] std::uint64_t SeqOf(const domain::State& state, const domain::StatementId& statement);

// Founding, then each invitation and enrolment on the way, in the log's order; empty when the device is unknown.
[[nodiscard]] std::vector<std::uint64_t> ChainToDevice(const domain::State& state, const domain::DeviceId& device);
// The same for the inviter, then the invitation itself; empty when it is unknown.
[[nodiscard]] std::vector<std::uint64_t> ChainToInvitation(const domain::State& state,
                                                           const domain::InvitationId& invitation);

}  // namespace mandat::server

#endif  // MANDAT_SERVER_HANDLERS_KEY_CHAIN_H_
