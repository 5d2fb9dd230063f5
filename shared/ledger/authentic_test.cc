#include "shared/ledger/authentic.h"

#include <gtest/gtest.h>

#include "shared/ledger/log_verifier.h"
#include "shared/ledger/schema_rules.h"
#include "tests/vectors/sample_forum.h"

namespace mandat::ledger {
namespace {

using v1::Refusal;

class AuthenticTest : public testing::Test {
 protected:
  AuthenticTest() : verifier_(forum_.id()) {
    forum_.PlayHappyPath();
    const v1::LogFile log = forum_.Assemble();
    for (const v1::Record& record : log.records()) {
      if (!verifier_.Add(record).ok()) ADD_FAILURE() << record.header().seq();
    }
  }
  Refusal::Code Check(const v1::SignedStatement& statement, Sealed sealed = Sealed::kRequired) {
    Authentic out;
    const auto refusal = CheckAuthentic(verifier_.state(), statement, out, sealed);
    return refusal ? refusal->code() : Refusal::CODE_UNSPECIFIED;
  }

  vectors::SampleForum forum_;
  LogVerifier verifier_;
};

TEST_F(AuthenticTest, AnHonestStatementIsParsedWithItsHashes) {
  const v1::SealedPart sealed = vectors::Sealed(v1::STANCE_ABSTAIN, "Vet inte");
  const v1::SignedStatement statement =
      forum_.Sign("anna-phone", vectors::Declare("ekby-older", 1, vectors::kClause), &sealed);
  Authentic out;
  EXPECT_FALSE(CheckAuthentic(verifier_.state(), statement, out));
  EXPECT_EQ(out.statement.person(), "anna");
  ASSERT_TRUE(out.sealed);
  EXPECT_EQ(out.sealed->comment(), "Vet inte");
  EXPECT_EQ(out.forum_id, forum_.id());
  EXPECT_FALSE(out.bytes_hash.is_zero());
}

TEST_F(AuthenticTest, ASealedPartMayBeHiddenOnAReplicaOnly) {
  const v1::SealedPart sealed = vectors::Sealed(v1::STANCE_ABSTAIN, "");
  v1::SignedStatement statement =
      forum_.Sign("anna-phone", vectors::Declare("ekby-older", 1, vectors::kClause), &sealed);
  statement.clear_sealed();
  statement.clear_sealed_salt();
  EXPECT_EQ(Check(statement), Refusal::CODE_SEALED_PART_DIFFERS);
  EXPECT_EQ(Check(statement, Sealed::kMayBeHidden), Refusal::CODE_UNSPECIFIED);
}

TEST_F(AuthenticTest, AFalseSealedPartIsRefused) {
  const v1::SealedPart sealed = vectors::Sealed(v1::STANCE_ABSTAIN, "");
  v1::SignedStatement statement =
      forum_.Sign("anna-phone", vectors::Declare("ekby-older", 1, vectors::kClause), &sealed);
  statement.set_sealed(vectors::Sealed(v1::STANCE_REJECT, "").SerializeAsString());
  EXPECT_EQ(Check(statement), Refusal::CODE_SEALED_PART_DIFFERS);
}

TEST_F(AuthenticTest, WrongKeysAndNamesAreRefused) {
  v1::SignedStatement statement = forum_.Sign("anna-phone", vectors::Describe("anna", "Anna"));
  v1::SignedStatement forged = forum_.SignRaw("bo-phone", statement.statement());
  EXPECT_EQ(Check(forged), Refusal::CODE_BAD_SIGNATURE);
  forum_.AddGhost("ghost", "anna");
  EXPECT_EQ(Check(forum_.Sign("ghost", vectors::Describe("anna", "Anna"))), Refusal::CODE_UNKNOWN_DEVICE);
  forum_.device("anna-phone").person = "sam";
  EXPECT_EQ(Check(forum_.Sign("anna-phone", vectors::Describe("anna", "Anna"))), Refusal::CODE_NOT_ALLOWED);
  EXPECT_EQ(Check(forum_.entries()[0].statement), Refusal::CODE_ALREADY_FOUNDED);
  vectors::SampleForum other("other");
  EXPECT_EQ(Check(other.Sign("sec", vectors::Describe("anna", "Anna"))), Refusal::CODE_WRONG_FORUM);
}

TEST_F(AuthenticTest, NothingIsKnownBeforeTheFounding) {
  Authentic out;
  const domain::State empty;
  EXPECT_EQ(CheckAuthentic(empty, forum_.Sign("sec", vectors::Describe("anna", "Anna")), out)->code(),
            Refusal::CODE_WRONG_FORUM);
  EXPECT_FALSE(CheckAuthentic(empty, forum_.entries()[0].statement, out));
}

TEST_F(AuthenticTest, OversizedPartsAreRefusedUnread) {
  v1::SignedStatement statement = forum_.Sign("sec", vectors::Describe("anna", "Anna"));
  statement.set_statement(std::string(kMaxStatementBytes + 1, 'x'));
  EXPECT_EQ(Check(statement), Refusal::CODE_MALFORMED);
  statement.set_statement("");
  EXPECT_EQ(Check(statement), Refusal::CODE_MALFORMED);
  v1::Statement proposal = vectors::Proposal(2, "att");
  for (int i = 0; i < 20; ++i) proposal.mutable_set_proposal()->add_clauses()->set_text(std::string(4000, 'x'));
  EXPECT_EQ(Check(forum_.Sign("sec", proposal)), Refusal::CODE_MALFORMED);
}

// Groups nest without end where a field is unknown.
TEST_F(AuthenticTest, DeepNestingIsRefused) {
  EXPECT_EQ(Check(forum_.SignRaw("sec", std::string(60000, '\x0b'))), Refusal::CODE_MALFORMED);
}

TEST_F(AuthenticTest, NoByteOfAStatementCanChange) {
  const v1::SignedStatement statement = forum_.Sign("sec", vectors::Describe("anna", "Anna"));
  ASSERT_EQ(Check(statement), Refusal::CODE_UNSPECIFIED);
  for (std::size_t at = 0; at < statement.statement().size(); ++at) {
    for (int bit = 0; bit < 8; ++bit) {
      v1::SignedStatement flipped = statement;
      flipped.mutable_statement()->at(at) ^= static_cast<char>(1 << bit);
      ASSERT_NE(Check(flipped), Refusal::CODE_UNSPECIFIED) << at;
    }
  }
}

TEST(SchemaRules, EveryFieldHasARow) { EXPECT_EQ(FieldsWithoutRule(), ""); }

TEST(SchemaRules, TextsAreCountedInCharacters) {
  v1::SealedPart sealed;
  std::string comment;
  for (int i = 0; i < 4000; ++i) comment += "ö";
  sealed.set_comment(comment);
  v1::SealedPart out;
  EXPECT_FALSE(ParseStrict(sealed.SerializeAsString(), out));
  sealed.set_comment(comment + "ö");
  EXPECT_EQ(ParseStrict(sealed.SerializeAsString(), out)->field(), "SealedPart.comment");
}

TEST(SchemaRules, OneMessageHasOneLength) {
  v1::SealedPart out;
  EXPECT_FALSE(ParseStrict(std::string("\x08\x01", 2), out));
  for (const std::string& bytes :
       {std::string("\x08\x02\x08\x01", 4), std::string("\x08\x81\x00", 3), std::string("\x08\x00", 2),
        std::string("\x08\x01\x12\x00", 4), std::string("\x08\x01\x28\x01", 4), std::string("\x08\x07", 2)}) {
    EXPECT_TRUE(ParseStrict(bytes, out)) << bytes.size();
  }
}

TEST(StatementBuilder, IdsAreUuidsOfVersion7InOrderOfTime) {
  SeededRandom random("ids");
  const auto first = MakeStatementId({1772438400123}, random);
  const auto second = MakeStatementId({1772438400124}, random);
  EXPECT_EQ(first.hex().substr(0, 13), "019cad8fac7b7");
  EXPECT_LT(first, second);
}

}  // namespace
}  // namespace mandat::ledger
