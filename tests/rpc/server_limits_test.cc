// What a caller may ask of the server at most: how long, how much at once, and how much while its disk is full.
#include <gtest/gtest.h>

#include <chrono>
#include <memory>
#include <string>
#include <vector>

#include "server/tls/tls_policy.h"
#include "shared/domain/text_hash.h"
#include "tests/rpc/forum_server_fixture.h"

namespace mandat::server {
namespace {

// A context that waits as long as `seconds` say; 0: for ever.
class LooseCall : public grpc::ClientContext {
 public:
  explicit LooseCall(int seconds) {
    if (seconds > 0) set_deadline(std::chrono::system_clock::now() + std::chrono::seconds(seconds));
  }
};

TEST_F(ForumServerTest, ACallMustSayHowLongItWaitsAndNotTooLong) {
  const auto submit = [&](int seconds) {
    v1::SubmitRequest request;
    *request.mutable_statement() = CreateMeeting("waits-" + std::to_string(seconds));
    v1::SubmitResponse response;
    LooseCall call(seconds);
    return members_->Submit(&call, request, &response).error_code();
  };
  const auto list = [&](int seconds) {
    v1::ListMeetingsResponse response;
    LooseCall call(seconds);
    return v1::ReadService::NewStub(harness_.Members(harness_.secretary_shown))
        ->ListMeetings(&call, v1::ListMeetingsRequest(), &response)
        .error_code();
  };
  const auto put = [&](int seconds) {
    v1::PutDocumentRequest request;
    request.set_hash(domain::Sha256("paper").bytes());
    request.set_size(5);
    request.set_chunk("paper");
    v1::PutDocumentResponse response;
    LooseCall call(seconds);
    const auto writer = members_->PutDocument(&call, &response);
    writer->Write(request);
    writer->WritesDone();
    return writer->Finish().error_code();
  };
  const auto get = [&](int seconds) {
    v1::GetDocumentRequest request;
    request.set_hash(std::string(32, 'x'));
    LooseCall call(seconds);
    const auto reader = members_->GetDocument(&call, request);
    v1::GetDocumentResponse response;
    while (reader->Read(&response)) {
    }
    return reader->Finish().error_code();
  };
  const auto trust = [&](int seconds) {
    v1::GetTrustRequest request;
    request.set_forum_id(harness_.forum.id.bytes());
    v1::GetTrustResponse response;
    LooseCall call(seconds);
    return harness_.Gate()->GetTrust(&call, request, &response).error_code();
  };
  const std::uint64_t before = harness_.Size();
  for (const int seconds : {0, 70}) {
    EXPECT_EQ(submit(seconds), grpc::StatusCode::INVALID_ARGUMENT) << seconds;
    EXPECT_EQ(list(seconds), grpc::StatusCode::INVALID_ARGUMENT) << seconds;
    EXPECT_EQ(trust(seconds), grpc::StatusCode::INVALID_ARGUMENT) << seconds;
  }
  EXPECT_EQ(harness_.Size(), before) << "and nothing was written";
  for (const int seconds : {0, 700}) {
    EXPECT_EQ(put(seconds), grpc::StatusCode::INVALID_ARGUMENT) << seconds;
    EXPECT_EQ(get(seconds), grpc::StatusCode::INVALID_ARGUMENT) << seconds;
  }
  EXPECT_EQ(submit(60), grpc::StatusCode::OK);
  EXPECT_EQ(list(60), grpc::StatusCode::OK);
  EXPECT_EQ(trust(60), grpc::StatusCode::OK);
  EXPECT_EQ(put(600), grpc::StatusCode::OK);
  EXPECT_EQ(get(600), grpc::StatusCode::NOT_FOUND);
  // The feed alone waits for ever.
  v1::SubscribeRequest request;
  request.set_forum_id(harness_.forum.id.bytes());
  LooseCall call(0);
  const auto reader = members_->Subscribe(&call, request);
  EXPECT_FALSE(ReadBatch(*reader).empty());
  call.TryCancel();
}

TEST_F(ForumServerTest, AConnectionHasThirtyTwoCallsAtOnce) {
  const std::shared_ptr<grpc::Channel> channel = harness_.Members(harness_.secretary_shown);
  const auto stub = v1::MemberService::NewStub(channel);
  v1::SubscribeRequest request;
  request.set_forum_id(harness_.forum.id.bytes());
  std::vector<std::unique_ptr<Call>> calls;
  std::vector<std::unique_ptr<grpc::ClientReader<v1::SubscribeResponse>>> feeds;
  for (int i = 0; i < kMaxConcurrentStreams; ++i) {
    calls.push_back(std::make_unique<Call>());
    feeds.push_back(stub->Subscribe(calls.back().get(), request));
    ASSERT_FALSE(ReadBatch(*feeds.back()).empty()) << i;
  }
  const auto ask = [&](std::chrono::milliseconds patience) {
    v1::ListMeetingsResponse response;
    grpc::ClientContext call;
    call.set_deadline(std::chrono::system_clock::now() + patience);
    return v1::ReadService::NewStub(channel)->ListMeetings(&call, v1::ListMeetingsRequest(), &response).error_code();
  };
  EXPECT_EQ(ask(std::chrono::milliseconds(300)), grpc::StatusCode::DEADLINE_EXCEEDED) << "one more waits";
  calls.front()->TryCancel();
  feeds.front()->Finish();
  EXPECT_EQ(ask(std::chrono::seconds(50)), grpc::StatusCode::OK);
  for (const auto& call : calls) call->TryCancel();
  for (std::size_t i = 1; i < feeds.size(); ++i) feeds[i]->Finish();
}

TEST_F(ForumServerTest, AFullDiskRefusesStatementsAndPapersWithAClearStatusAndReadsGoOn) {
  harness_.has_room = false;
  grpc::Status status;
  const v1::SignedStatement statement = CreateMeeting("m");
  Submit(statement, &status);
  EXPECT_EQ(status.error_code(), grpc::StatusCode::RESOURCE_EXHAUSTED);
  EXPECT_NE(status.error_message().find("disk is full"), std::string::npos) << status.error_message();
  v1::PutDocumentRequest paper;
  paper.set_hash(domain::Sha256("paper").bytes());
  paper.set_size(5);
  paper.set_chunk("paper");
  v1::PutDocumentResponse stored;
  Call put_call;
  const auto writer = members_->PutDocument(&put_call, &stored);
  writer->Write(paper);
  writer->WritesDone();
  EXPECT_EQ(writer->Finish().error_code(), grpc::StatusCode::RESOURCE_EXHAUSTED);
  v1::SubscribeRequest request;
  request.set_forum_id(harness_.forum.id.bytes());
  Call call;
  const auto reader = members_->Subscribe(&call, request);
  EXPECT_EQ(ReadBatch(*reader).size(), 1U);
  harness_.has_room = true;
  EXPECT_TRUE(Submit(statement).has_receipt()) << "the same statement, once there is room";
  EXPECT_EQ(ReadBatch(*reader).size(), 1U);
  call.TryCancel();
}

}  // namespace
}  // namespace mandat::server
