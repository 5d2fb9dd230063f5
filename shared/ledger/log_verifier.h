// Checks a log record by record, from the founding statement up, without holding it in memory: chain, commitments,
// signatures, observed heads, authority. Keeps the chain's hashes (32 bytes a record) and the folded state.
//
// Used by `mandat verify` on exported logs and by replicas. Thread-compatible.
#ifndef MANDAT_SHARED_LEDGER_LOG_VERIFIER_H_
#define MANDAT_SHARED_LEDGER_LOG_VERIFIER_H_

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "mandat/v1/ledger.pb.h"
#include "shared/domain/state.h"
#include "shared/ledger/authentic.h"
#include "shared/ledger/chain.h"
#include "shared/ledger/fault.h"
#include "shared/ledger/remains.h"

namespace mandat::ledger {

struct Finding {
  Fault fault = Fault::kNone;
  std::uint64_t seq = 0;
  std::string detail;
  [[nodiscard]] bool ok() const { return fault == Fault::kNone; }
};

// What a record says for itself, whatever stands before it in the log: any thread can find it out, in any order.
struct Examined {
  Fault fault = Fault::kNone;          // kMalformed: badly sized fields; kWrongCommitment
  std::optional<v1::Refusal> refusal;  // of ParseParts; `authentic` is then as far as it came
  Authentic authentic;
  // The key with which the signature was found right already; nullopt: it was not looked at.
  std::optional<domain::PublicKey> verified_with;
};
// Not the signature: who must have signed depends on the log. Of a record without a body nothing.
[[nodiscard]] Examined Examine(const v1::Record& record);

class LogVerifier {
 public:
  // The chain's hash at a seq; nullopt when there is no such record.
  using HashLookup = std::function<std::optional<Hash>(std::uint64_t seq)>;

  explicit LogVerifier(const domain::ForumId& forum);
  // Goes on after `state`, whose newest record has the chain's hash `head`; `earlier` knows the hashes of the records
  // up to there.
  LogVerifier(const domain::ForumId& forum, domain::State state, const Hash& head, HashLookup earlier);

  // Takes the next record and folds it. On a fault nothing was folded and the verifier stays where it was.
  [[nodiscard]] Finding Add(const v1::Record& record) { return Add(record, Examine(record)); }
  // `examined` is of this very record. The signature is verified here unless it was found right with the signer's key.
  // `remains`, of a record without its body, is what is left of it: it is folded in its place. That the erasure is a true
  // one is judged when its own record is added.
  [[nodiscard]] Finding Add(const v1::Record& record, const Examined& examined, const Remains* remains = nullptr);
  // A record that Add refused for what it says (signature, ghost, authority, split view, sealed part, time) is still
  // part of the chain: this takes its place without applying it. Fails when the place or the commitment is wrong.
  [[nodiscard]] Finding Skip(const v1::Record& record);
  // The checkpoint must cover exactly what was added.
  [[nodiscard]] Finding CheckHead(const v1::Checkpoint& checkpoint) const;
  // The checkpoint must be one of this log at any size up to here.
  [[nodiscard]] Finding CheckCheckpoint(const v1::Checkpoint& checkpoint) const;

  [[nodiscard]] const domain::State& state() const { return state_; }
  domain::State& mutable_state() { return state_; }
  [[nodiscard]] const Hash& head() const { return head_; }
  [[nodiscard]] Place place() const { return state_.head; }
  [[nodiscard]] std::optional<Hash> HashAt(std::uint64_t seq) const;
  // True while no record came without its body or what is left of it: only then the full rules are checked on every record (domain::Decide;
  // of a position whose sealed part is hidden domain::DecideUnsealed). Otherwise who may state what (CheckAuthority).
  [[nodiscard]] bool sees_everything() const { return state_.hidden_bodies == 0; }

 private:
  [[nodiscard]] Finding CheckPlace(const v1::Record& record, Fault in_body) const;
  [[nodiscard]] Finding CheckBody(const v1::Record& record, const Examined& examined) const;
  [[nodiscard]] Finding CheckEpoch(const v1::Record& record, const Authentic* authentic) const;
  [[nodiscard]] Finding CheckObserved(Place place, const v1::Statement& statement) const;
  [[nodiscard]] Finding CheckAuthor(const v1::Record& record, const Examined& examined) const;
  [[nodiscard]] std::optional<v1::Refusal> JudgeWhatIsSeen(const Authentic& authentic, Time time) const;
  [[nodiscard]] std::uint64_t EpochAt(std::uint64_t seq) const;
  void Advance(Place place, const Hash& commitment);

  domain::ForumId forum_;
  domain::State state_;
  Hash head_;
  HashLookup earlier_;
  std::uint64_t base_ = 0;    // records before `hashes_`
  std::vector<Hash> hashes_;  // of records base_ + 1 ...
};

}  // namespace mandat::ledger

#endif  // MANDAT_SHARED_LEDGER_LOG_VERIFIER_H_
