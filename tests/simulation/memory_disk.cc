#include "tests/simulation/memory_disk.h"

#include <sodium.h>
#include <sqlcipher/sqlite3.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <map>
#include <memory>
#include <new>
#include <vector>

namespace mandat::simulation {
namespace {

struct Drive {
  bool off = false;
  bool lies = false;
  int left = -1;  // operations until the power goes
};

struct File {
  std::shared_ptr<Drive> drive;
  std::string data;
  std::string durable;
  bool synced = false;                // its name is durable
  std::size_t dirty_from = SIZE_MAX;  // what differs from `durable`
  std::size_t dirty_to = 0;
  std::vector<std::unique_ptr<char[]>> shared_memory;
};

struct Disk {
  sqlite3_vfs vfs{};
  std::map<std::string, std::shared_ptr<Drive>> drives;
  std::map<std::string, std::shared_ptr<File>> files;
};

Disk& TheDisk() {
  static Disk* disk = new Disk;
  return *disk;
}

std::string DriveOf(const std::string& path) { return path.substr(0, path.rfind('/')); }

std::shared_ptr<Drive> FindDrive(const std::string& name) {
  std::shared_ptr<Drive>& drive = TheDisk().drives[name];
  if (!drive) drive = std::make_shared<Drive>();
  return drive;
}

struct Handle {
  sqlite3_file head;
  std::shared_ptr<File>* file;
};

File& FileOf(sqlite3_file* file) { return **reinterpret_cast<Handle*>(file)->file; }

// Whether this write or sync is one too many.
bool Dies(Drive& drive) {
  if (drive.left > 0 && --drive.left == 0) drive.off = true;
  return drive.off;
}

int DiskClose(sqlite3_file* file) {
  Handle* handle = reinterpret_cast<Handle*>(file);
  delete handle->file;
  handle->file = nullptr;
  return SQLITE_OK;
}

int DiskRead(sqlite3_file* file, void* out, int amount, sqlite3_int64 offset) {
  const File& from = FileOf(file);
  if (from.drive->off) return SQLITE_IOERR_READ;
  const auto at = static_cast<std::size_t>(offset);
  const std::size_t have = at >= from.data.size() ? 0 : std::min<std::size_t>(from.data.size() - at, amount);
  if (have > 0) std::memcpy(out, from.data.data() + at, have);
  if (have == static_cast<std::size_t>(amount)) return SQLITE_OK;
  std::memset(static_cast<char*>(out) + have, 0, static_cast<std::size_t>(amount) - have);
  return SQLITE_IOERR_SHORT_READ;
}

int DiskWrite(sqlite3_file* file, const void* data, int amount, sqlite3_int64 offset) {
  File& to = FileOf(file);
  if (Dies(*to.drive)) return SQLITE_IOERR_WRITE;
  const auto end = static_cast<std::size_t>(offset + amount);
  if (to.data.size() < end) to.data.resize(end);
  std::memcpy(to.data.data() + offset, data, static_cast<std::size_t>(amount));
  to.dirty_from = std::min(to.dirty_from, static_cast<std::size_t>(offset));
  to.dirty_to = std::max(to.dirty_to, end);
  return SQLITE_OK;
}

int DiskTruncate(sqlite3_file* file, sqlite3_int64 size) {
  File& to = FileOf(file);
  if (Dies(*to.drive)) return SQLITE_IOERR_TRUNCATE;
  to.data.resize(static_cast<std::size_t>(size));
  return SQLITE_OK;
}

int DiskSync(sqlite3_file* file, int) {
  File& to = FileOf(file);
  if (Dies(*to.drive)) return SQLITE_IOERR_FSYNC;
  if (to.drive->lies && to.synced) return SQLITE_OK;
  to.durable.resize(to.data.size());
  const std::size_t dirty_to = std::min(to.dirty_to, to.data.size());
  if (to.dirty_from < dirty_to)
    std::memcpy(to.durable.data() + to.dirty_from, to.data.data() + to.dirty_from, dirty_to - to.dirty_from);
  to.dirty_from = SIZE_MAX;
  to.dirty_to = 0;
  to.synced = true;
  return SQLITE_OK;
}

int DiskFileSize(sqlite3_file* file, sqlite3_int64* size) {
  *size = static_cast<sqlite3_int64>(FileOf(file).data.size());
  return SQLITE_OK;
}

int DiskLock(sqlite3_file*, int) { return SQLITE_OK; }

int DiskCheckReserved(sqlite3_file*, int* out) {
  *out = 0;
  return SQLITE_OK;
}

int DiskControl(sqlite3_file*, int, void*) { return SQLITE_NOTFOUND; }
int DiskSector(sqlite3_file*) { return 4096; }
int DiskCharacteristics(sqlite3_file*) { return 0; }

int DiskShmMap(sqlite3_file* file, int region, int size, int, void volatile** out) {
  File& of = FileOf(file);
  while (of.shared_memory.size() <= static_cast<std::size_t>(region))
    of.shared_memory.push_back(std::make_unique<char[]>(static_cast<std::size_t>(size)));
  *out = of.shared_memory[static_cast<std::size_t>(region)].get();
  return SQLITE_OK;
}

int DiskShmLock(sqlite3_file*, int, int, int) { return SQLITE_OK; }
void DiskShmBarrier(sqlite3_file*) {}

int DiskShmUnmap(sqlite3_file* file, int) {
  FileOf(file).shared_memory.clear();
  return SQLITE_OK;
}

constexpr sqlite3_io_methods kDiskMethods = {2,
                                             DiskClose,
                                             DiskRead,
                                             DiskWrite,
                                             DiskTruncate,
                                             DiskSync,
                                             DiskFileSize,
                                             DiskLock,
                                             DiskLock,
                                             DiskCheckReserved,
                                             DiskControl,
                                             DiskSector,
                                             DiskCharacteristics,
                                             DiskShmMap,
                                             DiskShmLock,
                                             DiskShmBarrier,
                                             DiskShmUnmap,
                                             nullptr,
                                             nullptr};

int DiskOpen(sqlite3_vfs*, sqlite3_filename path, sqlite3_file* file, int flags, int* out_flags) {
  Handle* handle = reinterpret_cast<Handle*>(file);
  handle->head.pMethods = nullptr;
  std::shared_ptr<File> opened;
  if (path == nullptr) {
    opened = std::make_shared<File>();
    opened->drive = std::make_shared<Drive>();
  } else {
    std::shared_ptr<File>& known = TheDisk().files[path];
    if (!known) {
      known = std::make_shared<File>();
      known->drive = FindDrive(DriveOf(path));
    }
    if (known->drive->off) return SQLITE_CANTOPEN;
    opened = known;
  }
  handle->file = new std::shared_ptr<File>(std::move(opened));
  handle->head.pMethods = &kDiskMethods;
  if (out_flags != nullptr) *out_flags = flags;
  return SQLITE_OK;
}

int DiskDelete(sqlite3_vfs*, const char* path, int) {
  const auto found = TheDisk().files.find(path);
  if (found == TheDisk().files.end()) return SQLITE_OK;
  if (found->second->drive->off) return SQLITE_IOERR_DELETE;
  TheDisk().files.erase(found);
  return SQLITE_OK;
}

int DiskAccess(sqlite3_vfs*, const char* path, int, int* out) {
  const auto found = TheDisk().files.find(path);
  *out = found != TheDisk().files.end() && !found->second->data.empty() ? 1 : 0;
  return SQLITE_OK;
}

int DiskFullPathname(sqlite3_vfs*, const char* path, int size, char* out) {
  sqlite3_snprintf(size, out, "%s", path);
  return SQLITE_OK;
}

// Of the replayable stream (keys.h), as the time is no machine's: what is written depends on the seed alone.
int DiskRandomness(sqlite3_vfs*, int size, char* out) {
  randombytes_buf(out, static_cast<std::size_t>(size));
  return size;
}
int DiskSleep(sqlite3_vfs*, int microseconds) { return microseconds; }
int DiskTime(sqlite3_vfs*, double* out) {
  *out = 2461406.5;  // the Julian day of 2027-01-01
  return SQLITE_OK;
}
int DiskLastError(sqlite3_vfs*, int, char*) { return 0; }

}  // namespace

void MemoryDisk::Install() {
  Disk& disk = TheDisk();
  if (disk.vfs.zName != nullptr) return;
  disk.vfs.iVersion = 1;
  disk.vfs.szOsFile = static_cast<int>(sizeof(Handle));
  disk.vfs.mxPathname = 512;
  disk.vfs.zName = "mandat-memory";
  disk.vfs.xOpen = DiskOpen;
  disk.vfs.xDelete = DiskDelete;
  disk.vfs.xAccess = DiskAccess;
  disk.vfs.xFullPathname = DiskFullPathname;
  disk.vfs.xRandomness = DiskRandomness;
  disk.vfs.xSleep = DiskSleep;
  disk.vfs.xCurrentTime = DiskTime;
  disk.vfs.xGetLastError = DiskLastError;
  if (sqlite3_vfs_register(&disk.vfs, 1) != SQLITE_OK) std::abort();
}

void MemoryDisk::PowerOff(const std::string& drive) { FindDrive(drive)->off = true; }

void MemoryDisk::PowerOn(const std::string& drive) {
  const std::shared_ptr<Drive> of = FindDrive(drive);
  std::erase_if(TheDisk().files, [&](const auto& entry) { return entry.second->drive == of && !entry.second->synced; });
  for (auto& [path, file] : TheDisk().files) {
    if (file->drive != of) continue;
    file->data = file->durable;
    file->dirty_from = SIZE_MAX;
    file->dirty_to = 0;
    file->shared_memory.clear();
  }
  of->off = false;
  of->left = -1;
}

void MemoryDisk::FailAfter(const std::string& drive, int operations) { FindDrive(drive)->left = operations; }
void MemoryDisk::LieAboutSyncs(const std::string& drive, bool lies) { FindDrive(drive)->lies = lies; }

void MemoryDisk::Copy(const std::string& from, const std::string& to) {
  Erase(to);
  std::map<std::string, std::shared_ptr<File>> copies;
  for (const auto& [path, file] : TheDisk().files) {
    if (DriveOf(path) != from || !file->synced) continue;
    auto copy = std::make_shared<File>();
    copy->drive = FindDrive(to);
    copy->data = copy->durable = file->durable;
    copy->synced = true;
    copies[to + path.substr(from.size())] = std::move(copy);
  }
  TheDisk().files.merge(copies);
}

void MemoryDisk::Erase(const std::string& drive) {
  std::erase_if(TheDisk().files, [&](const auto& entry) { return DriveOf(entry.first) == drive; });
  TheDisk().drives.erase(drive);
}

void MemoryDisk::EraseBelow(const std::string& directory) {
  const std::string prefix = directory + "/";
  std::erase_if(TheDisk().files, [&](const auto& entry) { return entry.first.starts_with(prefix); });
  std::erase_if(TheDisk().drives, [&](const auto& entry) { return entry.first.starts_with(prefix); });
}

std::size_t MemoryDisk::Files() { return TheDisk().files.size(); }

std::string MemoryDisk::Contents(const std::string& drive) {
  std::string all;
  for (const auto& [path, file] : TheDisk().files) {
    if (DriveOf(path) != drive) continue;
    all += path.substr(drive.size()) + '\0' + file->data + '\0' + file->durable + (file->synced ? "\1" : "\2");
  }
  return all;
}

}  // namespace mandat::simulation
