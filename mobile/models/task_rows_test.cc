// "What I must do" as rows: every kind says what it is, why, by when and what to press; several forums are one list.
#include "mobile/models/task_rows.h"

#include <memory>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "shared/client/testing/world.h"

namespace mandat::app {
namespace {

using client::testing::kMandate;
using client::testing::kMember;
using testing::ElementsAre;
using testing::HasSubstr;

class TaskRowsTest : public testing::Test {
 protected:
  void SetUp() override {
    world_.Found();
    world_.Enrol("phone", kMember);
    world_.Meeting(2);
  }
  QList<QVariantMap> Rows() {
    world_.Settle();
    workspace_ = std::make_unique<Workspace>(std::move(world_.At("phone").client));
    return TaskRows(*workspace_);
  }
  static std::string Text(const QVariantMap& row, const char* role) {
    return row[QString::fromLatin1(role)].toString().toStdString();
  }
  static std::vector<std::string> Texts(const QList<QVariantMap>& rows, const char* role) {
    std::vector<std::string> texts;
    for (const QVariantMap& row : rows) texts.push_back(Text(row, role));
    return texts;
  }
  static QVariantMap Made(const char* key, const char* due, bool stops, const char* name, const char* function = "") {
    return {{"key", key},        {"due", due},         {"stops", stops},
            {"actionText", "x"}, {"actionName", name}, {"functionText", function}};
  }

  client::testing::World world_;
  std::unique_ptr<Workspace> workspace_;
};

TEST_F(TaskRowsTest, TheNoticeIsAnsweredFirstThenEachItemIsDeclaredOn) {
  const QList<QVariantMap> rows = Rows();
  EXPECT_THAT(Texts(rows, "kind"), ElementsAre("answerNotice", "declare", "declare"));
  EXPECT_THAT(Texts(rows, "actionName"),
              ElementsAre("Answer, meeting 12 mars", "Declare position, item 1", "Declare position, item 2"));
  EXPECT_THAT(Text(rows[1], "body"), HasSubstr("You answer for äldre at Karlskrona kommun. Without your position"));
  EXPECT_EQ(Text(rows[0], "due"), "2027-03-11");
  EXPECT_EQ(Text(rows[1], "mandate"), kMandate);
}

TEST_F(TaskRowsTest, AChangedProposalAsksAgainAndNamesBothVersions) {
  (void)world_.Declare("phone", kMandate, "i1");
  world_.Settle();
  ASSERT_FALSE(world_.Propose("i1", 2, "anta det andra förslaget").refusal);
  const QList<QVariantMap> rows = Rows();
  EXPECT_THAT(Texts(rows, "kind"), ElementsAre("answerNotice", "reaffirm", "declare"));
  EXPECT_THAT(Text(rows[1], "body"), HasSubstr("Your position is for version 1. Now there is version 2."));
  EXPECT_EQ(Text(rows[1], "dueText"), "changed proposal");
}

TEST_F(TaskRowsTest, WhatIsDoneIsGoneAlsoWhileItWaitsForANetwork) {
  world_.network.up = false;
  world_.network.CutFeeds();
  (void)world_.Declare("phone", kMandate, "i1");
  v1::Statement answer;
  answer.mutable_answer_notice()->set_meeting("m1");
  answer.mutable_answer_notice()->set_mandate(kMandate);
  answer.mutable_answer_notice()->set_attending(true);
  ASSERT_FALSE(world_.Act("phone", answer).refusal);
  EXPECT_THAT(Texts(Rows(), "actionName"), ElementsAre("Declare position, item 2"));
}

TEST_F(TaskRowsTest, AnAssignmentSaysWhatWhereAndWhatWasReported) {
  world_.OpenMeeting();
  v1::Statement give;
  v1::GiveAssignment& given = *give.mutable_give_assignment();
  given.set_assignment("ramverk");
  given.set_meeting("m1");
  given.set_item("i1");
  given.set_what("Ta fram ett förslag");
  given.add_persons(kMember);
  ASSERT_FALSE(world_.Act("secretary", give).refusal);
  world_.Settle();
  v1::Statement report;
  report.mutable_report_assignment()->set_assignment("ramverk");
  report.mutable_report_assignment()->set_text("Utkast klart");
  ASSERT_FALSE(world_.Act("phone", report).refusal);
  const QVariantMap row = Rows().last();
  EXPECT_EQ(Text(row, "kind"), "assignment");
  EXPECT_EQ(Text(row, "title"), "Ta fram ett förslag");
  EXPECT_EQ(Text(row, "section"), "No day set");
  EXPECT_EQ(Text(row, "assignment"), "ramverk");
  EXPECT_THAT(Text(row, "body"), HasSubstr("Utkast klart"));
}

TEST_F(TaskRowsTest, SeveralForumsAreOneListByDayAndWhatHasNoneComesLast) {
  const QList<QVariantMap> merged =
      MergedTaskRows({{"a", "LSVO", {Made("1", "2027-03-10", false, "one"), Made("2", "", false, "two")}},
                      {"b", "PSVO", {Made("1", "2027-03-09", false, "three"), Made("2", "2027-03-10", true, "four")}}});
  EXPECT_THAT(Texts(merged, "actionName"), ElementsAre("three", "four", "one", "two"));
  EXPECT_THAT(Texts(merged, "forum"), ElementsAre("b", "b", "a", "a"));
  EXPECT_THAT(Texts(merged, "forumText"), ElementsAre("PSVO", "PSVO", "LSVO", "LSVO"));
  EXPECT_THAT(Texts(merged, "key"), ElementsAre("b/1", "b/2", "a/1", "a/2"));
  EXPECT_THAT(Texts(merged, "primary"), ElementsAre("true", "false", "false", "false"));
}

TEST_F(TaskRowsTest, OneForumIsNotNamed) {
  EXPECT_THAT(Texts(MergedTaskRows({{"a", "LSVO", {Made("1", "", false, "one")}}}), "forumText"), ElementsAre(""));
}

TEST_F(TaskRowsTest, WhatIsPressedHasANameOfItsOwn) {
  const QList<QVariantMap> twins = {Made("1", "", false, "Declare, item 1", "Äldre"),
                                    Made("2", "", false, "Declare, item 1", "Skola")};
  EXPECT_THAT(Texts(MergedTaskRows({{"a", "LSVO", twins}}), "actionName"),
              ElementsAre("Declare, item 1, Äldre", "Declare, item 1, Skola"));
  EXPECT_THAT(Texts(MergedTaskRows({{"a", "LSVO", {twins[0]}}, {"b", "PSVO", {twins[0]}}}), "actionName"),
              ElementsAre("Declare, item 1, Äldre, LSVO", "Declare, item 1, Äldre, PSVO"));
}

}  // namespace
}  // namespace mandat::app
