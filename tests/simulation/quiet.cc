// What holds when nothing moves any more.
#include <algorithm>
#include <set>
#include <utility>

#include "absl/strings/str_cat.h"
#include "server/host/fold.h"
#include "shared/client/fold.h"
#include "shared/domain/decide.h"
#include "shared/domain/positions.h"
#include "shared/domain/visibility.h"
#include "shared/ledger/receipt.h"
#include "tests/simulation/world.h"
#include "tests/support/value_text.h"

namespace mandat::simulation {
namespace {

using client::OutboxEntry;
using client::OutboxState;
using MaybeViolation = std::optional<std::string>;
using testing::FirstDifference;
using testing::TextOf;

// Q1
MaybeViolation CheckConverged(const SimDevice& device, const domain::State& state, bool restored) {
  const client::ClientStatus status = device.client->status();
  if (status.connection != client::Connection::kOnline)
    return absl::StrCat("Q1 convergence: ", device.name, " is ", client::ConnectionName(status.connection), ": ",
                        status.detail);
  if (status.records != state.head.seq)
    return absl::StrCat("Q1 convergence: ", device.name, " has ", status.records, " of ", state.head.seq, " records");
  // After a restore what a recorded word stands on may be gone for good; and what changes that word waits behind it.
  std::set<domain::StatementId> held;
  for (const OutboxEntry& entry : device.client->OutboxEntries()) {
    if (entry.state != OutboxState::kWaiting && entry.state != OutboxState::kSending) continue;
    const auto changes = domain::StatementId::FromBytes(entry.statement.replaces());
    const bool behind = changes && held.contains(*changes);
    if (!restored || !(entry.receipt_verified || behind))
      return absl::StrCat("Q1 convergence: ", device.name, " still has to send ", entry.statement.ShortDebugString());
    held.insert(entry.id);
  }
  return std::nullopt;
}

// Q2, and the records for Q3.
MaybeViolation CheckVisible(const SimDevice& device, const domain::State& state, const v1::LogFile& log) {
  const domain::Device* known = state.FindDevice(device.id);
  if (known == nullptr) return absl::StrCat("Q2 visibility: ", device.name, " is unknown to the server");
  const domain::Roles roles = domain::RolesOfDevice(state, *known);
  for (const v1::Record& record : log.records()) {
    const domain::RecordFacts& facts = state.facts[record.header().seq() - 1];
    const domain::Visibility visible = domain::Visible(state, facts, known->person, roles);
    const bool own = facts.author == known->person;  // kept, also when it is not granted any more
    const auto say = [&](const char* what) {
      return absl::StrCat("Q2 visibility: ", device.name, " (", known->person.value(), ") ", what, " record ",
                          record.header().seq(), " (", static_cast<int>(facts.act), " by ", facts.author.value(), ")");
    };
    // That a paper was taken from its readers is kept by whoever may have been one of them by name: the device, which
    // has dropped the paper, cannot know.
    const bool told = facts.act == v1::Statement::kSetDocumentAccess && !roles.scoped;
    if (record.has_body() && !visible.body && !own && !told) return say("holds the body of");
    if (!record.has_body() && visible.body) return say("misses the body of");
    if (!facts.has_sealed) continue;
    if (record.has_sealed() && !visible.sealed && !own) return say("holds the sealed part of");
    if (!record.has_sealed() && visible.sealed) return say("misses the sealed part of");
  }
  return std::nullopt;
}

// Q3
MaybeViolation CheckSameFold(const SimDevice& device, const domain::State& server, const v1::LogFile& log) {
  const std::shared_ptr<const domain::State> state = device.client->confirmed();
  client::Fold fold(device.client->forum(), device.client->person(), device.id);
  fold.NoteDay(state->as_of);
  for (const v1::Record& record : log.records()) {
    const client::Finding finding = fold.Take(record, client::Trust::kOwnDisk, ledger::Examine(record));
    if (!finding.ok()) return absl::StrCat("Q3 same fold: ", device.name, ": ", finding.alarm, " ", finding.detail);
  }
  if (std::string differs = FirstDifference(TextOf(*state), TextOf(fold.state())); !differs.empty())
    return absl::StrCat("Q3 same fold: ", device.name, " ", differs);
  for (const auto& [id, meeting] : state->meetings) {
    const domain::Meeting* there = server.FindMeeting(id);
    if (there == nullptr || !state->KnowsMeeting(meeting)) continue;
    const std::string differs = FirstDifference(TextOf(domain::ForecastMeeting(*state, meeting)),
                                                TextOf(domain::ForecastMeeting(server, *there)));
    if (!differs.empty())
      return absl::StrCat("Q3 same fold: the forecast of ", id.value(), " on ", device.name, " ", differs);
  }
  // A secretary's device that was invited for a substitute's scope is no secretary's.
  const domain::Device* known = server.FindDevice(device.id);
  if (state->hidden_bodies > 0 || !domain::RolesOfDevice(server, *known).secretariat()) return std::nullopt;
  domain::State seen = *state;
  seen.viewer = domain::PersonId();
  seen.viewer_device = domain::DeviceId();
  seen.as_of = {};
  if (std::string differs = FirstDifference(TextOf(seen), TextOf(server)); !differs.empty())
    return absl::StrCat("Q3 same fold: ", device.name, " and the server ", differs);
  return std::nullopt;
}

// Q4
MaybeViolation CheckAnswers(const World& world, const SimDevice& device) {
  for (const OutboxEntry& entry : device.client->OutboxEntries()) {
    if (world.history.before_us.contains(entry.id)) continue;
    const auto recorded = world.history.place_of.find(entry.id);
    const bool there = recorded != world.history.place_of.end();
    const auto say = [&](const char* what) {
      return absl::StrCat("Q4 answers: ", device.name, " says ", client::OutboxStateName(entry.state), ", and it is ",
                          what, ": ", entry.statement.ShortDebugString());
    };
    if (entry.state == OutboxState::kReceived && (!there || recorded->second != entry.place)) return say("not there");
    if (entry.state == OutboxState::kReceived && !device.client->ReceiptFile(entry.id).ok())
      return say("without receipt");
    const bool refused = entry.state == OutboxState::kRefused || entry.state == OutboxState::kSuperseded ||
                         entry.state == OutboxState::kRevoked;
    if (refused && there) return say("in the log");
    if (entry.state == OutboxState::kLost && (there || !world.restored)) return say("in the log, or never lost");
  }
  return std::nullopt;
}

// Of a word that was recorded once and is not there any more: it waits to be taken again, or its owner is told. One
// whose receipt got lost on its way was answered anew, by what held then.
bool SaysWhatBecameOfIt(const OutboxEntry& entry) {
  switch (entry.state) {
    case OutboxState::kLost:
    case OutboxState::kSending:
    case OutboxState::kRevoked:
      return true;
    case OutboxState::kRefused:
    case OutboxState::kSuperseded:
      return !entry.receipt_verified;
    default:
      return false;
  }
}

MaybeViolation CheckAcknowledged(const World& world) {
  for (const auto& [id, place] : world.history.acknowledged) {
    if (world.history.place_of.contains(id)) continue;
    if (!world.restored) return absl::StrCat("Q4 answers: acknowledged record ", place.seq, " is gone");
    bool explained = false;
    std::string said;
    for (const auto& [name, device] : world.devices) {
      if (!device->words.contains(id)) continue;
      // Whoever was wiped offers nothing again; the others say what became of it.
      if (!device->client) {
        explained = true;
        continue;
      }
      const auto entry = device->client->FindOutboxEntry(id);
      explained = explained || (entry && SaysWhatBecameOfIt(*entry));
      absl::StrAppend(&said, "; ", name, " says ", entry ? client::OutboxStateName(entry->state) : "nothing", " of ",
                      entry ? entry->statement.ShortDebugString() : id.hex());
    }
    if (!explained)
      return absl::StrCat("Q4 answers: acknowledged record ", place.seq, " is gone, and nobody says so", said);
  }
  return std::nullopt;
}

}  // namespace

MaybeViolation CheckQuiet(World& world) {
  if (!world.server.up()) return "the server is down";
  const domain::State server = world.server.host().Read([](const server::ForumHost::View& view) { return view.state; });
  for (auto& [name, device] : world.devices) {
    if (!device->client || !device->client->enrolled()) continue;
    const domain::Device* known = server.FindDevice(device->id);
    if (known == nullptr || known->status != domain::DeviceStatus::kActive) continue;
    if (auto found = CheckConverged(*device, server, world.restored)) return found;
    if (auto found = CheckReplica(world, *device)) return found;
    const auto log = device->client->Export();
    if (!log.ok()) return absl::StrCat(name, ": ", log.status().ToString());
    if (auto found = CheckVisible(*device, server, *log)) return found;
    if (auto found = CheckSameFold(*device, server, *log)) return found;
    if (auto found = CheckAnswers(world, *device)) return found;
    if (auto found = CheckKeptWords(*device)) return found;
  }
  if (auto found = CheckAcknowledged(world)) return found;
  auto loaded = server::LoadLog(world.server.disk, world.server.prepared().log_key.public_key());
  if (!loaded.ok()) return absl::StrCat("Q5 reload: ", loaded.status().ToString());
  if (std::string differs = FirstDifference(TextOf(loaded->folded.state), TextOf(server)); !differs.empty())
    return absl::StrCat("Q5 reload: ", differs);
  return std::nullopt;
}

}  // namespace mandat::simulation
