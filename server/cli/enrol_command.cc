// `mandat found` and `mandat enrol`: this device becomes one of a forum.
#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>
#include <ostream>
#include <variant>

#include "absl/strings/str_cat.h"
#include "server/cli/commands.h"
#include "server/cli/device.h"
#include "server/cli/words.h"
#include "shared/ledger/link.h"

namespace mandat::cli {
namespace {

constexpr char kAboutFound[] = "Found a forum with this device: the secretary's or the chair's first";
constexpr char kFooterFound[] = R"(
LINK is the founding link that `mandatd init` printed. What is about to be signed is shown first: the forum, its fingerprint, and a recovery key.
Write the recovery key down and keep it in a safe: it appoints a new secretary when all devices of the office are lost.

Example:
  mandat found 'mandat://found?...' --device ~/lsvo)";

// The gate does not say why a link opens nothing, so these hold whatever the reason is.
constexpr char kFoundingLinkWords[] =
    "a founding link works once, until the forum is founded or a newer link is made. While nothing is founded, "
    "`mandatd link` on the server makes another; into a forum that is founded, its secretary invites (`mandat invite "
    "PERSON`)";
constexpr char kInvitationWords[] =
    "an invitation works once, and for as many days as whoever made it chose, 14 unless told otherwise. Ask whoever "
    "invited you for another (`mandat invite PERSON`)";

constexpr char kAboutEnrol[] = "Bring this device into a forum by an invitation";
constexpr char kFooterEnrol[] = R"(
LINK is the invitation's link; where it has no code, give the code that you got beside it with --code. Who invites, and on whose word, is
followed back to the founder and shown before anything is signed.

Example:
  mandat enrol 'mandat://enrol?...' --device ~/lsvo)";

struct EnrolOptions {
  DeviceOptions device;
  std::string link;
  std::string code;
  std::string name = "command line";
  bool yes = false;
};

bool Agreed(const EnrolOptions& options, const char* question, Run& run) {
  if (options.yes) return true;
  run.err << question << " [yes/no] " << std::flush;
  std::string answer;
  std::getline(std::cin, answer);
  return answer == "yes";
}

// What helps whoever has a link that opens nothing.
const char* AboutLink(const EnrolOptions& options) {
  const auto link = ledger::ParseLink(options.link);
  return link.ok() && std::holds_alternative<ledger::FoundingLink>(*link) ? kFoundingLinkWords : kInvitationWords;
}

void FailToJoin(const EnrolOptions& options, const absl::Status& status, Run& run) {
  if (!absl::IsNotFound(status)) return Fail(run, status);
  Fail(run, absl::StrCat(status.message(), "; ", AboutLink(options)));
}

void FailToJoin(const EnrolOptions& options, const v1::Refusal& refusal, Run& run) {
  const bool spent = refusal.code() == v1::Refusal::CODE_INVITATION_USED ||
                     refusal.code() == v1::Refusal::CODE_INVITATION_EXPIRED ||
                     refusal.code() == v1::Refusal::CODE_ALREADY_FOUNDED;
  if (!spent) return Fail(run, refusal);
  Fail(run, absl::StrCat("refused: ", RefusalWords(refusal), "; ", AboutLink(options)));
}

void RunEnrol(const EnrolOptions& options, Run& run) {
  std::optional<Device> device = OpenDevice(options.device, true, false, run);
  if (!device) return;
  if (device->client->enrolled())
    return Fail(run, absl::StrCat("this device is already ", device->client->person().value(), " in a forum"));
  const std::chrono::seconds timeout(options.device.timeout_seconds);
  const absl::StatusOr<client::Preview> preview =
      device->client->Prepare(options.link, options.name, options.code, timeout);
  if (!preview.ok()) return FailToJoin(options, preview.status(), run);
  std::ostream& tell = options.device.json ? run.err : run.out;
  tell << "Forum:       " << preview->forum_name << "\nFingerprint: " << preview->fingerprint
       << "\nPerson:      " << preview->person.value() << '\n';
  for (const client::ChainLink& link : preview->inviters)
    tell << "Invited by:  " << link.person.value() << " (" << link.device_name << ")\n";
  if (preview->founding)
    tell << "Recovery key, to be written down now, it is kept nowhere:\n  " << preview->recovery_code << '\n';
  if (!Agreed(options, preview->founding ? "Found this forum?" : "Join this forum?", run))
    return Fail(run, "not agreed; nothing was signed");
  const auto refusal = device->client->Confirm(timeout);
  if (!refusal.ok()) return FailToJoin(options, refusal.status(), run);
  if (*refusal) return FailToJoin(options, **refusal, run);
  const absl::Status synced = device->client->SyncOnce(timeout);
  const bool waits = synced.message() == client::kWaitsForApproval;
  if (!waits && !Synced(*device, synced, true, run)) return;
  if (options.device.json) {
    run.out << nlohmann::ordered_json{{"forum", device->client->forum().hex()},
                                      {"fingerprint", device->client->fingerprint()},
                                      {"person", device->client->person().value()},
                                      {"device", device->client->device().hex()},
                                      {"waits_for_approval", waits}}
                   .dump(2)
            << '\n';
  } else if (waits) {
    run.out << "This device speaks for " << device->client->person().value()
            << " once another device of theirs has approved it.\n";
  } else {
    run.out << "This device now speaks for " << device->client->person().value() << ".\n";
  }
}

void AddJoin(CLI::App& app, Run& run, const char* name, const char* about, const char* footer, bool code) {
  CLI::App* command = app.add_subcommand(name, about);
  command->footer(footer);
  const auto options = std::make_shared<EnrolOptions>();
  AddDeviceOptions(*command, options->device);
  command->add_option("LINK", options->link, "The link, in quotation marks")->required();
  if (code) command->add_option("--code", options->code, "The invitation's code, where the link has none");
  command->add_option("--name", options->name, "What this device is called")->capture_default_str();
  command->add_flag("--yes", options->yes, "Do not ask before signing");
  command->callback([options, &run] { RunEnrol(*options, run); });
}

}  // namespace

void AddFound(CLI::App& app, Run& run) { AddJoin(app, run, "found", kAboutFound, kFooterFound, false); }
void AddEnrol(CLI::App& app, Run& run) { AddJoin(app, run, "enrol", kAboutEnrol, kFooterEnrol, true); }

}  // namespace mandat::cli
