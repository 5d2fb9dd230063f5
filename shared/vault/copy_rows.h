// Copying rows from one database to another of the same schema, the first of which may be damaged.
//
// Not thread-safe: both databases are used by the caller's thread alone. Failures of the database written to are
// Statuses of db_error.h; what cannot be read of the other one is no failure.
#ifndef MANDAT_SHARED_VAULT_COPY_ROWS_H_
#define MANDAT_SHARED_VAULT_COPY_ROWS_H_

#include <string>

#include "absl/status/statusor.h"
#include "shared/vault/database.h"

namespace mandat::vault {

// Row by row, in the order that `where_and_order` ("WHERE … ORDER BY …") gives; rows that are there already are left.
// False: there is a page on the way that cannot be read; the rows before it were copied.
[[nodiscard]] absl::StatusOr<bool> CopyRows(Database& from, Database& to, const std::string& table,
                                            const std::string& where_and_order);

}  // namespace mandat::vault

#endif  // MANDAT_SHARED_VAULT_COPY_ROWS_H_
