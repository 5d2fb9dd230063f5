// Inside the vault only: SQLite's result codes, made DbErrors.
#ifndef MANDAT_SHARED_VAULT_SQLITE_CODES_H_
#define MANDAT_SHARED_VAULT_SQLITE_CODES_H_

#include "shared/vault/db_error.h"

namespace mandat::vault {

// From an extended result code that is not OK, ROW or DONE.
[[nodiscard]] DbError DbErrorOfCode(int extended_code);

// True for the failures after which nobody knows what is on disk: writes, truncations and syncs.
[[nodiscard]] bool IsWriteFailure(int extended_code);

}  // namespace mandat::vault

#endif  // MANDAT_SHARED_VAULT_SQLITE_CODES_H_
