// Receipts and key chains: making and checking what proves a statement's place in the log.
//
// Checking needs nothing but the forum's id (its founder's fingerprint). A receipt binds the statement's bytes and
// signature to one place: another statement's receipt does not fit. Pure; thread-safe.
#ifndef MANDAT_SHARED_LEDGER_RECEIPT_H_
#define MANDAT_SHARED_LEDGER_RECEIPT_H_

#include <optional>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "mandat/v1/ledger.pb.h"
#include "mandat/v1/statement.pb.h"
#include "shared/domain/ids.h"
#include "shared/domain/state.h"
#include "shared/ledger/chain.h"

namespace mandat::ledger {

// Commitments after the record that a receipt may carry: more than any batch.
inline constexpr int kMaxReceiptCommitments = 100000;

// Fails (DATA_LOSS, with what differs) unless the receipt shows that exactly this statement stands at its place under a
// checkpoint by `log_key`.
[[nodiscard]] absl::Status VerifyReceipt(const v1::Receipt& receipt, const v1::SignedStatement& statement,
                                         const domain::ForumId& forum, const domain::PublicKey& log_key);

struct KeyChain {
  domain::PublicKey log_key;     // from the founding statement
  domain::PublicKey device_key;  // of the last device of the chain
  domain::DeviceId device;
  domain::PersonId person;
  std::optional<domain::SubstituteScope> substitute;  // what that device was invited for, if only that
};
// Follows founder -> invitation -> enrolment ... and checks every signature. Fails on the first link that does not
// hold. The chain holds, in the log's order: the founding statement, then Invite, RecoverOffice, Enrol,
// CountersignDevice and StateTrust. A device that was invited as a substitute invites nobody. It is proven by
// this that each key was invited with a key of the chain; not that the inviter had the right to, nor that no device was
// revoked: that is shown by the log alone, and nothing that wipes or redirects a device may rest on a chain.
[[nodiscard]] absl::StatusOr<KeyChain> VerifyKeyChain(const std::vector<v1::SignedStatement>& chain,
                                                      const domain::ForumId& forum);
// Of a chain that ends with any other statement instead (a revocation, a trust statement): checks that its author's
// device stands in the chain and signed it, and returns it.
[[nodiscard]] absl::StatusOr<v1::Statement> VerifyChainTo(const std::vector<v1::SignedStatement>& chain,
                                                          const domain::ForumId& forum);

// The whole of a receipt file: key chain, statement's signature and sealed part, receipt.
[[nodiscard]] absl::Status VerifyReceiptFile(const v1::ReceiptFile& file, const domain::ForumId& forum);

// nullopt when a field has the wrong width.
[[nodiscard]] std::optional<Checkpoint> FromProto(const v1::Checkpoint& proto);
[[nodiscard]] v1::Checkpoint ToProto(const Checkpoint& checkpoint);

}  // namespace mandat::ledger

#endif  // MANDAT_SHARED_LEDGER_RECEIPT_H_
