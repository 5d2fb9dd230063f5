// The one way to open a SQLCipher file, for the server's log, the phone's replica and everything else.
//
// OpenDatabase() sets the raw 256-bit key, proves it before use, pins every pragma that safety rests on (the list is
// in database.cc, each with its reason), runs the migrations that are missing, and hands out one connection. It never
// deletes, empties or moves a file: what cannot be opened is left as it was found, whoever asked decides.
//
// Durability: WAL with synchronous=FULL. When Transaction::Commit() returned OK the rows survive power loss.
// Secrecy: pages and WAL frames are encrypted and authenticated; temporary data stays in memory; ATTACH is refused. A
//   page replayed from an older copy of the same file is *not* detected here: that is the hash chain's work, with a
//   checkpoint that is kept outside the database (key_store.h).
// Thread safety: a Database and all that comes from it belong to one thread at a time (the connection has no mutex).
//   Several connections to one file, each with its own thread, are fine: many readers, one writer.
// Ownership: the caller owns the Database; Statements and Transactions borrow it and must go first.
// Failures: absl::Status with a DbError payload (db_error.h). After a failed write or sync (kIo) the connection refuses
//   every further write, reads go on, until the file is opened anew: what the system then holds in memory is not to be
//   trusted.
#ifndef MANDAT_SHARED_VAULT_DATABASE_H_
#define MANDAT_SHARED_VAULT_DATABASE_H_

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "shared/vault/db_error.h"
#include "shared/vault/secret_bytes.h"
#include "shared/vault/statement.h"

struct sqlite3;

namespace mandat::vault {

class Database;

// One step from schema version n to n+1 (its place in OpenOptions::migrations). A released step never changes.
// Each step runs in one transaction together with the new version number: after a crash it happened or it did not.
struct Migration {
  std::string sql;                                  // one or more statements; may be empty
  std::function<absl::Status(Database&)> run = {};  // after `sql`, for what SQL cannot say; may be empty
};

enum class OpenMode {
  kExisting,         // the file must be there and hold a database: otherwise kNotFound
  kCreateIfMissing,  // create it if it is not there
  kCreateNew,        // it must not be there: otherwise kAlreadyExists
};

struct OpenOptions {
  std::string path;
  const SecretBytes* key = nullptr;   // 32 bytes; borrowed for the call only
  uint32_t application_id = 0;        // which kind of database this is; not 0; see kApplicationId* below
  std::vector<Migration> migrations;  // schema version = number of steps
  OpenMode mode = OpenMode::kCreateIfMissing;
  std::chrono::milliseconds busy_timeout{5000};
  int cache_kib = 8 * 1024;
  int wal_autocheckpoint_pages = 1000;  // 0 = never by itself: the caller calls Checkpoint()
  // No other connection may open the file while this one is open; saves the shared-memory file.
  bool exclusive = false;
  std::string vfs;  // a registered SQLite VFS by name; empty = the system's. For fault tests
};

// application_id values of the product's files, so that none is taken for another.
inline constexpr uint32_t kApplicationIdForumLog = 0x4d446c67;  // "MDlg"
inline constexpr uint32_t kApplicationIdReplica = 0x4d447270;   // "MDrp"
inline constexpr uint32_t kApplicationIdRegister = 0x4d447267;  // "MDrg"
inline constexpr uint32_t kApplicationIdMail = 0x4d446d6c;      // "MDml"

inline constexpr size_t kDatabaseKeySize = 32;

[[nodiscard]] absl::StatusOr<std::unique_ptr<Database>> OpenDatabase(const OpenOptions& options);

// A write transaction (BEGIN IMMEDIATE). Rolled back when it goes without a successful Commit().
class [[nodiscard]] Transaction {
 public:
  Transaction(Transaction&& other) noexcept : database_(other.database_) { other.database_ = nullptr; }
  Transaction& operator=(Transaction&&) = delete;
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  ~Transaction() { Rollback(); }

  // OK = durable. Not OK = rolled back at once; whether the rows come back after a crash is then open, so a retry must
  // be idempotent.
  [[nodiscard]] absl::Status Commit();
  // Nothing happens if it is over already.
  void Rollback();

 private:
  friend class Database;
  explicit Transaction(Database* database) : database_(database) {}
  Database* database_;
};

class Database {
 public:
  ~Database();
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;

  // From the cache, or prepared now. The text is the cache key: use constants with parameters, never built SQL.
  [[nodiscard]] absl::StatusOr<Statement> Prepare(std::string_view sql);

  [[nodiscard]] absl::StatusOr<Transaction> Begin();

  // Runs one or more statements without parameters and ignores rows. Not cached: for schema and rare work.
  [[nodiscard]] absl::Status Exec(std::string_view sql);

  // A read snapshot is what one statement sees; for several statements over one state use BeginRead().
  [[nodiscard]] absl::StatusOr<Transaction> BeginRead();

  // Authenticates every page of the file and checks its structure; reads it all. kCorrupt names the first fault.
  [[nodiscard]] absl::Status IntegrityCheck();

  // A complete, compact copy under the same key (VACUUM INTO), mode 0600, durable when this returns OK. Other
  // connections may write meanwhile. kAlreadyExists if `path` exists. No half-made file is left behind after a
  // failure, but for `path` + ".part" after a crash.
  [[nodiscard]] absl::Status BackupTo(const std::string& path);

  // Moves the WAL into the file and empties it. kBusy if readers are in the way (the data is safe all the same).
  [[nodiscard]] absl::Status Checkpoint();

  [[nodiscard]] bool in_transaction() const;
  [[nodiscard]] int64_t last_insert_rowid() const;
  [[nodiscard]] int64_t rows_changed() const;  // by the latest INSERT, UPDATE or DELETE
  [[nodiscard]] int schema_version() const { return schema_version_; }
  [[nodiscard]] const std::string& path() const { return path_; }
  // True after a write failed with kIo: see Failures above.
  [[nodiscard]] bool failed() const { return failed_; }
  // The SQLite connection, for what this class does not cover. Borrowed. Its settings must not be changed.
  [[nodiscard]] sqlite3* handle() const { return handle_; }

 private:
  friend class Statement;
  friend class Transaction;
  friend class DatabaseOpener;
  struct Cache;

  explicit Database(std::string path);
  // SQLite's result code, made a status; notes a failed write.
  [[nodiscard]] absl::Status StatusFor(int code, std::string_view doing);
  [[nodiscard]] absl::StatusOr<Transaction> BeginWith(std::string_view sql);
  // The first column of each row of `sql`.
  [[nodiscard]] absl::StatusOr<std::vector<std::string>> Strings(std::string_view sql);
  void GiveBack(sqlite3_stmt* stmt, StatementSlot* slot);
  [[nodiscard]] bool IsAllowed(int action, const char* a, const char* b) const;
  static int Authorize(void* self, int action, const char* a, const char* b, const char* database, const char* trigger);
  static int AfterCommit(void* self, sqlite3* handle, const char* schema, int wal_pages);

  std::string path_;
  sqlite3* handle_ = nullptr;
  std::unique_ptr<Cache> cache_;
  std::string backup_target_;  // the one file that the authorizer lets VACUUM INTO attach, while it runs
  int schema_version_ = 0;
  int checkpoint_pages_ = 0;
  bool migrating_ = false;  // the authorizer lets the version numbers be written only while this is true
  bool denied_ = false;     // the authorizer refused the statement that is being compiled
  bool failed_ = false;
};

}  // namespace mandat::vault

#endif  // MANDAT_SHARED_VAULT_DATABASE_H_
