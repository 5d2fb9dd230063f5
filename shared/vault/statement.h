// One prepared SQL statement, borrowed from its database's cache.
//
//   auto insert = db.Prepare("INSERT INTO record (seq, body) VALUES (?1, ?2)");   // StatusOr<Statement>
//   for (...) {
//     insert->BindInt64(1, seq).BindBlobRef(2, body);
//     if (absl::Status s = insert->Run(); !s.ok()) return s;
//   }
//   auto select = db.Prepare("SELECT seq, body FROM record WHERE seq > ?1 ORDER BY seq");
//   select->BindInt64(1, after);
//   while (true) {
//     absl::StatusOr<bool> row = select->Step();
//     if (!row.ok()) return row.status();
//     if (!*row) break;
//     use(select->Int64(0), select->Blob(1));
//   }
//
// Ownership: movable. When it goes, the statement is reset, its bindings are cleared, and it returns to the cache, so
//   Prepare() of the same text is a hash look-up. It must not outlive its Database.
// Thread safety: with its database, one thread at a time.
// Failures: a failed bind is kept and returned by the next Step() or Run(). Errors carry a DbError (db_error.h).
// Units: parameters are numbered from 1, columns from 0, as in SQLite.
#ifndef MANDAT_SHARED_VAULT_STATEMENT_H_
#define MANDAT_SHARED_VAULT_STATEMENT_H_

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "absl/status/status.h"
#include "absl/status/statusor.h"

struct sqlite3_stmt;

namespace mandat::vault {

class Database;
struct StatementSlot;

class [[nodiscard]] Statement {
 public:
  Statement(Statement&& other) noexcept;
  Statement& operator=(Statement&& other) noexcept;
  Statement(const Statement&) = delete;
  Statement& operator=(const Statement&) = delete;
  ~Statement();

  // These copy what they are given.
  Statement& BindInt64(int index, int64_t value);
  Statement& BindText(int index, std::string_view value);
  Statement& BindBlob(int index, std::span<const uint8_t> value);
  Statement& BindBlob(int index, std::string_view value);  // protobuf and absl keep bytes in strings
  Statement& BindNull(int index);

  // These borrow: the bytes must stay unchanged until the statement is reset (Run() resets) or goes. For hot paths.
  Statement& BindTextRef(int index, std::string_view value);
  Statement& BindBlobRef(int index, std::span<const uint8_t> value);
  Statement& BindBlobRef(int index, std::string_view value);

  // Runs a statement that yields no rows (rows are ignored) and resets it, bindings kept, ready for the next values.
  [[nodiscard]] absl::Status Run();

  // The next row: true = there is one, false = the end (the statement is then reset).
  [[nodiscard]] absl::StatusOr<bool> Step();

  // Back to before the first row. Bindings stay.
  void Reset();

  // The current row's columns. Views are good until the next Step(), Reset() or until the statement goes.
  [[nodiscard]] bool IsNull(int column) const;
  [[nodiscard]] int64_t Int64(int column) const;
  [[nodiscard]] std::string_view Text(int column) const;
  [[nodiscard]] std::span<const uint8_t> Blob(int column) const;
  [[nodiscard]] std::string_view BlobView(int column) const;
  [[nodiscard]] std::string BlobString(int column) const { return std::string(BlobView(column)); }

 private:
  friend class Database;
  Statement(Database* database, sqlite3_stmt* stmt, StatementSlot* slot)
      : database_(database), stmt_(stmt), slot_(slot) {}
  Statement& Keep(int code);
  absl::Status Finish(int code);
  void GiveBack();

  Database* database_ = nullptr;
  sqlite3_stmt* stmt_ = nullptr;
  StatementSlot* slot_ = nullptr;  // its place in the cache; null = not cached
  int bind_error_ = 0;             // SQLite's result code of the first failed bind
};

}  // namespace mandat::vault

#endif  // MANDAT_SHARED_VAULT_STATEMENT_H_
