// `mandat recover`: the printed recovery key appoints a new secretary.
#include <CLI/CLI.hpp>
#include <chrono>
#include <iostream>
#include <memory>

#include "server/cli/commands.h"
#include "server/cli/device.h"
#include "server/cli/invitation_print.h"

namespace mandat::cli {
namespace {

constexpr char kRecoverFooter[] = R"(
For the day on which every device of the secretary's office is lost. Any member's device can hand it in: it only carries what the key signs.
The key is the one that was printed at the founding. It is read from standard input, so that it stands in no command's history, and is kept nowhere.
PERSON is secretary from the moment at which they join by the link that is printed; whoever had the office before has it no more.

Example:
  mandat recover karlskrona-older-chief < recovery-key.txt)";

struct RecoverOptions {
  DeviceOptions device;
  std::string person;
  int days = 3;
  bool typed = false;
  bool no_qr = false;
};

void RunRecover(const RecoverOptions& options, Run& run) {
  std::optional<Device> device = OpenDevice(options.device, false, true, run);
  if (!device || !Sync(*device, options.device, true, run)) return;
  run.err << "Recovery key: " << std::flush;
  std::string code;
  std::getline(std::cin, code);
  const domain::Time expires{device->client->Now().ms + std::int64_t{options.days} * 24 * 3600 * 1000};
  std::optional<v1::Refusal> refusal;
  const absl::StatusOr<client::Invitation> invitation =
      device->client->RecoverOffice(domain::PersonId(options.person), code, expires, options.typed,
                                    std::chrono::seconds(options.device.timeout_seconds), &refusal);
  if (refusal) return Fail(run, *refusal);
  if (!invitation.ok()) return Fail(run, invitation.status());
  PrintInvitation(*invitation, {options.person, expires, true, options.device.json, !options.no_qr}, run);
}

}  // namespace

void AddRecover(CLI::App& app, Run& run) {
  CLI::App* command = app.add_subcommand("recover", "Appoint a new secretary with the recovery key");
  command->footer(kRecoverFooter);
  const auto options = std::make_shared<RecoverOptions>();
  AddDeviceOptions(*command, options->device);
  command->add_option("PERSON", options->person, "Who becomes secretary, by their id")->required();
  command->add_option("--days", options->days, "How many days the invitation can be used")
      ->check(CLI::Range(1, 90))
      ->capture_default_str();
  command->add_flag("--typed", options->typed, "A short code to type, apart from the link");
  command->add_flag("--no-qr", options->no_qr, "Leave the QR code out");
  command->callback([options, &run] { RunRecover(*options, run); });
}

}  // namespace mandat::cli
