#include <fcntl.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <ctime>
#include <iostream>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "server/mandatd/commands.h"
#include "server/mandatd/log.h"

namespace mandat::server {
namespace {

using Clock = std::chrono::steady_clock;
constexpr std::chrono::milliseconds kFirstWait(200);
constexpr std::chrono::milliseconds kLongestWait(30000);
// A gate that ran so long was well: the next crash waits the first wait again.
constexpr std::chrono::seconds kWell(60);
constexpr std::chrono::seconds kStopWithin(15);

sigset_t Watched() {
  sigset_t set;
  sigemptyset(&set);
  for (const int number : {SIGINT, SIGTERM, SIGHUP, SIGCHLD}) sigaddset(&set, number);
  return set;
}

// Starts this program again with other arguments. `ready` is the end of a pipe that the child may write to, or -1.
pid_t Start(const std::string& program, std::vector<std::string> arguments, int ready) {
  if (ready >= 0) arguments.push_back(absl::StrCat("--ready-fd=", ready));
  const pid_t parent = getpid();
  const pid_t child = fork();
  if (child != 0) return child;
  // A supervisor that is killed takes its children with it.
  prctl(PR_SET_PDEATHSIG, SIGTERM);
  if (getppid() != parent) _exit(1);
  if (ready >= 0) fcntl(ready, F_SETFD, 0);
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, nullptr);
  std::vector<char*> argv;
  arguments.insert(arguments.begin(), program);
  for (std::string& argument : arguments) argv.push_back(argument.data());
  argv.push_back(nullptr);
  execv("/proc/self/exe", argv.data());
  _exit(127);
}

// What the child wrote before it closed the pipe; empty when it died first.
std::string ReadLine(int fd) {
  std::string text;
  char buffer[128];
  while (true) {
    const ssize_t count = read(fd, buffer, sizeof(buffer));
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return text.substr(0, text.find('\n'));
    text.append(buffer, static_cast<std::size_t>(count));
  }
}

class Supervisor {
 public:
  explicit Supervisor(const UpOptions& options) : options_(options) {}

  int Run() {
    const sigset_t set = Watched();
    sigprocmask(SIG_BLOCK, &set, nullptr);
    std::vector<std::string> serve = {"serve", "--config", options_.config_path};
    if (options_.reflection) serve.emplace_back("--reflection");
    std::string members = StartAndWait(serve, serve_);
    if (members.empty()) return End(1);
    const std::string gate = StartAndWait({"gate", "--config", options_.config_path}, gate_);
    if (gate.empty()) return End(1);
    gate_started_ = Clock::now();
    SayReady(options_.ready, members + gate.substr(std::min(gate.size(), gate.find(' '))));
    return Watch(set);
  }

 private:
  std::string StartAndWait(const std::vector<std::string>& arguments, pid_t& child) {
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0) return "";
    child = Start(options_.program, arguments, ends[1]);
    close(ends[1]);
    const std::string line = child > 0 ? ReadLine(ends[0]) : "";
    close(ends[0]);
    return line;
  }

  int Watch(const sigset_t& set) {
    while (true) {
      timespec timeout{1, 0};
      if (gate_ <= 0) {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(gate_due_ - Clock::now());
        if (left.count() <= 0) {
          gate_ = Start(options_.program, {"gate", "--config", options_.config_path}, -1);
          gate_started_ = Clock::now();
          continue;
        }
        timeout = {static_cast<time_t>(left.count() / 1000), static_cast<long>(left.count() % 1000) * 1000000};
      }
      const int number = sigtimedwait(&set, nullptr, &timeout);
      if (number == SIGINT || number == SIGTERM) return End(0);
      if (number == SIGHUP) {
        Forward(SIGHUP);
      }
      if (const int status = Reap(); status >= 0) return End(status);
    }
  }

  // Collects children that ended. The exit status to end with when serve did; -1 otherwise.
  int Reap() {
    int status = 0;
    for (pid_t child = waitpid(-1, &status, WNOHANG); child > 0; child = waitpid(-1, &status, WNOHANG)) {
      if (child == serve_) {
        serve_ = 0;
        Log(LogLevel::kError, "up.serve_ended", {{"status", absl::StrCat(status)}});
        return 1;
      }
      if (child != gate_) continue;
      gate_ = 0;
      if (Clock::now() - gate_started_ > kWell) wait_ = kFirstWait;
      gate_due_ = Clock::now() + wait_;
      Log(LogLevel::kWarning, "up.gate_ended",
          {{"status", absl::StrCat(status)}, {"again_in_ms", absl::StrCat(wait_.count())}});
      wait_ = std::min(kLongestWait, 2 * wait_);
    }
    return -1;
  }

  void Forward(int number) const {
    if (serve_ > 0) kill(serve_, number);
    if (gate_ > 0) kill(gate_, number);
  }

  int End(int result) {
    Forward(SIGTERM);
    const auto deadline = Clock::now() + kStopWithin;
    const sigset_t set = Watched();
    while (serve_ > 0 || gate_ > 0) {
      int status = 0;
      const pid_t child = waitpid(-1, &status, WNOHANG);
      if (child == serve_ && child > 0) {
        serve_ = 0;
        if (result == 0 && status != 0) result = 1;
      } else if (child == gate_ && child > 0) {
        gate_ = 0;
      } else if (child < 0) {
        break;
      } else {
        if (Clock::now() > deadline) Forward(SIGKILL);
        const timespec moment{0, 100000000};
        sigtimedwait(&set, nullptr, &moment);
      }
    }
    return result;
  }

  const UpOptions options_;
  pid_t serve_ = 0;
  pid_t gate_ = 0;
  Clock::time_point gate_started_;
  Clock::time_point gate_due_;
  std::chrono::milliseconds wait_ = kFirstWait;
};

}  // namespace

int RunUp(const UpOptions& options) {
  const absl::StatusOr<Config> config = ReadConfig(options.config_path);
  if (!config.ok()) {
    std::cerr << "mandatd up: " << config.status().message() << "\n";
    return 1;
  }
  StartLog(config->log_level);
  // Ours alone: whoever waits for its end must not wait for the children's.
  if (options.ready.fd >= 0) fcntl(options.ready.fd, F_SETFD, FD_CLOEXEC);
  return Supervisor(options).Run();
}

}  // namespace mandat::server
