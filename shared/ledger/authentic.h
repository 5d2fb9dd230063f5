// Whether a statement was really made by whom it names: signatures, ids, the chain of keys from the founder.
//
// Needs the state before the statement. Together with domain::Decide this is all that stands between a received
// statement and the log; replicas run it on every body that they receive. Pure; thread-safe on a state that nobody
// changes.
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
  domain::Hash bytes_hash;   // SHA-256 of the statement's bytes
  domain::ForumId forum_id;  // that it names; for FoundForum the id that its bytes make
};

// The key that must have signed `statement`: the device's in `state`, the new device's own for founding and enrolment,
// the log key for the server's statements, the recovery key for RecoverOffice. nullopt: none is known.
[[nodiscard]] std::optional<domain::PublicKey> SignerOf(const domain::State& state, const v1::Statement& statement);

// Whether a statement's sealed part must come with it (as from its author) or may be hidden from this reader (as on a
// replica).
enum class Sealed { kRequired, kMayBeHidden };

// Parses strictly (schema_rules.h), checks everything that does not need a key: sizes, version, widths of ids, words,
// who may have a sealed part and that it matches its hash. On success `out` is filled.
//
// A statement with an act or field that this program does not know is CODE_MALFORMED everywhere: the server records
// nothing that it cannot fold, and a replica that meets one in the log needs a newer program, since it could not say
// any more what the log means.
[[nodiscard]] std::optional<v1::Refusal> ParseSigned(const v1::SignedStatement& in, Authentic& out,
                                                     Sealed sealed = Sealed::kRequired);
// The same from the parts, without copying them. `sealed_salt` and `sealed_bytes` are empty when there is none.
[[nodiscard]] std::optional<v1::Refusal> ParseParts(std::string_view statement, std::string_view signature,
                                                    std::string_view sealed_salt, std::string_view sealed_bytes,
                                                    Authentic& out, Sealed sealed);

// Of a parsed statement, everything but the signature over its bytes: forum id, the signer (who must be known in
// `state`), the person whose device it is, for Enrol the invitation and its signature, for FoundForum that the device
// id is its key's. Fills `signer`. For callers that verify signatures on other threads.
[[nodiscard]] std::optional<v1::Refusal> CheckIdentity(const domain::State& state, const Authentic& parsed,
                                                       domain::PublicKey& signer);

// ParseSigned, CheckIdentity and the signature.
[[nodiscard]] std::optional<v1::Refusal> CheckAuthentic(const domain::State& state, const v1::SignedStatement& in,
                                                        Authentic& out, Sealed sealed = Sealed::kRequired);

}  // namespace mandat::ledger

#endif  // MANDAT_SHARED_LEDGER_AUTHENTIC_H_
