#include "server/mandatd/disk_room.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <utility>

#include "absl/strings/str_cat.h"
#include "server/tls/disk.h"

namespace mandat::server {

std::optional<DiskRoom::Space> SpaceAt(const std::string& directory) {
  struct statvfs disk {};
  if (statvfs(directory.c_str(), &disk) != 0) return std::nullopt;
  return DiskRoom::Space{std::uint64_t{disk.f_blocks} * disk.f_frsize, std::uint64_t{disk.f_bavail} * disk.f_frsize};
}

absl::Status WriteBallast(const std::string& path, std::uint64_t bytes) {
  const int fd = open(path.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
  if (fd < 0) return DiskError("create", path);
  const int error = posix_fallocate(fd, 0, static_cast<off_t>(bytes));
  const bool synced = error == 0 && fsync(fd) == 0;
  close(fd);
  if (synced) return absl::OkStatus();
  unlink(path.c_str());
  if (error != 0) errno = error;
  return DiskError("set room aside in", path);
}

DiskRoom::DiskRoom(std::string ballast_path, std::uint64_t ballast, Look look, Changed changed)
    : path_(std::move(ballast_path)), ballast_(ballast), look_(std::move(look)), changed_(std::move(changed)) {
  struct stat there {};
  // Set aside, not merely announced: a file with holes keeps nothing.
  held_ = ballast_ == 0 ||
          (stat(path_.c_str(), &there) == 0 && static_cast<std::uint64_t>(there.st_blocks) * 512 >= ballast_);
}

bool DiskRoom::MakeBallast() {
  held_ = WriteBallast(path_, ballast_).ok();
  return held_;
}

bool DiskRoom::HasRoom() {
  const std::optional<Space> space = look_();
  if (!space) return true;
  const std::uint64_t low = std::min(space->total / kLowShare, kLowBytes);
  if (!held_) return space->available >= low + ballast_ && MakeBallast();
  if (space->available >= low) return true;
  if (ballast_ > 0 && space->available < low / 4) {
    unlink(path_.c_str());
    held_ = false;
  }
  return false;
}

absl::Status DiskRoom::Check() {
  bool has_room = false;
  bool told = false;
  {
    std::lock_guard lock(mutex_);
    has_room = HasRoom();
    told = std::exchange(had_room_, has_room) == has_room;
  }
  if (!told && changed_) changed_(has_room);
  if (has_room) return absl::OkStatus();
  return absl::ResourceExhaustedError("the server's disk is full: nothing is taken until there is room again");
}

}  // namespace mandat::server
