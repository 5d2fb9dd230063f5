// The two ports' own certificates: issued by the forum's CA, renewed by `mandatd serve` a month before they end.
//
// Blocking; one thread at a time.
#ifndef MANDAT_SERVER_MANDATD_SERVER_CERTIFICATES_H_
#define MANDAT_SERVER_MANDATD_SERVER_CERTIFICATES_H_

#include "absl/status/status.h"
#include "server/mandatd/config.h"
#include "server/mandatd/data_dir.h"
#include "shared/domain/ids.h"
#include "shared/pki/authority.h"

namespace mandat::server {

inline constexpr int kRenewServerDays = 30;

// Issues a certificate for each port whose own is missing, does not fit its files, or ends within kRenewServerDays.
[[nodiscard]] absl::Status EnsureServerCertificates(const DataDir& dir, const Config& config, const pki::Identity& ca,
                                                    domain::Time now);

}  // namespace mandat::server

#endif  // MANDAT_SERVER_MANDATD_SERVER_CERTIFICATES_H_
