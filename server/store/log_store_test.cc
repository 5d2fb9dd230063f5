// What every LogStore promises, asked of the one in memory and of the real one.
#include "server/store/log_store.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <memory>
#include <string>

#include "server/store/memory_log_store.h"
#include "server/store/sqlcipher_log_store.h"
#include "shared/domain/text_hash.h"

namespace mandat::server {
namespace {

constexpr domain::Time kNow{1790000000000};

LogRecord MakeRecord(std::uint64_t seq, std::size_t size = 100) {
  LogRecord record;
  record.place = {1, seq};
  record.time = {1000 + static_cast<std::int64_t>(seq)};
  record.commitment = domain::Sha256("commitment" + std::to_string(seq));
  record.hash = domain::Sha256("hash" + std::to_string(seq));
  record.salt.data()[0] = static_cast<std::uint8_t>(seq);
  record.statement = std::string(size, static_cast<char>('a' + seq % 26));
  record.signature.data()[5] = static_cast<std::uint8_t>(seq);
  if (seq % 2 == 0) {
    record.has_sealed = true;
    record.sealed_salt.data()[1] = 7;
    record.sealed = "sealed" + std::to_string(seq);
  }
  return record;
}

std::vector<LogRecord> MakeRecords(std::uint64_t first, std::uint64_t last, std::size_t size = 100) {
  std::vector<LogRecord> records;
  for (std::uint64_t seq = first; seq <= last; ++seq) records.push_back(MakeRecord(seq, size));
  return records;
}

ledger::Checkpoint MakeCheckpoint(std::uint64_t size) {
  ledger::Checkpoint checkpoint;
  checkpoint.epoch = 1;
  checkpoint.size = size;
  checkpoint.head = domain::Sha256("hash" + std::to_string(size));
  return checkpoint;
}

domain::DeviceId Device(std::uint8_t number) {
  domain::DeviceId id;
  id.data()[0] = number;
  return id;
}

enum class Kind { kMemory, kSqlcipher };

class LogStoreTest : public testing::TestWithParam<Kind> {
 protected:
  void SetUp() override {
    std::string pattern = testing::TempDir() + "log_store.XXXXXX";
    ASSERT_NE(mkdtemp(pattern.data()), nullptr);
    directory_ = pattern;
    limits_.document = 1000;
    limits_.forum = 2500;
    limits_.unfinished_per_device = 2;
    if (GetParam() == Kind::kMemory) {
      store_ = std::make_unique<MemoryLogStore>(limits_);
      return;
    }
    key_ = vault::SecretBytes::Random(32);
    SqlcipherLogStore::Options options;
    options.directory = directory_;
    options.key = &key_;
    options.create = true;
    options.limits = limits_;
    auto store = SqlcipherLogStore::Open(options);
    ASSERT_TRUE(store.ok()) << store.status();
    store_ = *std::move(store);
  }
  void TearDown() override {
    store_.reset();
    std::filesystem::remove_all(directory_);
  }

  std::string directory_;
  BlobLimits limits_;
  vault::SecretBytes key_;
  std::unique_ptr<LogStore> store_;
};

TEST_P(LogStoreTest, GivesBackWhatWasAppendedFieldByField) {
  ASSERT_TRUE(store_->Append(0, MakeRecords(1, 3), MakeCheckpoint(3)).ok());
  const auto records = store_->Read(0, 10, 1 << 20);
  ASSERT_TRUE(records.ok());
  ASSERT_EQ(records->size(), 3U);
  for (std::uint64_t seq = 1; seq <= 3; ++seq) {
    const LogRecord& got = (*records)[seq - 1];
    const LogRecord want = MakeRecord(seq);
    EXPECT_EQ(got.place, want.place);
    EXPECT_EQ(got.time, want.time);
    EXPECT_EQ(got.commitment, want.commitment);
    EXPECT_EQ(got.hash, want.hash);
    EXPECT_EQ(got.salt, want.salt);
    EXPECT_EQ(got.statement, want.statement);
    EXPECT_EQ(got.signature, want.signature);
    EXPECT_EQ(got.has_sealed, want.has_sealed);
    EXPECT_EQ(got.sealed_salt, want.sealed_salt);
    EXPECT_EQ(got.sealed, want.sealed);
  }
}

TEST_P(LogStoreTest, AnEmptyLogHasNoCheckpointAndNothingToRead) {
  EXPECT_EQ(store_->Size().value_or(9), 0U);
  EXPECT_FALSE(store_->NewestCheckpoint()->has_value());
  EXPECT_FALSE(store_->FirstCheckpointCovering(1)->has_value());
  EXPECT_TRUE(store_->Read(0, 10, 1 << 20)->empty());
}

TEST_P(LogStoreTest, AnAppendAtAnotherSizeIsAbortedAndChangesNothing) {
  ASSERT_TRUE(store_->Append(0, MakeRecords(1, 2), MakeCheckpoint(2)).ok());
  EXPECT_TRUE(absl::IsAborted(store_->Append(0, MakeRecords(1, 1), MakeCheckpoint(1))));
  EXPECT_TRUE(absl::IsAborted(store_->Append(5, MakeRecords(6, 6), MakeCheckpoint(6))));
  EXPECT_EQ(store_->Size().value_or(0), 2U);
}

TEST_P(LogStoreTest, ABatchWithAGapIsRefusedAsAWhole) {
  std::vector<LogRecord> records = MakeRecords(1, 3);
  records[2].place.seq = 4;
  EXPECT_FALSE(store_->Append(0, records, MakeCheckpoint(4)).ok());
  EXPECT_EQ(store_->Size().value_or(9), 0U);
}

TEST_P(LogStoreTest, ReadsFromAPlaceOnWithinBothLimits) {
  ASSERT_TRUE(store_->Append(0, MakeRecords(1, 10, 1000), MakeCheckpoint(10)).ok());
  EXPECT_EQ(store_->Read(8, 10, 1 << 20)->size(), 2U);
  EXPECT_EQ(store_->Read(0, 4, 1 << 20)->size(), 4U);
  const auto some = store_->Read(0, 10, 3000);
  ASSERT_TRUE(some.ok());
  EXPECT_EQ(some->size(), 2U);
  EXPECT_EQ(store_->Read(3, 10, 1)->size(), 1U) << "one at least, or a reader would never come past a large record";
}

TEST_P(LogStoreTest, FindsTheCheckpointThatTheFirstReceiptWasMadeOf) {
  ASSERT_TRUE(store_->Append(0, MakeRecords(1, 3), MakeCheckpoint(3)).ok());
  ASSERT_TRUE(store_->Append(3, MakeRecords(4, 5), MakeCheckpoint(5)).ok());
  EXPECT_EQ((*store_->FirstCheckpointCovering(1))->size, 3U);
  EXPECT_EQ((*store_->FirstCheckpointCovering(3))->size, 3U);
  EXPECT_EQ((*store_->FirstCheckpointCovering(4))->size, 5U);
  EXPECT_FALSE(store_->FirstCheckpointCovering(6)->has_value());
  EXPECT_EQ((*store_->NewestCheckpoint())->head, MakeCheckpoint(5).head);
}

TEST_P(LogStoreTest, ADocumentIsThereOnlyOnceItIsWholeAndOfTheRightHash) {
  const std::string bytes(700, 'x');
  const domain::Hash hash = domain::Sha256(bytes);
  EXPECT_EQ(store_->AddToBlob(hash, Device(1), 700, 0, bytes.substr(0, 300), kNow)->received, 300U);
  EXPECT_FALSE(store_->BlobSize(hash)->has_value());
  EXPECT_TRUE(absl::IsNotFound(store_->ReadBlob(hash, 0, 10).status()));
  const auto done = store_->AddToBlob(hash, Device(1), 700, 300, bytes.substr(300), kNow);
  ASSERT_TRUE(done.ok()) << done.status();
  EXPECT_TRUE(done->complete);
  EXPECT_EQ(*store_->BlobSize(hash), 700U);
  EXPECT_EQ(*store_->ReadBlob(hash, 0, 1000), bytes);
  EXPECT_EQ(store_->ReadBlob(hash, 250, 100)->size(), 100U) << "across two pieces";
  EXPECT_EQ(*store_->ReadBlob(hash, 700, 10), "");
}

TEST_P(LogStoreTest, AnUploadGoesOnWhereItStoodAndNowhereElse) {
  const std::string bytes = "0123456789";
  const domain::Hash hash = domain::Sha256(bytes);
  ASSERT_TRUE(store_->AddToBlob(hash, Device(1), 10, 0, "0123", kNow).ok());
  EXPECT_EQ(store_->BlobStatus(hash, Device(1))->received, 4U);
  EXPECT_EQ(store_->BlobStatus(hash, Device(2))->received, 0U) << "each device has its own";
  EXPECT_TRUE(absl::IsOutOfRange(store_->AddToBlob(hash, Device(1), 10, 3, "3", kNow).status()));
  EXPECT_TRUE(absl::IsInvalidArgument(store_->AddToBlob(hash, Device(1), 11, 4, "4", kNow).status()));
  EXPECT_TRUE(absl::IsInvalidArgument(store_->AddToBlob(hash, Device(1), 10, 4, "4567890", kNow).status()));
  EXPECT_TRUE(store_->AddToBlob(hash, Device(1), 10, 4, "456789", kNow)->complete);
  EXPECT_TRUE(store_->BlobStatus(hash, Device(1))->complete);
}

TEST_P(LogStoreTest, ADeviceLearnsNothingOfADocumentThatAnotherOneUploaded) {
  const std::string bytes = "0123456789";
  const domain::Hash hash = domain::Sha256(bytes);
  ASSERT_TRUE(store_->AddToBlob(hash, Device(1), 10, 0, bytes, kNow)->complete);
  EXPECT_FALSE(store_->BlobStatus(hash, Device(2))->complete);
  EXPECT_EQ(store_->BlobStatus(hash, Device(2))->received, 0U);
  // Another size, a part, wrong bytes: each as for a document that is not there.
  const auto guessed = store_->AddToBlob(hash, Device(2), 7, 0, "012", kNow);
  ASSERT_TRUE(guessed.ok()) << guessed.status();
  EXPECT_FALSE(guessed->complete);
  EXPECT_EQ(guessed->received, 3U);
  EXPECT_TRUE(absl::IsInvalidArgument(store_->AddToBlob(hash, Device(2), 7, 3, "3456", kNow).status()));
  // Who has all of it may know that it is there. It is kept once.
  EXPECT_TRUE(store_->AddToBlob(hash, Device(2), 10, 0, bytes, kNow)->complete);
  EXPECT_TRUE(store_->BlobStatus(hash, Device(2))->complete);
  EXPECT_TRUE(store_->AddToBlob(hash, Device(2), 10, 0, "", kNow)->complete);
  EXPECT_EQ(*store_->ReadBlob(hash, 0, 100), bytes);
  const std::string large(1000, 'a');
  ASSERT_TRUE(store_->AddToBlob(domain::Sha256(large), Device(1), 1000, 0, large, kNow)->complete);
  ASSERT_TRUE(store_->AddToBlob(domain::Sha256(large), Device(2), 1000, 0, large, kNow)->complete);
  const std::string other(1000, 'b');
  EXPECT_TRUE(store_->AddToBlob(domain::Sha256(other), Device(1), 1000, 0, other, kNow)->complete)
      << "room is used once";
}

TEST_P(LogStoreTest, BytesOfAnotherHashAreThrownAway) {
  const domain::Hash hash = domain::Sha256("right");
  EXPECT_TRUE(absl::IsInvalidArgument(store_->AddToBlob(hash, Device(1), 5, 0, "wrong", kNow).status()));
  EXPECT_EQ(store_->BlobStatus(hash, Device(1))->received, 0U);
  EXPECT_TRUE(store_->AddToBlob(hash, Device(1), 5, 0, "right", kNow)->complete);
}

TEST_P(LogStoreTest, LimitsHoldAtTheirEdges) {
  const auto put = [&](std::uint8_t device, char fill, std::uint64_t size, std::size_t now) {
    const std::string bytes(size, fill);
    return store_->AddToBlob(domain::Sha256(bytes), Device(device), size, 0, bytes.substr(0, now), kNow).status();
  };
  EXPECT_TRUE(absl::IsResourceExhausted(put(1, 'a', 1001, 1)));
  EXPECT_TRUE(absl::IsResourceExhausted(put(1, 'a', 0, 0)));
  EXPECT_TRUE(put(1, 'a', 1000, 1000).ok());
  EXPECT_TRUE(put(1, 'b', 1000, 1).ok());
  EXPECT_TRUE(absl::IsResourceExhausted(put(2, 'c', 501, 1))) << "room is taken by the size that was announced";
  EXPECT_TRUE(put(1, 'd', 250, 1).ok());
  EXPECT_TRUE(absl::IsResourceExhausted(put(1, 'e', 250, 1))) << "two unfinished uploads of one device";
  EXPECT_TRUE(put(2, 'e', 250, 1).ok());
}

TEST_P(LogStoreTest, AnUploadThatNobodyGoesOnWithMakesRoomAfterADay) {
  const std::string bytes(1000, 'a');
  for (std::uint8_t device = 1; device <= 2; ++device) {
    ASSERT_TRUE(store_->AddToBlob(domain::Sha256(bytes), Device(device), 1000, 0, "a", kNow).ok());
  }
  const std::string other(1000, 'b');
  EXPECT_TRUE(
      absl::IsResourceExhausted(store_->AddToBlob(domain::Sha256(other), Device(3), 1000, 0, "b", kNow).status()));
  const domain::Time later{kNow.ms + limits_.unfinished_ms + 1};
  EXPECT_TRUE(store_->AddToBlob(domain::Sha256(other), Device(3), 1000, 0, "b", later).ok());
  EXPECT_EQ(store_->BlobStatus(domain::Sha256(bytes), Device(1))->received, 0U);
}

TEST_P(LogStoreTest, APdfThatWasMadeOfADocumentIsReadByTheNameOfBoth) {
  const std::string bytes(700, 'x'), pdf = "%PDF-" + std::string(1'200'000, 'p') + "end";
  const domain::Hash hash = domain::Sha256(bytes), made = domain::Sha256(pdf);
  EXPECT_TRUE(absl::IsNotFound(store_->PutRendition(hash, pdf))) << "there is no such document";
  EXPECT_TRUE(absl::IsNotFound(store_->NoteRendition(hash, 1, 0)));
  ASSERT_TRUE(store_->AddToBlob(hash, Device(1), 700, 0, bytes.substr(0, 300), kNow).ok());
  EXPECT_TRUE(absl::IsNotFound(store_->PutRendition(hash, pdf))) << "it is not whole";
  ASSERT_TRUE(store_->AddToBlob(hash, Device(1), 700, 300, bytes.substr(300), kNow).ok());
  EXPECT_FALSE(store_->FindRendition(hash)->has_value());
  ASSERT_TRUE(store_->NoteRendition(hash, 2, 5).ok());
  EXPECT_EQ((*store_->FindRendition(hash))->tries, 2);
  EXPECT_EQ((*store_->FindRendition(hash))->reason, 5);
  EXPECT_EQ((*store_->FindRendition(hash))->size, 0U);
  EXPECT_TRUE(absl::IsNotFound(store_->ReadRendition(hash, domain::Hash(), 0, 10).status())) << "there is none yet";
  ASSERT_TRUE(store_->PutRendition(hash, "%PDF-another").ok());
  ASSERT_TRUE(store_->PutRendition(hash, pdf).ok());
  const StoredRendition stored = **store_->FindRendition(hash);
  EXPECT_EQ(stored.hash, made);
  EXPECT_EQ(stored.size, pdf.size());
  EXPECT_EQ(stored.reason, 0);
  EXPECT_TRUE(absl::IsNotFound(store_->ReadRendition(hash, hash, 0, 10).status())) << "not the one that was asked for";
  std::string read;
  while (read.size() < pdf.size()) {
    const auto part = store_->ReadRendition(hash, made, read.size(), 70'001);
    ASSERT_TRUE(part.ok() && !part->empty()) << part.status();
    read += *part;
  }
  EXPECT_EQ(read, pdf);
  EXPECT_EQ(*store_->ReadRendition(hash, made, pdf.size(), 10), "");
  EXPECT_EQ(*store_->ReadBlob(hash, 0, 1000), bytes) << "the document is what it was";
}

INSTANTIATE_TEST_SUITE_P(Stores, LogStoreTest, testing::Values(Kind::kMemory, Kind::kSqlcipher),
                         [](const auto& test) { return test.param == Kind::kMemory ? "Memory" : "Sqlcipher"; });

}  // namespace
}  // namespace mandat::server
