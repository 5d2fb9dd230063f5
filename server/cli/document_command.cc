// `mandat document`: papers of a meeting, their versions, and who may read them.
#include <CLI/CLI.hpp>
#include <filesystem>
#include <fstream>
#include <memory>
#include <nlohmann/json.hpp>
#include <ostream>

#include "absl/strings/str_cat.h"
#include "server/cli/act.h"
#include "server/cli/commands.h"
#include "server/cli/entered.h"
#include "server/cli/rendition_words.h"
#include "server/cli/words.h"
#include "shared/client/media_type.h"

namespace mandat::cli {
namespace {

constexpr char kDocumentFooter[] = R"(
meeting: whoever reads the meeting. item: they, and experts who are invited to the paper's item. restricted: those named and the secretariat alone, with the
legal ground stated; others do not see that there is such a paper. A new version of a restricted paper is restricted as the one before, unless something else is
said.

Members read a PDF. Of a Word, PowerPoint or OpenDocument file the server makes one, where it has LibreOffice; `list` says how that went, and `fetch --pdf` gets
what members see. The file that was added stays the paper; the PDF is the server's work.

Examples:
  mandat document add lsvo-host avtal.pdf --item 10a
  mandat document add lsvo-host avtal-2.pdf --replaces 3fa9c1
  mandat document add lsvo-host bilaga.pdf --item 10a --access restricted --ground 'OSL 26 kap. 1 §' --readers karlskrona-older-chief
  mandat document add lsvo-host budget.pptx --item 4
  mandat document list lsvo-host
  mandat document fetch lsvo-host 3fa9c1 --pdf --out budget.pdf
  mandat document access lsvo-host 3fa9c1 item
  mandat document access lsvo-host 3fa9c1 restricted --ground 'OSL 26 kap. 1 §' --readers karlskrona-older-chief)";

struct DocumentOptions {
  DeviceOptions device;
  std::string meeting;
  std::string paper;
  std::string file;
  bool pdf = false;
  std::string item;
  std::string title;
  std::string replaces;
  std::string access;
  std::string ground;
  std::vector<std::string> readers;
};

std::optional<std::string> FillAccess(const DocumentOptions& options, ActDraft& draft, Run& run) {
  const auto paper = PaperOf(draft.meeting, options.paper, run);
  if (!paper) return std::nullopt;
  v1::SetDocumentAccess& act = *draft.act.mutable_set_document_access();
  act.set_meeting(options.meeting);
  act.mutable_document()->set_hash(paper->bytes());
  act.set_access(DocumentAccesses().at(options.access));
  act.set_ground(options.ground);
  for (const std::string& reader : options.readers) act.add_readers(reader);
  return absl::StrCat("access ", options.access, " to ", paper->hex().substr(0, 12));
}

// A new paper, or a new version of one, which stands at the same item under the same title unless something else is
// said.
std::optional<std::string> FillAdd(const DocumentOptions& options, ActDraft& draft, Run& run) {
  const domain::Document* before = nullptr;
  if (!options.replaces.empty()) {
    const auto replaced = PaperOf(draft.meeting, options.replaces, run);
    if (!replaced) return std::nullopt;
    const auto found = draft.state.documents.find(*replaced);
    if (found != draft.state.documents.end()) before = &found->second;
  }
  std::vector<domain::ItemId> items;
  if (!options.item.empty()) {
    const auto named = ItemsOf(draft.meeting, {options.item}, run);
    if (!named) return std::nullopt;
    items = *named;
  } else if (before != nullptr) {
    items = {before->item};
  }
  const auto hashes = AddFiles(draft.device, {options.file}, run);
  if (!hashes) return std::nullopt;
  const absl::StatusOr<std::string> bytes = draft.device.client->Document(hashes->front());
  if (!bytes.ok()) {
    Fail(run, bytes.status());
    return std::nullopt;
  }
  const std::filesystem::path path(options.file);
  v1::AddDocument& act = *draft.act.mutable_add_document();
  act.mutable_document()->set_hash(hashes->front().bytes());
  act.set_meeting(options.meeting);
  if (!items.empty()) act.set_item(items.front().value());
  act.set_title(!options.title.empty() ? options.title : before != nullptr ? before->title : path.stem().string());
  act.set_media_type(std::string(client::MediaTypeOf(options.file, *bytes)));
  act.set_size(bytes->size());
  if (before != nullptr) act.set_replaces(before->hash.bytes());
  if (!options.access.empty()) act.set_access(DocumentAccesses().at(options.access));
  act.set_ground(options.ground);
  for (const std::string& reader : options.readers) act.add_readers(reader);
  return absl::StrCat("paper ", hashes->front().hex().substr(0, 12), before != nullptr ? ", a new version" : "");
}

void RunDocumentList(const DocumentOptions& options, Run& run) {
  std::optional<Device> device = OpenDevice(options.device, false, true, run);
  if (!device || !Sync(*device, options.device, true, run)) return;
  const std::shared_ptr<const domain::State> state = device->client->shown();
  const domain::Meeting* meeting = MeetingOf(*state, options.meeting, run);
  if (meeting == nullptr) return;
  auto rows = nlohmann::ordered_json::array();
  for (const domain::Hash& hash : meeting->documents) {
    const auto document = state->documents.find(hash);
    const auto paper = state->paper_access.find(hash);
    if (document == state->documents.end() || paper == state->paper_access.end()) continue;  // not for this device
    const bool added_here = document->second.meeting == meeting->id;
    const domain::AgendaItem* item = added_here ? meeting->FindItem(document->second.item) : nullptr;
    const std::string access = KeyOf(DocumentAccesses(), static_cast<v1::DocumentAccess>(paper->second.access));
    std::vector<std::string> readers;
    for (const domain::PersonId& reader : paper->second.readers) readers.push_back(reader.value());
    const client::Rendition rendition = device->client->rendition(hash);
    const std::string rendition_words = RenditionWords(rendition);
    rows.push_back({{"paper", hash.hex()},
                    {"item", item == nullptr ? "" : NumberWords(*item)},
                    {"title", document->second.title},
                    {"version", document->second.version},
                    {"replaced", document->second.replaced},
                    {"access", access},
                    {"ground", paper->second.ground},
                    {"readers", readers},
                    {"rendition", JsonOfRendition(rendition)}});
    if (options.device.json) continue;
    run.out << hash.hex().substr(0, 12) << "  " << (item == nullptr ? "meeting" : "item " + NumberWords(*item)) << "  "
            << document->second.title << ", version " << document->second.version
            << (document->second.replaced ? ", replaced" : "") << (access == "meeting" ? "" : ", " + access)
            << (paper->second.ground.empty() ? "" : ": " + paper->second.ground)
            << (rendition_words.empty() ? "" : "; " + rendition_words) << '\n';
  }
  if (options.device.json) run.out << rows.dump(2) << '\n';
}

void RunDocumentFetch(const DocumentOptions& options, Run& run) {
  std::optional<Device> device = OpenDevice(options.device, false, true, run);
  if (!device || !Sync(*device, options.device, true, run)) return;
  const std::shared_ptr<const domain::State> state = device->client->shown();
  const domain::Meeting* meeting = MeetingOf(*state, options.meeting, run);
  if (meeting == nullptr) return;
  const auto paper = PaperOf(*meeting, options.paper, run);
  if (!paper) return;
  domain::Hash wanted = *paper;
  if (options.pdf) {
    const client::Rendition rendition = device->client->rendition(*paper);
    if (rendition.state == client::RenditionState::kNone) return Fail(run, "the server makes no PDF of this paper");
    if (rendition.state != client::RenditionState::kMade) return Fail(run, RenditionWords(rendition));
    wanted = rendition.hash;
  }
  const absl::Status asked = device->client->Prefetch({*paper}, client::Fetch::kAsked);
  if (!asked.ok()) return Fail(run, asked);
  if (!Sync(*device, options.device, true, run)) return;
  const absl::StatusOr<std::string> bytes = device->client->Document(wanted);
  if (!bytes.ok()) return Fail(run, bytes.status());
  std::ofstream file(options.file, std::ios::binary | std::ios::trunc);
  file << *bytes;
  file.close();
  if (!file) return Fail(run, absl::StrCat("cannot write ", options.file));
  if (options.device.json) {
    const nlohmann::ordered_json json = {
        {"paper", paper->hex()}, {"file", options.file}, {"sha256", wanted.hex()}, {"size", bytes->size()}};
    run.out << json.dump(2) << '\n';
    return;
  }
  run.out << options.file << ": " << bytes->size() << " bytes"
          << (options.pdf ? ", a PDF that the server made of the paper" : "") << '\n';
}

void AddAccessOptions(CLI::App& command, DocumentOptions& options) {
  command.add_option("--ground", options.ground, "The legal ground of a restriction");
  command.add_option("--readers", options.readers, "Persons who may read it beside the secretariat");
}

}  // namespace

void AddDocument(CLI::App& app, Run& run) {
  CLI::App* command = app.add_subcommand("document", "A meeting's papers, and who may read them");
  command->footer(kDocumentFooter);
  command->require_subcommand(1);
  const auto options = std::make_shared<DocumentOptions>();
  CLI::App* access = command->add_subcommand("access", "Change who may read a paper");
  AddDeviceOptions(*access, options->device);
  access->add_option("MEETING", options->meeting, "The meeting's id")->required();
  access->add_option("PAPER", options->paper, "The first digits of the paper's SHA-256")->required();
  access->add_option("ACCESS", options->access, "meeting, item or restricted")
      ->required()
      ->check(CLI::IsMember(KeysOf(DocumentAccesses())));
  AddAccessOptions(*access, *options);
  CLI::App* add = command->add_subcommand("add", "Add a paper, or a new version of one");
  AddDeviceOptions(*add, options->device);
  add->add_option("MEETING", options->meeting, "The meeting's id")->required();
  add->add_option("FILE", options->file, "The paper")->required();
  add->add_option("--item", options->item, "The item that it belongs to; without one: the meeting, or as before");
  add->add_option("--title", options->title, "Its title; without one: the file's name, or as before");
  add->add_option("--replaces", options->replaces, "The first digits of the SHA-256 of the version that it replaces");
  add->add_option("--access", options->access,
                  "Who may read it from the beginning; without one: whoever reads the meeting")
      ->check(CLI::IsMember(KeysOf(DocumentAccesses())));
  AddAccessOptions(*add, *options);
  add->callback([options, &run] {
    RunAct(
        options->device, options->meeting, [&](ActDraft& draft, Run& r) { return FillAdd(*options, draft, r); }, run);
  });
  CLI::App* list = command->add_subcommand("list", "The meeting's papers that this device may see");
  AddDeviceOptions(*list, options->device);
  list->add_option("MEETING", options->meeting, "The meeting's id")->required();
  list->callback([options, &run] { RunDocumentList(*options, run); });
  CLI::App* fetch = command->add_subcommand("fetch", "Write a paper, or the PDF that the server made of it, to a file");
  AddDeviceOptions(*fetch, options->device);
  fetch->add_option("MEETING", options->meeting, "The meeting's id")->required();
  fetch->add_option("PAPER", options->paper, "The first digits of the paper's SHA-256")->required();
  fetch->add_option("--out", options->file, "The file to write")->required();
  fetch->add_flag("--pdf", options->pdf, "The PDF that the server made, which members read");
  fetch->callback([options, &run] { RunDocumentFetch(*options, run); });
  access->callback([options, &run] {
    RunAct(
        options->device, options->meeting, [&](ActDraft& draft, Run& r) { return FillAccess(*options, draft, r); },
        run);
  });
}

}  // namespace mandat::cli
