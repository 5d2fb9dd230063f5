// Inside the vault only: how often in a row a wrong PIN was given, in a file that a crash cannot make forget.
//
// 512 bytes, one disk sector, written in place so that a full disk changes nothing; integers big-endian:
//   offset size
//        0    8  "MANDATPA"
//        8   24  zero
//       32  160  ten slots of 16, used in order:
//                  8  when the attempt was made, milliseconds since 1970
//                  8  first 8 bytes of BLAKE2b-256("mandat/attempt/v1\0" || slot number, 1 byte || the 8 bytes before)
//                A slot with any byte that is not zero is a used attempt, so a torn write counts. The check tells only
//                whether its time can be believed.
//      192   16  a slot of the same shape, numbered 16 + attempts used: the time from which to wait, when the clock was
//                found set back (or a slot's time is not to be believed). Another attempt makes it invalid.
//      208  304  zero
//
// Thread safety: one thread, one process at a time. Failures: as in durable_file.h.
// A missing file, one of another size or without its first 8 bytes counts as nine used at an unknown time.
#ifndef MANDAT_SHARED_VAULT_ATTEMPTS_FILE_H_
#define MANDAT_SHARED_VAULT_ATTEMPTS_FILE_H_

#include <cstdint>
#include <optional>
#include <string>

#include "absl/status/status.h"
#include "absl/status/statusor.h"

namespace mandat::vault {

class AttemptsFile {
 public:
  struct Count {
    int used = 0;
    std::optional<int64_t> since_ms;  // from when to wait; unset = not known
    bool damaged = false;             // missing or not ours; Repair() before Add()
  };

  explicit AttemptsFile(std::string path) : path_(std::move(path)) {}

  // A new file, or an old one emptied, with nothing counted.
  [[nodiscard]] absl::Status Create() const;
  [[nodiscard]] absl::StatusOr<Count> Read() const;
  // Durable when this returns OK.
  [[nodiscard]] absl::Status Add(const Count& before, int64_t now_ms) const;
  // From now on the wait is counted from `now_ms`. Also repairs a damaged file, as nine used.
  [[nodiscard]] absl::Status WaitFrom(const Count& count, int64_t now_ms) const;
  [[nodiscard]] absl::Status Clear() const;

 private:
  std::string path_;
};

}  // namespace mandat::vault

#endif  // MANDAT_SHARED_VAULT_ATTEMPTS_FILE_H_
