#include "shared/client/signature_checks.h"

#include <algorithm>
#include <string>
#include <system_error>

#include "absl/container/flat_hash_map.h"
#include "mandat/v1/statement.pb.h"
#include "shared/ledger/authentic.h"
#include "shared/ledger/signing.h"

namespace mandat::client {
namespace {

constexpr std::size_t kWorthIt = 64;
constexpr std::size_t kGroup = 16;
constexpr unsigned kMostHelpers = 7;

}  // namespace

SignatureChecks::SignatureChecks(const domain::State& state, const std::vector<v1::Record>& records)
    : records_(records), progress_(records.size() < kWorthIt ? 0 : records.size()) {
  const unsigned cores = std::thread::hardware_concurrency();
  if (records.size() < kWorthIt || cores < 2) return;
  keys_.resize(records.size());
  absl::flat_hash_map<std::string, domain::PublicKey> enrolled_here;
  for (std::size_t i = 0; i < records.size(); ++i) {
    v1::Statement statement;
    if (!records[i].has_body() || !statement.ParseFromString(records[i].body().statement())) continue;
    keys_[i] = ledger::SignerOf(state, statement);
    if (statement.has_found_forum() || statement.has_enrol()) {
      if (keys_[i]) enrolled_here[ledger::DeviceIdOf(*keys_[i]).bytes()] = *keys_[i];
    } else if (!keys_[i]) {
      const auto found = enrolled_here.find(statement.device_id());
      if (found != enrolled_here.end()) keys_[i] = found->second;
    }
  }
  for (unsigned i = 1; i < std::min(cores, kMostHelpers + 1); ++i) {
    try {
      helpers_.emplace_back([this] {
        while (CheckSome()) {
        }
      });
    } catch (const std::system_error&) {
      break;  // no thread to be had: whoever asks checks
    }
  }
}

SignatureChecks::~SignatureChecks() {
  next_ = records_.size();  // nothing more is begun
  for (std::thread& helper : helpers_) helper.join();
}

bool SignatureChecks::CheckSome() const {
  const std::size_t begin = next_.fetch_add(kGroup);
  if (begin >= records_.size()) return false;
  for (std::size_t i = begin; i < std::min(begin + kGroup, records_.size()); ++i) {
    bool right = false;
    if (keys_[i]) {
      const v1::RecordBody& body = records_[i].body();
      const auto signature = domain::Signature::FromBytes(body.signature());
      right = signature && ledger::VerifyStatement(*keys_[i], body.statement(), *signature);
    }
    progress_[i].store(right ? Progress::kRight : Progress::kNotRight, std::memory_order_release);
    progress_[i].notify_one();
  }
  return true;
}

std::optional<domain::PublicKey> SignatureChecks::VerifiedWith(std::size_t index) const {
  if (keys_.empty()) return std::nullopt;
  while (progress_[index].load(std::memory_order_acquire) == Progress::kToDo) {
    // Somebody has it in hand, or it is still to be begun: help, and wait only when there is nothing left to help with.
    if (!CheckSome()) progress_[index].wait(Progress::kToDo, std::memory_order_acquire);
  }
  return progress_[index].load(std::memory_order_acquire) == Progress::kRight ? keys_[index] : std::nullopt;
}

}  // namespace mandat::client
