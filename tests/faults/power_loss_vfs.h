// A SQLite VFS that does what the system's does, and keeps a record of it: every write, truncation, sync, creation and
// deletion, in order, so that crash_images.h can build the disk that a power cut at any moment would have left.
// It can also make the n-th call of a kind fail.
//
//   auto vfs = PowerLossVfs::Register("power-loss");
//   options.vfs = vfs->name();               // vault::OpenOptions, or the file: URI of whatever opens the database
//   ... work; remember vfs->op_count() at every acknowledgement ...
//   CrashImages images(vfs->ops());
//
// Ownership: unregistered when it goes; every connection that uses it must be closed before.
// Thread safety: all functions may be called from any thread; file operations are put in one order by a mutex.
// What it does not see: what goes round SQLite (files made or renamed by the program itself), shared memory (which does
//   not survive power loss) and memory mapping (which it turns off).
#ifndef MANDAT_TESTS_FAULTS_POWER_LOSS_VFS_H_
#define MANDAT_TESTS_FAULTS_POWER_LOSS_VFS_H_

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace mandat::faults {

struct DiskOp {
  enum class Kind {
    kExists,      // the file was there, with `data`, before the record began: durable
    kCreate,      // a new, empty file under `path`; the name is not durable yet
    kWrite,       // `data` at `offset`
    kTruncate,    // to `offset` bytes
    kSync,        // what was written to `file` is durable, and its name
    kSyncFailed,  // the system said no, and from then on believes its unwritten pages to be clean
    kDelete,      // the name `path`; durable if `directory_synced`
  };
  Kind kind;
  int file = 0;  // one number per file ever made, not per name
  std::string path = {};
  int64_t offset = 0;
  std::string data = {};
  bool directory_synced = false;
};

// The n-th call of a kind (from 1, counted since SetFault) fails with a SQLite result code, that one only or all after
// it too. A failing write writes half of its bytes first.
struct Fault {
  enum class Call { kRead, kWrite, kSync, kTruncate, kDelete };
  Call call = Call::kWrite;
  int nth = 1;
  int code = 0;  // SQLITE_IOERR_WRITE, SQLITE_FULL, SQLITE_IOERR_FSYNC, SQLITE_IOERR_NOMEM ...
  bool sticky = false;
};

class PowerLossVfs {
 public:
  // `name` must be new. Never null.
  static std::unique_ptr<PowerLossVfs> Register(const std::string& name);
  ~PowerLossVfs();
  PowerLossVfs(const PowerLossVfs&) = delete;
  PowerLossVfs& operator=(const PowerLossVfs&) = delete;

  [[nodiscard]] const std::string& name() const;

  // A copy of the record so far, and its length.
  [[nodiscard]] std::vector<DiskOp> ops() const;
  [[nodiscard]] size_t op_count() const;

  // From now on every database that names no other one is opened through this.
  void MakeDefault();

  void SetFault(const Fault& fault);
  // There is no room on the disk: every write fails until the fault is cleared.
  void SetFull();
  void ClearFault();
  // How often the fault has struck since SetFault.
  [[nodiscard]] int faults_struck() const;

  struct Impl;

 private:
  explicit PowerLossVfs(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace mandat::faults

#endif  // MANDAT_TESTS_FAULTS_POWER_LOSS_VFS_H_
