#include "server/host/batch.h"

#include <algorithm>
#include <string>
#include <utility>

#include "shared/domain/decide.h"
#include "shared/domain/residue.h"
#include "shared/ledger/chain.h"
#include "shared/ledger/receipt.h"

namespace mandat::server {
namespace {

v1::Refusal Refuse(v1::Refusal::Code code, std::string field = "") {
  v1::Refusal refusal;
  refusal.set_code(code);
  refusal.set_field(std::move(field));
  return refusal;
}

// Whether the head that the author says to have seen is one of this log's.
bool KnowsHead(const Folded& folded, const v1::Statement& statement) {
  if (statement.observed_seq() == 0) return true;
  const std::uint64_t newest_epoch = folded.links.empty() ? 0 : folded.links.back().epoch;
  // What a restore lost was seen by some, who now offer their words again; ledger::LogVerifier judges alike.
  if (statement.observed_seq() > folded.links.size()) return statement.observed_epoch() < newest_epoch;
  const Link& link = folded.links[statement.observed_seq() - 1];
  if (statement.observed_epoch() < link.epoch) return true;
  return link.epoch == statement.observed_epoch() && link.hash.view() == statement.observed_hash();
}

// Whether a restore took the record away that stood there.
bool WasLost(const Folded& folded, domain::Place place) {
  if (folded.links.empty()) return false;
  const std::uint64_t epoch_there =
      place.seq <= folded.links.size() ? folded.links[place.seq - 1].epoch : folded.links.back().epoch;
  return place.epoch < epoch_there;
}

// Whether what is missing may still be offered again by somebody else.
bool MayComeYet(const v1::Refusal& refusal) {
  switch (refusal.code()) {
    case v1::Refusal::CODE_NOT_FOUND:
    case v1::Refusal::CODE_UNKNOWN_DEVICE:
    case v1::Refusal::CODE_NOT_ALLOWED:
    case v1::Refusal::CODE_STALE_REVISION:
      return true;
    default:
      return false;
  }
}

}  // namespace

Judgement Batch::Add(const Received& received, domain::Time now) {
  const v1::Statement& statement = received.parsed.statement;
  domain::State& state = folded_->state;
  const auto id = domain::StatementId::FromBytes(statement.statement_id());
  if (!id) return Refuse(v1::Refusal::CODE_MALFORMED, "Statement.statement_id");
  if (const auto known = state.statements.find(*id); known != state.statements.end()) {
    if (known->second.bytes_hash == received.parsed.bytes_hash && received.verified_with)
      return Repeated{known->second.place.seq};
    if (auto refusal = domain::DecideUnsealed(state, statement, now)) return *std::move(refusal);
    return Refuse(v1::Refusal::CODE_ID_REUSED, "Statement.statement_id");
  }
  if (received.lost && !WasLost(*folded_, received.lost->place)) return NotYet{};
  const bool again = received.lost.has_value();
  const auto no = [again](v1::Refusal refusal) -> Judgement {
    if (again && MayComeYet(refusal)) return NotYet{};
    return refusal;
  };
  domain::PublicKey signer;
  if (auto refusal = ledger::CheckIdentity(state, received.parsed, signer)) return no(*std::move(refusal));
  const auto signature = domain::Signature::FromBytes(received.signed_statement.signature());
  // The signer may have been enrolled after the signature was looked at elsewhere; then it is looked at here.
  if (!signature || (received.verified_with != signer &&
                     !ledger::VerifyStatement(signer, received.signed_statement.statement(), *signature))) {
    return Refuse(v1::Refusal::CODE_BAD_SIGNATURE);
  }
  if (!KnowsHead(*folded_, statement)) {
    v1::Refusal refusal = Refuse(v1::Refusal::CODE_UNKNOWN_HEAD, "Statement.observed_hash");
    refusal.set_seq(statement.observed_seq());
    return refusal;
  }
  // The chain's hash at the kept record is this host's to know; every replica will compare it.
  if (statement.has_begin_epoch() && statement.begin_epoch().kept_hash() != folded_->head.view()) {
    v1::Refusal refusal = Refuse(v1::Refusal::CODE_UNKNOWN_HEAD, "BeginEpoch.kept_hash");
    refusal.set_seq(folded_->links.size());
    return refusal;
  }
  const domain::Time next{folded_->links.empty() ? now.ms : std::max(now.ms, state.head_time.ms)};
  // A clock that was set back meanwhile must not make it one of the new epoch's.
  const domain::Time time = again ? std::min(received.lost->time, domain::Time{state.epoch_began.ms - 1}) : next;
  const v1::SealedPart* sealed = received.parsed.sealed ? &*received.parsed.sealed : nullptr;
  if (auto refusal = domain::Decide(state, statement, sealed, time)) return no(*std::move(refusal));

  const bool founding = statement.has_found_forum();
  LogRecord record;
  if (statement.has_erase_record()) {
    auto erased = Erased(statement.erase_record());
    if (auto* refusal = std::get_if<v1::Refusal>(&erased)) return no(std::move(*refusal));
    if (std::holds_alternative<NotYet>(erased)) return NotYet{};
    record.erases = std::get<LogRecord::Erasure>(std::move(erased));
  }
  record.place.seq = folded_->links.size() + 1;
  record.place.epoch =
      founding ? 1 : (statement.has_begin_epoch() ? statement.begin_epoch().epoch() : state.head.epoch);
  record.time = time;
  record.salt = ledger::RandomFixed<domain::Salt>(*random_);
  record.statement = received.signed_statement.statement();
  record.signature = *signature;
  if (received.parsed.sealed) {
    record.has_sealed = true;
    record.sealed_salt = domain::Salt::FromBytes(received.signed_statement.sealed_salt()).value_or(domain::Salt());
    record.sealed = received.signed_statement.sealed();
  }
  record.commitment = ledger::Commitment(record.salt, ledger::BodyBytes(time, record.statement, record.signature));
  if (founding) {
    folded_->head = ledger::OriginHash(received.parsed.forum_id, log_key_->public_key());
    base_hash_ = folded_->head;
  }
  const domain::ForumId& forum = received.parsed.forum_id;
  record.hash = ledger::NextHash(forum, record.place, folded_->head, record.commitment);
  ApplyRecord(state, received.parsed, record.place, time);
  folded_->head = record.hash;
  folded_->links.push_back({record.place.epoch, record.hash});
  const std::uint64_t seq = record.place.seq;
  records_.push_back(std::move(record));
  return Recorded{seq};
}

std::variant<LogRecord::Erasure, v1::Refusal, NotYet> Batch::Erased(const v1::EraseRecord& act) const {
  const std::optional<LogRecord> original =
      act.seq() > base_ ? std::optional(records_[act.seq() - base_ - 1]) : stored_(act.seq());
  if (!original) return NotYet{};
  v1::Statement statement;
  v1::SealedPart sealed;
  if (!statement.ParseFromString(original->statement) || !sealed.ParseFromString(original->sealed) ||
      !domain::IsTrueErasure(act, statement, original->time)) {
    return Refuse(v1::Refusal::CODE_MALFORMED, "EraseRecord.residue");
  }
  return LogRecord::Erasure{act.seq(), domain::FilesThatGo(folded_->state, act.seq(), statement,
                                                           original->has_sealed ? &sealed : nullptr)};
}

ledger::Checkpoint Batch::SignCheckpoint() const {
  ledger::Checkpoint checkpoint;
  checkpoint.forum = folded_->state.forum_id;
  checkpoint.epoch = records_.back().place.epoch;
  checkpoint.size = records_.back().place.seq;
  checkpoint.head = records_.back().hash;
  checkpoint.signature = log_key_->Sign(ledger::CheckpointBytes(checkpoint));
  return checkpoint;
}

v1::Receipt Batch::ReceiptFor(std::uint64_t seq, const v1::Checkpoint& checkpoint) const {
  const std::size_t index = seq - base_ - 1;
  const domain::Hash& previous = index == 0 ? base_hash_ : records_[index - 1].hash;
  return MakeReceipt(records_.data() + index, records_.data() + records_.size(), previous, checkpoint);
}

v1::Receipt MakeReceipt(const LogRecord* first, const LogRecord* end, const domain::Hash& previous,
                        const v1::Checkpoint& checkpoint) {
  v1::Receipt receipt;
  receipt.set_epoch(first->place.epoch);
  receipt.set_seq(first->place.seq);
  receipt.set_time_ms(first->time.ms);
  receipt.set_salt(first->salt.bytes());
  receipt.set_previous_hash(previous.bytes());
  for (const LogRecord* record = first + 1; record < end; ++record) receipt.add_commitments(record->commitment.bytes());
  *receipt.mutable_checkpoint() = checkpoint;
  return receipt;
}

}  // namespace mandat::server
