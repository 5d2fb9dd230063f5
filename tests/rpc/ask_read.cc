#include "tests/rpc/ask_read.h"

#include <google/protobuf/message.h>
#include <grpcpp/impl/codegen/client_unary_call.h>

#include <cstdio>
#include <cstdlib>
#include <memory>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "mandat/v1/read_service.pb.h"
#include "tests/rpc/forum_harness.h"

namespace mandat::server {
namespace {

using google::protobuf::FieldDescriptor;
using google::protobuf::Message;

[[noreturn]] void NoSuch(const std::string& what) {
  std::fprintf(stderr, "the read API has no %s\n", what.c_str());
  std::abort();
}

std::unique_ptr<Message> Make(const google::protobuf::Descriptor* type) {
  return std::unique_ptr<Message>(google::protobuf::MessageFactory::generated_factory()->GetPrototype(type)->New());
}

void Set(Message& request, const std::string& name, const std::string& value) {
  const FieldDescriptor* field = request.GetDescriptor()->FindFieldByName(name);
  if (field == nullptr) NoSuch(request.GetTypeName() + "." + name);
  switch (field->cpp_type()) {
    case FieldDescriptor::CPPTYPE_STRING:
      return request.GetReflection()->SetString(&request, field, value);
    case FieldDescriptor::CPPTYPE_UINT32:
      return request.GetReflection()->SetUInt32(&request, field, static_cast<std::uint32_t>(std::stoul(value)));
    case FieldDescriptor::CPPTYPE_BOOL:
      return request.GetReflection()->SetBool(&request, field, value == "true");
    default:
      NoSuch("argument of the type of " + name);
  }
}

std::string CountOf(const Message& response) {
  for (int i = 0; i < response.GetDescriptor()->field_count(); ++i) {
    const FieldDescriptor* field = response.GetDescriptor()->field(i);
    if (field->is_repeated()) return std::to_string(response.GetReflection()->FieldSize(response, field));
  }
  return "";
}

}  // namespace

ReadAnswer AskRead(grpc::Channel* channel, const std::string& rpc, const std::string& arguments) {
  const std::vector<std::string> parts = absl::StrSplit(rpc, '/');
  const google::protobuf::ServiceDescriptor* service = v1::ListMandatesRequest::descriptor()->file()->service(0);
  const google::protobuf::MethodDescriptor* method =
      parts.size() == 2 && parts[0] == service->name() ? service->FindMethodByName(parts[1]) : nullptr;
  if (method == nullptr) NoSuch(rpc);
  const std::unique_ptr<Message> request = Make(method->input_type());
  if (arguments != "-") {
    const std::vector<std::string> pairs = absl::StrSplit(arguments, ' ', absl::SkipEmpty());
    for (const std::string& argument : pairs) {
      const std::vector<std::string> pair = absl::StrSplit(argument, absl::MaxSplits('=', 1));
      Set(*request, pair[0], pair.size() == 2 ? pair[1] : "");
    }
  }
  const std::unique_ptr<Message> response = Make(method->output_type());
  const std::string path = absl::StrCat("/", service->full_name(), "/", method->name());
  const grpc::internal::RpcMethod call(path.c_str(), grpc::internal::RpcMethod::NORMAL_RPC);
  Call context;
  const grpc::Status status =
      grpc::internal::BlockingUnaryCall<google::protobuf::MessageLite, google::protobuf::MessageLite>(
          channel, call, &context, *request, response.get());
  return {status, status.ok() ? CountOf(*response) : ""};
}

}  // namespace mandat::server
