// Devices that come while the forum lives: somebody is invited, a new device asks for what it will sign, signs it and
// hands it in, and any of that may be lost on the way, or the device's power goes in between.
#include <algorithm>

#include "absl/strings/str_cat.h"
#include "tests/simulation/life.h"

namespace mandat::simulation {
namespace {

constexpr std::size_t kMostDevices = 6;

}  // namespace

void Run::Invite() {
  SimDevice* device = AnyDeviceThatIsOn();
  if (device == nullptr || !device->client->enrolled()) return;
  const std::shared_ptr<const domain::State> state = device->client->shown();
  if (!state->founded || state->mandates.empty()) return;
  // Mostly somebody who has a device already and needs another one; else who was given a mandate, or a substitute.
  domain::PersonId person = dice_.Of(state->devices_of).first;
  const domain::Mandate& mandate = dice_.Of(state->mandates);
  if (dice_.Chance(40) && !mandate.holder.empty()) person = mandate.holder;
  std::optional<domain::SubstituteScope> scope;
  if (dice_.Chance(20) && !state->meetings.empty()) {
    person = domain::PersonId(absl::StrCat("substitute-", 1 + dice_.Below(2)));
    scope = {mandate.id, dice_.Of(state->meetings).first, {}};
  }
  const domain::Time expires{device->client->Now().ms + (1 + dice_.Below(80)) * 86'400'000};
  const auto invitation = device->client->MakeInvitation(person, scope, expires, dice_.Chance(30), nullptr);
  if (!invitation.ok()) {
    // Refused, or its disk failed: then whether it is there is seen when the device is on again.
    if (!absl::IsPermissionDenied(invitation.status())) ++device->lost_acts;
    return;
  }
  world_->NoteWord(*device, invitation->statement);
  world_->Note(absl::StrCat(device->name, " invites ", person.value()));
  invitations_.push_back({person.value(), invitation->link, invitation->code});
}

SimDevice* Run::Newcomer() {
  for (auto& [name, device] : world_->devices) {
    if (!device->link.empty()) return device.get();
  }
  if (invitations_.empty() || world_->devices.size() >= kMostDevices) return nullptr;
  const Invited invited = dice_.Of(invitations_);
  SimDevice& device = world_->AddDevice(absl::StrCat("new-", ++newcomers_));
  device.person = invited.person;
  device.link = invited.link;
  device.code = invited.code;
  device.network.weather = SomeWeather();
  return &device;
}

void Run::Enrol() {
  SimDevice* device = Newcomer();
  if (device == nullptr) return;
  if (!device->client) SwitchOn(*device);
  if (!device->client || device->dying || device->client->status().storage_failed) return;
  device->network.express = true;
  device->network.express_loses = device->network.weather.lost;
  EnrolOnce(*device);
  device->network.express = false;
}

void Run::EnrolOnce(SimDevice& device) {
  client::Client& client = *device.client;
  if (!client.confirmation_pending()) {
    const auto preview = client.Prepare(device.link, device.name, device.code);
    // Not recorded yet, not any more, or out of reach.
    if (!preview.ok()) return;
    if (preview->person.value() != device.person) return world_->Violate("an invitation is for somebody else");
  }
  device.enrols = true;
  const auto refusal = client.Confirm();
  if (!refusal.ok()) {
    if (absl::IsDataLoss(refusal.status())) world_->Violate(absl::StrCat("enrolment: ", refusal.status().ToString()));
    return;
  }
  if (*refusal) {
    world_->Note(absl::StrCat(device.name, " of ", device.person, " is not taken: ", (*refusal)->ShortDebugString()));
    // Used by another device, say; its owner throws the link away.
    std::erase_if(invitations_, [&](const Invited& invited) { return invited.link == device.link; });
    world_->Remove(device);
    return;
  }
  world_->Note(absl::StrCat(device.name, " is a device of ", device.person));
  ++result_.enrolled;
  device.link.clear();
  world_->Enrolled(device);
}

}  // namespace mandat::simulation
