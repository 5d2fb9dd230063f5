// A log that was tampered with on disk is not served.
#include <gtest/gtest.h>

#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "server/host/forum_host.h"
#include "server/store/memory_log_store.h"
#include "server/testing/test_forum.h"

namespace mandat::server {
namespace {

// Gives out its records with one of them changed.
class TamperedStore : public MemoryLogStore {
 public:
  absl::StatusOr<std::vector<LogRecord>> Read(std::uint64_t after, std::size_t max_records,
                                              std::size_t max_bytes) override {
    auto records = MemoryLogStore::Read(after, max_records, max_bytes);
    if (records.ok() && tamper) tamper(*records);
    return records;
  }
  std::function<void(std::vector<LogRecord>&)> tamper;
};

TEST(LoadLogTest, RefusesALogThatDoesNotVerify) {
  TestForum forum;
  TamperedStore store;
  ledger::SeededRandom salts("salts");
  TestDevice secretary = forum.MakeDevice("secretary");
  HostOptions options = forum.HostOn(store, salts);
  {
    auto host = ForumHost::Load(options);
    ASSERT_TRUE(host.ok());
    MustRecord(**host, forum.Found(secretary));
    MustRecord(**host, forum.State(secretary, forum.CreateMeeting("a")));
    MustRecord(**host, forum.State(secretary, forum.CreateMeeting("b")));
  }
  using Records = std::vector<LogRecord>;
  const std::vector<std::pair<const char*, std::function<void(Records&)>>> kTampers = {
      {"a changed body",
       [](Records& r) {
         if (r.size() == 3) r[1].statement.back() ^= 1;
       }},
      {"a changed signature",
       [](Records& r) {
         if (r.size() == 3) r[1].signature.data()[0] ^= 1;
       }},
      {"a changed time",
       [](Records& r) {
         if (r.size() == 3) r[2].time.ms += 1;
       }},
      {"a changed salt",
       [](Records& r) {
         if (r.size() == 3) r[0].salt.data()[0] ^= 1;
       }},
      {"a dropped record",
       [](Records& r) {
         if (r.size() == 3) r.erase(r.begin() + 1);
       }},
      {"a truncated log",
       [](Records& r) {
         if (r.size() == 3)
           r.pop_back();
         else
           r.clear();
       }},
      {"swapped records",
       [](Records& r) {
         if (r.size() == 3) std::swap(r[1], r[2]);
       }},
      {"a changed hash",
       [](Records& r) {
         if (r.size() == 3) r[2].hash.data()[0] ^= 1;
       }},
  };
  for (const auto& [name, tamper] : kTampers) {
    store.tamper = tamper;
    EXPECT_TRUE(absl::IsDataLoss(ForumHost::Load(options).status())) << name;
  }
  store.tamper = nullptr;
  EXPECT_TRUE(ForumHost::Load(options).ok());
  const ledger::SigningKey other = ledger::SigningKey::Generate();
  options.log_key = &other;
  EXPECT_TRUE(absl::IsDataLoss(ForumHost::Load(options).status())) << "another log key";
}

}  // namespace
}  // namespace mandat::server
