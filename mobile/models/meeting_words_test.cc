// What a member reads of a meeting that was moved or cancelled, and of an answer that somebody entered for them.
#include "mobile/models/meeting_words.h"

#include "mobile/models/app_world_test_util.h"

namespace mandat::app {
namespace {

using testing::EndsWith;
using testing::HasSubstr;

class MeetingWordsTest : public AppWorldTest {
 protected:
  static v1::Provenance ByMail(const std::string& person, const std::string& words) {
    v1::Provenance entered;
    entered.set_stated_by(person);
    entered.set_channel(v1::CHANNEL_EMAIL);
    entered.set_evidence_text(words);
    return entered;
  }
  v1::Provenance OfTheChair() {
    v1::Provenance entered = ByMail(world_["secretary"].confirmed()->chair.value(), "Så gör vi.");
    entered.set_given_at_ms(world_["secretary"].Now().ms);
    return entered;
  }
};

TEST_F(MeetingWordsTest, WhyAMeetingWasMovedOrCancelledIsSaid) {
  v1::Statement move;
  move.mutable_postpone_meeting()->set_meeting("m1");
  move.mutable_postpone_meeting()->set_date("2027-04-09");
  move.mutable_postpone_meeting()->set_reason("Sjukdom");
  *move.mutable_postpone_meeting()->mutable_entered() = OfTheChair();
  OnScreen();
  EXPECT_EQ(MeetingChangeText(*workspace_, Meeting()).toStdString(), "");
  BackToTheWorld();
  Must("secretary", move);
  OnScreen();
  EXPECT_THAT(MeetingChangeText(*workspace_, Meeting()).toStdString(), HasSubstr("12 March"));
  EXPECT_THAT(MeetingChangeText(*workspace_, Meeting()).toStdString(), HasSubstr("Sjukdom"));
  BackToTheWorld();
  v1::Statement cancel;
  cancel.mutable_cancel_meeting()->set_meeting("m1");
  cancel.mutable_cancel_meeting()->set_reason("För få kan komma");
  *cancel.mutable_cancel_meeting()->mutable_entered() = OfTheChair();
  Must("secretary", cancel);
  OnScreen();
  EXPECT_EQ(MeetingChangeText(*workspace_, Meeting()).toStdString(),
            "The meeting is cancelled. The reason: För få kan komma");
}

TEST_F(MeetingWordsTest, AnEnteredAnswerSaysWhoEnteredItAndWithWhichWords) {
  v1::Statement act;
  act.mutable_answer_notice()->set_meeting("m1");
  act.mutable_answer_notice()->set_mandate(client::testing::kMandate);
  *act.mutable_answer_notice()->mutable_entered() = ByMail(client::testing::kMember, "Jag kan tyvärr inte.");
  act.mutable_answer_notice()->mutable_entered()->set_given_at_ms(world_["secretary"].Now().ms);
  Must("secretary", act);
  OnScreen();
  const auto answer = Meeting().answers.find(domain::MandateId(client::testing::kMandate));
  ASSERT_NE(answer, Meeting().answers.end());
  EXPECT_THAT(EnteredAnswerText(*workspace_, answer->second, true).toStdString(),
              EndsWith("after an e-mail from you: “Jag kan tyvärr inte.” If that is not right, answer yourself."));
  EXPECT_THAT(EnteredAnswerText(*workspace_, answer->second, false).toStdString(), EndsWith("“Jag kan tyvärr inte.”"))
      << "who cannot answer any more is not asked to";
  domain::NoticeAnswer own = answer->second;
  own.entered->evidence_text = "Jag kommer inte";
  EXPECT_THAT(EnteredAnswerText(*workspace_, own, true).toStdString(),
              EndsWith("“Jag kommer inte”. If that is not right, answer yourself."));
  own.entered.reset();
  EXPECT_EQ(EnteredAnswerText(*workspace_, own, true).toStdString(), "");
}

}  // namespace
}  // namespace mandat::app
