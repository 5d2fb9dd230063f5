#include "shared/domain/decide_internal.h"

namespace mandat::domain::internal {
namespace {

// Epochs that a restore lost as well are left out; there are never many.
constexpr std::uint64_t kMostEpochsLeftOut = 1000;

}  // namespace

// A new epoch goes on from the last record that the restored log kept. The chain's hash there is the host's to compare.
Decision DecideEpoch(const Question& question) {
  if (question.statement.act_case() != v1::Statement::kBeginEpoch) return std::nullopt;
  const v1::BeginEpoch& act = question.statement.begin_epoch();
  const Place head = question.state.head;
  if (act.epoch() <= head.epoch || act.epoch() - head.epoch > kMostEpochsLeftOut)
    return Malformed("epoch", "above " + std::to_string(head.epoch), std::to_string(act.epoch()));
  if (act.kept_epoch() != head.epoch || act.kept_seq() != head.seq) {
    v1::Refusal refusal = Refuse(v1::Refusal::CODE_UNKNOWN_HEAD);
    refusal.set_seq(head.seq);
    return refusal;
  }
  const bool lost_known = act.lost_seq() != 0;
  if (lost_known != !act.lost_hash().empty() || (lost_known && act.lost_seq() <= act.kept_seq())) {
    return Malformed("lost_seq", "0 without a hash, or above the last kept record with one");
  }
  return std::nullopt;
}

}  // namespace mandat::domain::internal
