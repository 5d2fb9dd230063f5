// How a batch from the server becomes part of the replica, whole or not at all.
#include <algorithm>
#include <atomic>
#include <numeric>
#include <utility>

#include "absl/strings/str_cat.h"
#include "shared/client/alarm.h"
#include "shared/client/erasure.h"
#include "shared/client/replica.h"
#include "shared/client/record_checks.h"
#include "shared/domain/visibility.h"
#include "shared/ledger/receipt.h"

namespace mandat::client {
namespace {

using MaybeAlarm = std::optional<AlarmNote>;

std::optional<v1::BeginEpoch> BeginsEpoch(const v1::Record& record) {
  v1::Statement statement;
  if (!record.has_body() || !statement.ParseFromString(record.body().statement()) || !statement.has_begin_epoch())
    return std::nullopt;
  return statement.begin_epoch();
}

// A fork within a later epoch than the first may be two restores, of which the second began the first one's epoch anew.
std::string BegunTwice(const v1::Checkpoint& checkpoint) {
  if (checkpoint.epoch() <= ledger::kFirstEpoch) return "";
  return absl::StrCat(" of epoch ", checkpoint.epoch(), ": after a second restore to before that epoch one above it must",
                      " begin, or both are the same epoch and one of them is a fork");
}

bool IsSigned(const v1::Checkpoint& proto, const domain::ForumId& forum, const domain::PublicKey& log_key) {
  const std::optional<ledger::Checkpoint> checkpoint = ledger::FromProto(proto);
  return checkpoint && checkpoint->forum == forum && ledger::VerifyCheckpoint(*checkpoint, log_key);
}

}  // namespace

// The fold of a batch that may still turn out to be wrong. Where nobody holds a state that was handed out it is changed
// in place, since batches are wrong so rarely that folding the file anew then costs less than a copy of everything
// each time; otherwise on a copy, which leaves the reader's state as it was.
class Replica::Trial {
 public:
  explicit Trial(Replica& replica) : replica_(replica) {}
  ~Trial() { Undo(); }
  Trial(const Trial&) = delete;
  Trial& operator=(const Trial&) = delete;

  void StartAnew() { fold_ = replica_.EmptyFold(); }
  void StartFromHere() {
    in_place_ = replica_.fold_.use_count() == 1;
    if (in_place_) {
      // What the last reader on another thread did happened before it let go.
      std::atomic_thread_fence(std::memory_order_acquire);
      fold_ = replica_.fold_;
    } else {
      fold_ = std::make_shared<Fold>(*replica_.fold_);
    }
  }
  Fold& fold() { return *fold_; }
  void Keep() {
    replica_.fold_ = std::move(fold_);
    in_place_ = false;
  }
  // After the transaction was rolled back.
  void Undo() {
    if (std::exchange(in_place_, false)) replica_.FoldAnew();
    fold_ = nullptr;
  }

 private:
  Replica& replica_;
  std::shared_ptr<Fold> fold_;
  bool in_place_ = false;
};

void Replica::FoldAnew() {
  auto fold = EmptyFold();
  std::vector<Flags> flags;
  const auto finding = Refold({}, *fold, flags);
  if (!finding.ok() || !finding->ok()) {
    // The disk is gone as well. Nothing is known then, rather than something that was not believed.
    fold = EmptyFold();
    flags.clear();
  }
  fold_ = std::move(fold);
  flags_ = std::move(flags);
}

absl::StatusOr<MaybeAlarm> Replica::JudgeCheckpoint(const v1::Checkpoint& checkpoint, bool has_records) const {
  const auto alarm = [&](const char* name, std::string why) -> absl::StatusOr<MaybeAlarm> {
    auto note = MakeAlarm(name, std::move(why), 0, {}, {checkpoint});
    if (!note.ok()) return note.status();
    return MaybeAlarm(*std::move(note));
  };
  if (anew_ && checkpoint.epoch() <= anew_->epoch() && checkpoint.size() < anew_->size()) {
    auto note = MakeAlarm(alarm_name::kRollback,
                          absl::StrCat("the log has ", checkpoint.size(), " records; ", anew_->size(),
                                       " were shown before this device read it anew"),
                          0, {}, {*anew_, checkpoint});
    if (!note.ok()) return note.status();
    return MaybeAlarm(*std::move(note));
  }
  if (place().seq == 0) return MaybeAlarm();  // nothing to compare with; the log key comes with record 1
  if (!IsSigned(checkpoint, forum_, fold_->state().log_key)) {
    return alarm(alarm_name::kBadCheckpoint, "a checkpoint that the log key did not sign");
  }
  const auto seen = checkpoints_.find(checkpoint.size());
  if (seen != checkpoints_.end() && seen->second.epoch() == checkpoint.epoch() &&
      seen->second.head() != checkpoint.head()) {
    auto note = MakeAlarm(alarm_name::kFork,
                          absl::StrCat("two signed heads for record ", checkpoint.size(), BegunTwice(checkpoint)),
                          checkpoint.size(), {}, {seen->second, checkpoint});
    if (!note.ok()) return note.status();
    return MaybeAlarm(*std::move(note));
  }
  if (checkpoint.epoch() > place().epoch) return MaybeAlarm();
  if (checkpoint.size() > place().seq) return MaybeAlarm();
  if (has_records && checkpoint.epoch() == place().epoch) {
    return alarm(alarm_name::kGap, "new records under a checkpoint that does not reach beyond the old ones");
  }
  if (HashAt(checkpoint.size())->view() != checkpoint.head())
    return alarm(alarm_name::kFork, absl::StrCat("another head at record ", checkpoint.size(), BegunTwice(checkpoint)));
  if (checkpoint.size() < place().seq) {
    const MaybeAlarm none;
    const auto newest = NewestCheckpointUpTo(place().seq);
    if (newest && newest->size() <= checkpoint.size()) return none;
    return alarm(alarm_name::kRollback,
                 absl::StrCat("the log has ", checkpoint.size(), " records; ", place().seq, " were shown before",
                              checkpoint.epoch() < place().epoch
                                  ? absl::StrCat(", and epoch ", place().epoch, ", which is gone: an older copy was ",
                                                 "restored, and no epoch above it has begun")
                                  : ""));
  }
  return MaybeAlarm();
}

absl::StatusOr<MaybeAlarm> Replica::NoteCheckpoint(const v1::Checkpoint& checkpoint) {
  const v1::Checkpoint& given = checkpoint;
  if (place().seq == 0 || given.size() > place().seq) {
    const auto seen = checkpoints_.find(given.size());
    if (seen != checkpoints_.end() && seen->second.epoch() == given.epoch() &&
        seen->second.head() != checkpoint.head()) {
      auto note = MakeAlarm(alarm_name::kFork, absl::StrCat("two signed heads for record ", given.size()), given.size(),
                            {}, {seen->second, checkpoint});
      if (!note.ok()) return note.status();
      return MaybeAlarm(*std::move(note));
    }
  } else if (fold_->EpochAt(given.size()) == given.epoch() && HashAt(given.size())->view() != checkpoint.head()) {
    auto note =
        MakeAlarm(alarm_name::kFork, absl::StrCat("a receipt's head at record ", given.size(), " is not this log's"),
                  given.size(), {}, {checkpoint});
    if (!note.ok()) return note.status();
    return MaybeAlarm(*std::move(note));
  }
  if (absl::Status status = StoreCheckpoint(checkpoint); !status.ok()) return status;
  checkpoints_.emplace(given.size(), checkpoint);
  return MaybeAlarm();
}

absl::StatusOr<MaybeAlarm> Replica::StoreRevealed(const Batch& batch, std::vector<std::uint64_t>& bodies,
                                                  std::vector<std::pair<std::uint64_t, v1::SealedPart>>& sealed) {
  for (const v1::Record& record : batch.revealed) {
    const std::uint64_t seq = record.header().seq();
    const auto alarm = [&](const char* name, std::string why) -> absl::StatusOr<MaybeAlarm> {
      auto note = MakeAlarm(name, std::move(why), seq, {}, {});
      if (!note.ok()) return note.status();
      // The revealed record stands at its own place in the evidence.
      for (v1::Record& own : *note->evidence.mutable_records()) {
        if (own.header().seq() != seq) continue;
        if (record.has_body()) *own.mutable_body() = record.body();
        if (record.has_sealed()) *own.mutable_sealed() = record.sealed();
      }
      return MaybeAlarm(*std::move(note));
    };
    auto own = LoadRecord(seq);
    if (!own.ok()) return own.status();
    if (!*own) {
      // Also a record of this very batch may be revealed again; one that is not known at all is nonsense.
      continue;
    }
    v1::Record& known = **own;
    if (record.has_body() && !MatchesCommitment(record.body(), known.header().commitment())) {
      return alarm(alarm_name::kWrongCommitment, "a revealed body is not what was committed to");
    }
    if (!known.has_body() && !record.has_body()) continue;
    const bool new_body = !known.has_body();
    if (new_body) *known.mutable_body() = record.body();
    v1::Statement statement;
    if (!statement.ParseFromString(known.body().statement()))
      return alarm(alarm_name::kMalformed, "a revealed body cannot be read");
    bool new_sealed = false;
    if (record.has_sealed() && !known.has_sealed()) {
      v1::SealedPart part;
      if (!MatchesSealedHash(record.sealed(), statement.sealed_hash()) ||
          !part.ParseFromString(record.sealed().sealed())) {
        return alarm(alarm_name::kFalseSealedPart, "a revealed sealed part is not what its author committed to");
      }
      *known.mutable_sealed() = record.sealed();
      new_sealed = true;
      if (!new_body) sealed.emplace_back(seq, std::move(part));
    }
    if (!new_body && !new_sealed) continue;
    if (new_body) bodies.push_back(seq);
    if (new_body && statement.has_erase_record()) {
      if (absl::Status status = NoteErasure(store_.db(), statement.erase_record().seq(), seq); !status.ok())
        return status;
    }
    auto update = store_.db().Prepare("UPDATE record SET body = ?2, sealed = ?3 WHERE seq = ?1");
    if (!update.ok()) return update.status();
    update->BindInt64(1, static_cast<std::int64_t>(seq)).BindBlob(2, known.body().SerializeAsString());
    if (known.has_sealed()) {
      update->BindBlob(3, known.sealed().SerializeAsString());
    } else {
      update->BindNull(3);
    }
    if (absl::Status status = update->Run(); !status.ok()) return status;
  }
  std::sort(bodies.begin(), bodies.end());
  return MaybeAlarm();
}

absl::StatusOr<bool> Replica::DropInvisible(const Fold& fold, const std::vector<std::uint64_t>& candidates,
                                            const std::vector<Flags>& flags) {
  const domain::State& state = fold.state();
  const domain::Device* own = state.FindDevice(device_);
  // Before its own enrolment has come this device sees what it sees later.
  if (own == nullptr) return false;
  const domain::Roles roles = domain::RolesOfDevice(state, *own);
  bool dropped = false;
  for (const std::uint64_t seq : candidates) {
    if (seq == 0 || seq > flags.size() || !flags[seq - 1].body) continue;
    const domain::RecordFacts& facts = state.facts[seq - 1];
    // One's own words stay readable for ever.
    if (facts.author == viewer_) continue;
    // Of an act about a nomination or position that is not known here any more, nobody can tell whose word it was. It
    // was judged together with what it is about.
    const bool about_a_word =
        facts.kind == domain::RecordKind::kMemberWord || facts.kind == domain::RecordKind::kPosition;
    if (about_a_word && facts.meeting.empty()) continue;
    const domain::Visibility visible = domain::Visible(state, facts, viewer_, roles);
    if (visible.body && (visible.sealed || !facts.has_sealed || flags[seq - 1].lacks_sealed)) continue;
    auto update = store_.db().Prepare(visible.body ? "UPDATE record SET sealed = NULL WHERE seq = ?1"
                                                   : "UPDATE record SET body = NULL, sealed = NULL WHERE seq = ?1");
    if (!update.ok()) return update.status();
    if (absl::Status status = update->BindInt64(1, static_cast<std::int64_t>(seq)).Run(); !status.ok()) return status;
    dropped = true;
  }
  return dropped;
}

absl::StatusOr<bool> Replica::Tidy() {
  Purge();
  if (tidy_all_) {
    drop_candidates_.resize(flags_.size());
    std::iota(drop_candidates_.begin(), drop_candidates_.end(), std::uint64_t{1});
  }
  std::sort(drop_candidates_.begin(), drop_candidates_.end());
  drop_candidates_.erase(std::unique(drop_candidates_.begin(), drop_candidates_.end()), drop_candidates_.end());
  auto transaction = store_.db().Begin();
  if (!transaction.ok()) return transaction.status();
  auto dropped = DropInvisible(*fold_, drop_candidates_, flags_);
  if (!dropped.ok()) return dropped.status();
  if (*dropped) {
    // What was folded from it goes with it.
    auto fold = EmptyFold();
    std::vector<Flags> flags;
    auto finding = Refold({}, *fold, flags);
    if (!finding.ok()) return finding.status();
    if (!finding->ok()) return absl::InternalError(absl::StrCat("after dropping: ", finding->detail));
    if (absl::Status status = transaction->Commit(); !status.ok()) return status;
    fold_ = std::move(fold);
    flags_ = std::move(flags);
  }
  tidy_all_ = false;
  drop_candidates_.clear();
  return dropped;
}

absl::StatusOr<Applied> Replica::Apply(const Batch& batch) {
  Applied result;
  if (batch.checkpoint) {
    auto judged = JudgeCheckpoint(*batch.checkpoint, !batch.records.empty());
    if (!judged.ok()) return judged.status();
    if (*judged) {
      result.alarm = *std::move(*judged);
      return result;
    }
  }
  if (batch.records.empty() && batch.revealed.empty()) {
    if (batch.checkpoint && batch.checkpoint->size() > place().seq) {
      auto note = MakeAlarm(alarm_name::kTruncation,
                            absl::StrCat("no records, and a checkpoint for ", batch.checkpoint->size(), " of them"), 0,
                            {}, {*batch.checkpoint});
      if (!note.ok()) return note.status();
      result.alarm = *std::move(note);
    } else if (batch.checkpoint && place().seq > 0) {
      KeepOutside(*batch.checkpoint);
      if (absl::Status noted = NoteDay(batch.day); !noted.ok()) return noted;
    }
    return result;
  }
  if (!batch.records.empty() && !batch.checkpoint) {
    auto note = MakeAlarm(alarm_name::kTruncation, "records without a checkpoint", 0, batch.records, {});
    if (!note.ok()) return note.status();
    result.alarm = *std::move(note);
    return result;
  }

  const std::uint64_t old_epoch = place().epoch;
  auto transaction = store_.db().Begin();
  if (!transaction.ok()) return transaction.status();
  Trial trial(*this);
  const auto alarm = [&](const char* name, std::string why, std::uint64_t seq,
                         std::optional<v1::Checkpoint> earlier = std::nullopt) -> absl::StatusOr<Applied> {
    transaction->Rollback();
    trial.Undo();
    std::vector<v1::Checkpoint> extra;
    if (earlier) extra.push_back(*std::move(earlier));
    if (batch.checkpoint) extra.push_back(*batch.checkpoint);
    auto note = MakeAlarm(name, std::move(why), seq, batch.records, extra);
    if (!note.ok()) return note.status();
    Applied failed;
    failed.alarm = *std::move(note);
    return failed;
  };
  // Ends the transaction before the trial ends: what is folded anew is what the file held before.
  const auto failed = [&](const absl::Status& status) -> absl::StatusOr<Applied> {
    transaction->Rollback();
    trial.Undo();
    return status;
  };

  // A restore of the server's log: its first record names what is kept. Who may say so is the fold's to check.
  const v1::RecordHeader first = batch.records.empty() ? v1::RecordHeader() : batch.records.front().header();
  if (place().seq > 0 && first.epoch() > place().epoch && first.seq() >= 1 && first.seq() <= place().seq + 1) {
    const std::optional<v1::BeginEpoch> begin = BeginsEpoch(batch.records.front());
    if (!begin || begin->kept_seq() + 1 != first.seq())
      return alarm(alarm_name::kEpoch, "a new epoch that does not begin with what is kept", first.seq());
    const std::uint64_t kept = begin->kept_seq();
    if (HashAt(kept)->view() != begin->kept_hash())
      return alarm(alarm_name::kFork, "the new epoch keeps another log than the one that was shown", first.seq());
    if (kept < place().seq) {
      if (absl::Status status = TakeBack(kept); !status.ok()) return status;
      result.restored_from = kept;
    }
  }

  // What became visible of what is here.
  std::vector<std::uint64_t> new_bodies;
  std::vector<std::pair<std::uint64_t, v1::SealedPart>> new_sealed;
  auto revealed_alarm = StoreRevealed(batch, new_bodies, new_sealed);
  if (!revealed_alarm.ok()) return revealed_alarm.status();
  if (*revealed_alarm) {
    transaction->Rollback();
    result.restored_from.reset();
    result.alarm = *std::move(*revealed_alarm);
    return result;
  }
  std::vector<Flags> flags;
  if (result.restored_from || !new_bodies.empty()) {
    trial.StartAnew();
    auto finding = Refold(new_bodies, trial.fold(), flags);
    if (!finding.ok()) return finding.status();
    if (!finding->ok()) return alarm(finding->alarm, finding->detail, finding->seq);
  } else {
    trial.StartFromHere();
    flags = flags_;
  }
  for (const auto& [seq, part] : new_sealed) {
    trial.fold().Unseal(seq, part);
    flags[seq - 1].lacks_sealed = false;
  }

  // What is new.
  const std::uint64_t old_size = trial.fold().place().seq;
  std::vector<std::uint64_t> candidates;
  RecordChecks few;
  if (!batch.checks) {
    for (const v1::Record& record : batch.records) few.Add(record);
  }
  RecordChecks& checks = batch.checks ? *batch.checks : few;
  ledger::RemainsBySeq remains;
  for (const v1::Record& record : batch.records) ledger::NoteRemains(record, remains);
  for (const v1::Record& record : batch.records) {
    const ledger::Remains* left = ledger::RemainsOf(record, remains);
    if (Finding finding = trial.fold().Take(record, Trust::kVerify, checks.Take(), left); !finding.ok())
      return alarm(finding.alarm, finding.detail, finding.seq);
    if (absl::Status status = StoreRecord(record); !status.ok()) return failed(status);
    flags.push_back(FlagsOf(record, left, trial.fold().state()));
    for (const std::uint64_t seq : domain::PossiblyRevealedBy(trial.fold().state(), trial.fold().place().seq, viewer_))
      candidates.push_back(seq);
  }
  if (batch.checkpoint && !batch.records.empty()) {
    const v1::Checkpoint& given = *batch.checkpoint;
    if (!IsSigned(given, forum_, trial.fold().state().log_key)) {
      return alarm(alarm_name::kBadCheckpoint, "a checkpoint that the log key did not sign", 0);
    }
    if (given.size() != trial.fold().place().seq || given.epoch() != trial.fold().place().epoch) {
      return alarm(
          given.size() > trial.fold().place().seq ? alarm_name::kTruncation : alarm_name::kGap,
          absl::StrCat("the checkpoint covers ", given.size(), " records, ", trial.fold().place().seq, " came"), 0);
    }
    if (given.head() != trial.fold().head().view())
      return alarm(alarm_name::kFork, "the records do not lead to the head that was signed", given.size());
  }
  // What they erased goes, from the file and from the fold.
  bool refold = false;
  const auto erase = [&](const auto& records) -> absl::StatusOr<Finding> {
    for (const v1::Record& record : records) {
      if (!record.has_body() || !ledger::MayErase(record.body().statement())) continue;
      auto finding = Erase(record, trial.fold().state(), old_size, refold);
      if (!finding.ok() || !finding->ok()) return finding;
    }
    return Finding();
  };
  for (const auto& finding : {erase(batch.records), erase(batch.revealed)}) {
    if (!finding.ok()) return failed(finding.status());
    if (!finding->ok()) return alarm(finding->alarm, finding->detail, finding->seq);
  }
  if (refold) {
    trial.StartAnew();
    flags.clear();
    auto finding = Refold({}, trial.fold(), flags);
    if (!finding.ok()) return failed(finding.status());
    if (!finding->ok()) return failed(absl::InternalError(absl::StrCat("after an erasure: ", finding->detail)));
  }
  // Heads that were seen ahead of the records, in receipts or in the keystore.
  for (auto it = checkpoints_.upper_bound(result.restored_from ? trial.fold().place().seq : old_size);
       it != checkpoints_.end() && it->first <= trial.fold().place().seq; ++it) {
    if (it->second.epoch() == trial.fold().EpochAt(it->first) &&
        trial.fold().HashAt(it->first)->view() != it->second.head()) {
      return alarm(alarm_name::kFork,
                   absl::StrCat("the head signed earlier for record ", it->first, " is not this log's"), it->first,
                   it->second);
    }
  }
  if (batch.checkpoint) {
    if (absl::Status status = StoreCheckpoint(*batch.checkpoint); !status.ok()) return failed(status);
  }
  if (absl::Status status = transaction->Commit(); !status.ok()) return failed(status);
  purge_due_ = purge_due_ || refold;
  Purge();

  trial.Keep();
  flags_ = std::move(flags);
  drop_candidates_.insert(drop_candidates_.end(), candidates.begin(), candidates.end());
  if (result.restored_from) checkpoints_.erase(checkpoints_.upper_bound(*result.restored_from), checkpoints_.end());
  if (batch.checkpoint) {
    checkpoints_[batch.checkpoint->size()] = *batch.checkpoint;
    KeepOutside(*batch.checkpoint);
    if (absl::Status noted = NoteDay(batch.day); !noted.ok()) return noted;
    if (absl::Status over = EndReadingAnew(); !over.ok()) return over;
  }
  if (result.restored_from) tidy_all_ = true;  // what was taken away may have shown something
  result.new_epoch = place().epoch > old_epoch && old_epoch > 0;
  result.changed = true;
  return result;
}

}  // namespace mandat::client
