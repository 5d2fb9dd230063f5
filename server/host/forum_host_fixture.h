// For the tests of the forum host: a store that waits and fails on demand, and a founded forum on it.
#ifndef MANDAT_SERVER_HOST_FORUM_HOST_FIXTURE_H_
#define MANDAT_SERVER_HOST_FORUM_HOST_FIXTURE_H_

#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <future>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "server/host/forum_host.h"
#include "server/store/memory_log_store.h"
#include "server/testing/test_forum.h"

namespace mandat::server {

// A store whose appends wait for a hand, and fail on demand.
class HeldStore : public MemoryLogStore {
 public:
  absl::Status Append(std::uint64_t expected_size, const std::vector<LogRecord>& records,
                      const ledger::Checkpoint& checkpoint) override {
    {
      std::unique_lock lock(mutex_);
      ++waiting_;
      changed_.notify_all();
      changed_.wait(lock, [this] { return !held_; });
      --waiting_;
      ++appends_;
      if (failing_) return absl::UnavailableError("the disk is gone");
      if (full_) return absl::ResourceExhaustedError("the disk is full");
    }
    return MemoryLogStore::Append(expected_size, records, checkpoint);
  }
  void Hold() {
    std::lock_guard lock(mutex_);
    held_ = true;
  }
  void Release() {
    std::lock_guard lock(mutex_);
    held_ = false;
    changed_.notify_all();
  }
  void Fail() {
    std::lock_guard lock(mutex_);
    failing_ = true;
  }
  void SetFull(bool full) {
    std::lock_guard lock(mutex_);
    full_ = full;
  }
  void AwaitAppend() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return waiting_ > 0; });
  }
  int appends() {
    std::lock_guard lock(mutex_);
    return appends_;
  }

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  bool held_ = false;
  bool failing_ = false;
  bool full_ = false;
  int waiting_ = 0;
  int appends_ = 0;
};

using Future = std::future<absl::StatusOr<Answer>>;

inline Future SubmitLater(ForumHost& host, const v1::SignedStatement& statement) {
  auto promise = std::make_shared<std::promise<absl::StatusOr<Answer>>>();
  Future future = promise->get_future();
  host.Submit(statement, std::nullopt,
              [promise](absl::StatusOr<Answer> answer) { promise->set_value(std::move(answer)); });
  return future;
}

inline bool IsDone(Future& future) { return future.wait_for(std::chrono::seconds(0)) == std::future_status::ready; }

class ForumHostTest : public ::testing::Test {
 protected:
  ForumHostTest() : secretary_(forum_.MakeDevice("secretary")) {}

  void Load() {
    host_.reset();
    HostOptions options = forum_.HostOn(store_, salts_);
    options.put_back_in = put_back_in_;
    options.room = [this] { return room_ ? absl::OkStatus() : absl::ResourceExhaustedError("little room"); };
    auto host = ForumHost::Load(options);
    ASSERT_TRUE(host.ok()) << host.status();
    host_ = *std::move(host);
  }
  void LoadFounded() {
    Load();
    founding_ = forum_.Found(secretary_);
    founding_receipt_ = MustRecord(*host_, founding_);
  }
  // A statement that the secretary may always make.
  v1::SignedStatement Describe(int number) {
    return forum_.State(secretary_, TestForum::Describe("region-director", "Name " + std::to_string(number)));
  }
  // Statements that do not replace each other, so that each is accepted whatever the order.
  v1::SignedStatement CreateMeeting(int number) {
    return forum_.State(secretary_, forum_.CreateMeeting("meeting-" + std::to_string(number)));
  }
  // Of what the log holds now.
  v1::SignedStatement BeginEpoch(std::uint64_t epoch) { return forum_.State(secretary_, EpochAfter(*host_, epoch)); }
  std::uint64_t DurableSeq() {
    return host_->Read([](const ForumHost::View& view) { return view.state.head.seq; });
  }

  std::atomic<bool> room_{true};
  std::optional<std::uint64_t> put_back_in_;
  HeldStore store_;
  TestForum forum_;
  ledger::SeededRandom salts_{"salts"};
  TestDevice secretary_;
  v1::SignedStatement founding_;
  v1::Receipt founding_receipt_;
  std::unique_ptr<ForumHost> host_;
};

}  // namespace mandat::server

#endif  // MANDAT_SERVER_HOST_FORUM_HOST_FIXTURE_H_
