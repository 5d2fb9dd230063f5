#include "shared/client/papers.h"

#include <utility>

#include "absl/strings/str_cat.h"
#include "shared/domain/text_hash.h"

namespace mandat::client {
namespace {

constexpr std::size_t kChunk = 256 * 1024;

absl::Status RunWith(Store& store, std::string_view sql, const domain::Hash& hash) {
  auto statement = store.db().Prepare(sql);
  if (!statement.ok()) return statement.status();
  return statement->BindBlob(1, hash.view()).Run();
}

absl::StatusOr<std::optional<domain::Hash>> OneHash(Store& store, std::string_view sql) {
  auto select = store.db().Prepare(sql);
  if (!select.ok()) return select.status();
  auto row = select->Step();
  if (!row.ok()) return row.status();
  if (!*row) return std::optional<domain::Hash>();
  return domain::Hash::FromBytes(select->BlobView(0));
}

}  // namespace

absl::StatusOr<std::string> Papers::Join(const domain::Hash& hash) {
  auto select = store_.db().Prepare("SELECT bytes FROM chunk WHERE hash = ?1 ORDER BY start");
  if (!select.ok()) return select.status();
  select->BindBlob(1, hash.view());
  std::string bytes;
  while (true) {
    auto row = select->Step();
    if (!row.ok()) return row.status();
    if (!*row) return bytes;
    bytes.append(select->BlobView(0));
  }
}

absl::StatusOr<std::string> Papers::Bytes(const domain::Hash& hash) {
  auto state = State(hash);
  if (!state.ok()) return state.status();
  if (!state->complete) return absl::NotFoundError("the paper is not here");
  auto bytes = Join(hash);
  if (bytes.ok() && domain::Sha256(*bytes) != hash) return absl::DataLossError("the stored paper is damaged");
  return bytes;
}

absl::StatusOr<DocumentState> Papers::State(const domain::Hash& hash) {
  DocumentState state;
  auto select = store_.db().Prepare(
      "SELECT d.complete, d.size, d.received, u.uploaded, d.wanted FROM document d LEFT JOIN upload u ON u.hash = "
      "d.hash "
      "WHERE d.hash = ?1");
  if (!select.ok()) return select.status();
  select->BindBlob(1, hash.view());
  auto row = select->Step();
  if (!row.ok()) return row.status();
  if (!*row) return state;
  state.complete = select->Int64(0) != 0;
  state.size = static_cast<std::uint64_t>(select->Int64(1));
  state.received = static_cast<std::uint64_t>(select->Int64(2));
  state.uploading = !select->IsNull(3);
  state.wanted = select->Int64(4) != 0;
  state.uploaded = state.uploading ? static_cast<std::uint64_t>(select->Int64(3)) : 0;
  return state;
}

absl::StatusOr<std::map<domain::Hash, DocumentState>> Papers::States() {
  auto select = store_.db().Prepare(
      "SELECT d.hash, d.complete, d.size, d.received, d.wanted, u.uploaded FROM document d LEFT JOIN upload u ON "
      "u.hash = "
      "d.hash");
  if (!select.ok()) return select.status();
  std::map<domain::Hash, DocumentState> states;
  while (true) {
    auto row = select->Step();
    if (!row.ok()) return row.status();
    if (!*row) return states;
    const auto hash = domain::Hash::FromBytes(select->BlobView(0));
    if (!hash) continue;
    DocumentState& state = states[*hash];
    state.complete = select->Int64(1) != 0;
    state.size = static_cast<std::uint64_t>(select->Int64(2));
    state.received = static_cast<std::uint64_t>(select->Int64(3));
    state.wanted = select->Int64(4) != 0;
    state.uploading = !select->IsNull(5);
    state.uploaded = state.uploading ? static_cast<std::uint64_t>(select->Int64(5)) : 0;
  }
}

absl::Status Papers::Want(const domain::Hash& hash, Fetch how, bool listed) {
  auto want = store_.db().Prepare(
      "INSERT INTO document (hash, wanted, listed) VALUES (?1, ?2, ?3) ON CONFLICT (hash) DO UPDATE SET wanted = "
      "MAX(wanted, ?2), listed = MAX(listed, ?3) WHERE complete = 0");
  if (!want.ok()) return want.status();
  return want->BindBlob(1, hash.view()).BindInt64(2, static_cast<std::int64_t>(how)).BindInt64(3, listed ? 1 : 0).Run();
}

absl::StatusOr<std::optional<domain::Hash>> Papers::NextWanted(bool only_asked) {
  // Then what was begun: a cut in the middle of a paper goes on with that paper.
  return OneHash(store_, only_asked
                             ? "SELECT hash FROM document WHERE wanted = 2 AND complete = 0 ORDER BY received = 0, "
                               "hash LIMIT 1"
                             : "SELECT hash FROM document WHERE wanted > 0 AND complete = 0 ORDER BY wanted DESC, "
                               "received = 0, hash LIMIT 1");
}

absl::StatusOr<bool> Papers::IsAskedFor(const domain::Hash& hash) {
  auto select = store_.db().Prepare("SELECT 1 FROM document WHERE hash = ?1 AND wanted = 2");
  if (!select.ok()) return select.status();
  select->BindBlob(1, hash.view());
  return select->Step();
}

absl::StatusOr<bool> Papers::KeepListed(const std::map<domain::Hash, domain::Document>& listed) {
  std::vector<domain::Hash> named_now, gone;
  {
    auto select = store_.db().Prepare(
        "SELECT d.hash, d.listed FROM document d WHERE NOT EXISTS (SELECT 1 FROM lost_record) AND NOT EXISTS (SELECT 1 "
        "FROM upload u WHERE u.hash = d.hash)");
    if (!select.ok()) return select.status();
    while (true) {
      auto row = select->Step();
      if (!row.ok()) return row.status();
      if (!*row) break;
      const auto hash = domain::Hash::FromBytes(select->BlobView(0));
      if (!hash) continue;
      const bool is_listed = listed.contains(*hash);
      if (is_listed && select->Int64(1) == 0) named_now.push_back(*hash);
      if (!is_listed && select->Int64(1) != 0) gone.push_back(*hash);
    }
  }
  if (named_now.empty() && gone.empty()) return false;
  auto transaction = store_.db().Begin();
  if (!transaction.ok()) return transaction.status();
  for (const domain::Hash& hash : named_now) {
    if (absl::Status status = RunWith(store_, "UPDATE document SET listed = 1 WHERE hash = ?1", hash); !status.ok())
      return status;
  }
  for (const domain::Hash& hash : gone) {
    if (absl::Status status = RunWith(store_, "DELETE FROM document WHERE hash = ?1", hash); !status.ok())
      return status;
  }
  if (absl::Status committed = transaction->Commit(); !committed.ok()) return committed;
  return !gone.empty();
}

absl::Status Papers::GiveUp(const domain::Hash& hash) {
  return RunWith(store_, "UPDATE document SET wanted = 0 WHERE hash = ?1", hash);
}

absl::StatusOr<DocumentState> Papers::Append(const domain::Hash& hash, std::uint64_t size, std::string_view chunk) {
  auto state = State(hash);
  if (!state.ok() || state->complete) return state;
  if (state->size != 0) size = state->size;
  if (size == 0 || size > kMaxDocumentBytes || state->received + chunk.size() > size) {
    return absl::DataLossError(
        absl::StrCat("a paper of ", size, " bytes does not have ", state->received + chunk.size()));
  }
  auto transaction = store_.db().Begin();
  if (!transaction.ok()) return transaction.status();
  if (!chunk.empty()) {
    auto insert = store_.db().Prepare("INSERT INTO chunk (hash, start, bytes) VALUES (?1, ?2, ?3)");
    if (!insert.ok()) return insert.status();
    const absl::Status status = insert->BindBlob(1, hash.view())
                                    .BindInt64(2, static_cast<std::int64_t>(state->received))
                                    .BindBlob(3, chunk)
                                    .Run();
    if (!status.ok()) return status;
  }
  state->size = size;
  state->received += chunk.size();
  bool wrong = false;
  if (state->received == size) {
    auto bytes = Join(hash);
    if (!bytes.ok()) return bytes.status();
    wrong = domain::Sha256(*bytes) != hash;
    state->complete = !wrong;
    if (wrong) {
      if (absl::Status status = RunWith(store_, "DELETE FROM chunk WHERE hash = ?1", hash); !status.ok()) return status;
      state->received = 0;
      state->size = 0;
    }
  }
  auto update = store_.db().Prepare(
      "UPDATE document SET size = ?2, received = ?3, complete = ?4, wanted = wanted * ?5 WHERE hash = ?1");
  if (!update.ok()) return update.status();
  const absl::Status status = update->BindBlob(1, hash.view())
                                  .BindInt64(2, static_cast<std::int64_t>(state->size))
                                  .BindInt64(3, static_cast<std::int64_t>(state->received))
                                  .BindInt64(4, state->complete ? 1 : 0)
                                  .BindInt64(5, state->complete || wrong ? 0 : 1)
                                  .Run();
  if (!status.ok()) return status;
  if (absl::Status committed = transaction->Commit(); !committed.ok()) return committed;
  if (wrong) return absl::DataLossError("the paper that came is not the one that was asked for");
  return state;
}

absl::StatusOr<domain::Hash> Papers::Keep(std::string_view bytes) {
  if (bytes.empty() || bytes.size() > kMaxDocumentBytes)
    return absl::InvalidArgumentError("a paper has 1 byte to 25 MiB");
  const domain::Hash hash = domain::Sha256(bytes);
  auto state = State(hash);
  if (!state.ok()) return state.status();
  if (state->complete) return hash;
  auto transaction = store_.db().Begin();
  if (!transaction.ok()) return transaction.status();
  if (absl::Status status = RunWith(store_, "DELETE FROM chunk WHERE hash = ?1", hash); !status.ok()) return status;
  auto insert = store_.db().Prepare("INSERT INTO chunk (hash, start, bytes) VALUES (?1, ?2, ?3)");
  if (!insert.ok()) return insert.status();
  for (std::size_t start = 0; start < bytes.size(); start += kChunk) {
    const absl::Status status = insert->BindBlob(1, hash.view())
                                    .BindInt64(2, static_cast<std::int64_t>(start))
                                    .BindBlob(3, bytes.substr(start, kChunk))
                                    .Run();
    if (!status.ok()) return status;
  }
  auto row = store_.db().Prepare(
      "INSERT INTO document (hash, size, received, complete, wanted) VALUES (?1, ?2, ?2, 1, 0) "
      "ON CONFLICT (hash) DO UPDATE SET size = ?2, received = ?2, complete = 1, wanted = 0");
  if (!row.ok()) return row.status();
  const absl::Status status = row->BindBlob(1, hash.view()).BindInt64(2, static_cast<std::int64_t>(bytes.size())).Run();
  if (!status.ok()) return status;
  if (absl::Status committed = transaction->Commit(); !committed.ok()) return committed;
  return hash;
}

absl::Status Papers::Drop(const domain::Hash& hash) {
  return RunWith(store_,
                 "DELETE FROM document WHERE hash = ?1 AND listed = 0 AND NOT EXISTS (SELECT 1 FROM upload u WHERE "
                 "u.hash = ?1)",
                 hash);
}

absl::StatusOr<domain::Hash> Papers::Add(std::string_view bytes) {
  auto hash = Keep(bytes);
  if (!hash.ok()) return hash;
  if (absl::Status queued = UploadAgain(*hash); !queued.ok()) return queued;
  return hash;
}

absl::Status Papers::UploadAgain(const domain::Hash& hash) {
  auto state = State(hash);
  if (!state.ok()) return state.status();
  if (!state->complete) return absl::OkStatus();
  return RunWith(
      store_,
      "INSERT OR IGNORE INTO upload (hash, queued) VALUES (?1, (SELECT IFNULL(MAX(queued), 0) + 1 FROM upload))", hash);
}

absl::StatusOr<std::optional<domain::Hash>> Papers::NextUpload() {
  return OneHash(store_, "SELECT hash FROM upload ORDER BY queued LIMIT 1");
}

absl::Status Papers::Uploaded(const domain::Hash& hash, std::uint64_t bytes, bool complete) {
  if (complete) return RunWith(store_, "DELETE FROM upload WHERE hash = ?1", hash);
  auto update = store_.db().Prepare("UPDATE upload SET uploaded = ?2 WHERE hash = ?1");
  if (!update.ok()) return update.status();
  return update->BindBlob(1, hash.view()).BindInt64(2, static_cast<std::int64_t>(bytes)).Run();
}

absl::Status Papers::SaveDraft(std::string_view name, std::string_view part) {
  auto statement = store_.db().Prepare(
      part.empty() ? "DELETE FROM draft WHERE name = ?1"
                   : "INSERT INTO draft (name, part) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET part = ?2");
  if (!statement.ok()) return statement.status();
  statement->BindText(1, name);
  if (!part.empty()) statement->BindBlob(2, part);
  return statement->Run();
}

absl::StatusOr<std::optional<std::string>> Papers::LoadDraft(std::string_view name) {
  auto select = store_.db().Prepare("SELECT part FROM draft WHERE name = ?1");
  if (!select.ok()) return select.status();
  select->BindText(1, name);
  auto row = select->Step();
  if (!row.ok()) return row.status();
  if (!*row) return std::optional<std::string>();
  return std::optional<std::string>(select->BlobString(0));
}

absl::Status Papers::SaveNote(std::string_view name, std::string_view text) {
  auto statement = store_.db().Prepare(
      text.empty() ? "DELETE FROM note WHERE name = ?1"
                   : "INSERT INTO note (name, text) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET text = ?2");
  if (!statement.ok()) return statement.status();
  statement->BindText(1, name);
  if (!text.empty()) statement->BindText(2, text);
  return statement->Run();
}

absl::StatusOr<std::string> Papers::LoadNote(std::string_view name) {
  auto select = store_.db().Prepare("SELECT text FROM note WHERE name = ?1");
  if (!select.ok()) return select.status();
  select->BindText(1, name);
  auto row = select->Step();
  if (!row.ok()) return row.status();
  return *row ? std::string(select->Text(0)) : std::string();
}

}  // namespace mandat::client
