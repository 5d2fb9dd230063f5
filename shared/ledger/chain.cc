#include "shared/ledger/chain.h"

#include "shared/ledger/bytes.h"
#include "shared/ledger/sha256.h"
#include "shared/ledger/signing.h"

namespace mandat::ledger {
namespace {

// What is hashed as a leaf never equals what is hashed as a link.
constexpr std::string_view kLeaf("\x00", 1);
constexpr std::string_view kLink("\x01", 1);

}  // namespace

std::string BodyBytes(Time time, std::string_view statement, const Signature& signature) {
  std::string body;
  body.reserve(8 + 4 + statement.size() + Signature::size());
  AppendU64(body, static_cast<std::uint64_t>(time.ms));
  AppendSized(body, statement);
  body.append(signature.view());
  return body;
}

Hash Commitment(const Salt& salt, std::string_view body_bytes) {
  return Sha256Stream().Add(kLeaf).Add(Tag("mandat/record/v1")).Add(salt.view()).Add(body_bytes).Finish();
}

Hash CommitmentOf(const Salt& salt, Time time, std::string_view statement, const Signature& signature) {
  return Sha256Stream()
      .Add(kLeaf)
      .Add(Tag("mandat/record/v1"))
      .Add(salt.view())
      .AddU64(static_cast<std::uint64_t>(time.ms))
      .AddU32(static_cast<std::uint32_t>(statement.size()))
      .Add(statement)
      .Add(signature.view())
      .Finish();
}

Hash OriginHash(const ForumId& forum, const PublicKey& log_key) {
  return Sha256Stream().Add(kLink).Add(Tag("mandat/origin/v1")).Add(forum.view()).Add(log_key.view()).Finish();
}

Hash NextHash(const ForumId& forum, Place place, const Hash& previous, const Hash& commitment) {
  return Sha256Stream()
      .Add(kLink)
      .Add(Tag("mandat/chain/v1"))
      .Add(forum.view())
      .AddU64(place.epoch)
      .AddU64(place.seq)
      .Add(previous.view())
      .Add(commitment.view())
      .Finish();
}

Hash SealedHash(const Salt& salt, std::string_view sealed) {
  return Sha256Stream()
      .Add(kLeaf)
      .Add(Tag("mandat/sealed/v1"))
      .Add(salt.view())
      .AddU32(static_cast<std::uint32_t>(sealed.size()))
      .Add(sealed)
      .Finish();
}

std::string CheckpointBytes(const Checkpoint& checkpoint) {
  std::string bytes(Tag("mandat/checkpoint/v1"));
  bytes.append(checkpoint.forum.view());
  AppendU64(bytes, checkpoint.epoch);
  AppendU64(bytes, checkpoint.size);
  bytes.append(checkpoint.head.view());
  return bytes;
}

bool VerifyCheckpoint(const Checkpoint& checkpoint, const PublicKey& log_key) {
  return VerifySignature(log_key, CheckpointBytes(checkpoint), checkpoint.signature);
}

}  // namespace mandat::ledger
