#include "tests/faults/acked_rows.h"

#include <algorithm>

namespace mandat::faults {

vault::OpenOptions AckedRows::Options(const std::string& path, const std::string& vfs) const {
  vault::OpenOptions options;
  options.path = path;
  options.key = &key_;
  options.application_id = vault::kApplicationIdForumLog;
  options.migrations = {{"CREATE TABLE record (seq INTEGER PRIMARY KEY, body BLOB NOT NULL)"},
                        {"CREATE TABLE head (one INTEGER PRIMARY KEY CHECK (one = 1), seq INTEGER NOT NULL);"
                         "INSERT INTO head VALUES (1, 0)"}};
  options.busy_timeout = std::chrono::milliseconds(0);
  options.cache_kib = 256;
  options.wal_autocheckpoint_pages = 24;  // many checkpoints: they are where the difficult moments are
  options.vfs = vfs;
  return options;
}

std::string AckedRows::BodyOf(int64_t seq) const {
  std::mt19937_64 random(seed_ * 1'000'003 + static_cast<uint64_t>(seq));
  std::string body(20 + random() % 1500, '\0');
  for (char& c : body) c = static_cast<char>(random());
  return body;
}

absl::Status AckedRows::CommitSome(vault::Database& db, const PowerLossVfs& vfs) {
  const int64_t first = acked() + 1;
  const int64_t last = first + static_cast<int64_t>(random_() % 4);
  absl::StatusOr<vault::Transaction> transaction = db.Begin();
  if (!transaction.ok()) return transaction.status();
  for (int64_t seq = first; seq <= last; ++seq) {
    // OR REPLACE: after a failed commit and a new start the row may be there already. That is allowed, it was sent.
    absl::StatusOr<vault::Statement> insert = db.Prepare("INSERT OR REPLACE INTO record (seq, body) VALUES (?1, ?2)");
    if (!insert.ok()) return insert.status();
    const std::string body = BodyOf(seq);
    if (absl::Status status = insert->BindInt64(1, seq).BindBlobRef(2, body).Run(); !status.ok()) return status;
  }
  {
    absl::StatusOr<vault::Statement> head = db.Prepare("UPDATE head SET seq = max(seq, ?1)");
    if (!head.ok()) return head.status();
    if (absl::Status status = head->BindInt64(1, last).Run(); !status.ok()) return status;
  }
  tried_ = std::max(tried_, last);
  if (absl::Status status = transaction->Commit(); !status.ok()) return status;
  acks_.push_back({vfs.op_count(), last});
  return absl::OkStatus();
}

int64_t AckedRows::AckedAt(size_t ops) const {
  const auto after =
      std::upper_bound(acks_.begin(), acks_.end(), ops, [](size_t n, const Ack& ack) { return n < ack.ops; });
  return after == acks_.begin() ? 0 : std::prev(after)->last;
}

AckedRows::Found AckedRows::LookAt(const std::string& path, const std::string& vfs, bool thorough) const {
  Found found;
  absl::StatusOr<std::unique_ptr<vault::Database>> db = vault::OpenDatabase(Options(path, vfs));
  found.opened = db.status();
  if (!db.ok()) return found;
  absl::StatusOr<vault::Statement> rows = (*db)->Prepare("SELECT seq, body FROM record ORDER BY seq");
  if (!rows.ok()) return found;
  while (true) {
    absl::StatusOr<bool> row = rows->Step();
    if (!row.ok()) return found;
    if (!*row) break;
    if (rows->Int64(0) != found.rows + 1 || rows->BlobView(1) != BodyOf(found.rows + 1)) return found;
    ++found.rows;
  }
  absl::StatusOr<vault::Statement> head = (*db)->Prepare("SELECT seq FROM head");
  if (!head.ok() || !head->Step().value_or(false) || head->Int64(0) != found.rows) return found;
  found.sound = !thorough || (*db)->IntegrityCheck().ok();
  return found;
}

}  // namespace mandat::faults
