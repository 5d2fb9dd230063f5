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
  ASSERT_TRUE(room_->say(QStringLiteral("i1"), v1::STANCE_APPROVE, {}));
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
