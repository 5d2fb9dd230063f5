#include "tests/bench/program.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdlib>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "tests/bench/bench_forum.h"

namespace mandat::bench {
namespace {

constexpr int kPatienceMs = 300'000;

double NowMs() {
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

std::vector<char*> Pointers(std::vector<std::string>& texts) {
  std::vector<char*> pointers;
  for (std::string& text : texts) pointers.push_back(text.data());
  pointers.push_back(nullptr);
  return pointers;
}

// With nothing of the desktop around.
std::vector<std::string> Environment() {
  std::vector<std::string> environment;
  for (char** entry = environ; *entry != nullptr; ++entry) environment.emplace_back(*entry);
  for (const char* own : {"QT_QPA_PLATFORM=offscreen", "QT_QUICK_BACKEND=software", "QML_DISABLE_DISK_CACHE=0",
                          "QT_QPA_UPDATE_IDLE_TIME=0"}) {
    const std::string name = std::string(own).substr(0, std::string(own).find('=') + 1);
    std::erase_if(environment, [&](const std::string& entry) { return entry.starts_with(name); });
    environment.emplace_back(own);
  }
  return environment;
}

}  // namespace

Said RunProgram(std::vector<std::string> arguments) {
  int pipe_fds[2];
  if (pipe2(pipe_fds, O_CLOEXEC) != 0) Die("no pipe");
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, pipe_fds[1], STDOUT_FILENO);
  std::vector<std::string> environment = Environment();
  pid_t child = 0;
  const double started = NowMs();
  const int failed = posix_spawn(&child, arguments.front().c_str(), &actions, nullptr, Pointers(arguments).data(),
                                 Pointers(environment).data());
  posix_spawn_file_actions_destroy(&actions);
  close(pipe_fds[1]);
  if (failed != 0) Die(absl::StrCat(arguments.front(), " cannot be started"));
  std::string said;
  char buffer[4096];
  pollfd readable = {pipe_fds[0], POLLIN, 0};
  while (true) {
    const int left = static_cast<int>(started + kPatienceMs - NowMs());
    if (left <= 0 || poll(&readable, 1, left) <= 0) {
      kill(child, SIGKILL);
      waitpid(child, nullptr, 0);
      Die(absl::StrCat(arguments.front(), " did not come to an end; it said: ", said));
    }
    const ssize_t n = read(pipe_fds[0], buffer, sizeof(buffer));
    if (n <= 0) break;
    said.append(buffer, static_cast<std::size_t>(n));
  }
  close(pipe_fds[0]);
  int status = 0;
  waitpid(child, &status, 0);
  if (status != 0) {
    Die(absl::StrCat(arguments.front(),
                     WIFSIGNALED(status) ? absl::StrCat(" ended by signal ", WTERMSIG(status))
                                         : absl::StrCat(" ended with status ", WEXITSTATUS(status)),
                     "; it said: ", said));
  }
  Said numbers;
  numbers["start"].push_back(started);
  for (const auto& line : absl::StrSplit(said, '\n', absl::SkipEmpty())) {
    const std::vector<std::string> words = absl::StrSplit(line, ' ');
    if (words.size() == 2) numbers[words[0]].push_back(std::strtod(words[1].c_str(), nullptr));
  }
  return numbers;
}

const std::vector<double>& AllOf(const Said& said, const std::string& name) {
  const auto found = said.find(name);
  if (found == said.end()) Die(absl::StrCat("a program did not tell its ", name));
  return found->second;
}

double Between(const Said& said, const std::string& from, const std::string& to) {
  return AllOf(said, to).front() - AllOf(said, from).front();
}

}  // namespace mandat::bench
