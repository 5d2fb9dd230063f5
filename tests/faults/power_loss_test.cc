// Power loss at every moment of a database's life: nothing that was acknowledged may be missing from any disk that can
// result, and every such disk must open. kill -9 cannot show this: what a killed process wrote without a sync is still
// there.
//
// The same run over a connection whose syncs are weakened must lose rows: otherwise the test proves nothing.
#include <gtest/gtest.h>
#include <sqlcipher/sqlite3.h>

#include <functional>
#include <iostream>
#include <string>
#include <utility>

#include "shared/vault/test_dir.h"
#include "tests/faults/acked_rows.h"
#include "tests/faults/crash_images.h"

namespace mandat::faults {
namespace {

struct Outcome {
  int images = 0;
  int lost = 0;           // images without some acknowledged row
  int64_t rows_lost = 0;  // the most that one image lacks
  int unopenable = 0;
  int unsound = 0;  // gaps, wrong contents, or rows that nobody wrote
  std::string first_fault;
};

class PowerLossTest : public testing::Test {
 protected:
  // `after_open` is done to every connection of the run; the product has none.
  void Run(uint64_t seed, int commits, const std::function<void(vault::Database&)>& after_open, Outcome* outcome) {
    auto vfs = PowerLossVfs::Register("power-loss-" + std::to_string(seed));
    const vault::TestDir live;
    const std::string path = live / "log.db";
    AckedRows rows(seed, key_);
    std::mt19937_64 random(seed ^ 0x5eed);
    {
      std::unique_ptr<vault::Database> db;
      for (int i = 0; i < commits; ++i) {
        if (db == nullptr) {
          absl::StatusOr<std::unique_ptr<vault::Database>> opened =
              vault::OpenDatabase(rows.Options(path, vfs->name()));
          ASSERT_TRUE(opened.ok()) << opened.status();
          db = *std::move(opened);
          if (after_open) after_open(*db);
        }
        const absl::Status status = rows.CommitSome(*db, *vfs);
        ASSERT_TRUE(status.ok()) << status;
        const uint64_t dice = random() % 40;
        if (dice == 0) db.reset();  // closes: checkpoints and deletes the WAL
        if (dice == 1) {
          ASSERT_TRUE(db->Checkpoint().ok());
        }
      }
    }
    Look(seed, rows, CrashImages(vfs->ops()), outcome);
  }

  Outcome RunWeakened(uint64_t seed, const std::string& synchronous) {
    Outcome outcome;
    Run(
        seed, 40,
        [&synchronous](vault::Database& db) {
          // The authorizer is there to forbid this; a test takes it off.
          sqlite3_set_authorizer(db.handle(), nullptr, nullptr);
          const std::string pragma = "PRAGMA synchronous = " + synchronous;
          ASSERT_EQ(sqlite3_exec(db.handle(), pragma.c_str(), nullptr, nullptr, nullptr), SQLITE_OK);
        },
        &outcome);
    std::cout << "power loss, synchronous=" << synchronous << ": " << outcome.images << " images, " << outcome.lost
              << " with lost rows, at most " << outcome.rows_lost << " rows, " << outcome.unopenable << " unopenable\n";
    return outcome;
  }

  void Look(uint64_t seed, const AckedRows& rows, CrashImages images, Outcome* outcome) {
    const vault::TestDir dir;
    uint64_t looked_version = ~0ull;
    int64_t looked_acked = -1;
    for (size_t n = 0; n <= images.size(); ++n) {
      images.AdvanceTo(n);
      const int64_t acked = rows.AckedAt(n);
      if (images.durable_version() != looked_version || acked != looked_acked) {
        looked_version = images.durable_version();
        looked_acked = acked;
        images.Write(dir.path(), CrashImages::kDropUnsynced, 0);
        Judge(rows, dir / "log.db", acked, "seed " + std::to_string(seed) + " op " + std::to_string(n), outcome);
      }
      if (images.anything_unsynced() && n % 2 == seed % 2) {
        images.Write(dir.path(), CrashImages::kTear, seed * 1'000'000 + n);
        Judge(rows, dir / "log.db", acked, "seed " + std::to_string(seed) + " torn op " + std::to_string(n), outcome);
      }
    }
  }

  static void Judge(const AckedRows& rows, const std::string& path, int64_t acked, const std::string& where,
                    Outcome* outcome) {
    const AckedRows::Found found = rows.LookAt(path, "", outcome->images % 16 == 0);
    ++outcome->images;
    std::string fault;
    if (!found.opened.ok()) {
      ++outcome->unopenable;
      fault = found.opened.ToString();
    } else if (!found.sound || found.rows > rows.tried()) {
      ++outcome->unsound;
      fault = "unsound";
    } else if (found.rows < acked) {
      ++outcome->lost;
      outcome->rows_lost = std::max(outcome->rows_lost, acked - found.rows);
      fault = "lost " + std::to_string(acked - found.rows);
    }
    if (!fault.empty() && outcome->first_fault.empty()) outcome->first_fault = where + ": " + fault;
  }

  const vault::SecretBytes key_ = vault::SecretBytes::Random(32);
};

TEST_F(PowerLossTest, NoAcknowledgedRowIsLostAtAnyMoment) {
  Outcome outcome;
  for (uint64_t seed = 1; seed <= 6; ++seed) {
    Run(seed, 90, nullptr, &outcome);
    if (HasFatalFailure()) return;
  }
  std::cout << "power loss: " << outcome.images << " images, " << outcome.lost << " with lost rows, "
            << outcome.unopenable << " unopenable, " << outcome.unsound << " unsound\n";
  EXPECT_GT(outcome.images, 3000);
  EXPECT_EQ(outcome.lost, 0) << outcome.first_fault;
  EXPECT_EQ(outcome.unopenable, 0) << outcome.first_fault;
  EXPECT_EQ(outcome.unsound, 0) << outcome.first_fault;
}

// The mutants: one pragma weaker. If these tests find nothing, the one above is blind.
TEST_F(PowerLossTest, WithSynchronousNormalTheSameRunLosesAcknowledgedRows) {
  const Outcome outcome = RunWeakened(1, "NORMAL");
  EXPECT_GT(outcome.lost, 0);
  EXPECT_EQ(outcome.unopenable, 0) << outcome.first_fault;
  EXPECT_EQ(outcome.unsound, 0) << outcome.first_fault;
}

TEST_F(PowerLossTest, WithSynchronousOffTheSameRunLeavesWhatCannotBeOpened) {
  const Outcome outcome = RunWeakened(2, "OFF");
  EXPECT_GT(outcome.unopenable, 0);
}

}  // namespace
}  // namespace mandat::faults
