// What the fault tests do to a database: commits of numbered rows whose contents follow from their number, and a note
// of what was acknowledged when; then the question whether a disk still holds it.
//
// Thread safety: one thread at a time.
#ifndef MANDAT_TESTS_FAULTS_ACKED_ROWS_H_
#define MANDAT_TESTS_FAULTS_ACKED_ROWS_H_

#include <cstdint>
#include <memory>
#include <random>
#include <string>
#include <vector>

#include "shared/vault/database.h"
#include "tests/faults/power_loss_vfs.h"

namespace mandat::faults {

struct Ack {
  size_t ops;    // the length of the record when Commit() had returned
  int64_t last;  // rows 1 to `last` were acknowledged by then
};

class AckedRows {
 public:
  AckedRows(uint64_t seed, const vault::SecretBytes& key) : seed_(seed), key_(key), random_(seed) {}

  // How to open the database of this workload; `vfs` empty = the system's.
  [[nodiscard]] vault::OpenOptions Options(const std::string& path, const std::string& vfs) const;

  // One transaction of one to four new rows; notes the acknowledgement if there is one.
  [[nodiscard]] absl::Status CommitSome(vault::Database& db, const PowerLossVfs& vfs);

  [[nodiscard]] const std::vector<Ack>& acks() const { return acks_; }
  // The last row acknowledged within the first `ops` operations; 0 = none.
  [[nodiscard]] int64_t AckedAt(size_t ops) const;
  [[nodiscard]] int64_t acked() const { return acks_.empty() ? 0 : acks_.back().last; }
  [[nodiscard]] int64_t tried() const { return tried_; }

  struct Found {
    absl::Status opened;  // not OK: `rows` says nothing
    bool sound = false;   // rows 1 to `rows` without a gap, each with its own contents, and the structure whole
    int64_t rows = 0;
  };
  // Opens the database at `path` and looks. `thorough` also authenticates every page.
  [[nodiscard]] Found LookAt(const std::string& path, const std::string& vfs, bool thorough) const;

 private:
  [[nodiscard]] std::string BodyOf(int64_t seq) const;

  const uint64_t seed_;
  const vault::SecretBytes& key_;
  std::mt19937_64 random_;
  std::vector<Ack> acks_;
  int64_t tried_ = 0;
};

}  // namespace mandat::faults

#endif  // MANDAT_TESTS_FAULTS_ACKED_ROWS_H_
