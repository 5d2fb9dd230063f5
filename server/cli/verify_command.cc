// `mandat verify`: an exported log or a receipt, checked from the founder's fingerprint up. Needs no device and no server.
#include <CLI/CLI.hpp>
#include <fstream>
#include <iterator>
#include <memory>
#include <nlohmann/json.hpp>
#include <ostream>

#include "absl/strings/str_cat.h"
#include "mandat/v1/ledger.pb.h"
#include "server/cli/commands.h"
#include "server/cli/device.h"
#include "server/cli/words.h"
#include "shared/ledger/link.h"
#include "shared/ledger/log_verifier.h"
#include "shared/ledger/receipt.h"
#include "shared/ledger/signing.h"

namespace mandat::cli {
namespace {

constexpr char kVerifyFooter[] = R"(
FILE is what `mandat export` wrote. The fingerprint is the forum's: eight groups of five digits, on every member's screen and in the minutes. Everything else is
followed from there: founding, invitations, devices, signatures, the chain, the checkpoint. Of an erased record the log has its place in the chain and, in the record
that erased it, what is left of it. A receipt of such a record holds as before, for it carries its statement with it; nobody else has it any more.

Exit status: 0 it holds; 1 it does not, and the output names what is wrong and where; 2 no such file.

Example:
  mandat verify receipt.mandat --fingerprint '12345 67890 ...')";

constexpr std::uintmax_t kMaxFileBytes = std::uintmax_t{2} << 30;
constexpr int kProgressEvery = 10000;

struct VerifyOptions {
  std::string file;
  std::string fingerprint;
  bool json = false;
};

struct Verdict {
  std::string kind;
  std::string fault;  // empty: it holds
  std::uint64_t seq = 0;
  std::string detail;
  std::uint64_t epoch = 0;        // of a receipt: where
  std::int64_t received_ms = 0;  // and when it was recorded
};

std::optional<domain::ForumId> ForumOf(const std::string& founding, const VerifyOptions& options) {
  const domain::ForumId forum = ledger::ForumIdOf(founding);
  const bool hex = forum.hex() == options.fingerprint;
  return hex || ledger::MatchesFingerprint(forum, options.fingerprint) ? std::optional(forum) : std::nullopt;
}

Verdict CheckReceipt(const v1::ReceiptFile& file, const VerifyOptions& options) {
  Verdict verdict{"receipt", "", file.receipt().seq(), ""};
  const auto forum = ForumOf(file.key_chain(0).statement(), options);
  if (!forum) {
    verdict.fault = "wrong_forum";
    verdict.detail = "the founding statement in it has another fingerprint";
  } else if (const absl::Status status = ledger::VerifyReceiptFile(file, *forum); !status.ok()) {
    verdict.fault = "receipt_does_not_hold";
    verdict.detail = std::string(status.message());
  } else {
    verdict.epoch = file.receipt().epoch();
    verdict.received_ms = file.receipt().time_ms();
    verdict.detail = absl::StrCat("recorded ", TimeWords({file.receipt().time_ms()}), " under the checkpoint at ", file.receipt().checkpoint().size());
  }
  return verdict;
}

Verdict CheckLog(const v1::LogFile& file, const VerifyOptions& options, Run& run) {
  Verdict verdict{"log", "", static_cast<std::uint64_t>(file.records_size()), ""};
  const auto forum = ForumOf(file.records(0).body().statement(), options);
  if (!forum) return {"log", "wrong_forum", 1, "record 1 is a founding statement of another fingerprint"};
  ledger::LogVerifier verifier(*forum);
  ledger::RemainsBySeq remains;
  for (const v1::Record& record : file.records()) ledger::NoteRemains(record, remains);
  int hidden = 0;
  int erased = 0;
  for (int i = 0; i < file.records_size(); ++i) {
    const ledger::Remains* left = ledger::RemainsOf(file.records(i), remains);
    const ledger::Finding finding = verifier.Add(file.records(i), ledger::Examine(file.records(i)), left);
    if (!finding.ok()) return {"log", ledger::FaultName(finding.fault), finding.seq, finding.detail};
    erased += left != nullptr;
    hidden += !file.records(i).has_body() && left == nullptr;
    if ((i + 1) % kProgressEvery == 0) run.err << "\r" << i + 1 << " of " << file.records_size() << std::flush;
  }
  if (file.records_size() >= kProgressEvery) run.err << '\n';
  if (const ledger::Finding finding = verifier.CheckHead(file.checkpoint()); !finding.ok()) {
    return {"log", ledger::FaultName(finding.fault), finding.seq, finding.detail};
  }
  verdict.detail = absl::StrCat(file.records_size(), " records, ", hidden, " of them sealed to whoever exported it, ", erased, " erased; head ", verifier.head().hex());
  return verdict;
}

void RunVerify(const VerifyOptions& options, Run& run) {
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
  Verdict verdict{"file", "malformed", 0, "it is neither an exported log nor a receipt"};
  if (receipt.ParseFromString(bytes) && receipt.key_chain_size() > 0 && receipt.has_statement()) {
    verdict = CheckReceipt(receipt, options);
  } else if (log.ParseFromString(bytes) && log.records_size() > 0 && log.records(0).has_header()) {
    verdict = CheckLog(log, options, run);
  }
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
    run.out << json.dump(2) << '\n';
  } else if (verdict.fault.empty()) {
    run.out << options.file << ": the " << verdict.kind << " holds: " << verdict.detail << '\n';
  } else {
    run.out << options.file << ": the " << verdict.kind << " does NOT hold: " << verdict.fault << " at record " << verdict.seq << ": " << verdict.detail << '\n';
  }
}

}  // namespace

void AddVerify(CLI::App& app, Run& run) {
  CLI::App* command = app.add_subcommand("verify", "Check an exported log or a receipt");
  command->footer(kVerifyFooter);
  const auto options = std::make_shared<VerifyOptions>();
  command->add_option("FILE", options->file, "What `mandat export` wrote")->required();
  command->add_option("--fingerprint", options->fingerprint, "The forum's fingerprint (or its id in hexadecimal)")->required();
  command->add_flag("--json", options->json, "JSON for machines");
  command->callback([options, &run] { RunVerify(*options, run); });
}

}  // namespace mandat::cli
