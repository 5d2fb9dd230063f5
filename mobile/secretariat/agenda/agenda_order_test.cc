// Moving items about: what lands where, and what cannot be moved says why.
#include "mobile/secretariat/agenda/agenda_order.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace mandat::app {
namespace {

using testing::ElementsAre;
using Moved = AgendaOrder::Moved;

domain::Meeting MeetingOf(const std::vector<std::pair<std::string, std::pair<int, std::string>>>& items) {
  domain::Meeting meeting;
  meeting.rules.standing_items = {{"opening", domain::AgendaItemKind::kInformation, {}, false},
                                  {"adjusters", domain::AgendaItemKind::kDecision, {}, false},
                                  {"closing", domain::AgendaItemKind::kInformation, {}, true}};
  for (const auto& [title, place] : items) {
    domain::AgendaItem item;
    item.id = domain::ItemId(title);
    item.title = title;
    item.number = place.first;
    item.letter = place.second;
    meeting.items.push_back(item);
  }
  return meeting;
}

domain::Meeting Usual() {
  return MeetingOf({{"opening", {1, ""}},
                    {"one", {2, ""}},
                    {"two", {3, ""}},
                    {"two-a", {3, "a"}},
                    {"two-b", {3, "b"}},
                    {"three", {4, ""}},
                    {"closing", {5, ""}}});
}

std::vector<std::string> Written(const AgendaOrder& order) {
  std::vector<std::string> written;
  for (const AgendaPlaceOf& place : order.Places())
    written.push_back(std::to_string(place.number) + place.letter + " " + place.item.value());
  return written;
}

Moved MoveIt(AgendaOrder& order, const char* item, int by) { return order.Move(domain::ItemId(item), by); }

TEST(AgendaOrderTest, AnItemTakesItsSubItemsAlong) {
  AgendaOrder order = AgendaOrder::Of(Usual());
  EXPECT_EQ(MoveIt(order, "two", -1), Moved::kDone);
  EXPECT_THAT(Written(order),
              ElementsAre("1 opening", "2 two", "2a two-a", "2b two-b", "3 one", "4 three", "5 closing"));
  EXPECT_EQ(MoveIt(order, "one", 1), Moved::kDone);
  EXPECT_THAT(Written(order),
              ElementsAre("1 opening", "2 two", "2a two-a", "2b two-b", "3 three", "4 one", "5 closing"));
}

TEST(AgendaOrderTest, StandingItemsKeepTheirEndsAndTheOthersStayBetweenThem) {
  AgendaOrder order = AgendaOrder::Of(Usual());
  const auto before = order.Places();
  EXPECT_EQ(MoveIt(order, "opening", 1), Moved::kStanding);
  EXPECT_EQ(MoveIt(order, "opening", -1), Moved::kStanding);
  EXPECT_EQ(MoveIt(order, "closing", -1), Moved::kStanding);
  EXPECT_EQ(MoveIt(order, "one", -1), Moved::kPastStanding);
  EXPECT_EQ(MoveIt(order, "three", 1), Moved::kPastStanding);
  EXPECT_EQ(order.Places(), before);
}

TEST(AgendaOrderTest, AStandingItemThatStandsElsewhereMayGoToItsEnd) {
  AgendaOrder order = AgendaOrder::Of(MeetingOf({{"one", {1, ""}}, {"opening", {2, ""}}, {"two", {3, ""}}}));
  EXPECT_EQ(MoveIt(order, "opening", 1), Moved::kStanding);
  EXPECT_EQ(MoveIt(order, "opening", -1), Moved::kDone);
  EXPECT_THAT(Written(order), ElementsAre("1 opening", "2 one", "3 two"));
  AgendaOrder other = AgendaOrder::Of(MeetingOf({{"one", {1, ""}}, {"opening", {2, ""}}, {"two", {3, ""}}}));
  EXPECT_EQ(MoveIt(other, "one", 1), Moved::kDone);
  EXPECT_EQ(Written(other)[0], "1 opening");
}

TEST(AgendaOrderTest, ASubItemMovesAmongItsOwnAlone) {
  AgendaOrder order = AgendaOrder::Of(Usual());
  EXPECT_EQ(MoveIt(order, "two-a", -1), Moved::kLastOfItem);
  EXPECT_EQ(MoveIt(order, "two-a", 1), Moved::kDone);
  EXPECT_EQ(order.PlaceOf(domain::ItemId("two-a")).letter, "b");
  EXPECT_EQ(MoveIt(order, "two-a", 1), Moved::kLastOfItem);
  EXPECT_EQ(order.MoveTo(domain::ItemId("two-a"), domain::ItemId("three")), Moved::kLastOfItem);
  EXPECT_EQ(order.MoveTo(domain::ItemId("two-a"), domain::ItemId("two-b")), Moved::kDone);
  EXPECT_TRUE(order.IsAsIn(Usual()));
}

TEST(AgendaOrderTest, AnItemBecomesASubItemOfTheOneAboveAndIsTakenOutAgain) {
  AgendaOrder order = AgendaOrder::Of(Usual());
  EXPECT_EQ(order.MakeSub(domain::ItemId("two")), Moved::kHasSubItems);
  EXPECT_EQ(order.MakeSub(domain::ItemId("one")), Moved::kNothingAbove);
  EXPECT_EQ(order.MakeSub(domain::ItemId("three")), Moved::kDone);
  EXPECT_THAT(Written(order),
              ElementsAre("1 opening", "2 one", "3 two", "3a two-a", "3b two-b", "3c three", "4 closing"));
  EXPECT_EQ(order.TakeOut(domain::ItemId("three")), Moved::kDone);
  EXPECT_TRUE(order.IsAsIn(Usual()));
  EXPECT_EQ(order.TakeOut(domain::ItemId("three")), Moved::kNoSubItem);
}

TEST(AgendaOrderTest, WhatIsDrawnLandsWhereItIsLetGo) {
  AgendaOrder order = AgendaOrder::Of(Usual());
  EXPECT_EQ(order.MoveTo(domain::ItemId("three"), domain::ItemId("one")), Moved::kDone);
  EXPECT_EQ(Written(order)[1], "2 three");
  EXPECT_EQ(order.MoveTo(domain::ItemId("three"), domain::ItemId("two-b")), Moved::kDone);
  EXPECT_EQ(order.PlaceOf(domain::ItemId("three")).number, 4);
  EXPECT_EQ(order.MoveTo(domain::ItemId("three"), domain::ItemId("closing")), Moved::kPastStanding);
}

TEST(AgendaOrderTest, WhatIsAddedAtTheEndGoesBeforeTheStandingOnesAndTheseToTheirEnds) {
  AgendaOrder order = AgendaOrder::Of(MeetingOf(
      {{"one", {1, ""}}, {"closing", {2, ""}}, {"new", {3, ""}}, {"adjusters", {4, ""}}, {"opening", {5, ""}}}));
  order.BeforeTheLast(domain::ItemId("new"));
  EXPECT_EQ(order.PlaceOf(domain::ItemId("new")).number, 5);  // nothing standing comes last yet
  order.ToTheirEnds();
  EXPECT_THAT(Written(order), ElementsAre("1 opening", "2 adjusters", "3 one", "4 new", "5 closing"));
  AgendaOrder usual = AgendaOrder::Of(MeetingOf({{"opening", {1, ""}}, {"closing", {2, ""}}, {"new", {3, ""}}}));
  usual.BeforeTheLast(domain::ItemId("new"));
  EXPECT_THAT(Written(usual), ElementsAre("1 opening", "2 new", "3 closing"));
}

TEST(AgendaOrderTest, WhatSomebodyElseAddedOrTookAwayMeanwhileComesIntoTheOrderThatWasBegun) {
  AgendaOrder order = AgendaOrder::Of(Usual());
  ASSERT_EQ(MoveIt(order, "three", -1), Moved::kDone);
  domain::Meeting meeting = Usual();
  std::erase_if(meeting.items, [](const domain::AgendaItem& item) { return item.title == "one"; });
  meeting.items.push_back(meeting.items.front());
  meeting.items.back().id = domain::ItemId("added");
  meeting.items.back().title = "added";
  meeting.items.back().number = 6;
  order.Follow(meeting);
  EXPECT_THAT(Written(order),
              ElementsAre("1 opening", "2 three", "3 two", "3a two-a", "3b two-b", "4 added", "5 closing"));
  EXPECT_FALSE(order.IsAsIn(meeting));
}

}  // namespace
}  // namespace mandat::app
