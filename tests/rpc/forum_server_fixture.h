// A founded forum server for each test, and the secretary's way to it. Test code only.
#ifndef MANDAT_TESTS_RPC_FORUM_SERVER_FIXTURE_H_
#define MANDAT_TESTS_RPC_FORUM_SERVER_FIXTURE_H_

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <vector>

#include "tests/rpc/forum_harness.h"

namespace mandat::server {

class ForumServerTest : public testing::Test {
 protected:
  void SetUp() override {
    const v1::EnrolResponse response = harness_.Found(harness_.secret);
    ASSERT_TRUE(response.has_enrolled()) << response.ShortDebugString();
    members_ = v1::MemberService::NewStub(harness_.Members(harness_.secretary_shown));
  }

  v1::SubmitResponse Submit(const v1::SignedStatement& statement, grpc::Status* status = nullptr) {
    return SubmitTo(*members_, statement, status);
  }
  static v1::SubmitResponse SubmitTo(v1::MemberService::Stub& stub, const v1::SignedStatement& statement,
                                     grpc::Status* status = nullptr) {
    v1::SubmitRequest request;
    *request.mutable_statement() = statement;
    v1::SubmitResponse response;
    Call call;
    const grpc::Status got = stub.Submit(&call, request, &response);
    if (status != nullptr) *status = got;
    return response;
  }
  v1::SignedStatement CreateMeeting(const std::string& id) {
    return harness_.forum.State(harness_.secretary, harness_.forum.CreateMeeting(id));
  }
  v1::Refusal::Code Refused(const v1::SignedStatement& statement) {
    grpc::Status status;
    const v1::SubmitResponse response = Submit(statement, &status);
    EXPECT_TRUE(status.ok()) << status.error_message();
    return response.refusal().code();
  }

  ForumHarness harness_;
  std::unique_ptr<v1::MemberService::Stub> members_;
};

// Reads until a batch is complete.
inline std::vector<v1::Record> ReadBatch(grpc::ClientReader<v1::SubscribeResponse>& reader,
                                         std::vector<v1::Record>* revealed = nullptr) {
  std::vector<v1::Record> records;
  v1::SubscribeResponse response;
  while (reader.Read(&response)) {
    records.insert(records.end(), response.records().begin(), response.records().end());
    if (revealed != nullptr) revealed->insert(revealed->end(), response.revealed().begin(), response.revealed().end());
    if (response.batch_complete()) break;
  }
  return records;
}

}  // namespace mandat::server

#endif  // MANDAT_TESTS_RPC_FORUM_SERVER_FIXTURE_H_
