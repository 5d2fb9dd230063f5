// The room as its buttons and keys work it: every act signed, told, and taken back.
#include "mobile/secretariat/room/room_model.h"

#include <gtest/gtest.h>

#include "mobile/models/session_test_util.h"
#include "mobile/secretariat/agenda/desk_world_test_util.h"
#include "mobile/secretariat/room/wall_model.h"

namespace mandat::app {
namespace {

using client::testing::kMandate;

class RoomModelTest : public DeskWorldTest {
 protected:
  void SetUp() override {
    DeskWorldTest::SetUp();
    world_.OpenMeeting();
    session_.emplace(world_, "secretary");
    room_.emplace();
    room_->setMeeting(QStringLiteral("m1"));
  }
  const domain::Meeting& Here() { return *session_->workspace().shown().FindMeeting(domain::MeetingId("m1")); }
  const domain::AgendaItem& First() { return *Here().FindItem(domain::ItemId("i1")); }
  Presence Seat() { return RoomPresenceAt(First(), domain::MandateId(kMandate)); }
  bool Sit(int presence) { return room_->setPresence(QString::fromLatin1(kMandate), presence, false); }

  std::optional<SessionForTest> session_;
  std::optional<RoomModel> room_;
};

TEST_F(RoomModelTest, WhatIsNotedIsSignedAndTakenBackWhileItWaits) {
  session_->Cut();
  ASSERT_TRUE(room_->exists());
  ASSERT_TRUE(room_->open());
  EXPECT_TRUE(room_->undoText().isEmpty());
  ASSERT_TRUE(Sit(2));
  EXPECT_EQ(Seat(), Presence::kInTheRoom);
  EXPECT_FALSE(room_->undoText().isEmpty());
  EXPECT_TRUE(room_->undo());
  EXPECT_EQ(Seat(), Presence::kNotRecorded);
  EXPECT_TRUE(room_->undoText().isEmpty());
  EXPECT_FALSE(room_->undo()) << "there is nothing left to take back";
}

TEST_F(RoomModelTest, WhatHasBeenSentIsSetRightByAnotherStatement) {
  ASSERT_TRUE(Sit(2));
  session_->Step();
  ASSERT_TRUE(Sit(1));
  session_->Step();
  EXPECT_EQ(Seat(), Presence::kAway);
  ASSERT_TRUE(room_->undo());
  EXPECT_EQ(Seat(), Presence::kInTheRoom);
  session_->Step();
  EXPECT_EQ(Seat(), Presence::kInTheRoom);
  // Of the first nothing was noted before: that is said, and stands.
  EXPECT_FALSE(room_->undo());
  EXPECT_FALSE((*session_)->problem().isEmpty());
  EXPECT_EQ(Seat(), Presence::kInTheRoom);
}

TEST_F(RoomModelTest, ADecisionAgainstTheRuleIsRefusedWithoutAReasonAndTheReasonIsSaid) {
  ASSERT_TRUE(room_->start(QStringLiteral("i1")));
  QVariantMap decision = room_->decisionDraft(QStringLiteral("i1"));
  decision[QStringLiteral("text")] = QStringLiteral("att utse Anna");
  EXPECT_FALSE(room_->deviationText().isEmpty());
  EXPECT_FALSE(room_->decide(QStringLiteral("i1"), decision));
  EXPECT_FALSE((*session_)->problem().isEmpty());
  EXPECT_FALSE(First().decision.has_value());
  decision[QStringLiteral("deviation")] = QStringLiteral("Ingen annan kunde komma");
  EXPECT_TRUE(room_->decide(QStringLiteral("i1"), decision));
  ASSERT_TRUE(First().decision.has_value());
  EXPECT_TRUE((*session_)->problem().isEmpty());
  EXPECT_TRUE(room_->decided());
  // What somebody opened before is not written over what is decided now.
  EXPECT_FALSE(room_->decide(QStringLiteral("i1"), decision));
  EXPECT_FALSE((*session_)->problem().isEmpty());
}

TEST_F(RoomModelTest, AllPresentSayTheSameAndItIsTakenBackOnceItIsSent) {
  ASSERT_TRUE(Sit(3));
  ASSERT_TRUE(room_->say(QStringLiteral("i1"), v1::STANCE_APPROVE, {}, room_->revision()));
  session_->Step();
  const auto said = [&] {
    return std::count_if(First().positions.begin(), First().positions.end(),
                         [](const domain::Position& position) { return position.in_force(); });
  };
  EXPECT_EQ(said(), 1);
  ASSERT_TRUE(room_->undo());
  session_->Step();
  EXPECT_EQ(said(), 0);
}

TEST_F(RoomModelTest, NothingIsSaidOfAnotherVersionThanTheOneThatWasAskedAbout) {
  ASSERT_TRUE(Sit(2));
  ASSERT_GT(room_->revision(), 0);
  EXPECT_FALSE(room_->say(QStringLiteral("i1"), v1::STANCE_APPROVE, {}, room_->revision() - 1));
  EXPECT_FALSE((*session_)->problem().isEmpty());
  EXPECT_TRUE(room_->otherThanApproval().isEmpty());
  EXPECT_EQ(room_->voices()->rows().front()[QStringLiteral("stance")].toInt(), int{v1::STANCE_UNSPECIFIED});
}

TEST_F(RoomModelTest, OfWhoeverHasLeftNothingIsSaid) {
  ASSERT_TRUE(Sit(2));
  const QString other = QString::fromLatin1(client::testing::kOtherMandate);
  ASSERT_TRUE(room_->setPresence(other, 2, false));
  EXPECT_TRUE(room_->voiceMandates().contains(other));
  ASSERT_TRUE(room_->setPresence(other, 1, false));
  EXPECT_FALSE(room_->voiceMandates().contains(other));
  const QVariantMap exceptions{{other, int{v1::STANCE_REJECT}},
                               {QString::fromLatin1(kMandate), int{v1::STANCE_ABSTAIN}}};
  EXPECT_TRUE(room_->say(QStringLiteral("i1"), v1::STANCE_APPROVE, exceptions, room_->revision()))
      << (*session_)->problem().toStdString();
  const QVariantMap said{{QString::fromLatin1(kMandate), int{v1::STANCE_ABSTAIN}}};
  EXPECT_TRUE(room_->otherThanApproval() == said);
}

TEST_F(RoomModelTest, AReservationIsReplacedOnlyByWhoeverHasSeenIt) {
  ASSERT_TRUE(Sit(2));
  ASSERT_TRUE(room_->start(QStringLiteral("i1")));
  ASSERT_TRUE(room_->decide(QStringLiteral("i1"), {{"outcome", int{v1::OUTCOME_REJECTED}},
                                                   {"deviation", QStringLiteral("Alla var överens")},
                                                   {"seen", QString()}}));
  const QString item = QStringLiteral("i1"), mandate = QString::fromLatin1(kMandate);
  const QString first = QStringLiteral("Kostnaderna är oklara.");
  EXPECT_TRUE(room_->reservationText(item, mandate).isEmpty());
  ASSERT_TRUE(room_->reserve(item, mandate, first, {}));
  EXPECT_EQ(room_->reservationText(item, mandate), first);
  EXPECT_FALSE(room_->reserve(item, mandate, QStringLiteral("Tiden är för kort."), {}));
  EXPECT_FALSE((*session_)->problem().isEmpty());
  EXPECT_EQ(room_->reservationText(item, mandate), first);
  EXPECT_TRUE(room_->reserve(item, mandate, QStringLiteral("Tiden är för kort."), first));
  EXPECT_EQ(room_->reservationText(item, mandate), QStringLiteral("Tiden är för kort."));
  ASSERT_TRUE(room_->removeNote(QStringLiteral("reservation"), mandate));
  EXPECT_TRUE(room_->reservationText(item, mandate).isEmpty());
}

TEST_F(RoomModelTest, AGuestNotedAtAnotherItemIsStillThereAtTheFirst) {
  const auto note = [&](const char* item) {
    return room_->addGuest(v1::GUEST_KIND_OFFICIAL, {}, QStringLiteral("Frej Lundquist"), {},
                           QString::fromLatin1(item));
  };
  const auto items = [&] { return Here().guests.begin()->second.items; };
  ASSERT_TRUE(note("i1"));
  ASSERT_TRUE(note("i2"));
  ASSERT_EQ(Here().guests.size(), 1U);
  EXPECT_EQ(items(), (std::vector{domain::ItemId("i1"), domain::ItemId("i2")}));
  EXPECT_FALSE(note("i1")) << "they are noted there already";
  EXPECT_FALSE((*session_)->problem().isEmpty());
  ASSERT_TRUE(note(""));
  EXPECT_TRUE(items().empty());
  EXPECT_FALSE(note("i1")) << "the whole meeting stays";
  EXPECT_TRUE(items().empty());
}

TEST_F(RoomModelTest, NotingAGuestMovesNoRow) {
  const auto titles = [&] {
    QStringList found;
    for (const QVariantMap& row : room_->guests()->rows()) found << row[QStringLiteral("title")].toString();
    return found;
  };
  for (const char* name : {"Aaron Al", "Åsa Östman", "Mats Ek"})
    ASSERT_TRUE(room_->addGuest(v1::GUEST_KIND_OFFICIAL, {}, QString::fromUtf8(name), {}, {}));
  const QStringList before = titles();
  ASSERT_GT(before.size(), 3) << "somebody is expected besides";
  EXPECT_EQ(before.front(), QStringLiteral("Aaron Al"));
  for (int row = 0; row < before.size(); ++row) {
    const bool there = room_->guests()->rows()[row][QStringLiteral("there")].toBool();
    ASSERT_TRUE(room_->markGuest(row, !there)) << (*session_)->problem().toStdString();
    EXPECT_EQ(titles(), before);
    EXPECT_EQ(room_->guests()->rows()[row][QStringLiteral("there")].toBool(), !there);
    ASSERT_TRUE(room_->markGuest(row, there));
    EXPECT_EQ(titles(), before);
  }
}

TEST_F(RoomModelTest, WhoHasNoMandateIsExpectedNotedAndTakenBack) {
  // The secretary holds no mandate, and is expected; an official is added by name.
  ASSERT_GT(room_->guests()->count(), 0);
  EXPECT_EQ(room_->guestsThere(), 0);
  ASSERT_TRUE(room_->markGuest(0, true));
  EXPECT_EQ(room_->guestsThere(), 1);
  ASSERT_TRUE(room_->addGuest(v1::GUEST_KIND_OFFICIAL, {}, QStringLiteral(" Frej Lundquist "),
                              QStringLiteral("Kvalitet"), QStringLiteral("i1")));
  session_->Step();
  EXPECT_EQ(room_->guestsThere(), 2);
  const auto named = std::find_if(Here().guests.begin(), Here().guests.end(),
                                  [](const auto& each) { return each.second.name == "Frej Lundquist"; });
  ASSERT_NE(named, Here().guests.end());
  EXPECT_EQ(named->second.items, std::vector{domain::ItemId("i1")});
  ASSERT_TRUE(room_->undo());
  EXPECT_EQ(room_->guestsThere(), 1);
  ASSERT_TRUE(room_->undo());
  EXPECT_EQ(room_->guestsThere(), 0);
  // Whoever sits there by a mandate is no guest.
  EXPECT_FALSE(room_->addGuest(v1::GUEST_KIND_OFFICIAL, QString::fromLatin1(client::testing::kMember), {}, {}, {}));
  EXPECT_FALSE((*session_)->problem().isEmpty());
}

TEST_F(RoomModelTest, AdjustersAreElectedOfThoseWhoAreThere) {
  EXPECT_TRUE(room_->adjusterChoices().isEmpty());
  EXPECT_TRUE(room_->adjustersText().isEmpty());
  ASSERT_TRUE(Sit(2));
  const QVariantList sides = room_->adjusterChoices();
  ASSERT_EQ(sides.size(), 1);
  EXPECT_FALSE(room_->elect({QStringLiteral("nobody")}, {}));
  EXPECT_FALSE((*session_)->problem().isEmpty());
  ASSERT_TRUE(room_->elect({QString::fromLatin1(kMandate)}, QStringLiteral("Wämö")));
  EXPECT_FALSE(room_->adjustersText().isEmpty());
  ASSERT_TRUE(room_->undo());
  EXPECT_TRUE(room_->adjustersText().isEmpty());
}

TEST_F(RoomModelTest, TheItemInViewIsTheMeetingsUntilAnotherOneIsLookedAt) {
  EXPECT_EQ(room_->item(), QStringLiteral("i1"));
  int changes = 0;
  QObject::connect(&*room_, &RoomModel::changed, [&] { ++changes; });
  room_->look(QStringLiteral("i2"));
  EXPECT_EQ(room_->item(), QStringLiteral("i2"));
  EXPECT_TRUE(room_->elsewhere());
  EXPECT_GT(changes, 0);
  // What is asked about one stays with it, wherever the meeting goes.
  room_->look(QStringLiteral("i1"));
  room_->stay(true);
  ASSERT_TRUE(room_->start(QStringLiteral("i2")));
  room_->stay(false);
  EXPECT_EQ(room_->item(), QStringLiteral("i2"));
}

TEST_F(RoomModelTest, TheMeetingIsClosedAndItsScreenIsOver) {
  WallModel wall;
  wall.setMeeting(QStringLiteral("m1"));
  EXPECT_TRUE(wall.open());
  EXPECT_FALSE(wall.over());
  session_->Cut();
  ASSERT_TRUE(room_->closeMeeting());
  EXPECT_TRUE(room_->closed());
  EXPECT_TRUE(wall.over());
  EXPECT_FALSE(wall.paused());
  ASSERT_TRUE(room_->undo());
  EXPECT_TRUE(room_->open());
  EXPECT_FALSE(wall.over());
  (*session_)->lock();
  EXPECT_TRUE(wall.paused());
  EXPECT_TRUE(wall.title().isEmpty());
  EXPECT_FALSE(wall.over()) << "a window that is shown waits for its owner";
}

}  // namespace
}  // namespace mandat::app
