// What two secretaries write at once: nothing of either is lost, and only what both have changed is asked about.
#include "mobile/secretariat/agenda/item_draft.h"

#include "mobile/secretariat/agenda/desk_world_test_util.h"
#include "mobile/secretariat/agenda/item_needs.h"
#include "mobile/secretariat/agenda/not_taken.h"

namespace mandat::app {
namespace {

class ItemDraftTest : public DeskWorldTest {
 protected:
  // By the chair, while the desk is in the screen's hands.
  void ChairRenames(const std::string& title) {
    v1::Statement act = ItemAct(
        *world_["chair"].shown()->FindMeeting(domain::MeetingId("m1")), "i1", 1, "",
        FieldsOf(*world_["chair"].shown()->FindMeeting(domain::MeetingId("m1"))->FindItem(domain::ItemId("i1"))), "");
    act.mutable_set_agenda_item()->set_title(title);
    Must("chair", act);
  }
  static bool IsOfFirst(const v1::Statement& act) {
    return act.has_set_agenda_item() && act.set_agenda_item().item() == "i1";
  }
};

TEST_F(ItemDraftTest, ADraftIsKeptUntilItSaysWhatStands) {
  Desk();
  ItemDraft draft = DraftOf(Item("m1", "i1"));
  EXPECT_FALSE(draft.changed());
  draft.item.summary = QStringLiteral("Om hjälpmedel");
  draft.reason = QStringLiteral("tydligare");
  ASSERT_TRUE(KeepItemDraft(*workspace_, "m1", "i1", draft).ok());
  DeskBackToTheWorld();
  Desk();
  EXPECT_EQ(KeptItemDraft(*workspace_, "m1", "i1"), draft);
  draft.item.summary.clear();
  ASSERT_TRUE(KeepItemDraft(*workspace_, "m1", "i1", draft).ok());
  EXPECT_FALSE(KeptItemDraft(*workspace_, "m1", "i1"));
}

TEST_F(ItemDraftTest, WhatSomebodyElseChangedComesInWhereNothingWasWritten) {
  Desk();
  ItemDraft draft = DraftOf(Item("m1", "i1"));
  draft.item.rapporteur = QStringLiteral("Alva");
  DeskBackToTheWorld();
  ChairRenames("Hjälpmedel");
  Desk();
  EXPECT_TRUE(Conflicts(*workspace_, draft, Item("m1", "i1")).isEmpty());
  const ItemDraft merged = Merged(draft, Item("m1", "i1"));
  EXPECT_EQ(merged.item.title.toStdString(), "Hjälpmedel");
  EXPECT_EQ(merged.item.rapporteur.toStdString(), "Alva");
  EXPECT_TRUE(merged.item_changed());
}

TEST_F(ItemDraftTest, WhatBothHaveChangedIsShownBesideEachOtherAndMineStaysUntilOneIsChosen) {
  Desk();
  ItemDraft draft = DraftOf(Item("m1", "i1"));
  draft.item.title = QStringLiteral("Avtal om hjälpmedel");
  DeskBackToTheWorld();
  ChairRenames("Hjälpmedel");
  Desk();
  const auto rows = Conflicts(*workspace_, draft, Item("m1", "i1"));
  ASSERT_EQ(rows.size(), 1);
  EXPECT_EQ(rows[0]["theirs"].toString().toStdString(), "Hjälpmedel");
  EXPECT_EQ(rows[0]["mine"].toString().toStdString(), "Avtal om hjälpmedel");
  EXPECT_EQ(Merged(draft, Item("m1", "i1")).item.title.toStdString(), "Avtal om hjälpmedel");
}

TEST_F(ItemDraftTest, ClausesAndPapersOfAProposalComeInEachByThemselves) {
  Desk();
  const domain::Hash theirs = *domain::Hash::FromBytes(std::string(32, 'a'));
  const domain::Hash mine = *domain::Hash::FromBytes(std::string(32, 'b'));
  domain::AgendaItem now = Item("m1", "i1");
  ItemDraft draft = DraftOf(now);
  draft.proposal.clauses << QStringLiteral("följa upp det");
  now.revisions.back().papers.push_back(theirs);
  EXPECT_TRUE(Conflicts(*workspace_, draft, now).isEmpty());
  const ItemDraft merged = Merged(draft, now);
  EXPECT_EQ(merged.proposal.clauses.back().toStdString(), "följa upp det");
  EXPECT_EQ(merged.proposal.papers, QStringList{Q(theirs.hex())});
  draft.proposal.papers << Q(mine.hex());
  const auto rows = Conflicts(*workspace_, draft, now);
  ASSERT_EQ(rows.size(), 1);
  EXPECT_EQ(rows[0]["key"].toString().toStdString(), "papers");
  EXPECT_EQ(Merged(draft, now).proposal.papers, QStringList{Q(mine.hex())});
}

TEST_F(ItemDraftTest, WhatWasNotTakenIsAskedAboutAgainstAllThatStands) {
  Desk();
  ItemDraft draft = DraftOf(Item("m1", "i1"));
  draft.item.title = QStringLiteral("Skrivet utan nät");
  EXPECT_TRUE(Conflicts(*workspace_, draft, Item("m1", "i1")).isEmpty());
  const auto rows = Differences(*workspace_, draft, Item("m1", "i1"));
  ASSERT_EQ(rows.size(), 1);
  EXPECT_EQ(rows[0]["theirs"].toString().toStdString(), Item("m1", "i1").title);
  EXPECT_EQ(rows[0]["mine"].toString().toStdString(), "Skrivet utan nät");
}

TEST_F(ItemDraftTest, WhatTheLogDidNotTakeComesBackWithWhoChangedItUntilItIsSeenTo) {
  Desk();
  ItemFields fields = FieldsOf(Item("m1", "i1"));
  fields.title = QStringLiteral("Skrivet utan nät");
  world_.network.up = false;
  const domain::StatementId mine = Sign(ItemAct(At("m1"), "i1", 1, "", fields, {}));
  EXPECT_FALSE(NotTaken(*workspace_, IsOfFirst));
  workspace_ = nullptr;
  world_.network.up = true;
  world_.Advance(600'000);
  ChairRenames("Hjälpmedel");  // arrives first
  world_.Open("secretary");
  world_.Advance(600'000);
  EXPECT_EQ(world_.StateOf("secretary", mine), client::OutboxState::kSuperseded);
  Desk();
  EXPECT_EQ(Item("m1", "i1").title, "Hjälpmedel");
  const auto lost = NotTaken(*workspace_, IsOfFirst);
  ASSERT_TRUE(lost);
  EXPECT_EQ(FieldsOf(lost->statement.set_agenda_item()).title.toStdString(), "Skrivet utan nät");
  const QString who = WhoChangedText(*workspace_, Item("m1", "i1").statement);
  EXPECT_EQ(who, QStringLiteral("%1 has changed it meanwhile.").arg(workspace_->PersonName(workspace_->shown().chair)));
  SeenTo(*workspace_, lost->id);
  EXPECT_FALSE(NotTaken(*workspace_, IsOfFirst));
}

TEST_F(ItemDraftTest, ANewProposalNamesTheNextVersionAndWhatItMakesStale) {
  ASSERT_FALSE(world_.Declare("phone", client::testing::kMandate, "i1").refusal);
  world_.Settle();
  Desk();
  EXPECT_EQ(StaleText(Item("m1", "i1")).toStdString(), "1 positions become stale and are asked for again.");
  ItemDraft draft = DraftOf(Item("m1", "i1"));
  draft.proposal.clauses << QStringLiteral("  att följa upp det  ") << QString();
  EXPECT_EQ(MissingOfProposal(draft, 1).toStdString(), "Say in a sentence what has changed.");
  draft.change = QStringLiteral("Uppföljning");
  EXPECT_TRUE(MissingOfProposal(draft, 1).isEmpty());
  Sign(ProposalAct(At("m1"), Item("m1", "i1"), draft.proposal, draft.change));
  ASSERT_EQ(Item("m1", "i1").current_revision(), 2);
  EXPECT_EQ(Item("m1", "i1").revisions.back().clauses.back(), "följa upp det");
}

TEST_F(ItemDraftTest, TheClassSaysWhomItNeedsBeforeItIsSigned) {
  Desk();
  ItemFields fields = FieldsOf(Item("m1", "i1"));
  ItemNeeds needs = NeedsOf(*workspace_, At("m1"), Item("m1", "i1"), fields);
  EXPECT_THAT(needs.rule.toStdString(), testing::HasSubstr("everyone responsible"));
  EXPECT_THAT(needs.needs.toStdString(), testing::HasSubstr("positions: "));
  fields.decision_class = v1::DECISION_CLASS_FINANCIAL;
  needs = NeedsOf(*workspace_, At("m1"), Item("m1", "i1"), fields);
  EXPECT_EQ(needs.needs.toStdString(), "Needs " + std::to_string(workspace_->shown().mandates.size()) + " positions.");
  fields.kind = v1::ITEM_KIND_INFORMATION;
  EXPECT_TRUE(NeedsOf(*workspace_, At("m1"), Item("m1", "i1"), fields).rule.isEmpty());
}

TEST_F(ItemDraftTest, AnotherClassAsksWhy) {
  Desk();
  ItemDraft draft = DraftOf(Item("m1", "i1"));
  draft.item.decision_class = v1::DECISION_CLASS_SUBJECT;
  draft.item.areas.clear();
  EXPECT_EQ(MissingOfItem(draft).toStdString(), "Choose at least one subject area.");
  draft.item.decision_class = v1::DECISION_CLASS_FORUM;
  EXPECT_EQ(MissingOfItem(draft).toStdString(), "Say why the kind, class, areas or principals change.");
  draft.reason = QStringLiteral("Gäller alla");
  EXPECT_TRUE(MissingOfItem(draft).isEmpty());
}

}  // namespace
}  // namespace mandat::app
