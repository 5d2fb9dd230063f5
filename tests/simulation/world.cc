#include "tests/simulation/world.h"

#include <algorithm>
#include <filesystem>
#include <utility>

#include "absl/strings/str_cat.h"
#include "shared/domain/visibility.h"
#include "shared/ledger/chain.h"
#include "tests/simulation/memory_disk.h"
#include "tests/support/state_invariants.h"

namespace mandat::simulation {
namespace {

std::optional<domain::StatementId> IdOfBytes(const std::string& bytes) {
  v1::Statement statement;
  if (!statement.ParseFromString(bytes)) return std::nullopt;
  return domain::StatementId::FromBytes(statement.statement_id());
}

}  // namespace

World::World(const ServerIdentity* identity, std::uint64_t the_seed, std::string the_directory, int submits_per_minute)
    : seed(the_seed),
      directory(std::move(the_directory)),
      dice(testing::Dice::Apart(the_seed)),
      server(identity, &time, directory, std::to_string(the_seed), submits_per_minute) {
  std::filesystem::create_directories(directory);
}

World::~World() {
  // Without power nothing is put in order for another time.
  for (auto& [name, device] : devices) {
    MemoryDisk::PowerOff(device->drive);
    device->client = nullptr;
  }
  MemoryDisk::PowerOff(server.drive);
  server.Crash();
  MemoryDisk::EraseBelow(directory);
  std::error_code error;
  std::filesystem::remove_all(directory, error);
}

SimDevice& World::AddDevice(const std::string& name) {
  auto& slot = devices[name];
  slot = std::make_unique<SimDevice>(name, directory + "/" + name, std::to_string(seed), &server, &queue, &time, &dice,
                                     this);
  return *slot;
}

void World::Remove(SimDevice& device) {
  const std::string drive = device.drive;
  devices.erase(std::string(device.name));
  MemoryDisk::Erase(drive);
}

void World::Enrolled(SimDevice& device) {
  device.id = device.client->device();
  for (const client::OutboxEntry& entry : device.client->OutboxEntries()) NoteWord(device, entry.id);
}

bool World::StartServer() {
  if (absl::Status status = server.Start(); !status.ok()) {
    // Set the clock, then start: what its operator is told.
    if (absl::IsFailedPrecondition(status)) {
      server.clock.offset_ms += 3'600'000;
      return false;
    }
    Violate(absl::StrCat("the server does not start: ", status.ToString()));
    return false;
  }
  if (restored) return true;
  server.host().Read([&](const server::ForumHost::View& view) {
    for (const auto& [id, place] : history.acknowledged) {
      const auto found = view.state.statements.find(id);
      if (found == view.state.statements.end() || found->second.place != place)
        Violate(absl::StrCat("I4 acknowledged: the receipt for record ", place.seq, " names nothing after a restart"));
    }
  });
  return true;
}

bool World::Open(SimDevice& device) {
  client::Client::Options options;
  options.directory = device.drive;
  options.key = vault::SecretBytes::CopyOf(std::string(32, 'k'));
  options.clock = &device.clock;
  options.random = &device.random;
  options.keeper = &device.keeper;
  options.network = &device.network;
  options.listener = [&device] { ++device.told; };
  auto opened = client::Client::Open(std::move(options));
  if (opened.ok()) {
    device.client = *std::move(opened);
    device.id = device.client->device();
    if (mutations.device_syncs_lie) MemoryDisk::LieAboutSyncs(device.drive, true);
    AdoptWords(device);
    if (auto found = CheckKeptWords(device)) Violate(*found);
    return true;
  }
  if (absl::IsFailedPrecondition(opened.status())) {
    device.wiped = true;
  } else if (!device.dying) {
    Violate(absl::StrCat(device.name, " does not open: ", opened.status().ToString()));
  }
  return false;
}

void World::Crash(SimDevice& device) {
  MemoryDisk::PowerOff(device.drive);
  device.client = nullptr;
  device.network.Cut();
  MemoryDisk::PowerOn(device.drive);
  device.dying = false;
}

void World::RunUntil(std::int64_t end) {
  while (true) {
    std::int64_t next = INT64_MAX;
    for (int round = 0; round < 1000; ++round) {
      bool moved = false;
      while (queue.RunOne(time.ms)) moved = true;
      next = INT64_MAX;
      for (auto& [name, device] : devices) {
        if (!device->client) continue;
        const std::int64_t due = device->client->Step();
        if (due >= 0) next = std::min(next, due);
      }
      server.Step();
      for (auto& [name, device] : devices) moved = device->network.Pump() || moved;
      if (!moved) break;
    }
    next = std::min(next, queue.next());
    if (next > end || violation) break;
    time.ms = std::max(time.ms, next);
  }
  time.ms = std::max(time.ms, end);
}

void World::Sleep(std::int64_t ms) {
  for (auto& [name, device] : devices) device->network.Cut();
  time.ms += ms;
}

void World::NoteWord(SimDevice& device, const domain::StatementId& id) {
  const auto entry = device.client->FindOutboxEntry(id);
  if (!entry) return Violate(absl::StrCat("I8 kept words: ", device.name, " signed what its outbox does not have"));
  device.words[id] = entry->statement.SerializeAsString();
}

bool World::Act(SimDevice& device, const v1::Statement& act, const v1::SealedPart* sealed) {
  const auto result = device.client->Act(act, sealed);
  if (!result.ok()) {
    ++device.lost_acts;
    return false;
  }
  if (result->refusal) return false;
  NoteWord(device, result->id);
  return true;
}

void World::AdoptWords(SimDevice& device) {
  for (const client::OutboxEntry& entry : device.client->OutboxEntries()) {
    if (device.words.contains(entry.id)) continue;
    if (history.before_us.contains(entry.id)) continue;
    const bool enrolment = entry.statement.has_enrol() && device.enrols;
    if (!enrolment && --device.lost_acts < 0)
      Violate(absl::StrCat("I3 signed words: ", device.name, " holds one that nobody signed"));
    device.words[entry.id] = entry.statement.SerializeAsString();
  }
}

void World::AnswerLeaves(const v1::SignedStatement& statement, v1::SubmitResponse& response) {
  if (!response.has_receipt()) return;
  const v1::Receipt& receipt = response.receipt();
  const auto id = IdOfBytes(statement.statement());
  const domain::Place place{receipt.epoch(), receipt.seq()};
  auto records = server.disk.Read(receipt.seq() - 1, 1, SIZE_MAX);
  if (!records.ok() || records->empty() || records->front().statement != statement.statement())
    Violate(absl::StrCat("I4 acknowledged: a receipt for record ", receipt.seq(), ", which is not durable"));
  if (id && !history.acknowledged.emplace(*id, place).second) {
    history.acknowledged[*id] = place;
    if (mutations.server_records_repeats && records.ok() && !records->empty()) RecordAgain(records->front());
  }
  if (!mutations.receipts_are_swapped) return;
  const v1::Receipt own = receipt;
  if (other_receipt_) *response.mutable_receipt() = *other_receipt_;
  other_receipt_ = own;
}

void World::RecordAgain(const server::LogRecord& record) {
  const ServerDisk::Transaction& last = server.disk.transactions().back();
  server::LogRecord again = record;
  again.place = {last.checkpoint.epoch, last.checkpoint.size + 1};
  again.hash = ledger::NextHash(last.checkpoint.forum, again.place, last.checkpoint.head, again.commitment);
  ledger::Checkpoint checkpoint = last.checkpoint;
  checkpoint.size = again.place.seq;
  checkpoint.head = again.hash;
  checkpoint.signature = server.prepared().log_key.Sign(ledger::CheckpointBytes(checkpoint));
  (void)server.disk.Append(again.place.seq - 1, {again}, checkpoint);
}

void World::FeedLeaves(const server::DeviceCaller& viewer, v1::SubscribeResponse& response) {
  if (mutations.feed_forgets_revealed) response.clear_revealed();
  if (mutations.feed_skips_a_record && response.records_size() > 2) response.mutable_records()->DeleteSubrange(1, 1);
  if (mutations.feed_adds_sealed_parts) {
    for (v1::Record& record : *response.mutable_records()) {
      auto whole = server.disk.Read(record.header().seq() - 1, 1, SIZE_MAX);
      if (!whole.ok() || whole->empty() || !whole->front().has_sealed || !record.has_body()) continue;
      record.mutable_sealed()->set_salt(whole->front().sealed_salt.bytes());
      record.mutable_sealed()->set_sealed(whole->front().sealed);
    }
  }
  server.host().Read([&](const server::ForumHost::View& view) {
    const domain::Device* device = view.state.FindDevice(viewer.device);
    if (device == nullptr) return Violate("I6 the wire: records for a device that is unknown");
    const domain::Roles roles = domain::RolesOfDevice(view.state, *device);
    const auto check = [&](const v1::Record& record) {
      const std::uint64_t seq = record.header().seq();
      const domain::Visibility visible = domain::Visible(view.state, view.state.facts[seq - 1], device->person, roles);
      if (record.has_body() && !visible.body)
        Violate(absl::StrCat("I6 the wire: the body of record ", seq, " for ", device->person.value()));
      if (record.has_sealed() && !visible.sealed)
        Violate(absl::StrCat("I6 the wire: the sealed part of record ", seq, " for ", device->person.value()));
    };
    for (const v1::Record& record : response.records()) check(record);
    for (const v1::Record& record : response.revealed()) check(record);
  });
}

void World::CheckStep() {
  if (violation) return;
  ++steps;
  if (server.up()) {
    if (auto found = history.Follow(*this)) return Violate(*found);
    // A state is made by its log alone.
    const auto found = server.host().Read([this](const server::ForumHost::View& view) -> std::optional<std::string> {
      if (view.head == checked_head_) return std::nullopt;
      checked_head_ = view.head;
      return testing::CheckState(view.state);
    });
    if (found) return Violate(absl::StrCat("I5 one voice: ", *found));
  }
  for (auto& [name, device] : devices) {
    if (!device->client || device->told == device->checked) continue;
    device->checked = device->told;
    const client::ClientStatus status = device->client->status();
    if (status.connection == client::Connection::kRevoked) {
      device->wiped = true;
      device->client = nullptr;
      device->network.Cut();
      continue;
    }
    device->records = status.records;
    if (!device->client->alarms().empty() && !restored) {
      const client::Alarm alarm = device->client->alarms().front();
      return Violate(absl::StrCat("I9 no alarm: ", name, " says ", alarm.name, ": ", alarm.explanation));
    }
    if (status.storage_failed) {
      if (!device->dying) return Violate(absl::StrCat(name, ": ", status.detail));
      continue;
    }
    if (auto found = CheckKeptWords(*device)) return Violate(*found);
    if (dice.Chance(15)) {
      if (auto found = CheckReplica(*this, *device)) return Violate(*found);
    }
  }
}

}  // namespace mandat::simulation
