#include "shared/publish/site_writer.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#if defined(__linux__) && !defined(__ANDROID__)
#include <linux/fs.h>
#endif

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <set>

#include "absl/strings/str_cat.h"

namespace mandat::publish {
namespace {

namespace fs = std::filesystem;

constexpr char kMarkText[] = "Written by mandat publish; the next run replaces this folder as a whole.\n";

absl::Status ErrnoStatus(const std::string& what) {
  const int error = errno;
  const bool full = error == ENOSPC || error == EDQUOT || error == EFBIG;
  const std::string words = absl::StrCat(what, ": ", std::strerror(error));
  if (error == EACCES || error == EPERM || error == EROFS) return absl::PermissionDeniedError(words);
  return full ? absl::ResourceExhaustedError(words) : absl::UnavailableError(words);
}

// A file descriptor that is closed at the end.
class Descriptor {
 public:
  explicit Descriptor(int fd) : fd_(fd) {}
  ~Descriptor() {
    if (fd_ >= 0) close(fd_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  [[nodiscard]] int get() const { return fd_; }
  [[nodiscard]] bool ok() const { return fd_ >= 0; }
  // 0, or -1 with errno.
  int Close() {
    const int result = close(fd_);
    fd_ = -1;
    return result;
  }

 private:
  int fd_;
};

absl::Status WriteFile(const fs::path& path, std::string_view bytes) {
  Descriptor file(open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644));
  if (!file.ok()) return ErrnoStatus(path.string());
  while (!bytes.empty()) {
    const ssize_t written = write(file.get(), bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return ErrnoStatus(path.string());
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  if (fsync(file.get()) != 0 || file.Close() != 0) return ErrnoStatus(path.string());
  return absl::OkStatus();
}

absl::Status SyncFolder(const fs::path& path) {
  const Descriptor folder(open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!folder.ok() || fsync(folder.get()) != 0) return ErrnoStatus(path.string());
  return absl::OkStatus();
}

absl::Status MakeFolder(const fs::path& path) {
  if (mkdir(path.c_str(), 0755) != 0 && errno != EEXIST) return ErrnoStatus(path.string());
  return absl::OkStatus();
}

// Whether the folder may be replaced or removed: empty, or written here.
absl::Status CheckOurs(const fs::path& path) {
  std::error_code error;
  if (!fs::exists(fs::symlink_status(path, error))) return absl::OkStatus();
  if (!fs::is_directory(fs::symlink_status(path, error)))
    return absl::FailedPreconditionError(absl::StrCat(path.string(), " is no folder"));
  if (fs::exists(path / kSiteMark, error) || fs::is_empty(path, error)) return absl::OkStatus();
  return absl::FailedPreconditionError(
      absl::StrCat(path.string(), " holds something else; name a new or empty folder"));
}

absl::Status Remove(const fs::path& path) {
  std::error_code error;
  fs::remove_all(path, error);
  return error ? absl::UnavailableError(absl::StrCat(path.string(), ": ", error.message())) : absl::OkStatus();
}

absl::Status WriteAll(const std::map<std::string, std::string>& files, const fs::path& root) {
  if (mkdir(root.c_str(), 0755) != 0) return ErrnoStatus(root.string());
  // The mark first, so that what a crash leaves is known as ours.
  if (absl::Status status = WriteFile(root / kSiteMark, kMarkText); !status.ok()) return status;
  std::set<fs::path> folders = {root};
  for (const auto& [name, bytes] : files) {
    const fs::path path = root / name;
    fs::path folder = root;
    for (const fs::path& part : fs::path(name).parent_path()) {
      folder /= part;
      if (folders.insert(folder).second) {
        if (absl::Status status = MakeFolder(folder); !status.ok()) return status;
      }
    }
    if (absl::Status status = WriteFile(path, bytes); !status.ok()) return status;
  }
  for (const fs::path& folder : folders) {
    if (absl::Status status = SyncFolder(folder); !status.ok()) return status;
  }
  return absl::OkStatus();
}

// The two change places in one step. Where the file system cannot, in three, with the old one kept until the new one
// stands.
absl::Status Exchange(const fs::path& fresh, const fs::path& place) {
  std::error_code error;
  if (!fs::exists(place, error))
    return rename(fresh.c_str(), place.c_str()) == 0 ? absl::OkStatus() : ErrnoStatus(place.string());
#if defined(__linux__) && !defined(__ANDROID__)
  if (renameat2(AT_FDCWD, fresh.c_str(), AT_FDCWD, place.c_str(), RENAME_EXCHANGE) == 0) return absl::OkStatus();
  if (errno != EINVAL && errno != ENOSYS) return ErrnoStatus(place.string());
#endif
  const fs::path old = place.string() + ".old";
  if (absl::Status status = CheckOurs(old); !status.ok()) return status;
  if (absl::Status status = Remove(old); !status.ok()) return status;
  if (rename(place.c_str(), old.c_str()) != 0) return ErrnoStatus(place.string());
  if (rename(fresh.c_str(), place.c_str()) != 0) {
    const absl::Status status = ErrnoStatus(place.string());
    if (rename(old.c_str(), place.c_str()) != 0)
      return ErrnoStatus(absl::StrCat(old.string(), " is the old site, and could not be put back"));
    return status;
  }
  // Where the caller expects what was replaced.
  return rename(old.c_str(), fresh.c_str()) == 0 ? absl::OkStatus() : ErrnoStatus(old.string());
}

}  // namespace

absl::Status WriteSite(const std::map<std::string, std::string>& files, const std::string& folder) {
  std::error_code error;
  const fs::path place = fs::absolute(folder, error).lexically_normal();
  fs::path clean = place;
  if (!clean.has_filename()) clean = clean.parent_path();  // "DIR/"
  const fs::path partial = clean.string() + ".partial";
  const fs::path parent = clean.parent_path();

  const Descriptor lock(open(parent.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!lock.ok()) return ErrnoStatus(parent.string());
  if (flock(lock.get(), LOCK_EX | LOCK_NB) != 0)
    return absl::AbortedError(absl::StrCat("another run is writing beside ", clean.string()));

  if (absl::Status status = CheckOurs(clean); !status.ok()) return status;
  if (absl::Status status = CheckOurs(partial); !status.ok()) return status;
  if (absl::Status status = Remove(partial); !status.ok()) return status;
  if (absl::Status status = WriteAll(files, partial); !status.ok()) {
    static_cast<void>(Remove(partial));  // what cannot be removed either the next run removes
    return status;
  }
  if (absl::Status status = Exchange(partial, clean); !status.ok()) {
    static_cast<void>(Remove(partial));
    return status;
  }
  if (absl::Status status = SyncFolder(parent); !status.ok()) return status;
  return Remove(partial);
}

}  // namespace mandat::publish
