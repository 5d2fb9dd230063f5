#include "tests/bench/app_bench.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "shared/vault/key_store.h"
#include "shared/vault/pin_vault.h"
#include "tests/bench/bench_forum.h"

namespace mandat::bench {
namespace {

constexpr int kPatienceMs = 60'000;

double NowMs() {
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

std::vector<char*> Pointers(std::vector<std::string>& texts) {
  std::vector<char*> pointers;
  for (std::string& text : texts) pointers.push_back(text.data());
  pointers.push_back(nullptr);
  return pointers;
}

// Off-screen, drawn by software, with nothing of the desktop around.
std::vector<std::string> Environment() {
  std::vector<std::string> environment;
  for (char** entry = environ; *entry != nullptr; ++entry) environment.emplace_back(*entry);
  for (const char* own : {"QT_QPA_PLATFORM=offscreen", "QT_QUICK_BACKEND=software", "QML_DISABLE_DISK_CACHE=0"}) {
    const std::string name = std::string(own).substr(0, std::string(own).find('=') + 1);
    std::erase_if(environment, [&](const std::string& entry) { return entry.starts_with(name); });
    environment.emplace_back(own);
  }
  return environment;
}

// Runs a probe to its end. What it says on standard output, "NAME MILLISECONDS" a line, and "start".
std::map<std::string, double> Run(std::vector<std::string> arguments) {
  int pipe_fds[2];
  if (pipe2(pipe_fds, O_CLOEXEC) != 0) Die("no pipe");
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, pipe_fds[1], STDOUT_FILENO);
  std::vector<std::string> environment = Environment();
  pid_t child = 0;
  std::map<std::string, double> times;
  times["start"] = NowMs();
  const int failed = posix_spawn(&child, arguments.front().c_str(), &actions, nullptr, Pointers(arguments).data(),
                                 Pointers(environment).data());
  posix_spawn_file_actions_destroy(&actions);
  close(pipe_fds[1]);
  if (failed != 0) Die(absl::StrCat(arguments.front(), " cannot be started"));
  std::string said;
  char buffer[256];
  pollfd readable = {pipe_fds[0], POLLIN, 0};
  while (true) {
    const int left = static_cast<int>(times["start"] + kPatienceMs - NowMs());
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
  for (const auto& line : absl::StrSplit(said, '\n', absl::SkipEmpty())) {
    const std::vector<std::string> words = absl::StrSplit(line, ' ');
    if (words.size() == 2) times[words[0]] = std::strtod(words[1].c_str(), nullptr);
  }
  if (status != 0) Die(absl::StrCat(arguments.front(), " failed; it said: ", said));
  return times;
}

double Between(const std::map<std::string, double>& times, const char* from, const char* to) {
  const auto begin = times.find(from);
  const auto end = times.find(to);
  if (begin == times.end() || end == times.end())
    Die(absl::StrCat("a probe did not tell its ", end == times.end() ? to : from));
  return end->second - begin->second;
}

}  // namespace

void MeasureFirstFrame(const Scale& scale, const std::string& directory, const std::string& bin, Report& report) {
  std::vector<double> app, screen, window;
  // The first start of each fills the caches of files and fonts and does not count.
  for (int i = 0; i <= scale.app_starts; ++i) {
    const double of_window = Between(Run({bin + "/mandat-bench-window"}), "start", "frame");
    const auto times = Run({bin + "/mandat-bench-app", "--data", directory + "/first", "--probe", "frame"});
    if (i == 0) continue;
    window.push_back(of_window);
    app.push_back(Between(times, "start", "frame"));
    screen.push_back(Between(times, "start", "screen"));
  }
  report.Add({"first_frame", Median(app), "ms", "first_frame_floor"});
  report.Add({"first_frame_floor", Median(window), "ms", ""});
  report.Add({"first_screen", Median(screen), "ms", "first_frame_floor"});
}

vault::SecretBytes MakeAppVault(const std::string& data, const std::string& pin) {
  vault::PinVault::Options options;
  for (std::size_t i = 0; i < options.device_id.size(); ++i) options.device_id[i] = static_cast<std::uint8_t>(i + 1);
  std::ofstream(data + "/device.id", std::ios::binary)
      .write(reinterpret_cast<const char*>(options.device_id.data()),
             static_cast<std::streamsize>(options.device_id.size()));
  vault::NoKeyStore none;
  options.path = data + "/vault";
  options.key_store = &none;
  options.now_unix_ms = [] {
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::system_clock::now().time_since_epoch())
        .count();
  };
  auto key = vault::PinVault(options).Create(pin);
  if (!key.ok()) Die(absl::StrCat("the app's vault: ", std::string(key.status().message())));
  return *std::move(key);
}

void MeasureUnlock(const Scale& scale, const std::string& data, const std::string& pin, const std::string& bin,
                   Report& report) {
  std::vector<double> unlock;
  for (int i = 0; i <= scale.app_unlocks; ++i) {
    const double took =
        Between(Run({bin + "/mandat-bench-app", "--data", data, "--probe", "list", "--pin", pin}), "key", "list");
    if (i > 0) unlock.push_back(took);
  }
  report.Add({"unlock_to_list", Median(unlock), "ms", ""});
}

}  // namespace mandat::bench
