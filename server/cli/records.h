// The records that this device has with their statements, as the records-law commands read them.
//
// Plain values.
#ifndef MANDAT_SERVER_CLI_RECORDS_H_
#define MANDAT_SERVER_CLI_RECORDS_H_

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "mandat/v1/ledger.pb.h"
#include "mandat/v1/statement.pb.h"
#include "server/cli/device.h"
#include "shared/domain/ids.h"

namespace mandat::cli {

struct ReadRecord {
  domain::Place place;
  domain::Time time;
  v1::Statement statement;  // of an erased record what is left of it
  std::optional<v1::SealedPart> sealed;
  std::uint64_t erased_by = 0;  // 0: it was not erased
};

// Those of an exported log whose body is in it, in its order. DATA_LOSS: one cannot be read.
[[nodiscard]] absl::StatusOr<std::vector<ReadRecord>> ReadRecords(const v1::LogFile& log);

struct DeviceWithRecords {
  Device device;
  std::vector<ReadRecord> records;  // in the log's order, without those whose body is not for this device
};
// Opens the device and fetches what is new, as Sync() does. nullopt: `run` says why not.
[[nodiscard]] std::optional<DeviceWithRecords> OpenWithRecords(const DeviceOptions& options, bool may_wait, Run& run);
// With the names of the schema's fields.
[[nodiscard]] nlohmann::ordered_json JsonOfMessage(const google::protobuf::Message& message);
// "declare_position".
[[nodiscard]] std::string KindOf(const v1::Statement& statement);
[[nodiscard]] const char* ChannelWord(domain::Channel channel);
// "2026-11-22" of the forum's own day.
[[nodiscard]] std::string DayWords(const domain::State& state, domain::Time time);

}  // namespace mandat::cli

#endif  // MANDAT_SERVER_CLI_RECORDS_H_
