// `mandat minutes export`, `to-sign`, `signed`: minutes as files, and their way to a signing service and back.
#include "server/cli/minutes_files_command.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>
#include <memory>
#include <nlohmann/json.hpp>
#include <ostream>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "server/cli/entered.h"
#include "server/cli/words.h"
#include "shared/client/inquiry.h"
#include "shared/domain/limits.h"
#include "shared/domain/minutes.h"
#include "shared/domain/text_hash.h"
#include "shared/minutes_files/fodt.h"
#include "shared/minutes_files/html.h"
#include "shared/output/output_file.h"
#include "shared/signed_pdf/given_out.h"

namespace mandat::cli {
namespace {

using FileRequest = v1::GetMinutesFileRequest;

constexpr char kExternalService[] = "extern underskriftstjänst";

const std::map<std::string, FileRequest::Format>& FileFormats() {
  static const std::map<std::string, FileRequest::Format> kFormats = {
      {"pdf", FileRequest::FORMAT_PDF_A}, {"docx", FileRequest::FORMAT_DOCX}, {"html", FileRequest::FORMAT_HTML}};
  return kFormats;
}

struct MinutesFileOptions {
  DeviceOptions device;
  std::string meeting;
  std::string item;
  std::string format = "pdf";
  std::string out;
  std::string file;
  std::string person;
  std::string service = kExternalService;
  std::string nss_folder;
  std::uint32_t version = 0;
  int signature = 0;
  bool trusted = false;
};

// The item's id, or empty where none is named; nullopt: unknown, and said so.
std::optional<domain::ItemId> FileItem(const MinutesFileOptions& options, const domain::Meeting& meeting, Run& run) {
  if (options.item.empty()) return domain::ItemId();
  const domain::AgendaItem* item = ItemOf(meeting, options.item, run);
  return item == nullptr ? std::nullopt : std::optional(item->id);
}

std::optional<std::string> FetchFile(const Device& device, const MinutesFileOptions& options,
                                     const domain::ItemId& item, std::uint32_t version, FileRequest::Format format,
                                     Run& run) {
  FileRequest request;
  request.set_meeting(options.meeting);
  request.set_item(item.value());
  request.set_version(version);
  request.set_format(format);
  // LibreOffice may have others' papers to finish first.
  const auto timeout = std::chrono::seconds(std::max(options.device.timeout_seconds, 300));
  absl::StatusOr<std::string> file = device.client->Inquire()->MinutesFile(request, timeout);
  if (file.ok()) return *std::move(file);
  Fail(run, file.status());
  return std::nullopt;
}

bool WriteFileOut(const std::filesystem::path& path, std::string_view bytes, Run& run) {
  const absl::Status written = output::WriteDurable(path, bytes);
  if (!written.ok()) Fail(run, written);
  return written.ok();
}

void RunMinutesExport(const MinutesFileOptions& options, Run& run) {
  std::optional<Device> device = OpenDevice(options.device, false, true, run);
  if (!device || !Sync(*device, options.device, true, run)) return;
  const std::shared_ptr<const domain::State> state = device->client->shown();
  const domain::Meeting* meeting = MeetingOf(*state, options.meeting, run);
  const auto item = meeting == nullptr ? std::nullopt : FileItem(options, *meeting, run);
  if (!item) return;
  const auto file = FetchFile(*device, options, *item, options.version, FileFormats().at(options.format), run);
  if (!file) return;
  const std::string path = !options.out.empty() ? options.out
                                                : absl::StrCat(options.meeting, item->empty() ? "" : "-", item->value(),
                                                               ".", options.format);
  if (!WriteFileOut(path, *file, run)) return;
  if (options.device.json) {
    run.out << nlohmann::ordered_json{{"file", path}, {"size", file->size()}, {"sha256", domain::Sha256(*file).hex()}}
                   .dump(2)
            << '\n';
  } else {
    run.out << path << ": " << file->size() << " bytes\n";
  }
}

nlohmann::ordered_json SigningJob(const Device& device, const domain::State& state, const domain::Meeting& meeting,
                                  const domain::ItemId& item, const domain::MinutesVersion& version,
                                  const std::string& file, const std::string& pdf) {
  nlohmann::ordered_json job = {
      {"format", "mandat/signing-job/1"},
      {"forum", state.forum.name},
      {"fingerprint", device.client->fingerprint()},
      {"meeting", meeting.id.value()},
      {"date", meeting.date.ToString()},
      {"item", item.value()},
      {"version", version.version},
      {"minutes_sha256", version.document.hex()},
      {"pdf", {{"file", file}, {"size", pdf.size()}, {"sha256", domain::Sha256(pdf).hex()}}},
      {"until", meeting.minutes.adjusters.empty() ? "" : TimeWords(meeting.minutes.adjustment_deadline)},
      {"signers", nlohmann::ordered_json::array()}};
  for (const domain::PersonId& signer : version.signers) {
    const auto person = state.persons.find(signer);
    const auto answer = version.answers.find(signer);
    const bool known = person != state.persons.end();
    job["signers"].push_back({{"person", signer.value()},
                              {"name", known ? person->second.name : ""},
                              {"email", known ? person->second.email : ""},
                              {"state", answer == version.answers.end() ? "waits"
                                        : answer->second.signs          ? "signed"
                                                                        : "refused"}});
  }
  return job;
}

void RunToSign(const MinutesFileOptions& options, Run& run) {
  std::optional<Device> device = OpenDevice(options.device, false, true, run);
  if (!device || !Sync(*device, options.device, true, run)) return;
  const std::shared_ptr<const domain::State> state = device->client->shown();
  const domain::Meeting* meeting = MeetingOf(*state, options.meeting, run);
  const auto item = meeting == nullptr ? std::nullopt : FileItem(options, *meeting, run);
  if (!item) return;
  const domain::MinutesVersion* version = domain::VersionForSigning(*meeting, *item);
  if (version == nullptr) return Fail(run, "no minutes have been issued for signing");
  const auto pdf =
      FetchFile(*device, options, *item, static_cast<std::uint32_t>(version->version), FileRequest::FORMAT_PDF_A, run);
  if (!pdf) return;
  std::error_code error;
  const std::filesystem::path folder(options.out);
  std::filesystem::create_directories(folder, error);
  const std::string name =
      absl::StrCat(meeting->id.value(), item->empty() ? "" : "-", item->value(), "-v", version->version);
  if (const absl::Status kept = signed_pdf::KeepGivenOut(*device->client, meeting->id, *item, version->version, *pdf);
      !kept.ok())
    return Fail(run, kept);
  const nlohmann::ordered_json job = SigningJob(*device, *state, *meeting, *item, *version, name + ".pdf", *pdf);
  if (!WriteFileOut(folder / (name + ".pdf"), *pdf, run) ||
      !WriteFileOut(folder / (name + ".json"), job.dump(2) + "\n", run))
    return;
  if (options.device.json) {
    run.out << job.dump(2) << '\n';
  } else {
    run.out << (folder / (name + ".pdf")).string() << ": to be signed; " << name << ".json says by whom\n";
  }
}

void RunSigned(const MinutesFileOptions& options, Run& run) {
  std::optional<Device> device = OpenDevice(options.device, false, true, run);
  if (!device || !Sync(*device, options.device, true, run)) return;
  const std::shared_ptr<const domain::State> state = device->client->shown();
  const auto bytes = ReadWhole(options.file, domain::kMaxDocumentBytes, run);
  if (!bytes) return;
  const std::optional<signed_pdf::GivenOut> found = signed_pdf::FindGivenOut(*device->client, *state, *bytes);
  if (!found)
    return Fail(run,
                absl::StrCat(options.file,
                             ": it does not begin with any PDF that `mandat minutes to-sign` gave out on this device"));
  const absl::StatusOr<signed_pdf::PdfSignature> signature =
      signed_pdf::CheckSignedPdf(*bytes, found->pdf, options.signature, options.nss_folder);
  if (!signature.ok()) return Fail(run, absl::StrCat(options.file, ": ", signature.status().message()));
  if (options.trusted && !signature->is_trusted)
    return Fail(run, absl::StrCat(options.file, ": pdfsig says: ", signature->certificate));
  const absl::StatusOr<domain::Hash> hash = device->client->AddDocument(*bytes);
  if (!hash.ok()) return Fail(run, hash.status());
  const v1::Statement act = signed_pdf::ExternalSignatureAct(*found, domain::PersonId(options.person), options.service,
                                                             *signature, *hash, bytes->size());
  if (!options.device.json)
    run.out << "signed by " << signature->signer << " " << TimeWords(signature->signed_at) << "; "
            << signature->certificate << '\n';
  (void)ActAndTell(*device, options.device, act, nullptr,
                   absl::StrCat("signature of ", options.person, " on version ", found->version->version, " of ",
                                found->meeting->id.value()),
                   run);
}

}  // namespace

void WriteReportFile(const Device& device, const domain::State& state, const v1::MinutesDocument& document,
                     const domain::MinutesVersion* version, const std::string& principal, const std::string& path,
                     Run& run) {
  const files::Origin origin{version == nullptr ? domain::Hash() : version->document, device.client->fingerprint(),
                             version};
  const auto page = files::ReportPage(state, document, domain::PrincipalId(principal), origin);
  if (!page) return Fail(run, absl::StrCat("there is no principal ", principal));
  const std::string file = absl::EndsWith(path, ".fodt") ? files::WriteFodt(*page) : files::WriteHtml(*page);
  if (WriteFileOut(path, file, run)) run.out << path << ": " << file.size() << " bytes\n";
}

void AddMinutesFiles(CLI::App& minutes, Run& run) {
  const auto options = std::make_shared<MinutesFileOptions>();
  const auto item = [&](CLI::App* added) {
    added->add_option("--item", options->item, "This paragraph alone: its number or id");
  };
  CLI::App* exported = minutes.add_subcommand("export", "Minutes as a file: PDF/A, DOCX or accessible HTML");
  AddDeviceOptions(*exported, options->device);
  exported->add_option("MEETING", options->meeting, "The meeting's id")->required();
  exported->add_option("--format", options->format, "pdf (PDF/A), docx or html")
      ->check(CLI::IsMember(KeysOf(FileFormats())))
      ->capture_default_str();
  item(exported);
  exported->add_option("--version", options->version, "Left out: the newest that is issued for signing");
  exported->add_option("--out", options->out, "The file to write; left out: named after the meeting");
  exported->callback([options, &run] { RunMinutesExport(*options, run); });

  CLI::App* to_sign =
      minutes.add_subcommand("to-sign", "The PDF for a signing service, and a JSON file that says by whom");
  AddDeviceOptions(*to_sign, options->device);
  to_sign->add_option("MEETING", options->meeting, "The meeting's id")->required();
  item(to_sign);
  to_sign->add_option("--out", options->out, "The folder to write to")->required();
  to_sign->callback([options, &run] { RunToSign(*options, run); });

  CLI::App* signed_file = minutes.add_subcommand("signed", "Take in the PDF that somebody signed at a signing service");
  AddDeviceOptions(*signed_file, options->device);
  signed_file->add_option("FILE", options->file, "The signed PDF")->required();
  signed_file->add_option("--for", options->person, "Who signed: the person's word in the register")->required();
  signed_file->add_option("--service", options->service, "The signing service's name")->capture_default_str();
  signed_file->add_option("--signature", options->signature, "Its number in the file; left out: the last");
  signed_file->add_flag("--trusted", options->trusted, "Only with a certificate that pdfsig trusts");
  signed_file->add_option("--nss", options->nss_folder, "The NSS database with the certificates that pdfsig trusts");
  signed_file->callback([options, &run] { RunSigned(*options, run); });
}

}  // namespace mandat::cli
