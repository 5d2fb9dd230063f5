#include "server/cli/records.h"

#include <utility>

#include "shared/domain/forum_time.h"

namespace mandat::cli {

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
