#include "shared/client/rescue.h"

#include <filesystem>
#include <sstream>
#include <system_error>

#include "absl/strings/str_cat.h"
#include "shared/vault/copy_rows.h"
#include "shared/vault/durable_file.h"

namespace mandat::client {
namespace {

struct Table {
  const char* name;
  const char* where;
  const char* order;
  const char* backwards;
  bool of_documents = false;  // `where` is said of the document that a row belongs to
};

// What only this device has; not a PDF of the server's: that comes again.
constexpr char kOwnFile[] =
    "complete = 1 AND (hash IN (SELECT hash FROM upload) OR (listed = 0 AND hash NOT IN (SELECT hash FROM rendition "
    "WHERE hash IS NOT NULL)))";

constexpr Table kIdentityTable = {"meta", "name NOT IN ('day', 'room')", "name", "name DESC"};
constexpr Table kSignedTables[] = {
    {"outbox", "1", "counter", "counter DESC"},
    {"upload", "1", "hash", "hash DESC"},
    {"document", kOwnFile, "hash", "hash DESC"},
    {"chunk", kOwnFile, "hash, start", "hash DESC, start DESC", true},
};
constexpr Table kPrivateTables[] = {
    {"draft", "1", "name", "name DESC"},
    {"note", "1", "name", "name DESC"},
    {"reading", "1", "hash", "hash DESC"},
    {"mark", "1", "id", "id DESC"},
};
// Nothing of this member's own: what others may offer again after a restore that took it from the server, with its
// proof.
constexpr Table kOtherTables[] = {
    {"lost_record", "1", "epoch, seq", "epoch DESC, seq DESC"},
    {"checkpoint", "1", "size", "size DESC"},
    {"alarm", "1", "id", "id DESC"},
};

absl::StatusOr<bool> CopyRows(vault::Database& from, vault::Database& to, const Table& table, const char* order) {
  const std::string where =
      table.of_documents ? absl::StrCat("hash IN (SELECT hash FROM document WHERE ", table.where, ")") : table.where;
  return vault::CopyRows(from, to, table.name, absl::StrCat("WHERE ", where, " ORDER BY ", order));
}

absl::StatusOr<bool> CopyTable(vault::Database& from, vault::Database& to, const Table& table) {
  absl::StatusOr<bool> whole = CopyRows(from, to, table, table.order);
  if (!whole.ok() || *whole) return whole;
  if (auto rest = CopyRows(from, to, table, table.backwards); !rest.ok()) return rest;
  return false;
}

template <std::size_t count>
absl::StatusOr<bool> CopyTables(vault::Database& from, vault::Database& to, const Table (&tables)[count]) {
  bool all = true;
  for (const Table& table : tables) {
    const absl::StatusOr<bool> whole = CopyTable(from, to, table);
    if (!whole.ok()) return whole;
    all = all && *whole;
  }
  return all;
}

absl::Status CheckIdentity(Store& store, bool whole) {
  for (const char* name : {meta::kForum, meta::kPerson, meta::kSigningSeed, meta::kTlsKey, meta::kCertificate,
                           meta::kCa, meta::kGate, meta::kMembers}) {
    const auto value = store.Get(name);
    if (!value.ok()) return value.status();
    if (!value->has_value())
      return vault::MakeDbError(vault::DbError::kCorrupt, absl::StrCat("what it was enrolled with is lost: ", name));
  }
  // Without it a counter might be given out twice.
  const auto counter = store.Get(meta::kCounter);
  if (!counter.ok()) return counter.status();
  if (!whole && !counter->has_value()) return vault::MakeDbError(vault::DbError::kCorrupt, "its counter is lost");
  return absl::OkStatus();
}

std::string PartIn(const std::string& directory) { return absl::StrCat(directory, "/rescue.part"); }
std::string WholeIn(const std::string& directory) { return absl::StrCat(directory, "/rescue.db"); }
std::string AsideIn(const std::string& directory) { return absl::StrCat(directory, "/damaged.db"); }

void RemoveDatabase(const std::string& path) {
  std::error_code error;
  for (const char* suffix : {"", "-wal", "-shm", "-journal"}) std::filesystem::remove(path + suffix, error);
}

absl::Status Rename(const std::string& from, const std::string& to) {
  std::error_code error;
  std::filesystem::rename(from, to, error);
  if (error) return vault::MakeDbError(vault::DbError::kIo, absl::StrCat("cannot put ", from, " aside"));
  return absl::OkStatus();
}

absl::Status Fill(vault::Database& from, Store& to) {
  auto transaction = to.db().Begin();
  if (!transaction.ok()) return transaction.status();
  const auto whole = CopyTable(from, to.db(), kIdentityTable);
  if (!whole.ok()) return whole.status();
  if (absl::Status known = CheckIdentity(to, *whole); !known.ok()) return known;
  const auto all_signed = CopyTables(from, to.db(), kSignedTables);
  if (!all_signed.ok()) return all_signed.status();
  const auto all_private = CopyTables(from, to.db(), kPrivateTables);
  if (!all_private.ok()) return all_private.status();
  if (auto copied = CopyTables(from, to.db(), kOtherTables); !copied.ok()) return copied.status();
  std::int64_t waiting = 0;
  {
    auto count = to.db().Prepare("SELECT count(*) FROM outbox WHERE state IN (?1, ?2)");
    if (!count.ok()) return count.status();
    auto row = count->BindInt64(1, static_cast<std::int64_t>(OutboxState::kWaiting))
                   .BindInt64(2, static_cast<std::int64_t>(OutboxState::kSending))
                   .Step();
    if (!row.ok()) return row.status();
    if (*row) waiting = count->Int64(0);
  }
  if (absl::Status put = to.Put(meta::kReadAnew, "1"); !put.ok()) return put;
  if (absl::Status put =
          to.Put(meta::kRescued, absl::StrCat(waiting, " ", *all_signed ? 1 : 0, " ", *all_private ? 1 : 0));
      !put.ok())
    return put;
  return transaction->Commit();
}

}  // namespace

bool IsDamage(const absl::Status& status) {
  const vault::DbError error = vault::DbErrorOf(status);
  return error == vault::DbError::kCorrupt || error == vault::DbError::kWrongKeyOrNotADatabase ||
         (error == vault::DbError::kNone && absl::IsDataLoss(status));
}

absl::Status RescueReplica(const std::string& directory, const vault::SecretBytes& key) {
  const std::string part = PartIn(directory);
  RemoveDatabase(part);
  {
    auto damaged = Store::OpenFile(Store::PathIn(directory), key, vault::OpenMode::kExisting);
    if (!damaged.ok()) {
      return vault::DbErrorOf(damaged.status()) == vault::DbError::kNotFound
                 ? vault::MakeDbError(vault::DbError::kCorrupt, "the file is empty")
                 : damaged.status();
    }
    auto made = Store::OpenFile(part, key, vault::OpenMode::kCreateNew);
    absl::Status filled = made.ok() ? Fill((*damaged)->db(), **made) : made.status();
    if (filled.ok()) filled = (*made)->db().Checkpoint();
    if (!filled.ok()) {
      made = filled;
      RemoveDatabase(part);
      return filled;
    }
  }
  RemoveDatabase(AsideIn(directory));  // of an earlier one
  if (absl::Status renamed = Rename(part, WholeIn(directory)); !renamed.ok()) return renamed;
  return FinishRescue(directory);
}

absl::Status FinishRescue(const std::string& directory) {
  std::error_code error;
  const std::string whole = WholeIn(directory);
  if (!std::filesystem::exists(whole, error)) return absl::OkStatus();
  const std::string path = Store::PathIn(directory), aside = AsideIn(directory);
  // Its write-ahead log with it, first: a new file would take it for its own.
  for (const char* suffix : {"-wal", ""}) {
    if (!std::filesystem::exists(path + suffix, error)) continue;
    if (absl::Status renamed = Rename(path + suffix, aside + suffix); !renamed.ok()) return renamed;
  }
  if (absl::Status renamed = Rename(whole, path); !renamed.ok()) return renamed;
  return vault::SyncDirectoryOf(path);
}

void RemoveRescueFiles(const std::string& directory) {
  for (const std::string& path : {PartIn(directory), WholeIn(directory), AsideIn(directory)}) RemoveDatabase(path);
}

std::optional<Rescued> ReadRescued(Store& store) {
  const auto text = store.Get(meta::kRescued);
  if (!text.ok() || !text->has_value()) return std::nullopt;
  std::istringstream in(**text);
  Rescued rescued;
  in >> rescued.waiting >> rescued.all_signed >> rescued.all_private;
  return rescued;
}

}  // namespace mandat::client
