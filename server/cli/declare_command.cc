// `mandat declare`: a position on an item, signed on this device.
#include <CLI/CLI.hpp>
#include <memory>

#include "server/cli/commands.h"
#include "server/cli/declaration.h"

namespace mandat::cli {
namespace {

constexpr char kDeclareFooter[] = R"(
What is signed is the text of the proposal as it is here: its att-clauses and papers. It becomes a public record (allmän handling) when handed in. Without contact
it is kept and sent next time. A new position changes the one before. The secretary enters what a member has sent by e-mail with --for MEMBER and the mail;
what another member states on an absent one's behalf is `mandat convey state`.

Examples:
  mandat declare lsvo-host 10a approve
  mandat declare lsvo-host 10a approve_with_reservation --comment 'Under förutsättning att ...'
  mandat declare lsvo-host 10a approve --for ronneby-care-chief --evidence 'Hej! Ronneby tillstyrker ...')";

struct DeclareOptions {
  DeviceOptions device;
  std::string meeting;
  Declaration declaration;
};

}  // namespace

void AddDeclare(CLI::App& app, Run& run) {
  CLI::App* command = app.add_subcommand("declare", "Declare a position on an item");
  command->footer(kDeclareFooter);
  const auto options = std::make_shared<DeclareOptions>();
  AddDeviceOptions(*command, options->device);
  command->add_option("MEETING", options->meeting, "The meeting's id")->required();
  AddDeclarationOptions(*command, options->declaration);
  command->add_option("--mandate", options->declaration.mandate, "Which mandate, where the person speaks for several");
  command->callback([options, &run] {
    RunAct(
        options->device, options->meeting,
        [&](ActDraft& draft, Run& r) { return FillDeclaration(options->declaration, draft, r); }, run);
  });
}

}  // namespace mandat::cli
