// `mandat verify`: an exported log or a receipt, checked from the founder's fingerprint up. Needs no device and no server.
#include <CLI/CLI.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <nlohmann/json.hpp>
#include <ostream>

#include "absl/strings/str_cat.h"
#include "mandat/v1/ledger.pb.h"
#include "server/cli/commands.h"
#include "shared/archive/archive_check.h"
#include "shared/archive/verify.h"

namespace mandat::cli {
namespace {

constexpr char kVerifyFooter[] = R"(
FILE is what `mandat export` wrote, or the folder that `mandat archive` wrote: then every file of it is checked against its manifest, the
log from the founding up, and minutes, papers and signatures against the log; the first thing that is wrong is named. The fingerprint is the forum's: eight groups of five digits, on every member's screen and in the minutes. Everything else is
followed from there: founding, invitations, devices, signatures, the chain, the checkpoint. Of an erased record the log has its place in the chain and, in the record
that erased it, what is left of it. A receipt of such a record holds as before, for it carries its statement with it; nobody else has it any more.

Exit status: 0 it holds; 1 it does not, and the output names what is wrong and where; 2 no such file.

Examples:
  mandat verify receipt.mandat --fingerprint '12345 67890 ...'
  mandat verify arkiv/2026-12-11 --fingerprint '12345 67890 ...')";

constexpr std::uintmax_t kMaxFileBytes = std::uintmax_t{2} << 30;
constexpr std::size_t kToldEvery = 10000;  // records

struct VerifyOptions {
  std::string file;
  std::string fingerprint;
  bool json = false;
};

void TellVerdict(const VerifyOptions& options, const archive::Verdict& verdict, Run& run) {
  if (!verdict.fault.empty()) run.status = kStatusFailed;
  if (options.json) {
    nlohmann::ordered_json json = {{"kind", verdict.kind},
                                   {"ok", verdict.fault.empty()},
                                   {"fault", verdict.fault},
                                   {"seq", verdict.seq},
                                   {"detail", verdict.detail}};
    if (verdict.received_ms > 0) {
      json["epoch"] = verdict.epoch;
      json["received_ms"] = verdict.received_ms;
    }
    run.out << json.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) << '\n';
  } else if (verdict.fault.empty()) {
    run.out << options.file << ": the " << verdict.kind << " holds: " << verdict.detail << '\n';
  } else {
    run.out << options.file << ": the " << verdict.kind << " does NOT hold: " << verdict.fault << " at record " << verdict.seq << ": " << verdict.detail << '\n';
  }
}

// A folder that `mandat archive` wrote.
void RunVerifyArchive(const VerifyOptions& options, Run& run) {
  const archive::ArchiveVerdict verdict = archive::CheckArchive(options.file, options.fingerprint);
  if (!verdict.fault.empty()) run.status = kStatusFailed;
  if (options.json) {
    run.out << nlohmann::ordered_json{{"kind", "archive"},
                                      {"ok", verdict.fault.empty()},
                                      {"fault", verdict.fault},
                                      {"path", verdict.path},
                                      {"detail", verdict.detail}}
                   .dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace)
            << '\n';
  } else if (verdict.fault.empty()) {
    run.out << options.file << ": the archive holds: " << verdict.detail << '\n';
  } else {
    run.out << options.file << ": the archive does NOT hold: " << verdict.fault << ": " << verdict.path << ": "
            << verdict.detail << '\n';
  }
}

// A forum's id in hexadecimal, or the 40 digits of its fingerprint: anything else is no other forum's, but a slip.
bool IsFingerprint(const std::string& typed) {
  std::string bare;
  for (const char c : typed) {
    if (c != ' ' && c != '-' && c != '\n' && c != '\r' && c != '\t') bare.push_back(c);
  }
  return (bare.size() == 40 && bare.find_first_not_of("0123456789") == std::string::npos) ||
         (typed.size() == 64 && typed.find_first_not_of("0123456789abcdef") == std::string::npos);
}

void RunVerify(const VerifyOptions& options, Run& run) {
  if (!IsFingerprint(options.fingerprint)) {
    run.err << "mandat: --fingerprint: must be 40 digits in eight groups, or the forum's id: 64 of 0-9 and a-f\n";
    run.status = kStatusWrongInput;
    return;
  }
  std::error_code error;
  if (std::filesystem::is_directory(options.file, error)) return RunVerifyArchive(options, run);
  std::ifstream in(options.file, std::ios::binary | std::ios::ate);
  if (!in || static_cast<std::uintmax_t>(in.tellg()) > kMaxFileBytes) {
    run.err << "mandat: " << options.file << (in ? " is larger than 2 GiB" : " cannot be read") << '\n';
    run.status = kStatusWrongInput;
    return;
  }
  in.seekg(0);
  const std::string bytes{std::istreambuf_iterator<char>(in), {}};
  // The two kinds share no field numbers of the same shape: a log's field 1 are records with headers, a receipt file's is a receipt.
  v1::LogFile log;
  v1::ReceiptFile receipt;
  archive::Verdict verdict{"file", "malformed", 0, "it is neither an exported log nor a receipt"};
  if (receipt.ParseFromString(bytes) && receipt.key_chain_size() > 0 && receipt.has_statement()) {
    verdict = archive::CheckReceipt(receipt, options.fingerprint);
  } else if (log.ParseFromString(bytes) && log.records_size() > 0 && log.records(0).has_header()) {
    verdict = archive::CheckLog(log, options.fingerprint, [&run](std::size_t done, std::size_t of) {
      if (done % kToldEvery == 0) run.err << "\r" << done << " of " << of << std::flush;
      return true;
    });
    if (static_cast<std::size_t>(log.records_size()) >= kToldEvery) run.err << '\n';
  }
  TellVerdict(options, verdict, run);
}

}  // namespace

void AddVerify(CLI::App& app, Run& run) {
  CLI::App* command = app.add_subcommand("verify", "Check an exported log, a receipt or an archive");
  command->footer(kVerifyFooter);
  const auto options = std::make_shared<VerifyOptions>();
  command->add_option("FILE", options->file, "What `mandat export` or `mandat archive` wrote")->required();
  command->add_option("--fingerprint", options->fingerprint, "The forum's fingerprint (or its id in hexadecimal)")->required();
  command->add_flag("--json", options->json, "JSON for machines");
  command->callback([options, &run] { RunVerify(*options, run); });
}

}  // namespace mandat::cli
