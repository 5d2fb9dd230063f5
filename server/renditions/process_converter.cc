#include "server/renditions/process_converter.h"

#include <fcntl.h>
#include <linux/magic.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/statfs.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "server/renditions/sandbox.h"
#include "server/renditions/work_tree.h"
#include "server/renditions/worker.h"
#include "shared/domain/text_hash.h"

extern char** environ;

namespace mandat::server {
namespace {

// Beyond the worker's own limit: for starting, and for taking away what is left.
constexpr std::chrono::seconds kBeyond(30);

std::string FindInPath(std::initializer_list<const char*> names) {
  const char* path = std::getenv("PATH");
  for (const std::string& directory :
       std::vector<std::string>(absl::StrSplit(path == nullptr ? "/usr/bin" : path, ':'))) {
    for (const char* name : names) {
      const std::string program = absl::StrCat(directory, "/", name);
      if (!directory.empty() && access(program.c_str(), X_OK) == 0) return program;
    }
  }
  return "";
}

// A new, private directory on a tmpfs, or the one of before without what was in it.
bool PrepareDirectory(const std::string& path) {
  struct stat there {};
  if (mkdir(path.c_str(), 0700) != 0 && errno != EEXIST) return false;
  if (lstat(path.c_str(), &there) != 0 || !S_ISDIR(there.st_mode) || there.st_uid != geteuid() ||
      (there.st_mode & 077) != 0)
    return false;
  struct statfs system {};
  if (statfs(path.c_str(), &system) != 0 || system.f_type != TMPFS_MAGIC) return false;
  return EmptyTree(path);
}

}  // namespace

std::string RenditionDirectory(const std::string& data_dir) {
  const char* runtime = std::getenv("RUNTIME_DIRECTORY");
  if (runtime != nullptr && *runtime == '/') return absl::StrCat(runtime, "/renditions");
  return absl::StrCat("/dev/shm/mandat-", geteuid(), "-", domain::Sha256(data_dir).hex().substr(0, 16));
}

std::string_view ConvertIntoWord(ConvertInto into) {
  switch (into) {
    case ConvertInto::kPdfA:
      return "pdfa";
    case ConvertInto::kDocx:
      return "docx";
    default:
      return "pdf";
  }
}

RenditionReason ProcessConverter::Check() {
  const std::lock_guard<std::mutex> alone(one_at_a_time_);
  program_ = options_.program.empty() ? FindInPath({"soffice", "libreoffice"}) : options_.program;
  if (program_.empty() || access(program_.c_str(), X_OK) != 0) return v1::Rendition::REASON_NO_PROGRAM;
  if (!SandboxAvailable().ok() || !PrepareDirectory(options_.directory)) return v1::Rendition::REASON_NO_SANDBOX;
  rmdir(options_.directory.c_str());
  // What a worker that is killed leaves behind is given to this process, which ends it (Collect).
  prctl(PR_SET_CHILD_SUBREAPER, 1);
  // In a PID namespace that it did not begin, a process may be in a group without a number, where no worker can go
  // back.
  if (getpgrp() == 0) setpgid(0, 0);
  return v1::Rendition::REASON_UNSPECIFIED;
}

int ProcessConverter::Start(std::string_view media_type, std::size_t size, ConvertInto into) {
  int ends[2];
  if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0) return -1;
  std::vector<std::string> arguments = {options_.worker,
                                        "convert",
                                        absl::StrCat("--program=", program_),
                                        absl::StrCat("--directory=", options_.directory),
                                        absl::StrCat("--type=", std::string(media_type)),
                                        absl::StrCat("--into=", std::string(ConvertIntoWord(into))),
                                        absl::StrCat("--size=", size),
                                        absl::StrCat("--seconds=", options_.seconds),
                                        absl::StrCat("--memory-mib=", options_.memory_mib)};
  std::vector<char*> argv;
  for (std::string& argument : arguments) argv.push_back(argument.data());
  argv.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, ends[1], STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  sigset_t none, all;
  sigemptyset(&none);
  sigfillset(&all);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setsigdefault(&attributes, &all);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
  int error = ECANCELED;
  {
    const std::lock_guard<std::mutex> lock(mutex_);
    if (!stopped_) error = posix_spawn(&worker_, options_.worker.c_str(), &actions, &attributes, argv.data(), environ);
    if (error != 0) worker_ = 0;
  }
  posix_spawn_file_actions_destroy(&actions);
  posix_spawnattr_destroy(&attributes);
  close(ends[1]);
  if (error == 0) return ends[0];
  close(ends[0]);
  return -1;
}

std::optional<std::string> ProcessConverter::Exchange(int socket, std::string_view bytes) {
  const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(options_.seconds) + kBeyond;
  std::string pdf;
  std::string piece(std::size_t{1} << 16, '\0');
  while (true) {
    const auto left =
        std::chrono::duration_cast<std::chrono::milliseconds>(deadline - std::chrono::steady_clock::now()).count();
    if (left <= 0) break;
    pollfd waiting{socket, static_cast<short>(bytes.empty() ? POLLIN : POLLIN | POLLOUT), 0};
    if (poll(&waiting, 1, static_cast<int>(left)) < 0 && errno != EINTR) break;
    if ((waiting.revents & POLLOUT) != 0 && !bytes.empty()) {
      const ssize_t sent = send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
      if (sent > 0) bytes.remove_prefix(static_cast<std::size_t>(sent));
      if (sent < 0 && errno != EAGAIN && errno != EINTR) bytes = {};
      if (bytes.empty()) shutdown(socket, SHUT_WR);
    }
    if ((waiting.revents & (POLLIN | POLLHUP | POLLERR)) != 0) {
      const ssize_t got = recv(socket, piece.data(), piece.size(), MSG_DONTWAIT);
      if (got < 0 && (errno == EAGAIN || errno == EINTR)) continue;
      if (got <= 0 || pdf.size() + static_cast<std::size_t>(got) > kMaxPdf) return pdf;
      pdf.append(piece.data(), static_cast<std::size_t>(got));
    }
  }
  const std::lock_guard<std::mutex> lock(mutex_);
  if (worker_ > 0) kill(worker_, SIGKILL);
  return std::nullopt;
}

int ProcessConverter::Collect() {
  int status = 0;
  // Not while Stop() looks at the number: it may be another process's the moment after.
  siginfo_t ended{};
  while (waitid(P_PID, static_cast<id_t>(worker_), &ended, WEXITED | WNOWAIT) != 0 && errno == EINTR) {
  }
  const std::lock_guard<std::mutex> lock(mutex_);
  // A worker that was killed could not end what it started: it is in a group by the worker's number, and was given to
  // this process.
  kill(-worker_, SIGKILL);
  while (waitpid(worker_, &status, 0) < 0 && errno == EINTR) {
  }
  while (waitpid(-worker_, nullptr, 0) > 0 || errno == EINTR) {
  }
  worker_ = 0;
  return status;
}

Converter::Outcome ProcessConverter::Convert(std::string_view media_type, std::string_view bytes, ConvertInto into) {
  const std::lock_guard<std::mutex> alone(one_at_a_time_);
  Outcome outcome;
  if (!PrepareDirectory(options_.directory)) {
    outcome.reason = v1::Rendition::REASON_NO_SANDBOX;
    return outcome;
  }
  const int socket = Start(media_type, bytes.size(), into);
  if (socket < 0) {
    rmdir(options_.directory.c_str());
    outcome.later = true;
    return outcome;
  }
  std::optional<std::string> pdf = Exchange(socket, bytes);
  close(socket);
  const int status = Collect();
  // Of a worker that was killed, the paper is still there.
  if (EmptyTree(options_.directory)) rmdir(options_.directory.c_str());
  const int exit = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  if (exit == 0 && pdf && !pdf->empty()) {
    outcome.pdf = std::move(*pdf);
    return outcome;
  }
  {
    const std::lock_guard<std::mutex> lock(mutex_);
    outcome.later = stopped_ || exit == kExitLater || (WIFSIGNALED(status) && WTERMSIG(status) == SIGTERM);
  }
  if (!pdf) {
    outcome.reason = v1::Rendition::REASON_TOO_LONG;
  } else if (WIFSIGNALED(status)) {
    // Mostly for want of memory; in any case while it was about this paper.
    outcome.reason = v1::Rendition::REASON_TOO_LARGE;
  } else {
    outcome.reason = exit > kExitReason && v1::Rendition::Reason_IsValid(exit - kExitReason)
                         ? static_cast<RenditionReason>(exit - kExitReason)
                         : v1::Rendition::REASON_PROGRAM_FAILS;
  }
  return outcome;
}

void ProcessConverter::Stop() {
  const std::lock_guard<std::mutex> lock(mutex_);
  stopped_ = true;
  if (worker_ > 0) kill(worker_, SIGTERM);
}

}  // namespace mandat::server
