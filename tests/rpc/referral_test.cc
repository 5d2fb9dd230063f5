// Two real forums: what one refers, the other checks and takes in.
#include "shared/ledger/referral.h"

#include <gtest/gtest.h>

#include <string>

#include "shared/domain/text_hash.h"
#include "tests/rpc/forum_harness.h"

namespace mandat::server {
namespace {

constexpr char kMember[] = "karlskrona-older-chief";
constexpr char kPaper[] = "%PDF-1.7 the matter's paper";

class ReferralRpcTest : public testing::Test {
 protected:
  struct Forum {
    ForumHarness harness;
    std::shared_ptr<grpc::Channel> secretary;
    TestDevice member_device;
    std::shared_ptr<grpc::Channel> member;

    Forum() : member_device(Founded()) {
      secretary = harness.Members(harness.secretary_shown);
      Shown shown;
      member_device = harness.Enrol(kMember, shown);
      member = harness.Members(shown);
    }
    TestDevice Founded() {
      EXPECT_TRUE(harness.Found(harness.secret).has_enrolled());
      return harness.forum.MakeDevice(kMember);
    }
  };

  static void SetUpTestSuite() {
    sender_ = new Forum();
    receiver_ = new Forum();
  }
  static void TearDownTestSuite() {
    delete sender_;
    delete receiver_;
    sender_ = receiver_ = nullptr;
  }

  static v1::SubmitResponse Submit(const std::shared_ptr<grpc::Channel>& channel,
                                   const v1::SignedStatement& statement) {
    v1::SubmitRequest request;
    *request.mutable_statement() = statement;
    v1::SubmitResponse response;
    Call call;
    const grpc::Status status = v1::MemberService::NewStub(channel)->Submit(&call, request, &response);
    EXPECT_TRUE(status.ok()) << status.error_message();
    return response;
  }

  static void Upload(const std::shared_ptr<grpc::Channel>& channel, const std::string& bytes) {
    v1::PutDocumentRequest request;
    request.set_hash(domain::Sha256(bytes).bytes());
    request.set_size(bytes.size());
    request.set_chunk(bytes);
    v1::PutDocumentResponse response;
    Call call;
    const auto writer = v1::MemberService::NewStub(channel)->PutDocument(&call, &response);
    writer->Write(request);
    writer->WritesDone();
    EXPECT_TRUE(writer->Finish().ok());
  }

  static std::string Download(const std::shared_ptr<grpc::Channel>& channel, const std::string& hash) {
    v1::GetDocumentRequest request;
    request.set_hash(hash);
    Call call;
    const auto reader = v1::MemberService::NewStub(channel)->GetDocument(&call, request);
    std::string bytes;
    for (v1::GetDocumentResponse response; reader->Read(&response);) bytes += response.chunk();
    EXPECT_TRUE(reader->Finish().ok());
    return bytes;
  }

  // The log as the feed gives it.
  static v1::LogFile LogOf(Forum& forum) {
    v1::SubscribeRequest request;
    request.set_forum_id(forum.harness.forum.id.bytes());
    Call call;
    const auto reader = v1::MemberService::NewStub(forum.secretary)->Subscribe(&call, request);
    v1::LogFile log;
    v1::SubscribeResponse response;
    while (!response.batch_complete() && reader->Read(&response)) {
      for (v1::Record& record : *response.mutable_records()) *log.add_records() = std::move(record);
    }
    EXPECT_GT(log.records_size(), 0);
    call.TryCancel();
    (void)reader->Finish();
    return log;
  }

  // The sender's matter with its paper, referred; the bundle's bytes.
  static std::string Refer(const std::string& matter) {
    Upload(sender_->member, kPaper);
    v1::Statement submission;
    v1::SubmitMatter& submit = *submission.mutable_submit_matter();
    submit.set_matter(matter);
    submit.set_title("FoU-avtal");
    submit.set_description("Utse utredare");
    submit.set_kind(v1::ITEM_KIND_DECISION);
    submit.set_decision_class(v1::DECISION_CLASS_FORUM);
    submit.add_documents()->set_hash(domain::Sha256(kPaper).bytes());
    EXPECT_TRUE(
        Submit(sender_->member, sender_->harness.forum.State(sender_->member_device, submission)).has_receipt());
    const v1::SignedStatement referral = SignReferral(sender_->harness.secretary, matter);
    const v1::SubmitResponse answer = Submit(sender_->secretary, referral);
    EXPECT_TRUE(answer.has_receipt()) << answer.ShortDebugString();
    v1::ReceiptFile file;
    *file.mutable_receipt() = answer.receipt();
    *file.mutable_statement() = referral;
    const v1::LogFile log = LogOf(*sender_);
    v1::SignedStatement& founding = *file.add_key_chain();
    founding.set_statement(log.records(0).body().statement());
    founding.set_signature(log.records(0).body().signature());
    const auto bundle = ledger::MakeReferralBundle(
        file, log, {{domain::Sha256(kPaper), "Underlag", "application/pdf", kPaper}}, sender_->harness.forum.id);
    EXPECT_TRUE(bundle.ok()) << bundle.status();
    return bundle.value_or("");
  }

  static v1::SignedStatement SignReferral(TestDevice& device, const std::string& matter) {
    v1::Statement act;
    v1::ReferOut& refer = *act.mutable_refer_out();
    refer.set_matter(matter);
    refer.set_to_forum("Samverkansnämnden");
    refer.set_to_forum_id(receiver_->harness.forum.id.bytes());
    refer.set_text("För ställningstagande");
    refer.add_documents()->set_hash(domain::Sha256(kPaper).bytes());
    return sender_->harness.forum.State(device, act);
  }

  static v1::SignedStatement SignTakeIn(const ledger::CheckedReferral& referral, const std::string& bundle,
                                        const std::string& matter) {
    v1::Statement act;
    v1::TakeIn& in = *act.mutable_take_in();
    in.set_matter(matter);
    in.set_title("FoU-avtal");
    in.set_description(referral.statement.refer_out().text());
    in.set_from_forum_id(referral.forum.bytes());
    in.set_from_forum(referral.forum_name);
    in.set_statement_id(referral.statement.statement_id());
    in.set_seq(referral.place.seq);
    in.mutable_bundle()->set_hash(domain::Sha256(bundle).bytes());
    return receiver_->harness.forum.State(receiver_->harness.secretary, act);
  }

  static Forum* sender_;
  static Forum* receiver_;
};

ReferralRpcTest::Forum* ReferralRpcTest::sender_ = nullptr;
ReferralRpcTest::Forum* ReferralRpcTest::receiver_ = nullptr;

TEST_F(ReferralRpcTest, WhatOneForumRefersAnotherTakesInOnceAndItsMembersCanCheckIt) {
  const domain::ForumId from = sender_->harness.forum.id;
  ASSERT_NE(from, receiver_->harness.forum.id);
  const std::string bundle = Refer("fou");
  EXPECT_FALSE(ledger::CheckReferralBundle(bundle, receiver_->harness.forum.id).ok()) << "under its own fingerprint";
  const auto referral = ledger::CheckReferralBundle(bundle, from);
  ASSERT_TRUE(referral.ok()) << referral.status();
  EXPECT_EQ(referral->statement.refer_out().to_forum_id(), receiver_->harness.forum.id.view());

  const v1::SubmitResponse early = Submit(receiver_->secretary, SignTakeIn(*referral, bundle, "too-early"));
  EXPECT_EQ(early.refusal().code(), v1::Refusal::CODE_DOCUMENT_MISSING) << early.ShortDebugString();
  Upload(receiver_->secretary, bundle);
  EXPECT_TRUE(Submit(receiver_->secretary, SignTakeIn(*referral, bundle, "from-lsvo")).has_receipt());
  const v1::SubmitResponse again = Submit(receiver_->secretary, SignTakeIn(*referral, bundle, "again"));
  EXPECT_EQ(again.refusal().code(), v1::Refusal::CODE_ALREADY_EXISTS) << again.ShortDebugString();

  v1::GetMatterRequest request;
  request.set_matter("from-lsvo");
  v1::GetMatterResponse read;
  Call call;
  const grpc::Status status = v1::ReadService::NewStub(receiver_->member)->GetMatter(&call, request, &read);
  ASSERT_TRUE(status.ok()) << status.error_message();
  EXPECT_EQ(read.matter().origin().forum_id(), from.bytes());
  EXPECT_EQ(read.matter().origin().statement_id(), referral->statement.statement_id());
  EXPECT_EQ(read.matter().origin().seq(), referral->place.seq);
  const std::string taken = Download(receiver_->member, read.matter().origin().bundle());
  EXPECT_EQ(taken, bundle) << "the very bytes";
  EXPECT_TRUE(ledger::CheckReferralBundle(taken, from).ok());
}

TEST_F(ReferralRpcTest, OnlySecretaryAndChairRefer) {
  const std::string bundle = Refer("lokaler");
  ASSERT_FALSE(bundle.empty());
  const v1::SubmitResponse answer = Submit(sender_->member, SignReferral(sender_->member_device, "lokaler"));
  EXPECT_EQ(answer.refusal().code(), v1::Refusal::CODE_NOT_ALLOWED) << answer.ShortDebugString();
}

TEST_F(ReferralRpcTest, TheSenderShowsWhatItReferred) {
  ASSERT_FALSE(Refer("bemanning").empty());
  v1::GetMatterRequest request;
  request.set_matter("bemanning");
  v1::GetMatterResponse read;
  Call call;
  ASSERT_TRUE(v1::ReadService::NewStub(sender_->member)->GetMatter(&call, request, &read).ok());
  ASSERT_EQ(read.matter().referrals_size(), 1);
  EXPECT_EQ(read.matter().referrals(0).to_forum(), "Samverkansnämnden");
  EXPECT_EQ(read.matter().referrals(0).documents_size(), 1);
}

}  // namespace
}  // namespace mandat::server
