#include "server/renditions/sandbox.h"

#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/landlock.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <cstdint>
#include <cstdio>
#include <cstring>

#include "absl/strings/str_cat.h"

#if defined(__x86_64__)
#define MANDAT_SANDBOX_ARCH AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define MANDAT_SANDBOX_ARCH AUDIT_ARCH_AARCH64
#endif

// Newer than Debian 12's headers.
#ifndef LANDLOCK_ACCESS_FS_TRUNCATE
#define LANDLOCK_ACCESS_FS_TRUNCATE (1ULL << 14)
#endif

namespace mandat::server {
namespace {

constexpr std::uint64_t kReadDirs = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR;
constexpr std::uint64_t kExecute = kReadDirs | LANDLOCK_ACCESS_FS_EXECUTE;
constexpr std::uint64_t kFirstVersion = (1ULL << 13) - 1;  // every right of Landlock's first version
// What holds for a file too; the others are for directories.
constexpr std::uint64_t kOfFiles = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_WRITE_FILE |
                                   LANDLOCK_ACCESS_FS_EXECUTE | LANDLOCK_ACCESS_FS_TRUNCATE;

// What Debian's LibreOffice and the C library read outside of /usr. None of it is anybody's secret.
constexpr const char* kReadable[] = {
    "/etc/ld.so.cache",
    "/etc/ld.so.conf",
    "/etc/ld.so.conf.d",
    "/etc/fonts",
    "/etc/group",
    "/etc/libreoffice",
    "/etc/localtime",
    "/etc/nsswitch.conf",
    "/etc/papersize",
    "/etc/passwd",
    "/var/cache/fontconfig",
    "/var/lib/libreoffice",
    "/var/spool/libreoffice",
    "/dev/random",
    "/dev/urandom",
    "/dev/zero",
    "/proc/cpuinfo",
    "/proc/filesystems",
    "/proc/meminfo",
    "/proc/sys/vm",
    "/proc/version",
    "/sys/devices/system/cpu",
};

absl::Status Failed(const char* what) {
  return absl::UnavailableError(absl::StrCat("cannot ", what, ": ", std::strerror(errno)));
}

long LandlockVersion() { return syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION); }

std::uint64_t HandledRights(long version) {
  std::uint64_t rights = kFirstVersion;
  if (version >= 2) rights |= LANDLOCK_ACCESS_FS_REFER;
  if (version >= 3) rights |= LANDLOCK_ACCESS_FS_TRUNCATE;
  return rights;
}

// A path that does not exist is no reason to fail: distributions differ.
absl::Status Allow(int rules, const std::string& path, std::uint64_t rights) {
  const int fd = open(path.c_str(), O_PATH | O_CLOEXEC);
  if (fd < 0) return errno == ENOENT ? absl::OkStatus() : Failed("open a path for the sandbox");
  struct stat kind {};
  landlock_path_beneath_attr rule{};
  rule.parent_fd = fd;
  rule.allowed_access = fstat(fd, &kind) == 0 && S_ISDIR(kind.st_mode) ? rights : rights & kOfFiles;
  const long added = syscall(SYS_landlock_add_rule, rules, LANDLOCK_RULE_PATH_BENEATH, &rule, 0);
  close(fd);
  return added == 0 ? absl::OkStatus() : Failed("allow a path");
}

absl::Status LimitFiles(const std::string& writable, const std::vector<std::string>& readable) {
  const long version = LandlockVersion();
  if (version < 1) return Failed("use Landlock");
  landlock_ruleset_attr attributes{};
  attributes.handled_access_fs = HandledRights(version);
  const int rules = static_cast<int>(syscall(SYS_landlock_create_ruleset, &attributes, sizeof(attributes), 0));
  if (rules < 0) return Failed("make the sandbox's rules");
  absl::Status status = Allow(rules, writable, attributes.handled_access_fs & ~LANDLOCK_ACCESS_FS_EXECUTE);
  const auto allow = [&](const std::string& path, std::uint64_t rights) {
    if (status.ok()) status = Allow(rules, path, rights & attributes.handled_access_fs);
  };
  for (const char* path : {"/usr", "/bin", "/sbin", "/lib", "/lib64"}) allow(path, kExecute);
  for (const std::string& path : readable) allow(path, kExecute);
  for (const char* path : kReadable) allow(path, kReadDirs);
  allow("/dev/null", LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_WRITE_FILE);
  if (status.ok() && syscall(SYS_landlock_restrict_self, rules, 0) != 0) status = Failed("enter the sandbox");
  close(rules);
  return status;
}

#ifdef MANDAT_SANDBOX_ARCH

constexpr std::uint32_t Errno(int number) { return SECCOMP_RET_ERRNO | static_cast<std::uint32_t>(number); }
constexpr std::uint32_t kCallNumber = offsetof(seccomp_data, nr);
constexpr std::uint32_t ArgumentLow(int index) {
  return static_cast<std::uint32_t>(offsetof(seccomp_data, args) +
                                    sizeof(std::uint64_t) * static_cast<unsigned>(index));
}

constexpr long kDenied[] = {
    // Other processes.
    SYS_ptrace,
    SYS_process_vm_readv,
    SYS_process_vm_writev,
    SYS_kill,
    SYS_tkill,
    SYS_tgkill,
    SYS_rt_sigqueueinfo,
    SYS_rt_tgsigqueueinfo,
    SYS_pidfd_open,
    SYS_pidfd_send_signal,
    SYS_pidfd_getfd,
    SYS_kcmp,
    SYS_process_madvise,
    SYS_setpriority,
    SYS_sched_setaffinity,
    SYS_sched_setattr,
    SYS_sched_setparam,
    SYS_sched_setscheduler,
    SYS_ioprio_set,
    // Whoever waits for its end kills its group.
    SYS_setsid,
    SYS_setpgid,
    // What Landlock says nothing about.
    SYS_fchmod,
    SYS_fchmodat,
    SYS_fchown,
    SYS_fchownat,
    SYS_truncate,
    SYS_utimensat,
    SYS_setxattr,
    SYS_lsetxattr,
    SYS_fsetxattr,
    SYS_removexattr,
    SYS_lremovexattr,
    SYS_fremovexattr,
    SYS_mknodat,
    SYS_name_to_handle_at,
    SYS_open_by_handle_at,
    // The kernel.
    SYS_mount,
    SYS_umount2,
    SYS_pivot_root,
    SYS_chroot,
    SYS_unshare,
    SYS_setns,
    SYS_open_tree,
    SYS_move_mount,
    SYS_fsopen,
    SYS_fsconfig,
    SYS_fsmount,
    SYS_fspick,
    SYS_add_key,
    SYS_request_key,
    SYS_keyctl,
    SYS_bpf,
    SYS_perf_event_open,
    SYS_userfaultfd,
    SYS_io_uring_setup,
    SYS_io_uring_enter,
    SYS_io_uring_register,
    SYS_init_module,
    SYS_finit_module,
    SYS_delete_module,
    SYS_kexec_load,
    SYS_swapon,
    SYS_swapoff,
    SYS_reboot,
    SYS_shmget,
    SYS_shmat,
    SYS_shmctl,
    SYS_msgget,
    SYS_msgsnd,
    SYS_msgrcv,
    SYS_msgctl,
    SYS_semget,
    SYS_semop,
    SYS_semctl,
    SYS_mq_open,
    SYS_mq_unlink,
    SYS_connect,
    // Newer than Debian 12's headers; the numbers are the same everywhere: process_mrelease, fchmodat2, setxattrat,
    // removexattrat, open_tree_attr, file_setattr.
    448,
    452,
    463,
    466,
    467,
    469,
#ifdef __x86_64__
    SYS_chmod,
    SYS_chown,
    SYS_lchown,
    SYS_utime,
    SYS_utimes,
    SYS_futimesat,
    SYS_mknod,
#endif
};

absl::Status LimitCalls() {
  std::vector<sock_filter> program;
  const auto statement = [&](unsigned code, std::uint32_t k) {
    program.push_back({static_cast<std::uint16_t>(code), 0, 0, k});
  };
  const auto jump = [&](unsigned code, std::uint32_t k, int if_true, int if_false) {
    program.push_back(
        {static_cast<std::uint16_t>(code), static_cast<std::uint8_t>(if_true), static_cast<std::uint8_t>(if_false), k});
  };
  const auto load = [&](std::uint32_t offset) { statement(BPF_LD | BPF_W | BPF_ABS, offset); };
  const auto give = [&](std::uint32_t answer) { statement(BPF_RET | BPF_K, answer); };
  load(offsetof(seccomp_data, arch));
  jump(BPF_JMP | BPF_JEQ | BPF_K, MANDAT_SANDBOX_ARCH, 1, 0);
  give(SECCOMP_RET_KILL_PROCESS);
  load(kCallNumber);
#ifdef __x86_64__
  jump(BPF_JMP | BPF_JGE | BPF_K, 0x40000000, 0, 1);  // the same calls under other numbers
  give(SECCOMP_RET_KILL_PROCESS);
#endif
  for (const long call : kDenied) {
    jump(BPF_JMP | BPF_JEQ | BPF_K, static_cast<std::uint32_t>(call), 0, 1);
    give(Errno(call == SYS_connect ? ECONNREFUSED : EPERM));
  }
  // LibreOffice makes a socket for others of its kind to find, and does not start without. It is told that it did.
  for (const long call : {SYS_bind, SYS_listen}) {
    jump(BPF_JMP | BPF_JEQ | BPF_K, static_cast<std::uint32_t>(call), 0, 1);
    give(Errno(0));
  }
  // Its flags stand in memory, where a filter cannot look; the C library goes back to clone().
  jump(BPF_JMP | BPF_JEQ | BPF_K, SYS_clone3, 0, 1);
  give(Errno(ENOSYS));
  jump(BPF_JMP | BPF_JEQ | BPF_K, SYS_clone, 0, 4);
  load(ArgumentLow(0));
  jump(BPF_JMP | BPF_JSET | BPF_K,
       CLONE_NEWNS | CLONE_NEWCGROUP | CLONE_NEWUTS | CLONE_NEWIPC | CLONE_NEWUSER | CLONE_NEWPID | CLONE_NEWNET, 0, 1);
  give(Errno(EPERM));
  give(SECCOMP_RET_ALLOW);
  // Stream sockets between processes; a datagram could be sent to anybody without connecting, from one of a pair too.
  for (const long call : {SYS_socket, SYS_socketpair}) {
    jump(BPF_JMP | BPF_JEQ | BPF_K, static_cast<std::uint32_t>(call), 0, 7);
    load(ArgumentLow(0));
    jump(BPF_JMP | BPF_JEQ | BPF_K, AF_UNIX, 0, 3);
    load(ArgumentLow(1));
    statement(BPF_ALU | BPF_AND | BPF_K, 0xf);
    jump(BPF_JMP | BPF_JEQ | BPF_K, SOCK_STREAM, 1, 0);
    give(Errno(EAFNOSUPPORT));
    give(SECCOMP_RET_ALLOW);
  }
  // Its own limits alone.
  jump(BPF_JMP | BPF_JEQ | BPF_K, SYS_prlimit64, 0, 3);
  load(ArgumentLow(0));
  jump(BPF_JMP | BPF_JEQ | BPF_K, 0, 1, 0);
  give(Errno(EPERM));
  give(SECCOMP_RET_ALLOW);
  const sock_fprog filter{static_cast<unsigned short>(program.size()), program.data()};
  if (prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &filter) != 0) return Failed("filter system calls");
  return absl::OkStatus();
}

#else

absl::Status LimitCalls() { return absl::UnavailableError("system calls are not filtered on this architecture"); }

#endif  // MANDAT_SANDBOX_ARCH

absl::Status LimitResources(const SandboxLimits& limits) {
  const auto set = [](__rlimit_resource resource, rlim_t value) {
    const rlimit both{value, value};
    return setrlimit(resource, &both) == 0;
  };
  // One second more until it is killed rather than told.
  const rlimit cpu{static_cast<rlim_t>(limits.cpu_seconds), static_cast<rlim_t>(limits.cpu_seconds) + 1};
  if (setrlimit(RLIMIT_CPU, &cpu) != 0 || !set(RLIMIT_DATA, limits.memory_bytes) ||
      !set(RLIMIT_FSIZE, limits.file_bytes) || !set(RLIMIT_CORE, 0) || !set(RLIMIT_NOFILE, 512) ||
      !set(RLIMIT_MSGQUEUE, 0))
    return Failed("set limits");
  return absl::OkStatus();
}

}  // namespace

absl::Status SandboxAvailable() {
#ifndef MANDAT_SANDBOX_ARCH
  return LimitCalls();
#else
  if (LandlockVersion() < 1) return Failed("use Landlock");
  if (prctl(PR_GET_SECCOMP) < 0) return Failed("filter system calls");
  return absl::OkStatus();
#endif
}

absl::Status EnterSandbox(const std::string& writable, const std::vector<std::string>& readable,
                          const SandboxLimits& limits) {
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return Failed("give up privileges");
  if (absl::Status status = LimitFiles(writable, readable); !status.ok()) return status;
  if (absl::Status status = LimitCalls(); !status.ok()) return status;
  return LimitResources(limits);
}

}  // namespace mandat::server
