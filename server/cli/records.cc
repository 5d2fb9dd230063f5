#include "server/cli/records.h"

#include <google/protobuf/descriptor.h>
#include <google/protobuf/util/json_util.h>

#include <utility>

#include "absl/strings/str_cat.h"
#include "shared/domain/forum_time.h"
#include "shared/ledger/remains.h"

namespace mandat::cli {

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

std::optional<DeviceWithRecords> OpenWithRecords(const DeviceOptions& options, bool may_wait, Run& run) {
  std::optional<Device> device = OpenDevice(options, false, true, run);
  if (!device || !Sync(*device, options, may_wait, run)) return std::nullopt;
  const absl::StatusOr<v1::LogFile> log = device->client->Export();
  absl::StatusOr<std::vector<ReadRecord>> records = log.ok() ? ReadRecords(*log) : log.status();
  if (!records.ok()) {
    Fail(run, records.status());
    return std::nullopt;
  }
  return DeviceWithRecords{*std::move(device), *std::move(records)};
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

const char* ChannelWord(domain::Channel channel) {
  switch (channel) {
    case domain::Channel::kApp:
      return "app";
    case domain::Channel::kConveyed:
      return "conveyed";
    case domain::Channel::kEmail:
      return "email";
    case domain::Channel::kMeeting:
      return "meeting";
    default:
      return "other";
  }
}

std::string DayWords(const domain::State& state, domain::Time time) {
  return domain::LocalOf(state.forum.time_zone, time).day.ToString();
}

}  // namespace mandat::cli
