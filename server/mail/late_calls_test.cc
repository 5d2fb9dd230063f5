// The notice to who is called once it has gone out; the mail server is played.
#include <algorithm>

#include "server/mail/mail_queue_test_util.h"

namespace mandat::server {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

constexpr char kDisa[] = "disa";

class LateCallTest : public MailQueueTest {
 protected:
  LateCallTest() { Describe(kDisa, "Disa Ersättare", "disa@exempel.se"); }

  void Enter(v1::Provenance& entered, const std::string& by) const {
    entered.set_channel(v1::CHANNEL_EMAIL);
    entered.set_stated_by(by);
    entered.set_given_at_ms(forum_.clock.Now().ms);
    entered.set_evidence_text("Per e-post.");
  }
  void Nominate() {
    v1::Statement act;
    v1::NominateSubstitute& nominate = *act.mutable_nominate_substitute();
    nominate.set_meeting("m1");
    nominate.set_mandate("karlskrona-older");
    nominate.set_person(kDisa);
    nominate.set_order(1);
    nominate.set_basis("Delegationsordning 3.2");
    Enter(*nominate.mutable_entered(), kOlle);
    Say(act);
  }
  void Answer(bool accept) {
    v1::Statement act;
    const domain::Nomination nomination = Of().nominations.back();
    act.mutable_answer_nomination()->set_nomination(nomination.id.bytes());
    act.mutable_answer_nomination()->set_accept(accept);
    Enter(*act.mutable_answer_nomination()->mutable_entered(), kDisa);
    if (!nomination.answer.is_zero()) act.set_replaces(nomination.answer.bytes());
    Say(act);
  }
};

TEST_F(LateCallTest, ASubstituteWhoAcceptsAfterTheNoticeGetsItOnceAlsoAfterARestart) {
  Notice();
  WorkOn(3);
  server_.taken.clear();
  Nominate();
  WorkOn(3);
  EXPECT_TRUE(server_.taken.empty()) << "asked, and not called";
  Answer(true);
  WorkOn(3);
  EXPECT_THAT(server_.To(), ElementsAre("disa@exempel.se"));
  EXPECT_THAT(Decoded(server_.taken.front().bytes), HasSubstr("METHOD:REQUEST"));
  EXPECT_EQ(EndOf(kDisa), "accepted 2.0.0");
  Load();
  Begin();
  WorkOn(3);
  EXPECT_EQ(server_.taken.size(), 1u);
}

TEST_F(LateCallTest, ASubstituteWhoAcceptsWhileTheNoticeWaitsGetsOneMail) {
  server_.otherwise = PlayedMailServer::Answer(MailSent::Kind::kServerTrouble, "", "gone");
  Notice();
  (void)Work();
  Nominate();
  Answer(true);
  (void)Work();
  server_.otherwise = PlayedMailServer::Answer(MailSent::Kind::kAccepted, "2.0.0");
  Advance(kHour);
  WorkOn(10);
  const std::vector<std::string> to = server_.To();
  EXPECT_EQ(std::count(to.begin(), to.end(), "disa@exempel.se"), 1);
  EXPECT_EQ(to.size(), 4u);
}

TEST_F(LateCallTest, ASubstituteWhoDeclinesBeforeTheNoticeWentGetsNone) {
  Notice();
  WorkOn(3);
  server_.taken.clear();
  server_.otherwise = PlayedMailServer::Answer(MailSent::Kind::kServerTrouble, "", "gone");
  Nominate();
  Answer(true);
  (void)Work();
  ASSERT_EQ(queue_->Status().waiting(), 1u);
  Advance(kMinute);
  Answer(false);
  server_.otherwise = PlayedMailServer::Answer(MailSent::Kind::kAccepted, "2.0.0");
  Advance(kHour);
  WorkOn(10);
  EXPECT_TRUE(server_.taken.empty());
  EXPECT_EQ(EndOf(kDisa), "given_up");
}

}  // namespace
}  // namespace mandat::server
