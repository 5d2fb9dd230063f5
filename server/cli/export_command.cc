// `mandat export`: the log as this device sees it, or the receipt of a statement, as a file that `mandat verify` and
// the auditor read.
#include <CLI/CLI.hpp>
#include <memory>
#include <nlohmann/json.hpp>
#include <ostream>

#include "absl/strings/escaping.h"
#include "absl/strings/str_cat.h"
#include "server/cli/commands.h"
#include "server/cli/device.h"
#include "shared/output/output_file.h"

namespace mandat::cli {
namespace {

struct ExportOptions {
  DeviceOptions device;
  std::string file;
  std::string receipt;
};

void RunExport(const ExportOptions& options, Run& run) {
  std::optional<Device> device = OpenDevice(options.device, false, true, run);
  if (!device || !Sync(*device, options.device, true, run)) return;
  std::string bytes;
  std::string what;
  int records = 0;
  if (options.receipt.empty()) {
    const absl::StatusOr<v1::LogFile> log = device->client->Export();
    if (!log.ok()) return Fail(run, log.status());
    bytes = log->SerializeAsString();
    records = log->records_size();
    what = absl::StrCat(records, " records");
  } else {
    const auto id = domain::StatementId::FromBytes(absl::HexStringToBytes(options.receipt));
    if (!id) return Fail(run, "a statement is named by 32 hexadecimal digits, as `mandat status` shows it");
    const absl::StatusOr<v1::ReceiptFile> receipt = device->client->ReceiptFile(*id);
    if (!receipt.ok()) return Fail(run, receipt.status());
    bytes = receipt->SerializeAsString();
    what = "a receipt";
  }
  if (absl::Status status = output::WriteDurable(options.file, bytes); !status.ok())
    return Fail(run, absl::StrCat(options.file, " could not be written: ", std::string(status.message())));
  if (options.device.json) {
    nlohmann::ordered_json json = {{"file", options.file}, {"kind", options.receipt.empty() ? "log" : "receipt"}};
    if (options.receipt.empty()) json["records"] = records;
    json["bytes"] = bytes.size();
    json["fingerprint"] = device->client->fingerprint();
    run.out << json.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) << '\n';
    return;
  }
  run.out << options.file << ": " << what << ", " << bytes.size() << " bytes; check it with: mandat verify "
          << options.file << " --fingerprint '" << device->client->fingerprint() << "'\n";
}

}  // namespace

void AddExport(CLI::App& app, Run& run) {
  CLI::App* command = app.add_subcommand("export", "Write the log or a receipt to a file");
  command->footer("\nExamples:\n  mandat export log.mandat\n  mandat export receipt.mandat --receipt 0192f3...");
  const auto options = std::make_shared<ExportOptions>();
  AddDeviceOptions(*command, options->device);
  command->add_option("FILE", options->file, "Where to write it")->required();
  command->add_option("--receipt", options->receipt, "The receipt of this statement of yours, instead of the log");
  command->callback([options, &run] { RunExport(*options, run); });
}

}  // namespace mandat::cli
