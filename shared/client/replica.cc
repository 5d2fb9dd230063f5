#include "shared/client/replica.h"

#include <algorithm>
#include <set>
#include <utility>

#include "absl/strings/str_cat.h"
#include "shared/client/alarm.h"
#include "shared/client/erasure.h"
#include "shared/domain/visibility.h"
#include "shared/ledger/receipt.h"

namespace mandat::client {
namespace {

constexpr std::size_t kReadAhead = 512;
constexpr std::int64_t kDayMs = std::int64_t{24} * 3600 * 1000;
constexpr std::int32_t kLastDay = 1'000'000;  // in the year 4707: no time overflows

}  // namespace

absl::StatusOr<std::unique_ptr<Replica>> Replica::Load(Store& store, vault::KeyStore* keeper,
                                                       const domain::ForumId& forum, const domain::PersonId& viewer,
                                                       const domain::DeviceId& device) {
  std::unique_ptr<Replica> replica(new Replica(store, keeper, forum, viewer, device));
  auto day = store.GetInt(meta::kDay);
  if (!day.ok()) return day.status();
  replica->day_ = {*day};
  auto fold = replica->EmptyFold();
  auto finding = replica->Refold({}, *fold, replica->flags_);
  if (!finding.ok()) return finding.status();
  if (!finding->ok())
    return absl::DataLossError(
        absl::StrCat("the replica's own file: ", finding->alarm, " at ", finding->seq, ": ", finding->detail));
  replica->fold_ = std::move(fold);
  if (absl::Status status = replica->LoadCheckpoints(); !status.ok()) return status;
  if (absl::Status status = replica->CompareWithKeeper(); !status.ok()) return status;
  return replica;
}

std::shared_ptr<Fold> Replica::EmptyFold() const {
  auto fold = std::make_shared<Fold>(forum_, viewer_, device_);
  fold->NoteDay(day_);
  return fold;
}

std::int32_t Replica::tidy_day() const {
  return tidy_all_ || !drop_candidates_.empty() ? 0 : static_cast<std::int32_t>(day_.ms / kDayMs);
}

absl::Status Replica::NoteDay(std::int32_t day) {
  const domain::Time told{std::clamp(day, 0, kLastDay) * kDayMs};
  if (told == day_) return absl::OkStatus();
  if (absl::Status put = store_.PutInt(meta::kDay, told.ms); !put.ok()) return put;
  day_ = told;
  tidy_all_ = true;
  if (fold_.use_count() > 1) fold_ = std::make_shared<Fold>(*fold_);
  fold_->NoteDay(told);
  return absl::OkStatus();
}

// Of a row (seq, epoch, commitment, body, sealed).
absl::StatusOr<v1::Record> Replica::RecordOf(const vault::Statement& row) {
  v1::Record record;
  record.mutable_header()->set_seq(static_cast<std::uint64_t>(row.Int64(0)));
  record.mutable_header()->set_epoch(static_cast<std::uint64_t>(row.Int64(1)));
  record.mutable_header()->set_commitment(row.BlobString(2));
  const std::string_view body = row.BlobView(3), sealed = row.BlobView(4);
  const bool readable =
      (row.IsNull(3) || record.mutable_body()->ParseFromArray(body.data(), static_cast<int>(body.size()))) &&
      (row.IsNull(4) || record.mutable_sealed()->ParseFromArray(sealed.data(), static_cast<int>(sealed.size())));
  if (!readable) return absl::DataLossError(absl::StrCat("record ", record.header().seq(), " cannot be read"));
  return record;
}

absl::StatusOr<Finding> Replica::Refold(const std::vector<std::uint64_t>& verify, Fold& fold,
                                        std::vector<Flags>& flags) const {
  const auto remains = LoadRemains(store_.db());
  if (!remains.ok()) return remains.status();
  auto select = store_.db().Prepare("SELECT seq, epoch, commitment, body, sealed FROM record ORDER BY seq");
  if (!select.ok()) return select.status();
  // Read ahead of what is folded, so that others examine what is on its way.
  std::deque<v1::Record> ahead;
  RecordChecks checks;
  auto next = verify.begin();
  bool more = true;
  while (true) {
    while (more && ahead.size() < kReadAhead) {
      auto row = select->Step();
      if (!row.ok()) return row.status();
      more = *row;
      if (!more) break;
      auto record = RecordOf(*select);
      if (!record.ok()) return record.status();
      ahead.push_back(*std::move(record));
      checks.Add(ahead.back());
      if (checks.size() == RecordChecks::kWorthHelp) checks.GetHelp();
    }
    if (ahead.empty()) return Finding();
    const v1::Record& record = ahead.front();
    const bool check = next != verify.end() && *next == record.header().seq();
    if (check) ++next;
    const ledger::Remains* left = ledger::RemainsOf(record, *remains);
    Finding finding = fold.Take(record, check ? Trust::kVerify : Trust::kOwnDisk, checks.Take(), left);
    if (!finding.ok()) return finding;
    flags.push_back(FlagsOf(record, left, fold.state()));
    ahead.pop_front();
  }
}

Replica::Flags Replica::FlagsOf(const v1::Record& record, const ledger::Remains* remains, const domain::State& after) {
  if (remains != nullptr) return {true, false};  // there will never be more of it
  return {record.has_body(), !record.has_sealed() && after.facts.back().has_sealed};
}

absl::Status Replica::LoadCheckpoints() {
  auto select = store_.db().Prepare("SELECT epoch, size, head, signature FROM checkpoint WHERE lost = 0 ORDER BY size");
  if (!select.ok()) return select.status();
  while (true) {
    auto row = select->Step();
    if (!row.ok()) return row.status();
    if (!*row) return absl::OkStatus();
    v1::Checkpoint checkpoint;
    checkpoint.set_forum_id(forum_.bytes());
    checkpoint.set_epoch(static_cast<std::uint64_t>(select->Int64(0)));
    checkpoint.set_size(static_cast<std::uint64_t>(select->Int64(1)));
    checkpoint.set_head(select->BlobString(2));
    checkpoint.set_signature(select->BlobString(3));
    checkpoints_[checkpoint.size()] = std::move(checkpoint);
  }
}

// A database file that was copied back is as sound as it ever was: only a checkpoint kept elsewhere can tell.
absl::Status Replica::CompareWithKeeper() {
  if (keeper_ == nullptr) return absl::OkStatus();
  const absl::StatusOr<vault::SecretBytes> bytes = keeper_->Load(KeeperName(device_));
  if (!bytes.ok()) return absl::OkStatus();  // nothing was kept, or the keystore is locked: no conclusion
  v1::Checkpoint kept;
  if (!kept.ParseFromArray(bytes->bytes().data(), static_cast<int>(bytes->size()))) return absl::OkStatus();
  const std::optional<domain::Hash> here = fold_->HashAt(kept.size());
  if (here &&
      (here->view() == kept.head() || fold_->EpochAt(kept.size()) > kept.epoch() || place().epoch > kept.epoch()))
    return absl::OkStatus();
  const bool shorter = !here;
  if (shorter) {
    // Not set back, but read anew after a rescue. What was signed must be reached all the same.
    auto anew = store_.Get(meta::kReadAnew);
    if (!anew.ok()) return anew.status();
    if (anew->has_value()) {
      checkpoints_[kept.size()] = kept;
      anew_ = kept;
      return absl::OkStatus();
    }
  }
  std::vector<v1::Checkpoint> ours;
  if (auto newest = NewestCheckpointUpTo(place().seq)) ours.push_back(*newest);
  auto note =
      MakeAlarm(shorter ? alarm_name::kRollback : alarm_name::kFork,
                absl::StrCat("this device's own file holds ", place().seq,
                             " records, its keystore has a signed head of ", kept.size(), ": the file was set back"),
                0, {}, {});
  if (!note.ok()) return note.status();
  note->evidence.clear_checkpoints();
  *note->evidence.add_checkpoints() = kept;
  for (const v1::Checkpoint& checkpoint : ours) *note->evidence.add_checkpoints() = checkpoint;
  load_alarm_ = *std::move(note);
  // What the keystore has must be reached again before anything is believed.
  checkpoints_[kept.size()] = kept;
  return absl::OkStatus();
}

std::string Replica::KeeperName(const domain::DeviceId& device) {
  return absl::StrCat("mandat.checkpoint.", device.hex());
}

absl::Status Replica::EndReadingAnew() {
  anew_.reset();
  auto anew = store_.Get(meta::kReadAnew);
  if (!anew.ok() || !anew->has_value()) return anew.status();
  return store_.Remove(meta::kReadAnew);
}

void Replica::KeepOutside(const v1::Checkpoint& checkpoint) {
  if (keeper_ == nullptr) return;
  const std::string bytes = checkpoint.SerializeAsString();
  // A keystore that does not answer keeps the one before, which is still right: the log only grows.
  (void)keeper_->Store(KeeperName(device_), vault::AsBytes(bytes));
}

std::optional<v1::Checkpoint> Replica::NewestCheckpointUpTo(std::uint64_t size) const {
  auto it = checkpoints_.upper_bound(size);
  if (it == checkpoints_.begin()) return std::nullopt;
  return std::prev(it)->second;
}

bool Replica::IsLost(domain::Place lost) const {
  return lost.epoch < (lost.seq <= place().seq ? fold_->EpochAt(lost.seq) : place().epoch);
}

ledger::SeqSet Replica::WithoutBody() const {
  ledger::SeqSet seqs;
  for (std::size_t i = 0; i < flags_.size(); ++i) {
    if (!flags_[i].body) seqs.Insert(i + 1);
  }
  return seqs;
}

ledger::SeqSet Replica::WithoutSealed() const {
  ledger::SeqSet seqs;
  for (std::size_t i = 0; i < flags_.size(); ++i) {
    if (flags_[i].body && flags_[i].lacks_sealed) seqs.Insert(i + 1);
  }
  return seqs;
}

absl::StatusOr<std::optional<v1::Record>> Replica::LoadRecord(std::uint64_t seq) const {
  auto select = store_.db().Prepare("SELECT seq, epoch, commitment, body, sealed FROM record WHERE seq = ?1");
  if (!select.ok()) return select.status();
  select->BindInt64(1, static_cast<std::int64_t>(seq));
  auto row = select->Step();
  if (!row.ok()) return row.status();
  if (!*row) return std::optional<v1::Record>();
  auto record = RecordOf(*select);
  if (!record.ok()) return record.status();
  return std::optional<v1::Record>(*std::move(record));
}

absl::StatusOr<v1::LogFile> Replica::Export() const {
  v1::LogFile log;
  // Up to the newest signed head: what lies beyond it cannot be checked by others.
  const std::optional<v1::Checkpoint> checkpoint = NewestCheckpointUpTo(place().seq);
  for (std::uint64_t seq = 1; seq <= place().seq; ++seq) {
    auto record = LoadRecord(seq);
    if (!record.ok()) return record.status();
    if (*record) *log.add_records() = *std::move(*record);
  }
  if (checkpoint) *log.mutable_checkpoint() = *checkpoint;
  return log;
}

absl::StatusOr<std::vector<v1::SignedStatement>> Replica::KeyChain(const domain::DeviceId& device) const {
  const domain::State& state = fold_->state();
  std::set<std::uint64_t> seqs;
  const domain::Device* at = state.FindDevice(device);
  const auto add = [&](const domain::StatementId& id) {
    const auto it = state.statements.find(id);
    return it != state.statements.end() && seqs.insert(it->second.place.seq).second;
  };
  std::vector<v1::SignedStatement> chain;
  while (at != nullptr) {
    if (!add(at->statement)) break;
    const auto invitation = state.invitations.find(at->invitation);
    if (invitation == state.invitations.end()) break;
    if (!add(invitation->second.statement)) break;
    // The recovery key's invitations hang on the founding statement alone.
    at = invitation->second.inviter.is_zero() ? state.FindDevice(state.founder_device)
                                              : state.FindDevice(invitation->second.inviter);
  }
  for (const std::uint64_t seq : seqs) {
    auto record = LoadRecord(seq);
    if (!record.ok()) return record.status();
    if (!*record || !(*record)->has_body()) continue;
    v1::SignedStatement& statement = chain.emplace_back();
    statement.set_statement((*record)->body().statement());
    statement.set_signature((*record)->body().signature());
  }
  return chain;
}

absl::StatusOr<AlarmNote> Replica::MakeAlarm(const char* name, std::string explanation, std::uint64_t seq,
                                             const std::deque<v1::Record>& extra,
                                             const std::vector<v1::Checkpoint>& extra_checkpoints) const {
  AlarmNote note;
  note.name = name;
  note.explanation = std::move(explanation);
  note.seq = seq;
  note.evidence.set_alarm(name);
  note.evidence.set_explanation(note.explanation);
  // Of the own log, others need the public acts and the texts, never who took which stance.
  auto log = Export();
  if (!log.ok()) return log.status();
  // A new epoch stands where it says, not behind what it does not keep.
  const bool new_epoch = !extra.empty() && extra.front().header().epoch() > place().epoch;
  for (v1::Record& record : *log->mutable_records()) {
    if (new_epoch && record.header().seq() >= extra.front().header().seq()) break;
    record.clear_sealed();
    *note.evidence.add_records() = std::move(record);
  }
  for (const v1::Record& record : extra) *note.evidence.add_records() = record;
  if (auto newest = NewestCheckpointUpTo(place().seq)) *note.evidence.add_checkpoints() = *newest;
  for (const v1::Checkpoint& checkpoint : extra_checkpoints) *note.evidence.add_checkpoints() = checkpoint;
  return note;
}

absl::Status Replica::StoreRecord(const v1::Record& record) {
  auto insert =
      store_.db().Prepare("INSERT INTO record (seq, epoch, commitment, body, sealed) VALUES (?1, ?2, ?3, ?4, ?5)");
  if (!insert.ok()) return insert.status();
  insert->BindInt64(1, static_cast<std::int64_t>(record.header().seq()));
  insert->BindInt64(2, static_cast<std::int64_t>(record.header().epoch()));
  insert->BindBlobRef(3, record.header().commitment());
  std::string body, sealed;
  if (record.has_body()) {
    body = record.body().SerializeAsString();
    insert->BindBlobRef(4, body);
  } else {
    insert->BindNull(4);
  }
  if (record.has_sealed()) {
    sealed = record.sealed().SerializeAsString();
    insert->BindBlobRef(5, sealed);
  } else {
    insert->BindNull(5);
  }
  return insert->Run();
}

absl::Status Replica::StoreCheckpoint(const v1::Checkpoint& checkpoint) {
  auto insert =
      store_.db().Prepare("INSERT OR IGNORE INTO checkpoint (epoch, size, head, signature) VALUES (?1, ?2, ?3, ?4)");
  if (!insert.ok()) return insert.status();
  return insert->BindInt64(1, static_cast<std::int64_t>(checkpoint.epoch()))
      .BindInt64(2, static_cast<std::int64_t>(checkpoint.size()))
      .BindBlob(3, checkpoint.head())
      .BindBlob(4, checkpoint.signature())
      .Run();
}

absl::Status Replica::TakeBack(std::uint64_t kept) {
  for (const char* sql : {"INSERT OR IGNORE INTO lost_record (epoch, seq, commitment, body, sealed) SELECT epoch, seq, "
                          "commitment, body, sealed FROM record WHERE seq > ?1",
                          "DELETE FROM erasure WHERE by_seq > ?1", "DELETE FROM record WHERE seq > ?1",
                          "UPDATE checkpoint SET lost = 1 WHERE size > ?1"}) {
    auto statement = store_.db().Prepare(sql);
    if (!statement.ok()) return statement.status();
    if (absl::Status status = statement->BindInt64(1, static_cast<std::int64_t>(kept)).Run(); !status.ok())
      return status;
  }
  return absl::OkStatus();
}

}  // namespace mandat::client
