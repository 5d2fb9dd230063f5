#include "shared/ledger/fault.h"

namespace mandat::ledger {

const char* FaultName(Fault fault) {
  switch (fault) {
    case Fault::kNone:
      return "none";
    case Fault::kMalformed:
      return "malformed";
    case Fault::kGap:
      return "gap";
    case Fault::kWrongForum:
      return "wrong_forum";
    case Fault::kWrongCommitment:
      return "wrong_commitment";
    case Fault::kWrongHead:
      return "wrong_head";
    case Fault::kBadCheckpoint:
      return "bad_checkpoint";
    case Fault::kBadSignature:
      return "bad_signature";
    case Fault::kGhost:
      return "ghost";
    case Fault::kNotAllowed:
      return "not_allowed";
    case Fault::kWrongSealedPart:
      return "wrong_sealed_part";
    case Fault::kTimeNotIncreasing:
      return "time_not_increasing";
    case Fault::kEpoch:
      return "epoch";
    case Fault::kSplitView:
      return "split_view";
    case Fault::kNotAReferral:
      return "not_a_referral";
    case Fault::kWrongFile:
      return "wrong_file";
  }
  return "none";
}

}  // namespace mandat::ledger
