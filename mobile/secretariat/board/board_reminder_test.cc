// Whom the board reminds: those whom one item waits for, once within some hours.
#include "mobile/secretariat/board/board_reminder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "mobile/secretariat/agenda/desk_world_test_util.h"

namespace mandat::app {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Not;

class BoardReminderTest : public DeskWorldTest {
 protected:
  BoardReminder Reminder(const std::string& item) {
    for (const domain::ItemForecast& forecast : domain::ForecastMeeting(workspace_->shown(), At("m1"))) {
      if (forecast.item.value() == item) return ReminderFor(*workspace_, At("m1"), Item("m1", item), forecast);
    }
    ADD_FAILURE() << "no forecast of " << item;
    return {};
  }
  void GiveAddress() {
    v1::Statement act;
    act.mutable_describe_person()->set_person(client::testing::kMember);
    act.mutable_describe_person()->set_name("Anna Ek");
    act.mutable_describe_person()->set_email("anna.ek@karlskrona.se");
    Must("secretary", act);
  }
  const domain::PersonId member_{client::testing::kMember};
  const domain::MandateId mandate_{client::testing::kMandate};
};

TEST_F(BoardReminderTest, WhoeverTheItemWaitsForIsRemindedToDeclare) {
  GiveAddress();
  Desk();
  const BoardReminder reminder = Reminder("i1");
  EXPECT_EQ(reminder.about, v1::REMINDER_SUBJECT_DECLARE);
  EXPECT_THAT(reminder.who.now, ElementsAre(member_));
  EXPECT_THAT(reminder.who.no_address, Not(IsEmpty()));
  EXPECT_TRUE(Reaches(reminder, *workspace_, At("m1"), Item("m1", "i1"), mandate_));
  EXPECT_TRUE(ReminderNote(*workspace_, reminder).contains(QStringLiteral("Without an e-mail address")));
}

TEST_F(BoardReminderTest, NobodyGetsTheSameOneTwiceWithinSomeHours) {
  GiveAddress();
  Desk();
  Sign(ReminderAct(At("m1"), v1::REMINDER_SUBJECT_DECLARE, Reminder("i1").who.now, {}));
  const BoardReminder again = Reminder("i1");
  EXPECT_THAT(again.who.now, IsEmpty());
  EXPECT_THAT(again.who.lately, ElementsAre(member_));
  EXPECT_FALSE(Reaches(again, *workspace_, At("m1"), Item("m1", "i1"), mandate_));
  EXPECT_THAT(ReminderOf(*workspace_, At("m1"), Item("m1", "i1"), mandate_).who.now, IsEmpty());
}

TEST_F(BoardReminderTest, WhoeverHasDeclaredIsNotReminded) {
  GiveAddress();
  world_.Declare("phone", client::testing::kMandate, "i1");
  world_.Settle();
  Desk();
  EXPECT_THAT(Reminder("i1").who.now, IsEmpty());
}

}  // namespace
}  // namespace mandat::app
