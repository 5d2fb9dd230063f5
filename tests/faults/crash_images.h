// The disk as a power cut would have left it, for any moment of what a PowerLossVfs recorded.
//
//   CrashImages images(vfs->ops());
//   for (size_t n = 0; n <= images.size(); ++n) {
//     images.AdvanceTo(n);                          // power goes after the first n operations
//     images.Write(dir, CrashImages::kDropUnsynced, 0);
//     ... open dir/NAME: everything acknowledged by then must be there ...
//   }
//
// The model: a sync makes durable what was written to that file before it, and the names of the directory if the file's
// own was new. Of what was not synced, either nothing survives (kDropUnsynced) or a random part does (kTear): each
// 512-byte sector of each write by itself, and of creations and deletions a prefix. After a failed sync the system
// holds the pages for clean: they are readable until the power goes, a later sync does not bring them to disk, and here
// they never do. Memory: keeps the operations; the images are written file by file under the last part of their paths.
// Thread safety: one thread at a time.
#ifndef MANDAT_TESTS_FAULTS_CRASH_IMAGES_H_
#define MANDAT_TESTS_FAULTS_CRASH_IMAGES_H_

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "tests/faults/power_loss_vfs.h"

namespace mandat::faults {

class CrashImages {
 public:
  enum Loss { kDropUnsynced, kTear };

  explicit CrashImages(std::vector<DiskOp> ops) : ops_(std::move(ops)) {}

  [[nodiscard]] size_t size() const { return ops_.size(); }

  // Forwards only.
  void AdvanceTo(size_t n);

  // Changes whenever the durable state may have: two kDropUnsynced images of one version are the same.
  [[nodiscard]] uint64_t durable_version() const { return durable_version_; }
  // False: a kTear image would be the same as a kDropUnsynced one.
  [[nodiscard]] bool anything_unsynced() const;

  // Empties `directory` and writes the image into it. Aborts if the disk does not take it.
  void Write(const std::string& directory, Loss loss, uint64_t seed) const;

 private:
  struct File {
    std::string durable;
    std::vector<const DiskOp*> pending;  // writes and truncations since the last sync
  };

  void Step(const DiskOp& op);
  void SyncNames();

  const std::vector<DiskOp> ops_;
  size_t done_ = 0;
  uint64_t durable_version_ = 0;
  std::map<int, File> files_;
  std::map<std::string, int> names_;          // durable
  std::vector<const DiskOp*> pending_names_;  // creations and deletions that no directory sync has followed
};

}  // namespace mandat::faults

#endif  // MANDAT_TESTS_FAULTS_CRASH_IMAGES_H_
