// What can be wrong with a log or a receipt, by name. Plain values; thread-safe.
#ifndef MANDAT_SHARED_LEDGER_FAULT_H_
#define MANDAT_SHARED_LEDGER_FAULT_H_

namespace mandat::ledger {

// What is wrong with a log, a receipt or a referral, by name. The names are what alarms, vectors and the auditor print.
enum class Fault {
  kNone,
  kMalformed,          // missing or badly sized fields
  kGap,                // a seq is missing, repeated or out of order
  kWrongForum,         // record 1 is not the founding statement of this forum, or a statement is of another
  kWrongCommitment,    // the body does not match its commitment
  kWrongHead,          // the chain does not end in the checkpoint's head
  kBadCheckpoint,      // not signed by the log key, or for another forum
  kBadSignature,       // a statement's signature
  kGhost,              // a device without a chain to the founder
  kNotAllowed,         // its author's roles or the rules do not allow it
  kWrongSealedPart,    // a sealed part that does not match its hash
  kTimeNotIncreasing,  // recorded before the time of an earlier record
  kEpoch,              // a new epoch that does not begin with secretary's or chair's statement
  kSplitView,          // its author had seen another log at an earlier place
  kNotAReferral,       // a bundle whose statement refers nothing
  kWrongFile,          // a bundle's file is missing, stands twice, or is none that its statement names
};
// "malformed", "gap", "wrong_forum" ...
[[nodiscard]] const char* FaultName(Fault fault);

}  // namespace mandat::ledger

#endif  // MANDAT_SHARED_LEDGER_FAULT_H_
