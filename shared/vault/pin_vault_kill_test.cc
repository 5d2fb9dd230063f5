// A change of PIN, killed before and after every call by which it writes, one at a time: exactly one PIN opens the same
// key, and the change can be made again.
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/ptrace.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdint>
#include <functional>
#include <string>
#include <utility>

#include "shared/vault/attempts_file.h"
#include "shared/vault/pin_vault.h"
#include "shared/vault/test_dir.h"

namespace mandat::vault {
namespace {

constexpr char kKillPin[] = "482917";
constexpr char kKillOtherPin[] = "703846";

// The calls by which a file comes to be, changes, lasts, or goes.
bool Writes(std::uint64_t call) {
  switch (call) {
    case SYS_openat:
    case SYS_pwrite64:
    case SYS_write:
    case SYS_fsync:
    case SYS_fdatasync:
    case SYS_renameat2:
    case SYS_renameat:
    case SYS_unlinkat:
    case SYS_ftruncate:
#ifdef SYS_rename
    case SYS_rename:
    case SYS_unlink:
    case SYS_open:
#endif
      return true;
    default:
      return false;
  }
}

// Runs `work` in a process of its own and kills it at its `stop`-th step, where each writing call has two: about to be
// made, and made. False: it had come to its end before.
bool KillAtStep(const std::function<void()>& work, int stop) {
  const pid_t child = fork();
  EXPECT_GE(child, 0);
  if (child == 0) {
    ptrace(PTRACE_TRACEME, 0, nullptr, nullptr);
    raise(SIGSTOP);
    work();
    _exit(0);
  }
  int status = 0;
  EXPECT_EQ(waitpid(child, &status, 0), child);
  EXPECT_TRUE(WIFSTOPPED(status)) << "tracing is not allowed here";
  ptrace(PTRACE_SETOPTIONS, child, nullptr, PTRACE_O_TRACESYSGOOD | PTRACE_O_EXITKILL);
  int steps = 0;
  bool within = false;  // a writing call, whose end is the next stop
  int pass_on = 0;
  while (true) {
    ptrace(PTRACE_SYSCALL, child, nullptr, pass_on);
    pass_on = 0;
    EXPECT_EQ(waitpid(child, &status, 0), child);
    if (WIFEXITED(status) || WIFSIGNALED(status)) {
      EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0);
      return false;
    }
    if (WSTOPSIG(status) != (SIGTRAP | 0x80)) {
      pass_on = WSTOPSIG(status);
      continue;
    }
    __ptrace_syscall_info info{};
    ptrace(PTRACE_GET_SYSCALL_INFO, child, sizeof info, &info);
    if (info.op == PTRACE_SYSCALL_INFO_ENTRY) within = Writes(info.entry.nr);
    if (!within || steps++ != stop) continue;
    kill(child, SIGKILL);
    EXPECT_EQ(waitpid(child, &status, 0), child);
    return true;
  }
}

TEST(PinVaultKillTest, KilledAtEveryWriteOfAChangeExactlyOnePinOpensTheSameKey) {
  const TestDir dir;
  MemoryKeyStore key_store;
  PinVault::Options options;
  options.path = dir / "vault";
  options.device_id = {7};
  options.key_store = &key_store;
  options.now_unix_ms = [] { return std::int64_t{1'700'000'000'000}; };
  const auto vault = [&] { return PinVault(options, PinVault::CheapKdfForTests{}); };
  const auto key = vault().Create(kKillPin);
  ASSERT_TRUE(key.ok());
  const AttemptsFile attempts(dir / "vault.attempts");
  std::string current = kKillPin;
  std::string other = kKillOtherPin;
  const auto opens = [&](const std::string& pin) {
    const auto opened = vault().Unlock(pin);
    // Asking with the wrong one is no part of what is tested.
    EXPECT_TRUE(attempts.Create().ok());
    if (opened.ok()) {
      EXPECT_TRUE(*opened == *key);
    }
    return opened.ok();
  };
  int stop = 0;
  int changed = 0;
  for (; stop < 200; ++stop) {
    const bool killed = KillAtStep([&] { (void)vault().ChangePin(current, other); }, stop);
    ASSERT_LE(attempts.Read()->used, 1) << "stop " << stop;
    const bool with_other = opens(other);
    ASSERT_NE(with_other, opens(current)) << "stop " << stop;
    if (!killed) {
      EXPECT_TRUE(with_other) << "a change that came to its end has happened";
      break;
    }
    if (with_other) ++changed;
    // Whatever was left behind does not stand in the way of the next change.
    if (!with_other) {
      ASSERT_TRUE(vault().ChangePin(current, other).ok()) << "stop " << stop;
    }
    std::swap(current, other);
  }
  // The attempt counted and cleared; the new wrapping made, written, synced, renamed, and its folder synced.
  EXPECT_GE(stop, 12);
  EXPECT_GE(changed, 3) << "kills after the new PIN had taken hold";
  EXPECT_LT(changed, stop) << "and before";
}

}  // namespace
}  // namespace mandat::vault
