// `mandat invite`: a one-time invitation, made on this device; its code never reaches the server.
#include <CLI/CLI.hpp>
#include <memory>

#include "server/cli/commands.h"
#include "server/cli/device.h"
#include "server/cli/invitation_print.h"

namespace mandat::cli {
namespace {

constexpr char kInviteFooter[] = R"(
Prints the link, and as a QR code to show. Give it by QR, on paper or by your own mail: whoever has it can join as that person, once.
With --typed the link has no code; the code is printed beside it and goes another way, by telephone for instance.

Examples:
  mandat invite karlskrona-older-chief
  mandat invite karlskrona-older-chief --typed --days 3)";

struct InviteOptions {
  DeviceOptions device;
  std::string person;
  int days = 14;
  bool typed = false;
  bool no_qr = false;
};

void RunInvite(const InviteOptions& options, Run& run) {
  std::optional<Device> device = OpenDevice(options.device, false, true, run);
  if (!device || !Sync(*device, options.device, true, run)) return;
  const domain::Time expires{device->client->Now().ms + std::int64_t{options.days} * 24 * 3600 * 1000};
  std::optional<v1::Refusal> refusal;
  const absl::StatusOr<client::Invitation> invitation =
      device->client->MakeInvitation(domain::PersonId(options.person), std::nullopt, expires, options.typed, &refusal);
  if (refusal) return Fail(run, *refusal);
  if (!invitation.ok()) return Fail(run, invitation.status());
  if (!Sync(*device, options.device, true, run)) return;
  const std::optional<client::OutboxEntry> entry = device->client->FindOutboxEntry(invitation->statement);
  if (entry && entry->refusal) return Fail(run, *entry->refusal);
  const bool received = entry && entry->state == client::OutboxState::kReceived;
  PrintInvitation(*invitation, {options.person, expires, received, options.device.json, !options.no_qr}, run);
}

}  // namespace

void AddInvite(CLI::App& app, Run& run) {
  CLI::App* command = app.add_subcommand("invite", "Make an invitation for a person's device");
  command->footer(kInviteFooter);
  const auto options = std::make_shared<InviteOptions>();
  AddDeviceOptions(*command, options->device);
  command->add_option("PERSON", options->person, "The person's id, as the forum file has it")->required();
  command->add_option("--days", options->days, "How many days it can be used")
      ->check(CLI::Range(1, 90))
      ->capture_default_str();
  command->add_flag("--typed", options->typed, "A short code to type, apart from the link");
  command->add_flag("--no-qr", options->no_qr, "Leave the QR code out");
  command->callback([options, &run] { RunInvite(*options, run); });
}

}  // namespace mandat::cli
