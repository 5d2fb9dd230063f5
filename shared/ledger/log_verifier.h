// Checks a log record by record, from the founding statement up, without holding it in memory: chain, commitments,
// signatures, authority.
//
// Used by `mandat verify` on exported logs and by replicas. Thread-compatible.
#ifndef MANDAT_SHARED_LEDGER_LOG_VERIFIER_H_
#define MANDAT_SHARED_LEDGER_LOG_VERIFIER_H_

#include <optional>
#include <string>

#include "mandat/v1/ledger.pb.h"
#include "shared/domain/state.h"
#include "shared/ledger/chain.h"

namespace mandat::ledger {

// What is wrong with a log, by name. The names are what alarms, vectors and the auditor print.
enum class Fault {
  kNone,
  kMalformed,        // missing or badly sized fields
  kGap,              // a seq is missing, repeated or out of order
  kWrongForum,       // record 1 is not the founding statement of this forum
  kWrongCommitment,  // the body does not match its commitment
  kWrongHead,        // the chain does not end in the checkpoint's head
  kBadCheckpoint,    // not signed by the log key, or for another forum
  kBadSignature,     // a statement's signature
  kGhost,            // a device without a chain to the founder
  kNotAllowed,       // its author's roles or the rules do not allow it
  kWrongSealedPart,  // a sealed part that does not match its hash
  kTimeNotIncreasing,
  kEpoch,  // a new epoch that does not begin with secretary's or chair's statement
};
[[nodiscard]] const char* FaultName(Fault fault);

struct Finding {
  Fault fault = Fault::kNone;
  std::uint64_t seq = 0;
  std::string detail;
  bool ok() const { return fault == Fault::kNone; }
};

class LogVerifier {
 public:
  explicit LogVerifier(const domain::ForumId& forum);

  // Takes the next record and folds it. On a fault nothing was folded and the verifier stays where it was.
  // A record whose signature is bad or whose author has no authority is still part of the chain: `Skip` takes it
  // without applying it.
  [[nodiscard]] Finding Add(const v1::Record& record);
  [[nodiscard]] Finding Skip(const v1::Record& record);
  // The checkpoint must cover exactly what was added.
  [[nodiscard]] Finding CheckHead(const v1::Checkpoint& checkpoint) const;

  const domain::State& state() const { return state_; }
  domain::State& mutable_state() { return state_; }
  const Hash& head() const { return head_; }
  Place place() const { return state_.head; }
  // True while no record came without its body: only then the full rules are checked on every record (domain::Decide).
  bool sees_everything() const { return state_.hidden_bodies == 0; }

 private:
  Finding Check(const v1::Record& record, Hash& next) const;

  domain::ForumId forum_;
  domain::State state_;
  Hash head_;
};

}  // namespace mandat::ledger

#endif  // MANDAT_SHARED_LEDGER_LOG_VERIFIER_H_
