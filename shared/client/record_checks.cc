#include "shared/client/record_checks.h"

#include <algorithm>
#include <system_error>
#include <utility>

#include "shared/ledger/authentic.h"
#include "shared/ledger/signing.h"

namespace mandat::client {
namespace {

constexpr std::size_t kGroup = 16;
constexpr unsigned kMostHelpers = 7;

}  // namespace

RecordChecks::RecordChecks(const domain::State& state) : signatures_(true) {
  keys_.log_key = state.log_key;
  keys_.recovery_key = state.recovery_key;
  for (const auto& [id, device] : state.devices) keys_.devices[id].signing_key = device.signing_key;
}

RecordChecks::~RecordChecks() {
  {
    const std::lock_guard lock(mutex_);
    ends_ = true;
    waiting_.clear();  // nothing more is begun
  }
  wake_.notify_all();
  for (std::thread& helper : helpers_) helper.join();
}

void RecordChecks::GetHelp() {
  if (!helpers_.empty()) return;
  const unsigned cores = std::thread::hardware_concurrency();
  for (unsigned i = 1; i < std::min(cores, kMostHelpers + 1); ++i) {
    try {
      helpers_.emplace_back([this] { Help(); });
    } catch (const std::system_error&) {
      break;  // no thread to be had: whoever asks examines
    }
  }
}

void RecordChecks::Add(const v1::Record& record) {
  if (open_ == nullptr) {
    open_ = std::make_shared<Group>();
    open_->records.reserve(kGroup);
  }
  open_->records.push_back(&record);
  ++added_;
  if (open_->records.size() == kGroup) Close();
}

void RecordChecks::Close() {
  if (open_ == nullptr) return;
  groups_.push_back(open_);
  {
    const std::lock_guard lock(mutex_);
    waiting_.push_back(std::move(open_));
  }
  open_ = nullptr;
  wake_.notify_one();
}

std::shared_ptr<RecordChecks::Group> RecordChecks::Next() {
  const std::lock_guard lock(mutex_);
  if (waiting_.empty()) return nullptr;
  std::shared_ptr<Group> group = std::move(waiting_.front());
  waiting_.pop_front();
  group->progress.store(Progress::kTaken, std::memory_order_relaxed);
  return group;
}

void RecordChecks::Help() {
  while (true) {
    {
      std::unique_lock lock(mutex_);
      wake_.wait(lock, [this] { return ends_ || !waiting_.empty(); });
      if (ends_) return;
    }
    if (const std::shared_ptr<Group> group = Next()) Work(*group);
  }
}

std::optional<domain::PublicKey> RecordChecks::KeyOf(const v1::Statement& statement) {
  if (statement.has_found_forum() || statement.has_enrol()) {
    const std::optional<domain::PublicKey> key = ledger::SignerOf(keys_, statement);
    if (!key) return key;
    const std::unique_lock lock(keys_mutex_);
    keys_.devices[ledger::DeviceIdOf(*key)].signing_key = *key;
    return key;
  }
  const std::shared_lock lock(keys_mutex_);
  return ledger::SignerOf(keys_, statement);
}

void RecordChecks::Work(Group& group) {
  group.examined.reserve(group.records.size());
  for (const v1::Record* record : group.records) {
    ledger::Examined& examined = group.examined.emplace_back(ledger::Examine(*record));
    if (!signatures_ || !record->has_body() || examined.refusal) continue;
    const v1::RecordBody& body = record->body();
    const auto signature = domain::Signature::FromBytes(body.signature());
    const std::optional<domain::PublicKey> key = KeyOf(examined.authentic.statement);
    if (key && signature && ledger::VerifyStatement(*key, body.statement(), *signature)) examined.verified_with = key;
  }
  group.progress.store(Progress::kDone, std::memory_order_release);
  group.progress.notify_all();
}

ledger::Examined RecordChecks::Take() {
  if (groups_.empty()) Close();
  const std::shared_ptr<Group> group = groups_.front();
  while (group->progress.load(std::memory_order_acquire) != Progress::kDone) {
    // Somebody has it in hand, or it is still to be begun: help, and wait only when there is nothing left to help with.
    if (const std::shared_ptr<Group> next = Next()) {
      Work(*next);
    } else {
      group->progress.wait(Progress::kTaken, std::memory_order_acquire);
    }
  }
  ledger::Examined examined = std::move(group->examined[group->given]);
  if (++group->given == group->examined.size()) groups_.pop_front();
  return examined;
}

}  // namespace mandat::client
