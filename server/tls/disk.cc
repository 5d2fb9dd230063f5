#include "server/tls/disk.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <system_error>

#include "absl/strings/str_cat.h"

namespace mandat::server {
namespace {

class File {
 public:
  explicit File(int fd) : fd_(fd) {}
  ~File() {
    if (fd_ >= 0) close(fd_);
  }
  File(const File&) = delete;
  File& operator=(const File&) = delete;
  int fd() const { return fd_; }

 private:
  int fd_;
};

bool WriteAll(int fd, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t n = write(fd, bytes.data(), bytes.size());
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(n));
  }
  return true;
}

std::string DirectoryOf(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string::npos ? "." : path.substr(0, slash + 1);
}

}  // namespace

absl::Status DiskError(const char* what, const std::string& path) {
  return absl::UnavailableError(absl::StrCat(path, ": cannot ", what, ": ", std::generic_category().message(errno)));
}

absl::Status SyncDirectory(const std::string& dir) {
  const File file(open(dir.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (file.fd() < 0 || fsync(file.fd()) != 0) return DiskError("sync", dir);
  return absl::OkStatus();
}

absl::Status WriteFileDurably(const std::string& path, std::string_view bytes, unsigned mode) {
  const std::string fresh = path + ".new";
  {
    unlink(fresh.c_str());  // left by a crash; its mode may be another
    const File file(open(fresh.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode));
    if (file.fd() < 0) return DiskError("create", fresh);
    if (!WriteAll(file.fd(), bytes) || fsync(file.fd()) != 0) return DiskError("write", fresh);
  }
  if (std::rename(fresh.c_str(), path.c_str()) != 0) return DiskError("rename", fresh);
  return SyncDirectory(DirectoryOf(path));
}

absl::StatusOr<std::string> ReadSmallFile(const std::string& path, std::size_t limit) {
  const File file(open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (file.fd() < 0) return DiskError("open", path);
  std::string bytes(limit + 1, '\0');
  std::size_t size = 0;
  while (size < bytes.size()) {
    const ssize_t n = read(file.fd(), bytes.data() + size, bytes.size() - size);
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return DiskError("read", path);
    if (n == 0) break;
    size += static_cast<std::size_t>(n);
  }
  if (size > limit) return absl::InvalidArgumentError(absl::StrCat(path, ": larger than ", limit, " bytes"));
  bytes.resize(size);
  return bytes;
}

}  // namespace mandat::server
