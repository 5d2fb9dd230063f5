#include "shared/vault/db_error.h"

#include <sqlcipher/sqlite3.h>

#include <string>

#include "absl/strings/cord.h"
#include "absl/strings/str_cat.h"
#include "shared/vault/sqlite_codes.h"

namespace mandat::vault {
namespace {

constexpr char kDbErrorPayload[] = "mandat.vault/db-error";

absl::StatusCode CodeOf(DbError error) {
  switch (error) {
    case DbError::kNone:
      return absl::StatusCode::kOk;
    case DbError::kNotFound:
      return absl::StatusCode::kNotFound;
    case DbError::kAlreadyExists:
    case DbError::kDuplicate:
      return absl::StatusCode::kAlreadyExists;
    case DbError::kWrongKeyOrNotADatabase:
    case DbError::kPlainSqlite:
    case DbError::kNewerSchema:
    case DbError::kOtherApplication:
      return absl::StatusCode::kFailedPrecondition;
    case DbError::kFull:
    case DbError::kNoMemory:
      return absl::StatusCode::kResourceExhausted;
    case DbError::kIo:
      return absl::StatusCode::kUnavailable;
    case DbError::kCorrupt:
      return absl::StatusCode::kDataLoss;
    case DbError::kBusy:
      return absl::StatusCode::kAborted;
    case DbError::kConstraint:
      return absl::StatusCode::kInvalidArgument;
    case DbError::kForbidden:
      return absl::StatusCode::kPermissionDenied;
    case DbError::kMisuse:
    case DbError::kOther:
      return absl::StatusCode::kInternal;
  }
  return absl::StatusCode::kInternal;
}

}  // namespace

std::string_view DbErrorName(DbError error) {
  switch (error) {
    case DbError::kNone:
      return "none";
    case DbError::kNotFound:
      return "not_found";
    case DbError::kAlreadyExists:
      return "already_exists";
    case DbError::kWrongKeyOrNotADatabase:
      return "wrong_key_or_not_a_database";
    case DbError::kPlainSqlite:
      return "plain_sqlite";
    case DbError::kNewerSchema:
      return "newer_schema";
    case DbError::kOtherApplication:
      return "other_application";
    case DbError::kFull:
      return "full";
    case DbError::kIo:
      return "io";
    case DbError::kCorrupt:
      return "corrupt";
    case DbError::kBusy:
      return "busy";
    case DbError::kConstraint:
      return "constraint";
    case DbError::kDuplicate:
      return "duplicate";
    case DbError::kForbidden:
      return "forbidden";
    case DbError::kNoMemory:
      return "no_memory";
    case DbError::kMisuse:
      return "misuse";
    case DbError::kOther:
      return "other";
  }
  return "other";
}

absl::Status MakeDbError(DbError error, const std::string& message) {
  if (error == DbError::kNone) return absl::OkStatus();
  absl::Status status(CodeOf(error), absl::StrCat("database: ", std::string(DbErrorName(error)), ": ", message));
  status.SetPayload(kDbErrorPayload, absl::Cord(std::string(1, static_cast<char>(error))));
  return status;
}

DbError DbErrorOf(const absl::Status& status) {
  const auto payload = status.GetPayload(kDbErrorPayload);
  if (!payload.has_value() || payload->size() != 1) return DbError::kNone;
  return static_cast<DbError>((*payload)[0]);
}

DbError DbErrorOfCode(int extended_code) {
  switch (extended_code) {
    case SQLITE_CONSTRAINT_UNIQUE:
    case SQLITE_CONSTRAINT_PRIMARYKEY:
    case SQLITE_CONSTRAINT_ROWID:
      return DbError::kDuplicate;
    case SQLITE_IOERR_NOMEM:
      return DbError::kNoMemory;
    case SQLITE_IOERR_CORRUPTFS:
    case SQLITE_IOERR_DATA:
      return DbError::kCorrupt;
    default:
      break;
  }
  switch (extended_code & 0xff) {
    case SQLITE_NOTADB:
      return DbError::kWrongKeyOrNotADatabase;
    case SQLITE_FULL:
      return DbError::kFull;
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
    case SQLITE_READONLY:
    case SQLITE_PERM:
      return DbError::kIo;
    case SQLITE_CORRUPT:
      return DbError::kCorrupt;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return DbError::kBusy;
    case SQLITE_CONSTRAINT:
      return DbError::kConstraint;
    case SQLITE_AUTH:
      return DbError::kForbidden;
    case SQLITE_NOMEM:
      return DbError::kNoMemory;
    case SQLITE_ERROR:
    case SQLITE_MISUSE:
    case SQLITE_RANGE:
    case SQLITE_TOOBIG:
    case SQLITE_MISMATCH:
      return DbError::kMisuse;
    default:
      return DbError::kOther;
  }
}

bool IsWriteFailure(int extended_code) {
  if ((extended_code & 0xff) != SQLITE_IOERR) return false;
  switch (extended_code) {
    case SQLITE_IOERR_READ:
    case SQLITE_IOERR_SHORT_READ:
    case SQLITE_IOERR_NOMEM:
    case SQLITE_IOERR_ACCESS:
    case SQLITE_IOERR_FSTAT:
      return false;
    default:
      return true;
  }
}

}  // namespace mandat::vault
