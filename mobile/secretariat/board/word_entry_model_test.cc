// A word that came to the secretary another way, as the page enters it: complete or not, signed, and taken back.
#include "mobile/secretariat/board/word_entry_model.h"

#include <gtest/gtest.h>

#include <QFile>

#include "mobile/models/session_test_util.h"
#include "mobile/secretariat/agenda/desk_world_test_util.h"

namespace mandat::app {
namespace {

using client::testing::kMandate;

constexpr char kSomeMail[] =
    "From: Fremmande <fremmande@exempel.se>\r\nTo: sekreterare@exempel.se\r\nSubject: Punkt 1\r\n"
    "Date: Mon, 02 Nov 2020 09:12:00 +0100\r\nMessage-ID: <1@exempel.se>\r\nMIME-Version: 1.0\r\n"
    "Content-Type: text/plain; charset=utf-8\r\n\r\nJag tillstyrker.\r\n";

class WordEntryModelTest : public DeskWorldTest {
 protected:
  void SetUp() override {
    DeskWorldTest::SetUp();
    session_.emplace(world_, "secretary");
    QObject::connect(&**session_, &Session::notice, [this](const QString&, const QString& id) { newest_ = id; });
    entry_.emplace();
    entry_->setMeeting(QStringLiteral("m1"));
  }
  std::vector<domain::Position> On(const char* item) {
    const domain::Meeting& meeting = *session_->workspace().shown().FindMeeting(domain::MeetingId("m1"));
    std::vector<domain::Position> standing;
    for (const domain::Position& position : meeting.FindItem(domain::ItemId(item))->positions) {
      if (position.in_force()) standing.push_back(position);
    }
    return standing;
  }
  void Choose() {
    entry_->chooseMandate(QString::fromLatin1(kMandate));
    entry_->setStance(QStringLiteral("i1"), v1::STANCE_REJECT);
  }
  QString MailFile() {
    const QString path = QString::fromStdString(world_.directory) + QStringLiteral("/ord.eml");
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(kSomeMail);
    return path;
  }
  int StanceOf(const char* item) {
    for (const QVariantMap& row : entry_->items()->rows()) {
      if (row[QStringLiteral("item")].toString() == QLatin1String(item)) return row[QStringLiteral("stance")].toInt();
    }
    return -1;
  }
  // Entered by mail without a network, and before anybody else: then again on a page of its own.
  void EnteredByMailIsTakenAgain() {
    session_->Cut();
    ASSERT_TRUE(entry_->takeMail(MailFile()));
    Choose();
    ASSERT_FALSE(entry_->enter());
    ASSERT_TRUE(entry_->enter());
    ASSERT_EQ(On("i1").size(), 1u);
    first_ = newest_;
    mail_ = On("i1").front().evidence_file;
    ASSERT_FALSE(mail_.is_zero());
    entry_.emplace();
    entry_->setMeeting(QStringLiteral("m1"));
    ASSERT_TRUE(entry_->takeAgain(first_));
    ASSERT_EQ(entry_->mandate(), QString::fromLatin1(kMandate));
  }
  bool IsSeenTo() { return !session_->workspace().client().LoadNote("desk/seen/" + first_.toStdString()).empty(); }

  std::optional<SessionForTest> session_;
  std::optional<WordEntryModel> entry_;
  QString newest_, first_;
  domain::Hash mail_;
};

TEST_F(WordEntryModelTest, AWordIsEnteredWithWhatShowsItAndTakenBackWhileItWaits) {
  session_->Cut();
  EXPECT_FALSE(entry_->complete());
  EXPECT_FALSE(entry_->enter());
  Choose();
  EXPECT_FALSE(entry_->complete()) << "nothing shows it yet";
  entry_->setChannel(QStringLiteral("other"));
  entry_->setEvidence(QStringLiteral("Sagt i telefon"));
  entry_->setComment(QStringLiteral("i1"), QStringLiteral("För dyrt."));
  ASSERT_TRUE(entry_->complete());
  ASSERT_TRUE(entry_->enter());
  ASSERT_EQ(On("i1").size(), 1u);
  const domain::Position word = On("i1").front();
  EXPECT_EQ(word.stance, domain::Stance::kReject);
  EXPECT_EQ(word.comment, "För dyrt.");
  ASSERT_TRUE(word.entered.has_value());
  EXPECT_EQ(word.entered->stated_by.value(), client::testing::kMember);
  EXPECT_EQ(entry_->chosenCount(), 0);
  ASSERT_TRUE((*session_)->undo(newest_));
  EXPECT_TRUE(On("i1").empty());
}

TEST_F(WordEntryModelTest, WhatAnotherBroughtSaysWho) {
  Choose();
  entry_->setChannel(QStringLiteral("conveyed"));
  entry_->setEvidence(QStringLiteral("Bo framförde det"));
  EXPECT_FALSE(entry_->complete());
  ASSERT_GT(entry_->conveyors()->count(), 0);
  entry_->setConveyor(entry_->conveyors()->rows().first()[QStringLiteral("key")].toString());
  EXPECT_TRUE(entry_->complete());
}

TEST_F(WordEntryModelTest, AMailOfSomebodyElsesIsDoubtedOnceAndKeptAsItCame) {
  ASSERT_TRUE(entry_->takeMail(MailFile()));
  EXPECT_TRUE(entry_->hasMail());
  Choose();
  EXPECT_FALSE(entry_->enter());
  EXPECT_TRUE(entry_->doubted());
  EXPECT_TRUE(On("i1").empty());
  ASSERT_TRUE(entry_->enter());
  ASSERT_EQ(On("i1").size(), 1u);
  ASSERT_TRUE(On("i1").front().entered.has_value());
  EXPECT_EQ(On("i1").front().entered->channel, domain::Channel::kEmail);
}

TEST_F(WordEntryModelTest, WhatIsNoMailIsSaid) {
  EXPECT_FALSE(entry_->takeMail(QStringLiteral("/nowhere/ord.eml")));
  EXPECT_FALSE(entry_->mailProblem().isEmpty());
  EXPECT_FALSE(entry_->hasMail());
}

TEST_F(WordEntryModelTest, AMembersOwnWordThatCameMeanwhileIsToldBeforeAnythingIsEntered) {
  Choose();
  entry_->setChannel(QStringLiteral("other"));
  entry_->setEvidence(QStringLiteral("Sagt i telefon"));
  world_.Declare("phone", kMandate, "i1");
  session_->Step();
  EXPECT_FALSE(entry_->enter());
  EXPECT_FALSE(entry_->overtakenText().isEmpty());
  EXPECT_EQ(On("i1").size(), 1u);
  EXPECT_TRUE(entry_->enter()) << "it was told, and is entered all the same";
}

TEST_F(WordEntryModelTest, ApprovingWhereItIsMissingLeavesWhatIsChosen) {
  Choose();
  entry_->approveNeeded();
  EXPECT_EQ(StanceOf("i1"), v1::STANCE_REJECT);
  EXPECT_EQ(StanceOf("i2"), v1::STANCE_APPROVE);
  EXPECT_EQ(entry_->chosenCount(), 2);
}

TEST_F(WordEntryModelTest, AMailThatComesAfterTheStancesLeavesThem) {
  entry_->setMandate(QString::fromLatin1(kMandate));  // only open, not said
  entry_->setStance(QStringLiteral("i1"), v1::STANCE_REJECT);
  v1::Statement act;
  act.mutable_describe_person()->set_person(client::testing::kOther);
  act.mutable_describe_person()->set_name("Fremmande");
  act.mutable_describe_person()->set_email("fremmande@exempel.se");
  const auto described = session_->workspace().client().Act(act);
  ASSERT_TRUE(described.ok() && !described->refusal);
  session_->Step();
  ASSERT_TRUE(entry_->takeMail(MailFile()));
  EXPECT_EQ(entry_->conveyor(), QLatin1String(client::testing::kOther)) << "who brought it, as it seems";
  EXPECT_EQ(entry_->mandate(), QString::fromLatin1(kMandate));
  EXPECT_EQ(StanceOf("i1"), v1::STANCE_REJECT);
}

TEST_F(WordEntryModelTest, WhatIsEnteredAgainHasItsMailAndIsSeenTo) {
  ASSERT_NO_FATAL_FAILURE(EnteredByMailIsTakenAgain());
  EXPECT_FALSE(IsSeenTo());
  const domain::Time given = On("i1").front().given_at;
  ASSERT_TRUE(entry_->enter());
  ASSERT_EQ(On("i1").size(), 1u);
  EXPECT_NE(On("i1").front().id.hex(), first_.toStdString());
  EXPECT_EQ(On("i1").front().evidence_file, mail_);
  EXPECT_EQ(On("i1").front().given_at.ms, given.ms);
  EXPECT_TRUE(IsSeenTo());
}

TEST_F(WordEntryModelTest, AMailThatShowedOnesWordShowsNobodyElses) {
  ASSERT_NO_FATAL_FAILURE(EnteredByMailIsTakenAgain());
  QString other;
  for (const QVariantMap& row : entry_->mandates()->rows()) {
    if (row[QStringLiteral("mandate")].toString() != QLatin1String(kMandate))
      other = row[QStringLiteral("mandate")].toString();
  }
  entry_->chooseMandate(other);
  entry_->setStance(QStringLiteral("i1"), v1::STANCE_REJECT);
  ASSERT_TRUE(entry_->enter());
  const std::vector<domain::Position> both = On("i1");
  ASSERT_EQ(both.size(), 2u);
  EXPECT_EQ(Q(both.back().mandate), other);
  EXPECT_TRUE(both.back().evidence_file.is_zero());
  EXPECT_FALSE(IsSeenTo()) << "the first one's word was not entered";
}

TEST_F(WordEntryModelTest, AWordOnAnotherItemDoesNotSeeToTheLostOne) {
  ASSERT_NO_FATAL_FAILURE(EnteredByMailIsTakenAgain());
  entry_->setStance(QStringLiteral("i1"), 0);
  entry_->setStance(QStringLiteral("i2"), v1::STANCE_APPROVE);
  ASSERT_TRUE(entry_->enter());
  ASSERT_EQ(On("i2").size(), 1u);
  EXPECT_FALSE(IsSeenTo());
}

TEST_F(WordEntryModelTest, OtherWordsThanTheMailsAreNotShownByIt) {
  ASSERT_NO_FATAL_FAILURE(EnteredByMailIsTakenAgain());
  entry_->setEvidence(QStringLiteral("Sagt i telefon"));
  ASSERT_TRUE(entry_->enter());
  ASSERT_EQ(On("i1").size(), 1u);
  EXPECT_EQ(On("i1").front().evidence_text, "Sagt i telefon");
  EXPECT_TRUE(On("i1").front().evidence_file.is_zero());
  EXPECT_TRUE(IsSeenTo());
}

}  // namespace
}  // namespace mandat::app
