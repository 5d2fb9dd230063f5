// A meeting as it goes on: it is where the chair took it, and a member is where the secretary recorded them.
#include "mobile/models/live_reading.h"

#include "mobile/models/app_world_test_util.h"
#include "mobile/models/presence_claim.h"

namespace mandat::app {
namespace {

using client::testing::kMandate;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

class LiveReadingTest : public AppWorldTest {
 protected:
  LiveReading Live() {
    OnScreen();
    return ReadLive(*workspace_, Meeting(), true);
  }
  QVariantMap MyVoice() const {
    const QList<QVariantMap> voices = LiveVoices(*workspace_, Meeting(), true);
    EXPECT_EQ(voices.size(), 1);
    return voices.value(0);
  }
  std::string Said(const char* role) const { return MyVoice()[QLatin1String(role)].toString().toStdString(); }
};

TEST_F(LiveReadingTest, NoMeetingGoesOnUntilOneIsOpenedNorAfterItIsClosed) {
  EXPECT_EQ(MeetingGoingOn(OnScreen()), nullptr);
  BackToTheWorld();
  world_.OpenMeeting();
  OnScreen();
  EXPECT_EQ(MeetingGoingOn(*workspace_), &Meeting());
  BackToTheWorld();
  v1::Statement close;
  close.mutable_close_meeting()->set_meeting("m1");
  Must("secretary", close);
  EXPECT_EQ(MeetingGoingOn(OnScreen()), nullptr);
  EXPECT_TRUE(ReadLive(*workspace_, Meeting(), true).closed);
}

TEST_F(LiveReadingTest, TheMeetingIsAtTheItemThatWasTakenUpLast) {
  world_.OpenMeeting();
  EXPECT_THAT(Live().where.toStdString(), HasSubstr("No item has been taken up yet"));
  BackToTheWorld();
  Start("i1");
  EXPECT_EQ(Live().where.toStdString(), "Now: item 1, Ärende 1");
  BackToTheWorld();
  Start("i2");
  const LiveReading live = Live();
  EXPECT_EQ(live.where.toStdString(), "Now: item 2, Ärende 2");
  ASSERT_NE(live.current, nullptr);
  EXPECT_EQ(live.current->id.value(), "i2");
  EXPECT_EQ(live.verdict.toStdString(), "Cannot be decided");
}

TEST_F(LiveReadingTest, ADecisionStandsThereWithItsOutcomeAndItsWordsAndTheNewestFirst) {
  world_.OpenMeeting();
  Start("i1");
  Decide("i1", v1::OUTCOME_APPROVED, "anta förslaget");
  world_.Advance(60'000);
  Start("i2");
  Decide("i2", v1::OUTCOME_REJECTED, "avslå förslaget");
  const LiveReading live = Live();
  EXPECT_EQ(live.where.toStdString(), "Done with item 2, Ärende 2");
  EXPECT_EQ(live.newest.toStdString(), "Decision on item 2: Rejected");
  const QList<QVariantMap> decisions = Decisions(*workspace_, Meeting());
  ASSERT_EQ(decisions.size(), 2);
  EXPECT_EQ(decisions[0]["item"].toString().toStdString(), "i2");
  EXPECT_EQ(decisions[1]["outcomeText"].toString().toStdString(), "Approved");
  EXPECT_EQ(decisions[1]["clauses"].toStringList(), QStringList{QStringLiteral("anta förslaget")});
  EXPECT_EQ(decisions[1]["prefixText"].toString().toStdString(), "LSVO beslutar");
  EXPECT_THAT(decisions[1]["headText"].toString().toStdString(), HasSubstr("§ 1/27"));
  EXPECT_THAT(decisions[1]["deviationText"].toString().toStdString(), HasSubstr("Ingen annan kunde komma"));
}

TEST_F(LiveReadingTest, WithoutANetworkItSaysThatItMayHaveGoneOn) {
  world_.OpenMeeting();
  EXPECT_EQ(Live().stale.toStdString(), "");
  EXPECT_THAT(ReadLive(*workspace_, Meeting(), false).stale.toStdString(), HasSubstr("this is how it stood"));
}

TEST_F(LiveReadingTest, AMemberIsWhereTheSecretaryRecordedThem) {
  world_.OpenMeeting();
  OnScreen();
  EXPECT_EQ(PresenceOf(Meeting(), domain::MandateId(kMandate), false), Presence::kNotRecorded);
  EXPECT_EQ(Said("presenceText"), "You are not recorded as present yet");
  BackToTheWorld();
  Attend(true, true);
  OnScreen();
  EXPECT_EQ(PresenceOf(Meeting(), domain::MandateId(kMandate), false), Presence::kRemote);
  EXPECT_THAT(Said("presenceText"), HasSubstr("present remotely"));
  BackToTheWorld();
  Attend(false, false, v1::MOVEMENT_CONNECTION_LOST);
  OnScreen();
  EXPECT_EQ(PresenceOf(Meeting(), domain::MandateId(kMandate), false), Presence::kAway);
  EXPECT_THAT(Said("presenceText"), HasSubstr("lost the connection"));
}

TEST_F(LiveReadingTest, WhatTheSecretaryWasToldIsRememberedUntilItIsRecorded) {
  world_.OpenMeeting();
  OnScreen();
  ASSERT_TRUE(
      KeepClaim(*workspace_, Meeting().id, domain::MandateId(kMandate), {Presence::kRemote, workspace_->now()}).ok());
  EXPECT_THAT(Said("toldText"), HasSubstr("that you are there remotely"));
  BackToTheWorld();
  OnScreen();
  EXPECT_THAT(Said("toldText"), HasSubstr("that you are there remotely"));
  BackToTheWorld();
  Attend(true, true);
  OnScreen();
  EXPECT_EQ(Said("toldText"), "");
}

TEST_F(LiveReadingTest, WhatIsSaidToTheSecretaryNamesMeetingMandateAndWhere) {
  world_.OpenMeeting();
  Workspace& w = OnScreen();
  const PresenceClaim claim{Presence::kInTheRoom, w.now()};
  const std::string words = ClaimMessage(w, Meeting(), domain::MandateId(kMandate), claim).toStdString();
  EXPECT_THAT(words, HasSubstr("12 March"));
  EXPECT_THAT(words, HasSubstr("Karlskrona kommun"));
  EXPECT_THAT(words, HasSubstr("in the room"));
  const QUrl mail = ClaimMail(w, Meeting(), domain::MandateId(kMandate), claim);
  EXPECT_EQ(mail.scheme(), QStringLiteral("mailto"));
  EXPECT_TRUE(mail.query(QUrl::FullyDecoded).contains(QString::fromStdString(words))) << mail.toEncoded().toStdString();
}

TEST_F(LiveReadingTest, WhatIsDeclaredNowIsSaidToCountOnlyWhenPresent) {
  world_.OpenMeeting();
  OnScreen();
  EXPECT_FALSE(MyVoice()["canDeclare"].toBool());  // nothing is up
  BackToTheWorld();
  Start("i1");
  OnScreen();
  EXPECT_TRUE(MyVoice()["canDeclare"].toBool());
  EXPECT_THAT(Said("adviceText"), HasSubstr("counts when you are recorded as present"));
  BackToTheWorld();
  Attend(true, false);
  OnScreen();
  EXPECT_EQ(Said("adviceText"), "");
  BackToTheWorld();
  Decide("i1", v1::OUTCOME_APPROVED, "anta förslaget");
  OnScreen();
  EXPECT_FALSE(MyVoice()["canDeclare"].toBool());
}

TEST_F(LiveReadingTest, AWordFromBeforeTheMeetingNeedsNoAdvice) {
  (void)world_.Declare("phone", kMandate, "i1");
  world_.Settle();
  world_.OpenMeeting();
  Start("i1");
  OnScreen();
  EXPECT_TRUE(MyVoice()["hasWord"].toBool());
  EXPECT_EQ(Said("adviceText"), "");
}

TEST_F(LiveReadingTest, TheAgendaTellsWhatIsUpAndWhatIsDecided) {
  world_.OpenMeeting();
  Start("i1");
  Decide("i1", v1::OUTCOME_APPROVED, "anta förslaget");
  Start("i2");
  OnScreen();
  const QList<QVariantMap> agenda = LiveAgenda(*workspace_, Meeting());
  ASSERT_EQ(agenda.size(), 2);
  EXPECT_EQ(agenda[0]["stateText"].toString().toStdString(), "Approved");
  EXPECT_FALSE(agenda[0]["isCurrent"].toBool());
  EXPECT_EQ(agenda[1]["stateText"].toString().toStdString(), "Now");
  EXPECT_TRUE(agenda[1]["isCurrent"].toBool());
}

}  // namespace
}  // namespace mandat::app
