#include "server/mandatd/disk_room.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <vector>

namespace mandat::server {
namespace {

constexpr std::uint64_t kMiB = 1 << 20;
constexpr std::uint64_t kBallast = 2 * kMiB;

class DiskRoomTest : public testing::Test {
 protected:
  void SetUp() override {
    std::string pattern = testing::TempDir() + "disk_room.XXXXXX";
    ASSERT_NE(mkdtemp(pattern.data()), nullptr);
    directory_ = pattern;
  }
  void TearDown() override { std::filesystem::remove_all(directory_); }
  std::string path() const { return directory_ + "/ballast"; }
  bool Ballast() const { return std::filesystem::exists(path()); }
  DiskRoom Room() {
    return DiskRoom(
        path(), kBallast, [this] { return space_; }, [this](bool has_room) { told_.push_back(has_room); });
  }

  std::string directory_;
  std::optional<DiskRoom::Space> space_ = DiskRoom::Space{100 * kMiB, 50 * kMiB};
  std::vector<bool> told_;
};

TEST_F(DiskRoomTest, TheBallastIsRoomThatIsReallySetAside) {
  ASSERT_TRUE(WriteBallast(path(), kBallast).ok());
  struct stat made {};
  ASSERT_EQ(stat(path().c_str(), &made), 0);
  EXPECT_GE(static_cast<std::uint64_t>(made.st_blocks) * 512, kBallast);
  EXPECT_EQ(made.st_mode & 0777, 0600U);
  EXPECT_FALSE(WriteBallast(directory_ + "/no/such", kBallast).ok());
}

TEST_F(DiskRoomTest, NothingIsTakenWhileTheDiskIsLowAndItGoesOnByItself) {
  DiskRoom room = Room();
  EXPECT_TRUE(room.Check().ok());
  EXPECT_TRUE(Ballast()) << "made where it was missing";
  space_->available = 5 * kMiB;  // the twentieth part
  EXPECT_TRUE(room.Check().ok());
  space_->available -= 1;
  EXPECT_TRUE(absl::IsResourceExhausted(room.Check()));
  EXPECT_TRUE(absl::IsResourceExhausted(room.Check()));
  EXPECT_TRUE(Ballast()) << "there is some room still";
  space_->available = 5 * kMiB;
  EXPECT_TRUE(room.Check().ok());
  EXPECT_EQ(told_, (std::vector<bool>{false, true})) << "told once each";
}

TEST_F(DiskRoomTest, TheBallastGoesWhenTheDiskIsFullAndComesBackBeforeAnythingIsTaken) {
  DiskRoom room = Room();
  ASSERT_TRUE(room.Check().ok());
  space_->available = kMiB;
  EXPECT_FALSE(room.Check().ok());
  EXPECT_FALSE(Ballast());
  space_->available = 5 * kMiB + 1;  // what the ballast gave back is not for statements
  EXPECT_FALSE(room.Check().ok());
  EXPECT_FALSE(Ballast());
  space_->available = 5 * kMiB + kBallast;
  EXPECT_TRUE(room.Check().ok());
  EXPECT_TRUE(Ballast());
}

TEST_F(DiskRoomTest, AfterARestartTheReserveIsJudgedAsItIsOnDisk) {
  ASSERT_TRUE(WriteBallast(path(), kBallast).ok());
  space_->available = 5 * kMiB;
  EXPECT_TRUE(Room().Check().ok());
  std::filesystem::remove(path());
  EXPECT_FALSE(Room().Check().ok()) << "it is gone, and there is no room to make it anew";
}

TEST_F(DiskRoomTest, ADiskThatSaysNothingIsTriedAndALargeOneKeepsAQuarterOfAGibibyte) {
  space_.reset();
  EXPECT_TRUE(Room().Check().ok());
  space_ = DiskRoom::Space{1000000 * kMiB, 300 * kMiB};
  EXPECT_TRUE(Room().Check().ok()) << "256 MiB are enough however large the disk is";
  space_->available = 255 * kMiB;
  EXPECT_FALSE(Room().Check().ok());
}

TEST_F(DiskRoomTest, LooksAtTheRealDisk) {
  const std::optional<DiskRoom::Space> space = SpaceAt(directory_);
  ASSERT_TRUE(space);
  EXPECT_GT(space->total, 0U);
  EXPECT_LE(space->available, space->total);
  EXPECT_FALSE(SpaceAt(directory_ + "/no/such"));
}

}  // namespace
}  // namespace mandat::server
