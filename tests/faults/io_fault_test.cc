// The n-th read, write, sync, truncation or deletion fails, for every n: the error is typed, nothing acknowledged is
// lost, and the next start works. Also when the power goes after that, on a system that forgets what a failed sync left
// unwritten.
#include <gtest/gtest.h>
#include <sqlcipher/sqlite3.h>

#include <iostream>
#include <string>
#include <utility>

#include "shared/vault/test_dir.h"
#include "tests/faults/acked_rows.h"
#include "tests/faults/crash_images.h"

namespace mandat::faults {
namespace {

struct Kind {
  const char* name;
  Fault::Call call;
  int code;
  bool sticky;
};

constexpr Kind kKinds[] = {
    {"write_once", Fault::Call::kWrite, SQLITE_IOERR_WRITE, false},
    {"write_always", Fault::Call::kWrite, SQLITE_IOERR_WRITE, true},
    {"full_once", Fault::Call::kWrite, SQLITE_FULL, false},
    {"full_always", Fault::Call::kWrite, SQLITE_FULL, true},
    {"sync_once", Fault::Call::kSync, SQLITE_IOERR_FSYNC, false},
    {"sync_always", Fault::Call::kSync, SQLITE_IOERR_FSYNC, true},
    {"truncate_once", Fault::Call::kTruncate, SQLITE_IOERR_TRUNCATE, false},
    {"truncate_always", Fault::Call::kTruncate, SQLITE_IOERR_TRUNCATE, true},
    {"delete_once", Fault::Call::kDelete, SQLITE_IOERR_DELETE, false},
    {"read_once", Fault::Call::kRead, SQLITE_IOERR_READ, false},
    {"read_always", Fault::Call::kRead, SQLITE_IOERR_READ, true},
    {"write_no_memory_once", Fault::Call::kWrite, SQLITE_IOERR_NOMEM, false},
    {"read_no_memory_once", Fault::Call::kRead, SQLITE_IOERR_NOMEM, false},
};

class IoFaultTest : public testing::TestWithParam<Kind> {
 protected:
  // What a caller may be told when a disk or the memory fails; anything else would send it the wrong way.
  static void ExpectHonest(const absl::Status& status, const std::string& where) {
    const vault::DbError error = vault::DbErrorOf(status);
    EXPECT_TRUE(error == vault::DbError::kIo || error == vault::DbError::kFull || error == vault::DbError::kNoMemory)
        << where << ": " << status;
  }

  // Opens, commits, checkpoints, closes, opens again; goes on after errors as a stubborn caller would.
  static void Work(AckedRows& rows, const std::string& path, const PowerLossVfs& vfs, const std::string& where) {
    for (int round = 0; round < 2; ++round) {
      absl::StatusOr<std::unique_ptr<vault::Database>> db = vault::OpenDatabase(rows.Options(path, vfs.name()));
      if (!db.ok()) {
        ExpectHonest(db.status(), where);
        continue;
      }
      for (int i = 0; i < 12; ++i) {
        if (absl::Status status = rows.CommitSome(**db, vfs); !status.ok()) ExpectHonest(status, where);
        EXPECT_FALSE((*db)->in_transaction()) << where;
      }
      if (absl::Status status = (*db)->Checkpoint(); !status.ok()) ExpectHonest(status, where);
    }
  }

  const vault::SecretBytes key_ = vault::SecretBytes::Random(32);
};

TEST_P(IoFaultTest, IsReportedLosesNothingAndPasses) {
  const Kind& kind = GetParam();
  int runs = 0;
  // Every n until the fault no longer strikes; coarser once the pattern of the workload repeats.
  for (int nth = 1;; nth += nth < 60 ? 1 : 7) {
    ASSERT_LT(nth, 5000) << "the workload never ends";
    const std::string where = std::string(kind.name) + " " + std::to_string(nth);
    SCOPED_TRACE(where);
    auto vfs = PowerLossVfs::Register("io-fault");
    const vault::TestDir live;
    const vault::TestDir after_power_loss;
    const std::string path = live / "log.db";
    AckedRows rows(static_cast<uint64_t>(nth), key_);
    vfs->SetFault({.call = kind.call, .nth = nth, .code = kind.code, .sticky = kind.sticky});
    Work(rows, path, *vfs, where);
    const bool struck = vfs->faults_struck() > 0;
    vfs->ClearFault();
    ++runs;
    // A failed sync is the one fault that can poison later acknowledgements: what the system then shows is not what is
    // on disk. So for these the power goes after every single acknowledgement.
    if (kind.call == Fault::Call::kSync) {
      CrashImages images(vfs->ops());
      for (const Ack& ack : rows.acks()) {
        images.AdvanceTo(ack.ops);
        images.Write(after_power_loss.path(), CrashImages::kDropUnsynced, 0);
        const AckedRows::Found left = rows.LookAt(after_power_loss / "log.db", "", false);
        ASSERT_TRUE(left.opened.ok()) << left.opened;
        ASSERT_TRUE(left.sound);
        ASSERT_GE(left.rows, ack.last) << "lost when the power went after an acknowledgement";
      }
    }

    // The next start, on the same system: everything acknowledged is there, and work goes on.
    const AckedRows::Found found = rows.LookAt(path, vfs->name(), true);
    ASSERT_TRUE(found.opened.ok()) << found.opened;
    ASSERT_TRUE(found.sound);
    ASSERT_GE(found.rows, rows.acked());
    ASSERT_LE(found.rows, rows.tried());
    {
      absl::StatusOr<std::unique_ptr<vault::Database>> db = vault::OpenDatabase(rows.Options(path, vfs->name()));
      ASSERT_TRUE(db.ok()) << db.status();
      // Catch up with a commit that failed and came back, then acknowledge something new.
      while (rows.acked() < found.rows) ASSERT_TRUE(rows.CommitSome(**db, *vfs).ok());
      ASSERT_TRUE(rows.CommitSome(**db, *vfs).ok());
      // And now the power goes, while the database is open.
      CrashImages images(vfs->ops());
      images.AdvanceTo(images.size());
      images.Write(after_power_loss.path(), CrashImages::kDropUnsynced, 0);
    }
    const AckedRows::Found left = rows.LookAt(after_power_loss / "log.db", "", true);
    ASSERT_TRUE(left.opened.ok()) << left.opened;
    ASSERT_TRUE(left.sound);
    ASSERT_GE(left.rows, rows.acked()) << "lost after the power went";
    if (!struck) break;
  }
  std::cout << kind.name << ": " << runs << " runs\n";
  EXPECT_GT(runs, 1) << "the fault never struck";
}

class FailedWriteTest : public testing::Test {
 protected:
  std::unique_ptr<vault::Database> Open() {
    absl::StatusOr<std::unique_ptr<vault::Database>> db =
        vault::OpenDatabase(rows_.Options(live_ / "log.db", vfs_->name()));
    EXPECT_TRUE(db.ok()) << db.status();
    return db.ok() ? *std::move(db) : nullptr;
  }

  std::unique_ptr<PowerLossVfs> vfs_ = PowerLossVfs::Register("failed-write");
  vault::TestDir live_;
  const vault::SecretBytes key_ = vault::SecretBytes::Random(32);
  AckedRows rows_{7, key_};
};

TEST_F(FailedWriteTest, AfterAFailedSyncTheConnectionTakesNoMoreWritesButReads) {
  auto db = Open();
  ASSERT_TRUE(rows_.CommitSome(*db, *vfs_).ok());
  vfs_->SetFault({.call = Fault::Call::kSync, .nth = 1, .code = SQLITE_IOERR_FSYNC});
  EXPECT_EQ(vault::DbErrorOf(rows_.CommitSome(*db, *vfs_)), vault::DbError::kIo);
  EXPECT_TRUE(db->failed());
  EXPECT_EQ(vault::DbErrorOf(rows_.CommitSome(*db, *vfs_)), vault::DbError::kIo) << "the disk is well again; still no";
  EXPECT_EQ(vault::DbErrorOf(db->Exec("UPDATE head SET seq = 0")), vault::DbError::kIo) << "nor outside a transaction";
  {
    absl::StatusOr<vault::Transaction> read = db->BeginRead();
    ASSERT_TRUE(read.ok());
    EXPECT_TRUE(db->Exec("SELECT count(*) FROM record").ok());
    EXPECT_TRUE(read->Commit().ok());
  }
  db.reset();
  db = Open();
  EXPECT_FALSE(db->failed());
  EXPECT_TRUE(rows_.CommitSome(*db, *vfs_).ok());
}

TEST_F(FailedWriteTest, AFailedCheckpointAfterADurableCommitStopsTheNextOne) {
  auto db = Open();
  // The first commit into an empty WAL syncs its header too; from then on one sync a commit, and a second one only when
  // a checkpoint follows.
  ASSERT_TRUE(rows_.CommitSome(*db, *vfs_).ok());
  bool failed = false;
  for (int i = 0; i < 60 && !failed; ++i) {
    vfs_->SetFault({.call = Fault::Call::kSync, .nth = 2, .code = SQLITE_IOERR_FSYNC, .sticky = true});
    ASSERT_TRUE(rows_.CommitSome(*db, *vfs_).ok()) << "the commit itself is durable";
    failed = vfs_->faults_struck() > 0;
  }
  ASSERT_TRUE(failed) << "no checkpoint came";
  vfs_->ClearFault();
  EXPECT_TRUE(db->failed());
  EXPECT_EQ(vault::DbErrorOf(db->Begin().status()), vault::DbError::kIo);
  db.reset();
  const AckedRows::Found found = rows_.LookAt(live_ / "log.db", "", true);
  EXPECT_TRUE(found.sound);
  EXPECT_EQ(found.rows, rows_.acked());
}

TEST_F(FailedWriteTest, AfterAFullDiskTheSameConnectionGoesOnOnceThereIsRoom) {
  auto db = Open();
  vfs_->SetFault({.call = Fault::Call::kWrite, .nth = 1, .code = SQLITE_FULL, .sticky = true});
  for (int i = 0; i < 3; ++i) {
    const absl::Status status = rows_.CommitSome(*db, *vfs_);
    EXPECT_EQ(vault::DbErrorOf(status), vault::DbError::kFull) << status;
    EXPECT_TRUE(absl::IsResourceExhausted(status));
  }
  vfs_->ClearFault();
  EXPECT_FALSE(db->failed());
  EXPECT_TRUE(rows_.CommitSome(*db, *vfs_).ok());
  db.reset();
  EXPECT_EQ(rows_.LookAt(live_ / "log.db", "", true).rows, rows_.acked());
}

TEST_F(FailedWriteTest, AFileThatCannotBeReadIsNotCalledAWrongKey) {
  auto db = Open();
  ASSERT_TRUE(rows_.CommitSome(*db, *vfs_).ok());
  db.reset();
  vfs_->SetFault({.call = Fault::Call::kRead, .nth = 1, .code = SQLITE_IOERR_READ, .sticky = true});
  EXPECT_EQ(vault::DbErrorOf(vault::OpenDatabase(rows_.Options(live_ / "log.db", vfs_->name())).status()),
            vault::DbError::kIo);
}

INSTANTIATE_TEST_SUITE_P(Kinds, IoFaultTest, testing::ValuesIn(kKinds),
                         [](const testing::TestParamInfo<Kind>& kind) { return std::string(kind.param.name); });

}  // namespace
}  // namespace mandat::faults
