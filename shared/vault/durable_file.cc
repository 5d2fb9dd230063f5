#include "shared/vault/durable_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <system_error>

#include "absl/strings/str_cat.h"

namespace mandat::vault {
namespace {

absl::Status SystemError(const char* doing, const std::string& path, int error) {
  const std::string text = absl::StrCat(doing, " ", path, ": ", std::generic_category().message(error));
  if (error == ENOENT) return absl::NotFoundError(text);
  if (error == EEXIST) return absl::AlreadyExistsError(text);
  return absl::UnavailableError(text);
}

int Open(const std::string& path, int flags, mode_t mode = 0) {
  int fd = -1;
  do {
    fd = open(path.c_str(), flags | O_CLOEXEC, mode);
  } while (fd < 0 && errno == EINTR);
  return fd;
}

absl::Status WriteAll(int fd, const std::string& path, size_t offset, std::span<const uint8_t> bytes) {
  while (!bytes.empty()) {
    const ssize_t n = pwrite(fd, bytes.data(), bytes.size(), static_cast<off_t>(offset));
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return SystemError("write", path, errno);
    offset += static_cast<size_t>(n);
    bytes = bytes.subspan(static_cast<size_t>(n));
  }
  return absl::OkStatus();
}

}  // namespace

FileDescriptor::~FileDescriptor() {
  if (fd_ >= 0) close(fd_);
}

absl::Status SyncDirectoryOf(const std::string& path) {
  const size_t slash = path.rfind('/');
  const std::string directory = slash == std::string::npos ? "." : slash == 0 ? "/" : path.substr(0, slash);
  const FileDescriptor fd(Open(directory, O_RDONLY | O_DIRECTORY));
  if (!fd.ok()) return SystemError("open directory", directory, errno);
  if (fsync(fd.get()) != 0) return SystemError("sync directory", directory, errno);
  return absl::OkStatus();
}

absl::Status CreateEmptyFile(const std::string& path) {
  const FileDescriptor fd(Open(path, O_RDWR | O_CREAT | O_EXCL, 0600));
  if (!fd.ok()) return SystemError("create", path, errno);
  if (fsync(fd.get()) != 0) return SystemError("sync", path, errno);
  return SyncDirectoryOf(path);
}

absl::StatusOr<std::string> ReadSmallFile(const std::string& path, size_t limit) {
  const FileDescriptor fd(Open(path, O_RDONLY));
  if (!fd.ok()) return SystemError("open", path, errno);
  std::string out(limit, '\0');
  size_t have = 0;
  while (have < limit) {
    const ssize_t n = read(fd.get(), out.data() + have, limit - have);
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return SystemError("read", path, errno);
    if (n == 0) break;
    have += static_cast<size_t>(n);
  }
  out.resize(have);
  return out;
}

absl::Status ReplaceFile(const std::string& path, std::span<const uint8_t> bytes) {
  const std::string next = path + ".new";
  {
    const FileDescriptor fd(Open(next, O_RDWR | O_CREAT | O_TRUNC, 0600));
    if (!fd.ok()) return SystemError("create", next, errno);
    if (absl::Status written = WriteAll(fd.get(), next, 0, bytes); !written.ok()) return written;
    if (fsync(fd.get()) != 0) return SystemError("sync", next, errno);
  }
  if (rename(next.c_str(), path.c_str()) != 0) return SystemError("rename", next, errno);
  return SyncDirectoryOf(path);
}

absl::Status OverwriteInPlace(const std::string& path, size_t offset, std::span<const uint8_t> bytes) {
  const FileDescriptor fd(Open(path, O_RDWR));
  if (!fd.ok()) return SystemError("open", path, errno);
  if (absl::Status written = WriteAll(fd.get(), path, offset, bytes); !written.ok()) return written;
  if (fsync(fd.get()) != 0) return SystemError("sync", path, errno);
  return absl::OkStatus();
}

absl::Status SyncFile(const std::string& path) {
  const FileDescriptor fd(Open(path, O_RDWR));
  if (!fd.ok()) return SystemError("open", path, errno);
  if (fsync(fd.get()) != 0) return SystemError("sync", path, errno);
  return absl::OkStatus();
}

}  // namespace mandat::vault
