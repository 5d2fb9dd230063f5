// The notice as its secretary follows it: its proof, whom mails reach, who may be reminded, and what came since.
#include "mobile/secretariat/notice/notice_reading.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "mobile/secretariat/agenda/desk_world_test_util.h"
#include "mobile/secretariat/notice/mail_status_model.h"

namespace mandat::app {
namespace {

using testing::HasSubstr;

class NoticeTest : public DeskWorldTest {
 protected:
  void KnowAddressOf(const std::string& person, const std::string& name, const std::string& address) {
    v1::Statement act;
    act.mutable_describe_person()->set_person(person);
    act.mutable_describe_person()->set_name(name);
    act.mutable_describe_person()->set_email(address);
    Must("secretary", act);
  }
  QVariantMap RowOf(const std::string& person, const std::string& meeting = "m1") const {
    for (const QVariantMap& row : CalledRows(*workspace_, At(meeting))) {
      if (row["person"].toString().toStdString() == person) return row;
    }
    return {};
  }
  static domain::MailEnd End(int result, const std::string& code = "") {
    domain::MailEnd end;
    end.result = result;
    end.code = code;
    end.at = {1'800'000'000'000};
    return end;
  }
};

TEST_F(NoticeTest, TheProofTellsWhenItWentOutAndWhereTheLogHasIt) {
  Desk();
  const NoticeProof proof = NoticeProofOf(*workspace_, At("m1"));
  EXPECT_TRUE(proof.sent);
  EXPECT_THAT(proof.text.toStdString(), HasSubstr("The notice went out"));
  EXPECT_THAT(proof.proof_text.toStdString(), HasSubstr("Record "));
  ASSERT_EQ(proof.readings.size(), 1);
  const QVariantMap row = proof.readings[0].toMap();
  EXPECT_FALSE(row["weekdaysText"].toString().isEmpty());
  EXPECT_FALSE(row["calendarText"].toString().isEmpty());
}

TEST_F(NoticeTest, OneThatIsNotSentCountsDownToTheLastDay) {
  Create("m2", "2029-05-18");
  Desk();
  const NoticeProof proof = NoticeProofOf(*workspace_, At("m2"));
  EXPECT_FALSE(proof.sent);
  EXPECT_EQ(proof.tone, Tone::Neutral);
  EXPECT_THAT(proof.text.toStdString(), HasSubstr("left"));
  EXPECT_TRUE(proof.proof_text.isEmpty());
}

TEST_F(NoticeTest, OneThatWaitsOnThisDeviceIsNoProof) {
  Create("m2", "2029-05-18");
  Desk();
  Sign(NoticeAct(At("m2")));
  const NoticeProof proof = NoticeProofOf(*workspace_, At("m2"));
  EXPECT_TRUE(proof.sent);
  EXPECT_EQ(proof.tone, Tone::Warn);
  EXPECT_THAT(proof.text.toStdString(), HasSubstr("waits for the network"));
  EXPECT_TRUE(proof.proof_text.isEmpty());
}

TEST_F(NoticeTest, WhoHasNoAddressIsSaidAndWhoHasOneWaitsForTheMailServer) {
  KnowAddressOf(client::testing::kMember, "Anna Ek", "anna.ek@exempel.se");
  Desk();
  const QVariantMap anna = RowOf(client::testing::kMember);
  EXPECT_EQ(anna["addressText"].toString().toStdString(), "anna.ek@exempel.se");
  EXPECT_THAT(anna["mailText"].toString().toStdString(), HasSubstr("On its way"));
  EXPECT_EQ(anna["previewName"].toString().toStdString(), "The mail to Anna Ek");
  EXPECT_TRUE(anna["owesAnswer"].toBool());
  const QVariantMap other = RowOf(client::testing::kOther);
  EXPECT_FALSE(other["hasAddress"].toBool());
  EXPECT_TRUE(other["bits"].toUInt() & kCalledNoAddress);
}

TEST_F(NoticeTest, PeopleWhoAreCalledAlikeAreNamedWithTheirAddress) {
  KnowAddressOf(client::testing::kMember, "Anna Ek", "anna.ek@exempel.se");
  KnowAddressOf(client::testing::kOther, "Anna Ek", "anna.ek@annan.se");
  Desk();
  EXPECT_THAT(RowOf(client::testing::kMember)["previewName"].toString().toStdString(), HasSubstr("anna.ek@exempel.se"));
  EXPECT_THAT(RowOf(client::testing::kOther)["previewName"].toString().toStdString(), HasSubstr("anna.ek@annan.se"));
}

TEST_F(NoticeTest, AdjunctsWithoutANameAreToldApartByNumber) {
  for (const char last : {'a', 'b'}) {
    v1::Statement act;
    act.mutable_assign_office()->set_office(v1::OFFICE_ADJUNCT);
    act.mutable_assign_office()->set_person(std::string(31, '7') + last);
    act.mutable_assign_office()->set_holds(true);
    Must("secretary", act);
  }
  Desk();
  std::set<QString> names;
  const QList<QVariantMap> rows = CalledRows(*workspace_, At("m1"));
  for (const QVariantMap& row : rows) names.insert(row["previewName"].toString());
  EXPECT_EQ(names.size(), static_cast<std::size_t>(rows.size()));
  EXPECT_TRUE(names.contains(QStringLiteral("The mail to Adjunct, 1")));
  EXPECT_TRUE(names.contains(QStringLiteral("The mail to Adjunct, 2")));
}

TEST_F(NoticeTest, NobodyIsSaidToOweAnAnswerBeforeTheNotice) {
  Create("m2", "2029-05-18");
  Desk();
  EXPECT_EQ(RowOf(client::testing::kMember)["answerText"].toString().toStdString(), "Has not answered");
  const QVariantMap before = RowOf(client::testing::kMember, "m2");
  ASSERT_FALSE(before.isEmpty());
  EXPECT_EQ(before["answerText"].toString().toStdString(), "");
}

TEST_F(NoticeTest, EachEndOfAMailHasWordsOfItsOwnAndTellsTheServersCode) {
  const domain::Time now{1'800'000'100'000};
  const domain::MailEnd taken = End(v1::MAIL_RESULT_ACCEPTED), refused = End(v1::MAIL_RESULT_REFUSED, "5.1.1"),
                        back = End(v1::MAIL_RESULT_BOUNCED, "5.2.2"), given_up = End(v1::MAIL_RESULT_GIVEN_UP);
  EXPECT_TRUE(LookOfMail(&taken, false, now).arrived);
  EXPECT_TRUE(LookOfMail(&refused, false, now).failed);
  EXPECT_THAT(LookOfMail(&refused, false, now).text.toStdString(), HasSubstr("5.1.1"));
  EXPECT_TRUE(LookOfMail(&back, false, now).failed);
  EXPECT_THAT(LookOfMail(&back, false, now).text.toStdString(), HasSubstr("Came back"));
  EXPECT_TRUE(LookOfMail(&given_up, false, now).failed);
  EXPECT_NE(LookOfMail(nullptr, true, now).text, LookOfMail(nullptr, false, now).text);
}

TEST_F(NoticeTest, ThePreviewIsTheMailAsItGoesOutBeforeItIsSentAndAfter) {
  KnowAddressOf(client::testing::kMember, "Anna Ek", "anna.ek@exempel.se");
  Create("m2", "2029-05-18");
  AddItem("m2", "a1", 1, "Budget");
  Desk();
  const domain::PersonId anna{client::testing::kMember};
  const MailPreview before = PreviewOfMail(*workspace_, NoticeAct(At("m2")), anna);
  ASSERT_EQ(before.problem.toStdString(), "");
  EXPECT_THAT(before.to.toStdString(), HasSubstr("anna.ek@exempel.se"));
  EXPECT_THAT(before.text.toStdString(), HasSubstr("Budget"));
  EXPECT_TRUE(before.calendar);
  Sign(NoticeAct(At("m2")));
  const domain::MailCause* cause = NoticeCause(At("m2"));
  ASSERT_NE(cause, nullptr);
  EXPECT_EQ(PreviewOfCause(*workspace_, *cause, anna).text, before.text);
  EXPECT_NE(PreviewOfCause(*workspace_, *cause, domain::PersonId(client::testing::kOther)).problem.toStdString(), "");
}

TEST_F(NoticeTest, NobodyIsRemindedWithoutAnAddressNorTwiceInADay) {
  KnowAddressOf(client::testing::kMember, "Anna Ek", "anna.ek@exempel.se");
  Desk();
  const Remindable who = WhoCanBeReminded(*workspace_, At("m1"), v1::REMINDER_SUBJECT_ANSWER);
  ASSERT_EQ(who.now.size(), 1u);
  EXPECT_EQ(who.now.front().value(), client::testing::kMember);
  EXPECT_FALSE(who.no_address.empty());
  Sign(ReminderAct(At("m1"), v1::REMINDER_SUBJECT_ANSWER, who.now, QStringLiteral(" Svara gärna i dag. ")));
  const Remindable after = WhoCanBeReminded(*workspace_, At("m1"), v1::REMINDER_SUBJECT_ANSWER);
  EXPECT_TRUE(after.now.empty());
  ASSERT_EQ(after.lately.size(), 1u);
  const auto log = MailLogRows(*workspace_, At("m1"));
  EXPECT_EQ(log.front()["title"].toString().toStdString(), "A reminder to answer");
  EXPECT_THAT(RowOf(client::testing::kMember)["owesText"].toString().toStdString(), HasSubstr("Reminded"));
}

TEST_F(NoticeTest, WhatCameAfterTheNoticeIsChosenForASupplement) {
  Desk();
  EXPECT_EQ(ReadSinceNotice(*workspace_, At("m1")).changes(), 0);
  v1::Statement act;
  v1::SetAgendaItem& item = *act.mutable_set_agenda_item();
  item.set_meeting("m1");
  item.set_item("late");
  item.set_number(9);
  item.set_title("Tillkommer");
  item.set_kind(v1::ITEM_KIND_INFORMATION);
  item.set_reason("Kom in sent");
  Sign(act);
  const SinceNotice since = ReadSinceNotice(*workspace_, At("m1"));
  EXPECT_EQ(since.changes(), 1);
  Sign(SupplementAct(At("m1"), {QStringLiteral("late")}, {}));
  EXPECT_EQ(ReadSinceNotice(*workspace_, At("m1")).changes(), 0);
}

TEST_F(NoticeTest, DaysOfASchedulesAreFallingEachOnceAndWithinBounds) {
  EXPECT_EQ(ParseSchedule(QStringLiteral("2, 7;2")), (std::vector<int>{7, 2}));
  EXPECT_EQ(ParseSchedule(QString()), std::vector<int>());
  EXPECT_EQ(ParseSchedule(QStringLiteral("0")), std::nullopt);
  EXPECT_EQ(ParseSchedule(QStringLiteral("61")), std::nullopt);
  EXPECT_EQ(ParseSchedule(QStringLiteral("snart")), std::nullopt);
  Desk();
  Sign(ScheduleAct(At("m1"), {7, 2}));
  EXPECT_EQ(ScheduleField(*workspace_, At("m1")).toStdString(), "7, 2");
  Sign(ScheduleAct(At("m1"), {}));
  EXPECT_EQ(ScheduleText(*workspace_, At("m1")).toStdString(), "");
}

TEST_F(NoticeTest, HowItStandsWithMailIsSaidInEveryState) {
  const domain::Time now{1'800'000'000'000};
  EXPECT_EQ(WordsOfMailStatus(absl::UnavailableError(""), now).tone, Tone::Neutral);
  EXPECT_EQ(WordsOfMailStatus(absl::UnimplementedError(""), now).tone, Tone::Warn);
  v1::GetMailStatusResponse status;
  EXPECT_EQ(WordsOfMailStatus(status, now).tone, Tone::Bad);
  status.set_configured(true);
  status.set_sender("mandat@exempel.se");
  EXPECT_EQ(WordsOfMailStatus(status, now).tone, Tone::Ok);
  status.set_waiting(3);
  status.set_trouble("connection refused");
  const MailStatusWords words = WordsOfMailStatus(status, now);
  EXPECT_EQ(words.tone, Tone::Warn);
  EXPECT_THAT(words.text.toStdString(), HasSubstr("3"));
  EXPECT_THAT(words.detail.toStdString(), HasSubstr("connection refused"));
}

}  // namespace
}  // namespace mandat::app
