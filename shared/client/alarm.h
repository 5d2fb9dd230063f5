// Alarms: the ways in which a server can contradict itself or what this device keeps, by name, with evidence that
// others can check.
//
// An alarm stops new records from being trusted; what the owner signed and read stays. Pure functions; thread-safe.
#ifndef MANDAT_SHARED_CLIENT_ALARM_H_
#define MANDAT_SHARED_CLIENT_ALARM_H_

#include <string>
#include <string_view>

#include "absl/status/status.h"
#include "mandat/v1/ledger.pb.h"
#include "shared/domain/ids.h"

namespace mandat::client {

// The names. Those of a single record's faults are ledger::FaultName's.
namespace alarm_name {
inline constexpr char kFork[] =
    "fork";  // another head at a place that this device, a receipt or a signed statement knows
inline constexpr char kRollback[] = "rollback";      // a shorter or older log than was shown before
inline constexpr char kTruncation[] = "truncation";  // fewer records than the checkpoint that came with them covers
inline constexpr char kGap[] = "gap";                // a record left out, repeated or out of order
inline constexpr char kGhost[] = "ghost";            // words of a device without a chain to the founder
inline constexpr char kOwnGhost[] = "own_ghost";     // the same, in this owner's name
inline constexpr char kWrongCommitment[] = "wrong_commitment";  // an altered body
inline constexpr char kBadSignature[] = "bad_signature";
inline constexpr char kNotAllowed[] = "not_allowed";          // words that its author's roles do not allow
inline constexpr char kTwoTexts[] = "two_texts";              // two texts under one revision
inline constexpr char kSwappedReceipt[] = "swapped_receipt";  // a receipt for something else than what was handed in
inline constexpr char kFalseSealedPart[] = "false_sealed_part";
inline constexpr char kBadCheckpoint[] = "bad_checkpoint";
inline constexpr char kEpoch[] = "epoch";  // a new epoch that neither secretary nor chair began as they should
inline constexpr char kWrongForum[] = "wrong_forum";  // a log that does not begin with this forum's founding
inline constexpr char kMalformed[] = "malformed";     // what this version cannot read
}  // namespace alarm_name

// Whether the evidence shows what its name says, given nothing but the forum's id. DATA_LOSS: it does not hold.
[[nodiscard]] absl::Status CheckEvidence(const v1::Evidence& evidence, const domain::ForumId& forum);

}  // namespace mandat::client

#endif  // MANDAT_SHARED_CLIENT_ALARM_H_
