#include "tests/faults/power_loss_vfs.h"

#include <sqlcipher/sqlite3.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <map>
#include <mutex>
#include <optional>
#include <utility>

namespace mandat::faults {

struct PowerLossVfs::Impl {
  std::string name;
  sqlite3_vfs vfs{};
  sqlite3_vfs* base = nullptr;

  mutable std::mutex mutex;
  // Guarded by mutex.
  std::vector<DiskOp> ops;
  std::map<std::string, int> names;  // the files that have a name now
  int files = 0;
  std::optional<Fault> fault;
  int calls = 0;
  int struck = 0;

  // With the mutex held: must this call fail, and how?
  int Strike(Fault::Call call) {
    if (!fault.has_value() || fault->call != call) return SQLITE_OK;
    ++calls;
    if (calls < fault->nth || (calls > fault->nth && !fault->sticky)) return SQLITE_OK;
    ++struck;
    return fault->code;
  }
};

namespace {

using Impl = PowerLossVfs::Impl;

// What SQLite allocates for an open file; the real file's own structure follows it in the same block.
struct ShimFile {
  sqlite3_file head;
  Impl* impl;
  int file;  // 0 = a temporary file without a name: not recorded
  sqlite3_file* real() { return reinterpret_cast<sqlite3_file*>(this + 1); }
};
static_assert(sizeof(ShimFile) % 8 == 0);

ShimFile* Shim(sqlite3_file* file) { return reinterpret_cast<ShimFile*>(file); }
sqlite3_file* Real(sqlite3_file* file) { return Shim(file)->real(); }
Impl* ImplOf(sqlite3_vfs* vfs) { return static_cast<Impl*>(vfs->pAppData); }
sqlite3_vfs* Base(sqlite3_vfs* vfs) { return ImplOf(vfs)->base; }

int Close(sqlite3_file* file) { return Real(file)->pMethods->xClose(Real(file)); }

int Read(sqlite3_file* file, void* out, int amount, sqlite3_int64 offset) {
  Impl* const impl = Shim(file)->impl;
  {
    const std::lock_guard lock(impl->mutex);
    if (const int code = impl->Strike(Fault::Call::kRead); code != SQLITE_OK) return code;
  }
  return Real(file)->pMethods->xRead(Real(file), out, amount, offset);
}

int Write(sqlite3_file* file, const void* data, int amount, sqlite3_int64 offset) {
  Impl* const impl = Shim(file)->impl;
  const std::lock_guard lock(impl->mutex);
  const int failure = impl->Strike(Fault::Call::kWrite);
  if (failure != SQLITE_OK) amount /= 2;
  if (amount > 0) {
    const int code = Real(file)->pMethods->xWrite(Real(file), data, amount, offset);
    if (code != SQLITE_OK) return code;
    if (Shim(file)->file != 0) {
      impl->ops.push_back({.kind = DiskOp::Kind::kWrite,
                           .file = Shim(file)->file,
                           .offset = offset,
                           .data = std::string(static_cast<const char*>(data), static_cast<size_t>(amount))});
    }
  }
  return failure;
}

int Truncate(sqlite3_file* file, sqlite3_int64 size) {
  Impl* const impl = Shim(file)->impl;
  const std::lock_guard lock(impl->mutex);
  if (const int failure = impl->Strike(Fault::Call::kTruncate); failure != SQLITE_OK) return failure;
  const int code = Real(file)->pMethods->xTruncate(Real(file), size);
  if (code == SQLITE_OK && Shim(file)->file != 0) {
    impl->ops.push_back({.kind = DiskOp::Kind::kTruncate, .file = Shim(file)->file, .offset = size});
  }
  return code;
}

int Sync(sqlite3_file* file, int flags) {
  Impl* const impl = Shim(file)->impl;
  const std::lock_guard lock(impl->mutex);
  const int failure = impl->Strike(Fault::Call::kSync);
  const int code = failure != SQLITE_OK ? failure : Real(file)->pMethods->xSync(Real(file), flags);
  if (Shim(file)->file != 0) {
    impl->ops.push_back(
        {.kind = code == SQLITE_OK ? DiskOp::Kind::kSync : DiskOp::Kind::kSyncFailed, .file = Shim(file)->file});
  }
  return code;
}

int FileSize(sqlite3_file* file, sqlite3_int64* size) { return Real(file)->pMethods->xFileSize(Real(file), size); }
int Lock(sqlite3_file* file, int level) { return Real(file)->pMethods->xLock(Real(file), level); }
int Unlock(sqlite3_file* file, int level) { return Real(file)->pMethods->xUnlock(Real(file), level); }
int CheckReserved(sqlite3_file* file, int* out) { return Real(file)->pMethods->xCheckReservedLock(Real(file), out); }

int FileControl(sqlite3_file* file, int op, void* argument) {
  // These would change the file behind our back.
  if (op == SQLITE_FCNTL_SIZE_HINT || op == SQLITE_FCNTL_CHUNK_SIZE || op == SQLITE_FCNTL_MMAP_SIZE) {
    return SQLITE_NOTFOUND;
  }
  return Real(file)->pMethods->xFileControl(Real(file), op, argument);
}

int SectorSize(sqlite3_file* file) { return Real(file)->pMethods->xSectorSize(Real(file)); }
int Characteristics(sqlite3_file* file) { return Real(file)->pMethods->xDeviceCharacteristics(Real(file)); }
int ShmMap(sqlite3_file* file, int region, int size, int extend, void volatile** out) {
  return Real(file)->pMethods->xShmMap(Real(file), region, size, extend, out);
}
int ShmLock(sqlite3_file* file, int offset, int n, int flags) {
  return Real(file)->pMethods->xShmLock(Real(file), offset, n, flags);
}
void ShmBarrier(sqlite3_file* file) { Real(file)->pMethods->xShmBarrier(Real(file)); }
int ShmUnmap(sqlite3_file* file, int remove) { return Real(file)->pMethods->xShmUnmap(Real(file), remove); }

// Version 2: shared memory for the WAL, no memory mapping of the file.
constexpr sqlite3_io_methods kMethods = {
    2,        Close,         Read,        Write,      Truncate,        Sync,   FileSize, Lock,
    Unlock,   CheckReserved, FileControl, SectorSize, Characteristics, ShmMap, ShmLock,  ShmBarrier,
    ShmUnmap, nullptr,       nullptr};

std::string Contents(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

int Open(sqlite3_vfs* vfs, sqlite3_filename path, sqlite3_file* file, int flags, int* out_flags) {
  Impl* const impl = ImplOf(vfs);
  const std::lock_guard lock(impl->mutex);
  // Not xAccess: SQLite calls an empty file missing there, and another connection's new WAL is one.
  const bool existed = path != nullptr && access(path, F_OK) == 0;
  ShimFile* const shim = Shim(file);
  shim->head.pMethods = nullptr;
  shim->impl = impl;
  shim->file = 0;
  const int code = impl->base->xOpen(impl->base, path, shim->real(), flags, out_flags);
  if (code != SQLITE_OK) return code;
  shim->head.pMethods = &kMethods;
  if (path == nullptr || (flags & SQLITE_OPEN_DELETEONCLOSE) != 0) return SQLITE_OK;
  const auto known = impl->names.find(path);
  if (known != impl->names.end() && existed) {
    shim->file = known->second;
    return SQLITE_OK;
  }
  shim->file = impl->names[path] = ++impl->files;
  if (existed) {
    impl->ops.push_back({.kind = DiskOp::Kind::kExists, .file = shim->file, .path = path, .data = Contents(path)});
  } else {
    impl->ops.push_back({.kind = DiskOp::Kind::kCreate, .file = shim->file, .path = path});
  }
  return SQLITE_OK;
}

int Delete(sqlite3_vfs* vfs, const char* path, int sync_directory) {
  Impl* const impl = ImplOf(vfs);
  const std::lock_guard lock(impl->mutex);
  if (const int failure = impl->Strike(Fault::Call::kDelete); failure != SQLITE_OK) return failure;
  const int code = impl->base->xDelete(impl->base, path, sync_directory);
  if (code == SQLITE_OK && impl->names.erase(path) > 0) {
    impl->ops.push_back({.kind = DiskOp::Kind::kDelete, .path = path, .directory_synced = sync_directory != 0});
  }
  return code;
}

int Access(sqlite3_vfs* vfs, const char* path, int flags, int* out) {
  return Base(vfs)->xAccess(Base(vfs), path, flags, out);
}
int FullPathname(sqlite3_vfs* vfs, const char* path, int size, char* out) {
  return Base(vfs)->xFullPathname(Base(vfs), path, size, out);
}
int Randomness(sqlite3_vfs* vfs, int size, char* out) { return Base(vfs)->xRandomness(Base(vfs), size, out); }
int Sleep(sqlite3_vfs* vfs, int microseconds) { return Base(vfs)->xSleep(Base(vfs), microseconds); }
int CurrentTime(sqlite3_vfs* vfs, double* out) { return Base(vfs)->xCurrentTime(Base(vfs), out); }
int GetLastError(sqlite3_vfs* vfs, int size, char* out) { return Base(vfs)->xGetLastError(Base(vfs), size, out); }
int CurrentTimeInt64(sqlite3_vfs* vfs, sqlite3_int64* out) { return Base(vfs)->xCurrentTimeInt64(Base(vfs), out); }

}  // namespace

PowerLossVfs::PowerLossVfs(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}

std::unique_ptr<PowerLossVfs> PowerLossVfs::Register(const std::string& name) {
  auto impl = std::make_unique<Impl>();
  impl->name = name;
  impl->base = sqlite3_vfs_find(nullptr);
  if (impl->base == nullptr || sqlite3_vfs_find(name.c_str()) != nullptr) std::abort();
  sqlite3_vfs& vfs = impl->vfs;
  vfs.iVersion = 2;
  vfs.szOsFile = static_cast<int>(sizeof(ShimFile)) + impl->base->szOsFile;
  vfs.mxPathname = impl->base->mxPathname;
  vfs.zName = impl->name.c_str();
  vfs.pAppData = impl.get();
  vfs.xOpen = Open;
  vfs.xDelete = Delete;
  vfs.xAccess = Access;
  vfs.xFullPathname = FullPathname;
  vfs.xRandomness = Randomness;
  vfs.xSleep = Sleep;
  vfs.xCurrentTime = CurrentTime;
  vfs.xGetLastError = GetLastError;
  vfs.xCurrentTimeInt64 = CurrentTimeInt64;
  if (sqlite3_vfs_register(&vfs, 0) != SQLITE_OK) std::abort();
  return std::unique_ptr<PowerLossVfs>(new PowerLossVfs(std::move(impl)));
}

void PowerLossVfs::MakeDefault() {
  if (sqlite3_vfs_register(&impl_->vfs, 1) != SQLITE_OK) std::abort();
}

void PowerLossVfs::SetFull() {
  SetFault({.call = Fault::Call::kWrite, .nth = 1, .code = SQLITE_FULL, .sticky = true});
}

PowerLossVfs::~PowerLossVfs() { sqlite3_vfs_unregister(&impl_->vfs); }

const std::string& PowerLossVfs::name() const { return impl_->name; }

std::vector<DiskOp> PowerLossVfs::ops() const {
  const std::lock_guard lock(impl_->mutex);
  return impl_->ops;
}

size_t PowerLossVfs::op_count() const {
  const std::lock_guard lock(impl_->mutex);
  return impl_->ops.size();
}

void PowerLossVfs::SetFault(const Fault& fault) {
  const std::lock_guard lock(impl_->mutex);
  impl_->fault = fault;
  impl_->calls = 0;
  impl_->struck = 0;
}

void PowerLossVfs::ClearFault() {
  const std::lock_guard lock(impl_->mutex);
  impl_->fault.reset();
}

int PowerLossVfs::faults_struck() const {
  const std::lock_guard lock(impl_->mutex);
  return impl_->struck;
}

}  // namespace mandat::faults
