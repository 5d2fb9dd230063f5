// What a device without a valid certificate may ask: founding, enrolment, renewal, status, trust. Runs in the members'
// process; the gate forwards.
//
// Whatever a stranger cannot know is answered alike: NOT_FOUND with one text, or one refusal, whether the thing exists
// or not; where a signature decides, one is checked either way. Blocking (SQL, OpenSSL): not for gRPC's reactions.
// Thread-safe; borrows its parts.
#ifndef MANDAT_SERVER_HANDLERS_ENROLMENT_H_
#define MANDAT_SERVER_HANDLERS_ENROLMENT_H_

#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/functional/any_invocable.h"
#include "absl/status/statusor.h"
#include "mandat/v1/gate_service.pb.h"
#include "server/handlers/rate_limit.h"
#include "server/host/forum_host.h"
#include "server/store/certificate_register.h"
#include "shared/ledger/signing.h"
#include "shared/pki/authority.h"

namespace mandat::server {

inline constexpr std::int64_t kProofWindowMs = 10 * 60 * 1000;
inline constexpr int kRenewalDays = 400;

class EnrolmentHandler {
 public:
  struct Options {
    ForumHost* host = nullptr;
    CertificateRegister* certificates = nullptr;
    const pki::Identity* ca = nullptr;
    std::string forum_file;  // as prepared by `mandatd init`
    std::string members_address;
    std::string gate_address;
    // True when these 32 bytes are the founding link's secret. Called for every guess; blocking.
    std::function<bool(const std::string&)> is_founding_secret;
    int renewals_per_minute = 6;  // and device
  };
  using EnrolDone = absl::AnyInvocable<void(absl::StatusOr<v1::EnrolResponse>)>;
  using RenewDone = absl::AnyInvocable<void(absl::StatusOr<v1::RenewResponse>)>;

  explicit EnrolmentHandler(Options options);

  [[nodiscard]] absl::StatusOr<v1::GetFoundingResponse> GetFounding(const v1::GetFoundingRequest& request) const;
  void Found(const v1::FoundRequest& request, EnrolDone done) const;
  [[nodiscard]] absl::StatusOr<v1::GetInvitationResponse> GetInvitation(const v1::GetInvitationRequest& request) const;
  void Enrol(const v1::EnrolRequest& request, EnrolDone done) const;
  void Renew(const v1::RenewRequest& request, RenewDone done);
  [[nodiscard]] absl::StatusOr<v1::DeviceStatusResponse> DeviceStatus(const v1::DeviceStatusRequest& request);
  [[nodiscard]] absl::StatusOr<v1::GetTrustResponse> GetTrust(const v1::GetTrustRequest& request) const;

 private:
  void Submit(const v1::SignedStatement& signed_statement, const std::string& csr, const domain::DeviceId& device,
              EnrolDone done) const;
  // While a new epoch is awaited nothing is recorded: whoever may begin it is let in with the renewed key, which the
  // copy may not know, and nobody else.
  absl::StatusOr<v1::RenewResponse> RenewForEpoch(const v1::RenewRequest& request, const domain::DeviceId& id,
                                                  const domain::Hash& key, bool begins_epoch);
  // `latest_end`: the certificate lasts no longer.
  absl::StatusOr<v1::Enrolled> Issue(const std::string& csr, const domain::DeviceId& device,
                                     std::optional<domain::Time> latest_end = std::nullopt) const;
  // The proof is by this device's signing key, within the window and newer than the last one used.
  struct Proof {
    bool valid = false;
    bool in_time = false;
    bool fresh = false;
  };
  Proof CheckProof(ledger::ProofKind kind, const std::string& forum, const std::string& device, std::int64_t time_ms,
                   const std::string& payload, const std::string& signature);
  absl::StatusOr<std::vector<v1::SignedStatement>> ReadStatements(const std::vector<std::uint64_t>& seqs) const;

  const Options options_;
  const ledger::SigningKey decoy_;  // checked when there is no device, so that the answer takes as long
  RateLimit renewals_;
  std::mutex mutex_;
  std::map<std::pair<int, domain::DeviceId>, std::int64_t> last_proof_;
};

}  // namespace mandat::server

#endif  // MANDAT_SERVER_HANDLERS_ENROLMENT_H_
