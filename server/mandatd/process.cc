#include "server/mandatd/process.h"

#include <malloc.h>
#include <pthread.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>

#include "shared/vault/secret_bytes.h"

namespace mandat::server {
namespace {

constexpr rlim_t kFiles = 65536;
// Not one that users send: another thread's way to end WaitForSignal.
constexpr int kWake = SIGUSR2;

sigset_t Awaited() {
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, SIGINT);
  sigaddset(&set, SIGTERM);
  sigaddset(&set, SIGHUP);
  sigaddset(&set, kWake);
  return set;
}

}  // namespace

void HardenServer() {
  umask(0077);
  vault::InitCrypto();
  vault::HardenProcess();
  unsetenv("GRPC_TRACE");  // would write what people send to standard error
  prctl(PR_SET_DUMPABLE, 0);
  const rlimit no_core{0, 0};
  setrlimit(RLIMIT_CORE, &no_core);
  rlimit files{};
  if (getrlimit(RLIMIT_NOFILE, &files) == 0) {
    const rlim_t wanted = files.rlim_max == RLIM_INFINITY ? kFiles : std::min(files.rlim_max, kFiles);
    if (files.rlim_cur < wanted) {
      files.rlim_cur = wanted;
      setrlimit(RLIMIT_NOFILE, &files);
    }
  }
  signal(SIGPIPE, SIG_IGN);
  // Memory that a flood took is given back from two arenas more readily than from one for each thread.
  mallopt(M_ARENA_MAX, 2);
}

void CapMemory(std::size_t data_bytes, std::size_t address_space_bytes) {
  // Smaller stacks: they count as private memory whether they are used or not, as do arenas (HardenServer).
  pthread_attr_t attributes;
  pthread_attr_init(&attributes);
  pthread_attr_setstacksize(&attributes, 1 << 20);
  pthread_setattr_default_np(&attributes);
  pthread_attr_destroy(&attributes);
  const rlimit data{data_bytes, data_bytes};
  setrlimit(RLIMIT_DATA, &data);
  const rlimit space{address_space_bytes, address_space_bytes};
  setrlimit(RLIMIT_AS, &space);
}

void BlockSignals() {
  const sigset_t set = Awaited();
  pthread_sigmask(SIG_BLOCK, &set, nullptr);
}

int WaitForSignal() {
  const sigset_t set = Awaited();
  int number = 0;
  while (sigwait(&set, &number) != 0) {
  }
  return number == kWake ? 0 : number;
}

void WakeWaiter() { kill(getpid(), kWake); }

void SayReady(const ReadyTarget& target, const std::string& line) {
  const std::string text = line + "\n";
  if (target.fd >= 0) {
    for (std::size_t sent = 0; sent < text.size();) {
      const ssize_t count = write(target.fd, text.data() + sent, text.size() - sent);
      if (count <= 0) break;
      sent += static_cast<std::size_t>(count);
    }
    close(target.fd);
  }
  if (!target.file.empty()) {
    const std::string fresh = target.file + ".new";
    {
      std::ofstream file(fresh, std::ios::trunc);
      file << text;
    }
    std::rename(fresh.c_str(), target.file.c_str());
  }
}

}  // namespace mandat::server
