// What is no good statement gets a precise answer, leaves no record, and does not keep the server from anybody.
#include <google/protobuf/unknown_field_set.h>
#include <grpcpp/generic/generic_stub.h>
#include <gtest/gtest.h>

#include <functional>
#include <future>
#include <string>
#include <vector>

#include "server/tls/tls_policy.h"
#include "shared/domain/text_hash.h"
#include "shared/ledger/authentic.h"
#include "tests/rpc/role_cast.h"

namespace mandat::server {
namespace {

class BadInputTest : public testing::Test {
 protected:
  static void SetUpTestSuite() { cast_ = new RoleCast(); }
  static void TearDownTestSuite() {
    delete cast_;
    cast_ = nullptr;
  }

  TestForum& forum() { return cast_->harness().forum; }
  TestDevice& member() { return *cast_->principal("member").device; }
  TestDevice& other() { return *cast_->principal("member_other").device; }
  std::uint64_t Size() { return cast_->harness().Size(); }

  // A position on an item nobody has declared on: good as it is.
  v1::SignedStatement Good() {
    const v1::SealedPart stance = TestForum::Stance(v1::STANCE_APPROVE, "ja");
    return cast_->Sign(member(), forum().Declare("m1", "i2", kMandate, kClause), &stance);
  }
  // The same, changed before the member signs it.
  v1::SignedStatement Changed(const std::function<void(v1::Statement&)>& change) {
    v1::SignedStatement good = Good();
    v1::Statement statement;
    EXPECT_TRUE(statement.ParseFromString(good.statement()));
    change(statement);
    good.set_statement(statement.SerializeAsString());
    good.set_signature(ledger::SignStatement(member().key, good.statement()).bytes());
    return good;
  }

  static grpc::Status Submit(const std::string& role, const v1::SignedStatement& statement,
                             v1::SubmitResponse& response) {
    v1::SubmitRequest request;
    *request.mutable_statement() = statement;
    Call call;
    return v1::MemberService::NewStub(cast_->principal(role).channel)->Submit(&call, request, &response);
  }

  // Handed in by the member's own device: refused so, and nothing was written.
  void ExpectRefused(const char* what, const v1::SignedStatement& statement, v1::Refusal::Code code) {
    SCOPED_TRACE(what);
    const std::uint64_t before = Size();
    v1::SubmitResponse response;
    const grpc::Status status = Submit("member", statement, response);
    EXPECT_TRUE(status.ok()) << status.error_message();
    EXPECT_FALSE(response.has_receipt());
    EXPECT_EQ(v1::Refusal::Code_Name(response.refusal().code()), v1::Refusal::Code_Name(code))
        << response.ShortDebugString();
    EXPECT_EQ(Size(), before);
  }

  void TearDown() override {
    // Whatever came, everybody is still served: another device's good words are recorded.
    static int meetings = 0;
    const std::uint64_t before = Size();
    v1::SubmitResponse response;
    const v1::SignedStatement good = cast_->Sign(
        cast_->harness().secretary, forum().CreateMeeting("after-" + std::to_string(++meetings), "2040-05-04"));
    EXPECT_TRUE(Submit("secretary", good, response).ok());
    EXPECT_TRUE(response.has_receipt()) << response.ShortDebugString();
    EXPECT_EQ(Size(), before + 1);
  }

  static RoleCast* cast_;
};

RoleCast* BadInputTest::cast_ = nullptr;

TEST_F(BadInputTest, MalformedStatementsAreRefusedByTheFieldThatIsWrong) {
  constexpr auto kMalformed = v1::Refusal::CODE_MALFORMED;
  ExpectRefused("nothing at all", v1::SignedStatement(), kMalformed);
  v1::SignedStatement garbage = Good();
  garbage.set_statement("\x01\x02 no statement");
  ExpectRefused("no protobuf", garbage, kMalformed);
  for (const std::size_t cut : {1U, 7U, 60U}) {
    v1::SignedStatement cut_off = Good();
    cut_off.set_statement(cut_off.statement().substr(0, cut_off.statement().size() - cut));
    v1::SubmitResponse response;
    const std::uint64_t before = Size();
    EXPECT_TRUE(Submit("member", cut_off, response).ok());
    EXPECT_TRUE(response.has_refusal()) << "cut off by " << cut;
    EXPECT_EQ(Size(), before);
  }
  ExpectRefused("a version of the future", Changed([](v1::Statement& s) { s.set_version(2); }), kMalformed);
  ExpectRefused("no act", Changed([](v1::Statement& s) { s.clear_act(); }), kMalformed);
  ExpectRefused("a short id", Changed([](v1::Statement& s) { s.set_statement_id("short"); }), kMalformed);
  ExpectRefused("a short device id", Changed([](v1::Statement& s) { s.set_device_id("short"); }), kMalformed);
  ExpectRefused("no stance", Changed([](v1::Statement& s) { s.clear_sealed_hash(); }), kMalformed);
  ExpectRefused("a field nobody knows",
                Changed([](v1::Statement& s) { s.GetReflection()->MutableUnknownFields(&s)->AddVarint(4000, 1); }),
                kMalformed);
  ExpectRefused("a field of the act that nobody knows", Changed([](v1::Statement& s) {
                  v1::DeclarePosition& act = *s.mutable_declare_position();
                  act.GetReflection()->MutableUnknownFields(&act)->AddVarint(4000, 1);
                }),
                kMalformed);
}

TEST_F(BadInputTest, OversizedStatementsAreRefusedBeforeAnythingElse) {
  ExpectRefused("over the limit of a statement", Changed([](v1::Statement& s) {
                  s.mutable_declare_position()->set_item(std::string(ledger::kMaxOrdinaryStatementBytes, 'i'));
                }),
                v1::Refusal::CODE_MALFORMED);
  v1::SignedStatement sealed = Good();
  sealed.set_sealed(std::string(ledger::kMaxSealedBytes + 1, 's'));
  ExpectRefused("over the limit of a sealed part", sealed, v1::Refusal::CODE_MALFORMED);
  v1::SignedStatement enormous = Good();
  enormous.set_sealed(std::string(kMaxMessageBytes, 's'));
  const std::uint64_t before = Size();
  v1::SubmitResponse response;
  EXPECT_EQ(Submit("member", enormous, response).error_code(), grpc::StatusCode::RESOURCE_EXHAUSTED)
      << "over the limit of a message";
  EXPECT_EQ(Size(), before);
}

TEST_F(BadInputTest, UnsignedAndWronglySignedStatementsAreRefused) {
  v1::SignedStatement bare = Good();
  bare.clear_signature();
  ExpectRefused("unsigned", bare, v1::Refusal::CODE_MALFORMED);
  v1::SignedStatement flipped = Good();
  (*flipped.mutable_signature())[20] ^= 1;
  ExpectRefused("a bit of the signature", flipped, v1::Refusal::CODE_BAD_SIGNATURE);
  v1::SignedStatement zero = Good();
  zero.set_signature(std::string(64, '\0'));
  ExpectRefused("a signature of zeros", zero, v1::Refusal::CODE_BAD_SIGNATURE);
  v1::SignedStatement by_another = Good();
  by_another.set_signature(ledger::SignStatement(other().key, by_another.statement()).bytes());
  ExpectRefused("signed by another device", by_another, v1::Refusal::CODE_BAD_SIGNATURE);
  v1::SignedStatement swapped = Good();
  v1::Statement words;
  ASSERT_TRUE(words.ParseFromString(swapped.statement()));
  words.set_device_time_ms(words.device_time_ms() + 1);
  swapped.set_statement(words.SerializeAsString());
  ExpectRefused("the signature of another statement", swapped, v1::Refusal::CODE_BAD_SIGNATURE);
  v1::SignedStatement untagged = Good();
  untagged.set_signature(member().key.Sign(untagged.statement()).bytes());
  ExpectRefused("signed without the domain tag", untagged, v1::Refusal::CODE_BAD_SIGNATURE);
  v1::SignedStatement other_stance = Good();
  v1::SealedPart reject = TestForum::Stance(v1::STANCE_REJECT, "nej");
  other_stance.set_sealed(reject.SerializeAsString());
  ExpectRefused("a sealed part that was not signed", other_stance, v1::Refusal::CODE_SEALED_PART_DIFFERS);
}

TEST_F(BadInputTest, ReplayedStatementsChangeNothing) {
  v1::SignedStatement first = cast_->Sign(member(), [this] {
    v1::Statement act;
    act.mutable_describe_person()->set_person(member().person);
    act.mutable_describe_person()->set_name("Maj Lind");
    return act;
  }());
  v1::SubmitResponse answer;
  ASSERT_TRUE(Submit("member", first, answer).ok());
  ASSERT_TRUE(answer.has_receipt()) << answer.ShortDebugString();
  const std::uint64_t before = Size();
  v1::SubmitResponse again;
  ASSERT_TRUE(Submit("member", first, again).ok());
  EXPECT_EQ(again.SerializeAsString(), answer.SerializeAsString()) << "the same bytes get the first receipt";
  EXPECT_EQ(Size(), before);
  v1::Statement parsed;
  ASSERT_TRUE(parsed.ParseFromString(first.statement()));
  ExpectRefused("the same id for other words",
                Changed([&](v1::Statement& s) { s.set_statement_id(parsed.statement_id()); }),
                v1::Refusal::CODE_ID_REUSED);
  ExpectRefused("a counter of before",
                Changed([&](v1::Statement& s) { s.set_device_counter(parsed.device_counter()); }),
                v1::Refusal::CODE_COUNTER_REUSED);
  // Another device hands in what it overheard.
  v1::SubmitResponse overheard;
  ASSERT_TRUE(Submit("member_other", first, overheard).ok());
  EXPECT_EQ(overheard.refusal().code(), v1::Refusal::CODE_NOT_ALLOWED);
  EXPECT_EQ(Size(), before);
}

TEST_F(BadInputTest, StaleStatementsAreRefusedWithWhatIsCurrent) {
  ExpectRefused("a revision that is not the current",
                Changed([](v1::Statement& s) { s.mutable_declare_position()->set_revision(2); }),
                v1::Refusal::CODE_STALE_REVISION);
  ExpectRefused("another text", Changed([](v1::Statement& s) {
                  s.mutable_declare_position()->set_clauses_hash(domain::ClausesHash({"att avslå planen"}).bytes());
                }),
                v1::Refusal::CODE_TEXT_DIFFERS);
  ExpectRefused("changes what never was", Changed([](v1::Statement& s) { s.set_replaces(std::string(16, 'x')); }),
                v1::Refusal::CODE_NOT_FOUND);
  const v1::SealedPart stance = TestForum::Stance(v1::STANCE_REJECT, "nej");
  ExpectRefused("does not name what it changes",
                forum().State(member(), forum().Declare("m1", "i1", kMandate, kClause), &stance),
                v1::Refusal::CODE_SUPERSEDED_ELSEWHERE);
  ExpectRefused("has seen a head that never was", Changed([this](v1::Statement& s) {
                  s.set_observed_epoch(1);
                  s.set_observed_seq(Size());
                  s.set_observed_hash(std::string(32, 'h'));
                }),
                v1::Refusal::CODE_UNKNOWN_HEAD);
  ExpectRefused("has seen the future", Changed([this](v1::Statement& s) {
                  s.set_observed_epoch(1);
                  s.set_observed_seq(Size() + 1000);
                  s.set_observed_hash(std::string(32, 'h'));
                }),
                v1::Refusal::CODE_UNKNOWN_HEAD);
}

TEST_F(BadInputTest, UnauthorisedStatementsAreRefused) {
  ExpectRefused("of another forum", Changed([](v1::Statement& s) { s.set_forum_id(std::string(32, 'f')); }),
                v1::Refusal::CODE_WRONG_FORUM);
  ExpectRefused("in the name of somebody else", Changed([](v1::Statement& s) { s.set_person("secretary"); }),
                v1::Refusal::CODE_NOT_ALLOWED);
  ExpectRefused("for another's mandate",
                Changed([](v1::Statement& s) { s.mutable_declare_position()->set_mandate("ronneby-care"); }),
                v1::Refusal::CODE_NOT_ALLOWED);
  ExpectRefused("the secretary's business", cast_->Sign(member(), forum().CreateMeeting("mine", "2040-05-04")),
                v1::Refusal::CODE_NOT_ALLOWED);
  ExpectRefused("another device's words", cast_->Sign(other(), forum().CreateMeeting("theirs", "2040-05-04")),
                v1::Refusal::CODE_NOT_ALLOWED);
  v1::SignedStatement servers = Changed([this](v1::Statement& s) {
    s.clear_person();
    s.clear_sealed_hash();
    s.mutable_certificate_renewed()->set_device_id(member().id().bytes());
    s.mutable_certificate_renewed()->set_tls_key_hash(std::string(32, 't'));
  });
  servers.clear_sealed_salt();
  servers.clear_sealed();
  ExpectRefused("what only the server may state", servers, v1::Refusal::CODE_BAD_SIGNATURE);
}

TEST_F(BadInputTest, BytesThatAreNoRequestAreRefused) {
  const std::string bytes = "\xff\xff\xff this is no request";
  const grpc::Slice slice(bytes);
  const grpc::ByteBuffer request(&slice, 1);
  for (const char* method : {"/mandat.v1.MemberService/Submit", "/mandat.v1.ReadService/ListMandates",
                             "/mandat.v1.MemberService/NoSuchCall"}) {
    const std::uint64_t before = Size();
    grpc::GenericStub stub(cast_->principal("member").channel);
    grpc::ByteBuffer response;
    Call call;
    std::promise<grpc::Status> done;
    stub.UnaryCall(&call, method, {}, &request, &response,
                   [&](grpc::Status status) { done.set_value(std::move(status)); });
    const grpc::Status status = done.get_future().get();  // the call's deadline bounds it
    EXPECT_TRUE(status.error_code() == grpc::StatusCode::INTERNAL ||
                status.error_code() == grpc::StatusCode::UNIMPLEMENTED)
        << method << " " << status.error_code() << " " << status.error_message();
    EXPECT_EQ(Size(), before);
  }
}

TEST_F(BadInputTest, DocumentsThatAreNotWhatTheySayAreNotKept) {
  const auto put = [&](const std::vector<v1::PutDocumentRequest>& messages) {
    v1::PutDocumentResponse response;
    Call call;
    const auto stub = v1::MemberService::NewStub(cast_->principal("member").channel);
    const auto writer = stub->PutDocument(&call, &response);
    for (const v1::PutDocumentRequest& message : messages) {
      if (!writer->Write(message)) break;
    }
    writer->WritesDone();
    return writer->Finish().error_code();
  };
  const auto message = [](const std::string& hash, std::uint64_t size, std::uint64_t offset, std::string chunk) {
    v1::PutDocumentRequest request;
    request.set_hash(hash);
    request.set_size(size);
    request.set_offset(offset);
    request.set_chunk(std::move(chunk));
    return request;
  };
  const std::string hash = domain::Sha256("another paper").bytes();
  EXPECT_EQ(put({}), grpc::StatusCode::INVALID_ARGUMENT) << "nothing";
  EXPECT_EQ(put({message("short", 4, 0, "text")}), grpc::StatusCode::INVALID_ARGUMENT) << "no hash";
  EXPECT_EQ(put({message(hash, 4, 0, "text")}), grpc::StatusCode::INVALID_ARGUMENT)
      << "another hash than its bytes have";
  EXPECT_EQ(put({message(hash, 13, 5, "paper")}), grpc::StatusCode::OUT_OF_RANGE) << "from the middle";
  EXPECT_EQ(put({message(hash, 4, 0, "more than four")}), grpc::StatusCode::INVALID_ARGUMENT) << "longer than its size";
  EXPECT_EQ(put({message(hash, 1000000, 0, std::string(64 * 1024 + 1, 'c'))}), grpc::StatusCode::INVALID_ARGUMENT)
      << "a chunk too large";
  EXPECT_EQ(put({message(hash, 26ULL << 20, 0, "c")}), grpc::StatusCode::RESOURCE_EXHAUSTED) << "a document too large";
  EXPECT_EQ(put({message(hash, 0, 0, "")}), grpc::StatusCode::RESOURCE_EXHAUSTED) << "an empty document";
  EXPECT_EQ(cast_->harness().store->BlobSize(domain::Sha256("another paper")).value(), std::nullopt);
}

}  // namespace
}  // namespace mandat::server
