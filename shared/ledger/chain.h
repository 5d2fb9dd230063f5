// The hash chain over records: what is committed to, how places are linked, what a checkpoint signs.
//
// Byte layouts (integers big-endian, hashes 32 bytes; tags end with their NUL):
//   body        = u64 time_ms || u32 n || statement (n bytes) || signature (64)
//   commitment  = SHA-256(0x00 || "mandat/record/v1\0" || salt (32) || body)
//   hash_0      = SHA-256(0x01 || "mandat/origin/v1\0" || forum id (32) || log key (32))
//   hash_n      = SHA-256(0x01 || "mandat/chain/v1\0" || forum id (32) || u64 epoch || u64 seq || hash_n-1 (32)
//                 || commitment (32))
//   sealed hash = SHA-256(0x00 || "mandat/sealed/v1\0" || salt (32) || u32 n || sealed (n bytes))
//   checkpoint  = "mandat/checkpoint/v1\0" || forum id (32) || u64 epoch || u64 size || head (32);
//                 the log key signs these bytes
// seq runs from 1 without gaps and goes on across epochs; after a restore it goes on from the last kept record. The
// first epoch is 1. Pure functions; thread-safe.
#ifndef MANDAT_SHARED_LEDGER_CHAIN_H_
#define MANDAT_SHARED_LEDGER_CHAIN_H_

#include <cstdint>
#include <string>
#include <string_view>

#include "shared/domain/ids.h"

namespace mandat::ledger {

using domain::ForumId;
using domain::Hash;
using domain::Place;
using domain::PublicKey;
using domain::Salt;
using domain::Signature;
using domain::Time;

inline constexpr std::uint64_t kFirstEpoch = 1;

[[nodiscard]] std::string BodyBytes(Time time, std::string_view statement, const Signature& signature);
[[nodiscard]] Hash Commitment(const Salt& salt, std::string_view body_bytes);
// Commitment(salt, BodyBytes(time, statement, signature)) without making a copy of the body.
[[nodiscard]] Hash CommitmentOf(const Salt& salt, Time time, std::string_view statement, const Signature& signature);
[[nodiscard]] Hash OriginHash(const ForumId& forum, const PublicKey& log_key);
[[nodiscard]] Hash NextHash(const ForumId& forum, Place place, const Hash& previous, const Hash& commitment);
[[nodiscard]] Hash SealedHash(const Salt& salt, std::string_view sealed);

struct Checkpoint {
  ForumId forum;
  std::uint64_t epoch = 0;
  std::uint64_t size = 0;
  Hash head;
  Signature signature;
};
[[nodiscard]] std::string CheckpointBytes(const Checkpoint& checkpoint);
[[nodiscard]] bool VerifyCheckpoint(const Checkpoint& checkpoint, const PublicKey& log_key);

}  // namespace mandat::ledger

#endif  // MANDAT_SHARED_LEDGER_CHAIN_H_
