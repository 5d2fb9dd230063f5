#include "shared/signed_pdf/tool.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <thread>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"

extern char** environ;

namespace mandat::signed_pdf {
namespace {

// This process's, but in English and UTC.
std::vector<std::string> ToolEnvironment() {
  std::vector<std::string> environment = {"LC_ALL=C.UTF-8", "TZ=UTC"};
  for (char** one = environ; *one != nullptr; ++one) {
    if (!absl::StartsWith(*one, "LC_") && !absl::StartsWith(*one, "TZ=") && !absl::StartsWith(*one, "LANG"))
      environment.emplace_back(*one);
  }
  return environment;
}

std::vector<char*> PointersTo(std::vector<std::string>& texts) {
  std::vector<char*> pointers;
  for (std::string& text : texts) pointers.push_back(text.data());
  pointers.push_back(nullptr);
  return pointers;
}

using Deadline = std::chrono::steady_clock::time_point;

// What comes until the other end is closed.
absl::Status ReadToEnd(int fd, Deadline deadline, std::string& out) {
  char piece[16384];
  while (true) {
    const auto left =
        std::chrono::duration_cast<std::chrono::milliseconds>(deadline - std::chrono::steady_clock::now());
    if (left.count() <= 0) return absl::DeadlineExceededError("it took too long");
    pollfd waiting{fd, POLLIN, 0};
    if (poll(&waiting, 1, static_cast<int>(left.count())) < 0 && errno != EINTR)
      return absl::ErrnoToStatus(errno, "poll");
    if (waiting.revents == 0) continue;
    const ssize_t got = read(fd, piece, sizeof piece);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return absl::OkStatus();
    if (out.size() + static_cast<std::size_t>(got) > kMaxToolOutput)
      return absl::ResourceExhaustedError("it says more than is read");
    out.append(piece, static_cast<std::size_t>(got));
  }
}

// One that says no more may still run.
absl::Status AwaitEnd(pid_t child, Deadline deadline, int& status) {
  while (true) {
    const pid_t ended = waitpid(child, &status, WNOHANG);
    if (ended == child) return absl::OkStatus();
    if (ended < 0 && errno != EINTR) {
      status = SIGKILL;  // it is nobody's child any more, and how it ended is not known
      return absl::OkStatus();
    }
    if (std::chrono::steady_clock::now() >= deadline) return absl::DeadlineExceededError("it took too long");
    std::this_thread::sleep_for(std::chrono::milliseconds(2));
  }
}

void KillAndReap(pid_t child) {
  kill(child, SIGKILL);
  while (waitpid(child, nullptr, 0) < 0 && errno == EINTR) {
  }
}

}  // namespace

absl::StatusOr<ToolOutput> RunTool(const std::vector<std::string>& command, int inherited,
                                   std::chrono::milliseconds timeout) {
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0) return absl::ErrnoToStatus(errno, "pipe");
  std::vector<std::string> arguments = command;
  std::vector<std::string> environment = ToolEnvironment();
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  // Onto itself: it stays open in the child alone.
  if (inherited >= 0) posix_spawn_file_actions_adddup2(&actions, inherited, inherited);
  pid_t child = 0;
  const int error = posix_spawnp(&child, command.front().c_str(), &actions, nullptr, PointersTo(arguments).data(),
                                 PointersTo(environment).data());
  posix_spawn_file_actions_destroy(&actions);
  close(ends[1]);
  if (error != 0) {
    close(ends[0]);
    if (error == ENOENT) return absl::NotFoundError(absl::StrCat(command.front(), " is not installed"));
    return absl::ErrnoToStatus(error, command.front());
  }
  ToolOutput output;
  const Deadline deadline = std::chrono::steady_clock::now() + timeout;
  absl::Status ran = ReadToEnd(ends[0], deadline, output.out);
  close(ends[0]);
  int status = 0;
  if (ran.ok()) ran = AwaitEnd(child, deadline, status);
  if (!ran.ok()) {
    KillAndReap(child);
    return absl::Status(ran.code(), absl::StrCat(command.front(), ": ", ran.message()));
  }
  output.status = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  return output;
}

}  // namespace mandat::signed_pdf
