#include "server/store/sqlcipher_log_store.h"

#include <utility>

#include "absl/strings/str_cat.h"
#include "server/store/subkey.h"

namespace mandat::server {
namespace {

// `record`: one row a place. A row is never deleted, and changed by an erasure alone (kErasureSchema); `hash` is kept
// so that a place can be proven without folding. `checkpoint`: one row for each transaction that appended; `size` is
// the seq of the newest record that it covers.
constexpr char kLogSchema[] = R"sql(
  CREATE TABLE record (
    seq INTEGER PRIMARY KEY,
    epoch INTEGER NOT NULL,
    time_ms INTEGER NOT NULL,
    commitment BLOB NOT NULL,
    hash BLOB NOT NULL,
    salt BLOB NOT NULL,
    statement BLOB NOT NULL,
    signature BLOB NOT NULL,
    sealed_salt BLOB,
    sealed BLOB
  ) STRICT;
  CREATE TABLE checkpoint (
    size INTEGER PRIMARY KEY,
    forum BLOB NOT NULL,
    epoch INTEGER NOT NULL,
    head BLOB NOT NULL,
    signature BLOB NOT NULL
  ) STRICT;
  CREATE TRIGGER record_follows BEFORE INSERT ON record
    WHEN NEW.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM record)
    BEGIN SELECT RAISE(ABORT, 'a record must follow the newest'); END;
  CREATE TRIGGER record_stays BEFORE UPDATE ON record BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
  CREATE TRIGGER record_is_kept BEFORE DELETE ON record BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
  CREATE TRIGGER checkpoint_follows BEFORE INSERT ON checkpoint
    WHEN NEW.size <> (SELECT coalesce(max(seq), 0) FROM record)
      OR NEW.size <= (SELECT coalesce(max(size), 0) FROM checkpoint)
    BEGIN SELECT RAISE(ABORT, 'a checkpoint covers the newest record'); END;
  CREATE TRIGGER checkpoint_stays BEFORE UPDATE ON checkpoint BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
  CREATE TRIGGER checkpoint_is_kept BEFORE DELETE ON checkpoint BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
)sql";

// `erasure`: which record took another one's body, whose row keeps place, commitment and hash. `to_go`: what is still
// to be done after that: documents by hash; the empty one stands for the write-ahead logs.
constexpr char kErasureSchema[] = R"sql(
  CREATE TABLE erasure (
    seq INTEGER PRIMARY KEY REFERENCES record (seq),
    by_seq INTEGER NOT NULL REFERENCES record (seq)
  ) STRICT;
  CREATE TABLE to_go (hash BLOB PRIMARY KEY NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TRIGGER erasure_stays BEFORE UPDATE ON erasure BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
  CREATE TRIGGER erasure_is_kept BEFORE DELETE ON erasure BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
  DROP TRIGGER record_stays;
  CREATE TRIGGER record_stays BEFORE UPDATE ON record
    WHEN NOT EXISTS (SELECT 1 FROM erasure e WHERE e.seq = OLD.seq)
      OR NEW.seq <> OLD.seq OR NEW.epoch <> OLD.epoch OR NEW.commitment <> OLD.commitment OR NEW.hash <> OLD.hash
      OR NEW.time_ms <> 0 OR length(NEW.salt) + length(NEW.statement) + length(NEW.signature) <> 0
      OR NEW.sealed_salt IS NOT NULL OR NEW.sealed IS NOT NULL
    BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
)sql";

constexpr char kInsertRecord[] =
    "INSERT INTO record (seq, epoch, time_ms, commitment, hash, salt, statement, signature, sealed_salt, sealed) "
    "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)";
constexpr char kInsertCheckpoint[] =
    "INSERT INTO checkpoint (size, forum, epoch, head, signature) VALUES (?1, ?2, ?3, ?4, ?5)";
constexpr char kSelectRecords[] =
    "SELECT seq, epoch, time_ms, commitment, hash, salt, statement, signature, sealed_salt, sealed, "
    "(SELECT by_seq FROM erasure e WHERE e.seq = record.seq) FROM record WHERE seq > ?1 ORDER BY seq LIMIT ?2";
constexpr char kInsertErasure[] = "INSERT INTO erasure (seq, by_seq) VALUES (?1, ?2)";
constexpr char kTakeBody[] =
    "UPDATE record SET time_ms = 0, salt = x'', statement = x'', signature = x'', sealed_salt = NULL, sealed = NULL "
    "WHERE seq = ?1";
constexpr char kNoteToGo[] = "INSERT OR IGNORE INTO to_go (hash) VALUES (?1)";
constexpr char kSize[] = "SELECT coalesce(max(seq), 0) FROM record";
constexpr char kNewestCheckpoint[] =
    "SELECT size, forum, epoch, head, signature FROM checkpoint WHERE size >= ?1 ORDER BY size DESC LIMIT 1";
constexpr char kFirstCovering[] =
    "SELECT size, forum, epoch, head, signature FROM checkpoint WHERE size >= ?1 ORDER BY size ASC LIMIT 1";

absl::StatusOr<std::unique_ptr<vault::Database>> OpenLog(const std::string& path, const vault::SecretBytes& key,
                                                         bool create, const std::string& vfs) {
  vault::OpenOptions open;
  open.path = path;
  open.key = &key;
  open.application_id = vault::kApplicationIdForumLog;
  open.migrations.push_back(vault::Migration{kLogSchema});
  open.migrations.push_back(vault::Migration{kErasureSchema});
  open.mode = create ? vault::OpenMode::kCreateNew : vault::OpenMode::kExisting;
  open.vfs = vfs;
  return vault::OpenDatabase(open);
}

template <typename Bytes>
bool Take(const vault::Statement& row, int column, Bytes& out) {
  std::optional<Bytes> value = Bytes::FromBytes(row.BlobView(column));
  if (!value) return false;
  out = *value;
  return true;
}

absl::Status Damaged(const char* what, std::uint64_t seq) {
  return absl::DataLossError(absl::StrCat("the log's ", what, " ", seq, " has a field of the wrong size"));
}

absl::StatusOr<LogRecord> RecordOf(const vault::Statement& row) {
  LogRecord record;
  record.place = {static_cast<std::uint64_t>(row.Int64(1)), static_cast<std::uint64_t>(row.Int64(0))};
  record.erased_by = row.IsNull(10) ? 0 : static_cast<std::uint64_t>(row.Int64(10));
  if (record.erased_by != 0) {
    return Take(row, 3, record.commitment) && Take(row, 4, record.hash) ? absl::StatusOr<LogRecord>(std::move(record))
                                                                        : Damaged("record", record.place.seq);
  }
  record.time.ms = row.Int64(2);
  record.statement = row.BlobString(6);
  if (!Take(row, 3, record.commitment) || !Take(row, 4, record.hash) || !Take(row, 5, record.salt) ||
      !Take(row, 7, record.signature)) {
    return Damaged("record", record.place.seq);
  }
  if (!row.IsNull(8)) {
    record.has_sealed = true;
    if (!Take(row, 8, record.sealed_salt)) return Damaged("record", record.place.seq);
    record.sealed = row.BlobString(9);
  }
  return record;
}

absl::StatusOr<std::uint64_t> SizeOf(vault::Database& database) {
  absl::StatusOr<vault::Statement> size = database.Prepare(kSize);
  if (!size.ok()) return size.status();
  absl::StatusOr<bool> row = size->Step();
  if (!row.ok()) return row.status();
  return static_cast<std::uint64_t>(size->Int64(0));
}

}  // namespace

SqlcipherLogStore::~SqlcipherLogStore() = default;

absl::StatusOr<std::unique_ptr<SqlcipherLogStore>> SqlcipherLogStore::Open(const Options& options) {
  std::unique_ptr<SqlcipherLogStore> store(new SqlcipherLogStore());
  store->log_key_ = DeriveSubkey(*options.key, "mandat/store-log/v1");
  const std::string path = absl::StrCat(options.directory, "/log.db");
  auto writer = OpenLog(path, store->log_key_, options.create, options.vfs);
  if (!writer.ok()) return writer.status();
  store->writer_ = *std::move(writer);
  store->readers_ = std::make_unique<Connections>(
      [self = store.get(), path, vfs = options.vfs] { return OpenLog(path, self->log_key_, false, vfs); });
  auto blobs = SqlcipherBlobs::Open(absl::StrCat(options.directory, "/documents.db"),
                                    DeriveSubkey(*options.key, "mandat/store-documents/v1"), options.create,
                                    options.limits, options.vfs);
  if (!blobs.ok()) return blobs.status();
  store->blobs_ = *std::move(blobs);
  return store;
}

absl::Status SqlcipherLogStore::Append(std::uint64_t expected_size, const std::vector<LogRecord>& records,
                                       const ledger::Checkpoint& checkpoint) {
  if (records.empty()) return absl::InvalidArgumentError("nothing to append");
  std::lock_guard lock(writer_mutex_);
  absl::StatusOr<vault::Transaction> transaction = writer_->Begin();
  if (!transaction.ok()) return transaction.status();
  absl::StatusOr<std::uint64_t> size = SizeOf(*writer_);
  if (!size.ok()) return size.status();
  if (*size != expected_size) return absl::AbortedError("another writer appended first");
  {
    absl::StatusOr<vault::Statement> insert = writer_->Prepare(kInsertRecord);
    if (!insert.ok()) return insert.status();
    for (const LogRecord& record : records) {
      insert->BindInt64(1, static_cast<std::int64_t>(record.place.seq))
          .BindInt64(2, static_cast<std::int64_t>(record.place.epoch))
          .BindInt64(3, record.time.ms)
          .BindBlobRef(4, record.commitment.view())
          .BindBlobRef(5, record.hash.view())
          .BindBlobRef(6, record.salt.view())
          .BindBlobRef(7, record.statement)
          .BindBlobRef(8, record.signature.view());
      if (record.has_sealed) {
        insert->BindBlobRef(9, record.sealed_salt.view()).BindBlobRef(10, record.sealed);
      } else {
        insert->BindNull(9).BindNull(10);
      }
      if (absl::Status status = insert->Run(); !status.ok()) return status;
    }
    for (const LogRecord& record : records) {
      if (!record.erases) continue;
      if (absl::Status status = Erase(record); !status.ok()) return status;
    }
    absl::StatusOr<vault::Statement> sign = writer_->Prepare(kInsertCheckpoint);
    if (!sign.ok()) return sign.status();
    sign->BindInt64(1, static_cast<std::int64_t>(checkpoint.size))
        .BindBlobRef(2, checkpoint.forum.view())
        .BindInt64(3, static_cast<std::int64_t>(checkpoint.epoch))
        .BindBlobRef(4, checkpoint.head.view())
        .BindBlobRef(5, checkpoint.signature.view());
    if (absl::Status status = sign->Run(); !status.ok()) return status;
  }
  return transaction->Commit();
}

absl::Status SqlcipherLogStore::Erase(const LogRecord& erasure) {
  absl::StatusOr<vault::Statement> insert = writer_->Prepare(kInsertErasure);
  if (!insert.ok()) return insert.status();
  insert->BindInt64(1, static_cast<std::int64_t>(erasure.erases->seq))
      .BindInt64(2, static_cast<std::int64_t>(erasure.place.seq));
  if (absl::Status status = insert->Run(); !status.ok()) return status;
  absl::StatusOr<vault::Statement> take = writer_->Prepare(kTakeBody);
  if (!take.ok()) return take.status();
  if (absl::Status status = take->BindInt64(1, static_cast<std::int64_t>(erasure.erases->seq)).Run(); !status.ok())
    return status;
  absl::StatusOr<vault::Statement> note = writer_->Prepare(kNoteToGo);
  if (!note.ok()) return note.status();
  std::vector<std::string> to_go = {""};
  for (const domain::Hash& file : erasure.erases->files) to_go.push_back(file.bytes());
  for (const std::string& hash : to_go) {
    if (absl::Status status = note->BindBlob(1, hash).Run(); !status.ok()) return status;
  }
  return absl::OkStatus();
}

absl::Status SqlcipherLogStore::FinishErasures() {
  std::lock_guard lock(writer_mutex_);
  std::vector<std::string> to_go;
  {
    absl::StatusOr<vault::Statement> select = writer_->Prepare("SELECT hash FROM to_go");
    if (!select.ok()) return select.status();
    while (true) {
      absl::StatusOr<bool> row = select->Step();
      if (!row.ok()) return row.status();
      if (!*row) break;
      to_go.push_back(select->BlobString(0));
    }
  }
  if (to_go.empty()) return absl::OkStatus();
  for (const std::string& bytes : to_go) {
    const auto hash = domain::Hash::FromBytes(bytes);
    if (!hash) continue;
    if (absl::Status status = blobs_->Remove(*hash); !status.ok()) return status;
  }
  if (absl::Status status = blobs_->Purge(); !status.ok()) return status;
  if (absl::Status status = writer_->Checkpoint(); !status.ok()) return status;
  // Only now: until here a crash finds all of it to do again.
  absl::StatusOr<vault::Transaction> transaction = writer_->Begin();
  if (!transaction.ok()) return transaction.status();
  {
    absl::StatusOr<vault::Statement> done = writer_->Prepare("DELETE FROM to_go");
    if (!done.ok()) return done.status();
    if (absl::Status status = done->Run(); !status.ok()) return status;
  }
  return transaction->Commit();
}

absl::StatusOr<std::vector<LogRecord>> SqlcipherLogStore::Read(std::uint64_t after_seq, std::size_t max_records,
                                                               std::size_t max_bytes) {
  absl::StatusOr<Connections::Lease> database = readers_->Take();
  if (!database.ok()) return database.status();
  absl::StatusOr<vault::Statement> select = (*database)->Prepare(kSelectRecords);
  if (!select.ok()) return select.status();
  select->BindInt64(1, static_cast<std::int64_t>(after_seq)).BindInt64(2, static_cast<std::int64_t>(max_records));
  std::vector<LogRecord> records;
  std::size_t bytes = 0;
  while (true) {
    absl::StatusOr<bool> row = select->Step();
    if (!row.ok()) return row.status();
    if (!*row) break;
    absl::StatusOr<LogRecord> record = RecordOf(*select);
    if (!record.ok()) return record.status();
    bytes += record->bytes();
    if (bytes > max_bytes && !records.empty()) break;
    records.push_back(*std::move(record));
  }
  return records;
}

absl::StatusOr<std::uint64_t> SqlcipherLogStore::Size() {
  absl::StatusOr<Connections::Lease> database = readers_->Take();
  if (!database.ok()) return database.status();
  return SizeOf(**database);
}

absl::StatusOr<std::optional<ledger::Checkpoint>> SqlcipherLogStore::FindCheckpoint(std::string_view sql,
                                                                                    std::uint64_t seq) {
  absl::StatusOr<Connections::Lease> database = readers_->Take();
  if (!database.ok()) return database.status();
  absl::StatusOr<vault::Statement> select = (*database)->Prepare(sql);
  if (!select.ok()) return select.status();
  select->BindInt64(1, static_cast<std::int64_t>(seq));
  absl::StatusOr<bool> row = select->Step();
  if (!row.ok()) return row.status();
  if (!*row) return std::optional<ledger::Checkpoint>();
  ledger::Checkpoint checkpoint;
  checkpoint.size = static_cast<std::uint64_t>(select->Int64(0));
  checkpoint.epoch = static_cast<std::uint64_t>(select->Int64(2));
  if (!Take(*select, 1, checkpoint.forum) || !Take(*select, 3, checkpoint.head) ||
      !Take(*select, 4, checkpoint.signature)) {
    return Damaged("checkpoint", checkpoint.size);
  }
  return std::optional(checkpoint);
}

absl::StatusOr<std::optional<ledger::Checkpoint>> SqlcipherLogStore::NewestCheckpoint() {
  return FindCheckpoint(kNewestCheckpoint, 0);
}

absl::StatusOr<std::optional<ledger::Checkpoint>> SqlcipherLogStore::FirstCheckpointCovering(std::uint64_t seq) {
  return FindCheckpoint(kFirstCovering, seq);
}

absl::StatusOr<std::optional<std::uint64_t>> SqlcipherLogStore::BlobSize(const domain::Hash& hash) {
  return blobs_->Size(hash);
}

absl::StatusOr<BlobProgress> SqlcipherLogStore::BlobStatus(const domain::Hash& hash, const domain::DeviceId& device) {
  return blobs_->Status(hash, device);
}

absl::StatusOr<BlobProgress> SqlcipherLogStore::AddToBlob(const domain::Hash& hash, const domain::DeviceId& device,
                                                          std::uint64_t size, std::uint64_t offset,
                                                          std::string_view bytes, domain::Time now) {
  return blobs_->Add(hash, device, size, offset, bytes, now);
}

absl::StatusOr<std::string> SqlcipherLogStore::ReadBlob(const domain::Hash& hash, std::uint64_t offset,
                                                        std::size_t max) {
  return blobs_->Read(hash, offset, max);
}

absl::StatusOr<std::optional<StoredRendition>> SqlcipherLogStore::FindRendition(const domain::Hash& document) {
  return blobs_->FindRendition(document);
}

absl::Status SqlcipherLogStore::NoteRendition(const domain::Hash& document, int tries, int reason) {
  return blobs_->NoteRendition(document, tries, reason);
}

absl::Status SqlcipherLogStore::PutRendition(const domain::Hash& document, std::string_view pdf) {
  return blobs_->PutRendition(document, pdf);
}

absl::StatusOr<std::string> SqlcipherLogStore::ReadRendition(const domain::Hash& document,
                                                             const domain::Hash& rendition, std::uint64_t offset,
                                                             std::size_t max) {
  return blobs_->ReadRendition(document, rendition, offset, max);
}

}  // namespace mandat::server
