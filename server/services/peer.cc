#include "server/services/peer.h"

#include <grpc/grpc_security_constants.h>
#include <grpcpp/security/auth_context.h>

#include <string_view>
#include <vector>

#include "server/tls/tls_policy.h"
#include "shared/pki/certificate.h"

namespace mandat::server {

absl::StatusOr<PeerKeys> PeerLookup::Of(const grpc::AuthContext& context) {
  const std::optional<domain::Hash> fingerprint = PeerFingerprint(context);
  if (!fingerprint) return absl::UnauthenticatedError("a client certificate is needed");
  {
    std::lock_guard lock(mutex_);
    if (const auto found = key_of_.find(*fingerprint); found != key_of_.end())
      return PeerKeys{*fingerprint, found->second};
  }
  const std::vector<grpc::string_ref> pem = context.FindPropertyValues(GRPC_X509_PEM_CERT_PROPERTY_NAME);
  if (pem.size() != 1) return absl::UnauthenticatedError("a client certificate is needed");
  const absl::StatusOr<pki::Certificate> certificate =
      pki::Certificate::FromPem(std::string_view(pem.front().data(), pem.front().size()));
  if (!certificate.ok() || certificate->fingerprint() != *fingerprint) {
    return absl::UnauthenticatedError("the client certificate cannot be read");
  }
  std::lock_guard lock(mutex_);
  if (key_of_.size() >= kMaxRemembered) key_of_.clear();
  key_of_[*fingerprint] = certificate->key_fingerprint();
  return PeerKeys{*fingerprint, certificate->key_fingerprint()};
}

}  // namespace mandat::server
