#include "shared/vault/database.h"

#include <sqlcipher/sqlite3.h>
#include <unistd.h>

#include <cstdio>
#include <span>
#include <utility>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "shared/vault/durable_file.h"
#include "shared/vault/sqlite_codes.h"
#include "shared/vault/statement_cache.h"

namespace mandat::vault {
namespace {

// Pragmas that would undo what OpenDatabase() pinned. Reading them is fine, writing them is not.
constexpr std::string_view kPinnedPragmas[] = {"temp_store",
                                               "temp_store_directory",
                                               "data_store_directory",
                                               "key",
                                               "rekey",
                                               "hexkey",
                                               "hexrekey",
                                               "textkey",
                                               "textrekey",
                                               "synchronous",
                                               "journal_mode",
                                               "locking_mode",
                                               "mmap_size",
                                               "secure_delete",
                                               "writable_schema",
                                               "trusted_schema",
                                               "cell_size_check",
                                               "foreign_keys",
                                               "wal_autocheckpoint"};

// These also answer questions, so with an argument or without they are let through.
constexpr std::string_view kHarmlessCipherPragmas[] = {"cipher_integrity_check", "cipher_version", "cipher_provider"};

constexpr std::string_view kVersionPragmas[] = {"user_version", "application_id"};

// A way to run code, and a way to a plaintext copy.
constexpr std::string_view kForbiddenFunctions[] = {"load_extension", "sqlcipher_export"};

bool IsOneOf(std::string_view name, std::span<const std::string_view> list) {
  for (const std::string_view entry : list) {
    if (absl::EqualsIgnoreCase(absl::string_view(name.data(), name.size()),
                               absl::string_view(entry.data(), entry.size()))) {
      return true;
    }
  }
  return false;
}

}  // namespace

Database::Database(std::string path) : path_(std::move(path)), cache_(std::make_unique<Cache>()) {}

Database::~Database() {
  for (auto& [text, slot] : cache_->slots) {
    for (sqlite3_stmt* stmt : slot.idle) sqlite3_finalize(stmt);
  }
  if (handle_ == nullptr) return;
  sqlite3_set_authorizer(handle_, nullptr, nullptr);
  // After a failed sync the system may believe pages to be on disk that are not: closing must not empty the WAL, which
  // is then the only sound copy. The next open reads it and writes the pages again.
  if (failed_) sqlite3_db_config(handle_, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
  sqlite3_close_v2(handle_);
}

absl::Status Database::StatusFor(int code, std::string_view doing) {
  if (IsWriteFailure(code)) failed_ = true;
  const DbError error = std::exchange(denied_, false) ? DbError::kForbidden : DbErrorOfCode(code);
  // The first words of a constant statement: enough to know which, never a value.
  const std::string what(doing.substr(0, 60));
  return MakeDbError(error, absl::StrCat(sqlite3_errstr(code), " (", code, ") in ", what, ": ",
                                         handle_ == nullptr ? "" : sqlite3_errmsg(handle_)));
}

absl::StatusOr<Statement> Database::Prepare(std::string_view sql) {
  auto found = cache_->slots.find(sql);
  if (found != cache_->slots.end() && !found->second.idle.empty()) {
    sqlite3_stmt* stmt = found->second.idle.back();
    found->second.idle.pop_back();
    return Statement(this, stmt, &found->second);
  }
  sqlite3_stmt* stmt = nullptr;
  const char* tail = nullptr;
  const int code =
      sqlite3_prepare_v3(handle_, sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT, &stmt, &tail);
  if (code != SQLITE_OK) return StatusFor(code, sql);
  if (stmt == nullptr) return MakeDbError(DbError::kMisuse, "an empty statement");
  if (tail != nullptr &&
      sql.substr(static_cast<size_t>(tail - sql.data())).find_first_not_of(" \t\r\n;") != std::string_view::npos) {
    sqlite3_finalize(stmt);
    return MakeDbError(DbError::kMisuse, "more than one statement in Prepare");
  }
  StatementSlot* slot = nullptr;
  if (found != cache_->slots.end()) {
    slot = &found->second;
  } else if (cache_->slots.size() < kMaxSlots) {
    slot = &cache_->slots[std::string(sql)];
  }
  return Statement(this, stmt, slot);
}

void Database::GiveBack(sqlite3_stmt* stmt, StatementSlot* slot) {
  if (slot == nullptr || slot->idle.size() >= kMaxIdle) {
    sqlite3_finalize(stmt);
    return;
  }
  sqlite3_reset(stmt);
  sqlite3_clear_bindings(stmt);
  slot->idle.push_back(stmt);
}

absl::Status Database::Exec(std::string_view sql) {
  while (!sql.empty()) {
    sqlite3_stmt* stmt = nullptr;
    const char* tail = nullptr;
    int code = sqlite3_prepare_v2(handle_, sql.data(), static_cast<int>(sql.size()), &stmt, &tail);
    if (code != SQLITE_OK) return StatusFor(code, sql);
    const std::string_view rest = sql.substr(static_cast<size_t>(tail - sql.data()));
    if (stmt != nullptr) {  // null for white space and comments
      code = failed_ && sqlite3_stmt_readonly(stmt) == 0 ? SQLITE_IOERR_WRITE : SQLITE_ROW;
      while (code == SQLITE_ROW) code = sqlite3_step(stmt);
      absl::Status status = code == SQLITE_DONE ? absl::OkStatus() : StatusFor(code, sql);
      sqlite3_finalize(stmt);
      if (!status.ok()) return status;
    }
    sql = rest;
  }
  return absl::OkStatus();
}

absl::StatusOr<std::vector<std::string>> Database::Strings(std::string_view sql) {
  absl::StatusOr<Statement> statement = Prepare(sql);
  if (!statement.ok()) return statement.status();
  std::vector<std::string> out;
  while (true) {
    absl::StatusOr<bool> row = statement->Step();
    if (!row.ok()) return row.status();
    if (!*row) return out;
    out.emplace_back(statement->Text(0));
  }
}

absl::StatusOr<Transaction> Database::BeginWith(std::string_view sql) {
  absl::StatusOr<Statement> begin = Prepare(sql);
  if (!begin.ok()) return begin.status();
  if (absl::Status status = begin->Run(); !status.ok()) return status;
  return Transaction(this);
}

absl::StatusOr<Transaction> Database::Begin() {
  if (failed_) return MakeDbError(DbError::kIo, "an earlier write failed; the file must be opened anew");
  return BeginWith("BEGIN IMMEDIATE");
}

absl::StatusOr<Transaction> Database::BeginRead() { return BeginWith("BEGIN DEFERRED"); }

absl::Status Transaction::Commit() {
  if (database_ == nullptr) return MakeDbError(DbError::kMisuse, "the transaction is over");
  if (!database_->in_transaction()) {
    database_ = nullptr;
    return MakeDbError(DbError::kIo, "an earlier failure has rolled the transaction back");
  }
  if (database_->failed_ && sqlite3_txn_state(database_->handle_, "main") == SQLITE_TXN_WRITE) {
    Rollback();
    return MakeDbError(DbError::kIo, "an earlier write of this transaction failed");
  }
  absl::StatusOr<Statement> commit = database_->Prepare("COMMIT");
  absl::Status status = commit.ok() ? commit->Run() : commit.status();
  if (!status.ok()) {
    Rollback();
    return status;
  }
  database_ = nullptr;
  return status;
}

void Transaction::Rollback() {
  Database* database = std::exchange(database_, nullptr);
  // Some failures make SQLite roll back by itself; then there is nothing left to do.
  if (database == nullptr || !database->in_transaction()) return;
  // Past the check in Run(): a connection that takes no more writes must still be able to let go of this one.
  sqlite3_exec(database->handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

absl::Status Database::IntegrityCheck() {
  absl::StatusOr<std::vector<std::string>> pages = Strings("PRAGMA cipher_integrity_check");
  if (!pages.ok()) return pages.status();
  if (!pages->empty()) return MakeDbError(DbError::kCorrupt, pages->front());
  absl::StatusOr<std::vector<std::string>> structure = Strings("PRAGMA quick_check(1)");
  if (!structure.ok()) return structure.status();
  if (structure->size() != 1 || structure->front() != "ok") {
    return MakeDbError(DbError::kCorrupt, structure->empty() ? "quick_check said nothing" : structure->front());
  }
  return absl::OkStatus();
}

absl::Status Database::BackupTo(const std::string& path) {
  if (access(path.c_str(), F_OK) == 0) return MakeDbError(DbError::kAlreadyExists, path);
  const std::string part = path + ".part";
  unlink(part.c_str());  // only ever a half-made backup of ours, from a crash
  if (absl::Status made = CreateEmptyFile(part); !made.ok())
    return MakeDbError(DbError::kIo, std::string(made.message()));

  backup_target_ = part;
  absl::Status status;
  if (absl::StatusOr<Statement> vacuum = Prepare("VACUUM INTO ?1"); vacuum.ok()) {
    status = vacuum->BindText(1, part).Run();
  } else {
    status = vacuum.status();
  }
  backup_target_.clear();
  // VACUUM INTO does not sync what it writes.
  if (status.ok()) {
    if (absl::Status synced = SyncFile(part); !synced.ok())
      status = MakeDbError(DbError::kIo, std::string(synced.message()));
  }
  if (status.ok() && rename(part.c_str(), path.c_str()) != 0) status = MakeDbError(DbError::kIo, "rename " + part);
  if (!status.ok()) {
    unlink(part.c_str());
    return status;
  }
  if (absl::Status synced = SyncDirectoryOf(path); !synced.ok())
    return MakeDbError(DbError::kIo, std::string(synced.message()));
  return absl::OkStatus();
}

absl::Status Database::Checkpoint() {
  const int code = sqlite3_wal_checkpoint_v2(handle_, "main", SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
  return code == SQLITE_OK ? absl::OkStatus() : StatusFor(sqlite3_extended_errcode(handle_), "checkpoint");
}

bool Database::in_transaction() const { return sqlite3_get_autocommit(handle_) == 0; }

int64_t Database::last_insert_rowid() const { return sqlite3_last_insert_rowid(handle_); }

int64_t Database::rows_changed() const { return sqlite3_changes64(handle_); }

// Asked by SQLite when it compiles a statement, never while one runs: it costs nothing on the cached path.
bool Database::IsAllowed(int action, const char* a, const char* b) const {
  switch (action) {
    case SQLITE_ATTACH:
      // A keyless ATTACH is the way to a plaintext copy. VACUUM INTO attaches its target: that one file, that one time.
      return a != nullptr && !backup_target_.empty() && backup_target_ == a;
    case SQLITE_DETACH:
      return !backup_target_.empty();
    case SQLITE_FUNCTION:
      return b == nullptr || !IsOneOf(b, kForbiddenFunctions);
    case SQLITE_PRAGMA: {
      const std::string_view name = a == nullptr ? "" : a;
      if (absl::StartsWithIgnoreCase(absl::string_view(name.data(), name.size()), "cipher_")) {
        return IsOneOf(name, kHarmlessCipherPragmas);
      }
      if (b == nullptr) return true;  // asks, does not set
      return IsOneOf(name, kVersionPragmas) ? migrating_ : !IsOneOf(name, kPinnedPragmas);
    }
    default:
      return true;
  }
}

int Database::Authorize(void* self, int action, const char* a, const char* b, const char*, const char*) {
  auto* database = static_cast<Database*>(self);
  if (database->IsAllowed(action, a, b)) return SQLITE_OK;
  database->denied_ = true;  // SQLite's own code for it is not always the same
  return SQLITE_DENY;
}

// In place of SQLite's own automatic checkpoint, which swallows its errors. The commit that brought us here is durable,
// whatever happens now; but a disk that fails here must stop the writer as one that fails at a commit does, and nothing
// may empty the WAL from then on.
int Database::AfterCommit(void* self, sqlite3* handle, const char* schema, int wal_pages) {
  auto* database = static_cast<Database*>(self);
  if (wal_pages < database->checkpoint_pages_ || database->failed_) return SQLITE_OK;
  const int code = sqlite3_wal_checkpoint_v2(handle, schema, SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
  if (code != SQLITE_OK && IsWriteFailure(sqlite3_extended_errcode(handle))) database->failed_ = true;
  return SQLITE_OK;
}

}  // namespace mandat::vault
