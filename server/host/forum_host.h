// One forum in memory, with the one thread that writes its log.
//
// A statement's way: form and signature are checked on a few threads; then it waits for the writer. The writer takes
// everything that waits when the commit before is done, judges it in order, appends what is accepted in one transaction
// together with a signed checkpoint, and only when that is durable answers each with its receipt or refusal and tells
// the followers. No delay is added to fill a batch.
//
// Two folds of the log: the writer's own runs ahead of the disk; the other is what readers see and shows durable
// records alone. If the log cannot be written, the writer's fold is given up, nothing more is taken (UNAVAILABLE, until
// the process starts anew) and readers go on. A full disk is no such failure: nothing is taken (RESOURCE_EXHAUSTED)
// until there is room again.
//
// Thread-safe. Callbacks run on the host's threads and must not block. Borrowed parts (store, clock, key, randomness)
// outlive the host.
#ifndef MANDAT_SERVER_HOST_FORUM_HOST_H_
#define MANDAT_SERVER_HOST_FORUM_HOST_H_

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <thread>
#include <utility>
#include <variant>
#include <vector>

#include "absl/base/thread_annotations.h"
#include "absl/container/flat_hash_map.h"
#include "absl/functional/any_invocable.h"
#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/synchronization/mutex.h"
#include "mandat/v1/ledger.pb.h"
#include "mandat/v1/statement.pb.h"
#include "server/host/batch.h"
#include "server/host/clock.h"
#include "server/host/executor.h"
#include "server/host/fold.h"
#include "server/host/head_hub.h"
#include "server/store/log_store.h"

namespace mandat::server {

struct HostOptions {
  LogStore* store = nullptr;
  const Clock* clock = nullptr;
  const ledger::SigningKey* log_key = nullptr;
  ledger::RandomSource* random = nullptr;  // used by the writer thread alone
  int verify_threads = 2;                  // 0: no thread at all, whoever owns the host calls Step()
  std::size_t max_waiting = 2048;          // statements between Submit and their answer
  std::size_t max_batch = 256;
  // Asked before every transaction: RESOURCE_EXHAUSTED while the disk has no room to spare. Called from several
  // threads. Empty: there always is.
  std::function<absl::Status()> room;
  // The log is an older copy, put back when this was its newest epoch: until a later one has begun nothing is taken but
  // the statement that begins it, since everything else would be a second history beside the lost one.
  std::optional<std::uint64_t> put_back_in;
};

using Answer = std::variant<v1::Receipt, v1::Refusal>;
// RESOURCE_EXHAUSTED: too many wait, or the disk is full: nothing was recorded. UNAVAILABLE: the log cannot be written
// or the host stops; whether the statement was recorded is then open, and a repeat is safe.
using Answered = absl::AnyInvocable<void(absl::StatusOr<Answer>)>;

class ForumHost {
 public:
  // Loads and verifies the log. DATA_LOSS when it does not verify; FAILED_PRECONDITION when the clock is before the
  // newest record.
  [[nodiscard]] static absl::StatusOr<std::unique_ptr<ForumHost>> Load(const HostOptions& options);
  ~ForumHost();
  ForumHost(const ForumHost&) = delete;
  ForumHost& operator=(const ForumHost&) = delete;

  // `answered` is called exactly once, possibly before Submit returns. `from`: the device that hands it in, who may
  // speak for itself alone (and for the recovery key); nullopt for founding and enrolment, whose device nobody knows
  // yet.
  // `lost`: the receipt that it got before a restore; anybody may offer such a statement again. FAILED_PRECONDITION:
  // what it stands on is not here yet, or the restore's epoch has not begun.
  void Submit(v1::SignedStatement signed_statement, std::optional<domain::DeviceId> from, Answered answered,
              std::optional<v1::Receipt> lost = {});
  // States an act (the act alone is filled in) with the log key.
  void StateAct(v1::Statement act, Answered answered);
  // While the epoch is awaited: the device calls with this TLS key, which the copy does not know. Its renewal is stated
  // as soon as the epoch has begun.
  void LetIn(const domain::DeviceId& device, const domain::Hash& tls_key_hash);

  // What is durable. The lambda runs under a lock that the writer waits for: short, no I/O.
  struct View {
    const domain::State& state;
    const domain::Hash& head;
    const std::optional<ledger::Checkpoint>& checkpoint;
    // The device whose TLS key has this SHA-256; null when there is none.
    const domain::Device* DeviceByTlsKey(const domain::Hash& tls_key_hash) const;
    const absl::flat_hash_map<domain::Hash, domain::DeviceId>& by_tls_key;
    bool awaits_epoch;  // HostOptions::put_back_in
  };
  template <typename F>
  auto Read(F&& read) const {
    absl::ReaderMutexLock lock(&durable_mutex_);
    return std::forward<F>(read)(View{durable_, durable_head_, checkpoint_, by_tls_key_, AwaitsEpoch(durable_)});
  }

  // The first receipt that this record got. NOT_FOUND beyond the durable end. Reads the store.
  [[nodiscard]] absl::StatusOr<v1::Receipt> ReceiptOf(std::uint64_t seq) const;

  HeadHub& hub() { return hub_; }
  LogStore& store() const { return *options_.store; }
  const Clock& clock() const { return *options_.clock; }
  const ledger::SigningKey& log_key() const { return *options_.log_key; }
  // OK while the disk has room for more; RESOURCE_EXHAUSTED otherwise.
  [[nodiscard]] absl::Status Room() const { return options_.room ? options_.room() : absl::OkStatus(); }
  // False once a log write failed. The hub is told when it happens.
  bool takes_writes() const { return !failed_.load(); }
  // Looks at once for acts that have become due; the writer does so by itself every second.
  void Tick();
  // Without threads: one round of what they would do, up to one transaction and its answers. For simulations.
  void Step();
  // Takes no more; what was taken is finished and answered. Idempotent.
  void Stop();

 private:
  struct Waiting {
    Received received;
    v1::Statement act;  // set: the server's own, signed when its turn comes
    bool own = false;
    Answered answered;
    Judgement judgement;
  };

  struct Slot {
    bool resolved = false;
    std::optional<Waiting> waiting;
  };

  ForumHost(const HostOptions& options, LoadedLog loaded);
  bool AwaitsEpoch(const domain::State& state) const {
    return options_.put_back_in && state.head.epoch <= *options_.put_back_in;
  }
  // nullopt: it was answered already, with a refusal that needs no place in the order.
  std::optional<Waiting> Verify(v1::SignedStatement signed_statement, const std::optional<domain::DeviceId>& from,
                                const std::optional<v1::Receipt>& lost, Answered answered);
  // The first paper or evidence that the statement names and that is not there, as far as its author may know, as a
  // refusal.
  absl::StatusOr<std::optional<v1::Refusal>> CheckDocuments(const ledger::Authentic& parsed, bool lost) const;
  // The size of a complete document that the author may see or has handed in; nullopt for every other one.
  absl::StatusOr<std::optional<std::uint64_t>> SizeKnownTo(const v1::Statement& statement,
                                                           const domain::Hash& hash) const;
  // A place in the order of arrival, which the writer keeps however long each verification takes: a device's counter
  // must rise.
  std::uint64_t TakeTicket();
  void Resolve(std::uint64_t ticket, std::optional<Waiting> waiting);
  void Finish(Answered& answered, absl::StatusOr<Answer> answer);
  void Write();
  // One round of the writer, which waits so long for something to do. False: the writer has ended.
  bool WriteRound(std::chrono::milliseconds longest_wait);
  void AddDueActs(std::vector<Waiting>& batch, bool look_now);
  void AddOwnAct(std::vector<Waiting>& batch, v1::Statement act);
  // Undoes LetIn for a device that may not have its certificate renewed after all.
  void ShutOut(const std::string& device);
  void Commit(std::vector<Waiting> waiting);
  // After a transaction that the disk had no room for, and that is undone: the writer's fold is what is durable.
  void GoBackTo(std::uint64_t size);
  void Publish(const Batch& batch, const ledger::Checkpoint& checkpoint, const std::vector<Waiting>& waiting);
  // After an erasure: what was folded from the body goes from memory too. Takes as long as a start, so it is the one
  // act whose cost grows with the log. False: the log cannot be read.
  bool FoldAnew();
  // What an erasure or a crash left to do; tried again while a reader is in the way.
  void FinishErasures();
  void IndexDevices() ABSL_EXCLUSIVE_LOCKS_REQUIRED(durable_mutex_);
  void Fail(std::vector<Waiting> waiting, const absl::Status& why);

  const HostOptions options_;
  const std::int64_t states_due_acts_from_ms_;
  HeadHub hub_;
  std::atomic<std::size_t> in_flight_{0};
  std::atomic<bool> failed_{false};
  std::atomic<bool> stopping_{false};

  mutable absl::Mutex durable_mutex_;
  domain::State durable_;
  domain::Hash durable_head_;
  std::optional<ledger::Checkpoint> checkpoint_;
  absl::flat_hash_map<domain::Hash, domain::DeviceId> by_tls_key_;
  std::map<domain::DeviceId, domain::Hash> let_in_;  // until its renewal stands in the log

  // The writer's own.
  Folded ahead_;
  std::int64_t looked_at_ms_ = 0;
  bool erasures_unfinished_ = true;      // a crash may have left some
  std::set<std::string> not_derivable_;  // acts that Decide refused: not tried again

  std::mutex queue_mutex_;
  std::condition_variable wake_;
  std::deque<Slot> queue_;          // in the order of arrival
  std::uint64_t first_ticket_ = 0;  // of queue_'s front
  bool ticked_ = false;
  bool writer_ends_ = false;  // once everything before has been answered
  bool writer_gone_ = false;

  Executor verifiers_;
  Executor answers_;
  std::thread writer_;
};

}  // namespace mandat::server

#endif  // MANDAT_SERVER_HOST_FORUM_HOST_H_
