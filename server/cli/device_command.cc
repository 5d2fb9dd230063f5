// `mandat device`: the forum's devices, approving a further one, revoking a lost one.
#include <CLI/CLI.hpp>
#include <memory>
#include <nlohmann/json.hpp>
#include <ostream>

#include "absl/strings/str_cat.h"
#include "server/cli/commands.h"
#include "server/cli/device.h"

namespace mandat::cli {
namespace {

constexpr char kDeviceFooter[] = R"(
A further device for somebody who has one counts only once that person's other device or the chair has approved it. A device is named by the beginning of its
id, as `list` shows it.

Examples:
  mandat device list
  mandat device approve 42e8b270
  mandat device revoke 42e8b270 --lost --reason 'left on the train')";

struct DeviceCommandOptions {
  DeviceOptions device;
  std::string id;
  std::string reason;
  bool lost = false;
};

const char* StatusWord(domain::DeviceStatus status) {
  static constexpr const char* kWords[] = {"active", "waiting for approval", "revoked"};
  return kWords[static_cast<int>(status)];
}

void RunList(const DeviceCommandOptions& options, Run& run) {
  std::optional<Device> device = OpenDevice(options.device, false, true, run);
  if (!device || !Sync(*device, options.device, true, run)) return;
  nlohmann::ordered_json json = nlohmann::ordered_json::array();
  for (const auto& [id, known] : device->client->shown()->devices) {
    json.push_back({{"device", id.hex()},
                    {"person", known.person.value()},
                    {"name", known.name},
                    {"status", StatusWord(known.status)}});
    if (!options.device.json)
      run.out << id.hex() << "  " << known.person.value() << "  " << known.name << "  " << StatusWord(known.status)
              << '\n';
  }
  if (options.device.json) run.out << json.dump(2) << '\n';
}

// The device that the given beginning names; it must be exactly one.
std::optional<domain::DeviceId> Named(const domain::State& state, const std::string& id, Run& run) {
  std::optional<domain::DeviceId> found;
  for (const auto& [known, device] : state.devices) {
    if (id.empty() || !known.hex().starts_with(id)) continue;
    if (found) {
      Fail(run, absl::StrCat(id, " is the beginning of several devices' ids; give more of it"));
      return std::nullopt;
    }
    found = known;
  }
  if (!found) Fail(run, absl::StrCat("there is no device ", id, "; `mandat device list` shows them"));
  return found;
}

void RunAct(const DeviceCommandOptions& options, bool approve, Run& run) {
  std::optional<Device> device = OpenDevice(options.device, false, true, run);
  if (!device || !Sync(*device, options.device, true, run)) return;
  const std::optional<domain::DeviceId> id = Named(*device->client->shown(), options.id, run);
  if (!id) return;
  v1::Statement act;
  if (approve) {
    act.mutable_countersign_device()->set_device_id(id->bytes());
  } else {
    act.mutable_revoke_device()->set_device_id(id->bytes());
    act.mutable_revoke_device()->set_reason(options.reason);
    if (options.lost) act.mutable_revoke_device()->set_lost_since_ms(device->client->Now().ms);
  }
  ActAndTell(*device, options.device, act, nullptr,
             absl::StrCat(approve ? "approval of " : "revocation of ", id->hex()), run);
}

}  // namespace

void AddDevice(CLI::App& app, Run& run) {
  CLI::App* command = app.add_subcommand("device", "List devices, approve a further one, revoke a lost one");
  command->footer(kDeviceFooter);
  command->require_subcommand(1);
  const auto options = std::make_shared<DeviceCommandOptions>();
  CLI::App* list = command->add_subcommand("list", "List the forum's devices");
  AddDeviceOptions(*list, options->device);
  list->callback([options, &run] { RunList(*options, run); });
  CLI::App* approve = command->add_subcommand("approve", "Approve a further device");
  AddDeviceOptions(*approve, options->device);
  approve->add_option("DEVICE", options->id, "The device's id, or its beginning")->required();
  approve->callback([options, &run] { RunAct(*options, true, run); });
  CLI::App* revoke = command->add_subcommand("revoke", "Revoke a device");
  AddDeviceOptions(*revoke, options->device);
  revoke->add_option("DEVICE", options->id, "The device's id, or its beginning")->required();
  revoke->add_option("--reason", options->reason, "Why");
  revoke->add_flag("--lost", options->lost, "It is out of its owner's hands from now on");
  revoke->callback([options, &run] { RunAct(*options, false, run); });
}

}  // namespace mandat::cli
