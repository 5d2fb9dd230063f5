// Every RPC of the schema for every sort of caller, as tests/data/rpc_roles.csv says: default deny. An RPC without a
// row, a row without an RPC, a column without a caller: each fails. What a caller may not see answers as what does not
// exist.
#include <google/protobuf/descriptor.h>
#include <grpcpp/impl/codegen/client_unary_call.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <functional>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "shared/domain/text_hash.h"
#include "tests/rpc/ask_read.h"
#include "tests/rpc/role_cast.h"

namespace mandat::server {
namespace {

constexpr char kTable[] = "tests/data/rpc_roles.csv";

// What a caller learns: the cell's words, and the status to the last byte.
struct Answered {
  std::string cell;
  std::string exact;
};

const char* NameOf(grpc::StatusCode code) {
  switch (code) {
    case grpc::StatusCode::OK:
      return "OK";
    case grpc::StatusCode::INVALID_ARGUMENT:
      return "INVALID_ARGUMENT";
    case grpc::StatusCode::NOT_FOUND:
      return "NOT_FOUND";
    case grpc::StatusCode::PERMISSION_DENIED:
      return "PERMISSION_DENIED";
    case grpc::StatusCode::UNAUTHENTICATED:
      return "UNAUTHENTICATED";
    case grpc::StatusCode::UNAVAILABLE:
      return "UNAVAILABLE";
    case grpc::StatusCode::UNIMPLEMENTED:
      return "UNIMPLEMENTED";
    default:
      return "another code";
  }
}

Answered Of(const grpc::Status& status, const std::string& more = "") {
  // The handshake's failure names sockets and times: not of the server's making.
  const bool by_server = status.error_code() != grpc::StatusCode::UNAVAILABLE;
  Answered answered{absl::StrCat(NameOf(status.error_code()), status.ok() ? more : ""),
                    absl::StrCat(NameOf(status.error_code()), "|")};
  if (by_server) absl::StrAppend(&answered.exact, status.error_message(), "|", status.error_details());
  return answered;
}

class RpcRolesTest : public testing::Test {
 protected:
  static void SetUpTestSuite() { cast_ = new RoleCast(); }
  static void TearDownTestSuite() {
    delete cast_;
    cast_ = nullptr;
  }

  // A unary call by its name, so that services that a port does not have can be asked too.
  template <typename Response, typename Request>
  static grpc::Status Unary(const std::string& rpc, Principal& caller, const Request& request, Response& response) {
    const std::string path = "/mandat.v1." + rpc;
    const grpc::internal::RpcMethod method(path.c_str(), grpc::internal::RpcMethod::NORMAL_RPC);
    Call call;
    return grpc::internal::BlockingUnaryCall(caller.channel.get(), method, &call, request, &response);
  }

  static Answered Submit(Principal& caller, const v1::SignedStatement& statement) {
    v1::SubmitRequest request;
    *request.mutable_statement() = statement;
    v1::SubmitResponse response;
    const grpc::Status status = Unary("MemberService/Submit", caller, request, response);
    if (response.has_receipt()) return Of(status, " recorded");
    std::string code = v1::Refusal::Code_Name(response.refusal().code());
    return Of(status, " " + code.substr(code.find('_') + 1));
  }

  static Answered Subscribe(Principal& caller, const std::string& forum) {
    v1::SubscribeRequest request;
    request.set_forum_id(forum);
    Call call;
    const auto stub = v1::MemberService::NewStub(caller.channel);
    const auto reader = stub->Subscribe(&call, request);
    v1::SubscribeResponse response;
    const bool got = reader->Read(&response);
    if (got) call.TryCancel();
    const grpc::Status status = reader->Finish();
    return got ? Of(grpc::Status::OK) : Of(status);
  }

  static Answered Put(Principal& caller, const std::string& text) {
    v1::PutDocumentRequest request;
    request.set_hash(domain::Sha256(text).bytes());
    request.set_size(text.size());
    request.set_chunk(text);
    v1::PutDocumentResponse response;
    Call call;
    const auto stub = v1::MemberService::NewStub(caller.channel);
    const auto writer = stub->PutDocument(&call, &response);
    writer->Write(request);
    writer->WritesDone();
    return Of(writer->Finish());
  }

  static Answered Get(Principal& caller, const std::string& hash, const std::string& pdf = "") {
    v1::GetDocumentRequest request;
    request.set_hash(hash);
    request.set_rendition(pdf);
    Call call;
    const auto stub = v1::MemberService::NewStub(caller.channel);
    const auto reader = stub->GetDocument(&call, request);
    v1::GetDocumentResponse response;
    while (reader->Read(&response)) {
    }
    return Of(reader->Finish());
  }

  // "m3", "m3 version=1".
  static Answered GetMinutesFile(Principal& caller, const std::string& object) {
    v1::GetMinutesFileRequest request;
    request.set_meeting(object.substr(0, object.find(' ')));
    if (object.ends_with("version=1")) request.set_version(1);
    request.set_format(v1::GetMinutesFileRequest::FORMAT_HTML);
    Call call;
    const auto stub = v1::MemberService::NewStub(caller.channel);
    const auto reader = stub->GetMinutesFile(&call, request);
    std::string file;
    for (v1::GetMinutesFileResponse response; reader->Read(&response);) file += response.chunk();
    const grpc::Status status = reader->Finish();
    EXPECT_EQ(status.ok(), file.starts_with("<!DOCTYPE html>"));
    return Of(status);
  }

  // "m1", "m2/i1", "none": a meeting, an item of it.
  template <typename Request>
  static Request About(const std::string& object,
                       std::function<void(Request&, const std::string&)> set_item = nullptr) {
    const std::vector<std::string> parts = absl::StrSplit(object, '/');
    Request request;
    request.set_meeting(parts[0]);
    if (set_item && parts.size() > 1) set_item(request, parts[1]);
    return request;
  }

  template <typename Response, typename Request>
  static Answered Read(const std::string& rpc, Principal& caller, const Request& request,
                       const std::function<std::string(const Response&)>& more = nullptr) {
    Response response;
    const grpc::Status status = Unary(rpc, caller, request, response);
    return Of(status, more ? " " + more(response) : "");
  }

  static std::string Count(int n) { return absl::StrCat(n); }
  static std::string Positions(const v1::ListPositionsResponse& response) {
    int open = 0;
    for (const v1::PositionView& position : response.positions())
      open += position.stance() != v1::STANCE_UNSPECIFIED ? 1 : 0;
    return absl::StrCat(response.positions_size(), open > 0 ? " open" : response.positions_size() > 0 ? " sealed" : "");
  }

  static Answered Ask(const std::string& rpc, const std::string& object, const std::string& role) {
    Principal& caller = cast_->principal(role);
    TestDevice& device = caller.device ? *caller.device : cast_->harness().secretary;
    if (rpc == "MemberService/Submit") {
      std::string word = role;  // words of the domain have no underscores
      std::replace(word.begin(), word.end(), '_', '-');
      if (object == "secretarys-statement") {
        return Submit(caller, cast_->Sign(cast_->harness().secretary,
                                          cast_->harness().forum.CreateMeeting("by-hand-" + word, "2040-05-04")));
      }
      return Submit(caller, cast_->Sign(device, cast_->harness().forum.CreateMeeting("by-" + word, "2040-05-04")));
    }
    if (rpc == "MemberService/Subscribe") {
      return Subscribe(caller, object == "forum" ? cast_->harness().forum.id.bytes() : std::string(32, 'x'));
    }
    if (rpc == "MemberService/PutDocument") return Put(caller, "a new paper by " + role);
    const std::string hash = object == "m1" || object == "m2" ? cast_->paper(object)
                             : object == "evidence"           ? cast_->evidence()
                                                              : std::string(32, 'x');
    if (rpc == "MemberService/GetDocument" && object.starts_with("pdf-of-")) {
      const std::string of = object.substr(7);
      // Also by a PDF's own name nothing is given but what was made of the paper that is named with it.
      return of == "m1-as-m2" ? Get(caller, cast_->paper("m1"), cast_->pdf("m2"))
                              : Get(caller, cast_->paper(of), cast_->pdf(of));
    }
    if (rpc == "MemberService/GetDocument") return Get(caller, hash);
    if (rpc == "MemberService/GetMinutesFile") return GetMinutesFile(caller, object);
    if (rpc == "MemberService/RenditionStatus") {
      v1::RenditionStatusRequest request;
      for (const char* meeting : {"m1", "m2"}) request.add_papers(cast_->paper(meeting));
      request.add_papers(cast_->evidence());
      request.add_papers(std::string(32, 'x'));
      return Read<v1::RenditionStatusResponse>(rpc, caller, request,
                                               [](const auto& r) { return Count(r.renditions_size()); });
    }
    if (rpc == "MemberService/GetMailStatus")
      return Read<v1::GetMailStatusResponse>(rpc, caller, v1::GetMailStatusRequest());
    if (rpc == "MemberService/DocumentStatus") {
      v1::DocumentStatusRequest request;
      request.set_hash(hash);
      return Read<v1::DocumentStatusResponse>(rpc, caller, request, [](const auto& r) -> std::string {
        return r.complete() ? "complete" : r.received() == 0 ? "nothing" : "a part";
      });
    }
    if (rpc == "ReadService/ListMandates") {
      return Read<v1::ListMandatesResponse>(rpc, caller, v1::ListMandatesRequest(),
                                            [](const auto& r) { return Count(r.mandates_size()); });
    }
    if (rpc == "ReadService/ListSubjectAreas") {
      return Read<v1::ListSubjectAreasResponse>(rpc, caller, v1::ListSubjectAreasRequest(),
                                                [](const auto& r) { return Count(r.areas_size()); });
    }
    if (rpc == "ReadService/ListMeetings") {
      // Counted without those that this very test makes.
      return Read<v1::ListMeetingsResponse>(rpc, caller, v1::ListMeetingsRequest(), [](const auto& r) {
        int count = 0;
        for (const v1::MeetingView& meeting : r.meetings()) count += meeting.id().starts_with("m") ? 1 : 0;
        return Count(count);
      });
    }
    if (rpc == "ReadService/ListSubstitutes") {
      return Read<v1::ListSubstitutesResponse>(rpc, caller, About<v1::ListSubstitutesRequest>(object),
                                               [](const auto& r) { return Count(r.substitutes_size()); });
    }
    if (rpc == "ReadService/GetForecast") {
      return Read<v1::GetForecastResponse>(rpc, caller, About<v1::GetForecastRequest>(object),
                                           [](const auto& r) { return Count(r.items_size()); });
    }
    if (rpc == "ReadService/ListNeeded") {
      return Read<v1::ListNeededResponse>(
          rpc, caller,
          About<v1::ListNeededRequest>(object, [](auto& request, const auto& item) { request.set_item(item); }),
          [](const auto& r) { return Count(r.needed_size()); });
    }
    if (rpc == "ReadService/ListPositions") {
      return Read<v1::ListPositionsResponse>(
          rpc, caller,
          About<v1::ListPositionsRequest>(object, [](auto& request, const auto& item) { request.set_item(item); }),
          Positions);
    }
    if (rpc.starts_with("ReadService/")) {
      const ReadAnswer answer = AskRead(caller.channel.get(), rpc, object);
      return Of(answer.status, answer.count.empty() ? "" : " " + answer.count);
    }
    if (rpc.starts_with("GateService/")) {
      v1::GetTrustRequest request;
      v1::GetTrustResponse response;
      return Of(Unary(rpc, caller, request, response));
    }
    return {"no such call in this test", rpc};
  }

  static RoleCast* cast_;
};

RoleCast* RpcRolesTest::cast_ = nullptr;

struct Table {
  std::vector<std::string> roles;
  std::vector<std::vector<std::string>> rows;  // rpc, object, cells
};

Table ReadTable() {
  Table table;
  std::ifstream file(kTable);
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line[0] == '#') continue;
    std::vector<std::string> cells = absl::StrSplit(line, ',');
    if (table.roles.empty()) {
      table.roles.assign(cells.begin() + 2, cells.end());
    } else {
      table.rows.push_back(std::move(cells));
    }
  }
  return table;
}

std::set<std::string> RpcsOfTheSchema() {
  std::set<std::string> rpcs;
  for (const google::protobuf::FileDescriptor* file :
       {v1::SubmitRequest::descriptor()->file(), v1::ListMandatesRequest::descriptor()->file(),
        v1::EnrolRequest::descriptor()->file()}) {
    for (int s = 0; s < file->service_count(); ++s) {
      for (int m = 0; m < file->service(s)->method_count(); ++m) {
        rpcs.insert(file->service(s)->name() + "/" + file->service(s)->method(m)->name());
      }
    }
  }
  return rpcs;
}

TEST_F(RpcRolesTest, TheTableNamesEveryRpcAndEveryCaller) {
  const Table table = ReadTable();
  std::set<std::string> rows;
  for (const auto& row : table.rows) rows.insert(row[0]);
  EXPECT_EQ(rows, RpcsOfTheSchema());
  EXPECT_EQ(rows.size(), 54U) << "a service was added: does this test know its file?";
  std::set<std::string> callers;
  for (const auto& [role, unused] : cast_->principals()) callers.insert(role);
  EXPECT_EQ(std::set<std::string>(table.roles.begin(), table.roles.end()), callers);
}

TEST_F(RpcRolesTest, EveryCallerGetsWhatTheTableSaysAndHiddenThingsAnswerAsMissingOnes) {
  const Table table = ReadTable();
  ASSERT_FALSE(table.rows.empty());
  // By caller, RPC and cell: the exact answer to the first object that got it.
  std::map<std::string, std::string> errors;
  for (const std::vector<std::string>& row : table.rows) {
    ASSERT_EQ(row.size(), table.roles.size() + 2) << row[0] << " " << row[1];
    std::string actual = row[0] + "," + row[1];
    std::string expected = actual;
    for (std::size_t i = 0; i < table.roles.size(); ++i) {
      const Answered answered = Ask(row[0], row[1], table.roles[i]);
      actual += "," + answered.cell;
      expected += "," + row[i + 2];
      if (answered.cell.starts_with("OK")) continue;
      const std::string key = absl::StrCat(table.roles[i], " ", row[0], " ", answered.cell);
      const auto [first, is_new] = errors.emplace(key, answered.exact);
      EXPECT_EQ(first->second, answered.exact) << key << ": " << row[1] << " answers otherwise than what came before";
    }
    EXPECT_EQ(actual, expected);
  }
}

// Everything that may be asked of a document that this uploader may not see is answered as for none.
TEST_F(RpcRolesTest, AnUploaderCannotTellADocumentThatIsHiddenFromNone) {
  Principal& caller = cast_->principal("member_other");
  const auto put = [&](const std::string& hash, std::uint64_t size, const std::string& chunk) {
    v1::PutDocumentRequest request;
    request.set_hash(hash);
    request.set_size(size);
    request.set_chunk(chunk);
    v1::PutDocumentResponse response;
    Call call;
    const auto stub = v1::MemberService::NewStub(caller.channel);
    const auto writer = stub->PutDocument(&call, &response);
    writer->Write(request);
    writer->WritesDone();
    const grpc::Status status = writer->Finish();
    return Of(status).exact + response.ShortDebugString();
  };
  const auto named = [&](const std::string& hash, std::uint64_t size) {
    v1::Statement act;
    v1::AddDocument& add = *act.mutable_add_document();
    add.mutable_document()->set_hash(hash);
    add.set_meeting("m1");
    add.set_title("Underlag");
    add.set_media_type("application/pdf");
    add.set_size(size);
    return Submit(caller, cast_->Sign(*caller.device, act)).cell;
  };
  const std::string none(32, 'y');
  for (const std::uint64_t size : {10U, 28U, 29U}) {
    EXPECT_EQ(named(cast_->evidence(), size), named(none, size)) << size;
  }
  EXPECT_EQ(put(cast_->evidence(), 28, "%PDF"), put(none, 28, "%PDF"));
  EXPECT_EQ(put(cast_->evidence(), 29, "PDF"), put(none, 29, "PDF")) << "another size than before";
  EXPECT_EQ(put(cast_->evidence(), 28, ""), put(none, 28, ""));
}

// What the table says itself: those whom nobody lets in are told the same whatever they ask for.
TEST_F(RpcRolesTest, TheTableLetsNoOutsiderTellObjectsApart) {
  const Table table = ReadTable();
  std::map<std::string, std::string> first;
  for (const auto& row : table.rows) {
    for (std::size_t i = 0; i < table.roles.size(); ++i) {
      const std::string& role = table.roles[i];
      const bool outsider = role == "no_certificate" || role == "other_ca" || role == "stranger" ||
                            role == "revoked_device" || role == "waiting_device" || role == "revoked_client" ||
                            role == "other_scope_client";
      if (!outsider) continue;
      EXPECT_FALSE(row[i + 2].starts_with("OK")) << row[0] << " " << role;
      EXPECT_EQ(first.emplace(role + row[0], row[i + 2]).first->second, row[i + 2])
          << row[0] << " " << row[1] << " " << role;
    }
  }
}

}  // namespace
}  // namespace mandat::server
