#include "server/host/fold.h"

#include <string>
#include <utility>

#include "absl/strings/str_cat.h"
#include "shared/domain/decide.h"
#include "shared/domain/residue.h"

namespace mandat::server {
namespace {

constexpr std::size_t kRecordsAtOnce = 1000;
constexpr std::size_t kBytesAtOnce = 4 << 20;

absl::Status Mismatch(std::uint64_t seq, const std::string& what) {
  return absl::DataLossError(absl::StrCat("the log does not verify at record ", seq, ": ", what));
}

// Checks one record against the chain so far and folds it.
absl::Status Take(const LogRecord& record, const domain::PublicKey& log_key, Folded& folded) {
  const std::uint64_t seq = folded.links.size() + 1;
  if (record.place.seq != seq) return Mismatch(seq, "a record is missing");
  const std::string body = ledger::BodyBytes(record.time, record.statement, record.signature);
  if (ledger::Commitment(record.salt, body) != record.commitment)
    return Mismatch(seq, "the body differs from its commitment");
  v1::SignedStatement signed_statement;
  signed_statement.set_statement(record.statement);
  signed_statement.set_signature(record.signature.bytes());
  if (record.has_sealed) {
    signed_statement.set_sealed_salt(record.sealed_salt.bytes());
    signed_statement.set_sealed(record.sealed);
  }
  ledger::Authentic parsed;
  if (const auto refusal = ledger::ParseSigned(signed_statement, parsed)) {
    return Mismatch(seq, absl::StrCat("the statement cannot be read: ", refusal->field()));
  }
  if (seq == 1) {
    if (!parsed.statement.has_found_forum()) return Mismatch(seq, "it is no founding statement");
    if (parsed.statement.found_forum().log_key() != log_key.view()) return Mismatch(seq, "it names another log key");
    folded.head = ledger::OriginHash(parsed.forum_id, log_key);
  }
  const domain::ForumId forum = seq == 1 ? parsed.forum_id : folded.state.forum_id;
  const domain::Hash hash = ledger::NextHash(forum, record.place, folded.head, record.commitment);
  if (hash != record.hash) return Mismatch(seq, "the chain's hash differs");
  if (seq > 1 && record.time < folded.state.head_time && !domain::IsTakenAgain(folded.state, record.time))
    return Mismatch(seq, "its time is before an earlier record's");
  ApplyRecord(folded.state, parsed, record.place, record.time);
  folded.head = hash;
  folded.links.push_back({record.place.epoch, hash});
  return absl::OkStatus();
}

// What is left of a record whose body was erased: the residue in the record that erased it stands in its place.
absl::Status TakeErased(LogStore& store, const LogRecord& record, Folded& folded) {
  const std::uint64_t seq = folded.links.size() + 1;
  if (record.place.seq != seq) return Mismatch(seq, "a record is missing");
  absl::StatusOr<std::vector<LogRecord>> erasures = store.Read(record.erased_by - 1, 1, kBytesAtOnce);
  if (!erasures.ok()) return erasures.status();
  v1::Statement erasure;
  if (erasures->size() != 1 || !erasure.ParseFromString(erasures->front().statement) ||
      erasure.erase_record().seq() != seq) {
    return Mismatch(seq, "the record that erased it is another one");
  }
  const std::optional<v1::Statement> residue = domain::ParseResidue(erasure.erase_record().residue());
  const domain::Hash hash = ledger::NextHash(folded.state.forum_id, record.place, folded.head, record.commitment);
  if (hash != record.hash) return Mismatch(seq, "the chain's hash differs");
  if (!residue) return Mismatch(seq, "what is left of it cannot be read");
  domain::AppliedRecord applied;
  applied.place = record.place;
  applied.time = {erasure.erase_record().time_ms()};
  applied.statement = &*residue;
  domain::Apply(folded.state, applied);
  folded.head = hash;
  folded.links.push_back({record.place.epoch, hash});
  return absl::OkStatus();
}

}  // namespace

void ApplyRecord(domain::State& state, const ledger::Authentic& parsed, domain::Place place, domain::Time time) {
  domain::AppliedRecord applied;
  applied.place = place;
  applied.time = time;
  applied.statement = &parsed.statement;
  applied.sealed = parsed.sealed ? &*parsed.sealed : nullptr;
  applied.bytes_hash = parsed.bytes_hash;
  applied.forum_id = parsed.forum_id;
  domain::Apply(state, applied);
}

absl::StatusOr<LoadedLog> LoadLog(LogStore& store, const domain::PublicKey& log_key) {
  LoadedLog loaded;
  while (true) {
    absl::StatusOr<std::vector<LogRecord>> records =
        store.Read(loaded.folded.links.size(), kRecordsAtOnce, kBytesAtOnce);
    if (!records.ok()) return records.status();
    if (records->empty()) break;
    for (const LogRecord& record : *records) {
      absl::Status status = record.erased_by == 0 ? Take(record, log_key, loaded.folded)
                                                  : TakeErased(store, record, loaded.folded);
      if (!status.ok()) return status;
    }
  }
  absl::StatusOr<std::optional<ledger::Checkpoint>> checkpoint = store.NewestCheckpoint();
  if (!checkpoint.ok()) return checkpoint.status();
  loaded.checkpoint = *std::move(checkpoint);
  const std::uint64_t size = loaded.folded.links.size();
  if (!loaded.checkpoint) {
    if (size > 0) return Mismatch(size, "there is no checkpoint");
    return loaded;
  }
  if (loaded.checkpoint->size != size || loaded.checkpoint->head != loaded.folded.head ||
      loaded.checkpoint->forum != loaded.folded.state.forum_id) {
    return Mismatch(
        size, absl::StrCat("the newest checkpoint covers ", loaded.checkpoint->size, " records and another head"));
  }
  if (!ledger::VerifyCheckpoint(*loaded.checkpoint, log_key))
    return Mismatch(size, "the newest checkpoint is not signed by the log key");
  return loaded;
}

}  // namespace mandat::server
