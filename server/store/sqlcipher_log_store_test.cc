// What only the store on disk promises: it is still there, it is ciphertext, and it is append-only whoever holds the
// key.
#include "server/store/sqlcipher_log_store.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

#include "server/store/subkey.h"
#include "shared/domain/text_hash.h"

namespace mandat::server {
namespace {

constexpr char kMarker[] = "a member's words in plain text";

class SqlcipherLogStoreTest : public testing::Test {
 protected:
  void SetUp() override {
    std::string pattern = testing::TempDir() + "sqlcipher_store.XXXXXX";
    ASSERT_NE(mkdtemp(pattern.data()), nullptr);
    directory_ = pattern;
    key_ = vault::SecretBytes::Random(32);
  }
  void TearDown() override { std::filesystem::remove_all(directory_); }

  absl::StatusOr<std::unique_ptr<SqlcipherLogStore>> Open(bool create) {
    SqlcipherLogStore::Options options;
    options.directory = directory_;
    options.key = &key_;
    options.create = create;
    return SqlcipherLogStore::Open(options);
  }

  static absl::Status AppendOne(LogStore& store, std::uint64_t seq) {
    LogRecord record;
    record.place = {1, seq};
    record.statement = kMarker;
    record.has_sealed = true;
    record.sealed = kMarker;
    ledger::Checkpoint checkpoint;
    checkpoint.epoch = 1;
    checkpoint.size = seq;
    return store.Append(seq - 1, {record}, checkpoint);
  }

  // The log's file opened as its own store would, for what the store would never do.
  absl::StatusOr<std::unique_ptr<vault::Database>> OpenRaw() {
    const vault::SecretBytes subkey = DeriveSubkey(key_, "mandat/store-log/v1");
    vault::OpenOptions options;
    options.path = directory_ + "/log.db";
    options.key = &subkey;
    options.application_id = vault::kApplicationIdForumLog;
    options.migrations.resize(2);
    options.mode = vault::OpenMode::kExisting;
    return vault::OpenDatabase(options);
  }

  std::string directory_;
  vault::SecretBytes key_;
};

TEST_F(SqlcipherLogStoreTest, RecordsAndDocumentsAreThereAfterOpeningAnew) {
  {
    auto store = Open(true);
    ASSERT_TRUE(store.ok()) << store.status();
    ASSERT_TRUE(AppendOne(**store, 1).ok());
    ASSERT_TRUE((*store)->AddToBlob(domain::Sha256("paper"), {}, 5, 0, "paper", {1}).ok());
  }
  auto store = Open(false);
  ASSERT_TRUE(store.ok()) << store.status();
  EXPECT_EQ((*store)->Size().value_or(0), 1U);
  EXPECT_EQ((*store)->Read(0, 1, 1)->front().statement, kMarker);
  EXPECT_EQ(*(*store)->ReadBlob(domain::Sha256("paper"), 0, 100), "paper");
}

TEST_F(SqlcipherLogStoreTest, NothingReadableIsOnDisk) {
  auto store = Open(true);
  ASSERT_TRUE(store.ok());
  ASSERT_TRUE(AppendOne(**store, 1).ok());
  const std::string paper = std::string("%PDF-1.7 ") + kMarker;
  ASSERT_TRUE((*store)->AddToBlob(domain::Sha256(paper), {}, paper.size(), 0, paper, {1}).ok());
  int files = 0;
  for (const auto& entry : std::filesystem::directory_iterator(directory_)) {
    std::ifstream file(entry.path(), std::ios::binary);
    std::ostringstream bytes;
    bytes << file.rdbuf();
    EXPECT_EQ(bytes.str().find(kMarker), std::string::npos) << entry.path();
    EXPECT_EQ(bytes.str().find("SQLite format 3"), std::string::npos) << entry.path();
    ++files;
  }
  EXPECT_GE(files, 2);
}

TEST_F(SqlcipherLogStoreTest, TheTwoFilesHaveKeysOfTheirOwn) {
  ASSERT_TRUE(Open(true).ok());
  EXPECT_FALSE(DeriveSubkey(key_, "mandat/store-log/v1") == DeriveSubkey(key_, "mandat/store-documents/v1"));
  key_ = vault::SecretBytes::Random(32);
  EXPECT_EQ(vault::DbErrorOf(Open(false).status()), vault::DbError::kWrongKeyOrNotADatabase);
}

TEST_F(SqlcipherLogStoreTest, CreatingNeverTouchesAnExistingStore) {
  {
    auto store = Open(true);
    ASSERT_TRUE(store.ok());
    ASSERT_TRUE(AppendOne(**store, 1).ok());
  }
  EXPECT_TRUE(absl::IsAlreadyExists(Open(true).status()));
  EXPECT_EQ((*Open(false))->Size().value_or(0), 1U);
}

TEST_F(SqlcipherLogStoreTest, TheFileItselfRefusesToChangeDeleteOrSkip) {
  {
    auto store = Open(true);
    ASSERT_TRUE(store.ok());
    ASSERT_TRUE(AppendOne(**store, 1).ok());
    ASSERT_TRUE(AppendOne(**store, 2).ok());
  }
  auto raw = OpenRaw();
  ASSERT_TRUE(raw.ok()) << raw.status();
  const char* const kForbidden[] = {
      "UPDATE record SET time_ms = 5 WHERE seq = 1",
      "DELETE FROM record WHERE seq = 2",
      "INSERT OR REPLACE INTO record SELECT 1, epoch, 9, commitment, hash, salt, statement, signature, NULL, NULL FROM "
      "record WHERE seq = 1",
      "INSERT INTO record SELECT 9, epoch, 9, commitment, hash, salt, statement, signature, NULL, NULL FROM record "
      "WHERE seq = 1",
      "UPDATE checkpoint SET epoch = 2",
      "DELETE FROM checkpoint",
      "INSERT INTO checkpoint SELECT 7, forum, epoch, head, signature FROM checkpoint WHERE size = 2",
  };
  for (const char* sql : kForbidden) EXPECT_FALSE((*raw)->Exec(sql).ok()) << sql;
  EXPECT_EQ((*Open(false))->Read(0, 10, 1 << 20)->size(), 2U);
}

TEST_F(SqlcipherLogStoreTest, AReaderSeesNothingOfATransactionThatIsNotCommitted) {
  auto store = Open(true);
  ASSERT_TRUE(store.ok());
  ASSERT_TRUE(AppendOne(**store, 1).ok());
  auto raw = OpenRaw();
  ASSERT_TRUE(raw.ok());
  auto transaction = (*raw)->Begin();
  ASSERT_TRUE(transaction.ok());
  ASSERT_TRUE((*raw)
                  ->Exec("INSERT INTO record SELECT 2, epoch, 9, commitment, hash, salt, statement, signature, NULL, "
                         "NULL FROM record")
                  .ok());
  EXPECT_EQ((*store)->Size().value_or(0), 1U);
  ASSERT_TRUE(transaction->Commit().ok());
  EXPECT_EQ((*store)->Size().value_or(0), 2U);
}

}  // namespace
}  // namespace mandat::server
