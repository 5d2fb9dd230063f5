// What an erasure takes from the store: body, sealed part and documents at once or not at all, and every byte of them.
#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <memory>
#include <string>
#include <thread>

#include "server/store/memory_log_store.h"
#include "server/store/sqlcipher_log_store.h"
#include "server/store/subkey.h"
#include "shared/domain/text_hash.h"
#include "shared/vault/decrypted_file_test_util.h"

namespace mandat::server {
namespace {

constexpr char kName[] = "Gunilla Ek, gunilla.ek@exempel.se";
LogRecord RecordAt(std::uint64_t seq, const std::string& said) {
  LogRecord record;
  record.place = {1, seq};
  record.time = {1000 + static_cast<std::int64_t>(seq)};
  record.commitment = domain::Sha256("commitment" + std::to_string(seq));
  record.hash = domain::Sha256("hash" + std::to_string(seq));
  record.salt.data()[0] = static_cast<std::uint8_t>(seq);
  record.statement = said;
  record.has_sealed = true;
  record.sealed = said;
  return record;
}

absl::Status AppendTo(LogStore& store, std::vector<LogRecord> records) {
  ledger::Checkpoint checkpoint;
  checkpoint.epoch = 1;
  checkpoint.size = records.back().place.seq;
  return store.Append(records.front().place.seq - 1, records, checkpoint);
}

LogRecord ErasureOf(std::uint64_t seq, std::uint64_t by, const std::vector<domain::Hash>& files = {}) {
  LogRecord record = RecordAt(by, "an erasure");
  record.erases = LogRecord::Erasure{seq, files};
  return record;
}

enum class Store { kMemory, kSqlcipher };

class StoreErasureTest : public testing::TestWithParam<Store> {
 protected:
  void SetUp() override {
    std::string pattern = testing::TempDir() + "erasure.XXXXXX";
    ASSERT_NE(mkdtemp(pattern.data()), nullptr);
    directory_ = pattern;
    key_ = vault::SecretBytes::Random(32);
    Open(true);
  }
  void TearDown() override {
    store_.reset();
    std::filesystem::remove_all(directory_);
  }
  void Open(bool create) {
    if (GetParam() == Store::kMemory) {
      if (create) store_ = std::make_unique<MemoryLogStore>();
      return;
    }
    store_.reset();
    SqlcipherLogStore::Options options;
    options.directory = directory_;
    options.key = &key_;
    options.create = create;
    auto store = SqlcipherLogStore::Open(options);
    ASSERT_TRUE(store.ok()) << store.status();
    store_ = *std::move(store);
  }
  std::string AllOf(const std::string& file, const char* purpose) const {
    return vault::DecryptedFile(directory_ + "/" + file, DeriveSubkey(key_, purpose));
  }
  std::string Log() const { return AllOf("log.db", "mandat/store-log/v1"); }
  std::string Documents() const { return AllOf("documents.db", "mandat/store-documents/v1"); }
  void Put(const std::string& bytes) {
    ASSERT_TRUE(store_->AddToBlob(domain::Sha256(bytes), {}, bytes.size(), 0, bytes, {1}).ok());
  }

  std::string directory_;
  vault::SecretBytes key_;
  std::unique_ptr<LogStore> store_;
};

TEST_P(StoreErasureTest, LeavesPlaceCommitmentAndHash) {
  ASSERT_TRUE(AppendTo(*store_, {RecordAt(1, "founding"), RecordAt(2, kName), RecordAt(3, "later")}).ok());
  ASSERT_TRUE(AppendTo(*store_, {ErasureOf(2, 4)}).ok());
  for (int i = 0; i < 2; ++i) {
    const auto records = store_->Read(0, 10, 1 << 20);
    ASSERT_TRUE(records.ok());
    ASSERT_EQ(records->size(), 4U);
    const LogRecord& left = (*records)[1];
    EXPECT_EQ(left.erased_by, 4U);
    EXPECT_EQ(left.place, (domain::Place{1, 2}));
    EXPECT_EQ(left.commitment, domain::Sha256("commitment2"));
    EXPECT_EQ(left.hash, domain::Sha256("hash2"));
    EXPECT_EQ(left.statement, "");
    EXPECT_EQ(left.time.ms, 0);
    EXPECT_FALSE(left.has_sealed);
    EXPECT_TRUE(left.salt == domain::Salt());
    EXPECT_EQ((*records)[0].erased_by, 0U);
    EXPECT_EQ((*records)[2].statement, "later");
    Open(false);
  }
}

TEST_P(StoreErasureTest, OfARecordOfTheSameBatch) {
  ASSERT_TRUE(AppendTo(*store_, {RecordAt(1, "founding"), RecordAt(2, kName), ErasureOf(2, 3)}).ok());
  EXPECT_EQ((*store_->Read(1, 1, 1 << 20))[0].erased_by, 3U);
}

TEST_P(StoreErasureTest, OfWhatIsNotThereOrGoneAlreadyAppendsNothing) {
  ASSERT_TRUE(AppendTo(*store_, {RecordAt(1, "founding"), RecordAt(2, kName)}).ok());
  EXPECT_FALSE(AppendTo(*store_, {ErasureOf(7, 3)}).ok());
  if (GetParam() == Store::kMemory) return;  // takes nothing back
  EXPECT_EQ(store_->Size().value_or(0), 2U);
  ASSERT_TRUE(AppendTo(*store_, {ErasureOf(2, 3)}).ok());
  EXPECT_FALSE(AppendTo(*store_, {ErasureOf(2, 4)}).ok());
  EXPECT_EQ(store_->Size().value_or(0), 3U);
}

TEST_P(StoreErasureTest, TakesTheDocumentsThatItNamesAndNoOther) {
  const std::string gone = std::string("%PDF ") + kName, stays = "%PDF other";
  Put(gone);
  Put(stays);
  ASSERT_TRUE(store_->PutRendition(domain::Sha256(gone), "%PDF made").ok());
  ASSERT_TRUE(store_->PutRendition(domain::Sha256(stays), "%PDF made too").ok());
  ASSERT_TRUE(AppendTo(*store_, {RecordAt(1, "founding"), RecordAt(2, "paper")}).ok());
  ASSERT_TRUE(AppendTo(*store_, {ErasureOf(2, 3, {domain::Sha256(gone)})}).ok());
  // Also when the power went before it came to that.
  Open(false);
  ASSERT_TRUE(store_->FinishErasures().ok());
  EXPECT_EQ(store_->BlobSize(domain::Sha256(gone)).value(), std::nullopt);
  EXPECT_TRUE(absl::IsNotFound(store_->ReadBlob(domain::Sha256(gone), 0, 10).status()));
  EXPECT_EQ(store_->FindRendition(domain::Sha256(gone)).value(), std::nullopt) << "what was made of it goes with it";
  EXPECT_EQ(*store_->ReadBlob(domain::Sha256(stays), 0, 100), stays);
  EXPECT_EQ(*store_->ReadRendition(domain::Sha256(stays), domain::Sha256("%PDF made too"), 0, 100), "%PDF made too");
  EXPECT_TRUE(store_->FinishErasures().ok()) << "again";
}

TEST_P(StoreErasureTest, LeavesNoByteOfItInFilesFreePagesOrWriteAheadLogs) {
  if (GetParam() == Store::kMemory) GTEST_SKIP() << "nothing is on disk";
  // Large enough for pages of its own, and small enough to share one.
  std::string large;
  while (large.size() < 30000) large += std::string(kName) + " ";
  ASSERT_TRUE(AppendTo(*store_, {RecordAt(1, "founding"), RecordAt(2, kName), RecordAt(3, large)}).ok());
  Put(large);
  ASSERT_TRUE(store_->PutRendition(domain::Sha256(large), "%PDF Gunilla" + large).ok());
  ASSERT_NE(Log().find(kName), std::string::npos) << "the scan sees nothing: it proves nothing";
  ASSERT_NE(Documents().find(kName), std::string::npos);
  // A reader in the middle of its work does not keep it.
  std::thread reader([this] {
    for (int i = 0; i < 50; ++i) EXPECT_TRUE(store_->Read(0, 10, 1 << 20).ok());
  });
  ASSERT_TRUE(AppendTo(*store_, {ErasureOf(2, 4), ErasureOf(3, 5, {domain::Sha256(large)})}).ok());
  reader.join();
  ASSERT_TRUE(store_->FinishErasures().ok());
  EXPECT_EQ(Log().find("Gunilla"), std::string::npos);
  EXPECT_EQ(Documents().find("Gunilla"), std::string::npos);
  EXPECT_NE(Log().find("an erasure"), std::string::npos);
}

TEST_P(StoreErasureTest, TheFileItselfLetsNothingElseChange) {
  if (GetParam() == Store::kMemory) GTEST_SKIP() << "no file";
  ASSERT_TRUE(AppendTo(*store_, {RecordAt(1, "founding"), RecordAt(2, kName)}).ok());
  ASSERT_TRUE(AppendTo(*store_, {ErasureOf(2, 3)}).ok());
  const vault::SecretBytes subkey = DeriveSubkey(key_, "mandat/store-log/v1");
  vault::OpenOptions options;
  options.path = directory_ + "/log.db";
  options.key = &subkey;
  options.application_id = vault::kApplicationIdForumLog;
  options.migrations.resize(2);
  options.mode = vault::OpenMode::kExisting;
  auto raw = vault::OpenDatabase(options);
  ASSERT_TRUE(raw.ok()) << raw.status();
  for (const char* sql :
       {"UPDATE record SET statement = x'' WHERE seq = 1", "UPDATE record SET statement = x'41' WHERE seq = 2",
        "UPDATE record SET hash = x'00' WHERE seq = 2", "UPDATE record SET time_ms = 7 WHERE seq = 2",
        "UPDATE record SET sealed = x'41' WHERE seq = 2", "DELETE FROM erasure", "UPDATE erasure SET by_seq = 1",
        "DELETE FROM record WHERE seq = 2"}) {
    EXPECT_FALSE((*raw)->Exec(sql).ok()) << sql;
  }
}

INSTANTIATE_TEST_SUITE_P(Stores, StoreErasureTest, testing::Values(Store::kMemory, Store::kSqlcipher),
                         [](const auto& stores) { return stores.param == Store::kMemory ? "Memory" : "Sqlcipher"; });

}  // namespace
}  // namespace mandat::server
