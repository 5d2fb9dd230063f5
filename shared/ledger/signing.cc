#include "shared/ledger/signing.h"

#include <sodium.h>

#include <utility>

#include "shared/ledger/bytes.h"
#include "shared/ledger/sha256.h"

namespace mandat::ledger {
namespace {

const unsigned char* Bytes(std::string_view text) { return reinterpret_cast<const unsigned char*>(text.data()); }

}  // namespace

SigningKey::SigningKey(vault::SecretBytes secret, domain::PublicKey public_key)
    : secret_(std::move(secret)), public_key_(public_key) {}

SigningKey SigningKey::Generate() {
  vault::SecretBytes seed = vault::SecretBytes::Random(crypto_sign_SEEDBYTES);
  return *FromSeed(seed);
}

std::optional<SigningKey> SigningKey::FromSeed(const vault::SecretBytes& seed) {
  vault::InitCrypto();
  if (seed.size() != crypto_sign_SEEDBYTES) return std::nullopt;
  vault::SecretBytes secret(crypto_sign_SECRETKEYBYTES);
  domain::PublicKey public_key;
  if (crypto_sign_seed_keypair(public_key.data(), secret.mutable_bytes().data(), seed.bytes().data()) != 0) {
    return std::nullopt;
  }
  return SigningKey(std::move(secret), public_key);
}

domain::DeviceId SigningKey::device_id() const { return DeviceIdOf(public_key_); }

domain::Signature SigningKey::Sign(std::string_view message) const {
  domain::Signature signature;
  crypto_sign_detached(signature.data(), nullptr, Bytes(message), message.size(), secret_.bytes().data());
  return signature;
}

vault::SecretBytes SigningKey::Seed() const {
  // libsodium's secret key is the seed followed by the public key.
  return vault::SecretBytes::CopyOf(secret_.bytes().first(crypto_sign_SEEDBYTES));
}

bool VerifySignature(const domain::PublicKey& key, std::string_view message, const domain::Signature& signature) {
  return crypto_sign_verify_detached(signature.data(), Bytes(message), message.size(), key.data()) == 0;
}

std::string StatementMessage(std::string_view statement) {
  constexpr std::string_view kTag = Tag("mandat/statement/v1");
  std::string message;
  message.reserve(kTag.size() + 4 + statement.size());
  message.append(kTag);
  AppendSized(message, statement);
  return message;
}

domain::Signature SignStatement(const SigningKey& key, std::string_view statement) {
  return key.Sign(StatementMessage(statement));
}

bool VerifyStatement(const domain::PublicKey& key, std::string_view statement, const domain::Signature& signature) {
  return VerifySignature(key, StatementMessage(statement), signature);
}

domain::ForumId ForumIdOf(std::string_view founding_statement) {
  const domain::Hash hash = Sha256Stream()
                                .Add(Tag("mandat/forum/v1"))
                                .AddU32(static_cast<std::uint32_t>(founding_statement.size()))
                                .Add(founding_statement)
                                .Finish();
  return *domain::ForumId::FromBytes(hash.view());
}

domain::DeviceId DeviceIdOf(const domain::PublicKey& key) {
  const domain::Hash hash = Sha256Stream().Add(Tag("mandat/device/v1")).Add(key.view()).Finish();
  return *domain::DeviceId::FromBytes(hash.view().substr(0, domain::DeviceId::size()));
}

std::string ProofMessage(ProofKind kind, const domain::ForumId& forum, const domain::DeviceId& device,
                         domain::Time time, std::string_view payload) {
  std::string message(kind == ProofKind::kRenew ? Tag("mandat/renew/v1") : Tag("mandat/status/v1"));
  message.append(forum.view());
  message.append(device.view());
  AppendU64(message, static_cast<std::uint64_t>(time.ms));
  message.append(Sha256Stream().Add(payload).Finish().view());
  return message;
}

}  // namespace mandat::ledger
