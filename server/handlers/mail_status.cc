#include "server/handlers/mail_status.h"

#include "server/handlers/standing.h"
#include "shared/domain/roles.h"

namespace mandat::server {

absl::StatusOr<v1::GetMailStatusResponse> MailStatusHandler::Get(const PeerKeys& peer) const {
  const absl::StatusOr<DeviceCaller> caller = identity_->DeviceOf(peer);
  if (!caller.ok()) return caller.status();
  const bool may = host_->Read([&](const ForumHost::View& view) {
    const domain::Device* device = view.state.FindDevice(caller->device);
    if (device == nullptr) return false;
    const domain::Roles roles = domain::RolesOfDevice(view.state, *device);
    return roles.secretariat() || (!roles.scoped && RunsAMeeting(view.state, device->person));
  });
  if (!may) return absl::PermissionDeniedError("how mail stands is for chair and secretary");
  v1::GetMailStatusResponse status = status_ ? status_() : v1::GetMailStatusResponse();
  for (const std::string& id : authserv_ids_) status.add_trusted_authserv_ids(id);
  return status;
}

}  // namespace mandat::server
