// Two who enter the same position: what one of them signed without a network is told, kept, and never over the other's.
#include "mobile/secretariat/board/words_of_two.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "mobile/secretariat/agenda/desk_world_test_util.h"
#include "mobile/secretariat/agenda/not_taken.h"
#include "mobile/secretariat/board/entered_position.h"
#include "shared/client/acts.h"

namespace mandat::app {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class WordsOfTwoTest : public DeskWorldTest {
 protected:
  const domain::MandateId mandate_{client::testing::kMandate};
  domain::StatementId mine_;  // what the desk signed last

  EnteredPosition Entered(v1::Stance stance) {
    const domain::Mandate held = *workspace_->shown().MandateOn(mandate_, At("m1").date);
    EnteredWord word;
    word.mandate = held.id;
    word.channel = v1::CHANNEL_OTHER;
    word.stated_by = held.holder;
    word.stance = stance;
    word.evidence_text = QStringLiteral("Sade så i telefon.");
    word.given_at = {workspace_->now().ms - 60'000};
    return EnteredPositionAct(*workspace_, At("m1"), Item("m1", "i1"), held, word);
  }
  void SignAtTheDesk(v1::Stance stance) {
    const EnteredPosition entered = Entered(stance);
    const auto result = workspace_->client().Act(entered.act, &entered.sealed);
    ASSERT_TRUE(result.ok()) << result.status();
    ASSERT_FALSE(result->refusal) << result->refusal->ShortDebugString();
    mine_ = result->id;
    workspace_->Refresh();
  }
  // The desk has no network: what the chair's device enters comes to the log first.
  void ChairIsFaster() {
    const EnteredPosition entered = Entered(v1::STANCE_REJECT);
    world_.network.up = false;
    SignAtTheDesk(v1::STANCE_APPROVE);
    workspace_ = nullptr;
    world_.network.up = true;
    world_.Advance(600'000);
    const client::ActResult chairs = world_.Act("chair", entered.act, &entered.sealed);
    ASSERT_FALSE(chairs.refusal) << chairs.refusal->ShortDebugString();
    world_.Settle();
    EXPECT_EQ(world_.StateOf("chair", chairs.id), client::OutboxState::kReceived);
    world_.Open("secretary");
    world_.Advance(600'000);
    EXPECT_EQ(world_.StateOf("secretary", mine_), client::OutboxState::kSuperseded);
    Desk();
  }
};

TEST_F(WordsOfTwoTest, WhatWasEnteredWithoutANetworkAndNotTakenIsToldWithItsWords) {
  Desk();
  ChairIsFaster();
  const auto lost = WordNotTaken(*workspace_, At("m1"));
  ASSERT_TRUE(lost);
  EXPECT_THAT(lost->title.toStdString(), HasSubstr("item 1: "));
  ASSERT_TRUE(lost->entry.sealed);
  EXPECT_EQ(lost->entry.sealed->evidence_text(), "Sade så i telefon.");
  EXPECT_EQ(lost->entry.sealed->stance(), v1::STANCE_APPROVE);
  EXPECT_THAT(lost->text.toStdString(), HasSubstr("has changed it meanwhile"));
}

TEST_F(WordsOfTwoTest, WhatSomebodyHasSeenToIsNotToldAgain) {
  Desk();
  ChairIsFaster();
  const auto lost = WordNotTaken(*workspace_, At("m1"));
  ASSERT_TRUE(lost);
  SeenTo(*workspace_, lost->entry.id);
  EXPECT_FALSE(WordNotTaken(*workspace_, At("m1")));
}

TEST_F(WordsOfTwoTest, AWordThatCameMeanwhileIsNamed) {
  Desk();
  const std::vector<domain::StatementId> before = StandingWords(Item("m1", "i1"), mandate_);
  EXPECT_THAT(before, IsEmpty());
  SignAtTheDesk(v1::STANCE_REFER_BACK);
  EXPECT_THAT(NewWordsText(*workspace_, Item("m1", "i1"), mandate_, before).toStdString(), HasSubstr("Item 1: "));
  const std::vector<domain::StatementId> now = StandingWords(Item("m1", "i1"), mandate_);
  EXPECT_THAT(now, SizeIs(1));
  EXPECT_THAT(NewWordsText(*workspace_, Item("m1", "i1"), mandate_, now), QString());
}

}  // namespace
}  // namespace mandat::app
