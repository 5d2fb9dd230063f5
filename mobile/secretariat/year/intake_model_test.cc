// What has come in, as its page works it: each step signed, refused in words, and taken back while it waits.
#include "mobile/secretariat/year/intake_model.h"

#include <gtest/gtest.h>

#include "mobile/models/session_test_util.h"
#include "mobile/secretariat/agenda/desk_world_test_util.h"

namespace mandat::app {
namespace {

class IntakeModelTest : public DeskWorldTest {
 protected:
  void SetUp() override {
    DeskWorldTest::SetUp();
    Create("m2", "2027-06-11");
    HandIn("m2", {"Barn och unga", "Äldre"});
    session_.emplace(world_, "secretary");
    QObject::connect(&**session_, &Session::notice, [this](const QString&, const QString& id) { newest_ = id; });
    intake_.emplace();
    intake_->setMatter(QStringLiteral("fou"));
  }
  const domain::Matter& Fou() { return session_->workspace().shown().matters.at(domain::MatterId("fou")); }

  std::optional<SessionForTest> session_;
  std::optional<IntakeModel> intake_;
  QString newest_;  // what was told of last
};

TEST_F(IntakeModelTest, ItIsFoundCompleteAndThatIsTakenBackWhileItWaits) {
  session_->Cut();
  ASSERT_TRUE(intake_->canReview());
  ASSERT_TRUE(intake_->findComplete());
  EXPECT_EQ(Fou().review, domain::MatterReview::kComplete);
  EXPECT_FALSE(intake_->canReview());
  ASSERT_TRUE((*session_)->undo(newest_));
  EXPECT_NE(Fou().review, domain::MatterReview::kComplete);
  EXPECT_TRUE(intake_->canReview());
}

TEST_F(IntakeModelTest, ARequestNeedsWordsAndAnAnswerForSomebodyElseWhatShowsIt) {
  EXPECT_FALSE(intake_->requestCompletion(QStringLiteral("  ")));
  EXPECT_FALSE((*session_)->problem().isEmpty());
  ASSERT_TRUE(intake_->requestCompletion(QStringLiteral(" Kalkyl saknas. ")));
  EXPECT_TRUE((*session_)->problem().isEmpty());
  EXPECT_TRUE(intake_->canAnswer());
  EXPECT_EQ(intake_->requestText(), QStringLiteral("Kalkyl saknas."));
  EXPECT_FALSE(intake_->enterAnswer(QStringLiteral("Här är den."), QStringLiteral("email"), QStringLiteral(" ")));
  EXPECT_TRUE(intake_->canAnswer());
  ASSERT_TRUE(
      intake_->enterAnswer(QStringLiteral("Här är den."), QStringLiteral("email"), QStringLiteral("Här är den!")));
  EXPECT_FALSE(intake_->canAnswer());
}

TEST_F(IntakeModelTest, TheGroupRulesOnceItIsSaidHowParallelWorkIsAvoided) {
  ASSERT_TRUE(intake_->findComplete());
  ASSERT_TRUE(intake_->needsCoordination());
  EXPECT_FALSE(intake_->accept(QStringLiteral("m2")));
  EXPECT_FALSE((*session_)->problem().isEmpty());
  intake_->setCoordination(QStringLiteral("Äldre håller i det."));
  ASSERT_TRUE(intake_->accept(QStringLiteral("m2")));
  EXPECT_EQ(Fou().phase, domain::MatterPhase::kAccepted);
  ASSERT_TRUE(intake_->canTakeUp());
  ASSERT_TRUE(intake_->takeUp({}));
  session_->Step();
  const domain::Meeting& meeting = *session_->workspace().shown().FindMeeting(domain::MeetingId("m2"));
  ASSERT_EQ(meeting.items.size(), 1u);
  EXPECT_EQ(meeting.items.front().title, "FoU-avtal");
  EXPECT_FALSE(intake_->canTakeUp());
}

TEST_F(IntakeModelTest, WhatIsNotTakenUpOrReferredSaysWhy) {
  session_->Cut();
  intake_->setCoordination(QStringLiteral("Äldre håller i det."));
  EXPECT_FALSE(intake_->reject({}));
  EXPECT_FALSE((*session_)->problem().isEmpty());
  ASSERT_TRUE(intake_->reject(QStringLiteral("Ingen länsfråga")));
  EXPECT_EQ(Fou().phase, domain::MatterPhase::kRejected);
  ASSERT_TRUE((*session_)->undo(newest_));
  ASSERT_TRUE(intake_->refer(QStringLiteral("Regionen"), QStringLiteral("Deras fråga")));
  EXPECT_EQ(Fou().phase, domain::MatterPhase::kReferred);
}

TEST_F(IntakeModelTest, WhoeverIsOfThePreparatoryGroupAloneSeesWhatWaitsForItAndRules) {
  ASSERT_TRUE(intake_->findComplete());
  session_->Step();
  intake_.reset();
  session_.reset();
  session_.emplace(world_, "phone");  // the forum file has its owner in the group
  EXPECT_FALSE((*session_)->isSecretariat());
  EXPECT_TRUE((*session_)->preparesMatters());
  intake_.emplace();
  EXPECT_EQ(intake_->view(), QStringLiteral("prepare"));
  EXPECT_EQ(intake_->matters()->rows().size(), 1);
  intake_->setMatter(QStringLiteral("fou"));
  EXPECT_TRUE(intake_->canPrepare());
  EXPECT_FALSE(intake_->canReview());
  intake_->setCoordination(QStringLiteral("Äldre håller i det."));
  ASSERT_TRUE(intake_->accept(QStringLiteral("m2"))) << (*session_)->problem().toStdString();
  session_->Step();
  EXPECT_EQ(Fou().phase, domain::MatterPhase::kAccepted);
  EXPECT_FALSE(intake_->canTakeUp()) << "the agenda is chair's and secretary's";
}

using IntakeDoorTest = DeskWorldTest;

TEST_F(IntakeDoorTest, AMemberWhoIsNotOfTheGroupHasNoDeskOfWhatComesIn) {
  world_.Enrol("other", "ronneby-care-chief");
  SessionForTest session(world_, "other");
  EXPECT_FALSE(session->preparesMatters());
}

}  // namespace
}  // namespace mandat::app
