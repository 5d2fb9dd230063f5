#include "tests/simulation/digest.h"

#include "shared/ledger/sha256.h"
#include "tests/simulation/memory_disk.h"
#include "tests/support/value_text.h"

namespace mandat::simulation {
namespace {

void AddSized(ledger::Sha256Stream& to, std::string_view bytes) { to.AddU64(bytes.size()).Add(bytes); }

void AddServer(ledger::Sha256Stream& to, SimServer& server) {
  for (const ServerDisk::Transaction& transaction : server.disk.transactions()) {
    for (const server::LogRecord& record : transaction.records) {
      to.AddU64(record.place.epoch).AddU64(record.place.seq).AddU64(static_cast<std::uint64_t>(record.time.ms));
      to.Add(record.hash.view()).Add(record.commitment.view()).Add(record.salt.view()).Add(record.signature.view());
      to.Add(record.sealed_salt.view());
      AddSized(to, record.statement);
      AddSized(to, record.sealed);
    }
    to.Add(transaction.checkpoint.signature.view());
  }
  AddSized(to, MemoryDisk::Contents(server.drive));
  if (!server.up()) return;
  server.host().Read([&](const server::ForumHost::View& view) { AddSized(to, testing::TextOf(view.state)); });
}

void AddDevice(ledger::Sha256Stream& to, const SimDevice& device) {
  AddSized(to, device.name);
  AddSized(to, MemoryDisk::Contents(device.drive));
  if (!device.client) return;
  const client::ClientStatus status = device.client->status();
  AddSized(to, client::ConnectionName(status.connection));
  to.AddU64(status.records).AddU64(status.waiting);
  if (!device.client->enrolled()) return;
  AddSized(to, testing::TextOf(*device.client->confirmed()));
  for (const client::OutboxEntry& entry : device.client->OutboxEntries()) {
    AddSized(to, entry.statement.SerializeAsString());
    AddSized(to, client::OutboxStateName(entry.state));
    to.AddU64(entry.place.epoch).AddU64(entry.place.seq);
  }
}

}  // namespace

std::string DigestOf(World& world) {
  ledger::Sha256Stream all;
  all.AddU64(static_cast<std::uint64_t>(world.time.ms)).AddU64(world.queue.size());
  AddServer(all, world.server);
  for (const auto& [name, device] : world.devices) AddDevice(all, *device);
  return all.Finish().hex();
}

}  // namespace mandat::simulation
