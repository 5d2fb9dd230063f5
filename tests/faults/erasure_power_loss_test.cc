// The power goes while a record is erased: it is whole or gone, and what was left to do is done at the next start.
#include <gtest/gtest.h>

#include <iostream>
#include <memory>
#include <string>

#include "absl/strings/str_cat.h"
#include "server/store/sqlcipher_log_store.h"
#include "shared/domain/text_hash.h"
#include "shared/vault/test_dir.h"
#include "tests/faults/crash_images.h"
#include "tests/faults/power_loss_vfs.h"

namespace mandat::faults {
namespace {

using server::LogRecord;
using server::SqlcipherLogStore;

constexpr std::uint64_t kErased = 3;
constexpr std::uint64_t kBefore = 6;  // records before the erasure

std::string SaidAt(std::uint64_t seq) {
  return absl::StrCat("record ", seq, std::string(seq == kErased ? 9000 : 200, 'o'));
}

LogRecord MadeAt(std::uint64_t seq) {
  LogRecord record;
  record.place = {1, seq};
  record.time = {1000 + static_cast<std::int64_t>(seq)};
  record.commitment = domain::Sha256(absl::StrCat("commitment", seq));
  record.hash = domain::Sha256(absl::StrCat("hash", seq));
  record.statement = SaidAt(seq);
  record.has_sealed = true;
  record.sealed = SaidAt(seq);
  return record;
}

absl::Status AppendRecord(server::LogStore& store, const LogRecord& record) {
  ledger::Checkpoint checkpoint;
  checkpoint.epoch = 1;
  checkpoint.size = record.place.seq;
  return store.Append(record.place.seq - 1, {record}, checkpoint);
}

struct Moments {
  std::size_t begun = 0;   // the erasure was handed in
  std::size_t erased = 0;  // Append said that it is durable
};

// What the directory of a crash holds; the fault, or nothing.
std::string Fault(const std::string& directory, const vault::SecretBytes& key, const domain::Hash& paper, std::size_t n,
                  const Moments& moments, int& gone, int& whole) {
  SqlcipherLogStore::Options options;
  options.directory = directory;
  options.key = &key;
  auto store = SqlcipherLogStore::Open(options);
  if (!store.ok()) return store.status().ToString();
  const auto records = (*store)->Read(0, 100, SIZE_MAX);
  if (!records.ok() || records->size() < kBefore) return "records are missing";
  const bool is_gone = records->size() == kBefore + 1;
  if (n >= moments.erased && !is_gone) return "an erasure that was acknowledged is lost";
  for (const LogRecord& record : *records) {
    if (record.place.seq > kBefore) continue;
    const bool erased = record.place.seq == kErased && is_gone;
    const std::string want = erased ? "" : SaidAt(record.place.seq);
    if (record.statement != want || record.sealed != want || record.erased_by != (erased ? kBefore + 1 : 0) ||
        record.hash != domain::Sha256(absl::StrCat("hash", record.place.seq))) {
      return absl::StrCat("record ", record.place.seq, " is half erased");
    }
  }
  // As a start does.
  if (absl::Status status = (*store)->FinishErasures(); !status.ok()) return status.ToString();
  const auto size = (*store)->BlobSize(paper);
  if (!size.ok()) return size.status().ToString();
  if (size->has_value() == is_gone) return is_gone ? "its document is still there" : "the document went alone";
  ++(is_gone ? gone : whole);
  return "";
}

struct Looked {
  int images = 0, gone = 0, whole = 0, faults = 0;
  std::string first_fault;
};

// One erasure on a disk that is recorded, and every disk that a power cut could have left. `in_two_steps`: the mutant,
// in which the record that erases is durable before what it erases goes.
void EraseAndLook(std::uint64_t seed, bool in_two_steps, Looked& looked) {
  const auto vfs = PowerLossVfs::Register(absl::StrCat("erasure-", seed));
  const vault::TestDir live;
  const vault::SecretBytes key = vault::SecretBytes::Random(32);
  const std::string paper(static_cast<std::size_t>(200 + 500 * (seed % 7) * (seed % 7)), 'p');
  Moments moments;
  {
    SqlcipherLogStore::Options options;
    options.directory = live.path();
    options.key = &key;
    options.create = true;
    options.vfs = vfs->name();
    auto store = SqlcipherLogStore::Open(options);
    ASSERT_TRUE(store.ok()) << store.status();
    for (std::uint64_t seq = 1; seq <= kBefore; ++seq) ASSERT_TRUE(AppendRecord(**store, MadeAt(seq)).ok());
    ASSERT_TRUE((*store)->AddToBlob(domain::Sha256(paper), {}, paper.size(), 0, paper, {1}).ok());
    moments.begun = vfs->op_count();
    LogRecord erasure = MadeAt(kBefore + 1);
    if (!in_two_steps) erasure.erases = LogRecord::Erasure{kErased, {domain::Sha256(paper)}};
    ASSERT_TRUE(AppendRecord(**store, erasure).ok());
    moments.erased = vfs->op_count();
    if (in_two_steps) {
      LogRecord after = MadeAt(kBefore + 2);
      after.erases = LogRecord::Erasure{kErased, {domain::Sha256(paper)}};
      ASSERT_TRUE(AppendRecord(**store, after).ok());
    }
    ASSERT_TRUE((*store)->FinishErasures().ok());
  }
  CrashImages images(vfs->ops());
  const vault::TestDir dir;
  for (std::size_t n = moments.begun; n <= images.size(); ++n) {
    images.AdvanceTo(n);
    for (const auto how : {CrashImages::kDropUnsynced, CrashImages::kTear}) {
      images.Write(dir.path(), how, seed * 1000 + n);
      const std::string fault = Fault(dir.path(), key, domain::Sha256(paper), n, moments, looked.gone, looked.whole);
      ++looked.images;
      if (fault.empty()) continue;
      ++looked.faults;
      if (looked.first_fault.empty()) looked.first_fault = absl::StrCat("seed ", seed, ", op ", n, ": ", fault);
    }
  }
}

TEST(ErasurePowerLossTest, ARecordIsWholeOrGoneWithItsDocument) {
  Looked looked;
  for (std::uint64_t seed = 1; seed <= 6; ++seed) EraseAndLook(seed, false, looked);
  std::cout << looked.images << " images: " << looked.whole << " whole, " << looked.gone << " gone\n";
  EXPECT_EQ(looked.faults, 0) << looked.first_fault;
  EXPECT_GT(looked.whole, 20);
  EXPECT_GT(looked.gone, 20);
}

// The mutant. If this test finds nothing, the one above is blind.
TEST(ErasurePowerLossTest, AnErasureInTwoStepsIsFoundHalfDone) {
  Looked looked;
  EraseAndLook(101, true, looked);
  std::cout << looked.images << " images, " << looked.faults << " faults; " << looked.first_fault << "\n";
  EXPECT_GT(looked.faults, 0);
}

}  // namespace
}  // namespace mandat::faults
