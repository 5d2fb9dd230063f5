// Becoming a device of a forum: from a link to a stored certificate. Internal.
//
// The steps are blocking and run on the caller's thread, without the client's lock while they wait. Nothing is signed
// before it was shown, and nothing is sent before it is durable.
#ifndef MANDAT_SHARED_CLIENT_ENROLMENT_H_
#define MANDAT_SHARED_CLIENT_ENROLMENT_H_

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "absl/status/statusor.h"
#include "shared/client/client.h"
#include "shared/client/network.h"
#include "shared/client/replica.h"
#include "shared/client/store.h"
#include "shared/ledger/signing.h"

namespace mandat::client {

// All that Confirm() needs, as it is kept between the two steps: in memory until confirmed, then on disk until
// answered.
struct PreparedEnrolment {
  Preview preview;
  bool founding = false;
  domain::ForumId forum;
  domain::PublicKey log_key;
  std::string signing_seed;  // 32 bytes, a secret
  std::string tls_key;       // PEM, a secret
  std::string csr;
  v1::SignedStatement statement;
  std::string founding_secret;
  std::string ca;  // DER
  std::string gate;
  std::string members;
};

[[nodiscard]] absl::StatusOr<PreparedEnrolment> PrepareFromLink(const Client::Options& options, std::string_view link,
                                                                std::string_view device_name, std::string_view code,
                                                                std::chrono::milliseconds timeout,
                                                                std::optional<AlarmNote>& alarm);

// Before anything is sent.
[[nodiscard]] absl::Status StorePending(Store& store, const PreparedEnrolment& prepared);
[[nodiscard]] absl::StatusOr<std::optional<PreparedEnrolment>> LoadPending(Store& store);
[[nodiscard]] absl::Status DropPending(Store& store);
// Sends (again) and returns the gate's word.
[[nodiscard]] absl::StatusOr<v1::EnrolResponse> SendEnrolment(const Client::Options& options,
                                                              const PreparedEnrolment& prepared,
                                                              std::chrono::milliseconds timeout);
// Checks certificate and receipt and makes this device enrolled.
[[nodiscard]] absl::Status FinishEnrolment(Store& store, const PreparedEnrolment& prepared,
                                           const v1::Enrolled& enrolled);

}  // namespace mandat::client

#endif  // MANDAT_SHARED_CLIENT_ENROLMENT_H_
