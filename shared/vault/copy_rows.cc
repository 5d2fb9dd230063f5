#include "shared/vault/copy_rows.h"

#include <sqlcipher/sqlite3.h>

#include <memory>

#include "absl/strings/str_cat.h"
#include "shared/vault/sqlite_codes.h"

namespace mandat::vault {
namespace {

struct Finalize {
  void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using RawStatement = std::unique_ptr<sqlite3_stmt, Finalize>;

RawStatement Compile(Database& db, const std::string& sql) {
  sqlite3_stmt* statement = nullptr;
  (void)sqlite3_prepare_v2(db.handle(), sql.c_str(), static_cast<int>(sql.size()), &statement, nullptr);
  return RawStatement(statement);
}

}  // namespace

absl::StatusOr<bool> CopyRows(Database& from, Database& to, const std::string& table,
                              const std::string& where_and_order) {
  const RawStatement select = Compile(from, absl::StrCat("SELECT * FROM ", table, " ", where_and_order));
  if (!select) return false;
  const int columns = sqlite3_column_count(select.get());
  std::string places;
  for (int i = 1; i <= columns; ++i) absl::StrAppend(&places, i > 1 ? ", ?" : "?", i);
  const RawStatement insert = Compile(to, absl::StrCat("INSERT OR IGNORE INTO ", table, " VALUES (", places, ")"));
  if (!insert) return absl::InternalError(absl::StrCat("the new file has another ", table));
  while (true) {
    const int code = sqlite3_step(select.get());
    if (code == SQLITE_DONE) return true;
    if (code != SQLITE_ROW) return false;
    for (int i = 0; i < columns; ++i) {
      if (sqlite3_bind_value(insert.get(), i + 1, sqlite3_column_value(select.get(), i)) != SQLITE_OK) return false;
    }
    const int inserted = sqlite3_step(insert.get());
    sqlite3_reset(insert.get());
    if (inserted != SQLITE_DONE)
      return MakeDbError(DbErrorOfCode(sqlite3_extended_errcode(to.handle())), "writing the new file");
  }
}

}  // namespace mandat::vault
