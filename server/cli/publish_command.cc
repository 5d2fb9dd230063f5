// `mandat publish`: public web pages of the adjusted minutes.
#include <CLI/CLI.hpp>
#include <map>
#include <memory>
#include <nlohmann/json.hpp>
#include <ostream>

#include "absl/strings/str_cat.h"
#include "server/cli/commands.h"
#include "server/cli/device.h"
#include "server/cli/entered.h"
#include "shared/publish/site.h"
#include "shared/publish/site_writer.h"

namespace mandat::cli {
namespace {

constexpr char kPublishFooter[] = R"(
Writes static pages of every version of the minutes that is adjusted: an index by year, a page a version, search, a feed, a statement on accessibility. Put DIR
on any web server; the pages work from a disk too. Signatures, e-mail addresses, telephone and personal identity numbers and restricted papers are left out, and
what was taken out of texts is counted for you: read through the pages before you put them up. DIR is replaced as a whole, or left as it was.

Examples:
  mandat publish --out site
  mandat publish --out /var/www/lsvo --settings publish.toml --json | jq .removed)";

constexpr std::size_t kMaxSettingsFile = std::size_t{64} << 10;

struct PublishOptions {
  DeviceOptions device;
  std::string out;
  std::string settings;
};

std::optional<publish::Settings> ReadPublishSettings(const std::string& path, Run& run) {
  if (path.empty()) return publish::Settings();
  const std::optional<std::string> toml = ReadWhole(path, kMaxSettingsFile, run);
  if (!toml) return std::nullopt;
  auto parsed = publish::ParseSettings(*toml, path);
  if (const auto* error = std::get_if<domain::FileError>(&parsed)) {
    run.err << error->ToString() << '\n';
    run.status = kStatusWrongInput;
    return std::nullopt;
  }
  return std::get<publish::Settings>(std::move(parsed));
}

// Every document, fetched where it is not here. nullopt: one could not be, and said so.
std::optional<std::map<domain::Hash, v1::MinutesDocument>> PublicDocuments(
    Device& device, const DeviceOptions& options, const std::vector<publish::PublicVersion>& versions, Run& run) {
  std::vector<domain::Hash> hashes;
  bool all_here = true;
  for (const publish::PublicVersion& version : versions) {
    hashes.push_back(version.document);
    all_here = all_here && device.client->document_state(version.document).complete;
  }
  if (!all_here) {
    const absl::Status wanted = device.client->Prefetch(hashes, client::Fetch::kAsked);
    if (!wanted.ok()) {
      Fail(run, wanted);
      return std::nullopt;
    }
    if (!Sync(device, options, false, run)) return std::nullopt;
  }
  auto documents =
      publish::ReadDocuments(versions, [&](const domain::Hash& hash) { return device.client->Document(hash); });
  if (documents.ok()) return *std::move(documents);
  Fail(run, absl::StrCat(documents.status().message(), "; nothing is published"));
  return std::nullopt;
}

void RunPublish(const PublishOptions& options, Run& run) {
  std::optional<publish::Settings> settings = ReadPublishSettings(options.settings, run);
  if (!settings) return;
  std::optional<Device> device = OpenDevice(options.device, false, true, run);
  if (!device || !Sync(*device, options.device, true, run)) return;
  const std::shared_ptr<const domain::State> state = device->client->confirmed();
  std::vector<publish::PublicVersion> versions = publish::PublicVersionsOf(*state);
  auto documents = PublicDocuments(*device, options.device, versions, run);
  if (!documents) return;
  const std::size_t editions = versions.size();
  const publish::Site site = publish::MakeSite(
      {*state, device->client->fingerprint(), *std::move(settings), std::move(versions), *std::move(documents)});
  const absl::Status written = publish::WriteSite(site.files, options.out);
  if (!written.ok()) return Fail(run, written);
  auto removed = nlohmann::ordered_json::array();
  for (const auto& [meeting, what] : site.removed) {
    removed.push_back({{"meeting", meeting.value()},
                       {"emails", what.emails},
                       {"phones", what.phones},
                       {"personal_numbers", what.personal_numbers},
                       {"papers", what.papers}});
    if (options.device.json) continue;
    run.err << "mandat: left out of the minutes of " << meeting.value() << ": " << what.emails << " e-mail addresses, "
            << what.phones << " telephone numbers, " << what.personal_numbers << " personal identity numbers, "
            << what.papers << " restricted papers\n";
  }
  if (options.device.json) {
    run.out << nlohmann::ordered_json{{"out", options.out},
                                      {"meetings", site.meetings},
                                      {"versions", editions},
                                      {"files", site.files.size()},
                                      {"removed", removed}}
                   .dump(2)
            << '\n';
  } else {
    run.out << options.out << ": minutes of " << site.meetings << " meetings, " << site.files.size() << " files\n";
  }
}

}  // namespace

void AddPublish(CLI::App& app, Run& run) {
  CLI::App* command = app.add_subcommand("publish", "Public web pages of the adjusted minutes");
  command->footer(kPublishFooter);
  const auto options = std::make_shared<PublishOptions>();
  AddDeviceOptions(*command, options->device);
  command->add_option("--out", options->out, "The folder that the pages go to")->required();
  command->add_option("--settings", options->settings, "Publisher, contact, accessibility: docs/publishing.md");
  command->callback([options, &run] { RunPublish(*options, run); });
}

}  // namespace mandat::cli
