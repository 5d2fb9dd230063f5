#include "server/mail/maildir.h"

#include <dirent.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <memory>
#include <utility>

#include "absl/strings/str_cat.h"
#include "server/tls/disk.h"

namespace mandat::server {

absl::Status Maildir::Check() const {
  for (const char* folder : {"new", "cur"}) {
    const std::string path = absl::StrCat(path_, "/", folder);
    struct stat about {};
    if (stat(path.c_str(), &about) != 0 || !S_ISDIR(about.st_mode) || access(path.c_str(), R_OK | W_OK | X_OK) != 0) {
      return absl::FailedPreconditionError(
          absl::StrCat("mail.bounces: ", path_, " is no Maildir that the server may read and write (", path, ")"));
    }
  }
  return absl::OkStatus();
}

absl::StatusOr<std::vector<std::string>> Maildir::New(std::size_t most) const {
  const std::string folder = absl::StrCat(path_, "/new");
  const std::unique_ptr<DIR, int (*)(DIR*)> directory(opendir(folder.c_str()), &closedir);
  if (directory == nullptr) return DiskError("cannot read", folder);
  std::vector<std::string> names;
  while (const dirent* entry = readdir(directory.get())) {
    if (entry->d_name[0] != '.') names.emplace_back(entry->d_name);
  }
  std::sort(names.begin(), names.end());
  if (names.size() > most) names.resize(most);
  return names;
}

absl::StatusOr<std::string> Maildir::Read(const std::string& name, std::size_t limit) const {
  return ReadSmallFile(absl::StrCat(path_, "/new/", name), limit);
}

absl::Status Maildir::MoveToCur(const std::string& name, bool seen) const {
  const std::string from = absl::StrCat(path_, "/new/", name);
  const std::string to = absl::StrCat(path_, "/cur/", name.substr(0, name.find(':')), seen ? ":2,S" : ":2,");
  if (std::rename(from.c_str(), to.c_str()) != 0) return DiskError("cannot move", from);
  return absl::OkStatus();
}

}  // namespace mandat::server
