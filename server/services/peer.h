// The fingerprints of the certificate behind a call.
//
// Thread-safe. Parsing a certificate costs some tens of microseconds, so what came of it is remembered by the
// certificate's own fingerprint; whether that may call is looked up in the register at every call and never remembered.
#ifndef MANDAT_SERVER_SERVICES_PEER_H_
#define MANDAT_SERVER_SERVICES_PEER_H_

#include <mutex>

#include "absl/container/flat_hash_map.h"
#include "absl/status/statusor.h"
#include "server/handlers/identity.h"

namespace grpc {
class AuthContext;
}

namespace mandat::server {

class PeerLookup {
 public:
  // UNAUTHENTICATED without a certificate that TLS has verified.
  [[nodiscard]] absl::StatusOr<PeerKeys> Of(const grpc::AuthContext& context);

 private:
  static constexpr std::size_t kMaxRemembered = 4096;
  std::mutex mutex_;
  absl::flat_hash_map<domain::Hash, domain::Hash> key_of_;
};

}  // namespace mandat::server

#endif  // MANDAT_SERVER_SERVICES_PEER_H_
