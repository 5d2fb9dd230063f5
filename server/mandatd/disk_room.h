// Room on the disk that a forum's data lies on, and a file kept in reserve there (the ballast).
//
// A server whose disk is full can neither write its log nor shut down cleanly. So it stops taking statements and papers
// while there is some room left (kLowShare of the disk, or kLowBytes where that is less), and goes on by itself once
// there is more; reads are not concerned. When even that is nearly used up (by others), the ballast goes, so that
// databases can be closed and logs written. It comes back when there is room for it again; until then nothing is taken.
// Thread-safe. Check costs a system call. Units: bytes.
#ifndef MANDAT_SERVER_MANDATD_DISK_ROOM_H_
#define MANDAT_SERVER_MANDATD_DISK_ROOM_H_

#include <cstdint>
#include <functional>
#include <mutex>
#include <optional>
#include <string>

#include "absl/status/status.h"

namespace mandat::server {

class DiskRoom {
 public:
  static constexpr std::uint64_t kLowShare = 20;  // one part in 20
  static constexpr std::uint64_t kLowBytes = 256ull << 20;

  struct Space {
    std::uint64_t total = 0;
    std::uint64_t available = 0;
  };
  using Look = std::function<std::optional<Space>()>;
  // Told when taking stops (false) and goes on (true).
  using Changed = std::function<void(bool)>;

  // `ballast` = 0: none is kept.
  DiskRoom(std::string ballast_path, std::uint64_t ballast, Look look, Changed changed);

  // RESOURCE_EXHAUSTED while there is too little room.
  [[nodiscard]] absl::Status Check();

 private:
  bool HasRoom();
  bool MakeBallast();

  const std::string path_;
  const std::uint64_t ballast_;
  const Look look_;
  const Changed changed_;
  std::mutex mutex_;
  bool held_ = false;
  bool had_room_ = true;
};

// Of the file system that `directory` lies on; nullopt when the system does not say.
[[nodiscard]] std::optional<DiskRoom::Space> SpaceAt(const std::string& directory);

// Makes the file with `bytes` of the disk set aside for it, or leaves none.
[[nodiscard]] absl::Status WriteBallast(const std::string& path, std::uint64_t bytes);

}  // namespace mandat::server

#endif  // MANDAT_SERVER_MANDATD_DISK_ROOM_H_
