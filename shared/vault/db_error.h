// What can go wrong with a database file, as a type that a program can act on and a screen can put into words.
//
// Every absl::Status that the vault's database returns carries one DbError as a payload; DbErrorOf() reads it back.
// The absl code is derived from it, so that callers who only know absl codes still do the right thing.
// Thread safety: free functions without state.
#ifndef MANDAT_SHARED_VAULT_DB_ERROR_H_
#define MANDAT_SHARED_VAULT_DB_ERROR_H_

#include <string>
#include <string_view>

#include "absl/status/status.h"

namespace mandat::vault {

enum class DbError {
  kNone,           // the status is OK, or is not from a database
  kNotFound,       // NOT_FOUND: no file, or nothing in it yet, and the caller asked for an existing one
  kAlreadyExists,  // ALREADY_EXISTS: a file is there and the caller asked for a new one (also a backup's target)
  kWrongKeyOrNotADatabase,  // FAILED_PRECONDITION: wrong key, not a database, or a damaged first page: nobody can tell
  kPlainSqlite,             // FAILED_PRECONDITION: the library that is linked does not encrypt; nothing was opened
  kNewerSchema,             // FAILED_PRECONDITION: written by a newer version of the program; left untouched
  kOtherApplication,        // FAILED_PRECONDITION: the file belongs to another kind of database
  kFull,                    // RESOURCE_EXHAUSTED: the disk is full; the transaction is rolled back, later ones may work
  kIo,          // UNAVAILABLE: reading, writing or syncing failed; after a failed write the connection takes no more
  kCorrupt,     // DATA_LOSS: a page failed its check, or the file's structure is broken
  kBusy,        // ABORTED: another connection holds the lock for longer than the busy timeout
  kConstraint,  // INVALID_ARGUMENT: a constraint other than uniqueness
  kDuplicate,   // ALREADY_EXISTS: a unique or primary key is there already
  kForbidden,   // PERMISSION_DENIED: the connection's authorizer refuses this SQL (ATTACH, temp_store, key pragmas)
  kNoMemory,    // RESOURCE_EXHAUSTED
  kMisuse,      // INTERNAL: SQL that does not parse, a wrong parameter index, a closed transaction: our own fault
  kOther,       // INTERNAL
};

// The typed error inside a status; kNone for OK and for statuses that carry none.
[[nodiscard]] DbError DbErrorOf(const absl::Status& status);

// A status that carries `error`; `message` is for a log, it never holds keys or row contents.
[[nodiscard]] absl::Status MakeDbError(DbError error, const std::string& message);

// A short constant name ("wrong_key_or_not_a_database") for logs and tests.
[[nodiscard]] std::string_view DbErrorName(DbError error);

}  // namespace mandat::vault

#endif  // MANDAT_SHARED_VAULT_DB_ERROR_H_
