// A receipt looked at piece by piece, so that a person sees what was checked and not only that it holds.
//
// Needs nothing but the receipt file, the forum's fingerprint and what lies on this device: no network. Pure.
#ifndef MANDAT_MOBILE_MODELS_RECEIPT_CHECKS_H_
#define MANDAT_MOBILE_MODELS_RECEIPT_CHECKS_H_

#include <QString>
#include <vector>

#include "mandat/v1/ledger.pb.h"
#include "mobile/models/workspace.h"

namespace mandat::app {

struct ReceiptCheck {
  enum class Result { kHolds, kFails, kCannotBeKnown };
  QString key;      // "keys", "signature", "sealed", "text", "place"
  QString what;     // "Underskriften är gjord med den här enhetens nyckel"
  QString details;  // what was compared
  Result result = Result::kHolds;
};

// In this order: keys, signature, sealed part (of a statement that has one), text (of a position), place in the log.
// After the first that fails, what rests on it cannot be known.
[[nodiscard]] std::vector<ReceiptCheck> CheckReceipt(const v1::ReceiptFile& file, const domain::ForumId& forum,
                                                     const domain::State& state);
// None fails.
[[nodiscard]] bool Holds(const std::vector<ReceiptCheck>& checks);

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_MODELS_RECEIPT_CHECKS_H_
