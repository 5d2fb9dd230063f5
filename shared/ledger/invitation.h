// Invitation codes and the keys made of them: enrolment that needs no trust in the server (DESIGN.md section 4).
//
// The code is made on the inviting device and never sent. Typed: 12 symbols of Crockford's base32 = 60 bits, shown as
// AAAA-BBBB-CCCC; in a link or QR: 26 symbols = 128 bits (the last symbol carries 3 and is one of 0-7).
//
// Byte layouts (integers big-endian; tags end with their NUL):
//   salt           = first 16 bytes of SHA-256("mandat/invitation-salt/v1\0" || forum id (32) || invitation id (16)
//                    || inviter's public key (32))
//   seed           = Argon2id13(password = the code's symbols in upper case without dashes, salt,
//                    t = 3, m = 64 MiB, p = 1) -> 32 bytes
//   invitation key = Ed25519 from seed
//   enrolment      = "mandat/enrol/v1\0" || forum id (32) || invitation id (16) || u32 n || person (n bytes)
//                    || signing key (32) || TLS key hash (32); the invitation key signs these bytes
//
// The parameters are fixed for protocol version 1. Functions are thread-safe; derivation takes about 0.1 s and 64 MiB.
#ifndef MANDAT_SHARED_LEDGER_INVITATION_H_
#define MANDAT_SHARED_LEDGER_INVITATION_H_

#include <optional>
#include <string>
#include <string_view>

#include "absl/status/statusor.h"
#include "shared/domain/ids.h"
#include "shared/ledger/random.h"
#include "shared/ledger/signing.h"

namespace mandat::ledger {

enum class CodeLength { kTyped, kLink };

// A fresh random code in canonical form (upper case, no dashes), from the system's randomness or a given source.
[[nodiscard]] std::string MakeCode(CodeLength length);
[[nodiscard]] std::string MakeCode(CodeLength length, RandomSource& random);
// "AAAA-BBBB-CCCC" for showing: groups of four.
[[nodiscard]] std::string FormatCode(std::string_view canonical);
// Canonical form of what somebody typed or scanned (I, L -> 1, O -> 0, case and dashes and spaces ignored); nullopt
// when it is no code.
[[nodiscard]] std::optional<std::string> ParseCode(std::string_view typed);

// RESOURCE_EXHAUSTED without 64 MiB of memory; INVALID_ARGUMENT when the code is not canonical.
[[nodiscard]] absl::StatusOr<SigningKey> DeriveInvitationKey(std::string_view canonical_code,
                                                             const domain::ForumId& forum,
                                                             const domain::InvitationId& invitation,
                                                             const domain::PublicKey& inviter);

[[nodiscard]] std::string EnrolmentMessage(const domain::ForumId& forum, const domain::InvitationId& invitation,
                                           const domain::PersonId& person, const domain::PublicKey& signing_key,
                                           const domain::Hash& tls_key_hash);

}  // namespace mandat::ledger

#endif  // MANDAT_SHARED_LEDGER_INVITATION_H_
