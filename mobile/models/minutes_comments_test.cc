// The comment round: what is said of a paragraph stands at it, waits without a network, and is never lost; and what a
// signature covers is said.
#include "mobile/models/minutes_comments.h"

#include <QLocale>

#include "mobile/models/app_world_test_util.h"
#include "mobile/models/profile_model.h"
#include "shared/domain/minutes.h"
#include "shared/domain/text_hash.h"

namespace mandat::app {
namespace {

using client::testing::kOther;
using testing::HasSubstr;
using testing::IsEmpty;

class MinutesCommentsTest : public AppWorldTest {
 protected:
  void SetUp() override {
    AppWorldTest::SetUp();
    world_.Enrol("other", kOther);
    world_.OpenMeeting();
    v1::Statement close;
    close.mutable_close_meeting()->set_meeting("m1");
    Must("secretary", close);
    Issue(1, v1::MINUTES_STAGE_DRAFT);
  }
  void Issue(int version, v1::MinutesStage stage) {
    const std::string text = "minutes, version " + std::to_string(version);
    v1::Statement act;
    v1::IssueMinutes& issue = *act.mutable_issue_minutes();
    issue.set_meeting("m1");
    issue.set_version(static_cast<std::uint32_t>(version));
    issue.set_stage(stage);
    issue.mutable_document()->set_hash(domain::Sha256(text).bytes());
    issue.set_size(18204);
    if (version > 1) issue.set_change("Efter synpunkter");
    Must("secretary", act);
  }
  const domain::MinutesVersion& Version() const { return *ShownMinutes(*workspace_, QStringLiteral("m1"), {}); }
  QVariantMap Comments() const { return CommentsByParagraph(*workspace_, Meeting(), {}, Version(), paragraphs_, true); }
  static QVariantMap Only(const QVariantMap& comments, const QString& paragraph) {
    const QVariantList rows = comments[paragraph].toList();
    EXPECT_EQ(rows.size(), 1);
    return rows.value(0).toMap();
  }
  domain::StatementId Say(const QString& paragraph, const char* text) {
    const auto result =
        workspace_->client().Act(CommentAct(Meeting(), {}, Version(), paragraph, QString::fromUtf8(text)));
    EXPECT_TRUE(result.ok() && !result->refusal);
    workspace_->Refresh();
    return result->id;
  }
  const QStringList paragraphs_{QStringLiteral("§ 6/27"), QStringLiteral("§ 69/27"), QStringLiteral("§ 69/27 a")};
};

TEST_F(MinutesCommentsTest, ACommentStandsAtItsParagraphAndOthersReadItThere) {
  OnScreen();
  EXPECT_THAT(Comments(), IsEmpty());
  Say(paragraphs_[2], "  Beloppet är fel. ");
  const QVariantMap mine = Only(Comments(), paragraphs_[2]);
  EXPECT_EQ(mine["text"].toString(), QStringLiteral("Beloppet är fel."));
  EXPECT_TRUE(mine["mine"].toBool());
  BackToTheWorld();
  workspace_ = std::make_unique<Workspace>(std::move(world_.At("other").client));
  const QVariantMap theirs = Only(Comments(), paragraphs_[2]);
  EXPECT_EQ(theirs["text"].toString(), QStringLiteral("Beloppet är fel."));
  EXPECT_FALSE(theirs["mine"].toBool());
  EXPECT_FALSE(theirs["canUndo"].toBool());
  // The secretary reads in the log which paragraph it is about.
  EXPECT_EQ(Version().comments.front().text, "§ 69/27 a: Beloppet är fel.");
}

TEST_F(MinutesCommentsTest, WhatNamesNoParagraphIsAboutTheWhole) {
  OnScreen();
  Say({}, "Bra skrivet.");
  Say(QStringLiteral("§ 70/27"), "Finns inte här.");
  const QVariantList whole = Comments()[QString()].toList();
  ASSERT_EQ(whole.size(), 2);
  EXPECT_EQ(whole[1].toMap()["text"].toString(), QStringLiteral("§ 70/27: Finns inte här."));
}

TEST_F(MinutesCommentsTest, WithoutANetworkItWaitsCanBeUndoneAndArrivesLater) {
  world_.network.up = false;
  world_.network.CutFeeds();
  world_.Settle();
  OnScreen();
  const domain::StatementId undone = Say(paragraphs_[0], "Ångras");
  EXPECT_TRUE(Only(Comments(), paragraphs_[0])["canUndo"].toBool());
  EXPECT_FALSE(Only(Comments(), paragraphs_[0])["hasReceipt"].toBool());
  ASSERT_TRUE(workspace_->client().Undo(undone).ok());
  workspace_->Refresh();
  EXPECT_THAT(Comments(), IsEmpty());
  Say(paragraphs_[0], "Stavfel i rubriken");
  BackToTheWorld();
  world_.network.up = true;
  world_.Advance(600'000);
  OnScreen();
  const QVariantMap row = Only(Comments(), paragraphs_[0]);
  EXPECT_TRUE(row["hasReceipt"].toBool());
  EXPECT_FALSE(row["canUndo"].toBool());
  EXPECT_THAT(row["stateText"].toString().toStdString(), HasSubstr("Received"));
}

TEST_F(MinutesCommentsTest, WhatComesAfterTheRoundIsToldAndItsWordsStay) {
  world_.network.up = false;
  world_.network.CutFeeds();
  world_.Settle();
  OnScreen();
  Say(paragraphs_[1], "För sent");
  // While the phone is out of touch.
  world_.network.up = true;
  world_.Advance(600'000);
  Issue(2, v1::MINUTES_STAGE_DRAFT);
  BackToTheWorld();
  world_.Advance(600'000);
  OnScreen();
  EXPECT_EQ(Version().version, 2);
  // Where the version that it is about was shown there is the next one.
  EXPECT_THAT(Comments(), IsEmpty());
  const QVariantMap row = OutboxRows(*workspace_, true).value(0);
  EXPECT_EQ(row["saidText"].toString(), QStringLiteral("§ 69/27: För sent"));
  EXPECT_EQ(row["tone"].value<Tone::Value>(), Tone::Bad);
  EXPECT_FALSE(row["refusalText"].toString().isEmpty());
  EXPECT_FALSE(row["canUndo"].toBool());
}

TEST_F(MinutesCommentsTest, WhatASignatureCoversIsSaidWithItsSizeAndTheBeginningOfItsFingerprint) {
  OnScreen();
  EXPECT_EQ(CoveredText(Meeting(), Version(), QStringLiteral("Minutes"), 12).toStdString(),
            "Minutes of the meeting " + Words::ShortDay(Meeting().date).toStdString() + ", version 1. 12 paragraphs, " +
                QLocale().toString(18204).toStdString() + " bytes.");
  const std::string hex = Version().document.hex();
  EXPECT_EQ(ShortHash(Version().document).toStdString(),
            hex.substr(0, 4) + " " + hex.substr(4, 4) + " " + hex.substr(8, 4) + " " + hex.substr(12, 4));
}

}  // namespace
}  // namespace mandat::app
