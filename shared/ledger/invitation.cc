#include "shared/ledger/invitation.h"

#include <sodium.h>

#include <array>

#include "absl/status/status.h"
#include "shared/ledger/bytes.h"
#include "shared/ledger/sha256.h"

namespace mandat::ledger {
namespace {

// Crockford's base32: no I, L, O or U.
constexpr std::string_view kSymbols = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::size_t kTypedSymbols = 12;
constexpr std::size_t kLinkSymbols = 26;
constexpr std::size_t kGroup = 4;

// Fixed for protocol version 1.
constexpr unsigned long long kArgonPasses = 3;
constexpr std::size_t kArgonMemory = 64 * 1024 * 1024;

// '\0' for what is no symbol.
char Canonical(char c) {
  if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  if (c == 'I' || c == 'L') return '1';
  if (c == 'O') return '0';
  return kSymbols.find(c) == std::string_view::npos ? '\0' : c;
}

bool IsCanonicalCode(std::string_view code) {
  if (code.size() != kTypedSymbols && code.size() != kLinkSymbols) return false;
  for (char c : code) {
    if (kSymbols.find(c) == std::string_view::npos) return false;
  }
  // 128 bits are 25 symbols and three bits.
  return code.size() == kTypedSymbols || kSymbols.find(code.back()) < 8;
}

}  // namespace

std::string MakeCode(CodeLength length) { return MakeCode(length, SystemRandom()); }

std::string MakeCode(CodeLength length, RandomSource& random) {
  std::array<std::uint8_t, kLinkSymbols> bytes;
  const std::size_t count = length == CodeLength::kTyped ? kTypedSymbols : kLinkSymbols;
  random.Fill(std::span<std::uint8_t>(bytes.data(), count));
  std::string code;
  for (std::size_t i = 0; i < count; ++i) {
    const unsigned mask = i == kLinkSymbols - 1 ? 7 : 31;
    code.push_back(kSymbols[bytes[i] & mask]);
  }
  sodium_memzero(bytes.data(), bytes.size());
  return code;
}

std::string FormatCode(std::string_view canonical) {
  std::string shown;
  for (std::size_t i = 0; i < canonical.size(); ++i) {
    if (i > 0 && i % kGroup == 0) shown.push_back('-');
    shown.push_back(canonical[i]);
  }
  return shown;
}

std::optional<std::string> ParseCode(std::string_view typed) {
  std::string code;
  for (char c : typed) {
    if (c == '-' || c == ' ' || c == '\t' || c == '\r' || c == '\n') continue;
    const char symbol = Canonical(c);
    if (symbol == '\0' || code.size() == kLinkSymbols) return std::nullopt;
    code.push_back(symbol);
  }
  if (!IsCanonicalCode(code)) return std::nullopt;
  return code;
}

absl::StatusOr<SigningKey> DeriveInvitationKey(std::string_view canonical_code, const domain::ForumId& forum,
                                               const domain::InvitationId& invitation,
                                               const domain::PublicKey& inviter) {
  vault::InitCrypto();
  if (!IsCanonicalCode(canonical_code)) return absl::InvalidArgumentError("the invitation code is not canonical");
  const domain::Hash salt = Sha256Stream()
                                .Add(Tag("mandat/invitation-salt/v1"))
                                .Add(forum.view())
                                .Add(invitation.view())
                                .Add(inviter.view())
                                .Finish();
  static_assert(crypto_pwhash_argon2id_SALTBYTES == 16);
  vault::SecretBytes seed(crypto_sign_SEEDBYTES);
  if (crypto_pwhash_argon2id(seed.mutable_bytes().data(), seed.size(), canonical_code.data(), canonical_code.size(),
                             salt.data(), kArgonPasses, kArgonMemory, crypto_pwhash_argon2id_ALG_ARGON2ID13) != 0) {
    return absl::ResourceExhaustedError("deriving the invitation key needs 64 MiB of memory");
  }
  std::optional<SigningKey> key = SigningKey::FromSeed(seed);
  if (!key) return absl::InternalError("the invitation key could not be made");
  return *std::move(key);
}

std::string EnrolmentMessage(const domain::ForumId& forum, const domain::InvitationId& invitation,
                             const domain::PersonId& person, const domain::PublicKey& signing_key,
                             const domain::Hash& tls_key_hash) {
  std::string message(Tag("mandat/enrol/v1"));
  message.append(forum.view());
  message.append(invitation.view());
  AppendSized(message, person.value());
  message.append(signing_key.view());
  message.append(tls_key_hash.view());
  return message;
}

}  // namespace mandat::ledger
