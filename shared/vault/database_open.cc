// OpenDatabase(): every check and setting between a path and a usable connection, in the order in which they must
// happen.
#include <fcntl.h>
#include <sodium.h>
#include <sqlcipher/sqlite3.h>
#include <sys/stat.h>

#include <cerrno>
#include <charconv>
#include <cstring>
#include <utility>

#include "absl/strings/str_cat.h"
#include "shared/vault/database.h"
#include "shared/vault/durable_file.h"
#include "shared/vault/statement_cache.h"

namespace mandat::vault {
namespace {

constexpr int kMinCipherMajor = 4;
constexpr int kMinCipherMinor = 6;

// "4.6.1 community" -> at least 4.6.
bool IsCipherVersionEnough(std::string_view version) {
  int major = 0;
  int minor = 0;
  const char* const end = version.data() + version.size();
  const auto [dot, error] = std::from_chars(version.data(), end, major);
  if (error != std::errc{} || dot == end || *dot != '.') return false;
  if (std::from_chars(dot + 1, end, minor).ec != std::errc{}) return false;
  return major > kMinCipherMajor || (major == kMinCipherMajor && minor >= kMinCipherMinor);
}

absl::Status PrepareFile(const OpenOptions& options) {
  const std::string& path = options.path;
  struct stat info {};
  const bool there = stat(path.c_str(), &info) == 0;
  if (!there && errno != ENOENT) return MakeDbError(DbError::kIo, absl::StrCat("cannot look at ", path));
  if (there && !S_ISREG(info.st_mode)) return MakeDbError(DbError::kWrongKeyOrNotADatabase, path + " is no file");
  if (there && options.mode == OpenMode::kCreateNew) return MakeDbError(DbError::kAlreadyExists, path);
  if (!there || info.st_size == 0) {
    if (options.mode == OpenMode::kExisting) return MakeDbError(DbError::kNotFound, path);
    // SQLite would throw away the WAL of an empty file. No crash of ours leaves that pair behind: someone or something
    // emptied the file, and the WAL may be all that is left.
    struct stat wal {};
    if (stat((path + "-wal").c_str(), &wal) == 0 && wal.st_size > 0) {
      return MakeDbError(DbError::kCorrupt, path + " is missing or empty, but its -wal file is not");
    }
  }
  if (!there) {
    // Made here and not by SQLite, so that its mode is right from the first moment and its name durable.
    if (absl::Status made = CreateEmptyFile(path); !made.ok()) {
      return MakeDbError(absl::IsAlreadyExists(made) ? DbError::kAlreadyExists : DbError::kIo,
                         std::string(made.message()));
    }
  } else if ((info.st_mode & 0777) != 0600 && chmod(path.c_str(), 0600) != 0) {
    return MakeDbError(DbError::kIo, absl::StrCat("cannot make ", path, " private"));
  }
  return absl::OkStatus();
}

}  // namespace

// Has the private view of a Database that is being opened.
class DatabaseOpener {
 public:
  explicit DatabaseOpener(const OpenOptions& options) : options_(options) {}

  absl::StatusOr<std::unique_ptr<Database>> Open() {
    if (options_.path.empty() || options_.application_id == 0 || options_.key == nullptr ||
        options_.key->size() != kDatabaseKeySize) {
      return MakeDbError(DbError::kMisuse, "a path, an application id and a key of 32 bytes are needed");
    }
    InitCrypto();
    // Before anything is made on disk: is this SQLCipher at all?
    if (absl::Status status = RefusePlainSqlite(); !status.ok()) return status;
    if (absl::Status status = PrepareFile(options_); !status.ok()) return status;
    absl::Status connected = ConnectAndProve();
    // A read that fails reaches SQLCipher as zeroes, and comes out as a wrong key. Nobody should be told that for a
    // passing fault, so a refusal is asked for twice, and the first page must be readable at all.
    if (DbErrorOf(connected) == DbError::kWrongKeyOrNotADatabase) connected = ConnectAndProve();
    if (DbErrorOf(connected) == DbError::kWrongKeyOrNotADatabase && !IsFirstPageReadable()) {
      connected = MakeDbError(DbError::kIo, options_.path + " cannot be read");
    }
    if (!connected.ok()) return connected;
    for (auto step : {&DatabaseOpener::CheckVersions, &DatabaseOpener::SetPragmas, &DatabaseOpener::SettleWal,
                      &DatabaseOpener::Migrate}) {
      if (absl::Status status = (this->*step)(); !status.ok()) return status;
    }
    sqlite3_db_config(db_->handle_, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0, nullptr);
    return std::move(db_);
  }

 private:
  static absl::Status RefusePlainSqlite() {
    sqlite3* memory = nullptr;
    std::string version;
    if (sqlite3_open_v2(":memory:", &memory, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr) == SQLITE_OK) {
      sqlite3_exec(
          memory, "PRAGMA cipher_version",
          [](void* out, int columns, char** values, char**) {
            if (columns > 0 && values[0] != nullptr) *static_cast<std::string*>(out) = values[0];
            return 0;
          },
          &version, nullptr);
    }
    sqlite3_close(memory);
    if (IsCipherVersionEnough(version)) return absl::OkStatus();
    return MakeDbError(DbError::kPlainSqlite,
                       version.empty() ? absl::StrCat("this is SQLite ", sqlite3_libversion(), " without SQLCipher")
                                       : absl::StrCat("SQLCipher ", version, " is older than 4.6"));
  }

  absl::Status ConnectAndProve() {
    db_ = std::unique_ptr<Database>(new Database(options_.path));
    for (auto step : {&DatabaseOpener::Connect, &DatabaseOpener::SetKey, &DatabaseOpener::ProveKey}) {
      if (absl::Status status = (this->*step)(); !status.ok()) return status;
    }
    return absl::OkStatus();
  }

  // Through the VFS, below the cipher.
  [[nodiscard]] bool IsFirstPageReadable() const {
    sqlite3_file* file = nullptr;
    sqlite3_file_control(db_->handle_, "main", SQLITE_FCNTL_FILE_POINTER, &file);
    if (file == nullptr || file->pMethods == nullptr) return false;
    char page[4096];
    const int code = file->pMethods->xRead(file, page, sizeof page, 0);
    return code == SQLITE_OK || code == SQLITE_IOERR_SHORT_READ;
  }

  absl::Status Connect() {
    // No mutex: a connection belongs to one thread at a time. Never "create": PrepareFile did.
    const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_PRIVATECACHE;
    const int code = sqlite3_open_v2(options_.path.c_str(), &db_->handle_, flags,
                                     options_.vfs.empty() ? nullptr : options_.vfs.c_str());
    if (code != SQLITE_OK) return db_->StatusFor(code, "open");
    sqlite3* const handle = db_->handle_;
    sqlite3_busy_timeout(handle, static_cast<int>(options_.busy_timeout.count()));
    // Until all is well, closing must not write: a file that is refused stays as it was found.
    sqlite3_db_config(handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    // No direct writing to internal tables, no trust in functions and views inside a schema that someone may have
    // changed, no double-quoted words taken for strings, no extensions.
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, nullptr);
    return absl::OkStatus();
  }

  absl::Status SetKey() {
    // A raw key must be this text; 32 binary bytes would silently be taken for a passphrase.
    SecretBytes text(2 + 2 * kDatabaseKeySize + 1 + 1);  // x'..', and sodium_bin2hex ends with a zero byte
    char* const out = reinterpret_cast<char*>(text.mutable_bytes().data());
    sodium_bin2hex(out + 2, 2 * kDatabaseKeySize + 1, options_.key->bytes().data(), kDatabaseKeySize);
    out[0] = 'x';
    out[1] = '\'';
    out[2 + 2 * kDatabaseKeySize] = '\'';
    const int code = sqlite3_key_v2(db_->handle_, "main", out, static_cast<int>(text.size() - 1));
    if (code != SQLITE_OK) return db_->StatusFor(code, "key");
    // SQLCipher writes what it meets to standard error by itself (on phones: to the system's log), and switches that on
    // anew with the first key after it was idle. Our typed errors say the same to whoever asked.
    if (absl::Status status = db_->Exec("PRAGMA cipher_log_level = NONE"); !status.ok()) return status;
    // Debian compiles SQLCipher with temp_store=1 (files, in plaintext). Set before the first read can need one.
    if (absl::Status status = Pin("temp_store", "MEMORY", "2"); !status.ok()) return status;
    if (options_.exclusive) return Pin("locking_mode", "EXCLUSIVE", "exclusive");
    return absl::OkStatus();
  }

  // The key pragma says yes to every key; only a read tells.
  absl::Status ProveKey() {
    absl::Status status = db_->Strings("SELECT count(*) FROM sqlite_schema").status();
    if (status.ok() || DbErrorOf(status) != DbError::kWrongKeyOrNotADatabase) return status;
    return MakeDbError(DbError::kWrongKeyOrNotADatabase, options_.path);
  }

  absl::Status CheckVersions() {
    absl::StatusOr<int64_t> application = Number("PRAGMA application_id");
    if (!application.ok()) return application.status();
    absl::StatusOr<int64_t> version = Number("PRAGMA user_version");
    if (!version.ok()) return version.status();
    absl::StatusOr<int64_t> objects = Number("SELECT count(*) FROM sqlite_schema");
    if (!objects.ok()) return objects.status();
    const auto ours = static_cast<int64_t>(static_cast<int32_t>(options_.application_id));  // SQLite keeps it signed
    fresh_ = *application == 0 && *version == 0 && *objects == 0;
    if (!fresh_ && *application != ours) {
      return MakeDbError(DbError::kOtherApplication, absl::StrCat(options_.path, " has application id ", *application));
    }
    if (*version < 0 || *version > static_cast<int64_t>(options_.migrations.size())) {
      return MakeDbError(DbError::kNewerSchema, absl::StrCat(options_.path, " has schema version ", *version,
                                                             ", this program knows ", options_.migrations.size()));
    }
    db_->schema_version_ = static_cast<int>(*version);
    return absl::OkStatus();
  }

  absl::Status SetPragmas() {
    // FULL before WAL, so that the change of journal mode itself is synced. In WAL mode FULL syncs the WAL at every
    // commit; NORMAL would lose acknowledged rows at a power cut (tests/faults proves both).
    if (absl::Status status = Pin("synchronous", "FULL", "2"); !status.ok()) return status;
    if (absl::Status status = Pin("journal_mode", "WAL", "wal"); !status.ok()) return status;
    if (absl::Status status = Pin("foreign_keys", "ON", "1"); !status.ok()) return status;
    // Damaged pages are noticed when they are read instead of being believed.
    if (absl::Status status = Pin("cell_size_check", "ON", "1"); !status.ok()) return status;
    // Deleted content is overwritten: erasure means erasure.
    if (absl::Status status = Pin("secure_delete", "ON", "1"); !status.ok()) return status;
    const std::string cache = absl::StrCat("-", options_.cache_kib);
    if (absl::Status status = Pin("cache_size", cache, cache); !status.ok()) return status;
    // One huge transaction does not leave a huge WAL behind for ever.
    if (absl::Status status = Pin("journal_size_limit", "67108864", "67108864"); !status.ok()) return status;
    // Our own hook in place of SQLite's automatic checkpoint; see Database::AfterCommit.
    db_->checkpoint_pages_ = options_.wal_autocheckpoint_pages;
    if (options_.wal_autocheckpoint_pages > 0) {
      sqlite3_wal_hook(db_->handle_, &Database::AfterCommit, db_.get());
    } else {
      sqlite3_wal_autocheckpoint(db_->handle_, 0);
    }
    sqlite3_set_authorizer(db_->handle_, &Database::Authorize, db_.get());
    return absl::OkStatus();
  }

  // Moves what an earlier process left in the WAL into the file before anything new is acknowledged. It may have left
  // it because a sync failed: then the system shows frames that are not on disk, calls them clean, and a sync of later
  // frames would say yes above a hole. Copying them into the file writes and syncs them anew. It also mends pages that
  // a crash tore in the middle of a checkpoint. Someone else using the file at the moment means that it is no fresh
  // start.
  absl::Status SettleWal() {
    struct stat wal {};
    if (stat((options_.path + "-wal").c_str(), &wal) != 0 || wal.st_size == 0) return absl::OkStatus();
    sqlite3_busy_timeout(db_->handle_, 0);
    absl::Status status = db_->Checkpoint();
    sqlite3_busy_timeout(db_->handle_, static_cast<int>(options_.busy_timeout.count()));
    return DbErrorOf(status) == DbError::kBusy ? absl::OkStatus() : status;
  }

  absl::Status Migrate() {
    db_->migrating_ = true;
    if (fresh_ && options_.migrations.empty()) {
      if (absl::Status status = OneStep(0, nullptr); !status.ok()) return status;
    }
    while (db_->schema_version_ < static_cast<int>(options_.migrations.size())) {
      const int from = db_->schema_version_;
      if (absl::Status status = OneStep(from + 1, &options_.migrations[static_cast<size_t>(from)]); !status.ok()) {
        return status;
      }
      db_->schema_version_ = from + 1;
    }
    db_->migrating_ = false;
    return absl::OkStatus();
  }

  absl::Status OneStep(int to, const Migration* migration) {
    absl::StatusOr<Transaction> transaction = db_->Begin();
    if (!transaction.ok()) return transaction.status();
    // Another process may have opened the same old file; whoever got the lock second must look again.
    absl::StatusOr<int64_t> version = Number("PRAGMA user_version");
    if (!version.ok()) return version.status();
    if (*version >= to && to > 0) return absl::OkStatus();
    if (migration != nullptr) {
      if (absl::Status status = db_->Exec(migration->sql); !status.ok()) return status;
      if (migration->run) {
        if (absl::Status status = migration->run(*db_); !status.ok()) return status;
      }
    }
    absl::Status status = db_->Exec(absl::StrCat(
        "PRAGMA application_id = ", static_cast<int32_t>(options_.application_id), "; PRAGMA user_version = ", to));
    if (!status.ok()) return status;
    return transaction->Commit();
  }

  // Sets a pragma and reads it back: SQLite ignores what it does not know or cannot do.
  absl::Status Pin(const char* name, const std::string& value, std::string_view expected) {
    absl::Status set = db_->Exec(absl::StrCat("PRAGMA ", name, " = ", value));
    if (!set.ok()) return set;
    absl::StatusOr<std::vector<std::string>> now = db_->Strings(absl::StrCat("PRAGMA ", name));
    if (!now.ok()) return now.status();
    if (now->size() == 1 && now->front() == expected) return absl::OkStatus();
    return MakeDbError(DbError::kOther, absl::StrCat("PRAGMA ", name, " did not take"));
  }

  absl::StatusOr<int64_t> Number(const char* sql) {
    absl::StatusOr<Statement> statement = db_->Prepare(sql);
    if (!statement.ok()) return statement.status();
    absl::StatusOr<bool> row = statement->Step();
    if (!row.ok()) return row.status();
    if (!*row) return MakeDbError(DbError::kOther, absl::StrCat("no answer to ", sql));
    return statement->Int64(0);
  }

  const OpenOptions& options_;
  std::unique_ptr<Database> db_;
  bool fresh_ = false;
};

absl::StatusOr<std::unique_ptr<Database>> OpenDatabase(const OpenOptions& options) {
  return DatabaseOpener(options).Open();
}

}  // namespace mandat::vault
