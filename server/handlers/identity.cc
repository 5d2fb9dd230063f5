#include "server/handlers/identity.h"

#include "server/handlers/standing.h"

namespace mandat::server {
namespace {

absl::Status ClosedUntilEpoch() { return absl::UnavailableError(kAwaitsEpoch); }

}  // namespace

absl::Status CheckActive(const domain::Device* device) {
  if (device == nullptr) return absl::UnauthenticatedError("this certificate is not known here");
  switch (device->status) {
    case domain::DeviceStatus::kActive:
      return absl::OkStatus();
    case domain::DeviceStatus::kRevoked:
      return absl::PermissionDeniedError("this device is revoked");
    case domain::DeviceStatus::kWaitingForCountersignature:
      return absl::PermissionDeniedError("this device waits for its countersignature");
  }
  return absl::PermissionDeniedError("this device may not call");
}

absl::StatusOr<DeviceCaller> Identity::DeviceOf(const PeerKeys& peer) const {
  return host_->Read([&](const ForumHost::View& view) -> absl::StatusOr<DeviceCaller> {
    const domain::Device* device = view.DeviceByTlsKey(peer.tls_key);
    if (absl::Status status = CheckActive(device); !status.ok()) return status;
    // Whoever knows more than the copy would take it for a fraud, before it is said what happened.
    if (view.awaits_epoch && !MayBeginEpoch(view.state, *device)) return ClosedUntilEpoch();
    return DeviceCaller{device->id, device->person};
  });
}

absl::StatusOr<Caller> Identity::ReaderOf(const PeerKeys& peer) const {
  absl::StatusOr<DeviceCaller> device = DeviceOf(peer);
  if (device.ok()) return Caller{*std::move(device), ""};
  if (!absl::IsUnauthenticated(device.status())) return device.status();
  if (host_->Read([](const ForumHost::View& view) { return view.awaits_epoch; })) return ClosedUntilEpoch();
  absl::StatusOr<std::optional<SystemClient>> client = certificates_->FindClient(peer.certificate);
  if (!client.ok()) return absl::UnavailableError("the register cannot be read");
  if (!*client) return device.status();
  if ((*client)->revoked) return absl::PermissionDeniedError("this certificate is revoked");
  if ((*client)->scope != "read") return absl::PermissionDeniedError("this certificate's scope does not allow it");
  return Caller{{}, (*client)->name};
}

absl::Status Identity::CheckDevice(const domain::DeviceId& device) const {
  return host_->Read([&](const ForumHost::View& view) { return CheckActive(view.state.FindDevice(device)); });
}

}  // namespace mandat::server
