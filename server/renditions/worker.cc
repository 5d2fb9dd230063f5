#include "server/renditions/worker.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <optional>
#include <system_error>
#include <vector>

#include "mandat/v1/member_service.pb.h"
#include "server/renditions/converter.h"
#include "server/renditions/sandbox.h"
#include "server/renditions/work_tree.h"
#include "shared/domain/office_paper.h"

namespace mandat::server {
namespace {

using WorkerClock = std::chrono::steady_clock;
using WorkerReason = v1::Rendition::Reason;

constexpr std::uint64_t kMaxWorkBytes = std::uint64_t{512} << 20;  // of everything that it may write
constexpr timespec kLookEvery{0, 100'000'000};

// How LibreOffice reads and writes a type: said, not guessed by it from what is in the file.
enum class Begins { kZip, kOle, kXml };  // OLE: the binary formats before the zipped ones
struct Filters {
  std::string_view ending;
  Begins begins;
  const char* in;
  const char* out;
  std::string_view out_ending = ".pdf";
};
constexpr Filters kFilters[] = {
    {".docx", Begins::kZip, "MS Word 2007 XML", "pdf:writer_pdf_Export"},
    {".odt", Begins::kZip, "writer8", "pdf:writer_pdf_Export"},
    {".doc", Begins::kOle, "MS Word 97", "pdf:writer_pdf_Export"},
    {".pptx", Begins::kZip, "Impress MS PowerPoint 2007 XML", "pdf:impress_pdf_Export"},
    {".odp", Begins::kZip, "impress8", "pdf:impress_pdf_Export"},
    {".ppt", Begins::kOle, "MS PowerPoint 97", "pdf:impress_pdf_Export"},
};

// PDF/A-2b with its structure in it, and the headings as bookmarks.
constexpr char kPdfA[] =
    "pdf:writer_pdf_Export:{\"SelectPdfVersion\":{\"type\":\"long\",\"value\":\"2\"},"
    "\"UseTaggedPDF\":{\"type\":\"boolean\",\"value\":\"true\"},\"ExportBookmarks\":{\"type\":\"boolean\",\"value\":"
    "\"true\"}}";
constexpr char kFlat[] = "OpenDocument Text Flat XML";
// What this server wrote itself.
constexpr Filters kOwnPdf = {".fodt", Begins::kXml, kFlat, "pdf:writer_pdf_Export"};
constexpr Filters kOwnPdfA = {".fodt", Begins::kXml, kFlat, kPdfA};
constexpr Filters kOwnDocx = {".fodt", Begins::kXml, kFlat, "docx:MS Word 2007 XML", ".docx"};

const Filters* FindFilters(std::string_view media_type, std::string_view into) {
  if (media_type == kFlatOpenDocument) return into == "pdfa" ? &kOwnPdfA : into == "docx" ? &kOwnDocx : &kOwnPdf;
  const domain::OfficePaper* paper = into == "pdf" ? domain::FindOfficePaper(media_type) : nullptr;
  for (const Filters& one : kFilters) {
    if (paper != nullptr && one.ending == paper->ending) return &one;
  }
  return nullptr;
}

// No macros, no links to other files or hosts.
constexpr char kProfile[] = R"xml(<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
)xml";

int ExitFor(WorkerReason reason) { return kExitReason + reason; }

std::optional<std::string> ReadDocument(std::uint64_t size) {
  std::string bytes(size, '\0');
  for (std::size_t got = 0; got < bytes.size();) {
    const ssize_t count = read(STDIN_FILENO, bytes.data() + got, bytes.size() - got);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return std::nullopt;
    got += static_cast<std::size_t>(count);
  }
  return bytes;
}

bool WriteAll(int fd, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = write(fd, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return true;
}

bool WriteFile(const std::string& path, std::string_view bytes) {
  const int fd = open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
  if (fd < 0) return false;
  const bool written = WriteAll(fd, bytes);
  return close(fd) == 0 && written;
}

bool LooksLike(const Filters& filters, std::string_view bytes) {
  switch (filters.begins) {
    case Begins::kZip:
      return bytes.starts_with("PK\x03\x04");
    case Begins::kOle:
      return bytes.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
    case Begins::kXml:
      return bytes.starts_with("<?xml ");
  }
  return false;
}

// The directory of one document, gone with everything in it when this goes.
class WorkDirectory {
 public:
  explicit WorkDirectory(const std::string& base) {
    std::string pattern = base + "/paper.XXXXXX";
    if (mkdtemp(pattern.data()) == nullptr) return;
    path_ = pattern;
  }
  ~WorkDirectory() {
    if (!path_.empty() && EmptyTree(path_)) rmdir(path_.c_str());
  }
  const std::string& path() const { return path_; }
  bool Fill(std::string_view ending, std::string_view document) const {
    if (path_.empty()) return false;
    std::error_code error;
    std::filesystem::create_directories(path_ + "/profile/user", error);
    for (const char* name : {"/out", "/tmp"}) {
      if (!error) std::filesystem::create_directory(path_ + name, error);
    }
    return !error && WriteFile(path_ + "/profile/user/registrymodifications.xcu", kProfile) &&
           WriteFile(path_ + "/paper" + std::string(ending), document);
  }

 private:
  std::string path_;
};

// Where the program really lies: LibreOffice is a link to a script beside its libraries.
std::vector<std::string> InstalledAt(const std::string& program) {
  std::error_code error;
  const std::filesystem::path real = std::filesystem::canonical(program, error);
  if (error) return {};
  const std::filesystem::path installed = real.parent_path().parent_path();
  return {installed == "/" ? real.string() : installed.string()};
}

// Tells over a pipe, which LibreOffice does not have any more, why it did not come to that: whatever status LibreOffice
// ends with, it says nothing about this server.
[[noreturn]] void NoLibreOffice(int why, WorkerReason reason) {
  const char byte = static_cast<char>(reason);
  (void)WriteAll(why, {&byte, 1});
  _exit(EXIT_FAILURE);
}

[[noreturn]] void BecomeLibreOffice(const WorkerOptions& options, const Filters& filters, const std::string& work,
                                    int why) {
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  const int null = open("/dev/null", O_RDWR);
  if (null < 0) NoLibreOffice(why, v1::Rendition::REASON_NO_SANDBOX);
  for (const int fd : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) dup2(null, fd);
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, nullptr);
  signal(SIGPIPE, SIG_DFL);
  SandboxLimits limits;
  limits.cpu_seconds = options.seconds;
  limits.memory_bytes = static_cast<std::size_t>(options.memory_mib) << 20;
  if (chdir(work.c_str()) != 0 || !EnterSandbox(work, InstalledAt(options.program), limits).ok())
    NoLibreOffice(why, v1::Rendition::REASON_NO_SANDBOX);
  const std::string profile = "-env:UserInstallation=file://" + work + "/profile";
  const std::string infilter = std::string("--infilter=") + filters.in;
  const std::string out = work + "/out";
  const std::string paper = work + "/paper" + std::string(filters.ending);
  const std::string home = "HOME=" + work, tmp = "TMPDIR=" + work + "/tmp";
  const char* const arguments[] = {options.program.c_str(), profile.c_str(), "--headless",  "--norestore",
                                   "--nolockcheck",         "--nologo",      "--nodefault", infilter.c_str(),
                                   "--convert-to",          filters.out,     "--outdir",    out.c_str(),
                                   paper.c_str(),           nullptr};
  const char* const environment[] = {
      home.c_str(), tmp.c_str(), "PATH=/usr/bin:/bin", "LANG=C.UTF-8", "SAL_USE_VCLPLUGIN=svp", nullptr};
  execve(options.program.c_str(), const_cast<char* const*>(arguments), const_cast<char* const*>(environment));
  NoLibreOffice(why, v1::Rendition::REASON_PROGRAM_FAILS);
}

struct Ended {
  enum class How { kByItself, kTooLong, kTooLarge, kStopped } how = How::kByItself;
  int status = 0;  // of the first process, when it ended by itself
  bool took_all_memory = false;
  bool took_all_time = false;  // of the processor
};

// Waits for the group's first process, then ends and collects whatever is left of it.
Ended WaitFor(pid_t child, const WorkDirectory& work, const WorkerOptions& options) {
  const auto deadline = WorkerClock::now() + std::chrono::seconds(options.seconds);
  Ended ended;
  sigset_t watched;
  sigemptyset(&watched);
  for (const int number : {SIGCHLD, SIGTERM, SIGINT, SIGHUP}) sigaddset(&watched, number);
  while (true) {
    const int number = sigtimedwait(&watched, nullptr, &kLookEvery);
    if (number == SIGTERM || number == SIGINT || number == SIGHUP) ended.how = Ended::How::kStopped;
    if (ended.how == Ended::How::kByItself && WorkerClock::now() >= deadline) ended.how = Ended::How::kTooLong;
    if (ended.how == Ended::How::kByItself && TreeBytes(work.path()) > kMaxWorkBytes) ended.how = Ended::How::kTooLarge;
    if (ended.how != Ended::How::kByItself) break;
    // Looked at, not collected: that comes once the others are killed.
    siginfo_t gone{};
    if (waitid(P_PID, static_cast<id_t>(child), &gone, WEXITED | WNOHANG | WNOWAIT) == 0 && gone.si_pid == child) break;
  }
  kill(-getpid(), SIGKILL);  // the group, where this process is no longer
  while (waitpid(child, &ended.status, 0) < 0 && errno == EINTR) {
  }
  // Others that it left behind were given to this process.
  while (waitpid(-1, nullptr, 0) > 0 || errno == EINTR) {
  }
  rusage used{};
  getrusage(RUSAGE_CHILDREN, &used);
  ended.took_all_memory = used.ru_maxrss / 1024 >= options.memory_mib * 3L / 4;
  ended.took_all_time = used.ru_utime.tv_sec + used.ru_stime.tv_sec >= static_cast<time_t>(options.seconds);
  return ended;
}

bool IsWhole(const Filters& filters, std::string_view bytes) {
  constexpr std::size_t kEndWithin = 1024;
  if (filters.out_ending == ".docx") return bytes.starts_with("PK\x03\x04");
  const std::string_view end = bytes.substr(bytes.size() - std::min(bytes.size(), kEndWithin));
  return bytes.starts_with("%PDF-") && end.find("%%EOF") != std::string_view::npos;
}

// What came out; empty: it is nothing, or too large.
std::optional<std::string> ReadPdf(const std::string& path) {
  const int fd = open(path.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
  if (fd < 0) return std::nullopt;
  struct stat file {};
  std::string pdf;
  if (fstat(fd, &file) == 0 && S_ISREG(file.st_mode) && static_cast<std::size_t>(file.st_size) <= kMaxPdf) {
    pdf.resize(static_cast<std::size_t>(file.st_size));
    std::size_t got = 0;
    while (got < pdf.size()) {
      const ssize_t count = read(fd, pdf.data() + got, pdf.size() - got);
      if (count <= 0) break;
      got += static_cast<std::size_t>(count);
    }
    pdf.resize(got);
  }
  close(fd);
  return pdf;
}

int ConvertIn(const WorkDirectory& work, const WorkerOptions& options, const Filters& filters) {
  int why[2];
  if (pipe2(why, O_CLOEXEC) != 0) return kExitLater;
  // LibreOffice is left alone in a group that has this process's number: should this process be killed, the server
  // knows it, and kills the group.
  const pid_t servers = getpgrp();
  if (setpgid(0, 0) != 0) return kExitLater;
  const pid_t child = fork();
  if (child == 0) BecomeLibreOffice(options, filters, work.path(), why[1]);
  close(why[1]);
  if (child < 0) return kExitLater;
  if (setpgid(0, servers) != 0) {
    kill(child, SIGKILL);
    while (waitpid(child, nullptr, 0) < 0 && errno == EINTR) {
    }
    return kExitLater;
  }
  const Ended ended = WaitFor(child, work, options);
  switch (ended.how) {
    case Ended::How::kStopped:
      return kExitLater;
    case Ended::How::kTooLong:
      return ExitFor(v1::Rendition::REASON_TOO_LONG);
    case Ended::How::kTooLarge:
      return ExitFor(v1::Rendition::REASON_TOO_LARGE);
    case Ended::How::kByItself:
      break;
  }
  if (char reason = 0; read(why[0], &reason, 1) == 1) return ExitFor(static_cast<WorkerReason>(reason));
  const std::optional<std::string> pdf = ReadPdf(work.path() + "/out/paper" + std::string(filters.out_ending));
  // LibreOffice says that all went well also where there is nothing; where it does not, what there is may be half of
  // it.
  if (!pdf || !WIFEXITED(ended.status) || WEXITSTATUS(ended.status) != 0) {
    return ExitFor(ended.took_all_time     ? v1::Rendition::REASON_TOO_LONG
                   : ended.took_all_memory ? v1::Rendition::REASON_TOO_LARGE
                                           : v1::Rendition::REASON_UNREADABLE);
  }
  if (pdf->empty()) return ExitFor(v1::Rendition::REASON_TOO_LARGE);
  if (!IsWhole(filters, *pdf)) return ExitFor(v1::Rendition::REASON_UNREADABLE);
  return WriteAll(STDOUT_FILENO, *pdf) ? 0 : kExitLater;
}

}  // namespace

int RunConvert(const WorkerOptions& options) {
  prctl(PR_SET_PDEATHSIG, SIGTERM);
  // Whatever the server had open is none of this process's business.
  syscall(SYS_close_range, 3U, ~0U, 0U);
  umask(0077);
  signal(SIGPIPE, SIG_IGN);
  // When memory runs out this goes first, and it never takes the processor from the server.
  if (const int score = open("/proc/self/oom_score_adj", O_WRONLY | O_CLOEXEC); score >= 0) {
    (void)WriteAll(score, "1000");
    close(score);
  }
  (void)setpriority(PRIO_PROCESS, 0, 19);
  prctl(PR_SET_DUMPABLE, 0);
  prctl(PR_SET_CHILD_SUBREAPER, 1);
  sigset_t watched;
  sigemptyset(&watched);
  for (const int number : {SIGCHLD, SIGTERM, SIGINT, SIGHUP}) sigaddset(&watched, number);
  sigprocmask(SIG_BLOCK, &watched, nullptr);
  const Filters* filters = FindFilters(options.media_type, options.into);
  const std::optional<std::string> document = ReadDocument(options.size);
  if (!document) return kExitLater;
  if (filters == nullptr || !LooksLike(*filters, *document)) return ExitFor(v1::Rendition::REASON_UNREADABLE);
  const WorkDirectory work(options.directory);
  if (!work.Fill(filters->ending, *document)) return ExitFor(v1::Rendition::REASON_NO_SANDBOX);
  return ConvertIn(work, options, *filters);
}

}  // namespace mandat::server
