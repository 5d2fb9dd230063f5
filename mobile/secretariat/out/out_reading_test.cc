// What goes out after a meeting: recipients, sending by mail and otherwise, reports, assignments.
#include "mobile/secretariat/out/out_reading.h"

#include <gtest/gtest.h>

#include "mobile/secretariat/minutes/minutes_world_test_util.h"
#include "shared/domain/mail.h"

namespace mandat::app {
namespace {

using testing::HasSubstr;

class OutTest : public MinutesWorldTest {
 protected:
  QVariantMap ParagraphOfItem(const char* item) const {
    for (const QVariantMap& row : OutParagraphRows(*workspace_, At("m1"))) {
      if (row["item"].toString() == QLatin1String(item)) return row;
    }
    return {};
  }
  const domain::ItemId first_{"i1"};
};

TEST_F(OutTest, NothingGoesOutBeforeTheMinutesAreAdjusted) {
  HoldMeeting();
  Elect();
  CloseIt();
  Desk();
  EXPECT_EQ(VersionToSend(At("m1"), {}), nullptr);
  EXPECT_EQ(VersionToSend(At("m1"), first_), nullptr);
}

TEST_F(OutTest, AnAdjustedVersionGoesOutAlsoParagraphByParagraphUntilItIsCorrected) {
  Adjust();
  Desk();
  ASSERT_NE(VersionToSend(At("m1"), {}), nullptr);
  EXPECT_EQ(VersionToSend(At("m1"), first_), VersionToSend(At("m1"), {}));
  const std::string bytes = "another";
  const auto hash = workspace_->client().AddDocument(bytes);
  ASSERT_TRUE(hash.ok());
  Sign(IssueAct(At("m1"), {}, 2, true, *hash, bytes.size(), QStringLiteral("Rättat")));
  EXPECT_EQ(VersionToSend(At("m1"), {}), nullptr);
}

TEST_F(OutTest, RecipientsOfAParagraphAreEachOnceAndWaitUntilItHasGone) {
  Adjust();
  Desk();
  Sign(RecipientsAct(At("m1"), first_, QStringLiteral(" PSVO \n\nHSN\npsvo\n")));
  QVariantMap row = ParagraphOfItem("i1");
  EXPECT_EQ(row["recipients"].toStringList(), (QStringList{QStringLiteral("PSVO"), QStringLiteral("HSN")}));
  EXPECT_EQ(row["tone"].value<Tone::Value>(), Tone::Warn);
  EXPECT_THAT(row["sentText"].toString().toStdString(), HasSubstr("PSVO and HSN"));
  Sign(RecordSentAct(At("m1"), first_, 1, {QStringLiteral("PSVO"), QStringLiteral("HSN")}, workspace_->now()));
  row = ParagraphOfItem("i1");
  EXPECT_EQ(row["tone"].value<Tone::Value>(), Tone::Ok);
  const auto sent = SentRows(*workspace_, At("m1"));
  ASSERT_EQ(sent.size(), 1);
  EXPECT_EQ(sent[0]["lines"].toList().size(), 2);
}

TEST_F(OutTest, ACorrectedVersionHasNotGoneToThoseWhoGotTheOneBefore) {
  Adjust();
  Desk();
  Sign(RecipientsAct(At("m1"), first_, QStringLiteral("PSVO")));
  Sign(RecordSentAct(At("m1"), first_, 1, {QStringLiteral("PSVO")}, workspace_->now()));
  ASSERT_EQ(ParagraphOfItem("i1")["tone"].value<Tone::Value>(), Tone::Ok);
  const std::string bytes = "another";
  const auto hash = workspace_->client().AddDocument(bytes);
  ASSERT_TRUE(hash.ok());
  Sign(IssueAct(At("m1"), {}, 2, true, *hash, bytes.size(), QStringLiteral("Rättat")));
  DeskBackToTheWorld();
  v1::Statement act;
  act.mutable_sign_minutes()->set_meeting("m1");
  act.mutable_sign_minutes()->set_version(2);
  act.mutable_sign_minutes()->set_document_hash(hash->bytes());
  for (const char* device : {"secretary", "chair", "phone"}) Must(device, act);
  Desk();
  ASSERT_EQ(VersionToSend(At("m1"), first_)->version, 2);
  QVariantMap row = ParagraphOfItem("i1");
  EXPECT_EQ(row["tone"].value<Tone::Value>(), Tone::Warn);
  EXPECT_THAT(row["sentText"].toString().toStdString(), HasSubstr("Has not gone to PSVO"));
  Sign(RecordSentAct(At("m1"), {}, 2, {QStringLiteral("PSVO")}, workspace_->now()));
  row = ParagraphOfItem("i1");
  EXPECT_EQ(row["tone"].value<Tone::Value>(), Tone::Ok);
}

TEST_F(OutTest, WhatWasMailedIsToldRecipientByRecipientAndTheAddressIsKnownTheNextTime) {
  Adjust();
  Desk();
  ASSERT_FALSE(At("m1").rules.distribution.empty());
  const QString list = QString::fromStdString(At("m1").rules.distribution.front());
  QVariantMap first = SendChoices(*workspace_, At("m1"), {})[0].toMap();
  EXPECT_EQ(first["name"].toString(), list);
  EXPECT_FALSE(first["chosen"].toBool());
  Sign(DistributeAct(At("m1"), {}, 1, {{list, QStringLiteral(" ledamoter@exempel.se ")}}));
  const auto sent = SentRows(*workspace_, At("m1"));
  ASSERT_EQ(sent.size(), 1);
  const QVariantMap line = sent[0]["lines"].toList()[0].toMap();
  EXPECT_THAT(line["name"].toString().toStdString(), HasSubstr("<ledamoter@exempel.se>"));
  EXPECT_THAT(line["text"].toString().toStdString(), HasSubstr("Waits for the network"));
  first = SendChoices(*workspace_, At("m1"), {})[0].toMap();
  EXPECT_TRUE(first["chosen"].toBool());
  EXPECT_EQ(first["email"].toString().toStdString(), "ledamoter@exempel.se");
}

TEST(OutRecipientsTest, EachHasANameOfItsOwnAndAnAddressThatAMailServerTakes) {
  const QString psvo = QStringLiteral("PSVO"), address = QStringLiteral("psvo@exempel.se");
  EXPECT_EQ(SendProblem({{psvo, address}}).toStdString(), "");
  EXPECT_NE(SendProblem({{QStringLiteral(" "), address}}).toStdString(), "");
  EXPECT_NE(SendProblem({{psvo, QStringLiteral("psvo")}}).toStdString(), "");
  EXPECT_NE(SendProblem({{psvo, address}, {psvo, address}}).toStdString(), "");
  EXPECT_NE(SendProblem(std::vector<OutRecipient>(101, {psvo, address})).toStdString(), "");
}

TEST_F(OutTest, AssignmentsAreFollowedUntilTheyAreClosed) {
  Adjust();
  v1::Statement act;
  v1::GiveAssignment& give = *act.mutable_give_assignment();
  give.set_assignment("utred");
  give.set_meeting("m1");
  give.set_item("i1");
  give.set_what("Utred kostnaden");
  give.add_others("Ekonomichefen");
  Must("secretary", act);
  Desk();
  auto rows = FollowUpRows(*workspace_, At("m1"));
  ASSERT_EQ(rows.size(), 1);
  EXPECT_TRUE(rows[0]["open"].toBool());
  EXPECT_EQ(rows[0]["whoText"].toString().toStdString(), "Ekonomichefen");
  Sign(CloseAssignmentAct(QStringLiteral("utred"), true, QStringLiteral("Klart i mars")));
  rows = FollowUpRows(*workspace_, At("m1"));
  EXPECT_FALSE(rows[0]["open"].toBool());
  EXPECT_THAT(rows[0]["stateText"].toString().toStdString(), HasSubstr("Klart i mars"));
}

TEST_F(OutTest, EachPrincipalOfTheRegisterHasAReport) {
  Adjust();
  Desk();
  EXPECT_FALSE(ReportChoices(*workspace_, At("m1")).isEmpty());
}

}  // namespace
}  // namespace mandat::app
