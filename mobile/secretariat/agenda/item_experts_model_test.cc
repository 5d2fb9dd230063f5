// Experts of an item: approved by the chair, each for the items that they present.
#include "mobile/secretariat/agenda/item_experts_model.h"

#include <gtest/gtest.h>

#include "mobile/models/session_test_util.h"
#include "mobile/secretariat/agenda/desk_world_test_util.h"

namespace mandat::app {
namespace {

class ItemExpertsModelTest : public DeskWorldTest {
 protected:
  void SetUp() override {
    DeskWorldTest::SetUp();
    session_.emplace(world_, "secretary");
    QObject::connect(&**session_, &Session::notice, [this](const QString&, const QString& id) { newest_ = id; });
    experts_.emplace();
    experts_->setMeeting(QStringLiteral("m1"));
    experts_->setItem(QStringLiteral("i1"));
  }
  bool Invite(const QString& person) {
    return experts_->invite(person, QStringLiteral("Frej Lundquist"), QStringLiteral("Region Blekinge"),
                            QStringLiteral("email"), QStringLiteral("Gärna!"));
  }
  const domain::Meeting& Here() { return *session_->workspace().shown().FindMeeting(domain::MeetingId("m1")); }

  std::optional<SessionForTest> session_;
  std::optional<ItemExpertsModel> experts_;
  QString newest_;
};

TEST_F(ItemExpertsModelTest, SomebodyNewIsNamedAndInvitedByTheChairsWord) {
  ASSERT_FALSE(experts_->isChair());
  ASSERT_TRUE(Invite({}));
  ASSERT_EQ(experts_->experts()->count(), 1);
  const QVariantMap row = experts_->experts()->rows().first();
  EXPECT_EQ(row[QStringLiteral("title")].toString(), QStringLiteral("Frej Lundquist"));
  EXPECT_EQ(row[QStringLiteral("subtitle")].toString(), QStringLiteral("Region Blekinge"));
  EXPECT_EQ(Here().experts.begin()->second.approved_by, session_->workspace().shown().chair);
  ASSERT_TRUE((*session_)->undo(newest_));
  EXPECT_EQ(experts_->experts()->count(), 0);
}

TEST_F(ItemExpertsModelTest, OneItemLessLeavesTheOthers) {
  ASSERT_TRUE(Invite({}));
  const QString person = experts_->experts()->rows().first()[QStringLiteral("person")].toString();
  experts_->setItem(QStringLiteral("i2"));
  EXPECT_EQ(experts_->experts()->count(), 0);
  ASSERT_TRUE(Invite(person));
  EXPECT_EQ(Here().experts.size(), 1u);
  EXPECT_EQ(Here().experts.begin()->second.items.size(), 2u);
  ASSERT_TRUE(experts_->takeBack(person, QStringLiteral("email"), QStringLiteral("Inte där")));
  EXPECT_EQ(Here().experts.begin()->second.items, std::vector{domain::ItemId("i1")});
  EXPECT_FALSE(Here().experts.begin()->second.withdrawn);
  EXPECT_EQ(Here().experts.begin()->second.organisation, "Region Blekinge");
  experts_->setItem(QStringLiteral("i1"));
  ASSERT_TRUE(experts_->takeBack(person, QStringLiteral("email"), QStringLiteral("Inte alls")));
  EXPECT_TRUE(Here().experts.begin()->second.withdrawn);
  EXPECT_EQ(experts_->experts()->count(), 0);
}

TEST_F(ItemExpertsModelTest, WithoutWhatShowsTheChairsWordItIsRefusedInWords) {
  EXPECT_FALSE(experts_->invite({}, QStringLiteral("Frej Lundquist"), {}, QStringLiteral("email"), {}));
  EXPECT_FALSE((*session_)->problem().isEmpty());
  EXPECT_EQ(experts_->experts()->count(), 0);
}

}  // namespace
}  // namespace mandat::app
