// Receipts and key chains: making and checking what proves a statement's place in the log.
//
// Checking needs nothing but the forum's id (its founder's fingerprint). Pure; thread-safe.
#ifndef MANDAT_SHARED_LEDGER_RECEIPT_H_
#define MANDAT_SHARED_LEDGER_RECEIPT_H_

#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "mandat/v1/ledger.pb.h"
#include "mandat/v1/statement.pb.h"
#include "shared/domain/ids.h"
#include "shared/ledger/chain.h"

namespace mandat::ledger {

// Fails (DATA_LOSS, with what differs) unless the receipt shows that exactly this statement stands at its place under a checkpoint by `log_key`.
[[nodiscard]] absl::Status VerifyReceipt(const v1::Receipt& receipt, const v1::SignedStatement& statement, const domain::ForumId& forum,
                                         const domain::PublicKey& log_key);

struct KeyChain {
  domain::PublicKey log_key;        // from the founding statement
  domain::PublicKey device_key;     // of the last device of the chain
  domain::DeviceId device;
  domain::PersonId person;
};
// Follows founder -> invitation -> enrolment ... and checks every signature. Fails on the first link that does not hold.
[[nodiscard]] absl::StatusOr<KeyChain> VerifyKeyChain(const std::vector<v1::SignedStatement>& chain, const domain::ForumId& forum);
// Of a chain that ends with an invitation, revocation or trust statement instead: checks that its author stands in the chain.
[[nodiscard]] absl::StatusOr<v1::Statement> VerifyChainTo(const std::vector<v1::SignedStatement>& chain, const domain::ForumId& forum);

// The whole of a receipt file: key chain, statement's signature and sealed part, receipt.
[[nodiscard]] absl::Status VerifyReceiptFile(const v1::ReceiptFile& file, const domain::ForumId& forum);

[[nodiscard]] Checkpoint FromProto(const v1::Checkpoint& proto);
[[nodiscard]] v1::Checkpoint ToProto(const Checkpoint& checkpoint);

}  // namespace mandat::ledger

#endif  // MANDAT_SHARED_LEDGER_RECEIPT_H_
