// What a member states: shown at once, kept, sent, answered once.
#include "shared/client/client.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "shared/client/testing/client_test_fixture.h"
#include "shared/ledger/receipt.h"

namespace mandat::client {
namespace {

using testing::ClientTest;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::kMandate;
using testing::kMember;
using testing::kOther;
using testing::Mishap;
using testing::World;

const domain::Position* PositionOf(const domain::State& state, const domain::StatementId& id) {
  const domain::Meeting* meeting = state.FindMeeting(domain::MeetingId("m1"));
  if (meeting == nullptr) return nullptr;
  for (const domain::AgendaItem& item : meeting->items) {
    for (const domain::Position& position : item.positions) {
      if (position.id == id) return &position;
    }
  }
  return nullptr;
}

TEST_F(ClientTest, AnOfflineDeclarationIsShownAtOnceAndConfirmedWhenTheNetworkComesBack) {
  world.network.up = false;
  world.network.CutFeeds();
  world.Settle();
  const ActResult result = world.Declare("member", kMandate, "i1", "Ja");
  ASSERT_FALSE(result.refusal) << result.refusal->ShortDebugString();
  EXPECT_EQ(world.StateOf("member", result.id), OutboxState::kWaiting);
  ASSERT_NE(PositionOf(*member().shown(), result.id), nullptr);
  EXPECT_EQ(PositionOf(*member().shown(), result.id)->comment, "Ja");
  EXPECT_EQ(PositionOf(*member().confirmed(), result.id), nullptr);
  world.Advance(20'000);
  EXPECT_EQ(member().status().connection, Connection::kNoNetwork);
  EXPECT_EQ(member().status().waiting, 1u);

  world.network.up = true;
  world.Advance(600'000);
  EXPECT_EQ(member().status().connection, Connection::kOnline);
  EXPECT_EQ(world.StateOf("member", result.id), OutboxState::kReceived);
  EXPECT_NE(PositionOf(*member().confirmed(), result.id), nullptr);
  auto receipt = member().ReceiptFile(result.id);
  ASSERT_TRUE(receipt.ok()) << receipt.status();
  EXPECT_TRUE(ledger::VerifyReceiptFile(*receipt, member().forum()).ok())
      << ledger::VerifyReceiptFile(*receipt, member().forum());
  // The secretary reads it.
  ASSERT_NE(PositionOf(*world["secretary"].confirmed(), result.id), nullptr);
  EXPECT_EQ(PositionOf(*world["secretary"].confirmed(), result.id)->comment, "Ja");
}

TEST_F(ClientTest, WorkSurvivesReopeningTheFile) {
  world.network.up = false;
  world.network.CutFeeds();
  world.Settle();
  const ActResult result = world.Declare("member", kMandate, "i1");
  world.Open("member");
  EXPECT_EQ(world.StateOf("member", result.id), OutboxState::kWaiting);
  EXPECT_NE(PositionOf(*member().shown(), result.id), nullptr);
  EXPECT_EQ(member().person().value(), kMember);
  world.network.up = true;
  world.Advance(600'000);
  EXPECT_EQ(world.StateOf("member", result.id), OutboxState::kReceived);
}

TEST_F(ClientTest, WhatWaitsCanBeTakenBackAndIsNeverSent) {
  world.network.up = false;
  world.network.CutFeeds();
  world.Settle();
  const std::size_t before = world.server.submits;
  const ActResult result = world.Declare("member", kMandate, "i1");
  ASSERT_TRUE(member().Undo(result.id).ok());
  EXPECT_EQ(PositionOf(*member().shown(), result.id), nullptr);
  world.network.up = true;
  world.Advance(600'000);
  EXPECT_EQ(world.server.submits, before);
  EXPECT_EQ(member().FindOutboxEntry(result.id), std::nullopt);
}

TEST_F(ClientTest, WhatALaterWaitingWordStandsOnIsTakenBackOnlyAfterIt) {
  world.network.up = false;
  world.network.CutFeeds();
  world.Settle();
  const ActResult first = world.Declare("member", kMandate, "i1", "först");
  const ActResult other = world.Declare("member", kMandate, "i2", "annat ärende");
  const ActResult second = world.Declare("member", kMandate, "i1", "ändrad");
  v1::Statement withdraw;
  withdraw.mutable_withdraw_position()->set_position(other.id.bytes());
  const ActResult withdrawal = world.Act("member", withdraw);
  ASSERT_FALSE(first.refusal || other.refusal || second.refusal || withdrawal.refusal);

  EXPECT_TRUE(absl::IsAborted(member().Undo(first.id)));
  EXPECT_THAT(member().WhatStandsOn(first.id), ElementsAre(second.id));
  EXPECT_TRUE(absl::IsAborted(member().Undo(other.id)));
  EXPECT_THAT(member().WhatStandsOn(other.id), ElementsAre(withdrawal.id));
  // Nothing went with it.
  for (const domain::StatementId& id : {first.id, other.id, second.id, withdrawal.id})
    EXPECT_EQ(world.StateOf("member", id), OutboxState::kWaiting);

  EXPECT_TRUE(member().Undo(second.id).ok());
  EXPECT_TRUE(member().Undo(first.id).ok());
  world.network.up = true;
  world.Advance(600'000);
  EXPECT_EQ(world.StateOf("member", other.id), OutboxState::kReceived);
  EXPECT_EQ(world.StateOf("member", withdrawal.id), OutboxState::kReceived);
  EXPECT_EQ(PositionOf(*member().confirmed(), first.id), nullptr);
}

TEST_F(ClientTest, WhatMayHaveBeenSentCannotBeTakenBack) {
  world.network.mishap = [](const std::string& method) {
    return method == "Submit" ? Mishap::kCutAfter : Mishap::kNone;
  };
  const ActResult result = world.Declare("member", kMandate, "i1");
  world.Settle();
  EXPECT_EQ(world.StateOf("member", result.id), OutboxState::kSending);
  EXPECT_TRUE(absl::IsFailedPrecondition(member().Undo(result.id)));
}

TEST_F(ClientTest, IsSentAgainWithTheSameBytesUntilAnAnswerCameAndRecordedOnce) {
  int cuts = 0;
  world.network.mishap = [&](const std::string& method) {
    if (method != "Submit" || cuts >= 4) return Mishap::kNone;
    ++cuts;
    return cuts % 2 == 1 ? Mishap::kCutAfter : Mishap::kCutBefore;
  };
  const std::uint64_t before = world.server.log.size();
  const ActResult result = world.Declare("member", kMandate, "i1");
  world.Advance(900'000);
  EXPECT_EQ(world.StateOf("member", result.id), OutboxState::kReceived);
  EXPECT_EQ(world.server.log.size(), before + 1);
  EXPECT_EQ(world.server.submits_of.size(), world.server.log.size());  // no other bytes were ever handed in
}

TEST_F(ClientTest, RepeatedAndLateAnswersChangeNothing) {
  world.network.mishap = [](const std::string& method) { return method == "Submit" ? Mishap::kTwice : Mishap::kNone; };
  const ActResult first = world.Declare("member", kMandate, "i1");
  world.Settle();
  EXPECT_EQ(world.StateOf("member", first.id), OutboxState::kReceived);
  world.network.mishap = [](const std::string& method) { return method == "Submit" ? Mishap::kLate : Mishap::kNone; };
  const ActResult second = world.Declare("member", kMandate, "i2");
  world.Settle();
  // The record comes with the feed before the receipt does.
  EXPECT_EQ(world.StateOf("member", second.id), OutboxState::kSending);
  EXPECT_NE(PositionOf(*member().confirmed(), second.id), nullptr);
  world.Advance(6'000);
  EXPECT_EQ(world.StateOf("member", second.id), OutboxState::kReceived);
}

TEST_F(ClientTest, ASilentServerIsAskedAgainWithTheSameBytes) {
  int silent = 1;
  world.network.mishap = [&](const std::string& method) {
    return method == "Submit" && silent-- > 0 ? Mishap::kSilence : Mishap::kNone;
  };
  const ActResult result = world.Declare("member", kMandate, "i1");
  world.Advance(120'000);
  EXPECT_EQ(world.StateOf("member", result.id), OutboxState::kReceived);
}

TEST_F(ClientTest, ALocalRefusalIsTypedAndSignsNothing) {
  v1::Statement act = testing::DeclarationOn(*member().shown(), kMandate, "i1");
  act.mutable_declare_position()->set_revision(7);
  v1::SealedPart sealed;
  sealed.set_stance(v1::STANCE_APPROVE);
  const ActResult result = world.Act("member", act, &sealed);
  ASSERT_TRUE(result.refusal);
  EXPECT_EQ(result.refusal->code(), v1::Refusal::CODE_STALE_REVISION);
  EXPECT_EQ(member().status().waiting, 0u);
}

TEST_F(ClientTest, AServersRefusalEndsTheStatementAndIsShown) {
  world.network.up = false;
  world.network.CutFeeds();
  const ActResult result = world.Declare("member", kMandate, "i1");
  ASSERT_FALSE(result.refusal);
  // Meanwhile the text was changed.
  world.network.up = true;
  v1::Statement act;
  world.Close("member");
  ASSERT_FALSE(world.Propose("i1", 2, "anta något annat").refusal);
  world.Settle();
  world.Open("member");
  world.Advance(60'000);
  EXPECT_EQ(world.StateOf("member", result.id), OutboxState::kRefused);
  EXPECT_EQ(member().FindOutboxEntry(result.id)->refusal->code(), v1::Refusal::CODE_STALE_REVISION);
  EXPECT_EQ(PositionOf(*member().shown(), result.id), nullptr);
}

TEST_F(ClientTest, WhatOnesOtherDeviceChangedMeanwhileIsNotUndone) {
  const ActResult first = world.Declare("member", kMandate, "i1", "först");
  world.Settle();
  // A tablet, countersigned by the phone.
  world.Enrol("tablet", kMember);
  v1::Statement countersign;
  countersign.mutable_countersign_device()->set_device_id(world["tablet"].device().bytes());
  ASSERT_FALSE(world.Act("member", countersign).refusal);
  world.Advance(600'000);
  ASSERT_EQ(world["tablet"].status().connection, Connection::kOnline) << world["tablet"].status().detail;
  world.Close("tablet");

  const ActResult phone = world.Declare("member", kMandate, "i1", "telefonen");
  ASSERT_FALSE(phone.refusal);
  world.Settle();
  ASSERT_EQ(world.StateOf("member", phone.id), OutboxState::kReceived);
  world.network.up = false;
  world.Open("tablet");
  const ActResult tablet = world.Declare("tablet", kMandate, "i1", "plattan");
  ASSERT_FALSE(tablet.refusal);
  world.network.up = true;
  world.Advance(600'000);
  EXPECT_EQ(world.StateOf("tablet", tablet.id), OutboxState::kSuperseded);
  EXPECT_EQ(world["tablet"].FindOutboxEntry(tablet.id)->current, phone.id);
  EXPECT_THAT(world["tablet"].alarms(), IsEmpty());
  (void)first;
}

TEST_F(ClientTest, AnotherMembersStanceIsSealedUntilTheMeetingOpens) {
  world.Enrol("other", kOther);
  const ActResult result = world.Declare("member", kMandate, "i1", "hemligt");
  world.Settle();
  const auto before = world["other"].confirmed();
  ASSERT_NE(PositionOf(*before, result.id), nullptr);
  EXPECT_EQ(PositionOf(*before, result.id)->stance, domain::Stance::kUnspecified);
  world.OpenMeeting();
  const auto after = world["other"].confirmed();
  EXPECT_EQ(PositionOf(*after, result.id)->comment, "hemligt");
  // And the same after a restart, folded from the file.
  world.Open("other");
  EXPECT_EQ(PositionOf(*world["other"].confirmed(), result.id)->comment, "hemligt");
  EXPECT_THAT(world["other"].alarms(), IsEmpty());
}

TEST_F(ClientTest, TheListenerIsToldAndSyncOnceReturnsWhenCaughtUp) {
  world.At("member").told = 0;
  (void)world.Declare("member", kMandate, "i1");
  world.Settle();
  EXPECT_GT(world.At("member").told, 0);
  world.Open("member");
  (void)world.Declare("member", kMandate, "i2");
  EXPECT_TRUE(member().SyncOnce(std::chrono::seconds(5)).ok());
  EXPECT_EQ(member().status().waiting, 0u);
  EXPECT_EQ(member().status().connection, Connection::kStopped);
  world.network.up = false;
  EXPECT_TRUE(absl::IsUnavailable(member().SyncOnce(std::chrono::seconds(5))));
}

TEST_F(ClientTest, TheWorkerThreadDoesTheSame) {
  world.Open("member");
  member().Start();
  (void)world.Declare("member", kMandate, "i1");
  EXPECT_TRUE(member().SyncOnce(std::chrono::seconds(20)).ok());
  member().Stop();
  member().Stop();
  EXPECT_EQ(member().status().waiting, 0u);
}

TEST(ReplicaTest, ALargeBacklogComesInBatchesAndIsThereAfterReopening) {
  World world;
  world.Found();
  world.server.batch_limit = 7;
  world.Meeting(20);
  world.Enrol("member", kMember);
  EXPECT_EQ(world["member"].status().records, world.server.log.size());
  const std::size_t meetings = world["member"].confirmed()->meetings.size();
  world.Open("member");
  EXPECT_EQ(world["member"].confirmed()->meetings.size(), meetings);
  EXPECT_EQ(world["member"].status().records, world.server.log.size());
  auto log = world["member"].Export();
  ASSERT_TRUE(log.ok());
  EXPECT_EQ(static_cast<std::uint64_t>(log->records_size()), world.server.log.size());
}

}  // namespace
}  // namespace mandat::client
