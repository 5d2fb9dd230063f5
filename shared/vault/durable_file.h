// Inside the vault and its tests: small files that are on disk when a function returns, never half on disk.
//
// Thread safety: free functions. Failures: absl::Status UNAVAILABLE with the system's words (NOT_FOUND and
// ALREADY_EXISTS where said); nothing is left half done under the final name. Files get mode 0600.
#ifndef MANDAT_SHARED_VAULT_DURABLE_FILE_H_
#define MANDAT_SHARED_VAULT_DURABLE_FILE_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

#include "absl/status/status.h"
#include "absl/status/statusor.h"

namespace mandat::vault {

// An open file descriptor, closed when it goes.
class FileDescriptor {
 public:
  explicit FileDescriptor(int fd) : fd_(fd) {}
  FileDescriptor(const FileDescriptor&) = delete;
  FileDescriptor& operator=(const FileDescriptor&) = delete;
  ~FileDescriptor();
  [[nodiscard]] int get() const { return fd_; }
  [[nodiscard]] bool ok() const { return fd_ >= 0; }

 private:
  int fd_;
};

// The directory that holds `path` remembers its names after power loss.
[[nodiscard]] absl::Status SyncDirectoryOf(const std::string& path);

// Makes an empty file durable under its name. ALREADY_EXISTS if there is one.
[[nodiscard]] absl::Status CreateEmptyFile(const std::string& path);

// The whole of a small file. NOT_FOUND if there is none; files over `limit` bytes are cut there.
[[nodiscard]] absl::StatusOr<std::string> ReadSmallFile(const std::string& path, size_t limit);

// Writes path + ".new", syncs it, renames it over `path`, syncs the directory.
[[nodiscard]] absl::Status ReplaceFile(const std::string& path, std::span<const uint8_t> bytes);

// Overwrites bytes of an existing file in place and syncs.
[[nodiscard]] absl::Status OverwriteInPlace(const std::string& path, size_t offset, std::span<const uint8_t> bytes);

// Syncs a file's contents.
[[nodiscard]] absl::Status SyncFile(const std::string& path);

}  // namespace mandat::vault

#endif  // MANDAT_SHARED_VAULT_DURABLE_FILE_H_
