#include "server/host/forum_host.h"

#include <algorithm>
#include <chrono>

#include "absl/strings/str_cat.h"
#include "server/host/server_acts.h"
#include "shared/domain/refusal.h"
#include "shared/domain/visibility.h"
#include "shared/ledger/receipt.h"

namespace mandat::server {
namespace {

constexpr std::int64_t kClockTolerance = 5000;
constexpr std::int64_t kLookEvery = 1000;
// A log that was put back from an older copy looks like any other: until secretary or chair has begun a new epoch, the
// server itself must not write a second history beside the lost one (docs/operations.md, Restore).
constexpr std::int64_t kNothingDueAfterStartMs = std::int64_t{3600} * 1000;
constexpr char kWritesStopped[] =
    "the forum's log cannot be written: the server takes no statements until it is started anew";
constexpr char kNotYet[] = "what it stands on has not been offered again yet";
constexpr char kAwaitsEpoch[] = "the log was put back: secretary or chair begins a new epoch before anything else";
constexpr char kDiskFull[] = "the server's disk is full: nothing is taken until there is room again";
constexpr char kStopping[] = "the server is stopping";

bool ChangesTlsKeys(const v1::Statement& statement) {
  return statement.has_found_forum() || statement.has_enrol() || statement.has_certificate_renewed();
}

}  // namespace

const domain::Device* ForumHost::View::DeviceByTlsKey(const domain::Hash& tls_key_hash) const {
  const auto found = by_tls_key.find(tls_key_hash);
  return found == by_tls_key.end() ? nullptr : state.FindDevice(found->second);
}

absl::StatusOr<std::unique_ptr<ForumHost>> ForumHost::Load(const HostOptions& options) {
  absl::StatusOr<LoadedLog> loaded = LoadLog(*options.store, options.log_key->public_key());
  if (!loaded.ok()) return loaded.status();
  const std::int64_t newest = loaded->folded.state.head_time.ms;
  if (!loaded->folded.links.empty() && options.clock->Now().ms < newest - kClockTolerance) {
    return absl::FailedPreconditionError(absl::StrCat("the clock is ", newest - options.clock->Now().ms,
                                                      " ms before the newest record: set the clock, then start"));
  }
  return std::unique_ptr<ForumHost>(new ForumHost(options, *std::move(loaded)));
}

ForumHost::ForumHost(const HostOptions& options, LoadedLog loaded)
    : options_(options),
      states_due_acts_from_ms_(loaded.folded.links.empty() ? 0 : options.clock->Now().ms + kNothingDueAfterStartMs),
      durable_(loaded.folded.state),
      durable_head_(loaded.folded.head),
      checkpoint_(loaded.checkpoint),
      ahead_(std::move(loaded.folded)),
      verifiers_(options.verify_threads, options.max_waiting),
      answers_(options.verify_threads > 0 ? 1 : 0, options.max_waiting) {
  {
    absl::MutexLock lock(&durable_mutex_);
    IndexDevices();
  }
  if (options.verify_threads > 0) writer_ = std::thread([this] { Write(); });
}

ForumHost::~ForumHost() { Stop(); }

void ForumHost::Stop() {
  stopping_ = true;
  verifiers_.Stop();  // what was posted still reaches the queue
  {
    std::lock_guard lock(queue_mutex_);
    writer_ends_ = true;
  }
  wake_.notify_all();
  if (writer_.joinable()) writer_.join();
  if (options_.verify_threads == 0) Write();
  answers_.Stop();
}

void ForumHost::Finish(Answered& answered, absl::StatusOr<Answer> answer) {
  in_flight_.fetch_sub(1);
  answered(std::move(answer));
}

void ForumHost::Submit(v1::SignedStatement signed_statement, std::optional<domain::DeviceId> from, Answered answered,
                       std::optional<v1::Receipt> lost) {
  const std::size_t before = in_flight_.fetch_add(1);
  if (failed_) return Finish(answered, absl::UnavailableError(kWritesStopped));
  if (stopping_) return Finish(answered, absl::UnavailableError(kStopping));
  if (before >= options_.max_waiting)
    return Finish(answered, absl::ResourceExhaustedError("too many statements wait: try again soon"));
  const std::uint64_t ticket = TakeTicket();
  // Shared, so that it can still be answered when the executor does not take it.
  auto shared = std::make_shared<Answered>(std::move(answered));
  const bool posted = verifiers_.Post(
      [this, ticket, statement = std::move(signed_statement), from, shared, lost = std::move(lost)]() mutable {
        Resolve(ticket, Verify(std::move(statement), from, lost, std::move(*shared)));
      });
  if (posted) return;
  Resolve(ticket, std::nullopt);
  Finish(*shared, absl::UnavailableError(kStopping));
}

std::optional<ForumHost::Waiting> ForumHost::Verify(v1::SignedStatement signed_statement,
                                                    const std::optional<domain::DeviceId>& from,
                                                    const std::optional<v1::Receipt>& lost, Answered answered) {
  const auto answer = [&](absl::StatusOr<Answer> with) {
    Finish(answered, std::move(with));
    return std::nullopt;
  };
  Waiting waiting;
  if (auto refusal = ledger::ParseSigned(signed_statement, waiting.received.parsed)) {
    return answer(Answer(*std::move(refusal)));
  }
  const ledger::Authentic& parsed = waiting.received.parsed;
  if (lost && ledger::VerifyReceipt(*lost, signed_statement, parsed.forum_id, options_.log_key->public_key()).ok())
    waiting.received.lost = {{lost->epoch(), lost->seq()}, {lost->time_ms()}};
  if (from && parsed.statement.device_id() != from->view() && !parsed.statement.has_recover_office() &&
      !waiting.received.lost) {
    v1::Refusal refusal = domain::Refuse(v1::Refusal::CODE_NOT_ALLOWED);
    refusal.set_field("Statement.device_id");
    return answer(Answer(std::move(refusal)));
  }
  const std::optional<domain::PublicKey> signer =
      Read([&](const View& view) { return ledger::SignerOf(view.state, parsed.statement); });
  if (signer) {
    const auto signature = domain::Signature::FromBytes(signed_statement.signature());
    if (!signature || !ledger::VerifyStatement(*signer, signed_statement.statement(), *signature)) {
      return answer(Answer(domain::Refuse(v1::Refusal::CODE_BAD_SIGNATURE)));
    }
    waiting.received.verified_with = signer;
  }
  absl::StatusOr<std::optional<v1::Refusal>> missing = CheckDocuments(parsed, waiting.received.lost.has_value());
  if (!missing.ok()) return answer(absl::UnavailableError("the documents cannot be read"));
  if (*missing) {
    if (waiting.received.lost) return answer(absl::FailedPreconditionError(kNotYet));
    return answer(Answer(**std::move(missing)));
  }
  waiting.received.signed_statement = std::move(signed_statement);
  waiting.answered = std::move(answered);
  return waiting;
}

absl::StatusOr<std::optional<v1::Refusal>> ForumHost::CheckDocuments(const ledger::Authentic& parsed, bool lost) const {
  std::vector<std::string> named = domain::FilesNamedBy(parsed.statement);
  if (parsed.sealed && !parsed.sealed->evidence_file().empty()) named.push_back(parsed.sealed->evidence_file());
  // Of what is said to be so large, that it is.
  const std::string* paper = nullptr;
  std::uint64_t stated_size = 0;
  if (parsed.statement.has_add_document()) {
    paper = &parsed.statement.add_document().document().hash();
    named.push_back(*paper);
    stated_size = parsed.statement.add_document().size();
  } else if (parsed.statement.has_issue_minutes()) {
    paper = &parsed.statement.issue_minutes().document().hash();
    stated_size = parsed.statement.issue_minutes().size();
  } else if (parsed.statement.has_record_external_signature()) {
    paper = &parsed.statement.record_external_signature().file().hash();
    stated_size = parsed.statement.record_external_signature().size();
  }
  for (const std::string& bytes : named) {
    const auto hash = domain::Hash::FromBytes(bytes);
    absl::StatusOr<std::optional<std::uint64_t>> size = std::optional<std::uint64_t>();
    // What was recorded once is no question any more: whoever hands in the document again.
    if (hash) size = lost ? options_.store->BlobSize(*hash) : SizeKnownTo(parsed.statement, *hash);
    if (!size.ok()) return size.status();
    if (!*size) {
      v1::Refusal refusal = domain::Refuse(v1::Refusal::CODE_DOCUMENT_MISSING);
      refusal.set_document(bytes);
      return std::optional(refusal);
    }
    if (paper != nullptr && bytes == *paper && **size != stated_size) {
      v1::Refusal refusal = domain::Refuse(v1::Refusal::CODE_MALFORMED);
      refusal.set_field(parsed.statement.has_add_document()   ? "AddDocument.size"
                        : parsed.statement.has_issue_minutes() ? "IssueMinutes.size"
                                                               : "RecordExternalSignature.size");
      refusal.set_given(absl::StrCat(stated_size));
      refusal.set_allowed(absl::StrCat(**size));
      return std::optional(refusal);
    }
  }
  return std::optional<v1::Refusal>();
}

absl::StatusOr<std::optional<std::uint64_t>> ForumHost::SizeKnownTo(const v1::Statement& statement,
                                                                    const domain::Hash& hash) const {
  std::vector<domain::DeviceId> devices;
  const bool sees = Read([&](const View& view) {
    const domain::Device* device =
        view.state.FindDevice(domain::DeviceId::FromBytes(statement.device_id()).value_or(domain::DeviceId()));
    if (device == nullptr) return false;
    if (const auto of_person = view.state.devices_of.find(device->person); of_person != view.state.devices_of.end())
      devices = of_person->second;
    return domain::MaySeeDocument(view.state, hash, device->person, domain::RolesOfDevice(view.state, *device));
  });
  if (sees) return options_.store->BlobSize(hash);
  for (const domain::DeviceId& device : devices) {
    absl::StatusOr<BlobProgress> own = options_.store->BlobStatus(hash, device);
    if (!own.ok()) return own.status();
    if (own->complete) return std::optional(own->received);
  }
  return std::optional<std::uint64_t>();
}

void ForumHost::StateAct(v1::Statement act, Answered answered) {
  in_flight_.fetch_add(1);
  if (failed_) return Finish(answered, absl::UnavailableError(kWritesStopped));
  if (stopping_) return Finish(answered, absl::UnavailableError(kStopping));
  Waiting waiting;
  waiting.act = std::move(act);
  waiting.own = true;
  waiting.answered = std::move(answered);
  Resolve(TakeTicket(), std::move(waiting));
}

void ForumHost::LetIn(const domain::DeviceId& device, const domain::Hash& tls_key_hash) {
  absl::MutexLock lock(&durable_mutex_);
  let_in_[device] = tls_key_hash;
  IndexDevices();
}

void ForumHost::ShutOut(const std::string& device) {
  absl::MutexLock lock(&durable_mutex_);
  if (let_in_.erase(domain::DeviceId::FromBytes(device).value_or(domain::DeviceId())) > 0) IndexDevices();
}

std::uint64_t ForumHost::TakeTicket() {
  std::lock_guard lock(queue_mutex_);
  queue_.emplace_back();
  return first_ticket_ + queue_.size() - 1;
}

void ForumHost::Resolve(std::uint64_t ticket, std::optional<Waiting> waiting) {
  {
    std::lock_guard lock(queue_mutex_);
    if (!writer_gone_) {
      Slot& slot = queue_[ticket - first_ticket_];
      slot.resolved = true;
      slot.waiting = std::move(waiting);
      wake_.notify_one();
      return;
    }
  }
  if (waiting) Finish(waiting->answered, absl::UnavailableError(kStopping));
}

void ForumHost::Tick() {
  {
    std::lock_guard lock(queue_mutex_);
    ticked_ = true;
  }
  wake_.notify_one();
}

void ForumHost::Write() {
  while (WriteRound(std::chrono::milliseconds(kLookEvery))) {
  }
}

void ForumHost::Step() {
  verifiers_.RunPosted();
  WriteRound(std::chrono::milliseconds(0));
  answers_.RunPosted();
}

bool ForumHost::WriteRound(std::chrono::milliseconds longest_wait) {
  std::vector<Waiting> batch;
  bool look_now = false;
  {
    std::unique_lock lock(queue_mutex_);
    const auto ready = [this] { return !queue_.empty() && queue_.front().resolved; };
    wake_.wait_for(lock, longest_wait, [&] { return writer_ends_ || ticked_ || ready(); });
    look_now = std::exchange(ticked_, false);
    while (ready() && batch.size() < options_.max_batch) {
      if (queue_.front().waiting) batch.push_back(*std::move(queue_.front().waiting));
      queue_.pop_front();
      ++first_ticket_;
    }
    if (batch.empty() && writer_ends_ && queue_.empty()) {
      writer_gone_ = true;
      return false;
    }
  }
  // Before anything is judged: the fold that runs ahead of the disk must not hold what cannot be written.
  const absl::Status room = Room();
  if (failed_ || !room.ok()) {
    Fail(std::move(batch), failed_ ? absl::UnavailableError(kWritesStopped) : room);
    return true;
  }
  AddDueActs(batch, look_now);
  if (!batch.empty()) Commit(std::move(batch));
  return true;
}

void ForumHost::AddDueActs(std::vector<Waiting>& batch, bool look_now) {
  const domain::Time now = options_.clock->Now();
  if (erasures_unfinished_ && ahead_.state.founded) FinishErasures();
  if (AwaitsEpoch(ahead_.state)) return;
  if (options_.put_back_in) {
    absl::ReaderMutexLock lock(&durable_mutex_);
    for (const auto& [device, key] : let_in_) {
      v1::Statement act;
      act.mutable_certificate_renewed()->set_device_id(device.bytes());
      act.mutable_certificate_renewed()->set_tls_key_hash(key.bytes());
      AddOwnAct(batch, std::move(act));
    }
  }
  if (!ahead_.state.founded || now.ms < states_due_acts_from_ms_ ||
      (!look_now && std::abs(now.ms - looked_at_ms_) < kLookEvery))
    return;
  looked_at_ms_ = now.ms;
  for (v1::Statement& act : DueActs(ahead_.state, now)) {
    if (!not_derivable_.contains(act.SerializeAsString())) AddOwnAct(batch, std::move(act));
  }
}

void ForumHost::AddOwnAct(std::vector<Waiting>& batch, v1::Statement act) {
  Waiting waiting;
  waiting.own = true;
  waiting.act = std::move(act);
  in_flight_.fetch_add(1);
  waiting.answered = [](const absl::StatusOr<Answer>&) {};
  batch.insert(batch.begin(), std::move(waiting));
}

void ForumHost::Commit(std::vector<Waiting> waiting) {
  const domain::Time now = options_.clock->Now();
  Batch batch(&ahead_, options_.log_key, options_.random, [this](std::uint64_t seq) -> std::optional<LogRecord> {
    absl::StatusOr<std::vector<LogRecord>> records = options_.store->Read(seq - 1, 1, SIZE_MAX);
    return records.ok() && records->size() == 1 ? std::optional(std::move(records->front())) : std::nullopt;
  });
  for (Waiting& one : waiting) {
    if (AwaitsEpoch(ahead_.state) && !one.received.parsed.statement.has_begin_epoch()) {
      one.judgement = NotYet{};
      continue;
    }
    if (one.own) one.received = SignAct(one.act, ahead_, *options_.log_key, *options_.random, now);
    one.judgement = batch.Add(one.received, now);
    // Of acts that become due by themselves: renewals are asked for, and refused as often as that.
    if (one.own && one.act.has_nomination_timed_out() && std::holds_alternative<v1::Refusal>(one.judgement))
      not_derivable_.insert(one.act.SerializeAsString());
    if (one.own && one.act.has_certificate_renewed() && std::holds_alternative<v1::Refusal>(one.judgement))
      ShutOut(one.act.certificate_renewed().device_id());
  }
  v1::Checkpoint checkpoint;
  if (!batch.records().empty()) {
    const ledger::Checkpoint signed_checkpoint = batch.SignCheckpoint();
    if (absl::Status status = options_.store->Append(batch.base(), batch.records(), signed_checkpoint); !status.ok()) {
      if (absl::IsResourceExhausted(status)) {
        GoBackTo(batch.base());
        return Fail(std::move(waiting), absl::ResourceExhaustedError(kDiskFull));
      }
      failed_ = true;
      Fail(std::move(waiting), absl::UnavailableError(kWritesStopped));
      hub_.Notify();
      return;
    }
    Publish(batch, signed_checkpoint, waiting);
    checkpoint = ledger::ToProto(signed_checkpoint);
    const bool erases = std::any_of(batch.records().begin(), batch.records().end(),
                                    [](const LogRecord& record) { return record.erases.has_value(); });
    if (erases && !FoldAnew()) {
      failed_ = true;
      Fail(std::move(waiting), absl::UnavailableError(kWritesStopped));
      hub_.Notify();
      return;
    }
  }
  // Answered on another thread, so that the next batch need not wait for it.
  std::vector<std::pair<Answered, absl::StatusOr<Answer>>> done;
  done.reserve(waiting.size());
  std::vector<std::pair<Answered, std::uint64_t>> repeats;
  for (Waiting& one : waiting) {
    if (const auto* refusal = std::get_if<v1::Refusal>(&one.judgement)) {
      done.emplace_back(std::move(one.answered), Answer(*refusal));
    } else if (std::holds_alternative<NotYet>(one.judgement)) {
      done.emplace_back(std::move(one.answered),
                        absl::FailedPreconditionError(AwaitsEpoch(ahead_.state) ? kAwaitsEpoch : kNotYet));
    } else if (const auto* recorded = std::get_if<Recorded>(&one.judgement)) {
      done.emplace_back(std::move(one.answered), Answer(batch.ReceiptFor(recorded->seq, checkpoint)));
    } else {
      const std::uint64_t seq = std::get<Repeated>(one.judgement).seq;
      if (seq > batch.base()) {
        done.emplace_back(std::move(one.answered), Answer(batch.ReceiptFor(seq, checkpoint)));
      } else {
        repeats.emplace_back(std::move(one.answered), seq);
      }
    }
  }
  answers_.Post([this, done = std::move(done), repeats = std::move(repeats)]() mutable {
    for (auto& [answered, answer] : done) Finish(answered, std::move(answer));
    for (auto& [answered, seq] : repeats) {
      absl::StatusOr<v1::Receipt> receipt = ReceiptOf(seq);
      Finish(answered, receipt.ok()
                           ? absl::StatusOr<Answer>(*std::move(receipt))
                           : absl::StatusOr<Answer>(absl::UnavailableError("the first receipt cannot be read")));
    }
  });
  if (!batch.records().empty()) hub_.Notify();
}

void ForumHost::GoBackTo(std::uint64_t size) {
  absl::ReaderMutexLock lock(&durable_mutex_);
  ahead_.state = durable_;
  ahead_.head = durable_head_;
  ahead_.links.resize(size);
}

void ForumHost::Publish(const Batch& batch, const ledger::Checkpoint& checkpoint, const std::vector<Waiting>& waiting) {
  absl::MutexLock lock(&durable_mutex_);
  bool keys_changed = false;
  for (const Waiting& one : waiting) {
    const auto* recorded = std::get_if<Recorded>(&one.judgement);
    if (recorded == nullptr) continue;
    const LogRecord& record = batch.records()[recorded->seq - batch.base() - 1];
    ApplyRecord(durable_, one.received.parsed, record.place, record.time);
    keys_changed |= ChangesTlsKeys(one.received.parsed.statement);
    if (one.received.parsed.statement.has_certificate_renewed()) {
      const std::string& device = one.received.parsed.statement.certificate_renewed().device_id();
      let_in_.erase(domain::DeviceId::FromBytes(device).value_or(domain::DeviceId()));
    }
  }
  durable_head_ = checkpoint.head;
  checkpoint_ = checkpoint;
  if (keys_changed) IndexDevices();
}

bool ForumHost::FoldAnew() {
  FinishErasures();
  absl::StatusOr<LoadedLog> loaded = LoadLog(*options_.store, options_.log_key->public_key());
  if (!loaded.ok()) return false;
  ahead_ = std::move(loaded->folded);
  absl::MutexLock lock(&durable_mutex_);
  durable_ = ahead_.state;
  return true;
}

void ForumHost::FinishErasures() { erasures_unfinished_ = !options_.store->FinishErasures().ok(); }

void ForumHost::IndexDevices() {
  by_tls_key_.clear();
  for (const auto& [id, device] : durable_.devices) by_tls_key_[device.tls_key_hash] = id;
  for (const auto& [device, key] : let_in_) by_tls_key_[key] = device;
}

void ForumHost::Fail(std::vector<Waiting> waiting, const absl::Status& why) {
  for (Waiting& one : waiting) Finish(one.answered, why);
}

absl::StatusOr<v1::Receipt> ForumHost::ReceiptOf(std::uint64_t seq) const {
  absl::StatusOr<std::optional<ledger::Checkpoint>> checkpoint = options_.store->FirstCheckpointCovering(seq);
  if (!checkpoint.ok()) return checkpoint.status();
  if (seq == 0 || !*checkpoint) return absl::NotFoundError("no such record");
  const std::size_t count = (*checkpoint)->size - seq + 1;
  absl::StatusOr<std::vector<LogRecord>> records = options_.store->Read(seq - 1, count, SIZE_MAX);
  if (!records.ok()) return records.status();
  if (records->size() != count) return absl::DataLossError("records are missing under a checkpoint");
  if (records->front().erased_by != 0) return absl::NotFoundError("the record was erased");
  domain::Hash previous;
  if (seq == 1) {
    previous = ledger::OriginHash((*checkpoint)->forum, options_.log_key->public_key());
  } else {
    absl::StatusOr<std::vector<LogRecord>> before = options_.store->Read(seq - 2, 1, SIZE_MAX);
    if (!before.ok()) return before.status();
    if (before->size() != 1) return absl::DataLossError("a record is missing");
    previous = before->front().hash;
  }
  return MakeReceipt(records->data(), records->data() + count, previous, ledger::ToProto(**checkpoint));
}

}  // namespace mandat::server
