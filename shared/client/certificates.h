// What the gate says about a device and about itself, judged by the log as this device has folded it: that log was
// verified record by record back to the founder, so a device that is in use there, of a person who holds the office
// there, has its chain; one that is not proves nothing here, however long a chain comes with it.
//
// Pure; thread-safe. DATA_LOSS: it is not proven.
#ifndef MANDAT_SHARED_CLIENT_CERTIFICATES_H_
#define MANDAT_SHARED_CLIENT_CERTIFICATES_H_

#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "mandat/v1/gate_service.pb.h"
#include "shared/domain/state.h"

namespace mandat::client {

// Only with a revocation of this very device, signed by a known device in use of somebody who may revoke it: its own
// person, chair or secretary.
[[nodiscard]] absl::Status CheckRevocation(const v1::DeviceStatusResponse& response, const domain::DeviceId& device,
                                           const domain::State& known);

struct TrustFound {
  bool is_news = false;  // the log as known here has not brought this statement yet: an older one repeated is none
  std::string members_address;
  std::string gate_address;
  std::vector<std::string> ca_certificates;
};
// The newest trust statement, or the founding statement where there is none; stated by the secretariat.
[[nodiscard]] absl::StatusOr<TrustFound> CheckTrust(const v1::GetTrustResponse& response, const domain::ForumId& forum,
                                                    const domain::State& known);

}  // namespace mandat::client

#endif  // MANDAT_SHARED_CLIENT_CERTIFICATES_H_
