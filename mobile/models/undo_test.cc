// What waits is taken back, and where it cannot be, the reason is the right one and what helps is offered.
#include "mobile/models/undo.h"

#include <memory>
#include <utility>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "shared/client/acts.h"
#include "shared/client/testing/world.h"

namespace mandat::app {
namespace {

using client::testing::kMandate;
using client::testing::kMember;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

class UndoTest : public testing::Test {
 protected:
  void SetUp() override {
    world_.Found();
    world_.Enrol("phone", kMember);
    world_.Meeting(2);
  }
  // What the member's phone shows from now on. There is no network any more: what is signed waits.
  Workspace& OnScreen() {
    world_.network.up = false;
    world_.network.CutFeeds();
    world_.Settle();
    workspace_ = std::make_unique<Workspace>(std::move(world_.At("phone").client));
    return *workspace_;
  }
  std::vector<domain::StatementId> Waiting() const {
    std::vector<domain::StatementId> waiting;
    for (const client::OutboxEntry& entry : workspace_->client().OutboxEntries()) {
      if (entry.state == client::OutboxState::kWaiting) waiting.push_back(entry.id);
    }
    return waiting;
  }
  domain::StatementId Declare(const char* item, v1::Stance stance) {
    v1::SealedPart sealed;
    sealed.set_stance(stance);
    const auto result = workspace_->client().Act(
        client::testing::DeclarationOn(*workspace_->client().shown(), kMandate, item), &sealed);
    EXPECT_TRUE(result.ok() && !result->refusal);
    workspace_->Refresh();
    return result->id;
  }

  client::testing::World world_;
  std::unique_ptr<Workspace> workspace_;
};

TEST_F(UndoTest, WhatWaitsIsTakenBack) {
  Workspace& w = OnScreen();
  const domain::StatementId position = Declare("i1", v1::STANCE_APPROVE);
  EXPECT_TRUE(CanUndo(w, position));
  EXPECT_EQ(Undo(w, position).problem.toStdString(), "");
  EXPECT_THAT(Waiting(), IsEmpty());
  EXPECT_FALSE(CanUndo(w, position));
}

TEST_F(UndoTest, WhatWasSentSaysSoAndOffersNothing) {
  const domain::StatementId sent = world_.Declare("phone", kMandate, "i1").id;
  world_.Settle();
  Workspace& w = OnScreen();
  EXPECT_FALSE(CanUndo(w, sent));
  const Undoing undone = Undo(w, sent);
  EXPECT_THAT(undone.problem.toStdString(), HasSubstr("sent already"));
  EXPECT_EQ(undone.remedy.toStdString(), "");
}

TEST_F(UndoTest, WhatIsStoodOnNamesWhatStandsOnItAndOffersBoth) {
  Workspace& w = OnScreen();
  const domain::StatementId first = Declare("i1", v1::STANCE_APPROVE);
  const domain::StatementId other = Declare("i2", v1::STANCE_APPROVE);
  const domain::StatementId change = Declare("i1", v1::STANCE_REJECT);
  EXPECT_FALSE(CanUndo(w, first));
  EXPECT_TRUE(CanUndo(w, other));
  EXPECT_TRUE(CanUndo(w, change));
  const Undoing undone = Undo(w, first);
  EXPECT_THAT(undone.problem.toStdString(), HasSubstr("“Position, item 1”"));
  EXPECT_THAT(undone.problem.toStdString(), testing::Not(HasSubstr("sent")));
  EXPECT_EQ(undone.remedy.toStdString(), "Undo both");
  EXPECT_THAT(Waiting(), ElementsAre(first, other, change));

  EXPECT_EQ(UndoWithWhatStandsOnIt(w, first).problem.toStdString(), "");
  EXPECT_THAT(Waiting(), ElementsAre(other));
}

TEST_F(UndoTest, AnInvitationIsTakenBackWithTheNameThatItAllowsToGive) {
  Workspace& w = OnScreen();
  const domain::Meeting* meeting = w.shown().FindMeeting(domain::MeetingId("m1"));
  ASSERT_NE(meeting, nullptr);
  std::optional<v1::Refusal> refusal;
  const client::Nomination wanted{
      .mandate = domain::MandateId(kMandate), .items = {}, .name = "Frej Lundquist", .person = {}, .basis = {}};
  const auto nominated = client::Nominate(w.client(), *meeting, wanted, &refusal);
  ASSERT_TRUE(nominated.ok());
  ASSERT_FALSE(refusal);
  w.Refresh();
  ASSERT_EQ(Waiting().size(), 3U);
  const domain::StatementId invitation = Waiting()[1];
  const Undoing undone = Undo(w, invitation);
  EXPECT_THAT(undone.problem.toStdString(), HasSubstr("“Name: Frej Lundquist”"));
  EXPECT_EQ(undone.remedy.toStdString(), "Undo both");
  EXPECT_EQ(UndoWithWhatStandsOnIt(w, invitation).problem.toStdString(), "");
  EXPECT_THAT(Waiting(), ElementsAre(nominated->nomination));
}

TEST_F(UndoTest, ANominationIsTakenBackWithItsInvitationAndNothingElse) {
  Workspace& w = OnScreen();
  const domain::Meeting* meeting = w.shown().FindMeeting(domain::MeetingId("m1"));
  ASSERT_NE(meeting, nullptr);
  std::optional<v1::Refusal> refusal;
  client::Nomination wanted{
      .mandate = domain::MandateId(kMandate), .items = {}, .name = "Frej Lundquist", .person = {}, .basis = {}};
  const auto first = client::Nominate(w.client(), *meeting, wanted, &refusal);
  ASSERT_TRUE(first.ok() && !refusal);
  w.Refresh();
  wanted.name = "Saga Ekholm";
  const auto second = client::Nominate(w.client(), *w.shown().FindMeeting(domain::MeetingId("m1")), wanted, &refusal);
  ASSERT_TRUE(second.ok() && !refusal);
  w.Refresh();
  ASSERT_EQ(Waiting().size(), 6U);
  const std::vector<domain::StatementId> before = Waiting();

  EXPECT_TRUE(CanUndo(w, first->nomination));
  EXPECT_EQ(Undo(w, first->nomination).problem.toStdString(), "");
  EXPECT_THAT(Waiting(), ElementsAre(before[3], before[4], before[5]));
  for (const auto& [id, invitation] : w.client().shown()->invitations) EXPECT_NE(invitation.person, first->person);
  EXPECT_FALSE(w.client().shown()->persons.contains(first->person));
  EXPECT_TRUE(w.client().shown()->persons.contains(second->person));
}

TEST_F(UndoTest, AnInvitationThatWasSentStaysAndSoDoesItsNomination) {
  std::optional<v1::Refusal> refusal;
  client::Client& phone = world_["phone"];
  const client::Nomination wanted{
      .mandate = domain::MandateId(kMandate), .items = {}, .name = "Frej Lundquist", .person = {}, .basis = {}};
  const auto nominated =
      client::Nominate(phone, *phone.shown()->FindMeeting(domain::MeetingId("m1")), wanted, &refusal);
  ASSERT_TRUE(nominated.ok() && !refusal);
  world_.Settle();
  Workspace& w = OnScreen();
  EXPECT_FALSE(CanUndo(w, nominated->nomination));
  EXPECT_THAT(Undo(w, nominated->nomination).problem.toStdString(), HasSubstr("sent already"));
  ASSERT_NE(w.client().shown()->FindNomination(nominated->nomination), nullptr);
}

TEST_F(UndoTest, AWholeChainIsOfferedByItsNumber) {
  Workspace& w = OnScreen();
  const domain::StatementId first = Declare("i1", v1::STANCE_APPROVE);
  Declare("i1", v1::STANCE_REJECT);
  Declare("i1", v1::STANCE_ABSTAIN);
  EXPECT_EQ(Undo(w, first).remedy.toStdString(), "Undo all 3");
  EXPECT_EQ(UndoWithWhatStandsOnIt(w, first).problem.toStdString(), "");
  EXPECT_THAT(Waiting(), IsEmpty());
}

}  // namespace
}  // namespace mandat::app
