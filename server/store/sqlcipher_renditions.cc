// SqlcipherBlobs: the PDFs made of documents, beside them in the same file.
#include <sodium.h>

#include <utility>

#include "server/store/sqlcipher_blobs.h"

namespace mandat::server {
namespace {

// As much as one answer to a reader holds.
constexpr std::size_t kRenditionChunk = 64 * 1024;

absl::Status NoSuchComplete() { return absl::NotFoundError("no such document"); }

}  // namespace

absl::StatusOr<std::optional<StoredRendition>> SqlcipherBlobs::FindRendition(const domain::Hash& document) {
  absl::StatusOr<Connections::Lease> database = readers_->Take();
  if (!database.ok()) return database.status();
  absl::StatusOr<vault::Statement> select = (*database)->Prepare(
      "SELECT r.tries, r.reason, r.size, r.hash FROM rendition r JOIN content c ON c.id = r.content WHERE c.hash = ?1 "
      "AND c.device IS NULL");
  if (!select.ok()) return select.status();
  select->BindBlob(1, document.view());
  absl::StatusOr<bool> row = select->Step();
  if (!row.ok()) return row.status();
  if (!*row) return std::optional<StoredRendition>();
  StoredRendition stored;
  stored.tries = static_cast<int>(select->Int64(0));
  stored.reason = static_cast<int>(select->Int64(1));
  stored.size = static_cast<std::uint64_t>(select->Int64(2));
  if (stored.size > 0) {
    const auto hash = domain::Hash::FromBytes(select->BlobView(3));
    if (!hash) return absl::DataLossError("a PDF's hash has the wrong size");
    stored.hash = *hash;
  }
  return std::optional(stored);
}

absl::Status SqlcipherBlobs::NoteRendition(const domain::Hash& document, int tries, int reason) {
  std::lock_guard lock(writer_mutex_);
  absl::StatusOr<vault::Transaction> transaction = writer_->Begin();
  if (!transaction.ok()) return transaction.status();
  {
    absl::StatusOr<vault::Statement> note = writer_->Prepare(
        "INSERT INTO rendition (content, tries, reason, size) SELECT id, ?2, ?3, 0 FROM content WHERE hash = ?1 AND "
        "device IS NULL ON CONFLICT (content) DO UPDATE SET tries = ?2, reason = ?3 RETURNING content");
    if (!note.ok()) return note.status();
    note->BindBlob(1, document.view()).BindInt64(2, tries).BindInt64(3, reason);
    absl::StatusOr<bool> row = note->Step();
    if (!row.ok()) return row.status();
    if (!*row) return NoSuchComplete();
    if (absl::StatusOr<bool> end = note->Step(); !end.ok()) return end.status();
  }
  return transaction->Commit();
}

absl::Status SqlcipherBlobs::PutRendition(const domain::Hash& document, std::string_view pdf) {
  domain::Hash hash;
  crypto_hash_sha256(hash.data(), reinterpret_cast<const unsigned char*>(pdf.data()), pdf.size());
  std::lock_guard lock(writer_mutex_);
  absl::StatusOr<vault::Transaction> transaction = writer_->Begin();
  if (!transaction.ok()) return transaction.status();
  std::int64_t content = 0;
  {
    absl::StatusOr<vault::Statement> put = writer_->Prepare(
        "INSERT INTO rendition (content, tries, reason, size, hash) SELECT id, 1, 0, ?2, ?3 FROM content WHERE hash = "
        "?1 AND device IS NULL ON CONFLICT (content) DO UPDATE SET reason = 0, size = ?2, hash = ?3 RETURNING content");
    if (!put.ok()) return put.status();
    put->BindBlob(1, document.view()).BindInt64(2, static_cast<std::int64_t>(pdf.size())).BindBlob(3, hash.view());
    absl::StatusOr<bool> row = put->Step();
    if (!row.ok()) return row.status();
    if (!*row) return NoSuchComplete();
    content = put->Int64(0);
    if (absl::StatusOr<bool> end = put->Step(); !end.ok()) return end.status();
    absl::StatusOr<vault::Statement> drop = writer_->Prepare("DELETE FROM rendition_chunk WHERE content = ?1");
    if (!drop.ok()) return drop.status();
    if (absl::Status status = drop->BindInt64(1, content).Run(); !status.ok()) return status;
    absl::StatusOr<vault::Statement> insert =
        writer_->Prepare("INSERT INTO rendition_chunk (content, start, bytes) VALUES (?1, ?2, ?3)");
    if (!insert.ok()) return insert.status();
    for (std::size_t start = 0; start < pdf.size(); start += kRenditionChunk) {
      insert->BindInt64(1, content)
          .BindInt64(2, static_cast<std::int64_t>(start))
          .BindBlobRef(3, pdf.substr(start, kRenditionChunk));
      if (absl::Status status = insert->Run(); !status.ok()) return status;
    }
  }
  return transaction->Commit();
}

absl::StatusOr<std::string> SqlcipherBlobs::ReadRendition(const domain::Hash& document, const domain::Hash& rendition,
                                                          std::uint64_t offset, std::size_t max) {
  absl::StatusOr<Connections::Lease> database = readers_->Take();
  if (!database.ok()) return database.status();
  absl::StatusOr<vault::Statement> find = (*database)->Prepare(
      "SELECT r.content, r.size FROM rendition r JOIN content c ON c.id = r.content WHERE c.hash = ?1 AND c.device IS "
      "NULL AND r.hash = ?2");
  if (!find.ok()) return find.status();
  find->BindBlob(1, document.view()).BindBlob(2, rendition.view());
  absl::StatusOr<bool> found = find->Step();
  if (!found.ok()) return found.status();
  if (!*found) return NoSuchComplete();
  if (offset >= static_cast<std::uint64_t>(find->Int64(1))) return std::string();
  return ReadPieces(**database,
                    "SELECT start, bytes FROM rendition_chunk WHERE content = ?1 AND start >= "
                    "(SELECT max(start) FROM rendition_chunk WHERE content = ?1 AND start <= ?2) ORDER BY start",
                    find->Int64(0), offset, max);
}

}  // namespace mandat::server
