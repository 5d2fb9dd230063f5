#include "mobile/models/forum_slots.h"

#include <QDir>
#include <QTemporaryDir>

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace mandat::app {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class ForumSlotsTest : public testing::Test {
 protected:
  QString Take() {
    const QString slot = slots_.Free();
    QDir().mkpath(slots_.FolderOf(slot));
    return slot;
  }

  QTemporaryDir folder_;
  ForumSlots slots_{folder_.path()};
};

TEST_F(ForumSlotsTest, TheFirstForumLiesWhereItAlwaysLayAndTheOthersFollowInOrder) {
  EXPECT_THAT(slots_.Used(), IsEmpty());
  const QString first = Take(), second = Take(), third = Take();
  EXPECT_EQ(first, "forum");
  EXPECT_TRUE(second.startsWith("forums/02-")) << second.toStdString();
  EXPECT_THAT(slots_.Used(), ElementsAre(first, second, third));
}

TEST_F(ForumSlotsTest, WhatIsClearedLeavesTheOthersAndIsNeverTakenAgainUnderItsName) {
  const QString first = Take(), second = Take(), third = Take();
  slots_.Clear(second);
  EXPECT_THAT(slots_.Used(), ElementsAre(first, third));
  const QString fourth = Take();
  EXPECT_NE(fourth, second);
  EXPECT_THAT(slots_.Used(), ElementsAre(first, third, fourth));
  slots_.Clear(first);
  EXPECT_EQ(slots_.Free(), "forum");
  slots_.ClearAll();
  EXPECT_THAT(slots_.Used(), IsEmpty());
}

TEST_F(ForumSlotsTest, EachForumHasAKeyOfItsOwnFromTheOneThatThePinOpens) {
  const vault::SecretBytes key = vault::SecretBytes::Random(32);
  EXPECT_TRUE(ForumSlots::KeyFor(key, "forum") == key) << "what an older version wrote is still opened";
  const vault::SecretBytes second = ForumSlots::KeyFor(key, "forums/02-a1b2c3d4");
  EXPECT_FALSE(second == key);
  EXPECT_TRUE(second == ForumSlots::KeyFor(key, "forums/02-a1b2c3d4"));
  EXPECT_FALSE(second == ForumSlots::KeyFor(key, "forums/02-a1b2c3d5"));
}

}  // namespace
}  // namespace mandat::app
