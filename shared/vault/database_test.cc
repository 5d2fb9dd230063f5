// What an open database does: statements, transactions, backup, and what it keeps from happening.
#include "shared/vault/database.h"

#include <gtest/gtest.h>
#include <sqlcipher/sqlite3.h>
#include <sys/stat.h>

#include <optional>
#include <string>
#include <utility>

#include "shared/vault/test_dir.h"

namespace mandat::vault {
namespace {

constexpr char kMarker[] = "PLAINTEXT-MARKER-9f31";

class DatabaseTest : public testing::Test {
 protected:
  OpenOptions Options(const std::string& name = "a.db") const {
    OpenOptions options;
    options.path = dir_ / name;
    options.key = &key_;
    options.application_id = kApplicationIdReplica;
    options.migrations = {{"CREATE TABLE record (seq INTEGER PRIMARY KEY, name TEXT UNIQUE, body BLOB NOT NULL)"},
                          {"CREATE TABLE child (id INTEGER PRIMARY KEY, seq INTEGER REFERENCES record(seq))"}};
    return options;
  }

  std::unique_ptr<Database> Open(const OpenOptions& options) const {
    absl::StatusOr<std::unique_ptr<Database>> db = OpenDatabase(options);
    EXPECT_TRUE(db.ok()) << db.status();
    return db.ok() ? *std::move(db) : nullptr;
  }

  static absl::Status Insert(Database& db, int64_t seq, std::string_view body) {
    absl::StatusOr<Statement> insert = db.Prepare("INSERT INTO record (seq, body) VALUES (?1, ?2)");
    if (!insert.ok()) return insert.status();
    return insert->BindInt64(1, seq).BindBlobRef(2, body).Run();
  }

  static int64_t Number(Database& db, std::string_view sql) {
    absl::StatusOr<Statement> statement = db.Prepare(sql);
    EXPECT_TRUE(statement.ok()) << statement.status();
    if (!statement.ok()) return -1;
    absl::StatusOr<bool> row = statement->Step();
    EXPECT_TRUE(row.ok() && *row) << row.status();
    return row.ok() && *row ? statement->Int64(0) : -1;
  }

  TestDir dir_;
  SecretBytes key_ = SecretBytes::Random(32);
};

TEST_F(DatabaseTest, GivesBackWhatWasBound) {
  auto db = Open(Options());
  const std::string body("a\0b\xff", 4);
  absl::StatusOr<Statement> insert = db->Prepare("INSERT INTO record (seq, name, body) VALUES (?1, ?2, ?3)");
  ASSERT_TRUE(insert.ok()) << insert.status();
  ASSERT_TRUE(insert->BindInt64(1, INT64_MIN).BindText(2, "Åsa").BindBlob(3, body).Run().ok());
  ASSERT_TRUE(insert->BindInt64(1, INT64_MAX).BindNull(2).BindBlob(3, std::string_view()).Run().ok());
  absl::StatusOr<Statement> select = db->Prepare("SELECT seq, name, body FROM record ORDER BY seq");
  ASSERT_TRUE(select.ok());
  ASSERT_TRUE(*select->Step());
  EXPECT_EQ(select->Int64(0), INT64_MIN);
  EXPECT_EQ(select->Text(1), "Åsa");
  EXPECT_EQ(select->BlobString(2), body);
  ASSERT_TRUE(*select->Step());
  EXPECT_EQ(select->Int64(0), INT64_MAX);
  EXPECT_TRUE(select->IsNull(1));
  EXPECT_FALSE(select->IsNull(2)) << "an empty blob is not NULL";
  EXPECT_EQ(select->Blob(2).size(), 0u);
  EXPECT_FALSE(*select->Step());
}

TEST_F(DatabaseTest, AReturnedStatementKeepsNoBindings) {
  auto db = Open(Options());
  {
    absl::StatusOr<Statement> insert = db->Prepare("INSERT INTO record (seq, name, body) VALUES (?1, ?2, ?3)");
    ASSERT_TRUE(insert->BindInt64(1, 1).BindText(2, "x").BindBlob(3, "y").Run().ok());
  }
  absl::StatusOr<Statement> again = db->Prepare("INSERT INTO record (seq, name, body) VALUES (?1, ?2, ?3)");
  absl::Status status = again->BindInt64(1, 2).Run();
  EXPECT_EQ(DbErrorOf(status), DbError::kConstraint) << "the old body must be gone: " << status;
}

TEST_F(DatabaseTest, OneTextCanBeInUseTwice) {
  auto db = Open(Options());
  ASSERT_TRUE(Insert(*db, 1, "a").ok());
  ASSERT_TRUE(Insert(*db, 2, "b").ok());
  constexpr std::string_view kSql = "SELECT seq FROM record ORDER BY seq";
  absl::StatusOr<Statement> outer = db->Prepare(kSql);
  ASSERT_TRUE(*outer->Step());
  absl::StatusOr<Statement> inner = db->Prepare(kSql);
  ASSERT_TRUE(*inner->Step());
  ASSERT_TRUE(*inner->Step());
  EXPECT_EQ(outer->Int64(0), 1);
  EXPECT_EQ(inner->Int64(0), 2);
}

TEST_F(DatabaseTest, NamesTheKindOfConstraint) {
  auto db = Open(Options());
  ASSERT_TRUE(Insert(*db, 1, "a").ok());
  EXPECT_EQ(DbErrorOf(Insert(*db, 1, "b")), DbError::kDuplicate);
  EXPECT_TRUE(absl::IsAlreadyExists(Insert(*db, 1, "b")));
  EXPECT_EQ(DbErrorOf(db->Exec("INSERT INTO child (id, seq) VALUES (1, 77)")), DbError::kConstraint)
      << "foreign keys are enforced";
}

TEST_F(DatabaseTest, OurOwnMistakesAreMisuse) {
  auto db = Open(Options());
  EXPECT_EQ(DbErrorOf(db->Prepare("SELEKT 1").status()), DbError::kMisuse);
  EXPECT_EQ(DbErrorOf(db->Prepare("SELECT 1; SELECT 2").status()), DbError::kMisuse);
  EXPECT_EQ(DbErrorOf(db->Prepare("").status()), DbError::kMisuse);
  EXPECT_EQ(DbErrorOf(db->Prepare("SELECT \"no such column\" FROM record").status()), DbError::kMisuse);
  absl::StatusOr<Statement> insert = db->Prepare("INSERT INTO record (seq, body) VALUES (?1, ?2)");
  EXPECT_EQ(DbErrorOf(insert->BindInt64(3, 1).Run()), DbError::kMisuse);
  EXPECT_TRUE(insert->BindInt64(1, 1).BindBlob(2, "b").Run().ok()) << "the failed bind is forgotten once reported";
}

TEST_F(DatabaseTest, ATransactionThatGoesIsRolledBack) {
  auto db = Open(Options());
  {
    absl::StatusOr<Transaction> transaction = db->Begin();
    ASSERT_TRUE(transaction.ok());
    ASSERT_TRUE(Insert(*db, 1, "a").ok());
    EXPECT_TRUE(db->in_transaction());
  }
  EXPECT_FALSE(db->in_transaction());
  EXPECT_EQ(Number(*db, "SELECT count(*) FROM record"), 0);
  {
    absl::StatusOr<Transaction> transaction = db->Begin();
    ASSERT_TRUE(Insert(*db, 1, "a").ok());
    ASSERT_TRUE(transaction->Commit().ok());
    EXPECT_EQ(DbErrorOf(transaction->Commit()), DbError::kMisuse);
  }
  EXPECT_EQ(Number(*db, "SELECT count(*) FROM record"), 1);
}

TEST_F(DatabaseTest, AReaderSeesOneStateWhileAWriterGoesOn) {
  auto writer = Open(Options());
  auto reader = Open(Options());
  ASSERT_TRUE(Insert(*writer, 1, "a").ok());
  absl::StatusOr<Transaction> read = reader->BeginRead();
  ASSERT_TRUE(read.ok());
  EXPECT_EQ(Number(*reader, "SELECT count(*) FROM record"), 1);
  ASSERT_TRUE(Insert(*writer, 2, "b").ok());
  EXPECT_EQ(Number(*reader, "SELECT count(*) FROM record"), 1);
  ASSERT_TRUE(read->Commit().ok());
  EXPECT_EQ(Number(*reader, "SELECT count(*) FROM record"), 2);
}

TEST_F(DatabaseTest, ASecondWriterIsToldThatItIsBusy) {
  OpenOptions options = Options();
  options.busy_timeout = std::chrono::milliseconds(1);
  auto first = Open(options);
  auto second = Open(options);
  absl::StatusOr<Transaction> transaction = first->Begin();
  ASSERT_TRUE(transaction.ok());
  EXPECT_EQ(DbErrorOf(second->Begin().status()), DbError::kBusy);
}

TEST_F(DatabaseTest, AnExclusiveConnectionKeepsOthersOut) {
  OpenOptions options = Options();
  options.busy_timeout = std::chrono::milliseconds(1);
  options.exclusive = true;
  auto first = Open(options);
  ASSERT_TRUE(Insert(*first, 1, "a").ok());
  options.exclusive = false;
  EXPECT_EQ(DbErrorOf(OpenDatabase(options).status()), DbError::kBusy);
  struct stat info {};
  EXPECT_NE(stat((options.path + "-shm").c_str(), &info), 0) << "no shared memory file in exclusive mode";
}

TEST_F(DatabaseTest, RefusesAttachAndEveryPragmaThatWouldWeakenIt) {
  auto db = Open(Options());
  for (const std::string& sql :
       {"ATTACH '" + (dir_ / "plain.db") + "' AS p KEY ''", std::string("ATTACH ':memory:' AS p"),
        std::string("DETACH main"), std::string("SELECT sqlcipher_export('main')"),
        std::string("PRAGMA temp_store = FILE"), std::string("PRAGMA Temp_Store = 1"), std::string("PRAGMA key = 'x'"),
        std::string("PRAGMA rekey = 'x'"), std::string("PRAGMA synchronous = OFF"),
        std::string("PRAGMA journal_mode = DELETE"), std::string("PRAGMA writable_schema = ON"),
        std::string("PRAGMA foreign_keys = OFF"), std::string("PRAGMA cipher_use_hmac = OFF"),
        std::string("PRAGMA cipher_log = stderr"), std::string("PRAGMA user_version = 9"),
        std::string("PRAGMA application_id = 9"), std::string("SELECT load_extension('x')"), std::string("VACUUM")}) {
    const absl::Status status = db->Exec(sql);
    EXPECT_EQ(DbErrorOf(status), DbError::kForbidden) << sql << " gave " << status;
    EXPECT_TRUE(absl::IsPermissionDenied(status)) << sql;
  }
  EXPECT_FALSE(std::filesystem::exists(dir_ / "plain.db"));
  EXPECT_EQ(Number(*db, "PRAGMA temp_store"), 2) << "2 is MEMORY";
  EXPECT_EQ(Number(*db, "PRAGMA synchronous"), 2) << "2 is FULL";
  EXPECT_EQ(Number(*db, "PRAGMA foreign_keys"), 1);
  EXPECT_EQ(Number(*db, "PRAGMA trusted_schema"), 0);
  EXPECT_EQ(Number(*db, "PRAGMA cell_size_check"), 1);
  EXPECT_EQ(Number(*db, "PRAGMA secure_delete"), 1);
  int defensive = 0;
  sqlite3_db_config(db->handle(), SQLITE_DBCONFIG_DEFENSIVE, -1, &defensive);
  EXPECT_EQ(defensive, 1);
}

TEST_F(DatabaseTest, NoPlaintextInAnyOfItsFiles) {
  auto db = Open(Options());
  {
    absl::StatusOr<Transaction> transaction = db->Begin();
    for (int i = 0; i < 500; ++i) ASSERT_TRUE(Insert(*db, i, std::string(kMarker) + std::string(900, 'z')).ok());
    ASSERT_TRUE(transaction->Commit().ok());
  }
  // A sort that does not fit the cache: where a temporary file would be written.
  ASSERT_TRUE(db->Exec("SELECT a.body FROM record a, record b WHERE b.seq < 20 ORDER BY a.body, b.seq").ok());
  int files = 0;
  auto look = [&] {
    for (const auto& entry : std::filesystem::directory_iterator(dir_.path())) {
      const std::string bytes = ReadWhole(entry.path());
      EXPECT_EQ(bytes.find(kMarker), std::string::npos) << entry.path();
      EXPECT_EQ(bytes.find("SQLite format 3"), std::string::npos) << entry.path();
      EXPECT_EQ(bytes.find("CREATE TABLE"), std::string::npos) << entry.path();
      EXPECT_EQ(std::filesystem::status(entry.path()).permissions(),
                std::filesystem::perms::owner_read | std::filesystem::perms::owner_write)
          << entry.path();
      ++files;
    }
  };
  look();
  EXPECT_EQ(files, 3) << "the database, its WAL and its shared memory";
  ASSERT_GT(std::filesystem::file_size(dir_ / "a.db-wal"), 400'000u)
      << "the rows must be in the WAL when it is searched";
  ASSERT_TRUE(db->Checkpoint().ok());
  look();
  ASSERT_GT(std::filesystem::file_size(dir_ / "a.db"), 400'000u);
}

TEST_F(DatabaseTest, IntegrityCheckNamesADamagedPage) {
  {
    auto db = Open(Options());
    for (int i = 0; i < 200; ++i) ASSERT_TRUE(Insert(*db, i, std::string(500, 'z')).ok());
    EXPECT_TRUE(db->IntegrityCheck().ok());
  }
  FlipByte(dir_ / "a.db", 4096 * 12 + 100);
  auto db = Open(Options());
  const absl::Status status = db->IntegrityCheck();
  EXPECT_EQ(DbErrorOf(status), DbError::kCorrupt) << status;
  EXPECT_NE(status.ToString().find("page 13"), std::string::npos) << status;
}

TEST_F(DatabaseTest, ABackupIsEncryptedCompleteAndPrivate) {
  auto db = Open(Options());
  for (int i = 0; i < 100; ++i) ASSERT_TRUE(Insert(*db, i, kMarker).ok());
  const std::string target = dir_ / "backup.db";
  ASSERT_TRUE(db->BackupTo(target).ok()) << db->BackupTo(target);
  EXPECT_EQ(ReadWhole(target).find(kMarker), std::string::npos);
  EXPECT_EQ(std::filesystem::status(target).permissions(),
            std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
  EXPECT_FALSE(std::filesystem::exists(target + ".part"));
  EXPECT_EQ(DbErrorOf(db->BackupTo(target)), DbError::kAlreadyExists);
  EXPECT_EQ(DbErrorOf(db->Exec("ATTACH '" + target + ".part' AS p")), DbError::kForbidden) << "only while it runs";

  OpenOptions options = Options("backup.db");
  options.mode = OpenMode::kExisting;
  auto copy = Open(options);
  EXPECT_EQ(Number(*copy, "SELECT count(*) FROM record"), 100);
  EXPECT_EQ(copy->schema_version(), 2);
  EXPECT_TRUE(copy->IntegrityCheck().ok());
}

TEST_F(DatabaseTest, AHalfMadeBackupOfACrashIsReplaced) {
  auto db = Open(Options());
  WriteWhole(dir_ / "backup.db.part", "half");
  ASSERT_TRUE(db->BackupTo(dir_ / "backup.db").ok());
  EXPECT_FALSE(std::filesystem::exists(dir_ / "backup.db.part"));
}

TEST_F(DatabaseTest, AFailedBackupLeavesNothing) {
  auto db = Open(Options());
  EXPECT_EQ(DbErrorOf(db->BackupTo(dir_ / "no/such/directory/b.db")), DbError::kIo);
  absl::StatusOr<Transaction> transaction = db->Begin();
  EXPECT_EQ(DbErrorOf(db->BackupTo(dir_ / "b.db")), DbError::kMisuse) << "VACUUM INTO cannot run in a transaction";
  EXPECT_FALSE(std::filesystem::exists(dir_ / "b.db"));
  EXPECT_FALSE(std::filesystem::exists(dir_ / "b.db.part"));
}

TEST_F(DatabaseTest, ADeletedRowsBytesAreOverwritten) {
  auto db = Open(Options());
  ASSERT_TRUE(Insert(*db, 1, std::string(20'000, 'z')).ok());
  ASSERT_TRUE(db->Checkpoint().ok());
  const std::string before = ReadWhole(dir_ / "a.db");
  ASSERT_TRUE(db->Exec("DELETE FROM record").ok());
  ASSERT_TRUE(db->Checkpoint().ok());
  const std::string after = ReadWhole(dir_ / "a.db");
  ASSERT_EQ(before.size(), after.size());
  // The overflow pages of the row are free pages now; each must have been written anew.
  size_t unchanged = 0;
  for (size_t page = 0; page + 4096 <= after.size(); page += 4096) {
    if (before.compare(page, 4096, after, page, 4096) == 0) ++unchanged;
  }
  EXPECT_LE(unchanged, 3u) << "the other tables' and indexes' root pages may stay";
}

TEST_F(DatabaseTest, CheckpointsByItselfSoThatTheWalStaysSmall) {
  OpenOptions options = Options();
  options.wal_autocheckpoint_pages = 20;
  auto db = Open(options);
  for (int i = 0; i < 300; ++i) ASSERT_TRUE(Insert(*db, i, std::string(2000, 'z')).ok());
  EXPECT_LT(std::filesystem::file_size(dir_ / "a.db-wal"), 60u * 4120);
  EXPECT_FALSE(db->failed());
}

}  // namespace
}  // namespace mandat::vault
