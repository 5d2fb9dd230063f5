// The PIN vault under kill -9: the count of wrong PINs never goes down, and a change of PIN happens whole or not at
// all.
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include <algorithm>
#include <functional>
#include <random>
#include <string>
#include <utility>

#include "shared/vault/attempts_file.h"
#include "shared/vault/pin_vault.h"
#include "shared/vault/test_dir.h"

namespace mandat::vault {
namespace {

constexpr char kCrashPin[] = "482917";
constexpr char kCrashOtherPin[] = "703846";
constexpr char kCrashWrongPin[] = "999998";

class PinVaultCrashTest : public testing::Test {
 protected:
  PinVault Vault() {
    PinVault::Options options;
    options.path = dir_ / "vault";
    options.device_id = {7};
    options.key_store = &key_store_;
    options.now_unix_ms = [this] { return now_; };
    // Long enough that a kill can fall into it, short enough for hundreds of rounds.
    return PinVault(options, PinVault::CheapKdfForTests{.cost = {1, 1 << 20}});
  }

  // Runs `work` in a process of its own and kills it `delay_us` after it says that it starts. True if the kill came
  // before the work was done.
  static bool KillDuring(const std::function<void()>& work, long delay_us) {
    int ready[2];
    EXPECT_EQ(pipe(ready), 0);
    const pid_t child = fork();
    EXPECT_GE(child, 0);
    if (child == 0) {
      close(ready[0]);
      if (write(ready[1], "x", 1) != 1) _exit(1);
      work();
      _exit(0);
    }
    close(ready[1]);
    char byte;
    EXPECT_EQ(read(ready[0], &byte, 1), 1);
    close(ready[0]);
    const timespec delay{0, delay_us * 1000};
    nanosleep(&delay, nullptr);
    kill(child, SIGKILL);
    int status = 0;
    EXPECT_EQ(waitpid(child, &status, 0), child);
    return WIFSIGNALED(status);
  }

  // How long `work` takes in a process of its own that nobody kills, in microseconds; the longest of three.
  static long Duration(const std::function<void()>& work) {
    long longest = 0;
    for (int i = 0; i < 3; ++i) {
      timespec begin{};
      timespec end{};
      clock_gettime(CLOCK_MONOTONIC, &begin);
      const pid_t child = fork();
      if (child == 0) {
        work();
        _exit(0);
      }
      int status = 0;
      EXPECT_EQ(waitpid(child, &status, 0), child);
      clock_gettime(CLOCK_MONOTONIC, &end);
      longest = std::max(longest, (end.tv_sec - begin.tv_sec) * 1'000'000 + (end.tv_nsec - begin.tv_nsec) / 1000);
    }
    return longest;
  }

  TestDir dir_;  // what a killed process wrote is there for the next one whether it was synced or not
  MemoryKeyStore key_store_;
  int64_t now_ = 1'700'000'000'000;
  std::mt19937 random_{20261122};
};

TEST_F(PinVaultCrashTest, KilledDuringAnAttemptTheCountNeverGoesDown) {
  ASSERT_TRUE(Vault().Create(kCrashPin).ok());
  const AttemptsFile attempts(dir_ / "vault.attempts");
  const long usual = Duration([&] { (void)Vault().Unlock(kCrashWrongPin); });
  ASSERT_TRUE(attempts.Create().ok());
  std::uniform_int_distribution<long> delay(0, usual + usual / 4);
  int killed = 0;
  int counted_and_killed = 0;
  int before = 0;
  for (int round = 0; killed < 100 || counted_and_killed < 10; ++round) {
    ASSERT_LT(round, 3000) << "the kills do not fall between the count and the answer";
    now_ += 3600 * 1000;
    const bool was_killed = KillDuring([&] { (void)Vault().Unlock(kCrashWrongPin); }, delay(random_));
    const int after = attempts.Read()->used;
    ASSERT_GE(after, before) << "round " << round;
    ASSERT_LE(after, before + 1) << "round " << round;
    if (!was_killed) {
      ASSERT_EQ(after, before + 1) << "a wrong PIN that was answered is always counted";
    }
    killed += was_killed ? 1 : 0;
    counted_and_killed += was_killed && after > before ? 1 : 0;
    before = after;
    if (before == kMaxAttempts) {
      // The process that made the tenth attempt may be dead; the next to look must not be let in, whatever it brings.
      EXPECT_EQ(VaultErrorOf(Vault().Unlock(kCrashPin).status()), VaultError::kDestroyed);
      EXPECT_EQ(key_store_.size(), 0u);
      ASSERT_TRUE(Vault().RemoveDestroyed().ok());
      ASSERT_TRUE(Vault().Create(kCrashPin).ok());
      before = 0;
    }
  }
  RecordProperty("killed_after_the_count", counted_and_killed);
}

// The order itself: when the count appears on disk, the slow derivation of the key must still lie ahead. Whoever kills
// the process at that moment has used up an attempt and learnt nothing.
TEST_F(PinVaultCrashTest, TheAttemptIsOnDiskBeforeTheKeyIsDerived) {
  PinVault::Options options;
  options.path = dir_ / "vault";
  options.device_id = {7};
  options.key_store = &key_store_;
  options.now_unix_ms = [this] { return now_; };
  // About a second: long beside the microseconds between a count that came too late and the answer.
  PinVault slow(options, PinVault::CheapKdfForTests{.cost = {20, 64 << 20}});
  ASSERT_TRUE(slow.Create(kCrashPin).ok());
  const AttemptsFile attempts(dir_ / "vault.attempts");
  int died_before_the_answer = 0;
  for (int used = 0; used < 8; ++used) {
    now_ += 3600 * 1000;
    const pid_t child = fork();
    ASSERT_GE(child, 0);
    if (child == 0) {
      (void)slow.Unlock(kCrashWrongPin);
      _exit(0);
    }
    // Ends when the count is there; or, should it never come, when the child does.
    int status = 0;
    pid_t gone = 0;
    while (gone == 0 && attempts.Read()->used == used) gone = waitpid(child, &status, WNOHANG);
    if (gone == 0) {
      kill(child, SIGKILL);
      ASSERT_EQ(waitpid(child, &status, 0), child);
    }
    ASSERT_EQ(attempts.Read()->used, used + 1);
    died_before_the_answer += WIFSIGNALED(status) ? 1 : 0;
  }
  EXPECT_GE(died_before_the_answer, 6);
}

TEST_F(PinVaultCrashTest, KilledDuringAChangeOfPinExactlyOnePinOpensTheSameKey) {
  absl::StatusOr<SecretBytes> key = Vault().Create(kCrashPin);
  ASSERT_TRUE(key.ok());
  const AttemptsFile attempts(dir_ / "vault.attempts");
  std::string current = kCrashPin;
  std::string other = kCrashOtherPin;
  const long usual = Duration([&] { (void)Vault().ChangePin(current, current); });
  std::uniform_int_distribution<long> delay(0, usual + usual / 4);
  int killed = 0;
  int changed = 0;
  for (int round = 0; killed < 100 || changed < 10; ++round) {
    ASSERT_LT(round, 3000) << "the kills do not fall into the changes, or none is ever done";
    const bool was_killed = KillDuring([&] { (void)Vault().ChangePin(current, other); }, delay(random_));
    killed += was_killed ? 1 : 0;
    ASSERT_LE(attempts.Read()->used, 1);
    // Which PIN is it now? Both are asked, with a fresh count, so that asking does not use the vault up.
    ASSERT_TRUE(attempts.Create().ok());
    absl::StatusOr<SecretBytes> with_other = Vault().Unlock(other);
    ASSERT_TRUE(attempts.Create().ok());
    absl::StatusOr<SecretBytes> with_current = Vault().Unlock(current);
    ASSERT_TRUE(attempts.Create().ok());
    ASSERT_NE(with_other.ok(), with_current.ok()) << "round " << round;
    EXPECT_TRUE((with_other.ok() ? *with_other : *with_current) == *key);
    if (!was_killed) {
      EXPECT_TRUE(with_other.ok()) << "a change that was answered has happened";
    }
    if (with_other.ok()) {
      std::swap(current, other);
      ++changed;
    }
  }
}

}  // namespace
}  // namespace mandat::vault
