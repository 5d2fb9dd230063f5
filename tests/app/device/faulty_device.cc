// A device that breaks, to be preloaded into the app or the server: its disk is full, its process dies in the middle of
// a write, its clock is wrong. Tests steer it through a file that both map (tests/story/faulty.py); nothing of the
// product knows of it.
//
// MANDAT_FAULTY: the file of a `Control`. MANDAT_FAULTY_UNDER: the folder whose files count. Without them everything is
// as it is. Only regular files under that folder count; what is counted are writes, truncations, syncs, renames and
// deletions, in the order in which the process makes them.
#include <dlfcn.h>
#include <fcntl.h>
#include <linux/futex.h>
#include <pthread.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdarg>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>

namespace {

struct Control {
  std::atomic<std::uint64_t> writes;   // counted so far
  std::atomic<std::uint64_t> die_at;   // the process dies in the write of that number; 0: in none
  std::atomic<std::uint64_t> full;     // 1: there is no room
  std::atomic<std::uint64_t> refused;  // writes that found no room
  std::atomic<std::int64_t> ahead_ms;  // of the true time
};

constexpr std::int64_t kMsPerSecond = 1000;
constexpr std::int64_t kNsPerMs = 1'000'000;
constexpr std::int64_t kNsPerSecond = 1'000'000'000;

template <typename Function>
Function Real(const char* name) {
  return reinterpret_cast<Function>(dlsym(RTLD_NEXT, name));
}

Control* Map() {
  const char* const path = std::getenv("MANDAT_FAULTY");
  if (path == nullptr) return nullptr;
  const int fd = open(path, O_RDWR | O_CLOEXEC);
  if (fd < 0) return nullptr;
  void* const mapped = mmap(nullptr, sizeof(Control), PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
  close(fd);
  return mapped == MAP_FAILED ? nullptr : static_cast<Control*>(mapped);
}

Control* Faults() {
  static Control* const control = Map();
  return control;
}

bool IsUnder(const char* path) {
  static const char* const folder = std::getenv("MANDAT_FAULTY_UNDER");
  return folder != nullptr && std::strncmp(path, folder, std::strlen(folder)) == 0;
}

bool Counts(int fd) {
  if (Faults() == nullptr) return false;
  const int kept = errno;
  struct stat about {};
  bool counts = false;
  if (fstat(fd, &about) == 0 && S_ISREG(about.st_mode)) {
    char link[64], path[4096];
    (void)std::snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    const ssize_t size = readlink(link, path, sizeof path - 1);
    if (size > 0) {
      path[size] = 0;
      counts = IsUnder(path);
    }
  }
  errno = kept;
  return counts;
}

// Whether this one is the last; it is counted.
bool IsLast() { return Faults()->writes.fetch_add(1) + 1 == Faults()->die_at.load(); }

[[noreturn]] void Die() {
  (void)kill(getpid(), SIGKILL);
  while (true) pause();
}

bool IsFull() {
  if (Faults()->full.load() == 0) return false;
  Faults()->refused.fetch_add(1);
  errno = ENOSPC;
  return true;
}

// `write` does it, given how much. Every other death leaves half of it.
template <typename Write>
ssize_t Written(int fd, size_t size, Write write) {
  if (!Counts(fd)) return write(size);
  if (IsLast()) {
    if (Faults()->die_at.load() % 2 == 0 && size > 1) (void)write(size / 2);
    Die();
  }
  return IsFull() ? -1 : write(size);
}

template <typename Change>
int Changed(bool counts, Change change) {
  if (!counts) return change();
  if (IsLast()) Die();
  return change();
}

void Shift(timespec& time, std::int64_t ms) {
  const std::int64_t ns = time.tv_nsec + ms % kMsPerSecond * kNsPerMs;
  time.tv_sec += ms / kMsPerSecond + (ns < 0 ? -1 : ns / kNsPerSecond);
  time.tv_nsec = (ns + kNsPerSecond) % kNsPerSecond;
}

std::int64_t AheadMs() { return Faults() == nullptr ? 0 : Faults()->ahead_ms.load(); }

}  // namespace

extern "C" {

ssize_t write(int fd, const void* bytes, size_t size) {
  static const auto real = Real<ssize_t (*)(int, const void*, size_t)>("write");
  return Written(fd, size, [&](size_t part) { return real(fd, bytes, part); });
}

ssize_t pwrite(int fd, const void* bytes, size_t size, off_t offset) {
  static const auto real = Real<ssize_t (*)(int, const void*, size_t, off_t)>("pwrite");
  return Written(fd, size, [&](size_t part) { return real(fd, bytes, part, offset); });
}

ssize_t pwrite64(int fd, const void* bytes, size_t size, off64_t offset) {
  static const auto real = Real<ssize_t (*)(int, const void*, size_t, off64_t)>("pwrite64");
  return Written(fd, size, [&](size_t part) { return real(fd, bytes, part, offset); });
}

int ftruncate(int fd, off_t size) noexcept {
  static const auto real = Real<int (*)(int, off_t)>("ftruncate");
  return Changed(Counts(fd), [&] { return real(fd, size); });
}

int ftruncate64(int fd, off64_t size) noexcept {
  static const auto real = Real<int (*)(int, off64_t)>("ftruncate64");
  return Changed(Counts(fd), [&] { return real(fd, size); });
}

int fsync(int fd) {
  static const auto real = Real<int (*)(int)>("fsync");
  return Changed(Counts(fd), [&] { return real(fd); });
}

int fdatasync(int fd) {
  static const auto real = Real<int (*)(int)>("fdatasync");
  return Changed(Counts(fd), [&] { return real(fd); });
}

int unlink(const char* path) noexcept {
  static const auto real = Real<int (*)(const char*)>("unlink");
  return Changed(Faults() != nullptr && IsUnder(path), [&] { return real(path); });
}

int rename(const char* from, const char* to) noexcept {
  static const auto real = Real<int (*)(const char*, const char*)>("rename");
  return Changed(Faults() != nullptr && IsUnder(to), [&] { return real(from, to); });
}

int clock_gettime(clockid_t clock, timespec* now) noexcept {
  static const auto real = Real<int (*)(clockid_t, timespec*)>("clock_gettime");
  const int code = real(clock, now);
  if (code == 0 && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE)) Shift(*now, AheadMs());
  return code;
}

int gettimeofday(timeval* now, void* zone) noexcept {
  static const auto real = Real<int (*)(timeval*, void*)>("gettimeofday");
  const int code = real(now, zone);
  if (code == 0) now->tv_sec += AheadMs() / kMsPerSecond;
  return code;
}

time_t time(time_t* out) noexcept {
  timespec now{};
  (void)clock_gettime(CLOCK_REALTIME, &now);
  if (out != nullptr) *out = now.tv_sec;
  return now.tv_sec;
}

// Who waits until a time means the time that he was told; the system keeps its own.
int pthread_cond_timedwait(pthread_cond_t* condition, pthread_mutex_t* mutex, const timespec* until) {
  using Wait = int (*)(pthread_cond_t*, pthread_mutex_t*, const timespec*);
  static const auto real = [] {
    void* const newest = dlvsym(RTLD_NEXT, "pthread_cond_timedwait", "GLIBC_2.3.2");
    return newest != nullptr ? reinterpret_cast<Wait>(newest) : Real<Wait>("pthread_cond_timedwait");
  }();
  timespec then = *until;
  if (then.tv_sec > kNsPerSecond) Shift(then, -AheadMs());  // a date, not a time since the machine started
  return real(condition, mutex, &then);
}

long syscall(long number, ...) noexcept {
  static const auto real = Real<long (*)(long, ...)>("syscall");
  va_list list;
  va_start(list, number);
  long a[6];
  for (long& argument : a) argument = va_arg(list, long);
  va_end(list);
  timespec then{};
  const auto* const until = reinterpret_cast<const timespec*>(a[3]);
  if (number == SYS_futex && (a[1] & FUTEX_CLOCK_REALTIME) != 0 && until != nullptr) {
    then = *until;
    Shift(then, -AheadMs());
    if (then.tv_sec < 0) then = {0, 0};
    a[3] = reinterpret_cast<long>(&then);
  }
  return real(number, a[0], a[1], a[2], a[3], a[4], a[5]);
}

}  // extern "C"
