// The register of what came in, as a table.
#include "mobile/secretariat/out/records_register.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "mobile/secretariat/minutes/minutes_world_test_util.h"

namespace mandat::app {
namespace {

class RecordsRegisterTest : public MinutesWorldTest {
 protected:
  sheets::Sheet RegisterOf(int year) const {
    const auto log = workspace_->client().Export();
    EXPECT_TRUE(log.ok()) << log.status();
    return log.ok() ? RecordsRegister(*workspace_, *log, year) : sheets::Sheet();
  }
};

TEST_F(RecordsRegisterTest, WhatCameInIsListedWithItsNumberAndWhoseWordItIs) {
  v1::Statement answer;
  answer.mutable_answer_notice()->set_meeting("m1");
  answer.mutable_answer_notice()->set_mandate(client::testing::kMandate);
  answer.mutable_answer_notice()->set_attending(true);
  Must("phone", answer);
  Desk();
  const int year = workspace_->today().year();
  const sheets::Sheet sheet = RegisterOf(year);
  ASSERT_EQ(sheet.rows.size(), 1u);
  const std::vector<sheets::Cell>& row = sheet.rows.front();
  ASSERT_EQ(row.size(), sheet.columns.size());
  EXPECT_EQ(row[0].text, std::to_string(workspace_->shown().head.seq));
  EXPECT_EQ(row[1].text, workspace_->today().ToString());
  EXPECT_EQ(row[2].text, workspace_->PersonName(domain::PersonId(client::testing::kMember)).toStdString());
  EXPECT_EQ(row[4].text, "Answer to the notice");
  EXPECT_THAT(row[5].text, testing::HasSubstr("The meeting "));
  EXPECT_EQ(row[6].text, "In the app");
  EXPECT_EQ(row[7].text, "");
  EXPECT_TRUE(RegisterOf(year - 1).rows.empty());
}

TEST_F(RecordsRegisterTest, WhatTheSecretaryEnteredIsTheMembersWordAndSaysWhoEnteredIt) {
  v1::Statement answer;
  answer.mutable_answer_notice()->set_meeting("m1");
  answer.mutable_answer_notice()->set_mandate(client::testing::kMandate);
  answer.mutable_answer_notice()->set_attending(true);
  v1::Provenance& entered = *answer.mutable_answer_notice()->mutable_entered();
  entered.set_stated_by(client::testing::kMember);
  entered.set_channel(v1::CHANNEL_OTHER);
  entered.set_given_at_ms(world_.clock.wall_ms);
  entered.set_evidence_text("Per telefon");
  Must("secretary", answer);
  Desk();
  const sheets::Sheet sheet = RegisterOf(workspace_->today().year());
  ASSERT_EQ(sheet.rows.size(), 1u);
  EXPECT_EQ(sheet.rows[0][2].text, workspace_->PersonName(domain::PersonId(client::testing::kMember)).toStdString());
  EXPECT_EQ(sheet.rows[0][6].text, "By telephone or letter");
  EXPECT_EQ(sheet.rows[0][7].text, workspace_->PersonName(domain::PersonId("secretary")).toStdString());
}

}  // namespace
}  // namespace mandat::app
