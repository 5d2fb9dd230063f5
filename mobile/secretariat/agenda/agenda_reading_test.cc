// The agenda as it is made: what is missing before it is settled, what waits to be put on it, and where things stand.
#include "mobile/secretariat/agenda/agenda_reading.h"

#include "mobile/secretariat/agenda/desk_world_test_util.h"
#include "mobile/secretariat/agenda/item_draft.h"
#include "mobile/secretariat/agenda/item_papers_model.h"

namespace mandat::app {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

std::vector<std::string> Column(const QList<QVariantMap>& rows, const char* role) {
  std::vector<std::string> column;
  for (const QVariantMap& row : rows) column.push_back(row[role].toString().toStdString());
  return column;
}

using AgendaReadingTest = DeskWorldTest;

TEST_F(AgendaReadingTest, RowsTellPlaceKindAndWhatIsMissing) {
  Create("m2", "2027-06-11");
  AddItem("m2", "info", 1, "Information");
  v1::Statement decision;
  v1::SetAgendaItem& item = *decision.mutable_set_agenda_item();
  item.set_meeting("m2");
  item.set_item("avtal");
  item.set_number(1);
  item.set_letter("a");
  item.set_title("Avtal");
  item.set_kind(v1::ITEM_KIND_DECISION);
  item.set_decision_class(v1::DECISION_CLASS_FINANCIAL);
  item.set_rapporteur("Kim");
  Must("secretary", decision);
  Desk();
  const auto rows = AgendaRows(*workspace_, At("m2"), AgendaOrder::Of(At("m2")));
  EXPECT_THAT(Column(rows, "numberText"), ElementsAre("1", "1 a"));
  EXPECT_EQ(rows[1]["detailText"].toString().toStdString(), "Decision · money · Kim");
  EXPECT_EQ(rows[1]["chipText"].toString().toStdString(), "No proposal");
  EXPECT_TRUE(rows[1]["isSub"].toBool());
  EXPECT_EQ(rows[1]["rowName"].toString().toStdString(), "Item 1 a, Avtal");
}

TEST_F(AgendaReadingTest, WhatWasAcceptedWaitsUntilAnItemTakesItUp) {
  Create("m2", "2027-06-11");
  HandIn("m2", {}, {"older"});
  Review("");
  Rule(v1::MATTER_RULING_ACCEPTED, "m2");
  Desk();
  EXPECT_THAT(Column(WaitingMatters(*workspace_, At("m2")), "title"), ElementsAre("FoU-avtal"));
  EXPECT_THAT(WaitingMatters(*workspace_, At("m1")), IsEmpty());
  Sign(TakeUpAct(At("m2"), workspace_->shown().matters.at(domain::MatterId("fou")), NewItemId(At("m2")), {}));
  EXPECT_THAT(WaitingMatters(*workspace_, At("m2")), IsEmpty());
  ASSERT_EQ(At("m2").items.size(), 1u);
  EXPECT_EQ(At("m2").items[0].decision_class, domain::DecisionClass::kSubject);
  EXPECT_EQ(At("m2").items[0].summary, "Utse utredare");
}

TEST_F(AgendaReadingTest, AnOrderThatIsSignedIsTheAgendasAndLandsWhereItWasTold) {
  Create("m2", "2027-06-11");
  AddItem("m2", "one", 1, "Ett");
  AddItem("m2", "two", 2, "Två");
  AddItem("m2", "three", 3, "Tre");
  Desk();
  AgendaOrder order = AgendaOrder::Of(At("m2"));
  ASSERT_EQ(order.Move(domain::ItemId("three"), -1), AgendaOrder::Moved::kDone);
  EXPECT_EQ(LandedText(At("m2"), order, domain::ItemId("three")).toStdString(), "Tre is now item 2 of 3");
  Sign(OrderAct(At("m2"), order));
  EXPECT_TRUE(order.IsAsIn(At("m2")));
  EXPECT_EQ(At("m2").items[1].id.value(), "three");
  ASSERT_EQ(order.MakeSub(domain::ItemId("two")), AgendaOrder::Moved::kDone);
  Sign(OrderAct(At("m2"), order));
  EXPECT_EQ(Item("m2", "two").letter, "a");
  EXPECT_EQ(Item("m2", "two").number, 2);
}

TEST_F(AgendaReadingTest, UntilItIsSettledItIsSaidWhoHasToAndThenWhoDid) {
  Desk();
  EXPECT_FALSE(SettlesAsChair(*workspace_, At("m1")));
  EXPECT_THAT(Column(AgendaDoubts(*workspace_, At("m1")), "actionText"), Contains("Enter the chair's settling"));
  DeskBackToTheWorld();
  v1::Statement act;
  act.mutable_settle_agenda()->set_meeting("m1");
  Must("chair", act);
  Desk();
  const auto doubts = AgendaDoubts(*workspace_, At("m1"));
  EXPECT_THAT(Column(doubts, "text").back(), HasSubstr("The agenda has been settled by "));
  AgendaOrder order = AgendaOrder::Of(At("m1"));
  ASSERT_EQ(order.Move(domain::ItemId("i2"), -1), AgendaOrder::Moved::kDone);
  Sign(OrderAct(At("m1"), order));
  EXPECT_EQ(Column(AgendaDoubts(*workspace_, At("m1")), "text").back(),
            "The agenda has been changed since the chair settled it.");
}

TEST_F(AgendaReadingTest, AnItemWithADraftSaysSo) {
  Desk();
  ItemDraft draft = DraftOf(Item("m1", "i1"));
  draft.item.title = QStringLiteral("Annat");
  ASSERT_TRUE(KeepItemDraft(*workspace_, "m1", "i1", draft).ok());
  EXPECT_EQ(AgendaRows(*workspace_, At("m1"), AgendaOrder::Of(At("m1")))[0]["chipText"].toString().toStdString(),
            "Draft here");
}

TEST_F(AgendaReadingTest, ARestrictedPaperSaysWhoMayReadItAndOnWhatGround) {
  Desk();
  const auto hash = workspace_->client().AddDocument("%PDF-1.4 kalkyl");
  ASSERT_TRUE(hash.ok());
  v1::Statement act;
  v1::AddDocument& paper = *act.mutable_add_document();
  paper.mutable_document()->set_hash(hash->bytes());
  paper.set_meeting("m1");
  paper.set_item("i1");
  paper.set_title("Kalkyl");
  paper.set_media_type("application/pdf");
  paper.set_size(15);
  paper.set_access(v1::DOCUMENT_ACCESS_RESTRICTED);
  paper.set_ground("OSL 26 kap. 1 §");
  Sign(act);
  const auto rows = ItemPaperRows(*workspace_, At("m1"), domain::ItemId("i1"));
  ASSERT_EQ(rows.size(), 1);
  EXPECT_EQ(rows[0]["accessText"].toString().toStdString(), "Restricted: the secretariat alone. OSL 26 kap. 1 §");
  EXPECT_EQ(rows[0]["access"].toString().toStdString(), "restricted");
  EXPECT_TRUE(rows[0]["sending"].toBool());
  EXPECT_THAT(ItemPaperRows(*workspace_, At("m1"), domain::ItemId("i2")), IsEmpty());
}

}  // namespace
}  // namespace mandat::app
