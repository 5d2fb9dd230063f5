// "No network", "refused" or "revoked"? The members' port cannot tell a device without a valid certificate, so the gate
// is asked; and whoever answers there is believed only as far as it proves what it says.
#include <algorithm>
#include <utility>

#include "absl/strings/str_cat.h"
#include "shared/client/alarm.h"
#include "shared/client/certificates.h"
#include "shared/client/sync.h"
#include "shared/client/sync_internal.h"
#include "shared/pki/certificate.h"
#include "shared/pki/keys.h"

namespace mandat::client {

GateTransport& Sync::gate() {
  if (!gate_) gate_ = core_.options.network->Gate(core_.identity->gate, core_.Roots());
  return *gate_;
}

void Sync::AskGate() {
  const Identity& identity = *core_.identity;
  v1::DeviceStatusRequest request;
  request.set_forum_id(identity.forum.bytes());
  request.set_device_id(identity.device.bytes());
  const domain::Time now = core_.ServerNow();
  request.set_time_ms(now.ms);
  request.set_signature(
      identity.key.Sign(ledger::ProofMessage(ledger::ProofKind::kStatus, identity.forum, identity.device, now, ""))
          .bytes());
  asking_ = gate().DeviceStatus(std::move(request), kProbeTimeout, InLoop(&Sync::OnDeviceStatus));
}

void Sync::OnDeviceStatus(absl::StatusOr<v1::DeviceStatusResponse> response) {
  asking_ = nullptr;
  const Identity& identity = *core_.identity;
  if (!response.ok()) {
    switch (response.status().code()) {
      case absl::StatusCode::kNotFound:
      case absl::StatusCode::kPermissionDenied:
      case absl::StatusCode::kUnauthenticated:
        SetConnection(Connection::kRefused, RefusedBecause::kUnknownDevice, std::string(response.status().message()));
        core_.status.lock_advised = true;
        return WaitAndRetry(true);
      case absl::StatusCode::kFailedPrecondition:
        // "Your clock": perhaps it was set right since this device learned how wrong it is. Whoever asks for a
        // certificate is told the time.
        if (!renewed_once_) return Renew();
        SetConnection(Connection::kClockWrong, RefusedBecause::kNotRefused, "the device's clock");
        return WaitAndRetry(false);
      default:
        // Nobody, or somebody with another CA? One handshake tells.
        asking_ = core_.options.network->FetchCa(core_.identity->gate, core_.CaHash(), false, kProbeTimeout,
                                                 InLoop(&Sync::OnGateProbed));
        return;
    }
  }
  switch (response->status()) {
    case v1::DeviceStatusResponse::STATUS_ACTIVE:
      core_.NoteContact(std::nullopt, false);
      if (core_.Now() > identity.certificate_to || absl::IsPermissionDenied(broken_by_) ||
          absl::IsUnauthenticated(broken_by_)) {
        const bool expired = core_.Now() > identity.certificate_to;
        SetConnection(Connection::kRefused, expired ? RefusedBecause::kCertificate : RefusedBecause::kPermission,
                      std::string(broken_by_.message()));
        if (!renewed_once_) return Renew();
        return WaitAndRetry(false);
      }
      asking_ = core_.options.network->FetchCa(core_.identity->members, core_.CaHash(), true, kProbeTimeout,
                                               InLoop(&Sync::OnMembersProbed));
      return;
    case v1::DeviceStatusResponse::STATUS_WAITING_FOR_COUNTERSIGNATURE:
      SetConnection(Connection::kRefused, RefusedBecause::kWaitingForCountersignature, "");
      return WaitAndRetry(false);
    case v1::DeviceStatusResponse::STATUS_REVOKED:
      return OnRevokedClaim(*response);
    default:
      SetConnection(Connection::kRefused, RefusedBecause::kUnknownDevice, "the gate knows no such device");
      core_.status.lock_advised = true;
      return WaitAndRetry(true);
  }
}

void Sync::OnGateProbed(absl::StatusOr<std::string> ca) {
  asking_ = nullptr;
  if (absl::IsUnauthenticated(ca.status())) {
    SetConnection(Connection::kRefused, RefusedBecause::kCertificate, std::string(ca.status().message()));
  } else {
    SetConnection(Connection::kNoNetwork, RefusedBecause::kNotRefused, std::string(broken_by_.message()));
  }
  WaitAndRetry(false);
}

// The gate knows us. If the members' port is there too, then it is our certificate that it does not take.
void Sync::OnMembersProbed(absl::StatusOr<std::string> ca) {
  asking_ = nullptr;
  if (ca.ok()) {
    if (absl::IsUnavailable(broken_by_) && !renewed_once_) {
      SetConnection(Connection::kRefused, RefusedBecause::kCertificate, std::string(broken_by_.message()));
      return Renew();
    }
    SetConnection(Connection::kRefused, RefusedBecause::kCertificate, std::string(broken_by_.message()));
    return WaitAndRetry(false);
  }
  SetConnection(absl::IsUnauthenticated(ca.status()) ? Connection::kRefused : Connection::kNoNetwork,
                absl::IsUnauthenticated(ca.status()) ? RefusedBecause::kCertificate : RefusedBecause::kNotRefused,
                std::string(ca.status().message()));
  // Perhaps the members' port has moved, or has another CA by now.
  if (asked_trust_) return WaitAndRetry(false);
  asked_trust_ = true;
  v1::GetTrustRequest request;
  request.set_forum_id(core_.identity->forum.bytes());
  asking_ = gate().GetTrust(std::move(request), kProbeTimeout, InLoop(&Sync::OnTrust));
}

void Sync::OnTrust(absl::StatusOr<v1::GetTrustResponse> response) {
  asking_ = nullptr;
  if (!response.ok()) return WaitAndRetry(false);
  const absl::StatusOr<TrustFound> trust = CheckTrust(*response, core_.identity->forum, core_.replica->current());
  if (!trust.ok() || !trust->is_news) return WaitAndRetry(false);
  const std::string& members = trust->members_address.empty() ? core_.identity->members : trust->members_address;
  const std::vector<std::string> roots = core_.Roots();
  const bool other_ca =
      std::any_of(trust->ca_certificates.begin(), trust->ca_certificates.end(), [&](const std::string& certificate) {
        return std::find(roots.begin(), roots.end(), certificate) == roots.end();
      });
  if (members == core_.identity->members && !other_ca) return WaitAndRetry(false);
  if (absl::Status kept = core_.KeepTrust(members, trust->ca_certificates); !kept.ok()) return core_.Fail(kept);
  Disconnect();
  Connect();
}

void Sync::OnRevokedClaim(const v1::DeviceStatusResponse& response) {
  const absl::Status proven = CheckRevocation(response, core_.identity->device, core_.replica->current());
  if (proven.ok()) {
    Stop();
    core_.Wipe();
    return;
  }
  // Anybody at the gate can say so: lock, keep everything, and ask again.
  SetConnection(Connection::kRefused, RefusedBecause::kUnprovenRevocation, std::string(proven.message()));
  core_.status.lock_advised = true;
  WaitAndRetry(true);
}

bool Sync::RenewalDue() const {
  const Identity& identity = *core_.identity;
  const std::int64_t life = identity.certificate_to.ms - identity.certificate_from.ms;
  return core_.Now().ms >= identity.certificate_from.ms + life / 3 * 2;
}

// On disk before it leaves, and the same one until there is a certificate for it: the server may have bound it to this
// device already, and then the device is known by nothing else.
absl::Status Sync::ChooseRenewalKey() {
  if (!renewed_.private_key.empty()) return absl::OkStatus();
  auto kept = core_.store->Get(meta::kRenewalKey);
  if (!kept.ok()) return kept.status();
  if (*kept) {
    renewed_.private_key = **std::move(kept);
    return absl::OkStatus();
  }
  auto key = pki::CreateTlsKey();
  if (!key.ok()) return absl::OkStatus();  // no request can be made without one: it is tried again
  if (absl::Status put = core_.store->Put(meta::kRenewalKey, *key); !put.ok()) return put;
  renewed_.private_key = *std::move(key);
  return absl::OkStatus();
}

// A key that cannot be used: the next try takes another one.
void Sync::GiveUpRenewal() {
  pki::Wipe(renewed_.private_key);
  if (absl::Status removed = core_.store->Remove(meta::kRenewalKey); !removed.ok()) return core_.Fail(removed);
  if (phase_ != Phase::kLive) WaitAndRetry(false);
}

void Sync::Renew() {
  renewed_once_ = true;
  const Identity& identity = *core_.identity;
  if (absl::Status chosen = ChooseRenewalKey(); !chosen.ok()) return core_.Fail(chosen);
  auto request_der = pki::CreateRequest(renewed_.private_key);
  if (!request_der.ok()) return GiveUpRenewal();
  v1::RenewRequest request;
  request.set_forum_id(identity.forum.bytes());
  request.set_device_id(identity.device.bytes());
  request.set_csr(*request_der);
  const domain::Time now = core_.ServerNow();
  request.set_time_ms(now.ms);
  request.set_signature(
      identity.key
          .Sign(ledger::ProofMessage(ledger::ProofKind::kRenew, identity.forum, identity.device, now, *request_der))
          .bytes());
  asking_ = gate().Renew(std::move(request), kCallTimeout, InLoop(&Sync::OnRenewed));
}

void Sync::OnRenewed(absl::StatusOr<v1::RenewResponse> response) {
  asking_ = nullptr;
  const bool live = phase_ == Phase::kLive;  // renewed in good time: the connection in use stays
  const auto failed = [&](std::string detail) {
    if (live) return;
    core_.status.detail = std::move(detail);
    WaitAndRetry(false);
  };
  if (!response.ok()) return failed(std::string(response.status().message()));
  if (response->has_refusal()) {
    const v1::Refusal& refusal = response->refusal();
    if (refusal.code() == v1::Refusal::CODE_CLOCK) {
      if (refusal.deadline_ms() > 0) core_.NoteContact(domain::Time{refusal.deadline_ms()}, true);
      // Without an offset it is right, and only what was known of it was wrong.
      core_.status.clock_wrong = core_.status.clock_offset_ms != 0;
      SetConnection(Connection::kClockWrong, RefusedBecause::kNotRefused, "the device's clock");
      // With the offset known a second try may succeed at once.
      if (refusal.deadline_ms() > 0) renewed_once_ = false;
    }
    if (refusal.code() == v1::Refusal::CODE_MALFORMED) {
      core_.status.detail = "no new certificate: CODE_MALFORMED";
      return GiveUpRenewal();
    }
    return failed(absl::StrCat("no new certificate: ", v1::Refusal::Code_Name(refusal.code())));
  }
  const std::string& der = response->renewed().certificate();
  auto certificate = pki::Certificate::FromDer(der);
  const absl::Status matches =
      certificate.ok() ? pki::Matches(*certificate, renewed_.private_key) : certificate.status();
  if (!matches.ok()) return failed("the new certificate is not for this device's key");
  auto transaction = core_.store->db().Begin();
  absl::Status stored = transaction.status();
  if (stored.ok()) stored = core_.store->Put(meta::kCertificate, der);
  if (stored.ok()) stored = core_.store->Put(meta::kTlsKey, renewed_.private_key);
  if (stored.ok()) stored = core_.store->Remove(meta::kRenewalKey);
  if (stored.ok()) stored = transaction->Commit();
  if (!stored.ok()) return core_.Fail(stored);
  Identity& identity = *core_.identity;
  pki::Wipe(identity.tls.private_key);
  identity.tls.certificate = der;
  identity.tls.private_key = std::move(renewed_.private_key);
  renewed_.private_key.clear();
  identity.certificate_from = certificate->not_before();
  identity.certificate_to = certificate->not_after();
  core_.status.certificate_expires = identity.certificate_to;
  core_.Changed();
  if (live && !core_.status.storage_failed) {
    // The next connection uses it; this one is good until it ends.
    return;
  }
  Disconnect();
  Connect();
}

}  // namespace mandat::client
