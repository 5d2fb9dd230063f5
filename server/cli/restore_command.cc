// `mandat restore`: what the secretary says and does after an operator restored the server's log from an older copy.
#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>
#include <ostream>
#include <string>

#include "absl/strings/str_cat.h"
#include "server/cli/commands.h"
#include "server/cli/device.h"

namespace mandat::cli {
namespace {

constexpr char kRestoreFooter[] = R"(
A server whose log was restored from an older copy lacks what was recorded since. Devices that know more take that for an alarm ("rollback") and stop, until the
secretary or the chair has said in a signed statement, visible to all, that the log goes on from there: that begins a new epoch. Then each device offers again
what it had a receipt for, and the server records it with its first time, without judging it anew. Begin it before members are let in again, and from a
device that had seen as much of the log as possible: it offers again what others had signed too.

Examples:
  mandat restore begin-epoch --reason 'Disken gick sönder; kopian från i natt'
  mandat restore offer
  mandat restore follow)";

struct BeginOptions {
  DeviceOptions device;
  std::string reason;
  std::uint64_t epoch = 0;
  bool yes = false;
};

std::string PlanWords(const client::EpochPlan& plan) {
  return absl::StrCat("The server's log ends with record ", plan.kept.seq, " of epoch ", plan.kept.epoch, ".\n",
                      plan.lost() > 0
                          ? absl::StrCat("This device knows ", plan.lost(), " more, up to record ", plan.known.seq,
                                         " of epoch ", plan.known.epoch, ": the server has lost them.\n")
                          : "This device knows of nothing after it; others may.\n",
                      "Epoch ", plan.epoch,
                      " would begin with your signed statement as the next record, visible to all. It cannot be taken "
                      "back.\nWhat was lost is then offered again by the devices that have receipts for it, this one "
                      "first.\n");
}

bool Confirmed(const BeginOptions& options, const client::EpochPlan& plan, Run& run) {
  run.err << PlanWords(plan);
  if (options.yes) return true;
  run.err << "Begin epoch " << plan.epoch << "? [yes/no] " << std::flush;
  std::string answer;
  std::getline(std::cin, answer);
  return answer == "yes";
}

// What waits or is lost of this device's own, and of others', is handed in again.
std::optional<client::OfferedAgain> Offer(Device& device, const DeviceOptions& options, Run& run) {
  if (!Sync(device, options, false, run)) return std::nullopt;
  const auto offered = device.client->OfferHeld(std::chrono::seconds(options.timeout_seconds));
  if (!offered.ok()) {
    Fail(run, offered.status());
    run.err << "mandat: `mandat restore offer` goes on with what is left\n";
    return std::nullopt;
  }
  // What was recorded again is fetched, and what of this device's own stood on it is sent.
  if (!Sync(device, options, true, run)) return std::nullopt;
  return *offered;
}

nlohmann::ordered_json ToJson(const client::OfferedAgain& offered) {
  return {{"taken", offered.taken}, {"refused", offered.refused}, {"not_yet", offered.not_yet}};
}

void Tell(const client::OfferedAgain& offered, Run& run) {
  run.out << "Offered again: " << offered.taken << " are in the log";
  if (offered.refused > 0) run.out << ", " << offered.refused << " not any more, since something else stands there";
  if (offered.not_yet > 0)
    run.out << ", " << offered.not_yet << " wait for what they stand on; `mandat restore offer` tries again";
  run.out << ".\n";
}

void RunBegin(const BeginOptions& options, Run& run) {
  std::optional<Device> device = OpenDevice(options.device, false, true, run);
  if (!device) return;
  const std::chrono::seconds timeout(options.device.timeout_seconds);
  // What the server has and this device has not comes first. That the log is shorter is what this is about.
  if (const absl::Status synced = device->client->SyncOnce(timeout); !synced.ok() && !absl::IsDataLoss(synced))
    return Fail(run, synced);
  absl::StatusOr<client::EpochPlan> plan = device->client->PlanEpoch(timeout);
  if (absl::IsUnauthenticated(plan.status())) {
    // A certificate that is newer than the copy, on a device that has stopped listening: it is renewed on the way.
    device->client->Retry();
    if (const absl::Status synced = device->client->SyncOnce(timeout); !synced.ok() && !absl::IsDataLoss(synced))
      return Fail(run, synced);
    plan = device->client->PlanEpoch(timeout);
  }
  if (!plan.ok()) return Fail(run, plan.status());
  if (options.epoch > 0) {
    if (options.epoch < plan->epoch)
      return Fail(run, absl::StrCat("epoch ", plan->epoch - 1, " is known here already: it must be above that"));
    plan->epoch = options.epoch;
  }
  if (!Confirmed(options, *plan, run)) return Fail(run, "not agreed; nothing was signed");
  const auto begun = device->client->BeginEpoch(*plan, options.reason, timeout);
  if (!begun.ok()) return Fail(run, begun.status());
  if (begun->refusal) return Fail(run, *begun->refusal);
  if (!options.device.json)
    run.out << "Epoch " << plan->epoch << " has begun with record " << begun->place.seq << ".\n";
  const auto offered = Offer(*device, options.device, run);
  if (!offered) return;
  if (options.device.json) {
    run.out << nlohmann::ordered_json{{"epoch", plan->epoch},         {"seq", begun->place.seq},
                                      {"kept", plan->kept.seq},       {"lost", plan->lost()},
                                      {"statement", begun->id.hex()}, {"offered", ToJson(*offered)}}
                   .dump(2)
            << '\n';
  } else {
    Tell(*offered, run);
  }
}

void RunFollow(const DeviceOptions& options, Run& run) {
  std::optional<Device> device = OpenDevice(options, false, true, run);
  if (!device) return;
  device->client->Retry();
  if (!Sync(*device, options, false, run)) return;
  const domain::Place head = device->client->confirmed()->head;
  if (options.json) {
    run.out << nlohmann::ordered_json{{"epoch", head.epoch}, {"records", head.seq}}.dump(2) << '\n';
  } else {
    run.out << "This device follows the log again: epoch " << head.epoch << ", " << head.seq << " records.\n";
  }
}

void RunOffer(const DeviceOptions& options, Run& run) {
  std::optional<Device> device = OpenDevice(options, false, true, run);
  if (!device) return;
  const auto offered = Offer(*device, options, run);
  if (!offered) return;
  if (options.json) {
    run.out << ToJson(*offered).dump(2) << '\n';
  } else {
    Tell(*offered, run);
  }
}

}  // namespace

void AddRestore(CLI::App& app, Run& run) {
  CLI::App* command = app.add_subcommand("restore", "After a restore of the server's log: begin a new epoch");
  command->footer(kRestoreFooter);
  command->require_subcommand(1);
  const auto begin = std::make_shared<BeginOptions>();
  CLI::App* begin_command =
      command->add_subcommand("begin-epoch", "State that the log goes on from what was kept (secretary or chair)");
  AddDeviceOptions(*begin_command, begin->device);
  begin_command->add_option("--reason", begin->reason, "Why the log was restored; everybody reads it")->required();
  begin_command->add_option("--epoch", begin->epoch,
                            "A higher number than this device would take, where others know a later epoch");
  begin_command->add_flag("--yes", begin->yes, "Do not ask");
  begin_command->callback([begin, &run] { RunBegin(*begin, run); });
  const auto offer = std::make_shared<DeviceOptions>();
  CLI::App* offer_command =
      command->add_subcommand("offer", "Offer again what this device had seen of the lost part, whoever signed it");
  AddDeviceOptions(*offer_command, *offer);
  offer_command->callback([offer, &run] { RunOffer(*offer, run); });
  const auto follow = std::make_shared<DeviceOptions>();
  CLI::App* follow_command = command->add_subcommand(
      "follow", "Listen again after an alarm; the log is checked anew, and one that still contradicts raises it again");
  AddDeviceOptions(*follow_command, *follow);
  follow_command->callback([follow, &run] { RunFollow(*follow, run); });
}

}  // namespace mandat::cli
