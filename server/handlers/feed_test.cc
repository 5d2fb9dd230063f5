// What follows a stream's first batch: what became visible is sent once, and what was visible before is not sent again.
#include "server/handlers/feed.h"

#include <gtest/gtest.h>

#include <chrono>
#include <memory>
#include <string>
#include <vector>

#include "absl/time/civil_time.h"
#include "absl/time/time.h"
#include "server/store/memory_log_store.h"
#include "server/testing/test_forum.h"

namespace mandat::server {
namespace {

class FeedTest : public testing::Test {
 protected:
  FeedTest() : secretary_(forum_.MakeDevice("secretary")) {
    host_ = ForumHost::Load(forum_.HostOn(store_, salts_)).value();
    MustRecord(*host_, forum_.Found(secretary_));
  }

  TestDevice Enrol(const std::string& person) {
    return MustEnrol(*host_, forum_, secretary_, person);
  }
  std::uint64_t BySecretary(const v1::Statement& act) {
    return MustRecord(*host_, forum_.State(secretary_, act)).seq();
  }
  void CallMeeting() {
    BySecretary(forum_.CreateMeeting("m"));
    BySecretary(forum_.SetItem("m", "i", 1));
    BySecretary(forum_.SetProposal("m", "i", "anta planen"));
    v1::Statement notice;
    notice.mutable_send_notice()->set_meeting("m");
    BySecretary(notice);
  }
  void Open() {
    v1::Statement open;
    open.mutable_open_meeting()->set_meeting("m");
    BySecretary(open);
  }
  std::uint64_t Declare(TestDevice& device) {
    const v1::SealedPart sealed = TestForum::Stance(v1::STANCE_REJECT, "because");
    return MustRecord(*host_,
                      forum_.State(device, forum_.Declare("m", "i", "karlskrona-older", "anta planen"), &sealed))
        .seq();
  }
  v1::Statement Office(const std::string& person, bool holds) {
    v1::Statement act;
    act.mutable_assign_office()->set_office(v1::OFFICE_OBSERVER);
    act.mutable_assign_office()->set_person(person);
    act.mutable_assign_office()->set_holds(holds);
    act.set_replaces(office_);
    return act;
  }
  void Assign(const std::string& person, bool holds) {
    const v1::SignedStatement statement = forum_.State(secretary_, Office(person, holds));
    MustRecord(*host_, statement);
    v1::Statement parsed;
    ASSERT_TRUE(parsed.ParseFromString(statement.statement()));
    office_ = parsed.statement_id();
  }

  static ledger::SeqSet SetOf(const std::vector<std::uint64_t>& seqs) {
    ledger::SeqSet set;
    for (const std::uint64_t seq : seqs) set.Insert(seq);
    return set;
  }
  std::unique_ptr<Feed> Follow(const TestDevice& device, std::uint64_t after = 0,
                               const std::vector<std::uint64_t>& without_body = {},
                               const std::vector<std::uint64_t>& without_sealed = {}, std::int32_t day = 0) {
    v1::SubscribeRequest request;
    request.set_forum_id(forum_.id.bytes());
    request.set_after_epoch(after == 0 ? 0 : 1);
    request.set_after_seq(after);
    request.set_without_body(SetOf(without_body).bytes());
    request.set_without_sealed(SetOf(without_sealed).bytes());
    request.set_day(day);
    return std::make_unique<Feed>(host_.get(), DeviceCaller{device.id(), domain::PersonId(device.person)}, request);
  }
  // Everything up to the end.
  struct Got {
    std::vector<v1::Record> records;
    std::vector<v1::Record> revealed;
    std::vector<std::uint64_t> seqs() const {
      std::vector<std::uint64_t> result;
      for (const v1::Record& record : revealed) result.push_back(record.header().seq());
      return result;
    }
  };
  static Got Drain(Feed& feed) {
    Got got;
    for (int i = 0; i < 1000; ++i) {
      const absl::StatusOr<std::optional<v1::SubscribeResponse>> next = feed.Next();
      EXPECT_TRUE(next.ok()) << next.status();
      if (!next.ok() || !*next) return got;
      got.records.insert(got.records.end(), (*next)->records().begin(), (*next)->records().end());
      got.revealed.insert(got.revealed.end(), (*next)->revealed().begin(), (*next)->revealed().end());
    }
    ADD_FAILURE() << "a feed without end";
    return got;
  }
  std::uint64_t Head() {
    return host_->Read([](const ForumHost::View& view) { return view.state.head.seq; });
  }
  using Seqs = std::vector<std::uint64_t>;
  // As of which the newest record was judged.
  std::int32_t Today() {
    const std::unique_ptr<Feed> feed = Follow(secretary_, Head());
    const absl::StatusOr<std::optional<v1::SubscribeResponse>> first = feed->Next();
    EXPECT_TRUE(first.ok() && *first && (*first)->batch_complete());
    return first.ok() && *first ? (*first)->day() : 0;
  }

  MemoryLogStore store_;
  TestForum forum_;
  ledger::SeededRandom salts_{"salts"};
  TestDevice secretary_;
  std::unique_ptr<ForumHost> host_;
  std::string office_;
};

TEST_F(FeedTest, AnOpeningRevealsWhatWasSealedAndSendsNothingTwice) {
  TestDevice holder = Enrol("karlskrona-older-chief");
  const TestDevice other = Enrol("ronneby-care-chief");
  CallMeeting();
  const std::uint64_t declared = Declare(holder);
  const std::unique_ptr<Feed> feed = Follow(other);
  EXPECT_TRUE(Drain(*feed).revealed.empty());
  Open();
  const Got got = Drain(*feed);
  EXPECT_EQ(got.records.size(), 1U);
  ASSERT_EQ(got.seqs(), Seqs{declared});
  EXPECT_TRUE(got.revealed[0].has_sealed());
}

TEST_F(FeedTest, TheEndOfABatchTellsWhatTheServersClockShowsThen) {
  const TestDevice member = Enrol("ronneby-care-chief");
  forum_.clock.Advance(std::chrono::hours(3));
  const std::unique_ptr<Feed> feed = Follow(member, Head());
  const absl::StatusOr<std::optional<v1::SubscribeResponse>> first = feed->Next();
  ASSERT_TRUE(first.ok() && *first && (*first)->batch_complete());
  EXPECT_EQ((*first)->server_time_ms(), forum_.clock.Now().ms);
}

TEST_F(FeedTest, AnOfficeOfSomebodyElseRevealsNothing) {
  const TestDevice member = Enrol("ronneby-care-chief");
  CallMeeting();
  const std::unique_ptr<Feed> feed = Follow(member);
  Drain(*feed);
  Assign("guest", true);
  const Got got = Drain(*feed);
  EXPECT_EQ(got.records.size(), 1U);
  EXPECT_TRUE(got.revealed.empty()) << got.revealed.size() << " records were sent again";
}

TEST_F(FeedTest, WhatWasLostAndIsGivenBackIsSentAgain) {
  const TestDevice guest = Enrol("guest");
  CallMeeting();
  const std::uint64_t created = Head() - 3;
  const std::unique_ptr<Feed> feed = Follow(guest);
  for (const v1::Record& record : Drain(*feed).records) {
    EXPECT_EQ(record.has_body(), record.header().seq() < created) << record.header().seq();
  }
  const Seqs meeting = {created, created + 1, created + 2, created + 3};
  Assign("guest", true);
  EXPECT_EQ(Drain(*feed).seqs(), meeting);
  Assign("guest", false);
  EXPECT_EQ(Drain(*feed).seqs(), Seqs());
  Assign("guest", true);
  EXPECT_EQ(Drain(*feed).seqs(), meeting);
}

// What it had when it went was taken back meanwhile: it drops that, whenever it was told.
TEST_F(FeedTest, WhatWasLostWhileADeviceWasOffAndIsGivenBackIsSentAgain) {
  const TestDevice guest = Enrol("guest");
  CallMeeting();
  const std::uint64_t created = Head() - 3;
  Assign("guest", true);
  const std::uint64_t seen = Head();
  Assign("guest", false);
  const std::unique_ptr<Feed> unknown = Follow(guest, seen);
  const std::unique_ptr<Feed> of_today = Follow(guest, seen, {}, {}, Today());
  EXPECT_EQ(Drain(*unknown).seqs(), Seqs());
  EXPECT_EQ(Drain(*of_today).seqs(), Seqs());
  Assign("guest", true);
  const Seqs meeting = {created, created + 1, created + 2, created + 3};
  EXPECT_EQ(Drain(*unknown).seqs(), meeting);
  EXPECT_EQ(Drain(*of_today).seqs(), meeting);
}

// However many records it lacks by right, a reconnect looks at none of them.
TEST_F(FeedTest, OfADeviceThatWasJudgedTodayOnlyWhatIsNewerIsJudged) {
  const TestDevice other = Enrol("ronneby-care-chief");
  EXPECT_EQ(Drain(*Follow(other, Head(), {1}, {}, Today())).seqs(), Seqs()) << "it says that this was judged";
  EXPECT_EQ(Drain(*Follow(other, Head(), {1}, {}, Today() - 1)).seqs(), Seqs{1});
}

TEST_F(FeedTest, ANewStreamRevealsWhatItsClientLacksAndMaySeeByNow) {
  TestDevice holder = Enrol("karlskrona-older-chief");
  const TestDevice other = Enrol("ronneby-care-chief");
  CallMeeting();
  const std::uint64_t declared = Declare(holder);
  EXPECT_EQ(Drain(*Follow(other, Head(), {1, declared})).seqs(), (Seqs{1, declared}));
  Open();
  const Got got = Drain(*Follow(other, declared, {declared}));
  ASSERT_EQ(got.seqs(), Seqs{declared});
  EXPECT_TRUE(got.revealed[0].has_sealed());
}

TEST_F(FeedTest, AReconnectSendsNothingAgainOfAPositionThatIsStillSealed) {
  TestDevice holder = Enrol("karlskrona-older-chief");
  const TestDevice other = Enrol("ronneby-care-chief");
  CallMeeting();
  const std::uint64_t declared = Declare(holder);
  const std::unique_ptr<Feed> again = Follow(other, Head(), {}, {declared});
  EXPECT_EQ(Drain(*again).seqs(), Seqs());
  Open();
  const Got got = Drain(*again);
  ASSERT_EQ(got.seqs(), Seqs{declared});
  EXPECT_TRUE(got.revealed[0].has_sealed());
  EXPECT_EQ(Drain(*Follow(other, declared, {}, {declared})).seqs(), Seqs{declared}) << "also to who comes back later";
}

TEST_F(FeedTest, ARequestThatMakesNoSenseIsRefused) {
  const TestDevice member = Enrol("ronneby-care-chief");
  for (const auto& feed : {Follow(member, 2, {3}), Follow(member, 2, {}, {3}), Follow(member, 2, {1}, {1}),
                           Follow(member, 0, {1}), Follow(member, UINT64_MAX, {2}, {2})}) {
    EXPECT_TRUE(absl::IsInvalidArgument(feed->Next().status())) << feed->Next().status();
  }
}

// The worst that a million hidden records can be: every other one without body, the others without sealed part.
TEST_F(FeedTest, AMillionHiddenRecordsFitIntoARequest) {
  const TestDevice member = Enrol("ronneby-care-chief");
  constexpr std::uint64_t kRecords = 1000000;
  Seqs odd;
  Seqs even;
  for (std::uint64_t seq = 1; seq <= kRecords; ++seq) (seq % 2 == 1 ? odd : even).push_back(seq);
  v1::SubscribeRequest request;
  request.set_without_body(SetOf(odd).bytes());
  request.set_without_sealed(SetOf(even).bytes());
  EXPECT_LT(request.ByteSizeLong(), 256U * 1024);
  const std::unique_ptr<Feed> feed = Follow(member, kRecords, odd, even);
  EXPECT_EQ(Drain(*feed).seqs(), (Seqs{1, 2, 3})) << "all that there is in this log and that it lacks";
}

// No record gives it: the day does.
TEST_F(FeedTest, AMandateThatBeginsWithADateRevealsWhatIsThereOnThatDay) {
  const TestDevice successor = Enrol("successor");
  const auto day = [&](int days) {
    return absl::FormatCivilTime(absl::ToCivilDay(absl::FromUnixMillis(forum_.clock.Now().ms), absl::UTCTimeZone()) +
                                 days);
  };
  v1::Statement assign;
  assign.mutable_assign_mandate()->set_mandate("ronneby-care");
  assign.mutable_assign_mandate()->set_holder("successor");
  assign.mutable_assign_mandate()->set_valid_from(day(10));
  BySecretary(assign);
  const std::uint64_t before = Head();
  CallMeeting();
  const std::unique_ptr<Feed> feed = Follow(successor);
  EXPECT_TRUE(Drain(*feed).revealed.empty());
  BySecretary(TestForum::Describe("region-director", "A name"));
  EXPECT_TRUE(Drain(*feed).revealed.empty());
  forum_.clock.Advance(std::chrono::hours(12 * 24));
  BySecretary(TestForum::Describe("region-chief", "Another name"));
  EXPECT_EQ(Drain(*feed).seqs(), (Seqs{before + 1, before + 2, before + 3, before + 4}));
  BySecretary(TestForum::Describe("ronneby-care-chief", "A third name"));
  EXPECT_TRUE(Drain(*feed).revealed.empty()) << "once";
}

}  // namespace
}  // namespace mandat::server
