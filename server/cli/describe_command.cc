// `mandat describe`: a person's name, for those who may see it.
#include <CLI/CLI.hpp>
#include <memory>
#include <ostream>

#include "absl/strings/str_cat.h"
#include "server/cli/commands.h"
#include "server/cli/device.h"
#include "shared/client/acts.h"

namespace mandat::cli {
namespace {

struct DescribeOptions {
  DeviceOptions device;
  std::string person;
  std::string name;
  std::string email;
};

void RunDescribe(const DescribeOptions& options, Run& run) {
  std::optional<Device> device = OpenDevice(options.device, false, true, run);
  if (!device || !Sync(*device, options.device, true, run)) return;
  const v1::Statement act = client::DescribePersonAct(*device->client->shown(), domain::PersonId(options.person),
                                                      options.name, options.email);
  ActAndTell(*device, options.device, act, nullptr, absl::StrCat("name of ", options.person), run);
}

}  // namespace

void AddDescribe(CLI::App& app, Run& run) {
  CLI::App* command = app.add_subcommand("describe", "Record a person's name and e-mail address");
  command->footer("\nExample:\n  mandat describe karlskrona-older-chief --name 'Alva Norrgård'");
  const auto options = std::make_shared<DescribeOptions>();
  AddDeviceOptions(*command, options->device);
  command->add_option("PERSON", options->person, "The person's id, as the forum file has it")->required();
  command->add_option("--name", options->name, "The person's name")->required();
  command->add_option("--email", options->email, "The person's e-mail address");
  command->callback([options, &run] { RunDescribe(*options, run); });
}

}  // namespace mandat::cli
