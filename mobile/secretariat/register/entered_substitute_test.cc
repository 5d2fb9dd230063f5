// A substitute named by mail or telephone, nominated on the holder's word.
#include "mobile/secretariat/register/entered_substitute.h"

#include <gtest/gtest.h>

#include "mobile/secretariat/agenda/desk_world_test_util.h"

namespace mandat::app {
namespace {

class EnteredSubstituteTest : public DeskWorldTest {
 protected:
  SubstituteForm Form() const {
    return {.mandate = QString::fromLatin1(client::testing::kMandate),
            .person = {},
            .name = QStringLiteral(" Frej Lundquist "),
            .items = {},
            .basis = QStringLiteral("Delegationsordningen 3.2"),
            .channel = QStringLiteral("other"),
            .evidence = QStringLiteral("Sade i telefon att Frej kommer.")};
  }
};

TEST_F(EnteredSubstituteTest, TheHoldersWordIsKeptWithTheNomination) {
  Desk();
  const auto wanted = NominationOf(*workspace_, At("m1"), Form());
  ASSERT_TRUE(wanted);
  std::optional<v1::Refusal> refusal;
  const auto nominated = client::Nominate(workspace_->client(), At("m1"), *wanted, &refusal);
  ASSERT_TRUE(nominated.ok()) << nominated.status();
  ASSERT_FALSE(refusal) << refusal->ShortDebugString();
  EXPECT_FALSE(nominated->link.empty());
  workspace_->Refresh();
  const domain::Nomination& nomination = At("m1").nominations.back();
  EXPECT_EQ(nomination.mandate.value(), client::testing::kMandate);
  EXPECT_EQ(nomination.basis, "Delegationsordningen 3.2");
  ASSERT_TRUE(nomination.entered);
  EXPECT_EQ(nomination.entered->stated_by.value(), client::testing::kMember);
  EXPECT_EQ(nomination.entered->channel, domain::Channel::kOther);
  EXPECT_EQ(workspace_->PersonName(nominated->person), QStringLiteral("Frej Lundquist"));
}

TEST_F(EnteredSubstituteTest, WithoutTheHoldersWordsOrAPersonNothingIsNominated) {
  Desk();
  SubstituteForm form = Form();
  form.evidence = QStringLiteral("  ");
  EXPECT_FALSE(NominationOf(*workspace_, At("m1"), form));
  form = Form();
  form.name.clear();
  EXPECT_FALSE(NominationOf(*workspace_, At("m1"), form));
  form = Form();
  form.mandate = QStringLiteral("nobody");
  EXPECT_FALSE(NominationOf(*workspace_, At("m1"), form));
}

}  // namespace
}  // namespace mandat::app
