#include "shared/client/erasure.h"

#include <string>
#include <utility>

#include "shared/domain/residue.h"

namespace mandat::client {
namespace {

absl::Status RunWith(vault::Database& db, std::string_view sql, std::string_view blob) {
  auto statement = db.Prepare(sql);
  if (!statement.ok()) return statement.status();
  return statement->BindBlob(1, blob).Run();
}

// What a restore had taken back and was recorded again stands there under its old place.
absl::Status TakeFromLost(vault::Database& db, const std::string& statement_id) {
  std::vector<std::pair<std::int64_t, std::int64_t>> places;
  {
    auto select = db.Prepare("SELECT epoch, seq, body FROM lost_record WHERE body IS NOT NULL");
    if (!select.ok()) return select.status();
    while (true) {
      auto row = select->Step();
      if (!row.ok()) return row.status();
      if (!*row) break;
      v1::RecordBody body;
      v1::Statement statement;
      if (!body.ParseFromString(select->BlobString(2)) || !statement.ParseFromString(body.statement())) continue;
      if (statement.statement_id() == statement_id) places.emplace_back(select->Int64(0), select->Int64(1));
    }
  }
  for (const auto& [epoch, seq] : places) {
    auto update = db.Prepare("UPDATE lost_record SET body = NULL, sealed = NULL WHERE epoch = ?1 AND seq = ?2");
    if (!update.ok()) return update.status();
    if (absl::Status status = update->BindInt64(1, epoch).BindInt64(2, seq).Run(); !status.ok()) return status;
  }
  return absl::OkStatus();
}

absl::Status TakeFromAlarms(vault::Database& db, const v1::Record& record, const std::string& statement_id) {
  std::vector<std::pair<std::int64_t, std::string>> changed;
  {
    auto select = db.Prepare("SELECT id, evidence FROM alarm");
    if (!select.ok()) return select.status();
    while (true) {
      auto row = select->Step();
      if (!row.ok()) return row.status();
      if (!*row) break;
      v1::Evidence evidence;
      if (!evidence.ParseFromString(select->BlobString(1))) continue;
      bool held = false;
      for (v1::Record& own : *evidence.mutable_records()) {
        if (own.header().commitment() != record.header().commitment() || !own.has_body()) continue;
        own.clear_body();
        own.clear_sealed();
        held = true;
      }
      for (int i = evidence.receipts_size() - 1; i >= 0; --i) {
        v1::Statement statement;
        if (!statement.ParseFromString(evidence.receipts(i).statement().statement()) ||
            statement.statement_id() != statement_id) {
          continue;
        }
        evidence.mutable_receipts()->DeleteSubrange(i, 1);
        held = true;
      }
      if (held) changed.emplace_back(select->Int64(0), evidence.SerializeAsString());
    }
  }
  for (const auto& [id, evidence] : changed) {
    auto update = db.Prepare("UPDATE alarm SET evidence = ?2 WHERE id = ?1");
    if (!update.ok()) return update.status();
    if (absl::Status status = update->BindInt64(1, id).BindBlob(2, evidence).Run(); !status.ok()) return status;
  }
  return absl::OkStatus();
}

}  // namespace

absl::Status NoteErasure(vault::Database& db, std::uint64_t seq, std::uint64_t by_seq) {
  auto insert = db.Prepare("INSERT OR IGNORE INTO erasure (seq, by_seq) VALUES (?1, ?2)");
  if (!insert.ok()) return insert.status();
  return insert->BindInt64(1, static_cast<std::int64_t>(seq)).BindInt64(2, static_cast<std::int64_t>(by_seq)).Run();
}

absl::StatusOr<ledger::RemainsBySeq> LoadRemains(vault::Database& db) {
  ledger::RemainsBySeq remains;
  auto select =
      db.Prepare("SELECT r.seq, r.body FROM erasure e JOIN record r ON r.seq = e.by_seq WHERE r.body IS NOT NULL");
  if (!select.ok()) return select.status();
  while (true) {
    auto row = select->Step();
    if (!row.ok()) return row.status();
    if (!*row) return remains;
    v1::Record record;
    record.mutable_header()->set_seq(static_cast<std::uint64_t>(select->Int64(0)));
    if (!record.mutable_body()->ParseFromString(select->BlobString(1)))
      return absl::DataLossError("a stored erasure cannot be read");
    ledger::NoteRemains(record, remains);
  }
}

absl::Status TakeAway(vault::Database& db, const v1::Record& record, const v1::Statement& statement,
                      const std::vector<domain::Hash>& files) {
  auto update = db.Prepare("UPDATE record SET body = NULL, sealed = NULL WHERE seq = ?1");
  if (!update.ok()) return update.status();
  if (absl::Status status = update->BindInt64(1, static_cast<std::int64_t>(record.header().seq())).Run(); !status.ok())
    return status;
  // One that still waits for its answer is told there that it is erased, and goes then.
  if (absl::Status status =
          RunWith(db, "DELETE FROM outbox WHERE id = ?1 AND state NOT IN (0, 1)", statement.statement_id());
      !status.ok()) {
    return status;
  }
  if (absl::Status status = TakeFromLost(db, statement.statement_id()); !status.ok()) return status;
  if (absl::Status status = TakeFromAlarms(db, record, statement.statement_id()); !status.ok()) return status;
  for (const domain::Hash& file : files) {
    for (const char* sql : {"DELETE FROM chunk WHERE hash = ?1", "DELETE FROM document WHERE hash = ?1",
                            "DELETE FROM upload WHERE hash = ?1", "DELETE FROM rendition WHERE paper = ?1"}) {
      if (absl::Status status = RunWith(db, sql, file.view()); !status.ok()) return status;
    }
  }
  return absl::OkStatus();
}

}  // namespace mandat::client
