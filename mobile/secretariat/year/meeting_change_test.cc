// Moving and cancelling a meeting from the secretary's desk: what is told before anybody signs, and what is signed.
#include "mobile/secretariat/year/meeting_change.h"

#include "mobile/models/session_test_util.h"
#include "mobile/secretariat/agenda/desk_world_test_util.h"
#include "mobile/secretariat/notice/notice_reading.h"
#include "mobile/secretariat/year/busy_calendars.h"
#include "mobile/secretariat/year/meeting_change_model.h"
#include "mobile/secretariat/year/year_plan.h"

namespace mandat::app {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

domain::Date DayAt(const char* text) { return *domain::Date::Parse(text); }

std::vector<std::string> TextsOf(const QVariantList& rows) {
  std::vector<std::string> texts;
  for (const QVariant& row : rows) texts.push_back(row.toMap()[QStringLiteral("text")].toString().toStdString());
  return texts;
}

class MeetingChangeTest : public DeskWorldTest {
 protected:
  void Sitting() {
    session_.emplace(world_, "secretary");
    Anew();
  }
  // The sheet closes once it has signed; the next one is another.
  void Anew() {
    change_.emplace();
    change_->setMeeting(QStringLiteral("m1"));
  }
  const domain::Meeting& M1() { return *session_->workspace().shown().FindMeeting(domain::MeetingId("m1")); }
  void KnowAddressOf(const std::string& person, const std::string& address) {
    v1::Statement act;
    act.mutable_describe_person()->set_person(person);
    act.mutable_describe_person()->set_name("Anna Ek");
    act.mutable_describe_person()->set_email(address);
    Must("secretary", act);
  }
  void PlanOf(std::initializer_list<const char*> days) {
    v1::Statement act;
    act.mutable_set_meeting_plan()->set_year(2027);
    for (const char* day : days) {
      v1::PlannedMeeting& meeting = *act.mutable_set_meeting_plan()->add_meetings();
      meeting.set_date(day);
      meeting.set_start("08:30");
    }
    Must("secretary", act);
  }
  domain::MeetingPlan Plan() { return session_->workspace().shown().plans.at(2027); }

  std::optional<SessionForTest> session_;
  std::optional<MeetingChangeModel> change_;
};

TEST_F(MeetingChangeTest, BeforeAMoveItIsToldWhoGetsAMailWhatIsDroppedAndWhatStays) {
  KnowAddressOf(client::testing::kMember, "anna.ek@exempel.se");
  v1::Statement answer;
  answer.mutable_answer_notice()->set_meeting("m1");
  answer.mutable_answer_notice()->set_mandate(client::testing::kMandate);
  answer.mutable_answer_notice()->set_attending(true);
  Must("phone", answer);
  Must("secretary", ScheduleAct(*world_["secretary"].confirmed()->FindMeeting(domain::MeetingId("m1")), {7}));
  Sitting();
  EXPECT_THAT(change_->moveFollows(), IsEmpty()) << "nothing is told of no day";
  change_->setDate(QStringLiteral("2027-04-09"));
  ASSERT_TRUE(change_->ready());
  const auto told = TextsOf(change_->moveFollows());
  EXPECT_THAT(told, Contains(HasSubstr("get a mail with the new day")));
  EXPECT_THAT(told, Contains(HasSubstr("have no e-mail address")));
  EXPECT_THAT(told, Contains(HasSubstr("The notice is to be sent anew, by ")));
  EXPECT_THAT(told, Contains(HasSubstr("answers to the notice are dropped")));
  EXPECT_THAT(told, Contains(HasSubstr("The days for reminders are taken away")));
  EXPECT_THAT(told, Contains(HasSubstr("positions and substitutes stay")));
  EXPECT_THAT(told, Contains(HasSubstr("The place stays: Karlskrona")));
  EXPECT_THAT(change_->dayText().toStdString(), HasSubstr("08:30–12:00")) << "the times that it has";
  EXPECT_EQ(change_->deadlines().size(), 4);
  const QVariantMap notice = change_->deadlines()[3].toMap();
  EXPECT_NE(notice["weekdaysText"].toString(), notice["calendarText"].toString()) << "both readings";
}

TEST_F(MeetingChangeTest, WhatSpeaksAgainstADayIsTold) {
  Create("m2", "2027-04-09");
  Sitting();
  change_->setDate(QStringLiteral("2027-04-09"));
  EXPECT_THAT(change_->troubles().join(u'\n').toStdString(), HasSubstr("There is another meeting"));
  change_->setDate(QStringLiteral("2027-04-10"));
  EXPECT_EQ(change_->troubles().join(u'\n').toStdString(), "It is no working day.");
  EXPECT_THAT(change_->calendarsText().toStdString(), HasSubstr("No calendar has been read in for 2027"));
  ASSERT_TRUE(KeepCalendars(session_->workspace(), 2027, {{QStringLiteral("skr.ics"), {}}}).ok());
  change_->setDate(QStringLiteral("2027-04-16"));
  EXPECT_EQ(change_->calendarsText().toStdString(), "Nothing clashes with the calendars.");
  const auto minutes = (DayAt("2027-04-16").days() - domain::Date(1970, 1, 1).days()).count() * 24 * 60 + 9 * 60;
  ASSERT_TRUE(KeepCalendars(session_->workspace(), 2027,
                            {{QStringLiteral("skr.ics"), {{minutes, minutes + 60, "Kongress", "skr.ics", 1}}}})
                  .ok());
  change_->setDate(QStringLiteral("2027-04-17"));
  change_->setDate(QStringLiteral("2027-04-16"));
  EXPECT_EQ(change_->troubles().join(u'\n').toStdString(), "Clashes with Kongress, 09:00–10:00 (skr.ics)");
  EXPECT_TRUE(change_->calendarsText().isEmpty());
}

TEST_F(MeetingChangeTest, ADayThatIsNoneIsSaidOnceItIsWritten) {
  Sitting();
  change_->setDate(QStringLiteral("2027-0"));
  EXPECT_TRUE(change_->dayProblem().isEmpty());
  change_->setDate(QStringLiteral("2027-02-30"));
  EXPECT_FALSE(change_->dayProblem().isEmpty());
  change_->setDate(QStringLiteral("2027-03-12"));
  EXPECT_THAT(change_->dayProblem().toStdString(), HasSubstr("on that day already"));
  change_->setDate(QStringLiteral("2026-01-09"));
  EXPECT_THAT(change_->dayProblem().toStdString(), HasSubstr("has passed"));
  EXPECT_FALSE(change_->ready());
  EXPECT_FALSE(change_->move(QStringLiteral("Sjukdom"), QStringLiteral("email"), QStringLiteral("Ja.")));
  change_->setDate(QStringLiteral("2027-04-09"));
  change_->setEnd(QStringLiteral("08:00"));
  EXPECT_EQ(change_->timesProblem().toStdString(), "It must end after it begins.");
  EXPECT_FALSE(change_->ready());
}

TEST_F(MeetingChangeTest, ItIsMovedOnTheChairsWordAndItsNoticeIsToBeSentAnew) {
  Sitting();
  EXPECT_FALSE(change_->asChair());
  change_->setDate(QStringLiteral("2027-04-09"));
  change_->setStart(QStringLiteral("13:00"));
  change_->setEnd(QStringLiteral("15:00"));
  EXPECT_FALSE(change_->move(QStringLiteral("Sjukdom"), QStringLiteral("email"), {}))
      << "nothing shows the chair's word";
  EXPECT_FALSE((*session_)->problem().isEmpty());
  ASSERT_TRUE(change_->move(QStringLiteral(" Sjukdom "), QStringLiteral("email"), QStringLiteral("Vi flyttar mötet.")))
      << (*session_)->problem().toStdString();
  session_->Step();
  EXPECT_EQ(M1().date.ToString(), "2027-04-09");
  EXPECT_EQ(M1().start, "13:00");
  EXPECT_EQ(M1().phase, domain::MeetingPhase::kPlanned);
  ASSERT_EQ(M1().postponements.size(), 1u);
  EXPECT_EQ(M1().postponements[0].reason, "Sjukdom");
  ASSERT_TRUE(M1().postponements[0].entered);
  EXPECT_EQ(M1().postponements[0].entered->evidence_text, "Vi flyttar mötet.");
  EXPECT_EQ(NoticeCause(M1()), nullptr) << "the notice to the day before is none to this one";
  // Who was told of the first day is told of the next one, too.
  Anew();
  change_->setDate(QStringLiteral("2027-05-21"));
  EXPECT_THAT(TextsOf(change_->moveFollows()), Not(IsEmpty()));
  EXPECT_THAT(TextsOf(change_->moveFollows()), Not(Contains(HasSubstr("no mail goes out"))));
}

TEST_F(MeetingChangeTest, WhatFollowsOfOnesOwnActIsNoNewsInTheSheetThatClosesOnIt) {
  Sitting();
  change_->setDate(QStringLiteral("2027-04-09"));
  ASSERT_TRUE(change_->move(QStringLiteral("Sjukdom"), QStringLiteral("email"), QStringLiteral("Ja.")));
  session_->Step();
  EXPECT_EQ(change_->dayProblem().toStdString(), "") << "it is on that day now, and that is what was asked for";
  EXPECT_TRUE(change_->ready());
  Anew();
  ASSERT_TRUE(change_->cancel(QStringLiteral("För få"), QStringLiteral("email"), QStringLiteral("Ställ in.")));
  session_->Step();
  EXPECT_TRUE(change_->possible()) << "nobody else has cancelled it";
}

TEST_F(MeetingChangeTest, TheChairSignsForThemselves) {
  session_.emplace(world_, "chair");
  change_.emplace();
  change_->setMeeting(QStringLiteral("m1"));
  EXPECT_TRUE(change_->asChair());
  change_->setDate(QStringLiteral("2027-04-09"));
  ASSERT_TRUE(change_->move(QStringLiteral("Sjukdom"), {}, {}));
  session_->Step();
  ASSERT_EQ(M1().postponements.size(), 1u);
  EXPECT_FALSE(M1().postponements[0].entered);
}

TEST_F(MeetingChangeTest, WhatIsMovedWithoutANetworkIsTakenBackWhileItWaits) {
  Sitting();
  session_->Cut();
  QString statement;
  QObject::connect(&**session_, &Session::notice, [&](const QString&, const QString& id) { statement = id; });
  change_->setDate(QStringLiteral("2027-04-09"));
  ASSERT_TRUE(change_->move(QStringLiteral("Sjukdom"), QStringLiteral("other"), QStringLiteral("I telefon")));
  EXPECT_EQ(M1().date.ToString(), "2027-04-09");
  ASSERT_TRUE((*session_)->undo(statement));
  EXPECT_EQ(M1().date.ToString(), "2027-03-12");
  EXPECT_EQ(M1().phase, domain::MeetingPhase::kCalled);
}

TEST_F(MeetingChangeTest, BeforeItIsCancelledItIsToldWhatFallsAwayAndHowManyAreLeftOfTheYear) {
  PlanOf({"2027-03-12", "2027-05-21"});
  Sitting();
  const auto told = TextsOf(change_->cancelFollows());
  EXPECT_THAT(told, Contains(HasSubstr("Nothing on its agenda is dealt with")));
  EXPECT_THAT(told, Contains(HasSubstr("no minutes and no paragraph numbers")));
  EXPECT_THAT(told, Contains(HasSubstr("left in 2027. The rules ask for at least 8.")));
  EXPECT_THAT(told, Contains(HasSubstr("cannot be taken up again")));
  EXPECT_EQ(CountOf(session_->workspace(), Plan()).planned, 2);
  ASSERT_TRUE(change_->cancel(QStringLiteral("För få"), QStringLiteral("email"), QStringLiteral("Ställ in.")));
  session_->Step();
  EXPECT_EQ(M1().phase, domain::MeetingPhase::kCancelled);
  EXPECT_EQ(M1().cancel_reason, "För få");
  Anew();
  EXPECT_FALSE(change_->possible());
  EXPECT_FALSE(change_->cancel(QStringLiteral("För få"), QStringLiteral("email"), QStringLiteral("Ställ in.")));
  EXPECT_FALSE((*session_)->problem().isEmpty()) << "a refusal in words";
  EXPECT_EQ(CountOf(session_->workspace(), Plan()).planned, 1);
  const auto rows = PlanRows(session_->workspace(), Plan(), {});
  ASSERT_EQ(rows.size(), 2);
  EXPECT_EQ(rows[0]["stateText"].toString().toStdString(), "Cancelled");
  EXPECT_FALSE(rows[0]["changeable"].toBool());
}

TEST_F(MeetingChangeTest, APlannedDayWhoseMeetingWasMovedSaysWhereToAndCountsOnce) {
  PlanOf({"2027-03-12", "2027-05-21"});
  Sitting();
  change_->setDate(QStringLiteral("2027-04-09"));
  EXPECT_THAT(TextsOf(change_->moveFollows()), Not(Contains(HasSubstr("left in 2027"))));
  ASSERT_TRUE(change_->move(QStringLiteral("Sjukdom"), QStringLiteral("email"), QStringLiteral("Ja.")));
  session_->Step();
  const auto rows = PlanRows(session_->workspace(), Plan(), {});
  ASSERT_EQ(rows.size(), 3);
  EXPECT_EQ(rows[0]["stateText"].toString().toStdString(), "Moved to 9 April");
  EXPECT_EQ(rows[0]["meeting"].toString().toStdString(), "");
  EXPECT_EQ(rows[1]["meeting"].toString().toStdString(), "m1");
  EXPECT_TRUE(rows[1]["changeable"].toBool());
  EXPECT_EQ(CountOf(session_->workspace(), Plan()).planned, 2);
  EXPECT_EQ(WholeYear(session_->workspace(), Plan()).meetings.size(), 2u) << "nothing is held on the day before";
  // Out of the year it counts no more there.
  Anew();
  change_->setDate(QStringLiteral("2028-01-14"));
  EXPECT_THAT(TextsOf(change_->moveFollows()), Contains(HasSubstr("left in 2027")));
}

}  // namespace
}  // namespace mandat::app
