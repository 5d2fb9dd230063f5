// Links that bring a device into a forum, as text and in a QR code.
//
//   mandat://found?gate=HOST:PORT&ca=BASE64URL(SHA-256 of the CA's DER)&secret=BASE64URL(32)
//   mandat://enrol?gate=HOST:PORT&ca=BASE64URL(32)&forum=BASE64URL(forum id)&inv=BASE64URL(16)&code=CODE
// Base64url without padding. HOST is a DNS name, an IPv4 address or an IPv6 address in brackets. Each part stands once,
// in any order, and no other part is known. `code` is left out where it is typed from paper. Plain values; a founding
// or enrolment link is a secret: never logged, and no error message repeats a part's value.
#ifndef MANDAT_SHARED_LEDGER_LINK_H_
#define MANDAT_SHARED_LEDGER_LINK_H_

#include <string>
#include <string_view>
#include <variant>

#include "absl/status/statusor.h"
#include "shared/domain/ids.h"

namespace mandat::ledger {

struct FoundingLink {
  std::string gate_address;
  domain::Hash ca_hash;
  std::string secret;  // 32 bytes
};

struct EnrolLink {
  std::string gate_address;
  domain::Hash ca_hash;
  domain::ForumId forum;
  domain::InvitationId invitation;
  std::string code;  // canonical; empty: asked for
};

[[nodiscard]] std::string FormatLink(const FoundingLink& link);
[[nodiscard]] std::string FormatLink(const EnrolLink& link);
// Surrounding white space is ignored; anything else wrong is an error that names the part.
[[nodiscard]] absl::StatusOr<std::variant<FoundingLink, EnrolLink>> ParseLink(std::string_view text);

// A forum's fingerprint for people, shown on screens and in minutes: 8 groups of 5 digits with a space between. Group i
// (0-7) is the big-endian 32-bit number in bytes 4i to 4i+3 of the forum id, modulo 100 000, with leading zeros:
// together about 132 bits of the id.
[[nodiscard]] std::string Fingerprint(const domain::ForumId& forum);
// The groups that somebody typed (40 digits; spaces and dashes ignored) are this forum's.
[[nodiscard]] bool MatchesFingerprint(const domain::ForumId& forum, std::string_view typed);

}  // namespace mandat::ledger

#endif  // MANDAT_SHARED_LEDGER_LINK_H_
