// Makes statements on the device that signs them: fills the envelope, serialises once, signs.
//
// Borrows the key and the source of randomness, which must outlive it. One thread at a time. Nothing is read from the
// system: time, counter and the observed head are handed in. Never fails; whether a statement may be recorded is for
// CheckAuthentic and Decide.
#ifndef MANDAT_SHARED_LEDGER_STATEMENT_BUILDER_H_
#define MANDAT_SHARED_LEDGER_STATEMENT_BUILDER_H_

#include <cstdint>

#include "mandat/v1/statement.pb.h"
#include "shared/domain/ids.h"
#include "shared/ledger/random.h"
#include "shared/ledger/signing.h"

namespace mandat::ledger {

// UUID version 7 (RFC 9562): 48 bits of milliseconds, then random bits.
[[nodiscard]] domain::StatementId MakeStatementId(domain::Time clock, RandomSource& random);

// What differs from statement to statement.
struct StatementContext {
  std::uint64_t counter = 0;     // above every earlier one of this device
  domain::Time clock;            // the device's
  domain::Place observed;        // the newest record seen; zero before the first
  domain::Hash observed_hash;    // the chain's hash there
  domain::StatementId replaces;  // zero: nothing
  domain::StatementId id;        // zero: a new one is made
};

class StatementBuilder {
 public:
  // `forum` is zero for the founding statement, `person` empty for the server's.
  StatementBuilder(const domain::ForumId& forum, domain::PersonId person, const SigningKey& key, RandomSource& random);

  // `act` has its act set and nothing else; `sealed` (of a position) may be null. The device id is the key's.
  [[nodiscard]] v1::SignedStatement Build(v1::Statement act, const StatementContext& context,
                                          const v1::SealedPart* sealed = nullptr);

 private:
  domain::ForumId forum_;
  domain::PersonId person_;
  const SigningKey& key_;
  RandomSource& random_;
};

// The enrolment act of a new device: signed inside with the invitation's key.
[[nodiscard]] v1::Enrol MakeEnrol(const domain::ForumId& forum, const domain::InvitationId& invitation,
                                  const domain::PersonId& person, const SigningKey& invitation_key,
                                  const domain::PublicKey& signing_key, const domain::Hash& tls_key_hash,
                                  std::string device_name);

}  // namespace mandat::ledger

#endif  // MANDAT_SHARED_LEDGER_STATEMENT_BUILDER_H_
