// The server's log put back to an older copy, as docs/operations.md says how; and everything working again at the end.
#include <algorithm>

#include "absl/strings/str_cat.h"
#include "server/host/fold.h"
#include "tests/simulation/life.h"

namespace mandat::simulation {

void Run::TakeBackup() { backups_.push_back(world_->server.disk.TakeCopy()); }

SimDevice* Run::OfficerFor(const ServerDisk& copy) {
  auto loaded = server::LoadLog(const_cast<ServerDisk&>(copy), world_->server.prepared().log_key.public_key());
  if (!loaded.ok()) return nullptr;
  const domain::State& state = loaded->folded.state;
  SimDevice* best = nullptr;
  std::uint64_t most = 0;
  for (auto& [name, device] : world_->devices) {
    if (device->client) device->records = device->client->status().records;
    most = std::max(most, device->records);
    const domain::Device* known = state.FindDevice(device->id);
    const bool office = domain::RolesOf(state, domain::PersonId(device->person)).secretariat();
    const bool active = known != nullptr && known->status == domain::DeviceStatus::kActive && !known->substitute;
    if (!device->client || !office || !active || !device->client->alarms().empty()) continue;
    if (best == nullptr || device->records > best->records) best = device.get();
  }
  return best != nullptr && best->records == most && best->records >= state.head.seq ? best : nullptr;
}

void Run::Restore() {
  if (!options_.restores || backups_.empty() || office_ != nullptr || !world_->server.takes_writes()) return;
  const ServerDisk::Copy backup = dice_.Of(backups_);
  ServerDisk copy;
  copy.CopyFrom(world_->server.disk);
  copy.PutBack(backup);
  SimDevice* officer = OfficerFor(copy);
  if (officer == nullptr) return;
  world_->Note(absl::StrCat("the server is put back to ", copy.transactions().back().checkpoint.size, " records"));
  world_->server.Crash();
  world_->server.disk.PutBack(backup);
  world_->history.TakeBack();
  world_->restored = true;
  ++result_.restores;
  std::erase_if(backups_, [&](const ServerDisk::Copy& other) { return other.operations > backup.operations; });
  office_ = officer;
  world_->server.put_back_in = world_->server.disk.transactions().back().checkpoint.epoch;
  for (auto& [name, device] : world_->devices) device->network.Cut();
  (void)world_->StartServer();
}

void Run::TryToBeginEpoch() {
  SimDevice& officer = *office_;
  if (!officer.client || !world_->server.takes_writes()) return;
  officer.network.express = true;
  auto plan = officer.client->PlanEpoch(std::chrono::milliseconds(100));
  // What another officer's device began, this one may never have heard of; then its number is given.
  if (plan.ok() && begun_by_ != &officer) plan->epoch = std::max(plan->epoch, begun_ + 1);
  if (!plan.ok()) {
    world_->Note(absl::StrCat("no epoch on ", officer.name, ": ", plan.status().ToString(), "; it is ",
                              client::ConnectionName(officer.client->status().connection), ", ",
                              officer.client->status().detail));
    if (absl::IsDataLoss(plan.status())) {
      world_->Violate(absl::StrCat("I1 one log: after a restore ", plan.status().message()));
    } else {
      // Stopped by the alarm, or with a certificate that is newer than the copy: it listens again.
      officer.client->Retry();
    }
  } else {
    const std::size_t before = officer.client->OutboxEntries().size();
    const auto begun = officer.client->BeginEpoch(*plan, "Disken gick sönder", std::chrono::milliseconds(100));
    const auto entries = officer.client->OutboxEntries();
    if (entries.size() > before)
      world_->NoteWord(officer, entries.back().id);
    else if (!begun.ok() && officer.dying)
      ++officer.lost_acts;  // as of any act (World::Act)
    // One whose answer was lost began all the same; by its words that came after it the officer may be none any more.
    const std::uint64_t epoch = world_->server.disk.transactions().back().checkpoint.epoch;
    const bool begun_before = begun.ok() && begun->refusal && begun->refusal->code() == v1::Refusal::CODE_NOT_ALLOWED &&
                              epoch > world_->server.put_back_in;
    if (begun_before || (begun.ok() && begun->state == client::OutboxState::kReceived)) {
      world_->Note(absl::StrCat("epoch ", begun_before ? epoch : plan->epoch, " begins after ", plan->kept.seq));
      begun_ = begun_before ? epoch : plan->epoch;
      begun_by_ = &officer;
      office_ = nullptr;
      offers_ = &officer;
    } else if (begun.ok() && begun->refusal) {
      world_->Violate(absl::StrCat("no epoch begins: ", begun->refusal->ShortDebugString()));
    } else {
      world_->Note(absl::StrCat("no epoch: ", begun.status().ToString()));
    }
  }
  officer.network.express = false;
}

void Run::GetQuiet() {
  world_->Note("everything works again");
  World& world = *world_;
  world.server.clock.offset_ms = 0;
  world.server.disk.next_append.reset();
  if (world.server.up() && !world.server.takes_writes()) CrashServer();
  for (int attempt = 0; attempt < 5 && !world.server.up(); ++attempt) (void)world.StartServer();
  for (auto& [name, device] : world.devices) {
    device->clock.offset_ms = 0;
    device->network.up = true;
    device->network.weather = {};
    if (device->dying) world.Crash(*device);
    if (!device->client && !device->wiped) SwitchOn(*device);
  }
  // For longer than a proof may be ahead of the server's clock (server::kProofWindowMs), which has just been set right.
  for (int attempt = 0; attempt < 30 && office_ != nullptr && !world.violation; ++attempt) {
    TryToBeginEpoch();
    world.RunFor(30'000);
  }
  for (int attempt = 0; attempt < 3 && !world.violation; ++attempt) Enrol();
  for (int round = 0; round < 40 && !world.violation; ++round) {
    if (offers_ != nullptr && offers_->client && round == 2) Offer();
    for (auto& [name, device] : world.devices) {
      if (device->client) device->client->Retry();
    }
    world.RunFor(round < 6 ? 10'000 : 600'000);
    world.CheckStep();
    if (round >= 3 && IsQuiet()) break;
  }
  world.RunFor(10'000);
  world.CheckStep();
  if (world.violation) return;
  world.violation = CheckQuiet(world);
}

void Run::Offer() {
  if (offers_->client->status().connection != client::Connection::kOnline) return;
  offers_->network.express = true;
  (void)offers_->client->OfferHeld(std::chrono::milliseconds(100));
  offers_->network.express = false;
}

bool Run::IsQuiet() {
  return world_->server.host().Read([&](const server::ForumHost::View& view) {
    return std::all_of(world_->devices.begin(), world_->devices.end(), [&](const auto& entry) {
      if (!entry.second->client || !entry.second->client->enrolled()) return true;
      const client::ClientStatus status = entry.second->client->status();
      const domain::Device* known = view.state.FindDevice(entry.second->id);
      if (known != nullptr && known->status == domain::DeviceStatus::kWaitingForCountersignature) return true;
      return status.connection == client::Connection::kOnline && status.records == view.state.head.seq &&
             status.waiting == 0;
    });
  });
}

}  // namespace mandat::simulation
