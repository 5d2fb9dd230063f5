#include "shared/client/alarm.h"

#include <map>
#include <optional>
#include <vector>

#include "absl/strings/str_cat.h"
#include "shared/client/fold.h"
#include "shared/domain/residue.h"
#include "shared/ledger/authentic.h"
#include "shared/ledger/chain.h"
#include "shared/ledger/receipt.h"
#include "shared/ledger/signing.h"

namespace mandat::client {
namespace {

using domain::Hash;

absl::Status NotShown(const std::string& why) {
  return absl::DataLossError(absl::StrCat("the evidence does not show it: ", why));
}

struct Founded {
  domain::PublicKey log_key;
};

// The log key from the founding statement, whose hash is the forum's id: nothing else needs to be believed.
std::optional<Founded> FoundingOf(const v1::Evidence& evidence, const domain::ForumId& forum) {
  for (const v1::Record& record : evidence.records()) {
    if (!record.has_body() || ledger::ForumIdOf(record.body().statement()) != forum) continue;
    v1::Statement statement;
    if (!statement.ParseFromString(record.body().statement())) continue;
    const auto key = domain::PublicKey::FromBytes(statement.found_forum().log_key());
    if (key) return Founded{*key};
  }
  return std::nullopt;
}

// Hashes along the records of the evidence, as far as they hang together from the origin or from a signed head.
std::map<std::uint64_t, Hash> Walk(const v1::Evidence& evidence, const domain::ForumId& forum,
                                   const domain::PublicKey& log_key) {
  std::map<std::uint64_t, Hash> hashes;
  hashes[0] = ledger::OriginHash(forum, log_key);
  if (evidence.checkpoints_size() > 0) {
    if (const auto first = ledger::FromProto(evidence.checkpoints(0))) hashes[first->size] = first->head;
  }
  for (const v1::Record& record : evidence.records()) {
    const auto before = hashes.find(record.header().seq() - 1);
    const auto commitment = Hash::FromBytes(record.header().commitment());
    if (before == hashes.end() || !commitment) continue;
    hashes.emplace(record.header().seq(), ledger::NextHash(forum, {record.header().epoch(), record.header().seq()},
                                                           before->second, *commitment));
  }
  return hashes;
}

absl::Status CheckFork(const v1::Evidence& evidence, const domain::ForumId& forum, const domain::PublicKey& log_key) {
  for (int a = 0; a < evidence.checkpoints_size(); ++a) {
    for (int b = a + 1; b < evidence.checkpoints_size(); ++b) {
      const v1::Checkpoint& one = evidence.checkpoints(a);
      const v1::Checkpoint& two = evidence.checkpoints(b);
      if (one.epoch() == two.epoch() && one.size() == two.size() && one.head() != two.head()) return absl::OkStatus();
    }
  }
  const std::map<std::uint64_t, Hash> hashes = Walk(evidence, forum, log_key);
  for (const v1::Checkpoint& checkpoint : evidence.checkpoints()) {
    const auto here = hashes.find(checkpoint.size());
    if (here != hashes.end() && here->second.view() != checkpoint.head()) return absl::OkStatus();
  }
  // A signed statement whose author was shown another log.
  for (const v1::Record& record : evidence.records()) {
    if (!record.has_body()) continue;
    v1::Statement statement;
    if (!MatchesCommitment(record.body(), record.header().commitment()) ||
        !statement.ParseFromString(record.body().statement()))
      continue;
    const auto here = hashes.find(statement.observed_seq());
    if (statement.observed_seq() > 0 && here != hashes.end() && here->second.view() != statement.observed_hash())
      return absl::OkStatus();
    if (statement.observed_seq() >= record.header().seq()) return absl::OkStatus();
    // A new epoch that keeps another log than the one that was shown.
    if (!statement.has_begin_epoch()) continue;
    const auto kept = hashes.find(statement.begin_epoch().kept_seq());
    if (kept != hashes.end() && kept->second.view() != statement.begin_epoch().kept_hash()) return absl::OkStatus();
  }
  return NotShown("no two different heads at one place");
}

absl::Status CheckRollback(const v1::Evidence& evidence) {
  if (evidence.checkpoints_size() < 2) return NotShown("two signed heads are needed");
  const v1::Checkpoint& kept = evidence.checkpoints(0);
  const v1::Checkpoint& given = evidence.checkpoints(1);
  if (given.epoch() > kept.epoch() || given.size() >= kept.size())
    return NotShown("the log that was given is not shorter");
  return absl::OkStatus();
}

absl::Status CheckTruncation(const v1::Evidence& evidence) {
  if (evidence.checkpoints_size() == 0) return NotShown("a signed head is needed");
  const v1::Checkpoint& covering = evidence.checkpoints(evidence.checkpoints_size() - 1);
  std::uint64_t last = 0;
  for (const v1::Record& record : evidence.records()) last = std::max(last, record.header().seq());
  return last < covering.size() ? absl::OkStatus() : NotShown("as many records as the checkpoint covers");
}

absl::Status CheckReceipts(const v1::Evidence& evidence, const domain::ForumId& forum) {
  for (const v1::ReceiptFile& file : evidence.receipts()) {
    const std::vector<v1::SignedStatement> chain(file.key_chain().begin(), file.key_chain().end());
    const absl::StatusOr<ledger::KeyChain> keys = ledger::VerifyKeyChain(chain, forum);
    const auto signature = domain::Signature::FromBytes(file.statement().signature());
    if (!keys.ok() || !signature) continue;
    if (!ledger::VerifyStatement(keys->device_key, file.statement().statement(), *signature)) continue;
    if (!ledger::VerifyReceipt(file.receipt(), file.statement(), forum, keys->log_key).ok()) return absl::OkStatus();
  }
  return NotShown("every receipt fits its statement");
}

// Whether a record says of another one that it erases what that one, which is here with its body, does not hold.
Finding CheckErasure(const v1::Evidence& evidence, const v1::Record& record) {
  v1::Statement said, original;
  if (!record.has_body() || !said.ParseFromString(record.body().statement()) || !said.has_erase_record()) return {};
  for (const v1::Record& other : evidence.records()) {
    if (other.header().seq() != said.erase_record().seq() || !other.has_body()) continue;
    if (!original.ParseFromString(other.body().statement()) ||
        !domain::IsTrueErasure(said.erase_record(), original, {other.body().time_ms()})) {
      return {alarm_name::kNotAllowed, record.header().seq(), "an erasure that leaves something else"};
    }
  }
  return {};
}

// Everything that one record shows by itself: folding the log once more from the founding up must meet the same fault.
absl::Status CheckByFolding(const v1::Evidence& evidence, const domain::ForumId& forum) {
  Fold fold(forum, {});
  ledger::RemainsBySeq remains;
  for (const v1::Record& record : evidence.records()) ledger::NoteRemains(record, remains);
  for (const v1::Record& record : evidence.records()) {
    Finding finding =
        fold.Take(record, Trust::kVerify, ledger::Examine(record), ledger::RemainsOf(record, remains));
    if (finding.ok()) finding = CheckErasure(evidence, record);
    if (finding.ok()) continue;
    const bool same = evidence.alarm() == finding.alarm || (evidence.alarm() == alarm_name::kOwnGhost &&
                                                            std::string_view(finding.alarm) == alarm_name::kGhost);
    return same ? absl::OkStatus() : NotShown(absl::StrCat("it shows ", finding.alarm, " instead: ", finding.detail));
  }
  return NotShown("the log holds as far as it is given");
}

}  // namespace

absl::Status CheckEvidence(const v1::Evidence& evidence, const domain::ForumId& forum) {
  const std::string& name = evidence.alarm();
  if (name == alarm_name::kWrongForum) {
    const bool other = evidence.records_size() > 0 && evidence.records(0).has_body() &&
                       ledger::ForumIdOf(evidence.records(0).body().statement()) != forum;
    return other ? absl::OkStatus() : CheckByFolding(evidence, forum);
  }
  if (name == alarm_name::kSwappedReceipt) return CheckReceipts(evidence, forum);
  const std::optional<Founded> founded = FoundingOf(evidence, forum);
  if (!founded) return NotShown("the founding statement is not part of it");
  int bad_checkpoints = 0;
  for (const v1::Checkpoint& proto : evidence.checkpoints()) {
    const std::optional<ledger::Checkpoint> checkpoint = ledger::FromProto(proto);
    if (!checkpoint || checkpoint->forum != forum || !ledger::VerifyCheckpoint(*checkpoint, founded->log_key))
      ++bad_checkpoints;
  }
  if (name == alarm_name::kBadCheckpoint)
    return bad_checkpoints > 0 ? absl::OkStatus() : NotShown("every checkpoint is signed by the log key");
  if (bad_checkpoints > 0) return NotShown("a checkpoint in it is not signed by the log key");
  if (name == alarm_name::kFork) return CheckFork(evidence, forum, founded->log_key);
  if (name == alarm_name::kRollback) return CheckRollback(evidence);
  if (name == alarm_name::kTruncation) return CheckTruncation(evidence);
  return CheckByFolding(evidence, forum);
}

}  // namespace mandat::client
