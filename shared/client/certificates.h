// What the gate says about a device and about itself, checked back to the founder.
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

// Only with a revocation of this very device, signed by somebody who may: its own person, chair or secretary, through a
// chain from the founder.
[[nodiscard]] absl::Status CheckRevocation(const v1::DeviceStatusResponse& response, const domain::ForumId& forum,
                                           const domain::DeviceId& device, const domain::State& known);

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
