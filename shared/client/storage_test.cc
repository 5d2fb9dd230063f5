// A disk that is full or damaged under a client: what was signed is kept, what is said is true, and work goes on.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <memory>
#include <string>

#include "shared/client/client.h"
#include "shared/client/testing/world.h"
#include "tests/faults/power_loss_vfs.h"

namespace mandat::client {
namespace {

using testing::kMandate;
using testing::kMember;
using testing::World;

constexpr std::size_t kPage = 4096;
// The root pages of the first tables that the schema makes, from 0; the file's first page holds its schema.
constexpr std::size_t kIdentityPage = 1;
constexpr std::size_t kRecordPage = 2;

class StorageTest : public ::testing::Test {
 protected:
  void SetUp() override {
    disk->MakeDefault();
    world.Found();
    world.Enrol("member", kMember);
    world.Meeting();
  }
  void GoOffline() {
    world.network.up = false;
    world.network.CutFeeds();
    world.Settle();
  }
  void GoOnline() {
    world.network.up = true;
    world.Advance(600'000);
  }
  std::string FileOf(const std::string& name) { return world.At(name).directory + "/replica.db"; }
  void Damage(std::size_t page) {
    std::fstream file(FileOf("member"), std::ios::in | std::ios::out | std::ios::binary);
    file.seekp(static_cast<std::streamoff>(page * kPage + kPage / 2));
    file.write("damage", 6);
    ASSERT_TRUE(file.good());
  }
  std::unique_ptr<faults::PowerLossVfs> disk = faults::PowerLossVfs::Register("storage-test");
  World world;
};

// For as long as it lives there is no room on the disk.
class NoRoom {
 public:
  explicit NoRoom(faults::PowerLossVfs& disk) : disk_(disk) { disk_.SetFull(); }
  ~NoRoom() { disk_.ClearFault(); }

 private:
  faults::PowerLossVfs& disk_;
};

TEST_F(StorageTest, ADamagedLogIsPutAsideAndWhatWasSignedIsKeptAndSentOnce) {
  const auto before = world["member"].confirmed();
  GoOffline();
  const ActResult result = world.Declare("member", kMandate, "i1", "Ja");
  v1::SealedPart draft;
  draft.set_comment("Utkast");
  ASSERT_TRUE(world["member"].SaveDraft("d", draft).ok());
  world.Close("member");
  Damage(kRecordPage);

  Client& member = world.Open("member");
  const auto rescued = member.rescued();
  ASSERT_TRUE(rescued);
  EXPECT_EQ(rescued->waiting, 1u);
  EXPECT_TRUE(rescued->all_signed);
  EXPECT_TRUE(rescued->all_private);
  EXPECT_TRUE(std::filesystem::exists(world.At("member").directory + "/damaged.db"));
  EXPECT_EQ(world.StateOf("member", result.id), OutboxState::kWaiting);
  ASSERT_TRUE(member.LoadDraft("d"));
  EXPECT_EQ(member.LoadDraft("d")->comment(), "Utkast");

  const std::size_t submits = world.server.submits;
  GoOnline();
  EXPECT_EQ(world.server.submits, submits + 1);
  EXPECT_EQ(world.StateOf("member", result.id), OutboxState::kReceived);
  EXPECT_GT(member.confirmed()->head.seq, before->head.seq);
  EXPECT_THAT(member.alarms(), ::testing::IsEmpty()) << "a file that was read anew was not set back";
  EXPECT_TRUE(member.ReceiptFile(result.id).ok());
  // Told until it was read, and once.
  member.RescueSeen();
  EXPECT_FALSE(std::filesystem::exists(world.At("member").directory + "/damaged.db"));
  EXPECT_FALSE(world.Open("member").rescued());
}

TEST_F(StorageTest, AShorterLogThanWasShownBeforeTheRescueIsARollback) {
  world.Close("member");
  Damage(kRecordPage);
  const std::uint64_t whole = world.server.log.records.size();
  GoOffline();
  world.Open("member");
  world.server.ForceRestore(whole - 1);
  GoOnline();
  ASSERT_THAT(world["member"].alarms(), ::testing::SizeIs(1));
  EXPECT_EQ(world["member"].alarms().front().name, alarm_name::kRollback);
}

TEST_F(StorageTest, WhatDoesNotTellWhoseDeviceItIsIsLeftAsItWas) {
  for (const std::size_t page : {std::size_t{0}, kIdentityPage}) {
    world.Close("member");
    const std::string path = FileOf("member");
    std::filesystem::copy_file(path, path + ".whole", std::filesystem::copy_options::overwrite_existing);
    Damage(page);
    const auto size = std::filesystem::file_size(path);
    Client::Options options;
    options.directory = world.At("member").directory;
    options.key = vault::SecretBytes::CopyOf(world.At("member").key);
    options.clock = &world.clock;
    EXPECT_FALSE(Client::Open(std::move(options)).ok()) << "page " << page;
    EXPECT_EQ(std::filesystem::file_size(path), size);
    std::filesystem::rename(path + ".whole", path);
    EXPECT_TRUE(world.Open("member").enrolled()) << "page " << page;
  }
}

TEST_F(StorageTest, AFileWithoutContentIsNotTakenForANewDevice) {
  world.Close("member");
  std::filesystem::resize_file(FileOf("member"), 0);
  Client::Options options;
  options.directory = world.At("member").directory;
  options.key = vault::SecretBytes::CopyOf(world.At("member").key);
  options.clock = &world.clock;
  EXPECT_FALSE(Client::Open(std::move(options)).ok());
}

TEST_F(StorageTest, ARescueThatACrashCutShortIsFinished) {
  world.Close("member");
  const std::string directory = world.At("member").directory;
  // The new file was complete, the old one on its way.
  std::filesystem::rename(directory + "/replica.db", directory + "/rescue.db");
  EXPECT_TRUE(world.Open("member").enrolled());
  EXPECT_FALSE(std::filesystem::exists(directory + "/rescue.db"));
}

TEST_F(StorageTest, AFullDiskTakesNothingSaysSoAndGoesOnByItself) {
  GoOffline();
  Client& member = world["member"];
  const std::size_t waiting = member.status().waiting;
  {
    const NoRoom no_room(*disk);
    v1::SealedPart part;
    part.set_stance(v1::STANCE_APPROVE);
    const v1::Statement act = testing::DeclarationOn(*member.shown(), kMandate, "i1");
    for (int i = 0; i < 2; ++i) {
      const auto refused = member.Act(act, &part);
      ASSERT_FALSE(refused.ok());
      EXPECT_EQ(vault::DbErrorOf(refused.status()), vault::DbError::kFull) << refused.status();
    }
    EXPECT_EQ(member.status().storage, StorageTrouble::kFull);
    EXPECT_EQ(member.status().waiting, waiting);
    world.Advance(20'000);
    EXPECT_EQ(member.status().storage, StorageTrouble::kFull);
  }
  world.Advance(20'000);
  EXPECT_EQ(member.status().storage, StorageTrouble::kNone);
  EXPECT_FALSE(member.status().storage_failed);
  const ActResult result = world.Declare("member", kMandate, "i1", "Ja");
  GoOnline();
  EXPECT_EQ(world.StateOf("member", result.id), OutboxState::kReceived);
}

TEST_F(StorageTest, ABatchThatFindsNoRoomComesAgainOnceThereIsSome) {
  const std::uint64_t before = world["member"].status().records;
  world.Propose("i1", 2, "Ny lydelse");
  {
    const NoRoom no_room(*disk);
    world["member"].Retry();
    for (int i = 0; i < 50; ++i) world["member"].Step();
    EXPECT_EQ(world["member"].status().records, before);
  }
  world.Advance(60'000);
  EXPECT_EQ(world["member"].status().storage, StorageTrouble::kNone);
  EXPECT_EQ(world["member"].status().records, world["secretary"].status().records);
}

}  // namespace
}  // namespace mandat::client
