// `mandat archive`: everything of one meeting in a folder that proves itself.
#include <CLI/CLI.hpp>
#include <chrono>
#include <memory>
#include <nlohmann/json.hpp>
#include <ostream>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "server/cli/device.h"
#include "shared/archive/archive_maker.h"
#include "shared/client/inquiry.h"
#include "shared/domain/minutes.h"

namespace mandat::cli {
namespace {

constexpr char kArchiveFooter[] = R"(
DIR gets the minutes as they were issued and signed and as PDF/A and HTML, PDFs that were signed at a signing service, the papers as they were handed in (and, marked
as the server's work, the PDFs that it made of them), evidence, the meeting's statements as JSON, the log, this device's receipts, and a manifest with the SHA-256 of
each file. It is written to DIR.partial, checked as `mandat verify` does, and renamed: there is a whole archive that holds, or none. Run it on the secretary's device,
which sees all. `mandat verify DIR --fingerprint ...` checks it anywhere. docs/archive.md tells what is in it.

Example:
  mandat archive lsvo-2026-12 --out arkiv/lsvo-2026-12)";

struct ArchiveOptions {
  DeviceOptions device;
  std::string meeting;
  std::string out;
  bool not_adjusted = false;
};

class CommandSource : public archive::Source {
 public:
  CommandSource(Device& device, const DeviceOptions& options, Run& run)
      : device_(device), options_(options), run_(run) {}
  absl::StatusOr<v1::LogFile> Log() override { return device_.client->Export(); }
  absl::Status Fetch(const std::vector<domain::Hash>& files) override {
    if (absl::Status asked = device_.client->Prefetch(files, client::Fetch::kAsked); !asked.ok()) return asked;
    return Sync(device_, options_, false, run_) ? absl::OkStatus() : absl::UnavailableError("the papers did not come");
  }
  absl::StatusOr<std::string> File(const domain::Hash& file) override { return device_.client->Document(file); }
  client::Rendition RenditionOf(const domain::Hash& paper) override { return device_.client->rendition(paper); }
  absl::StatusOr<v1::ReceiptFile> Receipt(const domain::StatementId& statement) override {
    return device_.client->ReceiptFile(statement);
  }
  absl::StatusOr<std::string> MinutesFile(const v1::GetMinutesFileRequest& request) override {
    return device_.client->Inquire()->MinutesFile(request, std::chrono::minutes(5));
  }

 private:
  Device& device_;
  const DeviceOptions& options_;
  Run& run_;
};

// "minutes_file PDF/A-2b of 0123...: switched_off", in one line.
std::string LeftOutWords(const nlohmann::ordered_json& row) {
  std::string words = row.at("what").get<std::string>();
  if (row.contains("kind")) absl::StrAppend(&words, " ", row.at("kind").get<std::string>());
  if (row.contains("title")) absl::StrAppend(&words, " \"", row.at("title").get<std::string>(), "\"");
  absl::StrAppend(&words, " of ", row.at("of").get<std::string>(), ": ", row.at("why").get<std::string>());
  if (row.contains("erased_by")) absl::StrAppend(&words, " by record ", row.at("erased_by").get<std::uint64_t>());
  for (char& c : words) {
    if (absl::ascii_iscntrl(static_cast<unsigned char>(c))) c = ' ';
  }
  return words;
}

void RunArchive(const ArchiveOptions& options, Run& run) {
  std::optional<Device> device = OpenDevice(options.device, false, true, run);
  if (!device || !Sync(*device, options.device, false, run)) return;
  const client::Client& client = *device->client;
  const std::shared_ptr<const domain::State> state = client.confirmed();
  const domain::Meeting* meeting = MeetingOf(*state, options.meeting, run);
  if (meeting == nullptr) return;
  const domain::MinutesVersion* version = domain::VersionForSigning(*meeting, {});
  if ((version == nullptr || !version->adjusted()) && !options.not_adjusted)
    return Fail(run, "the minutes of the meeting are not adjusted yet; --not-adjusted archives what there is");
  CommandSource source(*device, options.device, run);
  const archive::Made made = archive::MakeArchive(
      {state, meeting->id, options.out, client.fingerprint(), client.person(), client.Now()}, source);
  if (made.fault != archive::Fault::kNone) {
    if (run.status == kStatusDone) Fail(run, made.status);  // else it is told
    return;
  }
  for (const nlohmann::ordered_json& row : made.not_included)
    run.err << "mandat: note: not in the archive: " << LeftOutWords(row) << '\n';
  if (options.device.json) {
    const nlohmann::ordered_json answer = {{"archive", options.out},
                                           {"files", made.files},
                                           {"manifest_sha256", made.manifest.hex()},
                                           {"not_included", made.not_included}};
    run.out << answer.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) << '\n';
  } else {
    run.out << options.out << ": " << made.files << " files, checked: " << made.proof
            << "\nSHA-256 of manifest.json: " << made.manifest.hex() << "\ncheck it anywhere with: mandat verify "
            << options.out << " --fingerprint '" << client.fingerprint() << "'\n";
  }
}

}  // namespace

void AddArchive(CLI::App& app, Run& run) {
  CLI::App* command = app.add_subcommand("archive", "Write everything of a meeting to a folder that proves itself");
  command->footer(kArchiveFooter);
  const auto options = std::make_shared<ArchiveOptions>();
  AddDeviceOptions(*command, options->device);
  command->add_option("MEETING", options->meeting, "The meeting's id")->required();
  command->add_option("--out", options->out, "The folder to write")->required();
  command->add_flag("--not-adjusted", options->not_adjusted, "Also while the minutes are not adjusted");
  command->callback([options, &run] { RunArchive(*options, run); });
}

}  // namespace mandat::cli
