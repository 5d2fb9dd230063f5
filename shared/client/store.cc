#include "shared/client/store.h"

#include <sys/stat.h>

#include <filesystem>
#include <system_error>
#include <utility>

#include "absl/strings/str_cat.h"

namespace mandat::client {
namespace {

constexpr char kSchema1[] = R"sql(
CREATE TABLE meta (name TEXT PRIMARY KEY NOT NULL, value BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE record (
  seq INTEGER PRIMARY KEY NOT NULL,
  epoch INTEGER NOT NULL,
  commitment BLOB NOT NULL,
  body BLOB,
  sealed BLOB
);
CREATE TABLE lost_record (
  epoch INTEGER NOT NULL, seq INTEGER NOT NULL, commitment BLOB NOT NULL, body BLOB, sealed BLOB,
  PRIMARY KEY (epoch, seq)
);
CREATE TABLE checkpoint (
  epoch INTEGER NOT NULL, size INTEGER NOT NULL, head BLOB NOT NULL, signature BLOB NOT NULL, lost INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (epoch, size)
);
CREATE TABLE outbox (
  counter INTEGER PRIMARY KEY NOT NULL,
  id BLOB NOT NULL UNIQUE,
  statement BLOB NOT NULL,
  signature BLOB NOT NULL,
  sealed_salt BLOB NOT NULL,
  sealed BLOB NOT NULL,
  state INTEGER NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  signed_ms INTEGER NOT NULL,
  sent_ms INTEGER NOT NULL DEFAULT 0,
  answered_ms INTEGER NOT NULL DEFAULT 0,
  epoch INTEGER NOT NULL DEFAULT 0,
  seq INTEGER NOT NULL DEFAULT 0,
  receipt BLOB,
  refusal BLOB
);
CREATE TABLE document (
  hash BLOB PRIMARY KEY NOT NULL,
  size INTEGER NOT NULL DEFAULT 0,
  received INTEGER NOT NULL DEFAULT 0,
  complete INTEGER NOT NULL DEFAULT 0,
  wanted INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;
CREATE TABLE chunk (
  hash BLOB NOT NULL, start INTEGER NOT NULL, bytes BLOB NOT NULL,
  PRIMARY KEY (hash, start)
) WITHOUT ROWID;
CREATE TABLE upload (hash BLOB PRIMARY KEY NOT NULL, uploaded INTEGER NOT NULL DEFAULT 0, queued INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE draft (name TEXT PRIMARY KEY NOT NULL, part BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE note (name TEXT PRIMARY KEY NOT NULL, text TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE alarm (
  id INTEGER PRIMARY KEY NOT NULL,
  name TEXT NOT NULL, explanation TEXT NOT NULL, seq INTEGER NOT NULL, noticed_ms INTEGER NOT NULL, evidence BLOB NOT NULL
);
-- What was signed is never changed, and the log is only taken back by a restore, which keeps a copy.
CREATE TRIGGER outbox_bytes_stay BEFORE UPDATE OF counter, id, statement, signature, sealed_salt, sealed ON outbox
BEGIN SELECT RAISE(ABORT, 'signed bytes never change'); END;
CREATE TRIGGER record_place_stays BEFORE UPDATE OF seq, epoch, commitment ON record
BEGIN SELECT RAISE(ABORT, 'a record keeps its place'); END;
CREATE TRIGGER record_is_kept BEFORE DELETE ON record
WHEN NOT EXISTS (SELECT 1 FROM lost_record l WHERE l.epoch = OLD.epoch AND l.seq = OLD.seq)
BEGIN SELECT RAISE(ABORT, 'records are appended'); END;
)sql";

// Which records were erased, and by which.
constexpr char kSchema2[] =
    "CREATE TABLE erasure (seq INTEGER PRIMARY KEY NOT NULL, by_seq INTEGER NOT NULL)";

}  // namespace

std::string Store::PathIn(const std::string& directory) { return absl::StrCat(directory, "/replica.db"); }

absl::StatusOr<std::unique_ptr<Store>> Store::Open(const std::string& directory, const vault::SecretBytes& key) {
  std::error_code error;
  const bool made = std::filesystem::create_directories(directory, error);
  if (error) return absl::UnavailableError(absl::StrCat("cannot make ", directory, ": ", error.message()));
  if (made && ::chmod(directory.c_str(), 0700) != 0) return absl::UnavailableError("cannot protect the directory");
  vault::OpenOptions options;
  options.path = PathIn(directory);
  options.key = &key;
  options.application_id = vault::kApplicationIdReplica;
  options.migrations.push_back({kSchema1});
  options.migrations.push_back({kSchema2});
  // Two processes on one file would give out the same device counter twice.
  options.exclusive = true;
  options.busy_timeout = std::chrono::milliseconds(200);
  auto db = vault::OpenDatabase(options);
  if (!db.ok()) return db.status();
  return std::unique_ptr<Store>(new Store(*std::move(db)));
}

absl::StatusOr<std::optional<std::string>> Store::Get(std::string_view name) {
  auto select = db_->Prepare("SELECT value FROM meta WHERE name = ?1");
  if (!select.ok()) return select.status();
  select->BindText(1, name);
  auto row = select->Step();
  if (!row.ok()) return row.status();
  if (!*row) return std::optional<std::string>();
  return std::optional<std::string>(select->BlobString(0));
}

absl::StatusOr<std::int64_t> Store::GetInt(std::string_view name) {
  auto select = db_->Prepare("SELECT CAST(value AS INTEGER) FROM meta WHERE name = ?1");
  if (!select.ok()) return select.status();
  select->BindText(1, name);
  auto row = select->Step();
  if (!row.ok()) return row.status();
  return *row ? select->Int64(0) : 0;
}

absl::Status Store::Put(std::string_view name, std::string_view value) {
  auto insert =
      db_->Prepare("INSERT INTO meta (name, value) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET value = ?2");
  if (!insert.ok()) return insert.status();
  return insert->BindText(1, name).BindBlob(2, value).Run();
}

absl::Status Store::PutInt(std::string_view name, std::int64_t value) { return Put(name, absl::StrCat(value)); }

absl::Status Store::Remove(std::string_view name) {
  auto remove = db_->Prepare("DELETE FROM meta WHERE name = ?1");
  if (!remove.ok()) return remove.status();
  return remove->BindText(1, name).Run();
}

}  // namespace mandat::client
