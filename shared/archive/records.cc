#include "shared/archive/records.h"

#include <google/protobuf/descriptor.h>
#include <google/protobuf/util/json_util.h>

#include <array>
#include <ctime>
#include <utility>

#include "absl/strings/str_cat.h"
#include "shared/ledger/remains.h"

namespace mandat::archive {

absl::StatusOr<std::vector<ReadRecord>> ReadRecords(const v1::LogFile& log) {
  ledger::RemainsBySeq remains;
  for (const v1::Record& record : log.records()) ledger::NoteRemains(record, remains);
  std::vector<ReadRecord> records;
  for (const v1::Record& record : log.records()) {
    ReadRecord read;
    read.place = {record.header().epoch(), record.header().seq()};
    if (const ledger::Remains* left = ledger::RemainsOf(record, remains)) {
      read.time = left->time;
      read.statement = left->residue;
      read.erased_by = left->by_seq;
    } else if (record.has_body()) {
      read.time = {record.body().time_ms()};
      if (!read.statement.ParseFromString(record.body().statement()))
        return absl::DataLossError(absl::StrCat("record ", read.place.seq, " cannot be read"));
      if (record.has_sealed() && !read.sealed.emplace().ParseFromString(record.sealed().sealed()))
        return absl::DataLossError(absl::StrCat("record ", read.place.seq, " cannot be read"));
    } else {
      continue;
    }
    records.push_back(std::move(read));
  }
  return records;
}

nlohmann::ordered_json JsonOfMessage(const google::protobuf::Message& message) {
  std::string json;
  google::protobuf::util::JsonPrintOptions options;
  options.preserve_proto_field_names = true;
  (void)google::protobuf::util::MessageToJsonString(message, &json, options);
  return nlohmann::ordered_json::parse(json, nullptr, false);
}

std::string KindOf(const v1::Statement& statement) {
  const auto* field = v1::Statement::descriptor()->FindFieldByNumber(statement.act_case());
  return field == nullptr ? "" : field->name();
}

std::string UtcWords(domain::Time time) {
  const std::time_t seconds = static_cast<std::time_t>(time.ms / 1000);
  std::tm utc{};
  gmtime_r(&seconds, &utc);
  std::array<char, 32> text{};
  std::strftime(text.data(), text.size(), "%Y-%m-%d %H:%M:%S UTC", &utc);
  return text.data();
}

}  // namespace mandat::archive
