// Whether a statement was really made by whom it names: signatures, ids, the chain of keys from the founder.
//
// Needs the state before the statement. Together with domain::Decide this is all that stands between a received statement and the log;
// replicas run it on every body that they receive. Pure; thread-safe on a state that nobody changes.
#ifndef MANDAT_SHARED_LEDGER_AUTHENTIC_H_
#define MANDAT_SHARED_LEDGER_AUTHENTIC_H_

#include <optional>
#include <string>
#include <string_view>

#include "mandat/v1/model.pb.h"
#include "mandat/v1/statement.pb.h"
#include "shared/domain/ids.h"
#include "shared/domain/state.h"

namespace mandat::ledger {

// Limits on what a device may hand in.
inline constexpr std::size_t kMaxStatementBytes = 320 * 1024;  // a founding statement carries the forum file
inline constexpr std::size_t kMaxOrdinaryStatementBytes = 64 * 1024;
inline constexpr std::size_t kMaxSealedBytes = 64 * 1024;

struct Authentic {
  v1::Statement statement;
  std::optional<v1::SealedPart> sealed;
  domain::Hash bytes_hash;
};

// The key that must have signed `statement`: the device's in `state`, the new device's own for founding and enrolment, the log key for the
// server's statements, the recovery key for RecoverOffice. nullopt: none is known.
[[nodiscard]] std::optional<domain::PublicKey> SignerOf(const domain::State& state, const v1::Statement& statement);

// Parses with bounds, checks everything that does not need a key: sizes, versions, widths of ids, words, sealed hash. On success `out` is filled.
[[nodiscard]] std::optional<v1::Refusal> ParseSigned(const v1::SignedStatement& in, Authentic& out);

// ParseSigned, then forum id, signer, signature, for Enrol the invitation's signature, for FoundForum that the device id is its key's.
[[nodiscard]] std::optional<v1::Refusal> CheckAuthentic(const domain::State& state, const v1::SignedStatement& in, Authentic& out);

// As CheckAuthentic after ParseSigned, for callers that verify signatures on other threads: everything but the signature itself.
[[nodiscard]] std::optional<v1::Refusal> CheckIdentity(const domain::State& state, const v1::SignedStatement& in, const Authentic& parsed,
                                                       domain::PublicKey& signer);

}  // namespace mandat::ledger

#endif  // MANDAT_SHARED_LEDGER_AUTHENTIC_H_
