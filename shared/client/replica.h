// The log as this viewer sees it, verified and on disk: batches in, states out.
//
// A batch is applied whole or not at all, in place unless somebody holds the state before it. Bodies and sealed parts
// that become visible are checked against what was committed to and folded at their own place; what the viewer may not
// see any more is dropped. Loading folds the stored records again without verifying signatures a second time.
//
// Ownership: borrows the store and the keeper. Thread-compatible; states that were handed out never change.
// Failures: a status is the disk's; what is wrong with the server's log is an AlarmNote, and nothing was applied then.
#ifndef MANDAT_SHARED_CLIENT_REPLICA_H_
#define MANDAT_SHARED_CLIENT_REPLICA_H_

#include <cstdint>
#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "mandat/v1/ledger.pb.h"
#include "mandat/v1/member_service.pb.h"
#include "mandat/v1/statement.pb.h"
#include "shared/client/fold.h"
#include "shared/client/record_checks.h"
#include "shared/client/store.h"
#include "shared/domain/state.h"
#include "shared/ledger/chain.h"
#include "shared/ledger/seq_set.h"
#include "shared/vault/key_store.h"

namespace mandat::client {

// An alarm before it has a time: what was found, and what shows it.
struct AlarmNote {
  std::string name;
  std::string explanation;
  std::uint64_t seq = 0;
  v1::Evidence evidence;
};

struct Batch {
  std::deque<v1::Record> records;
  std::vector<v1::Record> revealed;
  std::optional<v1::Checkpoint> checkpoint;
  std::int32_t day = 0;  // of the server's newest record
  domain::Time server_time;  // the server's clock, as this left; zero: not told
  // Of all `records`, begun while they came in; null: they are few. Goes before the records.
  std::unique_ptr<RecordChecks> checks;
};

struct Applied {
  std::optional<AlarmNote> alarm;
  bool changed = false;
  bool new_epoch = false;                      // one began, after a restore of the server's log
  std::optional<std::uint64_t> restored_from;  // then: records after this one were taken back
};

class Replica {
 public:
  // `keeper` may be null. An alarm that loading itself finds (a file that is older than the keeper's checkpoint) is in
  // load_alarm().
  [[nodiscard]] static absl::StatusOr<std::unique_ptr<Replica>> Load(Store& store, vault::KeyStore* keeper,
                                                                     const domain::ForumId& forum,
                                                                     const domain::PersonId& viewer,
                                                                     const domain::DeviceId& device);

  [[nodiscard]] absl::StatusOr<Applied> Apply(const Batch& batch);

  // Drops what the viewer may not see any more, and folds anew if there was such. Only when caught up: in the middle of
  // a backlog the viewer's roles are not yet what they are. Looks at what the records since the last time may have
  // changed, and after a start and with a new day at everything. Returns whether the state changed.
  [[nodiscard]] absl::StatusOr<bool> Tidy();

  // A signed head seen elsewhere (in a receipt): must agree with this log, now or when it gets there.
  [[nodiscard]] absl::StatusOr<std::optional<AlarmNote>> NoteCheckpoint(const v1::Checkpoint& checkpoint);

  // To keep: stays as it is while the replica goes on, which then works on a copy as long as somebody holds it.
  std::shared_ptr<const domain::State> state() const { return {fold_, &fold_->state()}; }
  // To look at: until the next call that changes the replica.
  const domain::State& current() const { return fold_->state(); }
  domain::Place place() const { return fold_->place(); }
  const domain::Hash& head() const { return fold_->head(); }
  [[nodiscard]] std::optional<domain::Hash> HashAt(std::uint64_t seq) const { return fold_->HashAt(seq); }
  // Whether a restore of the server's log took away the record that stood there.
  [[nodiscard]] bool IsLost(domain::Place place) const;
  const std::optional<AlarmNote>& load_alarm() const { return load_alarm_; }
  // Records that are here without body; and with it, but without the sealed part that goes with it.
  [[nodiscard]] ledger::SeqSet WithoutBody() const;
  [[nodiscard]] ledger::SeqSet WithoutSealed() const;
  // As of which day (since 1970-01-01) what is here is all that the viewer may see and nothing else; 0: something may
  // be left to drop (Tidy).
  [[nodiscard]] std::int32_t tidy_day() const;
  [[nodiscard]] absl::StatusOr<v1::LogFile> Export() const;
  // What the newest restore took away and is here with its body, in the log's order, each with a receipt made of the
  // lost records and a lost checkpoint.
  [[nodiscard]] absl::StatusOr<std::vector<v1::SubmitRequest>> LostWithReceipts() const;
  // Founding, then each invitation and enrolment up to the device; empty when unknown.
  [[nodiscard]] absl::StatusOr<std::vector<v1::SignedStatement>> KeyChain(const domain::DeviceId& device) const;

  // Evidence with the log up to here, `extra` after it, and this replica's newest checkpoint first.
  [[nodiscard]] absl::StatusOr<AlarmNote> MakeAlarm(const char* name, std::string explanation, std::uint64_t seq,
                                                    const std::deque<v1::Record>& extra,
                                                    const std::vector<v1::Checkpoint>& extra_checkpoints) const;

  static std::string KeeperName(const domain::DeviceId& device);

 private:
  Replica(Store& store, vault::KeyStore* keeper, const domain::ForumId& forum, const domain::PersonId& viewer,
          const domain::DeviceId& device)
      : store_(store), keeper_(keeper), forum_(forum), viewer_(viewer), device_(device) {}

  class Trial;
  struct Flags {
    bool body = false;
    bool lacks_sealed = false;
  };
  static Flags FlagsOf(const v1::Record& record, const ledger::Remains* remains, const domain::State& after);

  [[nodiscard]] static absl::StatusOr<v1::Record> RecordOf(const vault::Statement& row);
  [[nodiscard]] absl::Status LoadCheckpoints();
  [[nodiscard]] absl::Status CompareWithKeeper();
  [[nodiscard]] absl::StatusOr<std::optional<AlarmNote>> JudgeCheckpoint(const v1::Checkpoint& checkpoint,
                                                                         bool has_records) const;
  // Folds the stored records anew; those in `verify` are checked as if they had just come.
  [[nodiscard]] absl::StatusOr<Finding> Refold(const std::vector<std::uint64_t>& verify, Fold& fold,
                                               std::vector<Flags>& flags) const;
  // The file's content, after a change in memory that does not hold.
  void FoldAnew();
  [[nodiscard]] std::shared_ptr<Fold> EmptyFold() const;
  [[nodiscard]] absl::Status NoteDay(std::int32_t day);
  [[nodiscard]] absl::StatusOr<std::optional<AlarmNote>> StoreRevealed(
      const Batch& batch, std::vector<std::uint64_t>& bodies,
      std::vector<std::pair<std::uint64_t, v1::SealedPart>>& sealed);
  // What a record of the batch erased goes from the file. Sets `refold` when the fold still holds something of it.
  [[nodiscard]] absl::StatusOr<Finding> Erase(const v1::Record& erasure, const domain::State& state,
                                              std::uint64_t old_size, bool& refold);
  // What was deleted goes from the write-ahead log too; tried again until it does.
  void Purge();
  [[nodiscard]] absl::StatusOr<bool> DropInvisible(const Fold& fold, const std::vector<std::uint64_t>& candidates,
                                                   const std::vector<Flags>& flags);
  [[nodiscard]] absl::Status TakeBack(std::uint64_t kept);
  [[nodiscard]] absl::Status StoreRecord(const v1::Record& record);
  [[nodiscard]] absl::Status StoreCheckpoint(const v1::Checkpoint& checkpoint);
  [[nodiscard]] absl::StatusOr<std::optional<v1::Record>> LoadRecord(std::uint64_t seq) const;
  [[nodiscard]] std::optional<v1::Checkpoint> NewestCheckpointUpTo(std::uint64_t size) const;
  void KeepOutside(const v1::Checkpoint& checkpoint);
  [[nodiscard]] absl::Status EndReadingAnew();

  Store& store_;
  vault::KeyStore* keeper_;
  domain::ForumId forum_;
  domain::PersonId viewer_;
  domain::DeviceId device_;
  std::shared_ptr<Fold> fold_;
  std::vector<Flags> flags_;                             // index seq - 1
  std::map<std::uint64_t, v1::Checkpoint> checkpoints_;  // by size; every one in force
  std::optional<v1::Checkpoint> anew_;  // while the log is read anew after a rescue: how far it must reach
  std::optional<AlarmNote> load_alarm_;
  std::vector<std::uint64_t> drop_candidates_;
  bool purge_due_ = false;
  bool tidy_all_ = true;  // nobody knows what was left undone before
  domain::Time day_;      // that the server told last; a new one may end what a date ends
};

}  // namespace mandat::client

#endif  // MANDAT_SHARED_CLIENT_REPLICA_H_
