#include "shared/domain/positions.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/support/forum_test.h"

namespace mandat::domain {
namespace {

using testing::ForumBuilder;
using testing::kHolder;
using testing::kMandate;
using testing::kOther;

class PositionsTest : public testing::ForumTest {
 protected:
  PositionsTest() {
    for (const char* person : {kHolder, kOther, "chair", "deputy"}) forum_.Enrol(person);
    forum_.Meeting();
    forum_.Notice();
  }
  StatementId Speaking(const char* item = "i1") const {
    const Position* position =
        SpeakingPosition(forum_.state(), meeting(), *meeting().FindItem(ItemId(item)), MandateId(kMandate));
    return position == nullptr ? StatementId() : position->id;
  }
  StatementId Enter(v1::Channel channel, const char* stated_by, const char* by = "secretary", const char* item = "i1") {
    const v1::SealedPart evidence = ForumBuilder::Evidence();
    return forum_.Must(forum_.EnteredPosition(by, kMandate, item, channel, stated_by), &evidence);
  }
  StatementId Substitute(const char* item = "") {
    const StatementId id = forum_.Must(forum_.Nomination(
        kHolder, kMandate, "deputy", 1, *item == '\0' ? std::vector<std::string>() : std::vector<std::string>{item}));
    forum_.Must(forum_.NominationAnswer("deputy", id, true));
    return id;
  }
  StatementId DeclareAsSubstitute() {
    v1::Statement statement = forum_.Position("deputy", kMandate, "i1");
    statement.mutable_declare_position()->set_by_substitute(true);
    const v1::SealedPart sealed = ForumBuilder::Stance();
    statement.clear_replaces();
    return forum_.Must(forum_.Current(statement), &sealed);
  }
  ItemForecast ForecastOf(const char* item = "i1") const {
    for (const ItemForecast& forecast : ForecastMeeting(forum_.state(), meeting())) {
      if (forecast.item == ItemId(item)) return forecast;
    }
    return {};
  }
  static bool Has(const std::vector<MandateId>& list) {
    return std::find(list.begin(), list.end(), MandateId(kMandate)) != list.end();
  }
  std::vector<Task> Tasks(const char* person) const { return TasksOf(forum_.state(), PersonId(person), forum_.now()); }
};

TEST_F(PositionsTest, TheHighestValidWordSpeaks) {
  const StatementId conveyed = Enter(v1::CHANNEL_CONVEYED, kOther, kOther);
  EXPECT_EQ(Speaking(), conveyed);
  Substitute();
  const StatementId substitute = DeclareAsSubstitute();
  EXPECT_EQ(Speaking(), substitute);
  const StatementId own = forum_.Declare(kHolder, kMandate, "i1");
  EXPECT_EQ(Speaking(), own);
  Enter(v1::CHANNEL_EMAIL, kHolder);
  EXPECT_EQ(Speaking(), own);
}

TEST_F(PositionsTest, WithinALevelTheOneGivenLastSpeaks) {
  const v1::SealedPart evidence = ForumBuilder::Evidence();
  const StatementId conveyed = Enter(v1::CHANNEL_CONVEYED, kOther, kOther);
  v1::Statement older = forum_.EnteredPosition("secretary", kMandate, "i1", v1::CHANNEL_EMAIL, kHolder);
  older.mutable_declare_position()->mutable_entered()->set_given_at_ms(forum_.now().ms - 10 * 3600000);
  forum_.Must(older, &evidence);
  EXPECT_EQ(Speaking(), conveyed);
}

// A secretary's clock that is a few minutes fast must not make a word that came before win over the one that came
// after.
TEST_F(PositionsTest, AWordIsNeverGivenLaterThanItCame) {
  forum_.Open();
  forum_.Attend(kMandate);
  const v1::SealedPart sealed = ForumBuilder::Stance();
  v1::Statement said = forum_.EnteredPosition("secretary", kMandate, "i1", v1::CHANNEL_MEETING, kHolder);
  said.mutable_declare_position()->mutable_entered()->set_given_at_ms(forum_.now().ms + 4 * 60000);
  const StatementId entered = forum_.Must(said, &sealed);
  EXPECT_EQ(Speaking(), entered);
  const StatementId own = forum_.Declare(kHolder, kMandate, "i1");
  EXPECT_EQ(Speaking(), own);
}

TEST_F(PositionsTest, ANewRevisionMakesPositionsStale) {
  const StatementId own = forum_.Declare(kHolder, kMandate, "i1");
  EXPECT_TRUE(Has(ForecastOf().satisfied));
  forum_.Must(forum_.Proposal("m1", "i1", 2, "ny lydelse"));
  EXPECT_EQ(Speaking(), StatementId());
  EXPECT_EQ(StalePosition(meeting(), *meeting().FindItem(ItemId("i1")), MandateId(kMandate))->id, own);
  EXPECT_TRUE(Has(ForecastOf().stale));
  EXPECT_FALSE(Has(ForecastOf().satisfied));
}

TEST_F(PositionsTest, AContestedWordDoesNotSpeak) {
  const StatementId email = Enter(v1::CHANNEL_EMAIL, kHolder);
  v1::Statement contest = forum_.By(kHolder);
  contest.mutable_contest_position()->set_position(email.bytes());
  forum_.Must(contest);
  EXPECT_EQ(Speaking(), StatementId());
  EXPECT_TRUE(Has(ForecastOf().contested));
  v1::Statement back = forum_.By(kHolder);
  back.mutable_contest_position()->set_position(email.bytes());
  back.mutable_contest_position()->set_withdrawn(true);
  forum_.Must(forum_.Current(back));
  EXPECT_EQ(Speaking(), email);
}

TEST_F(PositionsTest, AWordThatComesAfterTheOpeningCountsOnceTheChairAdmitsIt) {
  forum_.Open();
  const StatementId late = forum_.Declare(kHolder, kMandate, "i1");
  EXPECT_TRUE(forum_.state().FindPosition(late)->late);
  EXPECT_EQ(Speaking(), StatementId());
  EXPECT_FALSE(Has(ForecastOf().satisfied));
  v1::Statement admission = forum_.By("chair");
  admission.mutable_admit_late_position()->set_position(late.bytes());
  forum_.Must(admission);
  EXPECT_EQ(Speaking(), late);
  EXPECT_TRUE(Has(ForecastOf().satisfied));
}

TEST_F(PositionsTest, AWordFromSomebodyWhoIsThereIsNotFromOutside) {
  forum_.Open();
  const StatementId late = forum_.Declare(kHolder, kMandate, "i1");
  forum_.Attend(kMandate);
  EXPECT_EQ(Speaking(), late);
  EXPECT_TRUE(Has(ForecastOf().satisfied));
}

TEST_F(PositionsTest, AConveyedWordIsNeverLate) {
  forum_.Open();
  const StatementId conveyed = Enter(v1::CHANNEL_CONVEYED, kOther, kOther);
  EXPECT_EQ(Speaking(), conveyed);
}

TEST_F(PositionsTest, WhatIsSaidAtTheMeetingIsTheHoldersOwnWordIfTheHolderIsThere) {
  const StatementId own = forum_.Declare(kHolder, kMandate, "i1");
  forum_.Open();
  const StatementId said = Enter(v1::CHANNEL_MEETING, kHolder);
  EXPECT_EQ(Speaking(), own);
  forum_.Attend(kMandate);
  forum_.Advance(2);
  EXPECT_EQ(Speaking(), own);  // said an hour before it was entered, and the own word came after that
  const v1::SealedPart evidence = ForumBuilder::Evidence();
  const StatementId again =
      forum_.Must(forum_.EnteredPosition("secretary", kMandate, "i1", v1::CHANNEL_MEETING, kHolder), &evidence);
  EXPECT_NE(again, said);
  EXPECT_EQ(Speaking(), again);
}

TEST_F(PositionsTest, ARecusedHoldersMandateLeavesTheItemUnlessASubstituteActs) {
  forum_.Declare(kHolder, kMandate, "i1");
  v1::Statement recusal = forum_.By(kHolder);
  recusal.mutable_declare_recusal()->set_meeting("m1");
  recusal.mutable_declare_recusal()->set_item("i1");
  recusal.mutable_declare_recusal()->set_person(kHolder);
  forum_.Must(recusal);
  EXPECT_EQ(Speaking(), StatementId());
  EXPECT_FALSE(Has(ForecastOf().counted));
  Substitute("i1");
  EXPECT_TRUE(Has(ForecastOf().counted));
  const StatementId word = DeclareAsSubstitute();
  EXPECT_EQ(Speaking(), word);
}

TEST_F(PositionsTest, ARecusedSubstituteDoesNotAct) {
  Substitute("i1");
  v1::Statement recusal = forum_.By("deputy");
  recusal.mutable_declare_recusal()->set_meeting("m1");
  recusal.mutable_declare_recusal()->set_item("i1");
  recusal.mutable_declare_recusal()->set_person("deputy");
  forum_.Must(recusal);
  EXPECT_EQ(ActingSubstitute(meeting(), ItemId("i1"), MandateId(kMandate)), nullptr);
  EXPECT_TRUE(Has(ForecastOf().uncertain) || Has(ForecastOf().uncovered));
}

TEST_F(PositionsTest, ARevokedSubstitutesWordFallsButStandsWhereItWasDecidedWith) {
  const StatementId nomination = Substitute();
  const StatementId word = DeclareAsSubstitute();
  forum_.Open();
  forum_.Attend(kMandate, true, true);
  forum_.Decide("i1");
  v1::Statement revocation = forum_.By(kHolder);
  revocation.mutable_revoke_nomination()->set_nomination(nomination.bytes());
  forum_.Must(revocation);
  EXPECT_EQ(Speaking("i1"), word);
  EXPECT_EQ(ActingSubstitute(meeting(), ItemId("i2"), MandateId(kMandate)), nullptr);
}

TEST_F(PositionsTest, AnEarlierHoldersWordDoesNotBindTheNext) {
  forum_.Declare(kHolder, kMandate, "i1");
  forum_.Must(forum_.Answer(kHolder, kMandate, true));
  v1::Statement assign = forum_.By("secretary");
  assign.mutable_assign_mandate()->set_mandate(kMandate);
  assign.mutable_assign_mandate()->set_holder("successor");
  forum_.Must(assign);
  EXPECT_EQ(Speaking(), StatementId());
  EXPECT_TRUE(Has(ForecastOf().uncertain));
}

TEST_F(PositionsTest, AnAssignmentAheadOfTheMeetingChangesNothingBefore) {
  forum_.Declare(kHolder, kMandate, "i1");
  v1::Statement assign = forum_.By("secretary");
  assign.mutable_assign_mandate()->set_mandate(kMandate);
  assign.mutable_assign_mandate()->set_holder("successor");
  assign.mutable_assign_mandate()->set_valid_from("2027-03-13");
  forum_.Must(assign);
  EXPECT_NE(Speaking(), StatementId());
  EXPECT_TRUE(RolesOf(forum_.state(), PersonId(kHolder)).member);
  EXPECT_FALSE(RolesOf(forum_.state(), PersonId("successor")).member);
}

TEST_F(PositionsTest, ANoticeAnswerPerItemIsAwayFromTheOthers) {
  v1::Statement answer = forum_.Answer(kHolder, kMandate, true);
  answer.mutable_answer_notice()->add_items("i1");
  forum_.Must(answer);
  EXPECT_TRUE(Has(ForecastOf("i1").expected));
  EXPECT_TRUE(Has(ForecastOf("i2").uncovered));
}

TEST_F(PositionsTest, TasksSayWhatIsLeftToDo) {
  const auto kinds = [&](const char* person) {
    std::string result;
    for (const Task& task : Tasks(person)) {
      result += task.kind == Task::Kind::kAnswerNotice       ? 'a'
                : task.kind == Task::Kind::kDeclare          ? 'd'
                : task.kind == Task::Kind::kReaffirm         ? 'r'
                : task.kind == Task::Kind::kAnswerNomination ? 'n'
                                                             : 'c';
    }
    return result;
  };
  EXPECT_EQ(kinds(kHolder), "adddd");
  EXPECT_TRUE(Tasks(kHolder)[1].needed);
  EXPECT_EQ(Tasks(kHolder)[1].areas, std::vector<AreaId>{AreaId("older")});
  forum_.Must(forum_.Answer(kHolder, kMandate, true));
  forum_.Declare(kHolder, kMandate, "i1");
  EXPECT_EQ(kinds(kHolder), "ddd");
  forum_.Must(forum_.Proposal("m1", "i1", 2, "ny lydelse"));
  EXPECT_EQ(kinds(kHolder), "rddd");
  EXPECT_EQ(Tasks(kHolder)[0].stale_revision, 1);
  Enter(v1::CHANNEL_EMAIL, kHolder, "secretary", "i2");
  EXPECT_EQ(kinds(kHolder), "rddc");
  const StatementId nomination = forum_.Must(forum_.Nomination(kHolder, kMandate, "deputy", 1, {"i3"}));
  EXPECT_EQ(kinds("deputy"), "n");
  forum_.Must(forum_.NominationAnswer("deputy", nomination, true));
  EXPECT_EQ(kinds("deputy"), "d");
  EXPECT_EQ(kinds(kHolder), "rdc");
  EXPECT_EQ(kinds("nobody"), "");
}

TEST_F(PositionsTest, OnTheSameDayComesFirstWhatCannotBeDecidedWithoutMe) {
  // Of the whole forum: every member's position is asked for, and the item can be decided without it.
  v1::Statement whole = forum_.Item("m1", "i1", 1);
  whole.mutable_set_agenda_item()->set_decision_class(v1::DECISION_CLASS_FORUM);
  whole.mutable_set_agenda_item()->clear_areas();
  whole.mutable_set_agenda_item()->set_reason("Rör hela forumet");
  forum_.Must(whole);
  // Entered for me: it counts meanwhile.
  Enter(v1::CHANNEL_EMAIL, kHolder, "secretary", "i2");
  // A later meeting's need does not go before an earlier day's.
  forum_.Meeting("m2", "2027-04-12", 1);
  std::vector<std::string> order;
  for (const Task& task : Tasks(kHolder))
    order.push_back(task.meeting.value() + task.item.value() + (task.stops_a_decision() ? "!" : ""));
  EXPECT_EQ(order, (std::vector<std::string>{"m1", "m1i3!", "m1i4!", "m1i1", "m1i2", "m2i1!"}));
}

}  // namespace
}  // namespace mandat::domain
