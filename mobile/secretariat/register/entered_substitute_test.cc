// A substitute named by mail or telephone, nominated on the holder's word.
#include "mobile/secretariat/register/entered_substitute.h"

#include <gtest/gtest.h>

#include "mobile/models/session_test_util.h"
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

TEST_F(EnteredSubstituteTest, ThePageNominatesShowsTheLinkAndForgetsIt) {
  SessionForTest session(world_, "secretary");
  session.Cut();
  QString newest;
  QObject::connect(&*session, &Session::notice, [&](const QString&, const QString& id) { newest = id; });
  const auto nominations = [&]() -> const std::vector<domain::Nomination>& {
    return session.workspace().shown().FindMeeting(domain::MeetingId("m1"))->nominations;
  };
  EnteredSubstitute page;
  EXPECT_EQ(page.meeting(), QStringLiteral("m1")) << "the next one";
  EXPECT_EQ(page.items()->count(), 2);
  EXPECT_TRUE(page.holderName().isEmpty());
  page.setMandate(QString::fromLatin1(client::testing::kMandate));
  EXPECT_EQ(page.holderName(), session.workspace().PersonName(domain::PersonId(client::testing::kMember)));
  QVariantMap form{{"name", " Frej Lundquist "}, {"items", QStringList{"i2"}}, {"channel", "other"}, {"evidence", " "}};
  EXPECT_FALSE(page.nominate(form)) << "nothing shows the holder's word";
  EXPECT_TRUE(nominations().empty());
  EXPECT_TRUE(page.link().isEmpty());
  form[QStringLiteral("evidence")] = QStringLiteral("Sade i telefon att Frej kommer.");
  ASSERT_TRUE(page.nominate(form));
  ASSERT_EQ(nominations().size(), 1u);
  EXPECT_EQ(nominations().front().mandate.value(), client::testing::kMandate);
  EXPECT_EQ(nominations().front().items, std::vector<domain::ItemId>{domain::ItemId("i2")});
  EXPECT_EQ(page.invitedName(), QStringLiteral("Frej Lundquist"));
  EXPECT_FALSE(page.link().isEmpty());
  Q_EMIT session->locking();
  EXPECT_TRUE(page.link().isEmpty());
  EXPECT_TRUE(page.invitedName().isEmpty());
  ASSERT_TRUE(session->undo(newest));
  EXPECT_TRUE(nominations().empty());
}

}  // namespace
}  // namespace mandat::app
