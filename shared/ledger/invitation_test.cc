#include "shared/ledger/invitation.h"

#include <gtest/gtest.h>

#include <set>

namespace mandat::ledger {
namespace {

TEST(InvitationCode, ATypedCodeHasTwelveSymbolsInGroupsOfFour) {
  SeededRandom random("codes");
  const std::string code = MakeCode(CodeLength::kTyped, random);
  EXPECT_EQ(code.size(), 12U);
  EXPECT_EQ(FormatCode("ABCDEFGH0123"), "ABCD-EFGH-0123");
  EXPECT_EQ(ParseCode(FormatCode(code)), code);
}

TEST(InvitationCode, ALinkCodeHolds128Bits) {
  SeededRandom random("codes");
  for (int i = 0; i < 100; ++i) {
    const std::string code = MakeCode(CodeLength::kLink, random);
    ASSERT_EQ(code.size(), 26U);
    ASSERT_LE(code.back(), '7');
    ASSERT_EQ(ParseCode(FormatCode(code)), code);
  }
  EXPECT_FALSE(ParseCode("ABCDEFGHJKMNPQRSTVWXYZ0128"));
}

TEST(InvitationCode, WhatPeopleMistypeIsUnderstood) {
  EXPECT_EQ(ParseCode("abcd-efgh-oil0"), "ABCDEFGH0110");
  EXPECT_EQ(ParseCode(" ABCD efgh\t01-23\n"), "ABCDEFGH0123");
}

TEST(InvitationCode, WhatIsNoCodeIsRefused) {
  for (const char* wrong : {"", "----", "ABCD-EFGH-012", "ABCD-EFGH-01234", "ABCD-EFGH-012U", "ABCD-EFGH-012!",
                            "ABCD_EFGH_0123", "ABCDEFGHJKMNPQRSTVWXYZ01230000", "ÅBCD-EFGH-0123"}) {
    EXPECT_FALSE(ParseCode(wrong)) << wrong;
  }
}

TEST(InvitationCode, CodesAreNotRepeated) {
  std::set<std::string> codes;
  for (int i = 0; i < 1000; ++i) codes.insert(MakeCode(CodeLength::kTyped));
  EXPECT_EQ(codes.size(), 1000U);
}

TEST(InvitationKey, DependsOnCodeForumInvitationAndInviter) {
  SeededRandom random("ids");
  const auto forum = RandomFixed<domain::ForumId>(random);
  const auto invitation = RandomFixed<domain::InvitationId>(random);
  const auto inviter = RandomFixed<domain::PublicKey>(random);
  std::set<domain::PublicKey> keys;
  keys.insert(DeriveInvitationKey("ABCDEFGH0123", forum, invitation, inviter)->public_key());
  keys.insert(DeriveInvitationKey("ABCDEFGH0124", forum, invitation, inviter)->public_key());
  keys.insert(
      DeriveInvitationKey("ABCDEFGH0123", RandomFixed<domain::ForumId>(random), invitation, inviter)->public_key());
  keys.insert(
      DeriveInvitationKey("ABCDEFGH0123", forum, RandomFixed<domain::InvitationId>(random), inviter)->public_key());
  keys.insert(
      DeriveInvitationKey("ABCDEFGH0123", forum, invitation, RandomFixed<domain::PublicKey>(random))->public_key());
  EXPECT_EQ(keys.size(), 5U);
}

TEST(InvitationKey, IsMadeOfACanonicalCodeOnly) {
  EXPECT_FALSE(DeriveInvitationKey("abcd-efgh-0123", {}, {}, {}).ok());
}

}  // namespace
}  // namespace mandat::ledger
