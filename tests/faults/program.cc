#include "tests/faults/program.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <utility>

#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"

namespace mandat::faults {
namespace {

using Clock = std::chrono::steady_clock;

int LeftMs(Clock::time_point deadline) {
  return static_cast<int>(std::max<std::int64_t>(
      0, std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now()).count()));
}

// Up to the end of the stream or of the first line.
std::string ReadLine(int fd, Clock::time_point deadline) {
  std::string text;
  char c = 0;
  pollfd wait{fd, POLLIN, 0};
  while (poll(&wait, 1, LeftMs(deadline)) > 0 && read(fd, &c, 1) == 1 && c != '\n') text.push_back(c);
  return text;
}

std::string Tail(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::string text{std::istreambuf_iterator<char>(in), {}};
  return text.size() > 1500 ? text.substr(text.size() - 1500) : text;
}

}  // namespace

Program::Program(Program&& other) noexcept : pid_(std::exchange(other.pid_, -1)), port_(other.port_) {}

Program& Program::operator=(Program&& other) noexcept {
  if (this != &other) {
    (void)Kill();
    pid_ = std::exchange(other.pid_, -1);
    port_ = other.port_;
  }
  return *this;
}

absl::StatusOr<Program> Program::Start(std::vector<std::string> arguments, const std::string& log, bool wait_ready,
                                       std::chrono::milliseconds timeout) {
  const Clock::time_point deadline = Clock::now() + timeout;
  int ready[2] = {-1, -1};
  if (wait_ready && pipe2(ready, O_CLOEXEC) != 0) return absl::InternalError("pipe2");
  if (wait_ready) arguments.push_back(absl::StrCat("--ready-fd=", ready[1]));
  const int out = open(log.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  if (out < 0) return absl::InternalError(absl::StrCat("cannot write ", log));
  std::vector<char*> argv;
  for (std::string& argument : arguments) argv.push_back(argument.data());
  argv.push_back(nullptr);
  const pid_t parent = getpid();
  Program program;
  program.pid_ = fork();
  if (program.pid_ == 0) {
    // Only what may be done after a fork in a process with threads.
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (getppid() != parent) _exit(126);
    dup2(out, STDOUT_FILENO);
    dup2(out, STDERR_FILENO);
    if (wait_ready) fcntl(ready[1], F_SETFD, 0);
    execv(argv[0], argv.data());
    _exit(127);
  }
  close(out);
  if (program.pid_ < 0) return absl::InternalError("fork");
  if (!wait_ready) return program;
  close(ready[1]);
  const std::string line = ReadLine(ready[0], deadline);
  close(ready[0]);
  if (line.rfind("ready ", 0) != 0 || !absl::SimpleAtoi(line.substr(6), &program.port_)) {
    (void)program.Kill();
    return absl::UnavailableError(absl::StrCat(arguments[0], " ", arguments[1], " did not become ready: ", Tail(log)));
  }
  return program;
}

absl::Status Program::Kill() {
  if (pid_ <= 0) return absl::OkStatus();
  ::kill(pid_, SIGKILL);
  int status = 0;
  waitpid(std::exchange(pid_, -1), &status, 0);
  if (WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL) return absl::OkStatus();
  return absl::FailedPreconditionError(absl::StrCat("the program had ended by itself, wait status ", status));
}

absl::StatusOr<int> Program::Wait(std::chrono::milliseconds timeout) {
  if (pid_ <= 0) return absl::FailedPreconditionError("nothing runs");
  // A descriptor of the process becomes readable when it ends.
  const int fd = static_cast<int>(syscall(SYS_pidfd_open, pid_, 0));
  pollfd wait{fd, POLLIN, 0};
  const bool ended = fd >= 0 && poll(&wait, 1, static_cast<int>(timeout.count())) > 0;
  if (fd >= 0) close(fd);
  if (!ended) {
    (void)Kill();
    return absl::DeadlineExceededError("the program did not end in time and was killed");
  }
  int status = 0;
  waitpid(std::exchange(pid_, -1), &status, 0);
  if (WIFSIGNALED(status)) return absl::AbortedError(absl::StrCat("the program died of signal ", WTERMSIG(status)));
  return WEXITSTATUS(status);
}

absl::Status Program::Terminate(std::chrono::milliseconds timeout) {
  if (pid_ <= 0) return absl::OkStatus();
  ::kill(pid_, SIGTERM);
  const absl::StatusOr<int> status = Wait(timeout);
  if (!status.ok()) return status.status();
  return *status == 0 ? absl::OkStatus() : absl::InternalError(absl::StrCat("ended with status ", *status));
}

absl::StatusOr<std::string> RunToEnd(std::vector<std::string> arguments, const std::string& log,
                                     std::chrono::milliseconds timeout) {
  std::error_code ignored;
  const std::uintmax_t before = std::filesystem::file_size(log, ignored);
  const std::string name = absl::StrCat(arguments[0], " ", arguments.size() > 1 ? arguments[1] : "");
  absl::StatusOr<Program> program = Program::Start(std::move(arguments), log, false);
  if (!program.ok()) return program.status();
  const absl::StatusOr<int> status = program->Wait(timeout);
  if (!status.ok())
    return absl::Status(status.status().code(), absl::StrCat(name, ": ", std::string(status.status().message())));
  std::ifstream in(log, std::ios::binary);
  if (!ignored) in.seekg(static_cast<std::streamoff>(before));
  std::string text{std::istreambuf_iterator<char>(in), {}};
  if (*status != 0) return absl::InternalError(absl::StrCat(name, " ended with status ", *status, ": ", text));
  return text;
}

std::string ProductBinary(const std::string& name) {
  const char* folder = std::getenv("MANDAT_BIN_DIR");
  return absl::StrCat(folder == nullptr ? "build/bin" : folder, "/", name);
}

std::string TestBinary(const std::string& name) {
  return (std::filesystem::read_symlink("/proc/self/exe").parent_path() / name).string();
}

std::string SourceFile(const std::string& path) {
  const char* root = std::getenv("MANDAT_SOURCE_DIR");
  return absl::StrCat(root == nullptr ? "." : root, "/", path);
}

DiskDir::DiskDir() {
  path_ = (std::filesystem::temp_directory_path() / "mandat-faults-XXXXXX").string();
  if (mkdtemp(path_.data()) == nullptr) std::abort();
}

DiskDir::~DiskDir() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

}  // namespace mandat::faults
