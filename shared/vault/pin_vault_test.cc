// The PIN vault, with a cheap key derivation but for the cases that are about the real one.
#include "shared/vault/pin_vault.h"

#include <gtest/gtest.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "shared/vault/attempts_file.h"
#include "shared/vault/test_dir.h"

namespace mandat::vault {
namespace {

constexpr char kPin[] = "482917";
constexpr char kOtherPin[] = "703846";
constexpr char kWrongPin[] = "999998";
constexpr int64_t kSecond = 1000;
constexpr int64_t kHour = 3600 * kSecond;

class PinVaultTest : public testing::Test {
 protected:
  PinVault::Options Options(const std::string& name = "vault") {
    PinVault::Options options;
    options.path = dir_ / name;
    options.device_id = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16};
    options.key_store = &key_store_;
    options.now_unix_ms = [this] { return now_; };
    return options;
  }

  PinVault Cheap() { return PinVault(Options(), PinVault::CheapKdfForTests()); }

  void Make() {
    absl::StatusOr<SecretBytes> key = Cheap().Create(kPin);
    ASSERT_TRUE(key.ok()) << key.status();
    key_ = *std::move(key);
  }

  // A wrong PIN after as long a wait as the vault can ask for.
  VaultError WrongOnce() {
    now_ += kHour;
    return VaultErrorOf(Cheap().Unlock(kWrongPin).status());
  }

  int Used() { return Cheap().state()->attempts_used; }

  TestDir dir_;
  MemoryKeyStore key_store_;
  SecretBytes key_;
  int64_t now_ = 1'700'000'000'000;
};

TEST_F(PinVaultTest, TheRightPinGivesTheKeyBack) {
  Make();
  ASSERT_EQ(key_.size(), 32u);
  absl::StatusOr<SecretBytes> again = Cheap().Unlock(kPin);
  ASSERT_TRUE(again.ok()) << again.status();
  EXPECT_TRUE(*again == key_);
  EXPECT_EQ(Used(), 0);
  EXPECT_TRUE(Cheap().state()->key_store_bound);
}

TEST_F(PinVaultTest, WorksAtFullCostAndKeepsItsLayout) {
  PinVault vault(Options());
  absl::StatusOr<SecretBytes> key = vault.Create(kPin);
  ASSERT_TRUE(key.ok()) << key.status();
  absl::StatusOr<SecretBytes> again = vault.Unlock(kPin);
  ASSERT_TRUE(again.ok()) << again.status();
  EXPECT_TRUE(*again == *key);
  EXPECT_EQ(VaultErrorOf(vault.Unlock(kWrongPin).status()), VaultError::kWrongPin);
  const std::string file = ReadWhole(dir_ / "vault");
  ASSERT_EQ(file.size(), 112u);
  EXPECT_EQ(file.substr(0, 24), std::string("MANDATPV\x01\x01\0\0\0\0\0\x03\0\0\0\0\x04\0\0\0", 24));
  EXPECT_EQ(ReadWhole(dir_ / "vault.attempts").size(), 512u);
  EXPECT_EQ(std::filesystem::status(dir_ / "vault").permissions(),
            std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
}

TEST_F(PinVaultTest, AnotherReadingOfTheFormatComesToTheSameKey) {
  // testdata/make_pin_vault_v1.py wrote this file from the words of the header alone: a changed byte anywhere
  // in the format or the derivation shows here.
  const std::string file = ReadWhole("shared/vault/testdata/pin_vault_v1.bin");
  ASSERT_EQ(file.size(), 112u) << "run from the repository's root";
  WriteWhole(dir_ / "vault", file);
  ASSERT_TRUE(AttemptsFile(dir_ / "vault.attempts").Create().ok());
  std::string hardware_key;
  for (int i = 0; i < 32; ++i) hardware_key.push_back(static_cast<char>(0xa0 + i));
  ASSERT_TRUE(key_store_.Store("mandat.kw.0102030405060708090a0b0c0d0e0f10", AsBytes(hardware_key)).ok());
  absl::StatusOr<SecretBytes> key = PinVault(Options()).Unlock(kPin);
  ASSERT_TRUE(key.ok()) << key.status();
  for (size_t i = 0; i < 32; ++i) EXPECT_EQ(key->bytes()[i], i);
}

TEST_F(PinVaultTest, NoVaultIsSaidToBeNone) {
  EXPECT_EQ(VaultErrorOf(Cheap().Unlock(kPin).status()), VaultError::kNoVault);
  EXPECT_FALSE(Cheap().state()->exists);
  EXPECT_EQ(VaultErrorOf(Cheap().Destroy()), VaultError::kNoVault);
}

TEST_F(PinVaultTest, AVaultIsNotMadeOverAnother) {
  Make();
  EXPECT_EQ(VaultErrorOf(Cheap().Create(kOtherPin).status()), VaultError::kAlreadyExists);
  EXPECT_TRUE(*Cheap().Unlock(kPin) == key_);
}

TEST_F(PinVaultTest, AWeakPinIsRefusedWithItsReason) {
  const absl::Status status = Cheap().Create("123456").status();
  EXPECT_EQ(VaultErrorOf(status), VaultError::kWeakPin);
  EXPECT_EQ(PinProblemOf(status), PinProblem::kRun);
  EXPECT_EQ(status.ToString().find("123456"), std::string::npos) << "no PIN in a message";
  EXPECT_FALSE(std::filesystem::exists(dir_ / "vault"));
}

TEST_F(PinVaultTest, WhatIsNoPinIsNotCounted) {
  Make();
  for (const char* text : {"", "abc", "48291\n", "4829174829174829174829174829174829174"}) {
    EXPECT_EQ(VaultErrorOf(Cheap().Unlock(text).status()), VaultError::kNotAPin);
  }
  EXPECT_EQ(Used(), 0);
}

TEST_F(PinVaultTest, TenWrongPinsDestroyTheKeyForGood) {
  Make();
  for (int i = 1; i <= 9; ++i) {
    EXPECT_EQ(WrongOnce(), VaultError::kWrongPin) << i;
    EXPECT_EQ(Cheap().state()->attempts_left, 10 - i);
  }
  const std::string before = ReadWhole(dir_ / "vault");
  EXPECT_EQ(WrongOnce(), VaultError::kDestroyed);
  EXPECT_EQ(key_store_.size(), 0u) << "the keystore's secret is gone";
  const std::string after = ReadWhole(dir_ / "vault");
  EXPECT_EQ(after, std::string("MANDATPV") + std::string(104, '\0')) << "the file is there, the wrapped key is not";
  EXPECT_NE(before, after);
  now_ += 24 * kHour;
  EXPECT_EQ(VaultErrorOf(Cheap().Unlock(kPin).status()), VaultError::kDestroyed) << "the right one is no use now";
  EXPECT_TRUE(Cheap().state()->destroyed);
  EXPECT_EQ(Cheap().state()->attempts_left, 0);
}

TEST_F(PinVaultTest, TheTenthTryMayStillBeTheRightOne) {
  Make();
  for (int i = 0; i < 9; ++i) ASSERT_EQ(WrongOnce(), VaultError::kWrongPin);
  now_ += kHour;
  absl::StatusOr<SecretBytes> again = Cheap().Unlock(kPin);
  ASSERT_TRUE(again.ok()) << again.status();
  EXPECT_TRUE(*again == key_);
  EXPECT_EQ(Used(), 0);
}

TEST_F(PinVaultTest, ADestroyedVaultCanBeRemovedAndALivingOneCannot) {
  Make();
  EXPECT_FALSE(Cheap().RemoveDestroyed().ok());
  EXPECT_TRUE(Cheap().Unlock(kPin).ok());
  ASSERT_TRUE(Cheap().Destroy().ok());
  EXPECT_EQ(VaultErrorOf(Cheap().Create(kPin).status()), VaultError::kAlreadyExists);
  ASSERT_TRUE(Cheap().RemoveDestroyed().ok());
  EXPECT_FALSE(Cheap().state()->exists);
  EXPECT_TRUE(Cheap().Create(kPin).ok());
}

TEST_F(PinVaultTest, DestructionWithALockedKeystoreIsFinishedLater) {
  Make();
  for (int i = 0; i < 9; ++i) ASSERT_EQ(WrongOnce(), VaultError::kWrongPin);
  const std::string vault = ReadWhole(dir_ / "vault");
  key_store_.set_unavailable(true);
  EXPECT_EQ(VaultErrorOf(Cheap().Destroy()), VaultError::kKeyStoreUnavailable);
  EXPECT_TRUE(Cheap().state()->destroyed) << "the wrapped key is gone all the same";
  key_store_.set_unavailable(false);
  EXPECT_EQ(key_store_.size(), 1u);
  EXPECT_EQ(VaultErrorOf(Cheap().Unlock(kPin).status()), VaultError::kDestroyed);
  EXPECT_EQ(key_store_.size(), 0u);
}

TEST_F(PinVaultTest, TriesSlowDownAfterTheThird) {
  Make();
  const std::vector<int64_t> waits = {0, 0, 0, 30, 300, 900, 3600, 3600, 3600, 3600};
  for (int used = 0; used < 9; ++used) {
    const int64_t wait = waits[static_cast<size_t>(used)] * kSecond;
    EXPECT_EQ(BackOff(used).count(), wait);
    EXPECT_EQ(Cheap().state()->wait.count(), wait);
    if (wait > 0) {
      now_ += wait - 1;
      EXPECT_EQ(VaultErrorOf(Cheap().Unlock(kPin).status()), VaultError::kWait) << "even the right PIN waits";
      EXPECT_EQ(Used(), used) << "a try that is not looked at is not counted";
      EXPECT_EQ(Cheap().state()->wait.count(), 1);
      now_ += 1;
    }
    EXPECT_EQ(VaultErrorOf(Cheap().Unlock(kWrongPin).status()), VaultError::kWrongPin);
  }
}

TEST_F(PinVaultTest, SettingTheClockBackDoesNotShortenTheWaitNorMakeItEndless) {
  Make();
  for (int i = 0; i < 4; ++i) ASSERT_EQ(WrongOnce(), VaultError::kWrongPin);
  now_ -= 1000 * kHour;
  EXPECT_EQ(VaultErrorOf(Cheap().Unlock(kPin).status()), VaultError::kWait);
  now_ += 299 * kSecond;
  EXPECT_EQ(VaultErrorOf(Cheap().Unlock(kPin).status()), VaultError::kWait);
  now_ += 1 * kSecond;
  EXPECT_TRUE(Cheap().Unlock(kPin).ok());
}

TEST_F(PinVaultTest, AMissingOrDamagedCountLeavesOneTryAfterTheLongestWait) {
  for (const bool missing : {true, false}) {
    const std::string path = dir_ / "vault.attempts";
    if (!std::filesystem::exists(dir_ / "vault")) Make();
    if (missing) {
      std::filesystem::remove(path);
    } else {
      WriteWhole(path, "rubbish");
    }
    EXPECT_EQ(Cheap().state()->attempts_left, 1);
    EXPECT_EQ(VaultErrorOf(Cheap().Unlock(kPin).status()), VaultError::kWait);
    now_ += kHour - 1;
    EXPECT_EQ(VaultErrorOf(Cheap().Unlock(kPin).status()), VaultError::kWait);
    now_ += 1;
    EXPECT_TRUE(Cheap().Unlock(kPin).ok());
    EXPECT_EQ(Used(), 0);
  }
}

TEST_F(PinVaultTest, ATornCountIsACountedOne) {
  Make();
  ASSERT_EQ(WrongOnce(), VaultError::kWrongPin);
  std::string file = ReadWhole(dir_ / "vault.attempts");
  file[32 + 16 + 3] = '\1';  // one byte of the second slot reached the disk, no more
  WriteWhole(dir_ / "vault.attempts", file);
  EXPECT_EQ(Used(), 2);
  std::fill(file.begin() + 32, file.begin() + 48, '\0');  // an earlier slot emptied by hand
  WriteWhole(dir_ / "vault.attempts", file);
  EXPECT_EQ(Used(), 2);
}

// T17, threat 1: the files alone are worth nothing, whatever PIN is tried.
TEST_F(PinVaultTest, CopiedFilesWithoutTheKeystoreOpenWithNoPin) {
  Make();
  MemoryKeyStore thief;
  PinVault::Options options = Options();
  options.key_store = &thief;
  EXPECT_EQ(VaultErrorOf(PinVault(options, PinVault::CheapKdfForTests()).Unlock(kPin).status()),
            VaultError::kKeyStoreSecretMissing);
  EXPECT_EQ(Used(), 0) << "nothing was tried, nothing is counted";

  // And with the flag cleared, or a guessed keystore secret, even the right PIN is wrong.
  const std::string original = ReadWhole(dir_ / "vault");
  const auto try_pin = [&](const std::string& file, const std::string& pin) {
    WriteWhole(dir_ / "vault", file);
    EXPECT_TRUE(AttemptsFile(dir_ / "vault.attempts").Create().ok());
    return VaultErrorOf(PinVault(options, PinVault::CheapKdfForTests()).Unlock(pin).status());
  };
  std::string unbound = original;
  unbound[9] = 0;
  EXPECT_EQ(try_pin(unbound, kPin), VaultError::kWrongPin);
  for (int i = 0; i < 300; ++i) {
    char pin[16];
    std::snprintf(pin, sizeof pin, "%06d", i * 3331 % 1000000);
    EXPECT_EQ(try_pin(unbound, pin), VaultError::kWrongPin);
  }
  ASSERT_TRUE(thief.Store("mandat.kw.0102030405060708090a0b0c0d0e0f10", SecretBytes::Random(32).bytes()).ok());
  EXPECT_EQ(try_pin(original, kPin), VaultError::kWrongPin);
}

TEST_F(PinVaultTest, ALockedKeystoreCostsNoAttempt) {
  Make();
  key_store_.set_unavailable(true);
  for (int i = 0; i < 20; ++i) {
    EXPECT_EQ(VaultErrorOf(Cheap().Unlock(kPin).status()), VaultError::kKeyStoreUnavailable);
  }
  key_store_.set_unavailable(false);
  EXPECT_EQ(Used(), 0);
  EXPECT_TRUE(Cheap().Unlock(kPin).ok());
}

TEST_F(PinVaultTest, WithoutAKeystoreThePinAloneProtectsAndTheStateSaysSo) {
  NoKeyStore none;
  PinVault::Options options = Options();
  options.key_store = &none;
  PinVault vault(options, PinVault::CheapKdfForTests());
  absl::StatusOr<SecretBytes> key = vault.Create(kPin);
  ASSERT_TRUE(key.ok()) << key.status();
  EXPECT_FALSE(vault.state()->key_store_bound);
  EXPECT_TRUE(*vault.Unlock(kPin) == *key);
  for (int i = 0; i < 10; ++i) {
    now_ += kHour;
    (void)vault.Unlock(kWrongPin);
  }
  EXPECT_TRUE(vault.state()->destroyed);
  EXPECT_EQ(ReadWhole(dir_ / "vault").substr(8), std::string(104, '\0'));
}

TEST_F(PinVaultTest, AnotherDeviceIdOpensNothing) {
  Make();
  PinVault::Options options = Options();
  const SecretBytes hardware_key = *key_store_.Load("mandat.kw.0102030405060708090a0b0c0d0e0f10");
  options.device_id[15] ^= 1;
  ASSERT_TRUE(key_store_.Store("mandat.kw.0102030405060708090a0b0c0d0e0f11", hardware_key.bytes()).ok());
  EXPECT_EQ(VaultErrorOf(PinVault(options, PinVault::CheapKdfForTests()).Unlock(kPin).status()), VaultError::kWrongPin);
}

TEST_F(PinVaultTest, EveryFlippedByteIsRefused) {
  Make();
  const std::string good = ReadWhole(dir_ / "vault");
  for (size_t offset = 0; offset < good.size(); ++offset) {
    std::string bad = good;
    bad[offset] = static_cast<char>(bad[offset] ^ 0x02);
    WriteWhole(dir_ / "vault", bad);
    ASSERT_TRUE(AttemptsFile(dir_ / "vault.attempts").Create().ok());
    EXPECT_NE(VaultErrorOf(Cheap().Unlock(kPin).status()), VaultError::kNone) << offset;
  }
  WriteWhole(dir_ / "vault", good);
  ASSERT_TRUE(AttemptsFile(dir_ / "vault.attempts").Create().ok());
  EXPECT_TRUE(*Cheap().Unlock(kPin) == key_);
}

TEST_F(PinVaultTest, AWeakerDerivationThanTheFloorIsRefusedBeforeItIsTried) {
  Make();  // cheap: one pass, 8 KiB
  EXPECT_EQ(VaultErrorOf(PinVault(Options()).Unlock(kPin).status()), VaultError::kBelowFloor);
  std::string file = ReadWhole(dir_ / "vault");
  file.replace(12, 12, std::string("\0\0\0\x02\0\0\0\0\x04\0\0\0", 12));  // two passes, 64 MiB
  WriteWhole(dir_ / "vault", file);
  EXPECT_EQ(VaultErrorOf(PinVault(Options()).Unlock(kPin).status()), VaultError::kBelowFloor);
  file.replace(12, 12, std::string("\0\0\0\x03\0\0\0\0\x03\xff\xff\xff", 12));  // three passes, a byte less
  WriteWhole(dir_ / "vault", file);
  EXPECT_EQ(VaultErrorOf(PinVault(Options()).Unlock(kPin).status()), VaultError::kBelowFloor);
  file.replace(12, 12, std::string("\0\0\0\x03\x7f\0\0\0\0\0\0\0", 12));  // more memory than there is
  WriteWhole(dir_ / "vault", file);
  EXPECT_EQ(VaultErrorOf(PinVault(Options()).Unlock(kPin).status()), VaultError::kDamaged);
  EXPECT_EQ(AttemptsFile(dir_ / "vault.attempts").Read()->used, 0);
}

TEST_F(PinVaultTest, ANewerVersionAndAForeignFileAreNamed) {
  Make();
  std::string file = ReadWhole(dir_ / "vault");
  file[8] = 2;
  WriteWhole(dir_ / "vault", file + "longer");
  EXPECT_EQ(VaultErrorOf(Cheap().Unlock(kPin).status()), VaultError::kNewerVersion);
  WriteWhole(dir_ / "vault", "not a vault");
  EXPECT_EQ(VaultErrorOf(Cheap().Unlock(kPin).status()), VaultError::kDamaged);
  EXPECT_EQ(VaultErrorOf(Cheap().Create(kPin).status()), VaultError::kAlreadyExists) << "never written over";
}

TEST_F(PinVaultTest, AChangedPinOpensTheSameKeyAndTheOldOneNothing) {
  Make();
  const std::string before = ReadWhole(dir_ / "vault");
  ASSERT_TRUE(Cheap().ChangePin(kPin, kOtherPin).ok());
  EXPECT_TRUE(*Cheap().Unlock(kOtherPin) == key_);
  EXPECT_EQ(VaultErrorOf(Cheap().Unlock(kPin).status()), VaultError::kWrongPin);
  const std::string after = ReadWhole(dir_ / "vault");
  EXPECT_NE(before.substr(24, 40), after.substr(24, 40)) << "a new salt and a new nonce";
}

TEST_F(PinVaultTest, ChangingThePinCountsWrongOldOnesAndRefusesWeakNewOnes) {
  Make();
  EXPECT_EQ(VaultErrorOf(Cheap().ChangePin(kWrongPin, kOtherPin)), VaultError::kWrongPin);
  EXPECT_EQ(Used(), 1);
  EXPECT_EQ(PinProblemOf(Cheap().ChangePin(kPin, "111111")), PinProblem::kOneDigit);
  EXPECT_EQ(Used(), 1);
  EXPECT_TRUE(*Cheap().Unlock(kPin) == key_);
}

TEST_F(PinVaultTest, DestructionTakesAHalfDoneChangeWithIt) {
  Make();
  WriteWhole(dir_ / "vault.new", ReadWhole(dir_ / "vault"));  // a crash before the rename
  ASSERT_TRUE(Cheap().Destroy().ok());
  EXPECT_FALSE(std::filesystem::exists(dir_ / "vault.new"));
}

TEST_F(PinVaultTest, AnAttemptThatCannotBeCountedIsNotMade) {
  Make();
  // No file may grow and none may be opened for writing where the count is: the count cannot become durable.
  const std::string path = dir_ / "vault.attempts";
  std::filesystem::rename(path, path + ".aside");
  std::filesystem::create_directory(path);
  EXPECT_EQ(VaultErrorOf(Cheap().Unlock(kPin).status()), VaultError::kIo);
  std::filesystem::remove(path);
  std::filesystem::rename(path + ".aside", path);
  EXPECT_EQ(Used(), 0);
  EXPECT_TRUE(Cheap().Unlock(kPin).ok());
}

TEST_F(PinVaultTest, TooLittleMemoryCostsNoAttempt) {
  ASSERT_TRUE(PinVault(Options()).Create(kPin).ok());
#if defined(MANDAT_SANITIZED)
  GTEST_SKIP() << "AddressSanitizer needs the address space that this test takes away";
#endif
  const pid_t child = fork();
  ASSERT_GE(child, 0);
  if (child == 0) {
    const rlimit limit{32u << 20, 32u << 20};
    setrlimit(RLIMIT_AS, &limit);
    const VaultError error = VaultErrorOf(PinVault(Options()).Unlock(kPin).status());
    _exit(error == VaultError::kNoMemory ? 0 : 1);
  }
  int status = 0;
  ASSERT_EQ(waitpid(child, &status, 0), child);
  EXPECT_EQ(status, 0);
  EXPECT_EQ(AttemptsFile(dir_ / "vault.attempts").Read()->used, 0);
}

}  // namespace
}  // namespace mandat::vault
