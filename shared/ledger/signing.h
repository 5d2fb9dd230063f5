// Signing keys, device ids and signatures over statements and proofs.
//
// Byte layouts (integers big-endian; tags end with their NUL):
//   signed statement = Ed25519("mandat/statement/v1\0" || u32 n || statement (n bytes))
//   forum id         = SHA-256("mandat/forum/v1\0" || u32 n || founding statement (n bytes))
//   device id        = first 16 bytes of SHA-256("mandat/device/v1\0" || Ed25519 public key (32))
//   proof            = Ed25519("mandat/renew/v1\0" or "mandat/status/v1\0" || forum id (32) || device id (16)
//                      || u64 time_ms || SHA-256(payload))
//
// The server's and the recovery key's "device id" is made the same way from their keys.
// Verification refuses public keys of small order and signatures that are not canonical (libsodium's
// crypto_sign_verify_detached; nothing else of its Ed25519 is used). SigningKey holds a secret: movable, wiped on
// destruction. Functions are thread-safe.
#ifndef MANDAT_SHARED_LEDGER_SIGNING_H_
#define MANDAT_SHARED_LEDGER_SIGNING_H_

#include <optional>
#include <string>
#include <string_view>

#include "shared/domain/ids.h"
#include "shared/vault/secret_bytes.h"

namespace mandat::ledger {

class SigningKey {
 public:
  // Random key; FromSeed takes 32 bytes.
  [[nodiscard]] static SigningKey Generate();
  [[nodiscard]] static std::optional<SigningKey> FromSeed(const vault::SecretBytes& seed);

  const domain::PublicKey& public_key() const { return public_key_; }
  [[nodiscard]] domain::DeviceId device_id() const;
  [[nodiscard]] domain::Signature Sign(std::string_view message) const;
  // The 32-byte seed, for keeping it in a vault.
  [[nodiscard]] vault::SecretBytes Seed() const;

 private:
  SigningKey(vault::SecretBytes secret, domain::PublicKey public_key);
  vault::SecretBytes secret_;  // libsodium's 64-byte secret key
  domain::PublicKey public_key_;
};

[[nodiscard]] bool VerifySignature(const domain::PublicKey& key, std::string_view message,
                                   const domain::Signature& signature);

[[nodiscard]] std::string StatementMessage(std::string_view statement);
[[nodiscard]] domain::Signature SignStatement(const SigningKey& key, std::string_view statement);
[[nodiscard]] bool VerifyStatement(const domain::PublicKey& key, std::string_view statement,
                                   const domain::Signature& signature);

[[nodiscard]] domain::ForumId ForumIdOf(std::string_view founding_statement);
[[nodiscard]] domain::DeviceId DeviceIdOf(const domain::PublicKey& key);

enum class ProofKind { kRenew, kStatus };
[[nodiscard]] std::string ProofMessage(ProofKind kind, const domain::ForumId& forum, const domain::DeviceId& device,
                                       domain::Time time, std::string_view payload);

}  // namespace mandat::ledger

#endif  // MANDAT_SHARED_LEDGER_SIGNING_H_
