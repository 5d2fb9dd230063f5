// What is told of a proposal that was changed: the words of a clause that was reworded, whole clauses otherwise.
#include "mobile/models/clause_changes.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace mandat::app {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const QString kGroup = QStringLiteral("arbetsgruppen leds av HSL-cheferna och verksamhetschefen för Hjälpmedelscenter");
const QString kInform = QStringLiteral("berörda förvaltningschefer informerar respektive HSL-chef");

TEST(ClauseChangesTest, TheSameTextHasNone) { EXPECT_THAT(ChangesOf({kGroup, kInform}, {kGroup, kInform}), IsEmpty()); }

TEST(ClauseChangesTest, ARewordedClauseIsToldByItsWords) {
  const QString later =
      QStringLiteral("arbetsgruppen leds av länssamordnaren och verksamhetschefen för Hjälpmedelscenter");
  EXPECT_THAT(ChangesOf({kGroup, kInform}, {later, kInform}),
              ElementsAre(ClauseChange{1, QStringLiteral("arbetsgruppen leds av"),
                                       QStringLiteral("och verksamhetschefen för Hjälpmedelscenter"),
                                       QStringLiteral("HSL-cheferna"), QStringLiteral("länssamordnaren")}));
}

TEST(ClauseChangesTest, AnAddedClauseIsToldWholeAtItsPlace) {
  const QString money = QStringLiteral("kostnaden redovisas före årsskiftet");
  EXPECT_THAT(ChangesOf({kGroup, kInform}, {kGroup, money, kInform}), ElementsAre(ClauseChange{2, {}, {}, {}, money}));
}

TEST(ClauseChangesTest, ARemovedClauseIsToldByItsPlaceBefore) {
  EXPECT_THAT(ChangesOf({kGroup, kInform}, {kInform}), ElementsAre(ClauseChange{1, {}, {}, kGroup, {}}));
}

TEST(ClauseChangesTest, AClauseWithLittleInCommonIsRemovedAndAdded) {
  const QString other = QStringLiteral("ärendet bordläggs till nästa möte");
  EXPECT_THAT(ChangesOf({kGroup}, {other}),
              ElementsAre(ClauseChange{1, {}, {}, {}, other}, ClauseChange{1, {}, {}, kGroup, {}}));
}

TEST(ClauseChangesTest, AClauseThatIsRewordedAfterOneThatWentIsStillFound) {
  const QString later = QStringLiteral("berörda förvaltningschefer informerar skyndsamt respektive HSL-chef");
  EXPECT_THAT(ChangesOf({kGroup, kInform}, {later}),
              ElementsAre(ClauseChange{1, {}, {}, kGroup, {}},
                          ClauseChange{1,
                                       QStringLiteral("berörda förvaltningschefer informerar"),
                                       QStringLiteral("respektive HSL-chef"),
                                       {},
                                       QStringLiteral("skyndsamt")}));
}

}  // namespace
}  // namespace mandat::app
