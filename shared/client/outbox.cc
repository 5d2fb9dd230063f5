#include "shared/client/outbox.h"

#include <algorithm>
#include <utility>

#include "absl/strings/str_cat.h"

namespace mandat::client {
namespace {

OutboxState StateOf(std::int64_t value) {
  const auto last = static_cast<std::int64_t>(OutboxState::kLost);
  return value >= 0 && value <= last ? static_cast<OutboxState>(value) : OutboxState::kSending;
}

}  // namespace

const char* OutboxStateName(OutboxState state) {
  switch (state) {
    case OutboxState::kWaiting:
      return "waiting";
    case OutboxState::kSending:
      return "sending";
    case OutboxState::kReceived:
      return "received";
    case OutboxState::kRefused:
      return "refused";
    case OutboxState::kSuperseded:
      return "superseded";
    case OutboxState::kRevoked:
      return "revoked";
    case OutboxState::kLost:
      return "lost";
  }
  return "";
}

absl::StatusOr<std::unique_ptr<Outbox>> Outbox::Load(Store& store) {
  std::unique_ptr<Outbox> outbox(new Outbox(store));
  auto counter = store.GetInt(meta::kCounter);
  if (!counter.ok()) return counter.status();
  outbox->last_counter_ = static_cast<std::uint64_t>(*counter);
  auto select = store.db().Prepare(
      "SELECT counter, id, statement, signature, sealed_salt, sealed, state, attempts, signed_ms, sent_ms, "
      "answered_ms, epoch, seq, receipt, refusal "
      "FROM outbox ORDER BY counter");
  if (!select.ok()) return select.status();
  while (true) {
    auto row = select->Step();
    if (!row.ok()) return row.status();
    if (!*row) return outbox;
    Entry entry;
    entry.counter = static_cast<std::uint64_t>(select->Int64(0));
    entry.id = domain::StatementId::FromBytes(select->BlobView(1)).value_or(domain::StatementId());
    entry.bytes.set_statement(select->BlobString(2));
    entry.bytes.set_signature(select->BlobString(3));
    entry.bytes.set_sealed_salt(select->BlobString(4));
    entry.bytes.set_sealed(select->BlobString(5));
    entry.state = StateOf(select->Int64(6));
    entry.attempts = select->Int64(7);
    entry.signed_at = {select->Int64(8)};
    entry.sent_at = {select->Int64(9)};
    entry.answered_at = {select->Int64(10)};
    entry.place = {static_cast<std::uint64_t>(select->Int64(11)), static_cast<std::uint64_t>(select->Int64(12))};
    bool readable = entry.statement.ParseFromString(entry.bytes.statement());
    if (!entry.bytes.sealed().empty())
      readable = entry.sealed.emplace().ParseFromString(entry.bytes.sealed()) && readable;
    if (!select->IsNull(13)) readable = entry.receipt.emplace().ParseFromString(select->BlobString(13)) && readable;
    if (!select->IsNull(14)) readable = entry.refusal.emplace().ParseFromString(select->BlobString(14)) && readable;
    if (!readable) return absl::DataLossError(absl::StrCat("outbox entry ", entry.counter, " cannot be read"));
    outbox->last_counter_ = std::max(outbox->last_counter_, entry.counter);
    outbox->entries_.push_back(std::move(entry));
  }
}

absl::Status Outbox::Add(Entry entry) {
  if (entry.counter != next_counter()) return absl::InternalError("a counter is given out once");
  auto transaction = store_.db().Begin();
  if (!transaction.ok()) return transaction.status();
  if (absl::Status status = store_.PutInt(meta::kCounter, static_cast<std::int64_t>(entry.counter)); !status.ok())
    return status;
  auto insert = store_.db().Prepare(
      "INSERT INTO outbox (counter, id, statement, signature, sealed_salt, sealed, state, signed_ms) VALUES (?1, ?2, "
      "?3, ?4, ?5, ?6, ?7, ?8)");
  if (!insert.ok()) return insert.status();
  const absl::Status status = insert->BindInt64(1, static_cast<std::int64_t>(entry.counter))
                                  .BindBlob(2, entry.id.view())
                                  .BindBlob(3, entry.bytes.statement())
                                  .BindBlob(4, entry.bytes.signature())
                                  .BindBlob(5, entry.bytes.sealed_salt())
                                  .BindBlob(6, entry.bytes.sealed())
                                  .BindInt64(7, static_cast<std::int64_t>(entry.state))
                                  .BindInt64(8, entry.signed_at.ms)
                                  .Run();
  if (!status.ok()) return status;
  if (absl::Status committed = transaction->Commit(); !committed.ok()) return committed;
  last_counter_ = entry.counter;
  entries_.push_back(std::move(entry));
  return absl::OkStatus();
}

Outbox::Entry* Outbox::FindMutable(const domain::StatementId& id) {
  for (Entry& entry : entries_) {
    if (entry.id == id) return &entry;
  }
  return nullptr;
}

const Outbox::Entry* Outbox::Find(const domain::StatementId& id) const {
  return const_cast<Outbox*>(this)->FindMutable(id);
}

std::size_t Outbox::open_count() const {
  return static_cast<std::size_t>(
      std::count_if(entries_.begin(), entries_.end(), [](const Entry& entry) { return entry.open(); }));
}

absl::Status Outbox::Undo(const domain::StatementId& id) {
  const Entry* entry = Find(id);
  if (entry == nullptr) return absl::NotFoundError("no such statement in the outbox");
  if (!entry->may_be_undone()) return absl::FailedPreconditionError("it was sent already");
  auto remove = store_.db().Prepare("DELETE FROM outbox WHERE id = ?1 AND attempts = 0");
  if (!remove.ok()) return remove.status();
  if (absl::Status status = remove->BindBlob(1, id.view()).Run(); !status.ok()) return status;
  entries_.erase(entries_.begin() + (entry - entries_.data()));
  return absl::OkStatus();
}

const Outbox::Entry* Outbox::NextToSend(const std::set<domain::StatementId>& not_yet) const {
  std::set<domain::StatementId> held = not_yet;
  for (const Entry& entry : entries_) {
    if (!entry.open() || held.contains(entry.id)) continue;
    const auto changes = domain::StatementId::FromBytes(entry.statement.replaces());
    if (!changes || !held.contains(*changes)) return &entry;
    held.insert(entry.id);
  }
  return nullptr;
}

absl::Status Outbox::Save(const Entry& entry) {
  auto update = store_.db().Prepare(
      "UPDATE outbox SET state = ?2, attempts = ?3, sent_ms = ?4, answered_ms = ?5, epoch = ?6, seq = ?7, receipt = "
      "?8, refusal = ?9 WHERE counter = ?1");
  if (!update.ok()) return update.status();
  update->BindInt64(1, static_cast<std::int64_t>(entry.counter))
      .BindInt64(2, static_cast<std::int64_t>(entry.state))
      .BindInt64(3, entry.attempts)
      .BindInt64(4, entry.sent_at.ms)
      .BindInt64(5, entry.answered_at.ms)
      .BindInt64(6, static_cast<std::int64_t>(entry.place.epoch))
      .BindInt64(7, static_cast<std::int64_t>(entry.place.seq));
  if (entry.receipt) {
    update->BindBlob(8, entry.receipt->SerializeAsString());
  } else {
    update->BindNull(8);
  }
  if (entry.refusal) {
    update->BindBlob(9, entry.refusal->SerializeAsString());
  } else {
    update->BindNull(9);
  }
  return update->Run();
}

absl::Status Outbox::MarkSent(const domain::StatementId& id, domain::Time now) {
  Entry* entry = FindMutable(id);
  if (entry == nullptr || !entry->open()) return absl::NotFoundError("nothing to send under this id");
  Entry next = *entry;
  next.state = OutboxState::kSending;
  ++next.attempts;
  if (next.sent_at.ms == 0) next.sent_at = now;
  if (absl::Status status = Save(next); !status.ok()) return status;
  *entry = std::move(next);
  return absl::OkStatus();
}

absl::Status Outbox::MarkReceived(const domain::StatementId& id, const v1::Receipt& receipt) {
  Entry* entry = FindMutable(id);
  if (entry == nullptr) return absl::NotFoundError("no such statement in the outbox");
  Entry next = *entry;
  next.state = OutboxState::kReceived;
  next.receipt = receipt;
  next.refusal.reset();
  next.answered_at = {receipt.time_ms()};
  next.place = {receipt.epoch(), receipt.seq()};
  if (absl::Status status = Save(next); !status.ok()) return status;
  *entry = std::move(next);
  return absl::OkStatus();
}

absl::Status Outbox::MarkRefused(const domain::StatementId& id, const v1::Refusal& refusal, domain::Time now) {
  Entry* entry = FindMutable(id);
  if (entry == nullptr) return absl::NotFoundError("no such statement in the outbox");
  Entry next = *entry;
  next.refusal = refusal;
  if (next.receipt) {
    next.state = OutboxState::kLost;  // it was recorded once; the receipt proves it
  } else {
    next.answered_at = now;
    switch (refusal.code()) {
      case v1::Refusal::CODE_SUPERSEDED_ELSEWHERE:
        next.state = OutboxState::kSuperseded;
        break;
      case v1::Refusal::CODE_DEVICE_REVOKED:
        next.state = OutboxState::kRevoked;
        break;
      default:
        next.state = OutboxState::kRefused;
    }
  }
  if (absl::Status status = Save(next); !status.ok()) return status;
  *entry = std::move(next);
  return absl::OkStatus();
}

absl::StatusOr<std::vector<domain::StatementId>> Outbox::OfferAgain(const std::function<bool(domain::Place)>& is_lost) {
  std::vector<domain::StatementId> waiting;
  for (Entry& entry : entries_) {
    if (entry.state != OutboxState::kReceived || !is_lost(entry.place)) continue;
    Entry next = entry;
    next.state = entry.statement.has_begin_epoch() ? OutboxState::kLost : OutboxState::kSending;
    if (absl::Status status = Save(next); !status.ok()) return status;
    entry = std::move(next);
    if (entry.open()) waiting.push_back(entry.id);
  }
  return waiting;
}

absl::Status Outbox::SendAgainWhatWasRecorded(const domain::State& state) {
  for (Entry& entry : entries_) {
    if (!entry.refusal || entry.open() || !state.statements.contains(entry.id)) continue;
    Entry next = entry;
    next.state = OutboxState::kSending;
    next.refusal.reset();
    // Of the lost place it may have one; the new one comes with the answer.
    if (absl::Status status = Save(next); !status.ok()) return status;
    entry = std::move(next);
  }
  return absl::OkStatus();
}

absl::Status Outbox::ForgetErased(const domain::State& state) {
  const auto erased = [&state](const Entry& entry) {
    const auto known = state.statements.find(entry.id);
    if (entry.open() || known == state.statements.end()) return false;
    const std::uint64_t seq = known->second.place.seq;
    return seq >= 1 && seq <= state.facts.size() && state.facts[seq - 1].erased_by != 0;
  };
  for (const Entry& entry : entries_) {
    if (!erased(entry)) continue;
    auto remove = store_.db().Prepare("DELETE FROM outbox WHERE id = ?1");
    if (!remove.ok()) return remove.status();
    if (absl::Status status = remove->BindBlob(1, entry.id.view()).Run(); !status.ok()) return status;
  }
  std::erase_if(entries_, erased);
  return absl::OkStatus();
}

absl::Status Outbox::Prune(domain::Time now) {
  const std::int64_t before = now.ms - kKeepAnsweredMs;
  const auto old = [before](const Entry& entry) { return !entry.open() && entry.answered_at.ms < before; };
  if (std::none_of(entries_.begin(), entries_.end(), old)) return absl::OkStatus();
  auto remove = store_.db().Prepare("DELETE FROM outbox WHERE state NOT IN (0, 1) AND answered_ms < ?1");
  if (!remove.ok()) return remove.status();
  if (absl::Status status = remove->BindInt64(1, before).Run(); !status.ok()) return status;
  entries_.erase(std::remove_if(entries_.begin(), entries_.end(), old), entries_.end());
  return absl::OkStatus();
}

OutboxEntry Describe(const Outbox::Entry& entry) {
  OutboxEntry shown;
  shown.id = entry.id;
  shown.statement = entry.statement;
  shown.sealed = entry.sealed;
  shown.state = entry.state;
  shown.signed_at = entry.signed_at;
  shown.sent_at = entry.sent_at;
  shown.answered_at = entry.answered_at;
  shown.place = entry.place;
  shown.refusal = entry.refusal;
  shown.receipt_verified = entry.receipt.has_value();
  if (entry.state == OutboxState::kSuperseded && entry.refusal) {
    shown.current = domain::StatementId::FromBytes(entry.refusal->statement_id()).value_or(domain::StatementId());
  }
  return shown;
}

}  // namespace mandat::client
