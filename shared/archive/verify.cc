#include "shared/archive/verify.h"

#include <optional>

#include "absl/strings/str_cat.h"
#include "shared/archive/records.h"
#include "shared/ledger/link.h"
#include "shared/ledger/log_verifier.h"
#include "shared/ledger/receipt.h"
#include "shared/ledger/signing.h"

namespace mandat::archive {
namespace {

constexpr int kProgressEvery = 500;

std::optional<domain::ForumId> ForumOf(const std::string& founding, const std::string& fingerprint) {
  const domain::ForumId forum = ledger::ForumIdOf(founding);
  const bool hex = forum.hex() == fingerprint;
  return hex || ledger::MatchesFingerprint(forum, fingerprint) ? std::optional(forum) : std::nullopt;
}

}  // namespace

Verdict CheckReceipt(const v1::ReceiptFile& file, const std::string& fingerprint) {
  Verdict verdict{"receipt", "", file.receipt().seq(), ""};
  const auto forum = ForumOf(file.key_chain(0).statement(), fingerprint);
  if (!forum) {
    verdict.fault = "wrong_forum";
    verdict.detail = "the founding statement in it has another fingerprint";
  } else if (const absl::Status status = ledger::VerifyReceiptFile(file, *forum); !status.ok()) {
    verdict.fault = "receipt_does_not_hold";
    verdict.detail = std::string(status.message());
  } else {
    verdict.epoch = file.receipt().epoch();
    verdict.received_ms = file.receipt().time_ms();
    verdict.detail = absl::StrCat("recorded ", UtcWords({file.receipt().time_ms()}), " under the checkpoint at ",
                                  file.receipt().checkpoint().size());
  }
  return verdict;
}

Verdict CheckLog(const v1::LogFile& file, const std::string& fingerprint, const Going& going) {
  Verdict verdict{"log", "", static_cast<std::uint64_t>(file.records_size()), ""};
  const auto forum = ForumOf(file.records(0).body().statement(), fingerprint);
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
    if ((i + 1) % kProgressEvery == 0 && going &&
        !going(static_cast<std::size_t>(i + 1), static_cast<std::size_t>(file.records_size())))
      return {"log", kCancelledFault, finding.seq, "nobody waits for it any more"};
  }
  if (const ledger::Finding finding = verifier.CheckHead(file.checkpoint()); !finding.ok()) {
    return {"log", ledger::FaultName(finding.fault), finding.seq, finding.detail};
  }
  verdict.detail = absl::StrCat(file.records_size(), " records, ", hidden, " of them sealed to whoever exported it, ",
                                erased, " erased; head ", verifier.head().hex());
  return verdict;
}

}  // namespace mandat::archive
