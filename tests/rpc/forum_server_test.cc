// The whole server from outside: a device founds, enrols, hands in and follows, over mutual TLS; and everybody else is
// told nothing.
#include <grpcpp/generic/generic_stub.h>
#include <gtest/gtest.h>

#include <chrono>
#include <future>
#include <string>
#include <thread>
#include <vector>

#include "absl/strings/str_cat.h"
#include "server/handlers/documents.h"
#include "server/handlers/enrolment.h"
#include "shared/domain/text_hash.h"
#include "shared/ledger/receipt.h"
#include "tests/rpc/forum_server_fixture.h"

namespace mandat::server {
namespace {

TEST_F(ForumServerTest, AStatementIsAnsweredWithAReceiptThatVerifies) {
  const v1::SignedStatement statement = CreateMeeting("m");
  const v1::SubmitResponse response = Submit(statement);
  ASSERT_TRUE(response.has_receipt()) << response.ShortDebugString();
  const absl::Status verified =
      ledger::VerifyReceipt(response.receipt(), statement, harness_.forum.id, harness_.forum.log_key.public_key());
  EXPECT_TRUE(verified.ok()) << verified;
}

TEST_F(ForumServerTest, BadStatementsGetAPreciseAnswerNothingIsWrittenAndTheServerGoesOn) {
  const std::uint64_t before = harness_.Size();
  v1::SignedStatement garbage;
  garbage.set_statement("\x01\x02 no statement");
  garbage.set_signature(std::string(64, 'x'));
  EXPECT_EQ(Refused(garbage), v1::Refusal::CODE_MALFORMED);
  EXPECT_EQ(Refused(v1::SignedStatement()), v1::Refusal::CODE_MALFORMED);

  v1::SignedStatement oversized = CreateMeeting("big");
  oversized.set_sealed(std::string(500 * 1024, 'x'));
  EXPECT_NE(Refused(oversized), v1::Refusal::CODE_UNSPECIFIED);
  v1::SignedStatement enormous = CreateMeeting("huge");
  enormous.set_sealed(std::string(2 * 1024 * 1024, 'x'));
  grpc::Status status;
  Submit(enormous, &status);
  EXPECT_EQ(status.error_code(), grpc::StatusCode::RESOURCE_EXHAUSTED);

  v1::SignedStatement unsigned_statement = CreateMeeting("unsigned");
  unsigned_statement.clear_signature();
  EXPECT_EQ(Refused(unsigned_statement), v1::Refusal::CODE_MALFORMED);
  v1::SignedStatement wrongly_signed = CreateMeeting("wrong");
  (*wrongly_signed.mutable_signature())[0] ^= 1;
  EXPECT_EQ(Refused(wrongly_signed), v1::Refusal::CODE_BAD_SIGNATURE);
  EXPECT_EQ(harness_.Size(), before);

  const v1::SignedStatement good = CreateMeeting("good");
  const v1::SubmitResponse first = Submit(good);
  ASSERT_TRUE(first.has_receipt());
  EXPECT_EQ(Submit(good).SerializeAsString(), first.SerializeAsString()) << "replayed";
  harness_.secretary.counter = 0;
  EXPECT_EQ(Refused(CreateMeeting("copied-device")), v1::Refusal::CODE_COUNTER_REUSED);
  EXPECT_EQ(harness_.Size(), before + 1);
}

TEST_F(ForumServerTest, AMemberMayNotDoWhatIsTheSecretarys) {
  Shown shown;
  TestDevice member = harness_.Enrol("karlskrona-older-chief", shown);
  const std::uint64_t before = harness_.Size();
  auto stub = v1::MemberService::NewStub(harness_.Members(shown));
  const auto forged = harness_.forum.State(member, harness_.forum.CreateMeeting("m"));
  EXPECT_EQ(SubmitTo(*stub, forged).refusal().code(), v1::Refusal::CODE_NOT_ALLOWED);
  EXPECT_EQ(SubmitTo(*stub, CreateMeeting("m")).refusal().code(), v1::Refusal::CODE_NOT_ALLOWED)
      << "another device's words";
  EXPECT_EQ(harness_.Size(), before);
}

TEST_F(ForumServerTest, AStrangersCertificateReachesNothing) {
  // Of this CA, but of no device in the register.
  const absl::StatusOr<pki::Identity> unknown =
      pki::IssueClientCertificate(*harness_.ca, "unknown", harness_.forum.clock.Now());
  ASSERT_TRUE(unknown.ok());
  auto stub = v1::MemberService::NewStub(harness_.Members({unknown->certificate.Pem(), unknown->key_pem}));
  grpc::Status status;
  SubmitTo(*stub, CreateMeeting("m"), &status);
  EXPECT_EQ(status.error_code(), grpc::StatusCode::UNAUTHENTICATED);
  // Without one: refused in the handshake, which looks like no network.
  auto naked = v1::MemberService::NewStub(harness_.Members({}));
  SubmitTo(*naked, CreateMeeting("m"), &status);
  EXPECT_EQ(status.error_code(), grpc::StatusCode::UNAVAILABLE);
}

TEST_F(ForumServerTest, SubscribersGetTheBacklogThenWhatIsNewAndTheEndOfTheServer) {
  ASSERT_TRUE(Submit(CreateMeeting("before")).has_receipt());
  v1::SubscribeRequest request;
  request.set_forum_id(harness_.forum.id.bytes());
  Call call;
  auto reader = members_->Subscribe(&call, request);
  EXPECT_EQ(ReadBatch(*reader).size(), 2U);
  ASSERT_TRUE(Submit(CreateMeeting("after")).has_receipt());
  const std::vector<v1::Record> live = ReadBatch(*reader);
  ASSERT_EQ(live.size(), 1U);
  EXPECT_EQ(live[0].header().seq(), 3U);
  EXPECT_TRUE(live[0].has_body());
  harness_.server->Stop(std::chrono::milliseconds(5000));
  v1::SubscribeResponse response;
  EXPECT_FALSE(reader->Read(&response));
  EXPECT_EQ(reader->Finish().error_code(), grpc::StatusCode::UNAVAILABLE);
}

TEST_F(ForumServerTest, APositionIsSealedToOthersUntilTheMeetingOpens) {
  TestForum& forum = harness_.forum;
  Shown older_shown;
  TestDevice older = harness_.Enrol("karlskrona-older-chief", older_shown);
  Shown other_shown;
  TestDevice other = harness_.Enrol("ronneby-care-chief", other_shown);
  for (const v1::Statement& act :
       {forum.CreateMeeting("m"), forum.SetItem("m", "i", 1), forum.SetProposal("m", "i", "anta planen")}) {
    ASSERT_TRUE(Submit(forum.State(harness_.secretary, act)).has_receipt());
  }
  v1::Statement notice;
  notice.mutable_send_notice()->set_meeting("m");
  ASSERT_TRUE(Submit(forum.State(harness_.secretary, notice)).has_receipt());
  auto older_stub = v1::MemberService::NewStub(harness_.Members(older_shown));
  const v1::SealedPart sealed = TestForum::Stance(v1::STANCE_REJECT, "because");
  const v1::SubmitResponse declared =
      SubmitTo(*older_stub, forum.State(older, forum.Declare("m", "i", "karlskrona-older", "anta planen"), &sealed));
  ASSERT_TRUE(declared.has_receipt()) << declared.ShortDebugString();
  const std::uint64_t seq = declared.receipt().seq();

  v1::SubscribeRequest request;
  request.set_forum_id(forum.id.bytes());
  auto other_stub = v1::MemberService::NewStub(harness_.Members(other_shown));
  Call call;
  auto reader = other_stub->Subscribe(&call, request);
  const std::vector<v1::Record> records = ReadBatch(*reader);
  ASSERT_EQ(records.size(), seq);
  EXPECT_TRUE(records.back().has_body()) << "that somebody declared is known";
  EXPECT_FALSE(records.back().has_sealed()) << "what is not";
  Call own_call;
  auto own = older_stub->Subscribe(&own_call, request);
  EXPECT_TRUE(ReadBatch(*own).back().has_sealed()) << "one's own is";

  v1::Statement open;
  open.mutable_open_meeting()->set_meeting("m");
  const v1::SubmitResponse opened = Submit(forum.State(harness_.secretary, open));
  ASSERT_TRUE(opened.has_receipt()) << opened.ShortDebugString();
  std::vector<v1::Record> revealed;
  EXPECT_EQ(ReadBatch(*reader, &revealed).size(), 1U);
  bool found = false;
  for (const v1::Record& record : revealed) found |= record.header().seq() == seq && record.has_sealed();
  EXPECT_TRUE(found);
}

TEST_F(ForumServerTest, ARevokedDeviceLosesItsStreamAndItsCallsAtOnce) {
  Shown shown;
  TestDevice member = harness_.Enrol("karlskrona-older-chief", shown);
  auto stub = v1::MemberService::NewStub(harness_.Members(shown));
  v1::SubscribeRequest request;
  request.set_forum_id(harness_.forum.id.bytes());
  Call call;
  auto reader = stub->Subscribe(&call, request);
  ReadBatch(*reader);
  v1::Statement revoke;
  revoke.mutable_revoke_device()->set_device_id(member.id().bytes());
  ASSERT_TRUE(Submit(harness_.forum.State(harness_.secretary, revoke)).has_receipt());
  v1::SubscribeResponse response;
  while (reader->Read(&response)) {
  }
  EXPECT_EQ(reader->Finish().error_code(), grpc::StatusCode::PERMISSION_DENIED);
  grpc::Status status;
  SubmitTo(*stub, harness_.forum.State(member, harness_.forum.CreateMeeting("m")), &status);
  EXPECT_EQ(status.error_code(), grpc::StatusCode::PERMISSION_DENIED);
  // The gate tells it why, with the way from the founder to the revocation.
  v1::DeviceStatusRequest ask;
  ask.set_forum_id(harness_.forum.id.bytes());
  ask.set_device_id(member.id().bytes());
  ask.set_time_ms(harness_.forum.clock.Now().ms);
  ask.set_signature(
      member.key
          .Sign(ledger::ProofMessage(ledger::ProofKind::kStatus, harness_.forum.id, member.id(), {ask.time_ms()}, ""))
          .bytes());
  v1::DeviceStatusResponse answer;
  Call gate_call;
  ASSERT_TRUE(harness_.Gate()->DeviceStatus(&gate_call, ask, &answer).ok());
  EXPECT_EQ(answer.status(), v1::DeviceStatusResponse::STATUS_REVOKED);
  const std::vector<v1::SignedStatement> chain(answer.chain().begin(), answer.chain().end());
  const auto last = ledger::VerifyChainTo(chain, harness_.forum.id);
  ASSERT_TRUE(last.ok()) << last.status();
  EXPECT_EQ(last->revoke_device().device_id(), member.id().bytes());
}

TEST_F(ForumServerTest, StrangersAtTheGateCannotTellWhatExists) {
  const TestForum::Invitation invitation = harness_.forum.Invite(harness_.secretary, "karlskrona-older-chief");
  ASSERT_TRUE(Submit(invitation.invite).has_receipt());
  auto gate = harness_.Gate();
  const auto founding = [&](const std::string& secret) {
    v1::GetFoundingRequest request;
    request.set_founding_secret(secret);
    v1::GetFoundingResponse response;
    Call call;
    return gate->GetFounding(&call, request, &response);
  };
  const auto status_of = [&](const domain::DeviceId& device) {
    v1::DeviceStatusRequest request;
    request.set_forum_id(harness_.forum.id.bytes());
    request.set_device_id(device.bytes());
    request.set_time_ms(harness_.forum.clock.Now().ms);
    request.set_signature(std::string(64, 'x'));
    v1::DeviceStatusResponse response;
    Call call;
    return gate->DeviceStatus(&call, request, &response);
  };
  const auto same = [](const grpc::Status& a, const grpc::Status& b) {
    EXPECT_EQ(a.error_code(), grpc::StatusCode::NOT_FOUND);
    EXPECT_EQ(a.error_code(), b.error_code());
    EXPECT_EQ(a.error_message(), b.error_message());
    EXPECT_EQ(a.error_details(), b.error_details());
  };
  same(founding(harness_.secret), founding(std::string(32, 'z')));
  same(status_of(harness_.secretary.id()), status_of(domain::DeviceId()));
  // Enrolling without the code: the same refusal for an invitation that is there and one that is not.
  TestDevice stranger = harness_.forum.MakeDevice("karlskrona-older-chief");
  const auto enrol = [&](const domain::InvitationId& id) {
    TestForum::Invitation guessed;
    guessed.id = id;
    guessed.person = stranger.person;
    guessed.key = std::make_unique<ledger::SigningKey>(ledger::SigningKey::Generate());
    v1::EnrolRequest request;
    *request.mutable_enrol() = harness_.forum.Enrol(guessed, stranger);
    request.set_csr(stranger.csr);
    v1::EnrolResponse response;
    Call call;
    EXPECT_TRUE(gate->Enrol(&call, request, &response).ok());
    return response.SerializeAsString();
  };
  domain::InvitationId none;
  none.data()[0] = 1;
  EXPECT_EQ(enrol(invitation.id), enrol(none));
}

TEST_F(ForumServerTest, TheFoundingSecretFoundsOnceAndItsHolderMayAskAgain) {
  EXPECT_EQ(harness_.Size(), 1U);
  // The same device again, as after a lost answer: another statement, so the forum is founded already.
  const v1::EnrolResponse again = harness_.Found(harness_.secret);
  EXPECT_EQ(again.refusal().code(), v1::Refusal::CODE_ALREADY_FOUNDED);
  EXPECT_EQ(harness_.Size(), 1U);
}

TEST_F(ForumServerTest, ADeviceRenewsItsCertificateByItsSigningKeyOnceForEachProof) {
  Shown shown;
  TestDevice member = harness_.Enrol("karlskrona-older-chief", shown);
  TestDevice fresh = harness_.forum.MakeDevice("karlskrona-older-chief");  // for its TLS key
  v1::RenewRequest request;
  request.set_forum_id(harness_.forum.id.bytes());
  request.set_device_id(member.id().bytes());
  request.set_csr(fresh.csr);
  const auto sign = [&](std::int64_t time_ms) {
    request.set_time_ms(time_ms);
    request.set_signature(
        member.key
            .Sign(ledger::ProofMessage(ledger::ProofKind::kRenew, harness_.forum.id, member.id(), {time_ms}, fresh.csr))
            .bytes());
  };
  const auto renew = [&] {
    v1::RenewResponse response;
    Call call;
    EXPECT_TRUE(harness_.Gate()->Renew(&call, request, &response).ok());
    return response;
  };
  const std::int64_t now = harness_.forum.clock.Now().ms;
  sign(now - kProofWindowMs - 1);
  EXPECT_EQ(renew().refusal().code(), v1::Refusal::CODE_CLOCK);
  sign(now);
  request.mutable_signature()->back() ^= 1;
  EXPECT_EQ(renew().refusal().code(), v1::Refusal::CODE_UNKNOWN_DEVICE);
  sign(now);
  const v1::RenewResponse renewed = renew();
  ASSERT_TRUE(renewed.has_renewed()) << renewed.ShortDebugString();
  EXPECT_EQ(renew().refusal().code(), v1::Refusal::CODE_CLOCK) << "a proof serves once";
  const auto certificate = pki::Certificate::FromDer(renewed.renewed().certificate());
  ASSERT_TRUE(certificate.ok());
  v1::SubscribeRequest subscribe;
  subscribe.set_forum_id(harness_.forum.id.bytes());
  auto stub = v1::MemberService::NewStub(harness_.Members({certificate->Pem(), fresh.tls_key}));
  Call call;
  auto reader = stub->Subscribe(&call, subscribe);
  EXPECT_FALSE(ReadBatch(*reader).empty());
  auto old_stub = v1::MemberService::NewStub(harness_.Members(shown));
  Call old_call;
  auto old_reader = old_stub->Subscribe(&old_call, subscribe);
  EXPECT_TRUE(ReadBatch(*old_reader).empty());
  EXPECT_EQ(old_reader->Finish().error_code(), grpc::StatusCode::UNAUTHENTICATED)
      << "the key before is another's now: nobody's";
}

TEST_F(ForumServerTest, DocumentsGoBothWaysAndOnlyToThoseWhoMaySeeThem) {
  TestForum& forum = harness_.forum;
  ASSERT_TRUE(Submit(CreateMeeting("m")).has_receipt());
  std::string paper = "%PDF-1.7 ";
  for (int i = 0; i < 100000; ++i) paper += std::to_string(i);
  const domain::Hash hash = domain::Sha256(paper);
  const auto put = [&](std::size_t from, std::size_t to) {
    v1::PutDocumentResponse response;
    Call call;
    auto writer = members_->PutDocument(&call, &response);
    for (std::size_t at = from; at < to; at += kDocumentChunk) {
      v1::PutDocumentRequest chunk;
      if (at == from) {
        chunk.set_hash(hash.bytes());
        chunk.set_size(paper.size());
        chunk.set_offset(from);
      }
      chunk.set_chunk(paper.substr(at, std::min(kDocumentChunk, to - at)));
      if (!writer->Write(chunk)) break;
    }
    writer->WritesDone();
    EXPECT_TRUE(writer->Finish().ok());
    return response;
  };
  EXPECT_EQ(put(0, 100000).received(), 100000U);
  v1::DocumentStatusRequest ask;
  ask.set_hash(hash.bytes());
  v1::DocumentStatusResponse stands;
  Call status_call;
  ASSERT_TRUE(members_->DocumentStatus(&status_call, ask, &stands).ok());
  EXPECT_EQ(stands.received(), 100000U) << "goes on where it broke off";
  EXPECT_TRUE(put(100000, paper.size()).complete());

  Shown shown;
  const TestDevice member = harness_.Enrol("karlskrona-older-chief", shown);
  auto stub = v1::MemberService::NewStub(harness_.Members(shown));
  const auto get = [&](std::string& bytes) {
    v1::GetDocumentRequest request;
    request.set_hash(hash.bytes());
    Call call;
    auto reader = stub->GetDocument(&call, request);
    v1::GetDocumentResponse response;
    while (reader->Read(&response)) bytes += response.chunk();
    return reader->Finish();
  };
  std::string bytes;
  EXPECT_EQ(get(bytes).error_code(), grpc::StatusCode::NOT_FOUND) << "no agenda names it yet";
  EXPECT_EQ(bytes, "");
  v1::Statement act;
  v1::AddDocument& add = *act.mutable_add_document();
  add.mutable_document()->set_hash(hash.bytes());
  add.set_meeting("m");
  add.set_title("Underlag");
  add.set_media_type("application/pdf");
  add.set_size(paper.size());
  ASSERT_TRUE(Submit(forum.State(harness_.secretary, act)).has_receipt());
  ASSERT_TRUE(get(bytes).ok());
  EXPECT_EQ(bytes, paper);
}

TEST_F(ForumServerTest, AnotherSystemReadsWithItsScopeAndNothingElse) {
  ASSERT_TRUE(Submit(CreateMeeting("m")).has_receipt());
  const Shown shown = harness_.IssueSystem("archive", "read");
  auto reads = v1::ReadService::NewStub(harness_.Members(shown));
  v1::ListMandatesResponse mandates;
  Call call;
  ASSERT_TRUE(reads->ListMandates(&call, {}, &mandates).ok());
  EXPECT_EQ(mandates.mandates_size(), 17);
  v1::GetForecastRequest forecast;
  forecast.set_meeting("m");
  v1::GetForecastResponse answer;
  Call forecast_call;
  EXPECT_TRUE(reads->GetForecast(&forecast_call, forecast, &answer).ok());
  forecast.set_meeting("no-such-meeting");
  Call missing_call;
  EXPECT_EQ(reads->GetForecast(&missing_call, forecast, &answer).error_code(), grpc::StatusCode::NOT_FOUND);
  auto stub = v1::MemberService::NewStub(harness_.Members(shown));
  grpc::Status status;
  SubmitTo(*stub, CreateMeeting("x"), &status);
  EXPECT_EQ(status.error_code(), grpc::StatusCode::UNAUTHENTICATED);
  ASSERT_TRUE(harness_.certificates->RevokeClient("archive").ok());
  Call revoked_call;
  EXPECT_EQ(reads->ListMandates(&revoked_call, {}, &mandates).error_code(), grpc::StatusCode::PERMISSION_DENIED);
}

TEST_F(ForumServerTest, HealthSaysThatItServesAndWhetherItCanStillWrite) {
  const std::shared_ptr<grpc::Channel> channel = harness_.Members(harness_.secretary_shown);
  // As any probe asks, by the bytes of grpc.health.v1: {service = 1}, answered by {status = 1}.
  const auto check = [&](const std::string& name) {
    const std::string question = name.empty() ? "" : std::string("\x0a") + static_cast<char>(name.size()) + name;
    const grpc::Slice slice(question);
    const grpc::ByteBuffer request(&slice, 1);
    grpc::GenericStub stub(channel);
    grpc::ByteBuffer response;
    Call call;
    std::promise<grpc::Status> done;
    stub.UnaryCall(&call, "/grpc.health.v1.Health/Check", {}, &request, &response,
                   [&done](grpc::Status status) { done.set_value(std::move(status)); });
    const grpc::Status status = done.get_future().get();
    if (!status.ok()) return absl::StrCat("status ", static_cast<int>(status.error_code()));
    grpc::Slice whole;
    if (!response.DumpToSingleSlice(&whole).ok() || whole.size() != 2 || whole.begin()[0] != 0x08)
      return std::string("no answer");
    return std::string(whole.begin()[1] == 1 ? "serving" : "not serving");
  };
  EXPECT_EQ(check(""), "serving");
  EXPECT_EQ(check("mandat.writes"), "serving");
  EXPECT_EQ(check("mandat.other"), absl::StrCat("status ", static_cast<int>(grpc::StatusCode::NOT_FOUND)));
  harness_.log_fails = true;
  grpc::Status status;
  Submit(CreateMeeting("m"), &status);
  EXPECT_EQ(status.error_code(), grpc::StatusCode::UNAVAILABLE) << status.error_message();
  const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(60);
  while (check("mandat.writes") != "not serving" && std::chrono::steady_clock::now() < end) std::this_thread::yield();
  EXPECT_EQ(check("mandat.writes"), "not serving") << "who watches the server is told";
  EXPECT_EQ(check(""), "serving") << "what is durable can still be read";
}

TEST_F(ForumServerTest, WhatWasAcknowledgedIsThereAfterARestartAndReflectionIsOff) {
  const v1::SignedStatement statement = CreateMeeting("m");
  const v1::SubmitResponse first = Submit(statement);
  harness_.Restart();
  auto channel = harness_.Members(harness_.secretary_shown);
  members_ = v1::MemberService::NewStub(channel);
  EXPECT_EQ(Submit(statement).SerializeAsString(), first.SerializeAsString());
  // A call to a service that is not registered is UNIMPLEMENTED.
  grpc::GenericStub generic(channel);
  const grpc::Slice nothing("");
  const grpc::ByteBuffer request(&nothing, 1);
  grpc::ByteBuffer response;
  Call call;
  std::promise<grpc::Status> ended;
  generic.UnaryCall(&call, "/grpc.reflection.v1alpha.ServerReflection/ServerReflectionInfo", {}, &request, &response,
                    [&ended](grpc::Status status) { ended.set_value(std::move(status)); });
  const grpc::Status status = ended.get_future().get();
  EXPECT_EQ(status.error_code(), grpc::StatusCode::UNIMPLEMENTED);
}

}  // namespace
}  // namespace mandat::server
