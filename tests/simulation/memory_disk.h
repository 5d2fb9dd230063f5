// The devices' disks, in memory: a SQLite VFS that becomes the default one of the process, so that the product opens
// its databases as always and what it writes can be lost, torn off in the middle, copied and put back.
//
// A drive is a directory. What was written to a file is durable after its sync; when the power of a drive goes, nothing
// else survives, and the names of files that were never synced go too. FailAfter() makes the disk die during the work.
// Ownership: one for the process, never freed. Thread safety: one thread.
#ifndef MANDAT_TESTS_SIMULATION_MEMORY_DISK_H_
#define MANDAT_TESTS_SIMULATION_MEMORY_DISK_H_

#include <cstddef>
#include <string>

namespace mandat::simulation {

class MemoryDisk {
 public:
  // Makes it the process's default VFS. To be called before any database is opened; again it does nothing.
  static void Install();

  // From now on every read, write and sync of the drive fails, until PowerOn().
  static void PowerOff(const std::string& drive);
  // With what was durable. Every database of the drive must have been closed.
  static void PowerOn(const std::string& drive);
  // The power goes by itself after so many more writes and syncs; -1: not.
  static void FailAfter(const std::string& drive, int operations);
  // A fault of a dishonest disk: syncs say yes and do nothing.
  static void LieAboutSyncs(const std::string& drive, bool lies);
  // Replaces what is on `to` by what is durable on `from`.
  static void Copy(const std::string& from, const std::string& to);
  static void Erase(const std::string& drive);
  // Every drive in the directory.
  static void EraseBelow(const std::string& directory);
  // Every byte on it, with the files' names within the drive and what of them is durable.
  [[nodiscard]] static std::string Contents(const std::string& drive);
  // Of all drives: how many files there are.
  [[nodiscard]] static std::size_t Files();
};

}  // namespace mandat::simulation

#endif  // MANDAT_TESTS_SIMULATION_MEMORY_DISK_H_
