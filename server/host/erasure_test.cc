// The host erases: only what the record really leaves, in one transaction, out of memory, and the same after a start.
#include <gtest/gtest.h>

#include <memory>
#include <string>

#include "server/host/forum_host.h"
#include "server/store/memory_log_store.h"
#include "server/testing/test_forum.h"
#include "shared/domain/residue.h"
#include "shared/domain/text_hash.h"
#include "tests/support/value_text.h"

namespace mandat::server {
namespace {

// The whole state as text, without the places where nothing is compared but by what it holds.
std::string Known(const domain::State& state) {
  return mandat::testing::TextOf(state.facts) + mandat::testing::TextOf(state.statements) +
         mandat::testing::TextOf(state.persons) + mandat::testing::TextOf(state.meetings) +
         mandat::testing::TextOf(state.documents) + mandat::testing::TextOf(state.paper_access) +
         mandat::testing::TextOf(state.evidence_records) + mandat::testing::TextOf(state.devices) +
         mandat::testing::TextOf(state.head_time);
}

class HostErasureTest : public ::testing::Test {
 protected:
  HostErasureTest() : secretary_(forum_.MakeDevice("secretary")) {
    Load();
    MustRecord(*host_, forum_.Found(secretary_));
  }
  void Load() {
    host_.reset();
    auto host = ForumHost::Load(forum_.HostOn(store_, salts_));
    ASSERT_TRUE(host.ok()) << host.status();
    host_ = *std::move(host);
  }
  LogRecord At(std::uint64_t seq) { return store_.Read(seq - 1, 1, 1 << 20)->front(); }
  v1::Statement Erasure(std::uint64_t seq) {
    const LogRecord record = At(seq);
    v1::Statement original, act;
    EXPECT_TRUE(original.ParseFromString(record.statement));
    *act.mutable_erase_record() =
        domain::MakeErasure(record.place, original, record.time, "Dokumenthanteringsplan 4.2");
    return act;
  }
  std::string NameOf(const std::string& person) {
    return host_->Read([&](const ForumHost::View& view) {
      const auto found = view.state.persons.find(domain::PersonId(person));
      return found == view.state.persons.end() ? std::string("unknown") : found->second.name;
    });
  }
  std::string KnownNow() {
    return host_->Read([](const ForumHost::View& view) { return Known(view.state); });
  }

  TestForum forum_;
  MemoryLogStore store_;
  ledger::SeededRandom salts_{"salts"};
  TestDevice secretary_;
  std::unique_ptr<ForumHost> host_;
};

TEST_F(HostErasureTest, TakesTheBodyFromDiskAndMemoryAndFoldsTheSameAfterAStart) {
  const v1::SignedStatement named = forum_.State(secretary_, TestForum::Describe("deputy", "Gunilla Ek"));
  const std::uint64_t seq = MustRecord(*host_, named).seq();
  MustRecord(*host_, forum_.State(secretary_, forum_.CreateMeeting("m1")));
  ASSERT_EQ(NameOf("deputy"), "Gunilla Ek");
  const v1::Receipt receipt = MustRecord(*host_, forum_.State(secretary_, Erasure(seq)));
  EXPECT_EQ(At(seq).erased_by, receipt.seq());
  EXPECT_EQ(At(seq).statement, "");
  EXPECT_EQ(NameOf("deputy"), "") << "still in memory";
  const std::string before = KnownNow();
  EXPECT_EQ(before.find("Gunilla"), std::string::npos);
  Load();
  EXPECT_EQ(mandat::testing::FirstDifference(before, KnownNow()), "");
  // The log goes on, and what was erased is not recorded anew.
  MustRecord(*host_, forum_.State(secretary_, forum_.CreateMeeting("m2")));
  EXPECT_EQ(CodeOf(SubmitAndWait(*host_, named)), v1::Refusal::CODE_ERASED);
}

TEST_F(HostErasureTest, RefusesAResidueThatIsAnothersOfTheSameKind) {
  const std::uint64_t seq =
      MustRecord(*host_, forum_.State(secretary_, TestForum::Describe("deputy", "Gunilla Ek"))).seq();
  v1::Statement act = Erasure(seq);
  v1::Statement residue = *domain::ParseResidue(act.erase_record().residue());
  residue.mutable_describe_person()->set_person("somebody-else");
  act.mutable_erase_record()->set_residue(residue.SerializeAsString());
  const auto answer = SubmitAndWait(*host_, forum_.State(secretary_, act));
  EXPECT_EQ(CodeOf(answer), v1::Refusal::CODE_MALFORMED);
  EXPECT_EQ(std::get<v1::Refusal>(*answer).field(), "EraseRecord.residue");
  EXPECT_EQ(At(seq).erased_by, 0U);
}

TEST_F(HostErasureTest, AnErasureThatWasNotWrittenTookNothing) {
  class FullStore : public MemoryLogStore {
   public:
    absl::Status Append(std::uint64_t size, const std::vector<LogRecord>& records,
                        const ledger::Checkpoint& checkpoint) override {
      return full ? absl::ResourceExhaustedError("full") : MemoryLogStore::Append(size, records, checkpoint);
    }
    bool full = false;
  } store;
  TestForum forum;
  const HostOptions options = forum.HostOn(store, salts_);
  TestDevice secretary = forum.MakeDevice("secretary");
  auto host = ForumHost::Load(options);
  ASSERT_TRUE(host.ok());
  MustRecord(**host, forum.Found(secretary));
  const std::uint64_t seq =
      MustRecord(**host, forum.State(secretary, TestForum::Describe("deputy", "Gunilla Ek"))).seq();
  const LogRecord record = store.Read(seq - 1, 1, 1 << 20)->front();
  v1::Statement original, act;
  ASSERT_TRUE(original.ParseFromString(record.statement));
  *act.mutable_erase_record() = domain::MakeErasure(record.place, original, record.time, "Dokumenthanteringsplan 4.2");
  store.full = true;
  EXPECT_TRUE(absl::IsResourceExhausted(SubmitAndWait(**host, forum.State(secretary, act)).status()));
  store.full = false;
  const auto name = [&] {
    return (*host)->Read(
        [](const ForumHost::View& view) { return view.state.persons.at(domain::PersonId("deputy")).name; });
  };
  EXPECT_EQ(name(), "Gunilla Ek");
  EXPECT_EQ(store.Read(seq - 1, 1, 1 << 20)->front().erased_by, 0U);
  MustRecord(**host, forum.State(secretary, act));
  EXPECT_EQ(name(), "");
}

}  // namespace
}  // namespace mandat::server
