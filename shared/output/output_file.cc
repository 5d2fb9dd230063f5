#include "shared/output/output_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

#include "absl/strings/str_cat.h"

namespace mandat::output {
namespace {

absl::Status NotWritten(const std::filesystem::path& path) {
  return absl::ErrnoToStatus(errno, absl::StrCat(path.string(), " could not be written"));
}

}  // namespace

absl::Status WriteDurable(const std::filesystem::path& path, std::string_view bytes) {
  const int fd = open(path.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
  if (fd < 0) return NotWritten(path);
  struct stat found {};
  absl::Status status = fstat(fd, &found) == 0 ? absl::OkStatus() : NotWritten(path);
  const bool regular = S_ISREG(found.st_mode);
  // One that was there may be open to others; what it held goes once nobody else can read what comes.
  if (status.ok() && regular && (fchmod(fd, 0600) != 0 || ftruncate(fd, 0) != 0)) status = NotWritten(path);
  while (!bytes.empty() && status.ok()) {
    const ssize_t written = write(fd, bytes.data(), bytes.size());
    if (written > 0) bytes.remove_prefix(static_cast<std::size_t>(written));
    if (written < 0 && errno != EINTR) status = NotWritten(path);
  }
  if (status.ok() && regular && fsync(fd) != 0) status = NotWritten(path);
  if (close(fd) != 0 && status.ok()) status = NotWritten(path);
  return status;
}

absl::Status MakePrivateFolder(const std::filesystem::path& folder) {
  std::error_code error;
  if (folder.has_parent_path()) std::filesystem::create_directories(folder.parent_path(), error);
  if (mkdir(folder.c_str(), 0700) == 0) return absl::OkStatus();
  const int why = errno;
  if (why == EEXIST && std::filesystem::is_directory(folder, error)) return absl::OkStatus();
  errno = why;
  return NotWritten(folder);
}

absl::Status SyncFolder(const std::filesystem::path& folder) {
  const int fd = open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (fd < 0) return NotWritten(folder);
  const absl::Status status = fsync(fd) == 0 ? absl::OkStatus() : NotWritten(folder);
  close(fd);
  return status;
}

}  // namespace mandat::output
