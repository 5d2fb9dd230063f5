// The host when something is wrong: disks, clocks, queues, restarts, people who do not answer.
#include <gtest/gtest.h>

#include <condition_variable>
#include <future>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "server/host/forum_host.h"
#include "server/host/forum_host_fixture.h"
#include "shared/domain/text_hash.h"

namespace mandat::server {
namespace {

class ForumHostTroubleTest : public ForumHostTest {
 protected:
  // A member nominates a substitute, who has 48 hours to answer.
  v1::SignedStatement LoadWithANomination() {
    LoadFounded();
    TestDevice member = forum_.MakeDevice("karlskrona-older-chief");
    const auto invitation = forum_.Invite(secretary_, member.person);
    MustRecord(*host_, invitation.invite);
    MustRecord(*host_, forum_.Enrol(invitation, member));
    MustRecord(*host_, forum_.State(secretary_, forum_.CreateMeeting("m")));
    v1::Statement nominate;
    v1::NominateSubstitute& act = *nominate.mutable_nominate_substitute();
    act.set_meeting("m");
    act.set_mandate("karlskrona-older");
    act.set_person("somebody-else");
    act.set_order(1);
    act.set_basis("delegation 1.2");
    const v1::SignedStatement nomination = forum_.State(member, nominate);
    MustRecord(*host_, nomination);
    return nomination;
  }
};

TEST_F(ForumHostTroubleTest, AFailedWriteStopsWritesAndKeepsWhatIsDurableReadable) {
  LoadFounded();
  int told = 0;
  host_->hub().Add([&] { told += host_->takes_writes() ? 0 : 1; });
  store_.Fail();
  const auto failed = SubmitAndWait(*host_, CreateMeeting(1));
  EXPECT_TRUE(absl::IsUnavailable(failed.status())) << failed.status();
  EXPECT_FALSE(host_->takes_writes());
  EXPECT_EQ(DurableSeq(), 1U) << "readers never see what was not written";
  const auto after = SubmitAndWait(*host_, CreateMeeting(2));
  EXPECT_TRUE(absl::IsUnavailable(after.status()));
  EXPECT_NE(std::string(after.status().message()).find("cannot be written"), std::string::npos);
  EXPECT_EQ(store_.appends(), 2) << "no further attempt";
  host_->Stop();
  EXPECT_EQ(told, 1);
}

TEST_F(ForumHostTroubleTest, AFailedWriteAnswersEverybodyWhoWaitsWithUnavailableAndNobodyWithARefusal) {
  LoadFounded();
  store_.Hold();
  std::vector<Future> answers;
  answers.push_back(SubmitLater(*host_, CreateMeeting(1)));
  store_.AwaitAppend();
  answers.push_back(SubmitLater(*host_, CreateMeeting(1)));  // would be refused, if the first were there
  store_.Fail();
  store_.Release();
  for (Future& answer : answers) EXPECT_TRUE(absl::IsUnavailable(answer.get().status()));
}

TEST_F(ForumHostTroubleTest, AFullDiskRefusesWhatCannotBeWrittenAndTakesItOnceThereIsRoom) {
  LoadFounded();
  const v1::Receipt before = MustRecord(*host_, CreateMeeting(1));
  const v1::SignedStatement second = CreateMeeting(2);
  store_.SetFull(true);
  EXPECT_TRUE(absl::IsResourceExhausted(SubmitAndWait(*host_, second).status()));
  EXPECT_TRUE(absl::IsResourceExhausted(SubmitAndWait(*host_, CreateMeeting(2)).status()));
  EXPECT_TRUE(host_->takes_writes());
  EXPECT_EQ(DurableSeq(), 2U);
  store_.SetFull(false);
  EXPECT_EQ(MustRecord(*host_, second).seq(), before.seq() + 1) << "as if it came for the first time";
  EXPECT_EQ(CodeOf(SubmitAndWait(*host_, CreateMeeting(2))), v1::Refusal::CODE_ALREADY_EXISTS);
  Load();  // verifies
  EXPECT_EQ(DurableSeq(), 3U);
}

TEST_F(ForumHostTroubleTest, NothingIsJudgedOrWrittenWhileThereIsTooLittleRoom) {
  LoadFounded();
  const v1::SignedStatement statement = CreateMeeting(1);
  room_ = false;
  const int appends = store_.appends();
  EXPECT_TRUE(absl::IsResourceExhausted(SubmitAndWait(*host_, statement).status()));
  EXPECT_TRUE(absl::IsResourceExhausted(host_->Room()));
  EXPECT_EQ(store_.appends(), appends);
  room_ = true;
  EXPECT_EQ(MustRecord(*host_, statement).seq(), 2U);
}

TEST_F(ForumHostTroubleTest, TheFoldAfterARestartEqualsTheFoldBefore) {
  LoadFounded();
  for (int i = 0; i < 5; ++i) MustRecord(*host_, CreateMeeting(i));
  const v1::SignedStatement last = Describe(1);
  const v1::Receipt receipt = MustRecord(*host_, last);
  const auto summary = [&] {
    return host_->Read([](const ForumHost::View& view) {
      return std::tuple(view.head, view.state.head, view.state.head_time, view.state.meetings.size(),
                        view.state.facts.size(), view.state.persons.size(), view.checkpoint->signature);
    });
  };
  const auto before = summary();
  Load();
  EXPECT_EQ(summary(), before);
  EXPECT_EQ(MustRecord(*host_, last).SerializeAsString(), receipt.SerializeAsString()) << "also after a restart";
}

TEST_F(ForumHostTroubleTest, TimeNeverFallsAlsoWhenTheClockStepsBack) {
  LoadFounded();
  const std::int64_t before = MustRecord(*host_, CreateMeeting(1)).time_ms();
  forum_.clock.Advance(std::chrono::milliseconds(-3600 * 1000));
  const std::int64_t after = MustRecord(*host_, CreateMeeting(2)).time_ms();
  EXPECT_EQ(after, before);
}

TEST_F(ForumHostTroubleTest, MoreRecordsThanMillisecondsNeverRunAheadOfTheClock) {
  LoadFounded();
  for (int i = 0; i < 20; ++i) {
    EXPECT_EQ(MustRecord(*host_, CreateMeeting(i)).time_ms(), forum_.clock.Now().ms);
  }
  Load();  // verifies
  EXPECT_EQ(DurableSeq(), 21U);
}

TEST_F(ForumHostTroubleTest, RefusesToStartWhenTheClockIsBeforeTheNewestRecord) {
  LoadFounded();
  host_.reset();
  HostOptions options = forum_.HostOn(store_, salts_);
  forum_.clock.Advance(std::chrono::milliseconds(-5001));
  EXPECT_TRUE(absl::IsFailedPrecondition(ForumHost::Load(options).status()));
  forum_.clock.Advance(std::chrono::milliseconds(2));
  EXPECT_TRUE(ForumHost::Load(options).ok());
}

TEST_F(ForumHostTroubleTest, ASubstituteWhoLetsTheTimePassIsTimedOutByTheServer) {
  const v1::SignedStatement nomination = LoadWithANomination();
  const std::uint64_t before = DurableSeq();

  // The listener's own: it may be called when the head has long been seen to move.
  struct Moved {
    std::mutex mutex;
    std::condition_variable changed;
  };
  const auto moved = std::make_shared<Moved>();
  host_->hub().Add([moved] {
    std::lock_guard lock(moved->mutex);
    moved->changed.notify_all();
  });
  forum_.clock.Advance(std::chrono::hours(48) + std::chrono::seconds(1));
  host_->Tick();
  {
    std::unique_lock lock(moved->mutex);
    ASSERT_TRUE(moved->changed.wait_for(lock, std::chrono::seconds(30), [&] { return DurableSeq() > before; }));
  }
  host_->Read([&](const ForumHost::View& view) {
    const domain::Nomination* found = view.state.FindNomination(domain::StatementId::FromBytes([&] {
                                                                  v1::Statement statement;
                                                                  statement.ParseFromString(nomination.statement());
                                                                  return statement.statement_id();
                                                                }())
                                                                    .value_or(domain::StatementId()));
    ASSERT_NE(found, nullptr);
    EXPECT_EQ(found->state, domain::NominationState::kTimedOut);
  });
}

// A log that was put back looks like any other: nothing may stand in it before the new epoch that an officer begins.
TEST_F(ForumHostTroubleTest, SoLongAfterAStartTheServerStatesNothingByItself) {
  (void)LoadWithANomination();
  host_->Stop();
  const std::uint64_t before = DurableSeq();
  forum_.clock.Advance(std::chrono::hours(49));
  HostOptions options = forum_.HostOn(store_, salts_);
  options.verify_threads = 0;
  auto host = ForumHost::Load(options);
  ASSERT_TRUE(host.ok());
  host_ = *std::move(host);
  host_->Tick();
  host_->Step();
  EXPECT_EQ(DurableSeq(), before);
  forum_.clock.Advance(std::chrono::hours(1));
  host_->Tick();
  host_->Step();
  EXPECT_EQ(DurableSeq(), before + 1);
}

TEST_F(ForumHostTroubleTest, AFullQueueRefusesMoreAndRecovers) {
  HostOptions options = forum_.HostOn(store_, salts_);
  options.max_waiting = 3;
  auto host = ForumHost::Load(options);
  ASSERT_TRUE(host.ok());
  host_ = *std::move(host);
  MustRecord(*host_, forum_.Found(secretary_));
  store_.Hold();
  std::vector<Future> answers;
  for (int i = 0; i < 3; ++i) answers.push_back(SubmitLater(*host_, CreateMeeting(i)));
  EXPECT_TRUE(absl::IsResourceExhausted(SubmitAndWait(*host_, CreateMeeting(9)).status()));
  store_.Release();
  for (Future& answer : answers) EXPECT_TRUE(answer.get().ok());
  EXPECT_EQ(CodeOf(SubmitAndWait(*host_, CreateMeeting(10))), v1::Refusal::CODE_UNSPECIFIED);
}

TEST_F(ForumHostTroubleTest, StoppingAnswersWhatWasTakenAndRefusesWhatComesAfter) {
  LoadFounded();
  Future taken = SubmitLater(*host_, CreateMeeting(1));
  host_->Stop();
  EXPECT_TRUE(IsDone(taken));
  EXPECT_TRUE(taken.get().ok());
  EXPECT_TRUE(absl::IsUnavailable(SubmitAndWait(*host_, CreateMeeting(2)).status()));
}

// Anything else would be a second history beside the lost one.
TEST_F(ForumHostTroubleTest, ALogThatWasPutBackTakesNothingBeforeItsNewEpoch) {
  LoadWithANomination();
  put_back_in_ = 1;
  Load();
  const std::uint64_t kept = DurableSeq();
  EXPECT_TRUE(host_->Read([](const ForumHost::View& view) { return view.awaits_epoch; }));
  const v1::SignedStatement meeting = CreateMeeting(7);
  EXPECT_TRUE(absl::IsFailedPrecondition(SubmitAndWait(*host_, meeting).status()));
  v1::Statement renewal;
  renewal.mutable_certificate_renewed()->set_device_id(secretary_.id().bytes());
  renewal.mutable_certificate_renewed()->set_tls_key_hash(std::string(32, 'k'));
  std::promise<absl::StatusOr<Answer>> stated;
  host_->StateAct(renewal, [&](absl::StatusOr<Answer> answer) { stated.set_value(std::move(answer)); });
  EXPECT_TRUE(absl::IsFailedPrecondition(stated.get_future().get().status()));
  // Also not what became due by itself, long after.
  forum_.clock.Advance(std::chrono::hours(72));
  host_->Tick();
  EXPECT_TRUE(absl::IsFailedPrecondition(SubmitAndWait(*host_, meeting).status()));
  EXPECT_EQ(DurableSeq(), kept);

  MustRecord(*host_, BeginEpoch(2));
  EXPECT_FALSE(host_->Read([](const ForumHost::View& view) { return view.awaits_epoch; }));
  EXPECT_EQ(MustRecord(*host_, meeting).epoch(), 2U);
  // The mark is of the epoch that ended.
  Load();
  MustRecord(*host_, CreateMeeting(8));
}

TEST_F(ForumHostTroubleTest, WhoIsLetInBeforeTheEpochBeginsIsWrittenDownAfterIt) {
  LoadFounded();
  put_back_in_ = 1;
  Load();
  const domain::Hash key = domain::Sha256("a key that the copy does not know");
  const auto known = [&] {
    return host_->Read([&](const ForumHost::View& view) { return view.DeviceByTlsKey(key) != nullptr; });
  };
  const auto in_log = [&] {
    return host_->Read(
        [&](const ForumHost::View& view) { return view.state.FindDevice(secretary_.id())->tls_key_hash == key; });
  };
  EXPECT_FALSE(known());
  host_->LetIn(secretary_.id(), key);
  EXPECT_TRUE(known());
  MustRecord(*host_, BeginEpoch(2));
  EXPECT_TRUE(known()) << "without a break";
  MustRecord(*host_, CreateMeeting(1));
  EXPECT_TRUE(in_log());
  EXPECT_EQ(DurableSeq(), 4U) << "founding, epoch, renewal, meeting";
  Load();
  EXPECT_TRUE(known());
}

}  // namespace
}  // namespace mandat::server
