// `mandat document access`: who may read a paper.
#include <CLI/CLI.hpp>
#include <map>
#include <memory>

#include "absl/strings/str_cat.h"
#include "server/cli/act.h"
#include "server/cli/commands.h"

namespace mandat::cli {
namespace {

constexpr char kDocumentFooter[] = R"(
meeting: whoever reads the meeting. item: they, and experts who are invited to the paper's item. restricted: those named and the secretariat alone, with the
legal ground stated; others do not see that there is such a paper.

Examples:
  mandat document access lsvo-host 3fa9c1 item
  mandat document access lsvo-host 3fa9c1 restricted --ground 'OSL 26 kap. 1 §' --readers karlskrona-older-chief)";

struct DocumentOptions {
  DeviceOptions device;
  std::string meeting;
  std::string paper;
  std::string access;
  std::string ground;
  std::vector<std::string> readers;
};

std::optional<std::string> FillAccess(const DocumentOptions& options, ActDraft& draft, Run& run) {
  static const std::map<std::string, v1::DocumentAccess> kAccess = {{"meeting", v1::DOCUMENT_ACCESS_MEETING},
                                                                    {"item", v1::DOCUMENT_ACCESS_ITEM},
                                                                    {"restricted", v1::DOCUMENT_ACCESS_RESTRICTED}};
  const auto paper = PaperOf(draft.meeting, options.paper, run);
  if (!paper) return std::nullopt;
  v1::SetDocumentAccess& act = *draft.act.mutable_set_document_access();
  act.set_meeting(options.meeting);
  act.mutable_document()->set_hash(paper->bytes());
  act.set_access(kAccess.at(options.access));
  act.set_ground(options.ground);
  for (const std::string& reader : options.readers) act.add_readers(reader);
  return absl::StrCat("access ", options.access, " to ", paper->hex().substr(0, 12));
}

}  // namespace

void AddDocument(CLI::App& app, Run& run) {
  CLI::App* command = app.add_subcommand("document", "Who may read a paper");
  command->footer(kDocumentFooter);
  command->require_subcommand(1);
  const auto options = std::make_shared<DocumentOptions>();
  CLI::App* access = command->add_subcommand("access", "Change who may read a paper");
  AddDeviceOptions(*access, options->device);
  access->add_option("MEETING", options->meeting, "The meeting's id")->required();
  access->add_option("PAPER", options->paper, "The first digits of the paper's SHA-256")->required();
  access->add_option("ACCESS", options->access, "meeting, item or restricted")
      ->required()
      ->check(CLI::IsMember({"meeting", "item", "restricted"}));
  access->add_option("--ground", options->ground, "The legal ground of a restriction");
  access->add_option("--readers", options->readers, "Persons who may read it beside the secretariat");
  access->callback([options, &run] {
    RunAct(
        options->device, options->meeting, [&](ActDraft& draft, Run& r) { return FillAccess(*options, draft, r); },
        run);
  });
}

}  // namespace mandat::cli
