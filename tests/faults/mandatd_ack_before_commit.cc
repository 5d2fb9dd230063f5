// A server with one fault, for server_kill_test: its store says "durable" before the COMMIT, which a thread of its own
// makes a little later for many at once. Takes `serve --config FILE --ready-fd=N` as mandatd does.
#include <chrono>
#include <condition_variable>
#include <cstdlib>
#include <cstring>
#include <deque>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <utility>

#include "server/mandatd/serve.h"
#include "server/testing/forwarding_log_store.h"

namespace mandat::faults {
namespace {

class AckBeforeCommitStore : public server::ForwardingLogStore {
 public:
  explicit AckBeforeCommitStore(std::unique_ptr<server::LogStore> store)
      : ForwardingLogStore(store.get()), store_(std::move(store)), committer_([this] { Commit(); }) {}
  ~AckBeforeCommitStore() override {
    {
      const std::lock_guard<std::mutex> lock(mutex_);
      ends_ = true;
    }
    changed_.notify_all();
    committer_.join();
  }

  absl::Status Append(std::uint64_t expected_size, const std::vector<server::LogRecord>& records,
                      const ledger::Checkpoint& checkpoint) override {
    const std::lock_guard<std::mutex> lock(mutex_);
    waiting_.push_back({expected_size, records, checkpoint});
    return absl::OkStatus();
  }
  absl::Status FinishErasures() override {
    AwaitCommits();
    return under().FinishErasures();
  }
  // Readers wait for the disk, as they must: only the answer comes too early.
  absl::StatusOr<std::vector<server::LogRecord>> Read(std::uint64_t after_seq, std::size_t max_records,
                                                      std::size_t max_bytes) override {
    AwaitCommits();
    return under().Read(after_seq, max_records, max_bytes);
  }
  absl::StatusOr<std::uint64_t> Size() override {
    AwaitCommits();
    return under().Size();
  }
  absl::StatusOr<std::optional<ledger::Checkpoint>> NewestCheckpoint() override {
    AwaitCommits();
    return under().NewestCheckpoint();
  }
  absl::StatusOr<std::optional<ledger::Checkpoint>> FirstCheckpointCovering(std::uint64_t seq) override {
    AwaitCommits();
    return under().FirstCheckpointCovering(seq);
  }

 private:
  struct Batch {
    std::uint64_t expected_size;
    std::vector<server::LogRecord> records;
    ledger::Checkpoint checkpoint;
  };

  void AwaitCommits() {
    std::unique_lock<std::mutex> lock(mutex_);
    changed_.wait(lock, [this] { return waiting_.empty() && !committing_; });
  }

  void Commit() {
    std::unique_lock<std::mutex> lock(mutex_);
    while (!ends_ || !waiting_.empty()) {
      (void)changed_.wait_for(lock, std::chrono::milliseconds(20), [this] { return ends_; });
      std::deque<Batch> batches = std::move(waiting_);
      waiting_.clear();
      committing_ = true;
      lock.unlock();
      for (const Batch& batch : batches) {
        if (!under().Append(batch.expected_size, batch.records, batch.checkpoint).ok()) std::abort();
      }
      lock.lock();
      committing_ = false;
      changed_.notify_all();
    }
  }

  const std::unique_ptr<server::LogStore> store_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<Batch> waiting_;
  bool committing_ = false;
  bool ends_ = false;
  std::thread committer_;
};

absl::StatusOr<std::unique_ptr<server::LogStore>> OpenStore(const std::string& directory,
                                                            const vault::SecretBytes& key) {
  absl::StatusOr<std::unique_ptr<server::LogStore>> store = server::OpenSqlcipherStore(directory, key);
  if (!store.ok()) return store.status();
  return std::unique_ptr<server::LogStore>(std::make_unique<AckBeforeCommitStore>(*std::move(store)));
}

}  // namespace
}  // namespace mandat::faults

int main(int argc, char** argv) {
  mandat::server::ServeOptions options;
  constexpr char kReady[] = "--ready-fd=";
  for (int i = 1; i < argc; ++i) {
    if (std::strcmp(argv[i], "--config") == 0 && i + 1 < argc) options.config_path = argv[++i];
    if (std::strncmp(argv[i], kReady, sizeof(kReady) - 1) == 0)
      options.ready.fd = std::atoi(argv[i] + sizeof(kReady) - 1);
  }
  return mandat::server::RunServe(options, mandat::faults::OpenStore);
}
