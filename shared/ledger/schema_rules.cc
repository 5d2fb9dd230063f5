#include "shared/ledger/schema_rules.h"

#include <google/protobuf/descriptor.h>
#include <google/protobuf/io/coded_stream.h>
#include <google/protobuf/message.h>

#include <set>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/str_cat.h"
#include "shared/domain/ids.h"
#include "shared/ledger/schema_table.h"

namespace mandat::ledger {
namespace {

using google::protobuf::Descriptor;
using google::protobuf::FieldDescriptor;
using google::protobuf::Message;
using google::protobuf::Reflection;
using schema::Kind;
using schema::Row;

// Statements nest four deep; groups in unknown fields could nest without end.
constexpr int kMaxDepth = 16;

constexpr std::size_t kMaxBlob = 16 * 1024;
constexpr std::size_t kMaxListedText = 1000;

std::string ShortName(const FieldDescriptor& field) {
  return absl::StrCat(field.containing_type()->name(), ".", field.name());
}

struct FieldRule {
  const FieldDescriptor* field;
  Kind kind;
  int limit;
};

struct Rules {
  absl::flat_hash_map<const Descriptor*, std::vector<FieldRule>> messages;
  std::string missing;
};

void AddRules(const Descriptor* type, const absl::flat_hash_map<std::string, const Row*>& table, Rules& rules) {
  if (rules.messages.contains(type)) return;
  std::vector<FieldRule> own;
  std::vector<const Descriptor*> below;
  for (int i = 0; i < type->field_count(); ++i) {
    const FieldDescriptor* field = type->field(i);
    if (field->message_type() != nullptr) below.push_back(field->message_type());
    if (field->real_containing_oneof() != nullptr) continue;  // the act: looked up by its case
    const auto row = table.find(ShortName(*field));
    if (row == table.end()) {
      absl::StrAppend(&rules.missing, ShortName(*field), " ");
      continue;
    }
    own.push_back({field, row->second->kind, row->second->limit});
  }
  rules.messages.emplace(type, std::move(own));
  for (const Descriptor* sub : below) AddRules(sub, table, rules);
}

const Rules& AllRules() {
  static const Rules* const kRules = [] {
    absl::flat_hash_map<std::string, const Row*> table;
    for (const auto rows :
         {schema::IdentityRows(), schema::MeetingRows(), schema::WordRows(), schema::MatterAndMinutesRows()}) {
      for (const Row& row : rows) table.emplace(row.field, &row);
    }
    auto* rules = new Rules;
    AddRules(v1::Statement::descriptor(), table, *rules);
    AddRules(v1::SealedPart::descriptor(), table, *rules);
    return rules;
  }();
  return *kRules;
}

std::size_t Characters(std::string_view utf8) {
  std::size_t count = 0;
  for (char c : utf8) count += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  return count;
}

std::optional<v1::Refusal> CheckMessage(const Message& message);

std::optional<v1::Refusal> CheckField(const Message& message, const Reflection& reflection, const FieldRule& rule) {
  const FieldDescriptor* field = rule.field;
  const auto limit = static_cast<std::size_t>(rule.limit);
  const auto refuse = [&](std::string_view allowed) { return Malformed(ShortName(*field), allowed); };
  std::string scratch;
  const auto value = [&]() -> const std::string& { return reflection.GetStringReference(message, field, &scratch); };
  const auto nth = [&](int i) -> const std::string& {
    return reflection.GetRepeatedStringReference(message, field, i, &scratch);
  };
  const int count = field->is_repeated() ? reflection.FieldSize(message, field) : 0;
  if (field->is_repeated() && count > rule.limit) return refuse(absl::StrCat("at most ", rule.limit));
  switch (rule.kind) {
    case Kind::kNumber:
      break;
    case Kind::kEnum:
      if (field->enum_type()->FindValueByNumber(reflection.GetEnumValue(message, field)) == nullptr) {
        return refuse("a value of the schema");
      }
      break;
    case Kind::kWord:
      if (!domain::IsWord(value())) return refuse("1-64 of a-z, 0-9, -");
      break;
    case Kind::kMaybeWord:
      if (!value().empty() && !domain::IsWord(value())) return refuse("1-64 of a-z, 0-9, - or nothing");
      break;
    case Kind::kWords:
      for (int i = 0; i < count; ++i) {
        if (!domain::IsWord(nth(i))) return refuse("1-64 of a-z, 0-9, -");
      }
      break;
    case Kind::kText:
      if (value().size() > limit && Characters(value()) > limit) {
        return refuse(absl::StrCat("at most ", limit, " characters"));
      }
      break;
    case Kind::kTexts:
      for (int i = 0; i < count; ++i) {
        if (nth(i).size() > kMaxListedText && Characters(nth(i)) > kMaxListedText)
          return refuse(absl::StrCat("each at most ", kMaxListedText, " characters"));
      }
      break;
    case Kind::kBytes:
      if (value().size() != limit) return refuse(absl::StrCat(limit, " bytes"));
      break;
    case Kind::kMaybeBytes:
      if (!value().empty() && value().size() != limit) return refuse(absl::StrCat(limit, " bytes or none"));
      break;
    case Kind::kSomeBytes:
      if (value().empty() || value().size() > limit) return refuse(absl::StrCat("1 to ", limit, " bytes"));
      break;
    case Kind::kHashes:
      for (int i = 0; i < count; ++i) {
        if (nth(i).size() != 32) return refuse("32 bytes");
      }
      break;
    case Kind::kBlobs:
      for (int i = 0; i < count; ++i) {
        if (nth(i).size() > kMaxBlob) return refuse(absl::StrCat("at most ", kMaxBlob, " bytes"));
      }
      break;
    case Kind::kMessage:
    case Kind::kNeeded:
      if (reflection.HasField(message, field)) return CheckMessage(reflection.GetMessage(message, field));
      if (rule.kind == Kind::kNeeded) return refuse("must be there");
      break;
    case Kind::kMessages:
      for (int i = 0; i < count; ++i) {
        if (auto fault = CheckMessage(reflection.GetRepeatedMessage(message, field, i))) return fault;
      }
      break;
  }
  return std::nullopt;
}

std::optional<v1::Refusal> CheckMessage(const Message& message) {
  const Reflection& reflection = *message.GetReflection();
  if (!reflection.GetUnknownFields(message).empty()) {
    return Malformed(message.GetDescriptor()->name(), "only fields that the schema names");
  }
  for (const FieldRule& rule : AllRules().messages.at(message.GetDescriptor())) {
    if (auto fault = CheckField(message, reflection, rule)) return fault;
  }
  return std::nullopt;
}

std::optional<v1::Refusal> ParseBytes(std::string_view bytes, Message& out) {
  google::protobuf::io::CodedInputStream input(reinterpret_cast<const std::uint8_t*>(bytes.data()),
                                               static_cast<int>(bytes.size()));
  input.SetRecursionLimit(kMaxDepth);
  if (!out.ParseFromCodedStream(&input) || !input.ConsumedEntireMessage()) {
    return Malformed(out.GetDescriptor()->name(), "a protobuf message");
  }
  if (auto fault = CheckMessage(out)) return fault;
  return std::nullopt;
}

// Compares lengths only: the bytes themselves are never written anew.
std::optional<v1::Refusal> CheckLength(std::string_view bytes, const Message& message) {
  if (message.ByteSizeLong() == bytes.size()) return std::nullopt;
  return Malformed(message.GetDescriptor()->name(), "the shortest encoding");
}

}  // namespace

v1::Refusal Malformed(std::string_view field, std::string_view allowed) {
  v1::Refusal refusal;
  refusal.set_code(v1::Refusal::CODE_MALFORMED);
  refusal.set_field(std::string(field));
  refusal.set_allowed(std::string(allowed));
  return refusal;
}

std::optional<v1::Refusal> ParseStrict(std::string_view bytes, v1::Statement& out) {
  if (auto fault = ParseBytes(bytes, out)) return fault;
  if (out.act_case() == v1::Statement::ACT_NOT_SET) return Malformed("Statement.act", "one of the schema's acts");
  const google::protobuf::OneofDescriptor* act = v1::Statement::descriptor()->FindOneofByName("act");
  const Reflection& reflection = *out.GetReflection();
  if (auto fault = CheckMessage(reflection.GetMessage(out, reflection.GetOneofFieldDescriptor(out, act)))) return fault;
  return CheckLength(bytes, out);
}

std::optional<v1::Refusal> ParseStrict(std::string_view bytes, v1::SealedPart& out) {
  if (auto fault = ParseBytes(bytes, out)) return fault;
  return CheckLength(bytes, out);
}

std::string FieldsWithoutRule() { return AllRules().missing; }

}  // namespace mandat::ledger
