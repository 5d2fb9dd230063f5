// The PIN vault and the client's checkpoint with a real Secret Service: gnome-keyring on a D-Bus that nobody else sees
// (run_with_keyring.sh). And what is said when there is none.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <signal.h>

#include <QCoreApplication>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <thread>

#include "absl/strings/escaping.h"
#include "mobile/app/keychain_store.h"
#include "shared/client/alarm.h"
#include "shared/client/testing/world.h"
#include "shared/vault/pin_vault.h"
#include "shared/vault/test_dir.h"
#include "tests/faults/program.h"

namespace mandat::faults {
namespace {

using vault::VaultError;
using vault::VaultErrorOf;
constexpr char kPin[] = "740286";
constexpr char kPassword[] = "a password for a test";  // run_with_keyring.sh's

class SecretServiceTest : public testing::Test {
 protected:
  void SetUp() override {
    ASSERT_NE(std::getenv("MANDAT_KEYRING_PID"), nullptr) << "to be run by run_with_keyring.sh";
    Unlock();
    store_ = app::MakePlatformKeyStore();
    ASSERT_TRUE(store_->is_platform_backed());
  }

  void Say(const std::vector<std::string>& command) {
    const absl::StatusOr<std::string> said = RunToEnd(command, dir_ / "said.log");
    ASSERT_TRUE(said.ok()) << said.status();
  }
  void Lock() {
    Say({"/usr/bin/gdbus", "call", "--session", "--dest", "org.freedesktop.secrets", "--object-path",
         "/org/freedesktop/secrets", "--method", "org.freedesktop.Secret.Service.Lock",
         "['/org/freedesktop/secrets/collection/login']"});
  }
  void Unlock() {
    Say({"/bin/sh", "-c", "printf '%s' \"$1\" | /usr/bin/python3 -B \"$2\"", "unlock", kPassword,
         SourceFile("tests/faults/unlock_keyring.py")});
  }

  vault::PinVault::Options VaultIn(const std::string& folder, vault::KeyStore* store) {
    vault::PinVault::Options options;
    options.path = folder + "/vault";
    options.device_id = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, static_cast<std::uint8_t>(++devices_)};
    options.key_store = store;
    options.now_unix_ms = [] { return std::int64_t{1'790'000'000'000}; };
    return options;
  }

  static inline int devices_ = 0;
  vault::TestDir dir_;
  std::unique_ptr<vault::KeyStore> store_;
};

TEST_F(SecretServiceTest, KeepsBytesForOtherProcessesAndReplacesAndRemovesThem) {
  std::string value(vault::kMaxKeyStoreValue, '\0');
  for (std::size_t i = 0; i < value.size(); ++i) value[i] = static_cast<char>(i);
  ASSERT_TRUE(store_->Store("mandat.test.bytes", vault::AsBytes("first")).ok());
  ASSERT_TRUE(store_->Store("mandat.test.bytes", vault::AsBytes(value)).ok());
  // Another process would open the service anew, as this does.
  const auto other = app::MakePlatformKeyStore();
  const auto loaded = other->Load("mandat.test.bytes");
  ASSERT_TRUE(loaded.ok()) << loaded.status();
  EXPECT_EQ(vault::AsView(loaded->bytes()), value);
  EXPECT_TRUE(absl::IsNotFound(store_->Load("mandat.test.other").status()));
  EXPECT_TRUE(store_->Remove("mandat.test.bytes").ok());
  EXPECT_TRUE(store_->Remove("mandat.test.bytes").ok());
  EXPECT_TRUE(absl::IsNotFound(other->Load("mandat.test.bytes").status()));
}

// As in the app: the client's worker keeps its checkpoint while the main thread runs the windows.
TEST_F(SecretServiceTest, AnotherThreadIsServedWhileTheMainThreadRunsItsLoop) {
  absl::Status stored = absl::UnknownError("");
  absl::StatusOr<vault::SecretBytes> loaded = absl::UnknownError("");
  std::thread worker([&] {
    for (int i = 0; i < 20; ++i) {
      const std::string value = "from a worker " + std::to_string(i);
      stored = store_->Store("mandat.test.thread", vault::AsBytes(value));
      loaded = store_->Load("mandat.test.thread");
      if (!stored.ok() || !loaded.ok() || vault::AsView(loaded->bytes()) != value) break;
    }
    QMetaObject::invokeMethod(QCoreApplication::instance(), &QCoreApplication::quit, Qt::QueuedConnection);
  });
  QCoreApplication::exec();
  worker.join();
  EXPECT_TRUE(stored.ok()) << stored;
  ASSERT_TRUE(loaded.ok()) << loaded.status();
  EXPECT_EQ(vault::AsView(loaded->bytes()), "from a worker 19");
}

TEST_F(SecretServiceTest, ThePinOpensTheVaultWithTheKeyringsSecretAndNoCopyOpensWithoutIt) {
  const vault::PinVault::Options options = VaultIn(dir_.path(), store_.get());
  vault::PinVault vault(options);
  const auto key = vault.Create(kPin);
  ASSERT_TRUE(key.ok()) << key.status();
  ASSERT_TRUE(vault.state()->key_store_bound);
  const auto again = vault::PinVault(options).Unlock(kPin);
  ASSERT_TRUE(again.ok()) << again.status();
  EXPECT_TRUE(*again == *key);

  // The files on another machine, whose keystore works and does not have the secret: the right PIN opens nothing.
  vault::TestDir thief;
  std::filesystem::copy(dir_.path(), thief.path(),
                        std::filesystem::copy_options::recursive | std::filesystem::copy_options::overwrite_existing);
  vault::MemoryKeyStore elsewhere;
  vault::PinVault::Options stolen = options;
  stolen.path = thief / "vault";
  stolen.key_store = &elsewhere;
  EXPECT_EQ(VaultErrorOf(vault::PinVault(stolen).Unlock(kPin).status()), VaultError::kKeyStoreSecretMissing);

  // And here, once the keyring's secret is gone: neither copy nor original.
  ASSERT_TRUE(vault.Destroy().ok());
  stolen.key_store = store_.get();
  EXPECT_EQ(VaultErrorOf(vault::PinVault(stolen).Unlock(kPin).status()), VaultError::kKeyStoreSecretMissing);
  EXPECT_EQ(VaultErrorOf(vault::PinVault(options).Unlock(kPin).status()), VaultError::kDestroyed);
}

TEST_F(SecretServiceTest, NeitherPinNorKeysStandInAnyFileInTheClear) {
  vault::PinVault vault(VaultIn(dir_.path(), store_.get()));
  const auto key = vault.Create(kPin);
  ASSERT_TRUE(key.ok());
  ASSERT_FALSE(vault.Unlock("135792").ok());
  ASSERT_TRUE(vault.Unlock(kPin).ok());
  const std::string dek(vault::AsView(key->bytes()));
  ASSERT_TRUE(store_->Store("mandat.test.secret", key->bytes()).ok());
  const std::vector<std::string> needles = {kPin, dek, absl::BytesToHexString(dek), absl::Base64Escape(dek)};
  int files = 0;
  for (const std::string& root : {dir_.path(), std::string(std::getenv("HOME"))}) {
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root)) {
      if (!entry.is_regular_file()) continue;
      ++files;
      const std::string bytes = vault::ReadWhole(entry.path());
      for (const std::string& needle : needles) {
        EXPECT_EQ(bytes.find(needle), std::string::npos) << entry.path() << ", needle " << &needle - needles.data();
      }
    }
  }
  EXPECT_GE(files, 3) << "the vault, its count of attempts and the keyring's own file";
  ASSERT_TRUE(store_->Remove("mandat.test.secret").ok());
}

TEST_F(SecretServiceTest, ALockedKeyringIsNotAnEmptyOneAndCostsNoAttempt) {
  const vault::PinVault::Options options = VaultIn(dir_.path(), store_.get());
  vault::PinVault vault(options);
  ASSERT_TRUE(vault.Create(kPin).ok());
  ASSERT_TRUE(store_->Store("mandat.test.locked", vault::AsBytes("kept")).ok());
  Lock();
  EXPECT_TRUE(absl::IsUnavailable(store_->Load("mandat.test.locked").status()));
  EXPECT_TRUE(absl::IsUnavailable(store_->Load("mandat.test.never").status()));
  EXPECT_TRUE(absl::IsUnavailable(store_->Store("mandat.test.locked", vault::AsBytes("new"))));
  EXPECT_TRUE(absl::IsUnavailable(store_->Remove("mandat.test.locked"))) << "said to be removed and is there";
  EXPECT_TRUE(app::MakePlatformKeyStore()->is_platform_backed()) << "a locked keystore is one";
  EXPECT_EQ(VaultErrorOf(vault.Unlock(kPin).status()), VaultError::kKeyStoreUnavailable);
  EXPECT_EQ(vault.state()->attempts_used, 0);
  Unlock();
  const auto kept = store_->Load("mandat.test.locked");
  ASSERT_TRUE(kept.ok()) << kept.status();
  EXPECT_EQ(vault::AsView(kept->bytes()), "kept");
  EXPECT_TRUE(vault.Unlock(kPin).ok());
}

TEST_F(SecretServiceTest, DestructionWhileTheKeyringIsLockedIsFinishedOnceItIsOpen) {
  const vault::PinVault::Options options = VaultIn(dir_.path(), store_.get());
  vault::PinVault vault(options);
  ASSERT_TRUE(vault.Create(kPin).ok());
  vault::TestDir thief;
  std::filesystem::copy(dir_ / "vault", thief / "vault");
  vault::PinVault::Options stolen = options;
  stolen.path = thief / "vault";
  Lock();
  EXPECT_FALSE(vault.Destroy().ok()) << "the secret is still in the keyring";
  Unlock();
  EXPECT_EQ(VaultErrorOf(vault.Unlock(kPin).status()), VaultError::kDestroyed);
  EXPECT_EQ(VaultErrorOf(vault::PinVault(stolen).Unlock(kPin).status()), VaultError::kKeyStoreSecretMissing);
}

TEST_F(SecretServiceTest, AReplicaThatWasSetBackIsNoticedByTheCheckpointInTheKeyring) {
  client::testing::World world;
  world.Found();
  const std::string link = world.Invite(client::testing::kMember);
  ledger::SeededRandom random("keyring");
  const auto open = [&] {
    client::Client::Options options;
    options.directory = world.directory + "/keyring-device";
    options.key = vault::SecretBytes::CopyOf(std::string(32, 'k'));
    options.clock = &world.clock;
    options.random = &random;
    options.keeper = store_.get();
    options.network = &world.network;
    auto client = client::Client::Open(std::move(options));
    EXPECT_TRUE(client.ok()) << client.status();
    return *std::move(client);
  };
  const auto sync = [&](client::Client& client) {
    for (int i = 0; i < 20; ++i) {
      client.Step();
      world.Settle();
    }
  };
  auto client = open();
  ASSERT_TRUE(client->Prepare(link, "Telefon").ok());
  const auto refusal = client->Confirm();
  ASSERT_TRUE(refusal.ok() && !*refusal);
  sync(*client);
  const std::uint64_t before = client->status().records;
  ASSERT_GT(before, 0u);
  EXPECT_FALSE(client->status().rollback_unguarded);
  client.reset();
  const std::string folder = world.directory + "/keyring-device";
  std::filesystem::copy(folder, world.directory + "/older", std::filesystem::copy_options::recursive);

  world.Meeting();
  client = open();
  EXPECT_THAT(client->alarms(), testing::IsEmpty());
  sync(*client);
  ASSERT_GT(client->status().records, before);
  EXPECT_THAT(client->alarms(), testing::IsEmpty());
  client.reset();
  client = open();
  EXPECT_THAT(client->alarms(), testing::IsEmpty()) << "the newest file and its checkpoint agree";
  client.reset();

  std::filesystem::remove_all(folder);
  std::filesystem::rename(world.directory + "/older", folder);
  client = open();
  ASSERT_EQ(client->alarms().size(), 1u);
  EXPECT_EQ(client->alarms()[0].name, client::alarm_name::kRollback);
}

// The last one: it ends the service.
TEST_F(SecretServiceTest, AServiceThatWentAwayIsUnavailableAndCostsNoAttempt) {
  vault::PinVault vault(VaultIn(dir_.path(), store_.get()));
  ASSERT_TRUE(vault.Create(kPin).ok());
  pid_t pid = 0;
  std::ifstream(std::getenv("MANDAT_KEYRING_PID")) >> pid;
  ASSERT_GT(pid, 1);
  ASSERT_EQ(kill(pid, SIGKILL), 0);
  Say({"/bin/sh", "-c",
       "n=0; while gdbus call --session --dest org.freedesktop.DBus --object-path / --method "
       "org.freedesktop.DBus.GetNameOwner org.freedesktop.secrets > /dev/null 2>&1; do n=$((n+1)); [ $n -lt 1000 ]; "
       "done"});
  EXPECT_TRUE(absl::IsUnavailable(store_->Load("mandat.test.gone").status()));
  EXPECT_EQ(VaultErrorOf(vault.Unlock(kPin).status()), VaultError::kKeyStoreUnavailable);
  EXPECT_EQ(vault.state()->attempts_used, 0);
}

// Run without a bus.
TEST(NoSecretServiceTest, AMachineWithoutAKeystoreSaysSoAndThePinAloneProtects) {
  const auto store = app::MakePlatformKeyStore();
  EXPECT_FALSE(store->is_platform_backed());
  EXPECT_EQ(store->description(), "none");
  const vault::TestDir dir;
  vault::PinVault::Options options;
  options.path = dir / "vault";
  options.key_store = store.get();
  options.now_unix_ms = [] { return std::int64_t{1'790'000'000'000}; };
  vault::PinVault vault(options);
  ASSERT_TRUE(vault.Create(kPin).ok());
  EXPECT_FALSE(vault.state()->key_store_bound);
  EXPECT_TRUE(vault.Unlock(kPin).ok());
}

}  // namespace
}  // namespace mandat::faults

int main(int argc, char** argv) {
  testing::InitGoogleMock(&argc, argv);
  const QCoreApplication app(argc, argv);
  return RUN_ALL_TESTS();
}
