#include "tests/faults/kill_run.h"

#include <atomic>
#include <condition_variable>
#include <fstream>
#include <map>
#include <mutex>
#include <optional>
#include <random>
#include <set>
#include <thread>
#include <vector>

#include "absl/strings/str_cat.h"
#include "shared/ledger/log_verifier.h"
#include "shared/ledger/receipt.h"

namespace mandat::faults {
namespace {

constexpr int kItems = 4;

// What the devices of one life of the server share.
struct Life {
  std::atomic<bool> killing{false};
  std::mutex mutex;
  std::condition_variable changed;
  int answers = 0;
  int stopped = 0;

  void Answered() {
    const std::lock_guard<std::mutex> lock(mutex);
    ++answers;
    changed.notify_all();
  }
  void Stopped() {
    const std::lock_guard<std::mutex> lock(mutex);
    ++stopped;
    changed.notify_all();
  }
};

struct Ack {
  domain::StatementId id;
  std::uint64_t seq = 0;
  domain::Hash hash;  // the chain's there, as the receipt proves it
};

// One device that declares now on this item, now on that, each time changing what it declared there before.
class Declarer {
 public:
  Declarer(LoopbackForum& forum, Device& device) : forum_(forum), device_(device) {}

  // Until the server dies, something is wrong, or (`once`) what was pending is answered.
  void Run(client::MemberTransport& transport, Life& life, bool once) {
    cut_ = false;
    while (problem_.empty() && !life.killing) {
      if (!pending_) {
        if (once) break;
        SignNext();
      }
      const bool before = !life.killing;
      const absl::StatusOr<v1::SubmitResponse> answer = Submit(transport, pending_->bytes);
      if (!answer.ok()) {
        if (!life.killing)
          problem_ = absl::StrCat("server: no answer from a server that runs: ", answer.status().ToString());
        cut_ = before;
        break;
      }
      Take(*answer);
      life.Answered();
    }
    life.Stopped();
  }

  [[nodiscard]] bool cut() const { return cut_; }
  [[nodiscard]] const std::string& problem() const { return problem_; }
  [[nodiscard]] const std::vector<Ack>& acks() const { return acks_; }
  [[nodiscard]] const Device& device() const { return device_; }
  [[nodiscard]] const std::map<std::string, domain::StatementId>& in_force() const { return in_force_; }
  // Repeats that had been recorded before the kill: their place is at or before where the log ended at the restart.
  [[nodiscard]] int stored() const { return stored_; }
  // Between two lives: what is pending goes out again, the same bytes.
  void Restarted(std::uint64_t size) {
    size_at_restart_ = size;
    if (pending_) pending_->repeated = true;
  }

 private:
  struct Pending {
    v1::SignedStatement bytes;
    domain::StatementId id;
    std::string item;
    bool repeated = false;
  };

  void SignNext() {
    Pending next;
    next.item = absl::StrCat("i", 1 + turn_ % kItems);
    v1::SealedPart sealed;
    sealed.set_stance(turn_ % 3 == 0 ? v1::STANCE_REJECT : v1::STANCE_APPROVE);
    sealed.set_comment(absl::StrCat(device_.mandate, " ord ", turn_));
    ++turn_;
    const auto before = in_force_.find(next.item);
    next.bytes = device_.Sign(forum_.Declaration(device_, next.item), &sealed,
                              before == in_force_.end() ? domain::StatementId() : before->second);
    v1::Statement statement;
    if (!statement.ParseFromString(next.bytes.statement())) problem_ = "server: a statement cannot be read";
    next.id = domain::StatementId::FromBytes(statement.statement_id()).value_or(domain::StatementId());
    pending_ = std::move(next);
  }

  void Take(const v1::SubmitResponse& answer) {
    if (!answer.has_receipt()) {
      problem_ = absl::StrCat("refused: ", answer.refusal().ShortDebugString());
      return;
    }
    const v1::Receipt& receipt = answer.receipt();
    if (absl::Status status = ledger::VerifyReceipt(receipt, pending_->bytes, forum_.id(), forum_.log_key());
        !status.ok()) {
      problem_ = absl::StrCat("chain: a receipt does not verify: ", status.ToString());
      return;
    }
    const auto fixed = [](const std::string& bytes) { return domain::Hash::FromBytes(bytes).value_or(domain::Hash()); };
    const domain::Hash commitment =
        ledger::CommitmentOf(domain::Salt::FromBytes(receipt.salt()).value_or(domain::Salt()), {receipt.time_ms()},
                             pending_->bytes.statement(),
                             domain::Signature::FromBytes(pending_->bytes.signature()).value_or(domain::Signature()));
    acks_.push_back(
        {pending_->id, receipt.seq(),
         ledger::NextHash(forum_.id(), {receipt.epoch(), receipt.seq()}, fixed(receipt.previous_hash()), commitment)});
    if (pending_->repeated && receipt.seq() <= size_at_restart_) ++stored_;
    if (receipt.checkpoint().size() > device_.observed.seq) {
      device_.observed = {receipt.checkpoint().epoch(), receipt.checkpoint().size()};
      device_.observed_hash = fixed(receipt.checkpoint().head());
    }
    in_force_[pending_->item] = pending_->id;
    pending_.reset();
  }

  LoopbackForum& forum_;
  Device& device_;
  int turn_ = 0;
  int stored_ = 0;
  std::uint64_t size_at_restart_ = 0;
  bool cut_ = false;
  std::string problem_;
  std::optional<Pending> pending_;
  std::map<std::string, domain::StatementId> in_force_;
  std::vector<Ack> acks_;
};

// Follows the log from the founding on and holds it against acknowledgements.
class Checker {
 public:
  explicit Checker(LoopbackForum& forum) : forum_(forum), verifier_(forum.id()) {}

  // Empty: the log goes on from where it was, verifies and says nothing twice.
  std::string Follow(v1::LogFile* log = nullptr) {
    const auto transport = forum_.Connect(forum_.secretary());
    const absl::StatusOr<Backlog> backlog = FetchBacklog(*transport, forum_.id(), verifier_.place(), verifier_.head());
    if (!backlog.ok()) return absl::StrCat("server: no feed: ", backlog.status().ToString());
    if (backlog->checkpoint.size() < verifier_.place().seq) {
      return absl::StrCat("lost: the log had ", verifier_.place().seq, " records and has ", backlog->checkpoint.size());
    }
    for (const v1::Record& record : backlog->records) {
      if (const ledger::Finding finding = verifier_.Add(record); !finding.ok()) {
        return absl::StrCat("chain: record ", record.header().seq(), ": ", ledger::FaultName(finding.fault), ": ",
                            finding.detail);
      }
      v1::Statement statement;
      if (!record.has_body() || !statement.ParseFromString(record.body().statement()))
        return "chain: the secretary does not see every record";
      const auto [at, fresh] = places_.emplace(statement.statement_id(), record.header().seq());
      if (!fresh)
        return absl::StrCat("twice: records ", at->second, " and ", record.header().seq(), " are one statement");
      if (log != nullptr) *log->add_records() = record;
    }
    if (const ledger::Finding finding = verifier_.CheckHead(backlog->checkpoint); !finding.ok()) {
      return absl::StrCat("chain: the checkpoint: ", ledger::FaultName(finding.fault), ": ", finding.detail);
    }
    if (log != nullptr) *log->mutable_checkpoint() = backlog->checkpoint;
    return "";
  }

  std::string Holds(const Ack& ack) const {
    if (ack.seq > verifier_.place().seq) {
      return absl::StrCat("lost: acknowledged as record ", ack.seq, ", the log has ", verifier_.place().seq);
    }
    const auto place = places_.find(ack.id.bytes());
    if (place == places_.end())
      return absl::StrCat("lost: acknowledged as record ", ack.seq, ", the log says something else there");
    if (place->second != ack.seq || verifier_.HashAt(ack.seq) != ack.hash)
      return absl::StrCat("chain: the receipt for record ", ack.seq, " is of another log");
    return "";
  }

  [[nodiscard]] const ledger::LogVerifier& verifier() const { return verifier_; }
  [[nodiscard]] std::uint64_t size() const { return verifier_.place().seq; }

 private:
  LoopbackForum& forum_;
  ledger::LogVerifier verifier_;
  std::map<std::string, std::uint64_t> places_;  // statement id -> seq
};

class KillRun {
 public:
  KillRun(LoopbackForum& forum, const KillOptions& options)
      : forum_(forum), options_(options), random_(options.seed), checker_(std::make_unique<Checker>(forum)) {
    for (auto& member : forum.members()) declarers_.push_back(std::make_unique<Declarer>(forum, *member));
  }

  KillOutcome Run(const std::string& export_path) {
    if (!Restart()) return Finish();
    while (outcome_.counted < options_.counted_kills && outcome_.kills < options_.max_kills) {
      LiveAndDie();
      if (!Restart() || !AllHold()) return Finish();
    }
    Settle(export_path);
    return Finish();
  }

 private:
  bool Fail(std::string what) {
    if (outcome_.finding.empty()) outcome_.finding = std::move(what);
    return false;
  }

  KillOutcome Finish() {
    if (outcome_.finding.empty()) {
      if (absl::Status status = forum_.StopServer(); !status.ok())
        (void)Fail(absl::StrCat("server: ", status.ToString()));
    } else {
      (void)forum_.KillServer();
    }
    for (const auto& declarer : declarers_) {
      outcome_.acknowledged += declarer->acks().size();
      outcome_.stored += declarer->stored();
    }
    outcome_.records = checker_->size();
    return outcome_;
  }

  bool Restart() {
    const auto begin = std::chrono::steady_clock::now();
    if (absl::Status status = forum_.StartServer(); !status.ok())
      return Fail(absl::StrCat("server: ", status.ToString()));
    outcome_.longest_restart =
        std::max(outcome_.longest_restart,
                 std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - begin));
    if (std::string finding = checker_->Follow(); !finding.empty()) return Fail(std::move(finding));
    for (const auto& declarer : declarers_) declarer->Restarted(checker_->size());
    return true;
  }

  // All devices declare on the server that runs; `once`: only what is pending. Returns when `until` does and all have
  // stopped.
  template <typename Until>
  void Declare(Life& life, bool once, Until until) {
    std::vector<std::unique_ptr<client::MemberTransport>> transports;
    for (const auto& declarer : declarers_) transports.push_back(forum_.Connect(declarer->device()));
    std::vector<std::thread> threads;
    for (std::size_t i = 0; i < declarers_.size(); ++i) {
      threads.emplace_back([&, i] { declarers_[i]->Run(*transports[i], life, once); });
    }
    until();
    for (std::thread& thread : threads) thread.join();
    for (const auto& declarer : declarers_) {
      if (!declarer->problem().empty()) (void)Fail(declarer->problem());
    }
  }

  void LiveAndDie() {
    Life life;
    Declare(life, false, [&] {
      const int answers = std::uniform_int_distribution<int>(0, 40)(random_);
      const auto micros = std::chrono::microseconds(std::uniform_int_distribution<int>(0, 4000)(random_));
      {
        std::unique_lock<std::mutex> lock(life.mutex);
        (void)life.changed.wait_for(lock, std::chrono::seconds(20),
                                    [&] { return life.answers >= answers || life.stopped > 0; });
      }
      std::this_thread::sleep_for(micros);  // where in its work the server dies is left to chance
      life.killing = true;
      if (absl::Status status = forum_.KillServer(); !status.ok())
        (void)Fail(absl::StrCat("server: ", status.ToString()));
    });
    ++outcome_.kills;
    int cut = 0;
    for (const auto& declarer : declarers_) cut += declarer->cut() ? 1 : 0;
    outcome_.in_flight += cut;
    if (cut > 0) ++outcome_.counted;
  }

  bool AllHold() {
    for (const auto& declarer : declarers_) {
      for (const Ack& ack : declarer->acks()) {
        if (std::string finding = checker_->Holds(ack); !finding.empty()) {
          outcome_.finding.clear();  // what a device noticed is a consequence
          return Fail(std::move(finding));
        }
      }
    }
    return outcome_.finding.empty();
  }

  // What is pending is answered; then the log is read once more from its beginning.
  void Settle(const std::string& export_path) {
    Life life;
    Declare(life, true, [] {});
    if (!outcome_.finding.empty()) return;
    checker_ = std::make_unique<Checker>(forum_);
    v1::LogFile log;
    if (std::string finding = checker_->Follow(&log); !finding.empty()) return (void)Fail(std::move(finding));
    if (!AllHold()) return;
    if (!checker_->verifier().sees_everything()) return (void)Fail("chain: the secretary does not see everything");
    CheckPositions();
    std::ofstream(export_path, std::ios::binary | std::ios::trunc) << log.SerializeAsString();
  }

  // In the folded state each device's newest words stand, once.
  void CheckPositions() {
    const domain::Meeting* meeting = checker_->verifier().state().FindMeeting(domain::MeetingId("m1"));
    if (meeting == nullptr) return (void)Fail("chain: the meeting is not there");
    for (const auto& declarer : declarers_) {
      for (const auto& [item, id] : declarer->in_force()) {
        int standing = 0;
        for (const domain::Position& position : meeting->FindItem(domain::ItemId(item))->positions) {
          if (position.mandate.value() != declarer->device().mandate || !position.in_force()) continue;
          ++standing;
          if (position.id != id)
            (void)Fail(absl::StrCat("lost: on ", item, " other words of ", position.mandate.value(),
                                    " stand than were acknowledged last"));
        }
        if (standing != 1)
          (void)Fail(
              absl::StrCat("twice: ", standing, " positions of ", declarer->device().mandate, " stand on ", item));
      }
    }
  }

  LoopbackForum& forum_;
  const KillOptions options_;
  std::mt19937_64 random_;
  KillOutcome outcome_;
  std::unique_ptr<Checker> checker_;
  std::vector<std::unique_ptr<Declarer>> declarers_;
};

}  // namespace

KillOutcome RunKills(LoopbackForum& forum, const KillOptions& options, const std::string& export_path) {
  return KillRun(forum, options).Run(export_path);
}

}  // namespace mandat::faults
