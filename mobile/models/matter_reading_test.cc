// A matter's way in words, and petitions: each step is told as it happened, and what is to come is told apart from it.
#include "mobile/models/matter_reading.h"

#include "mobile/models/app_world_test_util.h"
#include "mobile/models/petition_list_model.h"
#include "shared/domain/meeting_plan.h"

namespace mandat::app {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;

class MatterReadingTest : public AppWorldTest {
 protected:
  void Answer() {
    v1::Statement act;
    act.mutable_complete_matter()->set_matter("fou");
    act.mutable_complete_matter()->set_text("Här är kalkylen");
    Must("phone", act);
  }
  void PutOnTheAgenda() {
    v1::Statement act;
    v1::SetAgendaItem& item = *act.mutable_set_agenda_item();
    item.set_meeting("m1");
    item.set_item("i3");
    item.set_number(3);
    item.set_title("FoU-avtal");
    item.set_kind(v1::ITEM_KIND_DECISION);
    item.set_decision_class(v1::DECISION_CLASS_FORUM);
    item.set_matter("fou");
    item.set_reason("Berett");
    Must("secretary", act);
    if (world_.Propose("i3", 1, "utse utredare").refusal) ADD_FAILURE();
    world_.Settle();
  }
  const domain::Matter& Fou() { return workspace_->shown().matters.at(domain::MatterId("fou")); }
  std::string State() { return StateOfMatter(*workspace_, Fou(), true).text.toStdString(); }
  std::vector<std::string> Way(bool coming) {
    std::vector<std::string> titles;
    for (const QVariantMap& step : MatterSteps(*workspace_, Fou(), true)) {
      if (step["coming"].toBool() == coming) titles.push_back(step["title"].toString().toStdString());
    }
    return titles;
  }
};

TEST_F(MatterReadingTest, WhatWasHandedInWaitsForReviewPreparationMeetingAndDecision) {
  HandIn("m1");
  OnScreen();
  EXPECT_EQ(State(), "With the secretary for review");
  EXPECT_THAT(Way(false), ElementsAre("Handed in by you"));
  EXPECT_THAT(Way(true), ElementsAre("Review", "Preparation", "The meeting's agenda", "Decision"));
}

TEST_F(MatterReadingTest, ARequestForCompletionAsksItsSubmitterUntilItIsAnswered) {
  HandIn("m1");
  Review("Kalkyl saknas");
  OnScreen();
  EXPECT_EQ(State(), "You are asked to complete it");
  EXPECT_TRUE(StateOfMatter(*workspace_, Fou(), true).asks_me);
  EXPECT_THAT(Way(false), ElementsAre("Handed in by you", "Completion requested"));
  EXPECT_EQ(MatterSteps(*workspace_, Fou(), true)[1]["text"].toString().toStdString(), "Kalkyl saknas");
  EXPECT_EQ(Way(true).front(), "Your answer");
  BackToTheWorld();
  Answer();
  OnScreen();
  EXPECT_FALSE(StateOfMatter(*workspace_, Fou(), true).asks_me);
  EXPECT_EQ(State(), "With the secretary for review");
  EXPECT_THAT(Way(false), ElementsAre("Handed in by you", "Completion requested", "Answered by you"));
}

TEST_F(MatterReadingTest, TheWayGoesOnToTheMeetingAndWhatItDecided) {
  HandIn("m1");
  Review("");
  OnScreen();
  EXPECT_EQ(State(), "Complete, with the preparatory group");
  BackToTheWorld();
  Rule(v1::MATTER_RULING_ACCEPTED, "m1");
  OnScreen();
  EXPECT_EQ(State(), "To be taken up 12 March");
  BackToTheWorld();
  PutOnTheAgenda();
  OnScreen();
  EXPECT_EQ(State(), "On the agenda of 12 March, item 3");
  EXPECT_THAT(Way(true), ElementsAre("Decision"));
  BackToTheWorld();
  world_.OpenMeeting();
  Start("i3");
  OnScreen();
  EXPECT_THAT(Way(false), Contains("Being dealt with now, as item 3"));
  BackToTheWorld();
  Decide("i3", v1::OUTCOME_APPROVED, "utse utredare");
  OnScreen();
  EXPECT_EQ(State(), "Approved, 12 March");
  EXPECT_TRUE(StateOfMatter(*workspace_, Fou(), true).over);
  EXPECT_THAT(Way(true), testing::IsEmpty());
  EXPECT_THAT(Way(false),
              ElementsAre("Handed in by you", "Found complete", "The preparatory group takes it up 12 March",
                          "On the agenda of 12 March as item 3", "Approved"));
  const QVariantMap decision = MatterSteps(*workspace_, Fou(), true).last()["decision"].toMap();
  EXPECT_EQ(decision["clauses"].toStringList(), QStringList{QStringLiteral("utse utredare")});
}

TEST_F(MatterReadingTest, WhatIsNotTakenUpSaysWhy) {
  HandIn("m1");
  Review("");
  Rule(v1::MATTER_RULING_REJECTED, "", "Hör till regionen");
  OnScreen();
  EXPECT_EQ(State(), "Not taken up");
  EXPECT_EQ(MatterSteps(*workspace_, Fou(), true).last()["text"].toString().toStdString(), "Hör till regionen");
  EXPECT_THAT(Way(true), testing::IsEmpty());
}

TEST_F(MatterReadingTest, WhatWaitsOnThisDeviceSaysSo) {
  world_.network.up = false;
  world_.network.CutFeeds();
  HandIn("m1");
  OnScreen();
  EXPECT_EQ(StateOfMatter(*workspace_, Fou(), false).text.toStdString(), "Waiting for network");
  EXPECT_EQ(MatterSteps(*workspace_, Fou(), false)[0]["text"].toString().toStdString(), "Waiting for network");
}

TEST_F(MatterReadingTest, MineComeBeforeTheOthersAndTheOthersAskNothingOfMe) {
  world_.Enrol("other", client::testing::kOther);
  v1::Statement act;
  act.mutable_submit_matter()->set_matter("annat");
  act.mutable_submit_matter()->set_title("Annat");
  act.mutable_submit_matter()->set_description("Om annat");
  act.mutable_submit_matter()->set_kind(v1::ITEM_KIND_INFORMATION);
  Must("other", act);
  HandIn("m1");
  v1::Statement review;
  review.mutable_review_matter()->set_matter("annat");
  review.mutable_review_matter()->set_request("Mer");
  Must("secretary", review);
  OnScreen();
  const QList<QVariantMap> rows = MatterRows(*workspace_, true);
  ASSERT_EQ(rows.size(), 2);
  EXPECT_EQ(rows[0]["section"].toString().toStdString(), "My matters");
  EXPECT_EQ(rows[1]["matter"].toString().toStdString(), "annat");
  EXPECT_EQ(rows[1]["stateText"].toString().toStdString(), "Completion requested");
  EXPECT_FALSE(rows[1]["asksMe"].toBool());
  EXPECT_EQ(rows[0]["openName"].toString().toStdString(), "Open my own matter FoU-avtal");
  EXPECT_EQ(rows[1]["openName"].toString().toStdString(), "Open the matter Annat");
}

TEST_F(MatterReadingTest, MaterialThatIsLateForAMeetingSaysWhoCanTakeItUp) {
  OnScreen();
  EXPECT_THAT(MaterialText(*workspace_, Meeting(), true).toStdString(), HasSubstr("To be handed in by"));
  workspace_ = nullptr;
  world_.clock.Advance(150LL * 86'400'000);  // to February
  world_.Open("phone");
  OnScreen();
  EXPECT_THAT(MaterialText(*workspace_, Meeting(), true).toStdString(), HasSubstr("only the chair or the meeting"));
  EXPECT_THAT(MaterialText(*workspace_, Meeting(), false).toStdString(), HasSubstr("To be handed in by"));
}

TEST_F(MatterReadingTest, APetitionTellsHowManyAskAndHowManyHaveTo) {
  world_.Enrol("other", client::testing::kOther);
  v1::Statement act;
  act.mutable_petition_meeting()->set_reason("Ny lag");
  act.mutable_petition_meeting()->set_agenda("Avtalet om hemsjukvård");
  act.mutable_petition_meeting()->set_before("2027-02-15");
  const domain::StatementId petition = Must("other", act);
  OnScreen();
  QVariantMap row = PetitionRows(*workspace_, true).value(0);
  const domain::PetitionStanding standing =
      domain::StandingOfPetition(workspace_->shown(), workspace_->shown().petitions.at(petition), workspace_->today());
  ASSERT_GT(standing.needed, 2);
  EXPECT_EQ(row["countText"].toString(), QStringLiteral("1 of %1 that are needed").arg(standing.needed));
  EXPECT_EQ(row["stateText"].toString(), QStringLiteral("%1 more members are needed").arg(standing.needed - 1));
  EXPECT_TRUE(row["canJoin"].toBool());
  EXPECT_FALSE(row["canWithdraw"].toBool());
  BackToTheWorld();
  v1::Statement join;
  join.mutable_join_petition()->set_petition(petition.bytes());
  Must("phone", join);
  OnScreen();
  row = PetitionRows(*workspace_, true).value(0);
  EXPECT_EQ(row["countText"].toString(), QStringLiteral("2 of %1 that are needed").arg(standing.needed));
  EXPECT_FALSE(row["canJoin"].toBool());
  EXPECT_TRUE(row["canWithdraw"].toBool());
  EXPECT_THAT(row["joinedText"].toString().toStdString(), HasSubstr("you"));
}

}  // namespace
}  // namespace mandat::app
