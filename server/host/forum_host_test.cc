#include "server/host/forum_host.h"

#include <gtest/gtest.h>

#include <set>
#include <string>
#include <utility>
#include <vector>

#include "server/host/forum_host_fixture.h"
#include "shared/domain/text_hash.h"
#include "shared/ledger/receipt.h"

namespace mandat::server {
namespace {

TEST_F(ForumHostTest, AReceiptProvesTheStatementsPlaceUnderTheLogKey) {
  LoadFounded();
  EXPECT_EQ(founding_receipt_.seq(), 1U);
  const auto verify = [&](const v1::Receipt& receipt, const v1::SignedStatement& statement) {
    return ledger::VerifyReceipt(receipt, statement, forum_.id, forum_.log_key.public_key());
  };
  EXPECT_TRUE(verify(founding_receipt_, founding_).ok());
  const v1::SignedStatement second = CreateMeeting(1);
  const v1::Receipt receipt = MustRecord(*host_, second);
  EXPECT_EQ(receipt.seq(), 2U);
  EXPECT_TRUE(verify(receipt, second).ok()) << verify(receipt, second);
  EXPECT_FALSE(verify(receipt, founding_).ok());
}

// Every replica compares the head that a new epoch keeps: one that names another would stop them all.
TEST_F(ForumHostTest, ANewEpochThatKeepsAnotherHeadIsRefused) {
  LoadFounded();
  v1::Statement act;
  v1::BeginEpoch& begin = *act.mutable_begin_epoch();
  begin.set_epoch(2);
  begin.set_kept_epoch(1);
  begin.set_kept_seq(1);
  begin.set_kept_hash(std::string(32, 'x'));
  begin.set_reason("restored");
  EXPECT_EQ(CodeOf(SubmitAndWait(*host_, forum_.State(secretary_, act))), v1::Refusal::CODE_UNKNOWN_HEAD);
  begin.set_kept_hash(founding_receipt_.checkpoint().head());
  const v1::Receipt receipt = MustRecord(*host_, forum_.State(secretary_, act));
  EXPECT_EQ(receipt.epoch(), 2U);
}

TEST_F(ForumHostTest, NothingIsAnsweredOrShownBeforeItIsDurable) {
  LoadFounded();
  store_.Hold();
  Future answer = SubmitLater(*host_, CreateMeeting(1));
  store_.AwaitAppend();
  EXPECT_FALSE(IsDone(answer));
  EXPECT_EQ(DurableSeq(), 1U);
  EXPECT_TRUE(host_->Read([](const ForumHost::View& view) { return view.state.meetings.empty(); }));
  store_.Release();
  EXPECT_TRUE(std::holds_alternative<v1::Receipt>(*answer.get()));
  EXPECT_EQ(DurableSeq(), 2U);
}

TEST_F(ForumHostTest, WhatWaitsDuringACommitGoesIntoOneNextCommit) {
  LoadFounded();
  store_.Hold();
  std::vector<Future> answers;
  answers.push_back(SubmitLater(*host_, CreateMeeting(0)));
  store_.AwaitAppend();
  const int before = store_.appends();
  for (int i = 1; i <= 20; ++i) answers.push_back(SubmitLater(*host_, CreateMeeting(i)));
  store_.Release();
  std::set<std::uint64_t> seqs;
  for (Future& answer : answers) {
    const auto got = answer.get();
    ASSERT_TRUE(got.ok() && std::holds_alternative<v1::Receipt>(*got))
        << (got.ok() ? "refused" : got.status().ToString());
    seqs.insert(std::get<v1::Receipt>(*got).seq());
  }
  EXPECT_EQ(seqs.size(), 21U);
  EXPECT_EQ(DurableSeq(), 22U);
  EXPECT_LE(store_.appends() - before, 21) << "never more commits than statements";
  EXPECT_GE(store_.appends() - before, 2) << "the one that was held, and the rest";
}

TEST_F(ForumHostTest, EveryReceiptOfABatchVerifies) {
  LoadFounded();
  store_.Hold();
  std::vector<v1::SignedStatement> statements;
  std::vector<Future> answers;
  for (int i = 0; i < 20; ++i) {
    statements.push_back(CreateMeeting(i));
    answers.push_back(SubmitLater(*host_, statements.back()));
    if (i == 0) store_.AwaitAppend();
  }
  store_.Release();
  for (std::size_t i = 0; i < statements.size(); ++i) {
    const auto got = answers[i].get();
    ASSERT_TRUE(got.ok());
    const absl::Status verified =
        ledger::VerifyReceipt(std::get<v1::Receipt>(*got), statements[i], forum_.id, forum_.log_key.public_key());
    EXPECT_TRUE(verified.ok()) << verified;
  }
}

TEST_F(ForumHostTest, ARepeatGetsTheFirstReceiptByteByByte) {
  LoadFounded();
  const v1::SignedStatement statement = CreateMeeting(1);
  const v1::Receipt first = MustRecord(*host_, statement);
  for (int i = 2; i < 5; ++i) MustRecord(*host_, CreateMeeting(i));
  EXPECT_EQ(MustRecord(*host_, statement).SerializeAsString(), first.SerializeAsString());
  EXPECT_EQ(MustRecord(*host_, founding_).SerializeAsString(), founding_receipt_.SerializeAsString());
  EXPECT_EQ(DurableSeq(), 5U);
}

TEST_F(ForumHostTest, ARepeatInFlightIsRecordedOnce) {
  LoadFounded();
  store_.Hold();
  std::vector<Future> answers;
  answers.push_back(SubmitLater(*host_, CreateMeeting(2)));
  store_.AwaitAppend();
  const v1::SignedStatement statement = CreateMeeting(1);
  for (int i = 0; i < 5; ++i) answers.push_back(SubmitLater(*host_, statement));
  store_.Release();
  std::set<std::string> receipts;
  for (std::size_t i = 1; i < answers.size(); ++i)
    receipts.insert(std::get<v1::Receipt>(*answers[i].get()).SerializeAsString());
  EXPECT_EQ(receipts.size(), 1U);
  EXPECT_EQ(DurableSeq(), 3U);
}

TEST_F(ForumHostTest, AnIdWithOtherBytesIsRefused) {
  LoadFounded();
  const v1::SignedStatement first = CreateMeeting(1);
  MustRecord(*host_, first);
  v1::Statement other;
  ASSERT_TRUE(other.ParseFromString(first.statement()));
  other.mutable_create_meeting()->set_title("another title");
  v1::SignedStatement forged;
  forged.set_statement(other.SerializeAsString());
  forged.set_signature(ledger::SignStatement(secretary_.key, forged.statement()).bytes());
  EXPECT_EQ(CodeOf(SubmitAndWait(*host_, forged)), v1::Refusal::CODE_ID_REUSED);
  EXPECT_EQ(DurableSeq(), 2U);
}

TEST_F(ForumHostTest, ABadSignatureIsRefusedAndNothingWritten) {
  LoadFounded();
  v1::SignedStatement statement = CreateMeeting(1);
  (*statement.mutable_signature())[3] ^= 1;
  EXPECT_EQ(CodeOf(SubmitAndWait(*host_, statement)), v1::Refusal::CODE_BAD_SIGNATURE);
  TestDevice stranger = forum_.MakeDevice("secretary");
  EXPECT_EQ(CodeOf(SubmitAndWait(*host_, forum_.State(stranger, forum_.CreateMeeting("m")))),
            v1::Refusal::CODE_UNKNOWN_DEVICE);
  v1::SignedStatement garbage;
  garbage.set_statement("\xff\xff garbage");
  EXPECT_EQ(CodeOf(SubmitAndWait(*host_, garbage)), v1::Refusal::CODE_MALFORMED);
  EXPECT_EQ(DurableSeq(), 1U);
}

TEST_F(ForumHostTest, AHeadThatIsNoneOfThisLogsIsRefused) {
  LoadFounded();
  secretary_.observed = {1, 1};
  secretary_.observed_hash = host_->Read([](const ForumHost::View& view) { return view.head; });
  MustRecord(*host_, CreateMeeting(1));
  const auto refused = [&](domain::Place place, const domain::Hash& hash) {
    secretary_.observed = place;
    secretary_.observed_hash = hash;
    return CodeOf(SubmitAndWait(*host_, CreateMeeting(7)));
  };
  const domain::Hash head = host_->Read([](const ForumHost::View& view) { return view.head; });
  domain::Hash other = head;
  other.data()[0] ^= 1;
  EXPECT_EQ(refused({1, 2}, other), v1::Refusal::CODE_UNKNOWN_HEAD) << "another hash";
  EXPECT_EQ(refused({1, 3}, head), v1::Refusal::CODE_UNKNOWN_HEAD) << "beyond the log";
  EXPECT_EQ(refused({2, 2}, head), v1::Refusal::CODE_UNKNOWN_HEAD) << "another epoch";
  EXPECT_EQ(refused({1, 2}, head), v1::Refusal::CODE_UNSPECIFIED) << "the right one is recorded";
}

TEST_F(ForumHostTest, ADeviceHandsInItsOwnWordsOnly) {
  LoadFounded();
  TestDevice other = forum_.MakeDevice("secretary");
  const v1::SignedStatement statement = CreateMeeting(1);
  EXPECT_EQ(CodeOf(SubmitAndWait(*host_, statement, other.id())), v1::Refusal::CODE_NOT_ALLOWED);
  EXPECT_EQ(DurableSeq(), 1U);
  EXPECT_EQ(CodeOf(SubmitAndWait(*host_, statement, secretary_.id())), v1::Refusal::CODE_UNSPECIFIED);
}

TEST_F(ForumHostTest, APaperThatNobodyUploadedIsRefused) {
  LoadFounded();
  MustRecord(*host_, CreateMeeting(1));
  const std::string bytes = "%PDF-1.7 paper";
  const domain::Hash hash = domain::Sha256(bytes);
  v1::Statement act;
  v1::AddDocument& add = *act.mutable_add_document();
  add.mutable_document()->set_hash(hash.bytes());
  add.set_meeting("meeting-1");
  add.set_title("Underlag");
  add.set_media_type("application/pdf");
  add.set_size(bytes.size());
  EXPECT_EQ(CodeOf(SubmitAndWait(*host_, forum_.State(secretary_, act))), v1::Refusal::CODE_DOCUMENT_MISSING);
  ASSERT_TRUE(store_.AddToBlob(hash, secretary_.id(), bytes.size(), 0, bytes, forum_.clock.Now())->complete);
  EXPECT_EQ(CodeOf(SubmitAndWait(*host_, forum_.State(secretary_, act))), v1::Refusal::CODE_UNSPECIFIED);
  add.set_size(bytes.size() + 1);
  EXPECT_EQ(CodeOf(SubmitAndWait(*host_, forum_.State(secretary_, act))), v1::Refusal::CODE_MALFORMED)
      << "a size that is not the document's";
}

TEST_F(ForumHostTest, NobodyLearnsByNamingADocumentWhetherItIsThere) {
  LoadFounded();
  MustRecord(*host_, CreateMeeting(1));
  TestDevice nobody = MustEnrol(*host_, forum_, secretary_, "nobody");
  const std::string bytes = "%PDF-1.7 paper";
  const domain::Hash there = domain::Sha256(bytes);
  ASSERT_TRUE(store_.AddToBlob(there, secretary_.id(), bytes.size(), 0, bytes, forum_.clock.Now())->complete);
  const auto answer = [&](TestDevice& device, const domain::Hash& hash, std::uint64_t size) {
    v1::Statement act;
    v1::AddDocument& add = *act.mutable_add_document();
    add.mutable_document()->set_hash(hash.bytes());
    add.set_meeting("meeting-1");
    add.set_title("Underlag");
    add.set_media_type("application/pdf");
    add.set_size(size);
    return CodeOf(SubmitAndWait(*host_, forum_.State(device, act)));
  };
  for (const std::size_t size : {bytes.size(), bytes.size() + 1}) {
    EXPECT_EQ(answer(nobody, there, size), v1::Refusal::CODE_DOCUMENT_MISSING);
    EXPECT_EQ(answer(nobody, domain::Sha256("none"), size), v1::Refusal::CODE_DOCUMENT_MISSING);
  }
  EXPECT_EQ(answer(secretary_, there, bytes.size()), v1::Refusal::CODE_UNSPECIFIED) << "who uploaded it may name it";
}

}  // namespace
}  // namespace mandat::server
