// Programs of the product as processes of their own: started, waited for, killed.
//
// Ownership: whoever holds a Program owns the process; it is killed (SIGKILL) when the object goes, and by the system
// when this process dies. Thread safety: one thread at a time. Start() is called from a thread that lives as long as
// the process it starts. Failures: absl::Status; standard output and standard error go to a file.
#ifndef MANDAT_TESTS_FAULTS_PROGRAM_H_
#define MANDAT_TESTS_FAULTS_PROGRAM_H_

#include <sys/types.h>

#include <chrono>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"

namespace mandat::faults {

class Program {
 public:
  // `arguments[0]` is the program's path; its output is appended to `log`.
  // With `wait_ready`, `--ready-fd N` is added and Start returns once the program wrote "ready PORT" there.
  [[nodiscard]] static absl::StatusOr<Program> Start(std::vector<std::string> arguments, const std::string& log,
                                                     bool wait_ready,
                                                     std::chrono::milliseconds timeout = std::chrono::seconds(30));
  Program() = default;
  Program(Program&& other) noexcept;
  Program& operator=(Program&& other) noexcept;
  Program(const Program&) = delete;
  Program& operator=(const Program&) = delete;
  ~Program() { (void)Kill(); }

  [[nodiscard]] bool running() const { return pid_ > 0; }
  // As it said when it was ready.
  [[nodiscard]] int port() const { return port_; }

  // SIGKILL, at once; returns when the process is gone. FAILED_PRECONDITION if it had ended by itself.
  absl::Status Kill();
  // SIGTERM; OK if it ended with status 0 in time.
  [[nodiscard]] absl::Status Terminate(std::chrono::milliseconds timeout = std::chrono::seconds(15));
  // Waits for the end; the exit status. After the timeout it is killed.
  [[nodiscard]] absl::StatusOr<int> Wait(std::chrono::milliseconds timeout);

 private:
  pid_t pid_ = -1;
  int port_ = 0;
};

// Runs to the end; what it wrote on standard output and standard error, if it ended with status 0.
[[nodiscard]] absl::StatusOr<std::string> RunToEnd(std::vector<std::string> arguments, const std::string& log,
                                                   std::chrono::milliseconds timeout = std::chrono::seconds(60));

// build/bin/NAME, from the environment that CTest gives.
[[nodiscard]] std::string ProductBinary(const std::string& name);
// Of this test program's own folder.
[[nodiscard]] std::string TestBinary(const std::string& name);
[[nodiscard]] std::string SourceFile(const std::string& path);

// A directory on a real disk (a sync costs there what it costs a server), removed when it goes.
class DiskDir {
 public:
  DiskDir();
  ~DiskDir();
  DiskDir(const DiskDir&) = delete;
  DiskDir& operator=(const DiskDir&) = delete;
  [[nodiscard]] const std::string& path() const { return path_; }
  [[nodiscard]] std::string operator/(const std::string& name) const { return path_ + "/" + name; }

 private:
  std::string path_;
};

}  // namespace mandat::faults

#endif  // MANDAT_TESTS_FAULTS_PROGRAM_H_
