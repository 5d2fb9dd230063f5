#include "tests/simulation/invariants.h"

#include <algorithm>
#include <utility>

#include "absl/strings/str_cat.h"
#include "tests/simulation/world.h"

namespace mandat::simulation {
namespace {

using MaybeViolation = std::optional<std::string>;

v1::Statement Parsed(const std::string& bytes) {
  v1::Statement statement;
  (void)statement.ParseFromString(bytes);
  return statement;
}

}  // namespace

void LogHistory::TakeBack() {
  followed_ = 0;
  place_of.clear();
  bytes_of.clear();
  counters_.clear();
}

MaybeViolation LogHistory::Follow(const World& world) {
  const auto& transactions = world.server.disk.transactions();
  if (transactions.size() < followed_) TakeBack();
  for (; followed_ < transactions.size(); ++followed_) {
    for (const server::LogRecord& record : transactions[followed_].records) {
      const auto [known, is_new] = commitments.emplace(record.place, record.commitment.bytes());
      if (!is_new && known->second != record.commitment.view())
        return absl::StrCat("I1 one log: another record at epoch ", record.place.epoch, ", ", record.place.seq);
      const v1::Statement statement = Parsed(record.statement);
      const auto id = domain::StatementId::FromBytes(statement.statement_id()).value_or(domain::StatementId());
      if (!place_of.emplace(id, record.place).second)
        return absl::StrCat("I2 exactly once: record ", record.place.seq, " repeats an earlier one");
      bytes_of[id] = record.statement;
      const auto device = domain::DeviceId::FromBytes(statement.device_id()).value_or(domain::DeviceId());
      std::uint64_t& counter = counters_[device];
      const bool again = record.place.epoch > 1;
      if (statement.device_counter() <= counter && !again)
        return absl::StrCat("I2 exactly once: a counter of record ", record.place.seq, " does not rise");
      counter = std::max<std::uint64_t>(counter, statement.device_counter());
      if (statement.person().empty() || before_us.contains(id)) continue;
      const bool signed_here = std::any_of(world.devices.begin(), world.devices.end(), [&](const auto& entry) {
        const auto word = entry.second->words.find(id);
        return word != entry.second->words.end() && word->second == record.statement;
      });
      // An act during which its device's disk failed is known when the device is on again.
      const bool open = std::any_of(world.devices.begin(), world.devices.end(), [&](const auto& entry) {
        if (statement.has_enrol() && entry.second->enrols && entry.second->person == statement.person()) return true;
        return entry.second->id == device && entry.second->lost_acts > 0;
      });
      if (!signed_here && !open)
        return absl::StrCat("I3 signed words: nobody signed record ", record.place.seq, ": ",
                            statement.ShortDebugString());
    }
  }
  return std::nullopt;
}

MaybeViolation CheckKeptWords(SimDevice& device) {
  std::map<domain::StatementId, std::string> there;
  for (const client::OutboxEntry& entry : device.client->OutboxEntries())
    there[entry.id] = entry.statement.SerializeAsString();
  for (auto word = device.words.begin(); word != device.words.end();) {
    const auto found = there.find(word->first);
    if (found == there.end() && device.doubtful.contains(word->first)) {
      word = device.words.erase(word);
      continue;
    }
    if (found == there.end()) return absl::StrCat("I8 kept words: ", device.name, " has lost ", word->first.hex());
    if (found->second != word->second)
      return absl::StrCat("I8 kept words: ", device.name, " has changed ", word->first.hex());
    ++word;
  }
  return std::nullopt;
}

MaybeViolation CheckReplica(const World& world, const SimDevice& device) {
  const auto log = device.client->Export();
  // A disk that has died is noticed by whoever reads it first.
  if (!log.ok() && device.dying) return std::nullopt;
  if (!log.ok()) return absl::StrCat(device.name, ": ", log.status().ToString());
  std::uint64_t seq = 0;
  for (const v1::Record& record : log->records()) {
    if (record.header().seq() != ++seq) return absl::StrCat("I7 chain prefix: ", device.name, " lacks record ", seq);
    const auto known = world.history.commitments.find({record.header().epoch(), seq});
    if (known == world.history.commitments.end() || known->second != record.header().commitment())
      return absl::StrCat("I7 chain prefix: ", device.name, " has another record ", seq);
  }
  return std::nullopt;
}

}  // namespace mandat::simulation
