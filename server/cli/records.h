// The records that this device has with their statements, as the records-law commands read them.
//
// Plain values.
#ifndef MANDAT_SERVER_CLI_RECORDS_H_
#define MANDAT_SERVER_CLI_RECORDS_H_

#include <optional>
#include <string>
#include <vector>

#include "server/cli/device.h"
#include "shared/archive/records.h"
#include "shared/domain/ids.h"

namespace mandat::cli {

using archive::JsonOfMessage;
using archive::KindOf;
using archive::ReadRecord;
using archive::ReadRecords;

struct DeviceWithRecords {
  Device device;
  std::vector<ReadRecord> records;  // in the log's order, without those whose body is not for this device
};
// Opens the device and fetches what is new, as Sync() does. nullopt: `run` says why not.
[[nodiscard]] std::optional<DeviceWithRecords> OpenWithRecords(const DeviceOptions& options, bool may_wait, Run& run);
[[nodiscard]] const char* ChannelWord(domain::Channel channel);
// "2026-11-22" of the forum's own day.
[[nodiscard]] std::string DayWords(const domain::State& state, domain::Time time);

}  // namespace mandat::cli

#endif  // MANDAT_SERVER_CLI_RECORDS_H_
