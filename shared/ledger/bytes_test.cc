// Golden bytes of every layout. The expected values were computed by tools/auditor (golden_test.py holds the same).
#include <gtest/gtest.h>

#include <string>

#include "shared/ledger/chain.h"
#include "shared/ledger/invitation.h"
#include "shared/ledger/link.h"
#include "shared/ledger/random.h"
#include "shared/ledger/signing.h"
#include "shared/vault/secret_bytes.h"
#include "tests/vectors/golden.h"

namespace mandat::ledger {
namespace {

using vectors::Golden;

template <typename T>
T Filled(char c) {
  return *T::FromBytes(std::string(T::size(), c));
}

std::string Hex(std::string_view bytes) {
  std::string text;
  for (unsigned char c : bytes) {
    constexpr char kDigits[] = "0123456789abcdef";
    text += {kDigits[c >> 4], kDigits[c & 15]};
  }
  return text;
}

SigningKey KeyWith(char c) { return *SigningKey::FromSeed(vault::SecretBytes::CopyOf(std::string(32, c))); }

const ForumId kForum = Filled<ForumId>('f');
const Salt kSalt = Filled<Salt>('s');
const Signature kSignature = Filled<Signature>('g');
constexpr char kStatement[] = "statement";
constexpr Time kTime{1772438400123};

TEST(Bytes, BodyIsTimeThenSizedStatementThenSignature) {
  EXPECT_EQ(Hex(BodyBytes(kTime, kStatement, kSignature)), Golden("body"));
}

TEST(Bytes, CommitmentIsSaltedAndTagged) {
  EXPECT_EQ(Commitment(kSalt, BodyBytes(kTime, kStatement, kSignature)).hex(), Golden("commitment"));
  EXPECT_EQ(CommitmentOf(kSalt, kTime, kStatement, kSignature).hex(), Golden("commitment"));
}

TEST(Bytes, OriginAndChainHashesAreFixed) {
  EXPECT_EQ(OriginHash(kForum, Filled<PublicKey>('l')).hex(), Golden("origin"));
  EXPECT_EQ(NextHash(kForum, {3, 258}, Filled<Hash>('p'), Filled<Hash>('c')).hex(), Golden("chain"));
}

TEST(Bytes, SealedHashIsFixed) { EXPECT_EQ(SealedHash(kSalt, "sealed").hex(), Golden("sealed")); }

TEST(Bytes, CheckpointBytesAndSignatureAreFixed) {
  Checkpoint checkpoint{kForum, 3, 258, Filled<Hash>('h'), {}};
  EXPECT_EQ(Hex(CheckpointBytes(checkpoint)), Golden("checkpoint"));
  checkpoint.signature = KeyWith('k').Sign(CheckpointBytes(checkpoint));
  EXPECT_EQ(checkpoint.signature.hex(), Golden("checkpoint_signature"));
  EXPECT_TRUE(VerifyCheckpoint(checkpoint, KeyWith('k').public_key()));
  checkpoint.size = 259;
  EXPECT_FALSE(VerifyCheckpoint(checkpoint, KeyWith('k').public_key()));
}

TEST(Bytes, StatementSignatureIsFixed) {
  EXPECT_EQ(Hex(StatementMessage(kStatement)), Golden("statement_message"));
  EXPECT_EQ(SignStatement(KeyWith('k'), kStatement).hex(), Golden("statement_signature"));
}

TEST(Bytes, ForumAndDeviceIdsAreFixed) {
  EXPECT_EQ(ForumIdOf(kStatement).hex(), Golden("forum_id"));
  EXPECT_EQ(DeviceIdOf(KeyWith('k').public_key()).hex(), Golden("device_id"));
}

TEST(Bytes, ProofsOfRenewalAndStatusDiffer) {
  const auto device = Filled<domain::DeviceId>('d');
  EXPECT_EQ(Hex(ProofMessage(ProofKind::kRenew, kForum, device, kTime, "payload")), Golden("renew_proof"));
  EXPECT_EQ(Hex(ProofMessage(ProofKind::kStatus, kForum, device, kTime, "payload")), Golden("status_proof"));
}

TEST(Bytes, EnrolmentMessageIsFixed) {
  EXPECT_EQ(Hex(EnrolmentMessage(kForum, Filled<domain::InvitationId>('i'), domain::PersonId("anna"),
                                 Filled<PublicKey>('k'), Filled<Hash>('t'))),
            Golden("enrolment"));
}

// Argon2id with t = 3, m = 64 MiB, p = 1: another parameter gives another key.
TEST(Bytes, InvitationKeyIsDerivedWithTheFixedParameters) {
  const auto key =
      DeriveInvitationKey("ABCDEFGH0123", kForum, Filled<domain::InvitationId>('i'), Filled<PublicKey>('k'));
  ASSERT_TRUE(key.ok()) << key.status();
  EXPECT_EQ(key->public_key().hex(), Golden("invitation_key"));
}

TEST(Bytes, FingerprintIsEightGroupsOfFiveDigits) {
  EXPECT_EQ(Fingerprint(kForum), Golden("fingerprint"));
  EXPECT_EQ(Fingerprint(ForumId()), "00000 00000 00000 00000 00000 00000 00000 00000");
  EXPECT_TRUE(MatchesFingerprint(kForum, Golden("fingerprint")));
  EXPECT_FALSE(MatchesFingerprint(kForum, "00000 00000 00000 00000 00000 00000 00000 00000"));
  EXPECT_FALSE(MatchesFingerprint(kForum, ""));
}

TEST(Bytes, TestRandomnessIsFixed) {
  SeededRandom random("seed");
  const auto first = RandomFixed<Hash>(random);
  const auto second = RandomFixed<domain::DeviceId>(random);
  EXPECT_EQ(first.hex() + second.hex(), Golden("seeded_random"));
}

}  // namespace
}  // namespace mandat::ledger
