#include "server/store/sqlcipher_blobs.h"

#include <sodium.h>

#include <utility>

#include "absl/strings/str_cat.h"

namespace mandat::server {
namespace {

constexpr std::uint32_t kApplicationIdDocuments = 0x4d44646f;  // "MDdo"

// `content`: a complete document (device is NULL), or one device's unfinished upload of it. `chunk`: its bytes in
// order.
constexpr char kBlobSchema[] = R"sql(
  CREATE TABLE content (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    hash BLOB NOT NULL,
    device BLOB,
    size INTEGER NOT NULL,
    received INTEGER NOT NULL,
    touched_ms INTEGER NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX content_complete ON content (hash) WHERE device IS NULL;
  CREATE UNIQUE INDEX content_upload ON content (device, hash) WHERE device IS NOT NULL;
  CREATE TABLE chunk (
    content INTEGER NOT NULL REFERENCES content (id) ON DELETE CASCADE,
    start INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    PRIMARY KEY (content, start)
  ) STRICT;
)sql";

// Which devices have handed in the whole of a complete document: only they learn from an upload that it is there.
constexpr char kUploaderSchema[] = R"sql(
  CREATE TABLE uploader (
    content INTEGER NOT NULL REFERENCES content (id) ON DELETE CASCADE,
    device BLOB NOT NULL,
    PRIMARY KEY (content, device)
  ) STRICT, WITHOUT ROWID;
)sql";

// What the server made of complete documents: sqlcipher_renditions.cc.
constexpr char kRenditionSchema[] = R"sql(
  CREATE TABLE rendition (
    content INTEGER PRIMARY KEY REFERENCES content (id) ON DELETE CASCADE,
    tries INTEGER NOT NULL,
    reason INTEGER NOT NULL,
    size INTEGER NOT NULL,
    hash BLOB
  ) STRICT;
  CREATE TABLE rendition_chunk (
    content INTEGER NOT NULL REFERENCES rendition (content) ON DELETE CASCADE,
    start INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    PRIMARY KEY (content, start)
  ) STRICT;
)sql";

absl::StatusOr<std::unique_ptr<vault::Database>> OpenFile(const std::string& path, const vault::SecretBytes& key,
                                                          bool create, const std::string& vfs) {
  vault::OpenOptions open;
  open.path = path;
  open.key = &key;
  open.application_id = kApplicationIdDocuments;
  open.migrations.push_back(vault::Migration{kBlobSchema});
  open.migrations.push_back(vault::Migration{kUploaderSchema});
  open.migrations.push_back(vault::Migration{kRenditionSchema});
  open.mode = create ? vault::OpenMode::kCreateNew : vault::OpenMode::kExisting;
  open.vfs = vfs;
  return vault::OpenDatabase(open);
}

struct Complete {
  std::int64_t id = 0;
  std::uint64_t size = 0;
};

absl::StatusOr<std::optional<Complete>> FindComplete(vault::Database& database, const domain::Hash& hash) {
  absl::StatusOr<vault::Statement> select =
      database.Prepare("SELECT id, size FROM content WHERE hash = ?1 AND device IS NULL");
  if (!select.ok()) return select.status();
  select->BindBlob(1, hash.view());
  absl::StatusOr<bool> row = select->Step();
  if (!row.ok()) return row.status();
  if (!*row) return std::optional<Complete>();
  return std::optional(Complete{select->Int64(0), static_cast<std::uint64_t>(select->Int64(1))});
}

// The complete document, if the device has handed in all of it.
absl::StatusOr<std::optional<Complete>> FindOwnComplete(vault::Database& database, const domain::Hash& hash,
                                                        const domain::DeviceId& device) {
  absl::StatusOr<std::optional<Complete>> complete = FindComplete(database, hash);
  if (!complete.ok() || !*complete) return complete;
  absl::StatusOr<vault::Statement> select =
      database.Prepare("SELECT 1 FROM uploader WHERE content = ?1 AND device = ?2");
  if (!select.ok()) return select.status();
  select->BindInt64(1, (*complete)->id).BindBlob(2, device.view());
  absl::StatusOr<bool> row = select->Step();
  if (!row.ok()) return row.status();
  return *row ? complete : std::optional<Complete>();
}

absl::Status NoteUploader(vault::Database& database, std::int64_t content, const domain::DeviceId& device) {
  absl::StatusOr<vault::Statement> insert =
      database.Prepare("INSERT OR IGNORE INTO uploader (content, device) VALUES (?1, ?2)");
  if (!insert.ok()) return insert.status();
  return insert->BindInt64(1, content).BindBlob(2, device.view()).Run();
}

absl::Status Delete(vault::Database& database, std::int64_t id) {
  absl::StatusOr<vault::Statement> drop = database.Prepare("DELETE FROM content WHERE id = ?1");
  if (!drop.ok()) return drop.status();
  return drop->BindInt64(1, id).Run();
}

// One number from a query with one optional blob parameter.
absl::StatusOr<std::int64_t> Number(vault::Database& database, std::string_view sql, std::string_view blob = {}) {
  absl::StatusOr<vault::Statement> select = database.Prepare(sql);
  if (!select.ok()) return select.status();
  if (!blob.empty()) select->BindBlob(1, blob);
  absl::StatusOr<bool> row = select->Step();
  if (!row.ok()) return row.status();
  return *row ? select->Int64(0) : 0;
}

}  // namespace

absl::StatusOr<std::unique_ptr<SqlcipherBlobs>> SqlcipherBlobs::Open(const std::string& path, vault::SecretBytes key,
                                                                     bool create, const BlobLimits& limits,
                                                                     const std::string& vfs) {
  std::unique_ptr<SqlcipherBlobs> blobs(new SqlcipherBlobs(std::move(key), limits));
  auto writer = OpenFile(path, blobs->key_, create, vfs);
  if (!writer.ok()) return writer.status();
  blobs->writer_ = *std::move(writer);
  blobs->readers_ =
      std::make_unique<Connections>([self = blobs.get(), path, vfs] { return OpenFile(path, self->key_, false, vfs); });
  return blobs;
}

absl::StatusOr<std::optional<std::uint64_t>> SqlcipherBlobs::Size(const domain::Hash& hash) {
  absl::StatusOr<Connections::Lease> database = readers_->Take();
  if (!database.ok()) return database.status();
  absl::StatusOr<std::optional<Complete>> found = FindComplete(**database, hash);
  if (!found.ok()) return found.status();
  if (!*found) return std::optional<std::uint64_t>();
  return std::optional((*found)->size);
}

absl::StatusOr<std::optional<SqlcipherBlobs::Upload>> SqlcipherBlobs::FindUpload(vault::Database& database,
                                                                                 const domain::Hash& hash,
                                                                                 const domain::DeviceId& device) {
  absl::StatusOr<vault::Statement> select =
      database.Prepare("SELECT id, size, received FROM content WHERE device = ?1 AND hash = ?2");
  if (!select.ok()) return select.status();
  select->BindBlob(1, device.view()).BindBlob(2, hash.view());
  absl::StatusOr<bool> row = select->Step();
  if (!row.ok()) return row.status();
  if (!*row) return std::optional<Upload>();
  return std::optional(Upload{select->Int64(0), static_cast<std::uint64_t>(select->Int64(1)),
                              static_cast<std::uint64_t>(select->Int64(2))});
}

absl::StatusOr<BlobProgress> SqlcipherBlobs::Status(const domain::Hash& hash, const domain::DeviceId& device) {
  absl::StatusOr<Connections::Lease> database = readers_->Take();
  if (!database.ok()) return database.status();
  absl::StatusOr<std::optional<Complete>> own = FindOwnComplete(**database, hash, device);
  if (!own.ok()) return own.status();
  if (*own) return BlobProgress{(*own)->size, true};
  absl::StatusOr<std::optional<Upload>> upload = FindUpload(**database, hash, device);
  if (!upload.ok()) return upload.status();
  return BlobProgress{*upload ? (*upload)->received : 0, false};
}

absl::StatusOr<SqlcipherBlobs::Upload> SqlcipherBlobs::Begin(const domain::Hash& hash, const domain::DeviceId& device,
                                                             std::uint64_t size, domain::Time now) {
  {
    absl::StatusOr<vault::Statement> stale =
        writer_->Prepare("DELETE FROM content WHERE device IS NOT NULL AND touched_ms < ?1");
    if (!stale.ok()) return stale.status();
    if (absl::Status status = stale->BindInt64(1, now.ms - limits_.unfinished_ms).Run(); !status.ok()) return status;
  }
  absl::StatusOr<std::int64_t> used = Number(*writer_, "SELECT coalesce(sum(size), 0) FROM content");
  if (!used.ok()) return used.status();
  if (static_cast<std::uint64_t>(*used) + size > limits_.forum) {
    return absl::ResourceExhaustedError("the forum's room for documents is used up");
  }
  absl::StatusOr<std::int64_t> unfinished =
      Number(*writer_, "SELECT count(*) FROM content WHERE device = ?1", device.view());
  if (!unfinished.ok()) return unfinished.status();
  if (*unfinished >= limits_.unfinished_per_device) return absl::ResourceExhaustedError("too many unfinished uploads");
  absl::StatusOr<vault::Statement> insert =
      writer_->Prepare("INSERT INTO content (hash, device, size, received, touched_ms) VALUES (?1, ?2, ?3, 0, ?4)");
  if (!insert.ok()) return insert.status();
  insert->BindBlob(1, hash.view())
      .BindBlob(2, device.view())
      .BindInt64(3, static_cast<std::int64_t>(size))
      .BindInt64(4, now.ms);
  if (absl::Status status = insert->Run(); !status.ok()) return status;
  return Upload{writer_->last_insert_rowid(), size, 0};
}

absl::StatusOr<bool> SqlcipherBlobs::HasHash(std::int64_t content, const domain::Hash& hash) {
  absl::StatusOr<vault::Statement> select =
      writer_->Prepare("SELECT bytes FROM chunk WHERE content = ?1 ORDER BY start");
  if (!select.ok()) return select.status();
  select->BindInt64(1, content);
  crypto_hash_sha256_state state;
  crypto_hash_sha256_init(&state);
  while (true) {
    absl::StatusOr<bool> row = select->Step();
    if (!row.ok()) return row.status();
    if (!*row) break;
    crypto_hash_sha256_update(&state, select->Blob(0).data(), select->Blob(0).size());
  }
  domain::Hash actual;
  crypto_hash_sha256_final(&state, actual.data());
  return actual == hash;
}

absl::StatusOr<BlobProgress> SqlcipherBlobs::Add(const domain::Hash& hash, const domain::DeviceId& device,
                                                 std::uint64_t size, std::uint64_t offset, std::string_view bytes,
                                                 domain::Time now) {
  std::lock_guard lock(writer_mutex_);
  absl::StatusOr<vault::Transaction> transaction = writer_->Begin();
  if (!transaction.ok()) return transaction.status();
  absl::StatusOr<std::optional<Complete>> own = FindOwnComplete(*writer_, hash, device);
  if (!own.ok()) return own.status();
  if (*own) return BlobProgress{(*own)->size, true};
  if (size == 0 || size > limits_.document) return absl::ResourceExhaustedError("a document is 1 byte to 25 MiB");
  absl::StatusOr<std::optional<Upload>> found = FindUpload(*writer_, hash, device);
  if (!found.ok()) return found.status();
  Upload upload;
  if (*found) {
    upload = **found;
  } else {
    absl::StatusOr<Upload> begun = Begin(hash, device, size, now);
    if (!begun.ok()) return begun.status();
    upload = *begun;
  }
  if (upload.size != size) return absl::InvalidArgumentError("the document's size differs from the one given before");
  if (offset != upload.received) return absl::OutOfRangeError("the upload stands elsewhere");
  if (bytes.size() > size - offset) return absl::InvalidArgumentError("more bytes than the document has");
  if (!bytes.empty()) {
    absl::StatusOr<vault::Statement> insert =
        writer_->Prepare("INSERT INTO chunk (content, start, bytes) VALUES (?1, ?2, ?3)");
    if (!insert.ok()) return insert.status();
    insert->BindInt64(1, upload.id).BindInt64(2, static_cast<std::int64_t>(offset)).BindBlobRef(3, bytes);
    if (absl::Status status = insert->Run(); !status.ok()) return status;
  }
  const std::uint64_t received = offset + bytes.size();
  const bool whole = received == size;
  if (whole) {
    absl::StatusOr<bool> right = HasHash(upload.id, hash);
    if (!right.ok()) return right.status();
    if (!*right) {
      if (absl::Status status = Delete(*writer_, upload.id); !status.ok()) return status;
      if (absl::Status status = transaction->Commit(); !status.ok()) return status;
      return absl::InvalidArgumentError("the document's bytes do not have that hash");
    }
    absl::StatusOr<std::optional<Complete>> there = FindComplete(*writer_, hash);
    if (!there.ok()) return there.status();
    if (absl::Status status = NoteUploader(*writer_, *there ? (*there)->id : upload.id, device); !status.ok())
      return status;
    if (*there) {
      if (absl::Status status = Delete(*writer_, upload.id); !status.ok()) return status;
      if (absl::Status status = transaction->Commit(); !status.ok()) return status;
      return BlobProgress{size, true};
    }
  }
  {
    absl::StatusOr<vault::Statement> update =
        whole ? writer_->Prepare("UPDATE content SET received = ?2, touched_ms = ?3, device = NULL WHERE id = ?1")
              : writer_->Prepare("UPDATE content SET received = ?2, touched_ms = ?3 WHERE id = ?1");
    if (!update.ok()) return update.status();
    update->BindInt64(1, upload.id).BindInt64(2, static_cast<std::int64_t>(received)).BindInt64(3, now.ms);
    if (absl::Status status = update->Run(); !status.ok()) return status;
  }
  if (absl::Status status = transaction->Commit(); !status.ok()) return status;
  return BlobProgress{received, whole};
}

absl::Status SqlcipherBlobs::Remove(const domain::Hash& hash) {
  std::lock_guard lock(writer_mutex_);
  absl::StatusOr<vault::Transaction> transaction = writer_->Begin();
  if (!transaction.ok()) return transaction.status();
  {
    absl::StatusOr<vault::Statement> drop = writer_->Prepare("DELETE FROM content WHERE hash = ?1");
    if (!drop.ok()) return drop.status();
    if (absl::Status status = drop->BindBlob(1, hash.view()).Run(); !status.ok()) return status;
  }
  return transaction->Commit();
}

absl::Status SqlcipherBlobs::Purge() {
  std::lock_guard lock(writer_mutex_);
  return writer_->Checkpoint();
}

absl::StatusOr<std::string> SqlcipherBlobs::Read(const domain::Hash& hash, std::uint64_t offset, std::size_t max) {
  absl::StatusOr<Connections::Lease> database = readers_->Take();
  if (!database.ok()) return database.status();
  absl::StatusOr<std::optional<Complete>> complete = FindComplete(**database, hash);
  if (!complete.ok()) return complete.status();
  if (!*complete) return absl::NotFoundError("no such document");
  if (offset >= (*complete)->size) return std::string();
  return ReadPieces(**database,
                    "SELECT start, bytes FROM chunk WHERE content = ?1 AND start >= "
                    "(SELECT max(start) FROM chunk WHERE content = ?1 AND start <= ?2) ORDER BY start",
                    (*complete)->id, offset, max);
}

absl::StatusOr<std::string> SqlcipherBlobs::ReadPieces(vault::Database& database, std::string_view sql,
                                                       std::int64_t content, std::uint64_t offset, std::size_t max) {
  absl::StatusOr<vault::Statement> select = database.Prepare(sql);
  if (!select.ok()) return select.status();
  select->BindInt64(1, content).BindInt64(2, static_cast<std::int64_t>(offset));
  std::string bytes;
  while (bytes.size() < max) {
    absl::StatusOr<bool> row = select->Step();
    if (!row.ok()) return row.status();
    if (!*row) break;
    std::string_view piece = select->BlobView(1);
    const auto start = static_cast<std::uint64_t>(select->Int64(0));
    const std::uint64_t next = offset + bytes.size();
    if (start > next || next - start >= piece.size()) return absl::DataLossError("a piece of a document is missing");
    piece.remove_prefix(next - start);
    bytes.append(piece.substr(0, max - bytes.size()));
  }
  return bytes;
}

}  // namespace mandat::server
