#include "server/renditions/work_tree.h"

#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <limits>
#include <optional>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"

namespace mandat::server {
namespace {

constexpr std::uint64_t kEntryBytes = 1024;  // about what the kernel keeps of one, however empty
constexpr std::uint64_t kCannotLook = std::numeric_limits<std::uint64_t>::max();
constexpr int kLook = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC;

// The names in a directory, which is closed; nothing, with errno: it cannot be read.
std::optional<std::vector<std::string>> NamesIn(int directory) {
  DIR* const stream = directory < 0 ? nullptr : fdopendir(directory);
  if (stream == nullptr) {
    const int error = errno;
    if (directory >= 0) close(directory);
    errno = error;
    return std::nullopt;
  }
  std::vector<std::string> names;
  errno = 0;
  while (const dirent* entry = readdir(stream)) {
    std::string name = entry->d_name;
    if (name != "." && name != "..") names.push_back(std::move(name));
  }
  const int error = errno;
  closedir(stream);
  errno = error;
  if (error != 0) return std::nullopt;
  return names;
}

// A directory made readable for its owner, and opened; -1: it is none.
int OpenOwn(int parent, const std::string& name) {
  const int there = openat(parent, name.c_str(), O_PATH | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
  if (there < 0) return -1;
  // By the descriptor, so that it is this directory that changes, whatever has its name by now.
  int opened = -1;
  if (chmod(absl::StrCat("/proc/self/fd/", there).c_str(), 0700) == 0) opened = openat(parent, name.c_str(), kLook);
  close(there);
  return opened;
}

}  // namespace

std::uint64_t TreeBytes(const std::string& directory) {
  std::uint64_t sum = 0;
  std::vector<std::string> left = {directory};
  while (!left.empty()) {
    const std::string next = std::move(left.back());
    left.pop_back();
    const std::optional<std::vector<std::string>> names = NamesIn(open(next.c_str(), kLook));
    if (!names) {
      if (errno == ENOENT || errno == ENOTDIR) continue;  // gone since it was listed
      return kCannotLook;
    }
    for (const std::string& name : *names) {
      std::string path = absl::StrCat(next, "/", name);
      struct stat entry {};
      if (lstat(path.c_str(), &entry) != 0) {
        if (errno == ENOENT) continue;
        return kCannotLook;
      }
      sum += kEntryBytes + static_cast<std::uint64_t>(entry.st_blocks) * 512;
      if (S_ISDIR(entry.st_mode)) left.push_back(std::move(path));
    }
  }
  return sum;
}

// No tree is gone down into: what lies in a directory's directory is moved up beside it. So neither its depth nor the
// length of its paths matters.
bool EmptyTree(const std::string& directory) {
  const int top = open(directory.c_str(), kLook);
  if (top < 0) return false;
  std::uint64_t moved = 0;
  bool empty = false;
  bool failed = false;
  while (!empty && !failed) {
    const std::optional<std::vector<std::string>> names = NamesIn(openat(top, ".", kLook));
    failed = !names;
    empty = names && names->empty();
    for (std::size_t i = 0; !failed && i < names->size(); ++i) {
      const std::string& name = (*names)[i];
      if (unlinkat(top, name.c_str(), 0) == 0) continue;
      const int inner = OpenOwn(top, name);
      const std::optional<std::vector<std::string>> inside = NamesIn(inner < 0 ? -1 : dup(inner));
      failed = !inside;
      for (std::size_t k = 0; !failed && k < inside->size(); ++k) {
        const std::string& child = (*inside)[k];
        if (unlinkat(inner, child.c_str(), 0) == 0) continue;
        close(OpenOwn(inner, child));  // only who may write to a directory may move it
        do {
          failed = renameat2(inner, child.c_str(), top, absl::StrCat(".", ++moved).c_str(), RENAME_NOREPLACE) != 0;
        } while (failed && errno == EEXIST);
      }
      if (inner >= 0) close(inner);
      if (!failed) failed = unlinkat(top, name.c_str(), AT_REMOVEDIR) != 0;
    }
  }
  close(top);
  return empty;
}

}  // namespace mandat::server
