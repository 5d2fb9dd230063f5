// An answer that a member gave by telephone or in writing, entered at the desk with their words.
#include "mobile/secretariat/notice/answer_entry.h"

#include "mobile/models/session_test_util.h"
#include "mobile/secretariat/agenda/desk_world_test_util.h"
#include "mobile/secretariat/notice/notice_reading.h"

namespace mandat::app {
namespace {

using testing::HasSubstr;

class AnswerEntryTest : public DeskWorldTest {
 protected:
  void Sitting(const char* device = "secretary", const char* person = client::testing::kMember) {
    session_.emplace(world_, device);
    entry_.emplace();
    entry_->setMeeting(QStringLiteral("m1"));
    entry_->setPerson(QString::fromLatin1(person));
  }
  // The sheet closes once it has signed; the next one is another.
  void Anew() {
    entry_.emplace();
    entry_->setMeeting(QStringLiteral("m1"));
    entry_->setPerson(QString::fromLatin1(client::testing::kMember));
  }
  static v1::Statement Holding(const char* mandate, const char* person) {
    v1::Statement act;
    act.mutable_assign_mandate()->set_mandate(mandate);
    act.mutable_assign_mandate()->set_holder(person);
    return act;
  }
  const domain::Meeting& M1() { return *session_->workspace().shown().FindMeeting(domain::MeetingId("m1")); }
  const domain::NoticeAnswer* Answer() {
    const auto found = M1().answers.find(domain::MandateId(client::testing::kMandate));
    return found == M1().answers.end() ? nullptr : &found->second;
  }

  std::optional<SessionForTest> session_;
  std::optional<AnswerEntry> entry_;
};

TEST_F(AnswerEntryTest, ItIsEnteredWithTheMembersWordsAndTakenBackWhileItWaits) {
  Sitting();
  session_->Cut();
  EXPECT_TRUE(entry_->possible());
  EXPECT_FALSE(entry_->own());
  EXPECT_EQ(entry_->nowText().toStdString(), "Has not answered.");
  EXPECT_FALSE(entry_->enter(false, {}, QStringLiteral("other"), {})) << "nothing shows it";
  EXPECT_FALSE((*session_)->problem().isEmpty());
  QString statement;
  QObject::connect(&**session_, &Session::notice, [&](const QString&, const QString& id) { statement = id; });
  ASSERT_TRUE(entry_->enter(false, {}, QStringLiteral("other"), QStringLiteral("Jag kan inte. Sagt i telefon.")))
      << (*session_)->problem().toStdString();
  ASSERT_NE(Answer(), nullptr);
  EXPECT_FALSE(Answer()->attending);
  ASSERT_TRUE(Answer()->entered);
  EXPECT_EQ(Answer()->entered->stated_by.value(), client::testing::kMember);
  EXPECT_EQ(Answer()->entered->channel, domain::Channel::kOther);
  EXPECT_EQ(Answer()->entered->evidence_text, "Jag kan inte. Sagt i telefon.");
  EXPECT_EQ(entry_->nowText().toStdString(), "Has not answered.") << "one's own act is no news while the sheet closes";
  Anew();
  EXPECT_THAT(entry_->nowText().toStdString(), HasSubstr("is away"));
  ASSERT_TRUE((*session_)->undo(statement));
  EXPECT_EQ(Answer(), nullptr);
}

TEST_F(AnswerEntryTest, SomeoneWhoComesToSomeItemsIsAwayFromTheOthers) {
  Sitting();
  ASSERT_EQ(entry_->items().size(), 2);
  ASSERT_TRUE(entry_->enter(true, {QStringLiteral("i2")}, QStringLiteral("email"), QStringLiteral("Kommer till 2.")));
  session_->Step();
  ASSERT_NE(Answer(), nullptr);
  ASSERT_EQ(Answer()->items.size(), 1u);
  EXPECT_EQ(Answer()->items[0].value(), "i2");
  Anew();
  EXPECT_THAT(entry_->nowText().toStdString(), HasSubstr("comes to item 2"));
}

TEST_F(AnswerEntryTest, WordsForOneMandateAreNeverSignedForAnotherWhenItGetsAnotherHolder) {
  constexpr char kOther[] = "ronneby-care";
  Must("secretary", Holding(kOther, client::testing::kMember));
  Sitting();
  ASSERT_EQ(entry_->mandates().size(), 2);
  entry_->setMandate(QString::fromLatin1(kOther));
  EXPECT_TRUE(entry_->possible());
  ASSERT_TRUE(session_->workspace().client().Act(Holding(kOther, "ronneby-care-chief")).ok());
  session_->Step();
  ASSERT_EQ(entry_->mandates().size(), 1);
  EXPECT_EQ(entry_->mandate().toStdString(), kOther);
  EXPECT_FALSE(entry_->possible());
  EXPECT_FALSE(entry_->enter(false, {}, QStringLiteral("other"), QStringLiteral("Jag kan inte för Ronneby.")));
  EXPECT_EQ(Answer(), nullptr);
  // Only who says so answers for the one that is left.
  entry_->setMandate(QString::fromLatin1(client::testing::kMandate));
  EXPECT_TRUE(entry_->possible());
}

TEST_F(AnswerEntryTest, TheMembersOwnAnswerIsToldBeforeAnotherTakesItsPlace) {
  v1::Statement own;
  own.mutable_answer_notice()->set_meeting("m1");
  own.mutable_answer_notice()->set_mandate(client::testing::kMandate);
  own.mutable_answer_notice()->set_attending(true);
  Must("phone", own);
  Sitting();
  EXPECT_THAT(entry_->nowText().toStdString(), HasSubstr("Answered in the app"));
  EXPECT_EQ(entry_->nowTone(), Tone::Warn);
}

TEST_F(AnswerEntryTest, WhoHoldsNoMandateHasNoAnswerAndNobodyHasOnceItHasOpened) {
  Sitting("secretary", "chair");
  EXPECT_FALSE(entry_->possible());
  for (const QVariantMap& row : CalledRows(session_->workspace(), M1())) {
    if (row["person"].toString() == QLatin1String(client::testing::kMember)) {
      EXPECT_TRUE(row["mayAnswer"].toBool());
      EXPECT_THAT(row["answerName"].toString().toStdString(), HasSubstr("Enter the answer of "));
    }
    if (row["person"].toString() == u"chair") EXPECT_FALSE(row["mayAnswer"].toBool());
  }
  entry_.reset();
  session_.reset();
  world_.Open("secretary");
  world_.Settle();
  world_.OpenMeeting();
  Sitting();
  EXPECT_FALSE(entry_->possible());
  for (const QVariantMap& row : CalledRows(session_->workspace(), M1())) EXPECT_FALSE(row["mayAnswer"].toBool());
}

}  // namespace
}  // namespace mandat::app
