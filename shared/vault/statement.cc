#include "shared/vault/statement.h"

#include <sqlcipher/sqlite3.h>

#include <utility>

#include "shared/vault/database.h"

namespace mandat::vault {
namespace {

// SQLite takes a null pointer for SQL's NULL; an empty view may carry one.
const char* NotNull(const void* data) { return data == nullptr ? "" : static_cast<const char*>(data); }

}  // namespace

Statement::Statement(Statement&& other) noexcept
    : database_(std::exchange(other.database_, nullptr)),
      stmt_(std::exchange(other.stmt_, nullptr)),
      slot_(std::exchange(other.slot_, nullptr)),
      bind_error_(other.bind_error_) {}

Statement& Statement::operator=(Statement&& other) noexcept {
  if (this != &other) {
    GiveBack();
    database_ = std::exchange(other.database_, nullptr);
    stmt_ = std::exchange(other.stmt_, nullptr);
    slot_ = std::exchange(other.slot_, nullptr);
    bind_error_ = other.bind_error_;
  }
  return *this;
}

Statement::~Statement() { GiveBack(); }

void Statement::GiveBack() {
  if (stmt_ != nullptr) database_->GiveBack(stmt_, slot_);
  stmt_ = nullptr;
}

Statement& Statement::Keep(int code) {
  if (code != SQLITE_OK && bind_error_ == SQLITE_OK) bind_error_ = code;
  return *this;
}

Statement& Statement::BindInt64(int index, int64_t value) { return Keep(sqlite3_bind_int64(stmt_, index, value)); }

Statement& Statement::BindText(int index, std::string_view value) {
  return Keep(sqlite3_bind_text64(stmt_, index, NotNull(value.data()), value.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
}

Statement& Statement::BindBlob(int index, std::span<const uint8_t> value) {
  return Keep(sqlite3_bind_blob64(stmt_, index, NotNull(value.data()), value.size(), SQLITE_TRANSIENT));
}

Statement& Statement::BindBlob(int index, std::string_view value) { return BindBlob(index, AsBytes(value)); }

Statement& Statement::BindNull(int index) { return Keep(sqlite3_bind_null(stmt_, index)); }

Statement& Statement::BindTextRef(int index, std::string_view value) {
  return Keep(sqlite3_bind_text64(stmt_, index, NotNull(value.data()), value.size(), SQLITE_STATIC, SQLITE_UTF8));
}

Statement& Statement::BindBlobRef(int index, std::span<const uint8_t> value) {
  return Keep(sqlite3_bind_blob64(stmt_, index, NotNull(value.data()), value.size(), SQLITE_STATIC));
}

Statement& Statement::BindBlobRef(int index, std::string_view value) { return BindBlobRef(index, AsBytes(value)); }

// Ends a run: the statement is reset, and the code becomes a status.
absl::Status Statement::Finish(int code) {
  if (code == SQLITE_DONE || code == SQLITE_ROW) {
    sqlite3_reset(stmt_);
    return absl::OkStatus();
  }
  // The words belong to the connection's latest call, so they are taken before the reset.
  absl::Status status = database_->StatusFor(code, sqlite3_sql(stmt_));
  sqlite3_reset(stmt_);
  return status;
}

absl::Status Statement::Run() {
  if (bind_error_ != SQLITE_OK) return Finish(std::exchange(bind_error_, SQLITE_OK));
  if (database_->failed_ && sqlite3_stmt_readonly(stmt_) == 0) return Finish(SQLITE_IOERR_WRITE);
  int code = SQLITE_ROW;
  while (code == SQLITE_ROW) code = sqlite3_step(stmt_);
  return Finish(code);
}

absl::StatusOr<bool> Statement::Step() {
  if (bind_error_ != SQLITE_OK) return Finish(std::exchange(bind_error_, SQLITE_OK));
  if (database_->failed_ && sqlite3_stmt_readonly(stmt_) == 0) return Finish(SQLITE_IOERR_WRITE);
  const int code = sqlite3_step(stmt_);
  if (code == SQLITE_ROW) return true;
  if (absl::Status status = Finish(code); !status.ok()) return status;
  return false;
}

void Statement::Reset() {
  sqlite3_reset(stmt_);
  bind_error_ = SQLITE_OK;
}

bool Statement::IsNull(int column) const { return sqlite3_column_type(stmt_, column) == SQLITE_NULL; }

int64_t Statement::Int64(int column) const { return sqlite3_column_int64(stmt_, column); }

std::string_view Statement::Text(int column) const {
  // Text first, then its length: the order SQLite asks for.
  const unsigned char* data = sqlite3_column_text(stmt_, column);
  return {NotNull(data), static_cast<size_t>(sqlite3_column_bytes(stmt_, column))};
}

std::span<const uint8_t> Statement::Blob(int column) const {
  const void* data = sqlite3_column_blob(stmt_, column);
  return {static_cast<const uint8_t*>(data), static_cast<size_t>(sqlite3_column_bytes(stmt_, column))};
}

std::string_view Statement::BlobView(int column) const { return AsView(Blob(column)); }

}  // namespace mandat::vault
